"""A project's partners: who they are, where each stands, who said so."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Iterable, Iterator

from intake.desk.privacy.lint import findings
from intake.desk.records import FieldChange, Link, LinkState
from intake.desk.subject import folded
from intake.desk.words_links import link_state, state_of_label
from intake.desk.work import Work
from intake.reading.message import Label, Note

# How a change of a partner is called among the changes of its project.
FIELD = "partner"
_BETWEEN = re.compile(r"[,;\n•](?![^()]*\))")
_TOLD = re.compile(r"^(?P<name>[^(]+?)\s*(?:\(([^()]*)\)|\s[–—-]\s(.+)|\s?:\s(.+))\s*\.?$")
_LONGEST = 120
# Partners that one mail tells at most, and characters of a line that tells them: nobody has so many, and each
# is held against all the others. The mail is kept whole.
_MOST = 100
_ROOM = _MOST * _LONGEST


@dataclasses.dataclass(frozen=True, slots=True)
class Source:
    """Where a partner is told of: the project, who wrote, in which mail, at which meeting if at one."""

    project: str
    author: str
    message: str
    meeting: str = ""


def links_told(notes: Iterable[Note], source: Source, work: Work) -> tuple[tuple[str, str, str], ...]:
    """Keep the partners that labelled lines tell; return each change as (field, was, now)."""
    told = (
        partner
        for note in notes
        if note.label is Label.PARTNER
        for partner in partners_in(note.text[:_ROOM], note.words)
    )
    kept = (_keep(*partner, source, work) for partner in itertools.islice(told, _MOST))
    return tuple(change for change in kept if change)


def partners_in(text: str, label: str) -> Iterator[tuple[str, LinkState, str]]:
    """Yield the partners of a line with where they stand: "ESAT du Parc (intéressé), Mairie"."""
    for piece in _pieces(text):
        plain = " ".join(piece.split()).strip(" .-–—*•")
        if not plain or len(plain) > _LONGEST:
            continue
        told = _TOLD.match(plain)
        said = next((each for each in told.groups()[1:] if each), "") if told else ""
        state = link_state(said) if said else None
        name = told["name"].strip() if told and state else plain
        yield name, state or state_of_label(label), plain


def _pieces(text: str) -> Iterator[str]:
    """Yield what stands between commas; "Mme Lopez, sans abri" is one person and her trouble, and no two."""
    before = ""
    for piece in _BETWEEN.split(text):
        both = f"{before},{piece}"
        if before and len(findings(both)) > len(findings(before)) + len(findings(piece)):
            before = both
            continue
        if before:
            yield before
        before = piece
    if before:
        yield before


def _keep(name: str, state: LinkState, words: str, source: Source, work: Work) -> tuple[str, str, str] | None:
    known = next(
        (each for each in work.under(Link, source.project) if folded(each.name) == folded(name)), None
    )
    if known is not None and known.state is state:
        return None
    key = known.key if known else work.number(f"{source.project}-L")
    link = Link(key, source.project, known.name if known else name, state, work.stamp, source.author)
    work.put(dataclasses.replace(link, words=words, message=source.message, meeting=source.meeting))
    change = (change_of(link), known.state.value if known else "", state.value)
    work.put(FieldChange(work.number(f"{source.project}-H"), source.project, *change, work.stamp))
    return change


def change_of(link: Link) -> str:
    """Return how a change of this partner is called among the changes of its project."""
    return f"{FIELD} {link.name}"


def links_of(project: str, work: Work) -> tuple[tuple[str, str], ...]:
    """Return a project's partners and where each stands, the surest first."""
    order = list(LinkState)
    links = sorted(work.under(Link, project), key=lambda link: order.index(link.state))
    return tuple((link.name, link.state.value) for link in links)
