"""Say how fast dates are read: ms for 2 kB of prose, the score of the corpus, 100 kB of hostile texts.

usage: python bench/dates_speed.py
"""

from __future__ import annotations

import datetime as dt
import pathlib
import sys
import time
import zoneinfo

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tests" / "reading"))

from date_phrases import phrases

from intake.reading.dates import find

PARIS = zoneinfo.ZoneInfo("Europe/Paris")
BASE = dt.datetime(2017, 2, 28, 10, tzinfo=PARIS)
PROSE = (
    "Bonjour, nous avons visité le local de la rue de Charonne la semaine dernière. Le propriétaire\n"
    "demande 3 000 € par an et voudrait signer avant la fin mars. Une table ronde aura lieu mardi 14 mars\n"
    "à 18h30 à la Maison des associations, et deux rendez-vous avec des élus sont prévus. Le projet aidera\n"
    "les familles du quartier à laver leur linge, à se rencontrer et à trouver conseil auprès de bénévoles\n"
    "formés. Il emploiera trois personnes en insertion, avec l’appui de deux structures voisines. La mairie\n"
    "a donné un avis favorable. Le projet ne commencera pas avant 2018 ; d’ici là, nous cherchons une\n"
    "personne pour suivre le dossier, et toutes les bonnes volontés seront les bienvenues.\n\n"
)
HOSTILE = {
    "digits": "1", "blanks": " ", "weekdays": "lundi ", "slashes": "3/", "dots": "1.", "thousands": "1 000 ",
    "days": "du 3 au ", "hyphens": "mars-", "letters": "a", "ats": "a@", "hours": "1h", "accents": "é",
    "marks": "e\u0301", "dates": "3 mars ", "lines": "\n", "phones": "06 12 ", "elided": "l'",
    "brackets": "(",
}  # fmt: skip


def main() -> None:
    """Print the figures."""
    text = (PROSE * 6)[:2048]
    started = time.perf_counter()
    find(text, BASE, PARIS)
    print(f"first call {(time.perf_counter() - started) * 1000:.1f} ms")
    times = []
    for _ in range(200):
        started = time.perf_counter()
        find(text, BASE, PARIS)
        times.append(time.perf_counter() - started)
    print(f"2 kB of prose: {sorted(times)[100] * 1000:.2f} ms, {len(find(text, BASE, PARIS))} dates")
    for name in ("phrases_fr.txt", "phrases_en.txt"):
        cases = list(phrases(name))
        right = sum(case.read() == case.expected for case in cases)
        print(
            f"{name}: {right}/{len(cases)}, {sum(not case.expected for case in cases)} of them without a date"
        )
    for name, piece in HOSTILE.items():
        hostile = (piece * 100_000)[:100_000]
        started = time.perf_counter()
        found = find(hostile, BASE, PARIS)
        print(f"100 kB of {name}: {(time.perf_counter() - started) * 1000:.0f} ms, {len(found)} dates")


if __name__ == "__main__":
    main()
