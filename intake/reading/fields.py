"""The header fields of a mail or of a part, split from its bytes in one linear pass, whatever they are."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intake.reading.guard import Defects

MAX_FIELDS = 5_000
MAX_VALUE = 262_144
MAX_HEAD_LINES_SKIPPED = 60

_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:[ \t]*([^\n]*+(?:\n[ \t][^\n]*+)*+)\n?")
_UNIX_FROM = re.compile(rb">?From [^\n:]{1,200}\d\d:\d\d[^\n]{0,80}\n")
# After lines that are no field, only these are believed to continue a head: a text may hold "Note: x".
_KNOWN_OF_MAIL = re.compile(
    rb"(?:from|to|cc|subject|date|message-id|received|return-path|delivered-to|mime-version|reply-to|sender"
    rb"|in-reply-to|references|list-[a-z-]+|x-[a-z-]+|content-[a-z-]+|authentication-results|dkim-signature)"
    rb"[ \t]*:",
    re.IGNORECASE,
)
_KNOWN_OF_PART = re.compile(rb"content-[a-z-]+[ \t]*:", re.IGNORECASE)


@dataclasses.dataclass(slots=True)
class Fields:
    """Field names in lower case with their raw, still folded values, in the order written."""

    items: tuple[tuple[str, bytes], ...] = ()
    _by_name: dict[str, list[bytes]] = dataclasses.field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for name, value in self.items:
            self._by_name.setdefault(name, []).append(value)

    def first(self, name: str) -> bytes:
        """Give the first non-empty value of a field, or nothing."""
        return next(filter(None, self._by_name.get(name, ())), b"")

    def all(self, name: str) -> tuple[bytes, ...]:
        return tuple(self._by_name.get(name, ()))

    def has(self, name: str) -> bool:
        return name in self._by_name


def split_head(
    raw: bytes, start: int, end: int, defects: Defects, *, of_part: bool = False
) -> tuple[Fields, int]:
    """Read the fields of raw[start:end] and tell where the body begins."""
    items: list[tuple[str, bytes]] = []
    known = _KNOWN_OF_PART if of_part else _KNOWN_OF_MAIL
    at = start
    while at < end:
        field = _FIELD.match(raw, at, end)
        if field is not None:
            if len(items) < MAX_FIELDS:
                items.append((field[1].decode("ascii").lower(), _value(field, defects)))
            else:
                defects.add("headers: more fields than any mail has, the rest was left unread")
            at = field.end()
            continue
        blank = _blank_line(raw, at)
        if blank:
            return Fields(tuple(items)), at + blank
        resumed = _resumed(raw, at, end, known)
        if resumed < 0:
            if items:
                defects.add("headers: no empty line before the text")
            return Fields(tuple(items)), at
        defects.add("headers: a line that is no field was skipped")
        at = resumed
    return Fields(tuple(items)), end


def _resumed(raw: bytes, at: int, end: int, known: re.Pattern[bytes]) -> int:
    """Find the field with which a head goes on after foreign lines; -1 when the text begins here."""
    for _ in range(MAX_HEAD_LINES_SKIPPED):
        found = raw.find(b"\n", at, end)
        if found < 0 or _blank_line(raw, found + 1):
            return -1
        at = found + 1
        if known.match(raw, at, end):
            return at
    return -1


def _blank_line(raw: bytes, at: int) -> int:
    """Give the length of the empty line at `at`, or 0."""
    if raw[at : at + 1] == b"\n":
        return 1
    return 2 if raw[at : at + 2] == b"\r\n" else 0


def start_of_mail(raw: bytes) -> int:
    """Skip a byte order mark, empty lines and an mbox "From " line before the first field."""
    at = 3 if raw.startswith(b"\xef\xbb\xbf") else 0
    while raw[at : at + 1] in (b"\r", b"\n") and at < 64:
        at += 1
    envelope = _UNIX_FROM.match(raw, at)
    if envelope is not None:
        return envelope.end()
    return at if _FIELD.match(raw, at, min(len(raw), at + 1000)) else 0


def _value(field: re.Match[bytes], defects: Defects) -> bytes:
    """Take a field's value; a longer one than any mail has is cut, so that no later step is slow."""
    start, end = field.span(2)
    if end - start > MAX_VALUE:
        defects.add(f"headers: the field {field[1][:40].decode('ascii')} is too long and was cut")
        end = start + MAX_VALUE
    return field.string[start:end].rstrip(b"\r\n \t")
