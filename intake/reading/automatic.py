"""Tell mail of machines from mail of persons, and say why (the tables are in `words_automatic`)."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from intake.reading import words_automatic as words
from intake.reading.subject import folded

if TYPE_CHECKING:
    from intake.reading.fields import Fields
    from intake.reading.message import Address

_SEPARATORS = re.compile(r"[._+-]")
_SUBJECT_STARTS = tuple(start for start, _, _ in words.SUBJECTS)
_NO_REPLY_NAMES = tuple(name for name, _ in words.NO_REPLY_NAMES)
_MACHINES = {name: why for name, why, _ in words.MACHINE_NAMES}
_LIST_ID = re.compile(r"<([^<>]*)>")


def reason(fields: Fields, subject: str, senders: tuple[Address, ...]) -> str:
    """Say why nothing may be answered automatically, as one of `words_automatic.REASONS`, or nothing."""
    return _by_pair(fields) or _by_subject(subject, _by_header(fields)) or _by_sender(senders)


def list_id(fields: Fields) -> str:
    """Give the identifier of the mailing list a mail came through, without brackets; or nothing."""
    value = fields.first("list-id").decode("utf-8", "replace")
    found = _LIST_ID.search(value)
    return " ".join((found[1] if found else value).split())[:255]


def loops(fields: Fields) -> tuple[str, ...]:
    """Give the X-Loop marks of a mail."""
    marks = (value.decode("utf-8", "replace").strip(" \t\r\n<>") for value in fields.all("x-loop")[:20])
    return tuple(" ".join(mark.split())[:255] for mark in marks if mark)


@functools.cache
def _rules() -> dict[str, list[tuple[int, re.Pattern[str], str]]]:
    by_field: dict[str, list[tuple[int, re.Pattern[str], str]]] = {}
    for rank, (field, pattern, why, _) in enumerate(words.HEADER_RULES):
        by_field.setdefault(field, []).append((rank, re.compile(pattern), why))
    return by_field


def _by_header(fields: Fields) -> str:
    """Try the rules of the fields there are; the first in the table's order wins."""
    rules = _rules()
    best, why = len(words.HEADER_RULES), ""
    for name, value in fields.items:
        for rank, pattern, told in rules.get(name, ()):
            if rank < best and pattern.search(value[:2000].decode("latin-1").lower()):
                best, why = rank, told
    return why


def _by_pair(fields: Fields) -> str:
    return next((why for one, two, why, _ in words.TOGETHER if fields.has(one) and fields.has(two)), "")


def _by_subject(subject: str, by_header: str) -> str:
    """Let the subject say it more exactly than a field that only says "a machine", never less."""
    if by_header and by_header not in (words.AUTO_REPLIED, words.AUTO_GENERATED, words.NULL_SENDER):
        return by_header
    text = folded(subject)
    if not text.startswith(_SUBJECT_STARTS):
        return by_header
    for start, why, _ in words.SUBJECTS:
        if text.startswith(start) and not text[len(start) : len(start) + 1].isalpha():
            return why
    return by_header


def _by_sender(senders: tuple[Address, ...]) -> str:
    for sender in senders[:3]:
        name = _SEPARATORS.sub("", sender.key.partition("@")[0])
        if name.startswith(_NO_REPLY_NAMES) or name.endswith(_NO_REPLY_NAMES):
            return words.NO_REPLY
        if name in _MACHINES:
            return _MACHINES[name]
    return ""
