"""The header fields of a mail or of a part, split from its bytes in one linear pass, whatever they are."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intake.reading.guard import Defects

MAX_FIELDS = 5_000
MAX_VALUE = 262_144
MAX_HEAD_LINES_SKIPPED = 20

_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:[ \t]*([^\n]*(?:\n[ \t][^\n]*)*)\n?")
_LINE = re.compile(rb"[^\n]*\n?")
_UNIX_FROM = re.compile(rb">?From [^\n:]{1,200}\d\d:\d\d[^\n]{0,80}\n")
# After a line that is no field, only these are believed to continue a head: a text may hold "Note: x".
_KNOWN = re.compile(
    rb"(?:from|to|cc|subject|date|message-id|received|return-path|delivered-to|mime-version|reply-to|sender"
    rb"|in-reply-to|references|list-[a-z-]+|x-[a-z-]+|content-[a-z-]+|authentication-results|dkim-signature)"
    rb"[ \t]*:",
    re.IGNORECASE,
)


@dataclasses.dataclass(frozen=True, slots=True)
class Fields:
    """Field names in lower case with their raw, still folded values, in the order written."""

    items: tuple[tuple[str, bytes], ...] = ()

    def first(self, name: str) -> bytes:
        """Give the first non-empty value of a field, or nothing."""
        return next((value for key, value in self.items if key == name and value), b"")

    def all(self, name: str) -> tuple[bytes, ...]:
        return tuple(value for key, value in self.items if key == name)

    def has(self, name: str) -> bool:
        return any(key == name for key, _ in self.items)


def split_head(raw: bytes, start: int, end: int, defects: Defects) -> tuple[Fields, int]:
    """Read the fields of raw[start:end] and tell where the body begins."""
    items: list[tuple[str, bytes]] = []
    at, skipped = start, 0
    while at < end:
        if raw[at : at + 1] == b"\n":
            return Fields(tuple(items)), at + 1
        if raw[at : at + 2] == b"\r\n":
            return Fields(tuple(items)), at + 2
        field = _FIELD.match(raw, at, end)
        if field is not None:
            if len(items) < MAX_FIELDS:
                items.append((field[1].decode("ascii").lower(), _value(field, defects)))
            else:
                defects.add("headers: more fields than any mail has, the rest was left unread")
            at = field.end()
            continue
        line_end = _line_end(raw, at, end)
        if skipped >= MAX_HEAD_LINES_SKIPPED or not _goes_on(raw, line_end, end):
            if items or skipped:
                defects.add("headers: no empty line before the text")
            return Fields(tuple(items)), at
        defects.add("headers: a line that is no field was skipped")
        at, skipped = line_end, skipped + 1
    return Fields(tuple(items)), end


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


def _line_end(raw: bytes, at: int, end: int) -> int:
    found = raw.find(b"\n", at, end)
    return end if found < 0 else found + 1


def _goes_on(raw: bytes, at: int, end: int) -> bool:
    return _KNOWN.match(raw, at, end) is not None
