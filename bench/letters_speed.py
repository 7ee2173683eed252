"""A digest of 200 projects for 5,000 members: finished letters against a bare Jinja render of the same.

    python bench/letters_speed.py [members] [projects]

Prints letters a second, the ratio (bare time / our time: 1 is as fast as Jinja alone), and memory after a
tenth and at the end. The bare side renders the same two templates for every member and does nothing else: no
inlining, no encoding, no headers.
"""

from __future__ import annotations

import datetime as dt
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import jinja2

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from intake.desk.group import Group
from intake.desk.notices import CallLine, Digest, DigestBody, FileLine, Notice, ProjectLine
from intake.letters import folder
from intake.letters.office import Office
from intake.letters.wording import Wording
from intake.reading.message import Address

ZONE = dt.timezone(dt.timedelta(hours=1))
NOW = dt.datetime(2017, 3, 6, 8, 0, tzinfo=ZONE)
GROUP = Group("Projets ESS", "Les Amis du Quartier", "projets@quartier.example", ZONE, ())
BARE_LETTERS = 200


def body(projects: int) -> DigestBody:
    changed = tuple(
        ProjectLine(
            f"P{i}", f"Projet numéro {i}", "ongoing", "Claire",
            updates=(f"La mairie nous a répondu, la suite le {i % 28 + 1} mars.",),
            changes=(("status", "proposed", "ongoing"),), files=(FileLine("plan.pdf", 310_000),),
        )
        for i in range(1, projects + 1)
    )  # fmt: skip
    sought = tuple(CallLine(f"P{i}", f"Projet {i}", "quelqu’un pour le suivre", "call") for i in range(1, 6))
    return DigestBody(9, NOW - dt.timedelta(days=7), NOW, 0, sought, changed, (), (), ())


def notices(members: int, told: DigestBody) -> Iterator[Notice]:
    for i in range(members):
        to = Address(f"Membre {i}", f"membre{i}@membres.example")
        yield Notice(f"digest:2017-W10:{to.key}", to, "fr", Digest(to.name, told), reply_tag=f"b.{i:x}")


def bare(told: DigestBody, cut: int, letters: int) -> float:
    """Return the seconds a letter takes when Jinja alone renders its text and its HTML."""
    environments = []
    for html in (False, True):
        ours = folder.environment(Wording("fr", ZONE), (folder.shipped(),), html=html)
        plain = jinja2.Environment(
            loader=ours.loader, autoescape=html, trim_blocks=True, lstrip_blocks=True, auto_reload=False,
            undefined=jinja2.StrictUndefined, extensions=list(ours.extensions),
        )  # fmt: skip
        plain.filters.update(ours.filters)
        environments.append(plain)
    templates = [
        e.get_template(f"digest.{end}.j2") for e, end in zip(environments, ("txt", "html"), strict=True)
    ]
    values = {"body": told, "group": GROUP, "language": "fr", "headline": "Bulletin", "cut": cut, "about": ""}
    begun = 0.0
    for i in range(letters + 1):
        for template in templates:
            template.render(values, name=f"Membre {i}")
        # The first one compiles.
        begun = begun or time.perf_counter()
    return (time.perf_counter() - begun) / letters


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(members: int, projects: int) -> None:
    told = body(projects)
    office = Office(GROUP, b"secret")
    early, size = 0.0, 0
    begun = time.perf_counter()
    for number, finished in enumerate(office.finish(notices(members, told), NOW), 1):
        size = len(finished.raw)
        if number == members // 10:
            early = peak_mb()
    ours = (time.perf_counter() - begun) / members
    late = peak_mb()
    cut = finished.raw.count(b"<h3")
    theirs = bare(told, cut, min(BARE_LETTERS, members))
    print(f"{members} digests of {projects} projects ({cut} of them told, {size / 1000:.0f} kB a letter)")
    print(f"  finished letters: {1 / ours:8.0f} a second, {ours * members:.1f} s in all")
    print(
        f"  bare Jinja:       {1 / theirs:8.0f} a second (measured over {min(BARE_LETTERS, members)} letters)"
    )
    print(f"  ratio {theirs / ours:.2f}; memory {early:.0f} MB after a tenth, {late:.0f} MB at the end")


if __name__ == "__main__":
    main(*(int(each) for each in sys.argv[1:3] or ["5000", "200"]))
