"""Part a mail into what its sender newly wrote, what is quoted, the signature, and the mail passed on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from intake.reading.message import Forwarded
from intake.reading.reply import forward
from intake.reading.reply.attribution import split_shared_line
from intake.reading.reply.boundary import Boundary, Sort, find_boundary, opens_quote_below
from intake.reading.reply.client_line import is_client_line, is_joke_above_quote
from intake.reading.reply.html_structure import apply_structure, is_marked_by_html
from intake.reading.reply.lines import Line, join_lines, next_filled, previous_filled, read_lines
from intake.reading.reply.quote import Role, assign_roles
from intake.reading.reply.separator import is_reply_subject
from intake.reading.reply.signature import find_signature

# What follows goes with the last line read: quoted if anything is quoted.
MAX_LINES = 5_000
_ROLES = tuple(Role)
_EMPTY = Line.of("", 0, "")
_POSTSCRIPTS = ("ps ", "ps:", "p.s", "p.-s", "p-s", "post-scriptum", "nb ", "nb:", "n.b")


class Split(NamedTuple):
    """Every line that says anything is in `reply`, `quoted` or `signature`; a mail passed on is quoted."""

    reply: str
    quoted: str
    signature: str
    forwarded: Forwarded | None


def split(text: str, html: str | None = None, *, subject: str = "", is_reply: bool = False) -> Split:
    """Part a mail's readable text; `html` is its HTML part, whose structure may tell where the quote is."""
    lines, rest = read_lines(split_shared_line(text), MAX_LINES)
    lines = apply_structure(lines, html)
    is_reply = is_reply or is_reply_subject(subject)
    first = find_boundary(lines)
    if first and not is_reply and _may_be_prose(lines, first):
        first = None
    if first and forward.is_forward(lines, first, subject=subject, is_reply=is_reply):
        end = forward.find_end(lines, first)
        roles = [Role.REPLY] * len(lines)
        roles[first.start : end + 1] = [Role.QUOTED] * len(lines[first.start : end + 1])
        forwarded = forward.read_forward(lines[:end], first)
    else:
        roles = assign_roles(lines, first or (_reply_boundary(lines) if is_reply else None))
        forwarded = None
    _assign_signatures(lines, roles)
    if rest:
        lines.append(Line.of(rest, 0, rest))
        roles.append(Role.QUOTED if Role.QUOTED in roles else Role.REPLY)
    reply, quoted, signature = (_gather(lines, roles, role) for role in _ROLES)
    return Split(reply, quoted, signature, forwarded)


def _may_be_prose(lines: Sequence[Line], first: Boundary) -> bool:
    """Tell whether an attribution may be the sender's own: "Le 28/02/2017 à 18h30, la commission a écrit :".

    In a mail that answers none, without an address and with nothing quoted below.
    """
    told = lines[first.start : first.end]
    as_typed = not any("@" in line.folded for line in told) and told[0].body.strip()[:1].isalpha()
    return first.sort is Sort.ATTRIBUTION and as_typed and not opens_quote_below(lines, first)


def _reply_boundary(lines: Sequence[Line]) -> Boundary | None:
    """In a reply that shows no other boundary, find one by the HTML or by a phone's line.

    An answer below a quote that the HTML marks may have an attribution in a language we do not know.
    Some phones quote without any mark below their line. A postscript there stays the sender's.
    """
    first = next_filled(lines, 0)
    if first < len(lines) and is_marked_by_html(lines[first]):
        return Boundary(Sort.ATTRIBUTION, first, first)
    for at in range(first + 1, len(lines)):
        if lines[at].depth or lines[at].blank or not is_client_line(lines[at]):
            continue
        below = next_filled(lines, at + 1)
        if below == len(lines):
            return None
        if not is_client_line(lines[below]) and not lines[below].folded.startswith(_POSTSCRIPTS):
            return Boundary(Sort.HEADERS, below, below)
    return None


def _assign_signatures(lines: Sequence[Line], roles: list[Role]) -> None:
    """Take the signature off the words above and below the quote, and clients' lines anywhere."""
    alone = _stand_alone(lines)
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and roles[end] is Role.REPLY:
            end += 1
        if end > start:
            cut = start + find_signature(lines[start:end], below_quote=Role.QUOTED in roles[:start])
            last = previous_filled(lines, cut - 1)
            if start < last and end < len(lines) and alone[last]:
                cut = last if is_joke_above_quote(lines[last]) else cut
            roles[cut:end] = [Role.SIGNATURE] * (end - cut)
            below = _postscript(lines, cut, end)
            added = find_signature(lines[below:end], below_quote=True)
            roles[below : below + added] = [Role.REPLY] * added
            for at in range(start, cut):
                if alone[at] and is_client_line(lines[at]):
                    roles[at] = Role.SIGNATURE
        start = end + 1


def _postscript(lines: Sequence[Line], start: int, end: int) -> int:
    """Find what the sender added below the signature, behind an empty line; the end if nothing."""
    for at in range(start + 2, end):
        if lines[at - 1].blank and lines[at].folded.startswith(_POSTSCRIPTS):
            return at
    return end


def _stand_alone(lines: Sequence[Line]) -> list[bool]:
    """Tell of each line whether it is a paragraph: a phone's line above an answer typed below it."""
    said = [False, *(not line.blank and not line.depth for line in lines), False]
    return [
        here and not (above or below) for above, here, below in zip(said, said[1:-1], said[2:], strict=False)
    ]


def _gather(lines: Sequence[Line], roles: Sequence[Role], role: Role) -> str:
    """Put the lines of a role together, with an empty line where others stood between them.

    A quoted line among answers that only the HTML marks gets its `>`, lest it pass for the sender's.
    """
    if role not in roles:
        return ""
    kept: list[Line] = []
    gap = False
    for line, own in zip(lines, roles, strict=True):
        if own is not role:
            gap = bool(kept)
        elif not (gap and line.raw.strip() == ""):
            marked = line.depth and is_marked_by_html(line)
            shown = Line.of(f"> {line.raw}", line.depth, line.body) if marked else line
            kept += [_EMPTY, shown] if gap and not kept[-1].blank else [shown]
            gap = False
    return join_lines(kept)
