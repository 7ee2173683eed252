"""Lines that say "what follows is the mail I answer" or "the mail I pass on"."""

from __future__ import annotations

import enum
import re

from intake.reading.reply.lines import Line, fold
from intake.reading.words_clients import separators


class Kind(enum.Enum):
    """What a separator announces."""

    MARK = "mark"
    ORIGINAL = "original"
    FORWARD = "forward"


_EDGE = " -_=*#~<>[]|.:+\t"
_FORWARD_PREFIXES = frozenset(fold(phrase.words) for phrase in separators.FORWARD_PREFIXES)
_REPLY_PREFIXES = frozenset(fold(phrase.words) for phrase in separators.REPLY_PREFIXES)
_DASHES = re.compile(r"^[\s*>|]{0,6}[-_=*~]{2,}")
_ORIGINALS = frozenset(fold(phrase.words) for phrase in separators.ORIGINALS)
_FORWARDS = frozenset(fold(phrase.words) for phrase in separators.FORWARDS)
_FORWARDED_BY = tuple(f"{fold(phrase.words)} " for phrase in separators.FORWARDED_BY)
_FORWARD_ENDS = frozenset(fold(phrase.words) for phrase in separators.FORWARD_ENDS)
_MARKS = [fold(phrase.words) for phrase in separators.MARKS]
_MARK = re.compile("|".join(map(re.escape, _MARKS)))
_SHORTEST_MARK = min(map(len, _MARKS))
# Apple Mail has no dashes: these stand alone with a colon.
_SENTENCES = frozenset(words for words in _FORWARDS if len(words.split()) >= 3 or not words.isascii())
_OPENERS = tuple(sorted(_FORWARDS | _ORIGINALS, key=len, reverse=True))


def read_separator(line: Line) -> tuple[Kind, str] | None:
    """Say what a line announces, and what else stands on it (Yahoo puts the headers there)."""
    folded = line.folded
    if len(folded) < 5:
        return None
    if _SHORTEST_MARK <= len(folded) < 120 and _MARK.search(folded):
        return Kind.MARK, ""
    words = folded.strip(_EDGE)
    dashed = _DASHES.match(folded) is not None
    if dashed and words in _ORIGINALS:
        return Kind.ORIGINAL, ""
    if words in _SENTENCES or (dashed and (words in _FORWARDS or words.startswith(_FORWARDED_BY))):
        return Kind.FORWARD, ""
    return _read_crowded(folded) if dashed else None


def announces_forward(line: Line) -> bool:
    """Tell whether a line is the few words, without dashes, that Apple Mail puts above a mail passed on."""
    return line.folded.endswith(":") and line.folded.strip(_EDGE) in _FORWARDS


def ends_forward(line: Line) -> bool:
    """Tell whether a line closes a mail passed on, as Mutt, Gnus and Yandex have it."""
    return _DASHES.match(line.folded) is not None and line.folded.strip(_EDGE) in _FORWARD_ENDS


def announces_original(line: Line) -> bool:
    """Tell whether a line is the words, without dashes, that BlackBerry puts above the mail answered."""
    return line.folded.strip(_EDGE) in _ORIGINALS


def is_forward_subject(subject: str) -> bool:
    """Tell whether a subject says that a mail was passed on ("TR : …", "Fwd: …", but not "Re: TR : …")."""
    return _prefix(subject) in _FORWARD_PREFIXES


def is_reply_subject(subject: str) -> bool:
    """Tell whether a subject says that a mail answers another ("Re: …", "RÉP : …")."""
    return _prefix(subject) in _REPLY_PREFIXES


def _prefix(subject: str) -> str:
    """Give what stands before a subject's first colon, without a list's tag and a counter."""
    before, colon, _ = fold(subject[:200]).partition(":")
    return re.sub(r"\[[^\[\]]*\]", "", before).strip(" ^(0123456789)") if colon else ""


def _read_crowded(folded: str) -> tuple[Kind, str] | None:
    """Read Yahoo's line, where the headers follow the dashes: "----- Message transmis ----- De : …"."""
    words = folded.lstrip(_EDGE)
    for opener in _OPENERS:
        if words.startswith(opener):
            rest = words[len(opener) :]
            if re.match(r"\s?[-_=]{2,}\s?\S", rest):
                return (Kind.FORWARD if opener in _FORWARDS else Kind.ORIGINAL), rest.lstrip(_EDGE)
    return None
