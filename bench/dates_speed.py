"""Say how fast dates are read: milliseconds for 2 kB of prose, the score of the corpus, the worst hostile text.

usage: python bench/dates_speed.py
"""

from __future__ import annotations

import datetime as dt
import pathlib
import sys
import time
import zoneinfo

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tests" / "reading"))

from date_phrases import phrases  # noqa: E402

from intake.reading.dates import find  # noqa: E402

PARIS = zoneinfo.ZoneInfo("Europe/Paris")
BASE = dt.datetime(2017, 2, 28, 10, tzinfo=PARIS)
PROSE = (
    "Bonjour, nous avons visité le local de la rue de Charonne la semaine dernière. Le propriétaire demande "
    "3 000 € par an et voudrait signer avant la fin mars. Une table ronde aura lieu mardi 14 mars à 18h30 à la "
    "Maison des associations, et deux rendez-vous avec des élus sont prévus la semaine prochaine. Le projet ne "
    "commencera pas avant 2018 ; d’ici là, nous cherchons une personne pour suivre le dossier.\n\n"
)
HOSTILE = {
    "digits": "1" * 100_000, "blanks": " " * 100_000, "weekdays": "lundi " * 17_000, "slashes": "3/" * 50_000,
    "dots": "1." * 50_000, "thousands": "1 000 " * 17_000, "days": "du 3 au " * 12_500, "hyphens": "mars-" * 20_000,
    "letters": "a" * 100_000, "ats": "a@" * 50_000, "hours": "1h" * 50_000, "accents": "é" * 100_000,
    "marks": "e\u0301" * 50_000, "dates": "3 mars " * 14_000, "lines": "\n" * 100_000, "phones": "06 12 " * 16_000,
    "elided": "l'" * 50_000, "brackets": "(" * 100_000,
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
    for name, hostile in HOSTILE.items():
        started = time.perf_counter()
        found = find(hostile, BASE, PARIS)
        print(f"100 kB of {name}: {(time.perf_counter() - started) * 1000:.0f} ms, {len(found)} dates")


if __name__ == "__main__":
    main()
