"""What the structure of a mail's HTML tells about its quote, laid over the lines of its text.

Clients mark the older mail in HTML where the text shows nothing. Each text line is found again in the
HTML's running letters and figures; a line that stands in a marked element gets a quote's depth, and the
rules for `>` lines do the rest: answers below or between quotes stay the sender's.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence
from typing import Any

from intake.reading.reply.lines import Line, fold
from intake.reading.words_clients.structures import STRUCTURES, Reach

# Beyond these a tree costs more than it tells; the text alone is then read.
MAX_CHARS = 400_000
MAX_TAGS = 12_000

_NOT_WORDS = re.compile(r"[\W_]+")
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_MARKS = re.compile(r">\s{0,8}(?:&gt;|>)\s")
_UNSEEN = frozenset({"style", "script", "head", "title"})
_BY_TAG = {
    tag: [structure for structure in STRUCTURES if structure.tag in {"", tag}]
    for tag in {"", *(structure.tag for structure in STRUCTURES)}
}
_PROBE = 24
_SHORT = 8


@dataclasses.dataclass(frozen=True, slots=True)
class _Stream:
    """The letters and figures of a page in order, and for each whether it stands in a quote."""

    letters: str
    quoted: bytes


def apply_structure(lines: list[Line], html: str | None) -> list[Line]:
    """Give the lines that stand in a marked element of the HTML a quote's depth, if the text marks none.

    Orange and SFR write `>` into their HTML, but only before the header of the mail they quote.
    """
    if not html or not _may_tell(html) or (any(line.depth for line in lines) and not _MARKS.search(html)):
        return lines
    stream = _read(html)
    if 1 not in stream.quoted:
        return lines
    flags = _settle(_align(lines, stream))
    return [
        line._replace(depth=max(line.depth, 1)) if flag else line
        for line, flag in zip(lines, flags, strict=True)
    ]


def is_marked_by_html(line: Line) -> bool:
    """Tell whether a line is quoted by the HTML alone, without a `>` of its own."""
    return line.depth > 0 and not line.blank and line.raw == line.body


def _may_tell(html: str) -> bool:
    if len(html) > MAX_CHARS or html.count("<") > MAX_TAGS:
        return False
    return any(structure.value in html for structure in STRUCTURES)


def _read(html: str) -> _Stream:
    from lxml import etree  # noqa: PLC0415 - plain mails must not wait for it

    try:
        tree = etree.fromstring(_XML_DECLARATION.sub("", html).replace("\x00", ""), etree.HTMLParser())
    except (etree.LxmlError, ValueError):
        return _Stream("", b"")
    if tree is None:
        return _Stream("", b"")
    letters: list[str] = []
    quoted = bytearray()
    for text, is_quoted in _walk(tree):
        words = _key(text)
        letters.append(words)
        quoted += (b"\x01" if is_quoted else b"\x00") * len(words)
    return _Stream("".join(letters), bytes(quoted))


def _walk(tree: Any) -> Iterable[tuple[str, bool]]:
    """Give the texts of a tree in order, each with whether it is in or behind a marked element."""
    from lxml import etree  # noqa: PLC0415

    unseen = 0
    behind = False
    marked: list[bool] = []  # of the elements that are open
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        text = element.tail
        if event == "start":
            reach = _reach(element)
            behind = behind or reach is Reach.FOLLOWING
            marked.append(reach is not None)
            unseen += element.tag in _UNSEEN
            text = element.text
        elif event == "end":
            marked.pop()
            unseen -= element.tag in _UNSEEN
        if text and not unseen:
            yield text, behind or True in marked


def _reach(element: Any) -> Reach | None:
    for structure in _BY_TAG.get(element.tag, _BY_TAG[""]):
        value = element.get(structure.attribute)
        if value and structure.fits(value):
            return structure.reach
    return None


def _key(text: str) -> str:
    return _NOT_WORDS.sub("", fold(text))


def _align(lines: Sequence[Line], stream: _Stream) -> list[bool | None]:
    """Find each line in the stream, never going back; None for a line that says nothing or is not found."""
    flags: list[bool | None] = []
    cursor = 0
    for line in lines:
        probe = _key(line.body[: _PROBE * 4])[:_PROBE]
        window = 40 if len(probe) < _SHORT else 4000
        at = stream.letters.find(probe, cursor, cursor + window) if probe else -1
        flags.append(bool(stream.quoted[at]) if at >= 0 else None)
        cursor = at + len(probe) if at >= 0 else cursor
    return flags


def _settle(flags: Sequence[bool | None]) -> list[bool]:
    """Give a line without a sign of its own that of its neighbours, if they agree; else it is no quote."""
    below: list[bool] = []
    following = False
    for flag in reversed(flags):
        following = following if flag is None else flag
        below.append(following)
    settled: list[bool] = []
    above = False
    for flag, after in zip(flags, reversed(below), strict=True):
        above = above if flag is None else flag
        settled.append(above and after)
    return settled
