"""One line to its label: what stands before the colon, and what it says besides."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from intake.reading import words_labels as words
from intake.reading.folding import Folded, fold
from intake.reading.message import Label
from intake.reading.speakers import speaker_of

# Bullets, numbers and Markdown that stand before a label.
_MARKS = re.compile(r"[\s>*_#•·◦▪‣+-]*(?:\d{1,2}[.)]\s+)?[*_]*")
_BULLET = re.compile(r"\s*(?:[*•·◦▪‣+-]|\d{1,2}[.)])\s+")
# A colon that parts a label from its text ("18:30" and "http://" hold none), or a dash between blanks.
_COLON = re.compile(r"[*_\s]{0,4}:[*_]{0,2}(?=\s|$|[^\d/\s])")
_DASH = re.compile(r"[*_]{0,2}(?:\s-+\s|\s-+$|-\s)[*_]{0,2}")
# What a line must hold to be labelled at all; U+FF1A is the colon of an Asian keyboard.
_SIGNS = re.compile(r"[:\uff1a\ufe55∶–—―‒‐‑−-](?:(?<=[:\uff1a\ufe55∶])|\W|$)")
_WIDEST = 70  # characters before a colon
_LONGEST_HEAD = 400  # characters with the marks before them, invisible ones among them

_BY_PHRASE: Final = {
    fold(phrase.strip()): label for label, listed in words.LABELS.items() for phrase in listed.split("|")
}
_LONGEST: Final = max(len(phrase.split()) for phrase in _BY_PHRASE)


class Labelled(NamedTuple):
    """A labelled line: `words` as written before the sign, `qualifier` what they say beside the label."""

    label: Label
    words: str
    qualifier: str
    rest: str


def is_bullet(line: str) -> bool:
    """Tell whether a line is an item of a list."""
    return _BULLET.match(line) is not None


def without_bullet(line: str) -> str:
    """Return a line without the sign that makes an item of it."""
    return _BULLET.sub("", line, count=1).strip()


def read_label(line: str) -> Labelled | None:
    """Return what a line is labelled as, or None for free text."""
    if not _SIGNS.search(line):
        return None
    folded = Folded.of(line[:_LONGEST_HEAD])
    marks = _MARKS.match(folded.text)
    start = marks.end() if marks else 0
    for sign, mark in ((_COLON, ":"), (_DASH, "-")):
        if folded.text.find(mark, start, start + _WIDEST) < 0:
            continue
        found = sign.search(folded.text, start, start + _WIDEST)
        if found is None or found.start() == start:
            continue
        head = folded.slice(start, found.start())
        known = _known(head, exact=sign is _DASH)
        if known is not None:
            label, qualifier = known
            return Labelled(label, head, qualifier, line[folded.offsets[found.end()] :].strip())
    return None


def lone_label(line: str) -> Label | None:
    """Return the label of a line that is one and nothing more, as above a list: "Actions"."""
    folded = Folded.of(line)
    marks = _MARKS.match(folded.text)
    return _BY_PHRASE.get(folded.text[marks.end() if marks else 0 :].strip(" *_:\t"))


def _known(head: str, *, exact: bool) -> tuple[Label, str] | None:
    """Return the label of the words before a sign, and what they say besides."""
    label = _BY_PHRASE.get(" ".join(fold(head).replace("/", " / ").split()))
    if label is not None:
        return label, ""
    pieces = head.split()
    for length in range(min(len(pieces) - 1, _LONGEST), 0, -1):
        label = _BY_PHRASE.get(fold(" ".join(pieces[:length])))
        if label is None:
            continue
        qualifier = " ".join(pieces[length:])
        fits = len(pieces) - length <= words.QUALIFIED.get(label, 0)
        named = label is Label.ACTION and looks_named(qualifier)
        if label is Label.VOICE and not speaker_of(head):
            return None  # "Parole donnée à la salle :"
        if fits and (named if label is Label.ACTION or exact else True):
            return label, qualifier
        return None
    return None


def looks_named(text: str) -> bool:
    """Tell whether words are names: "Claire", "de Claire et M. Petit", "claire@exemple.example", "tous"."""
    plain = fold(text.strip(" ()[],.@"))
    if plain in words.GROUP_OWNERS:
        return True
    named = 0
    for piece in text.replace(",", " ").split():
        if fold(piece) in words.OWNER_JOINERS:
            continue
        if not _is_name(piece):
            return False
        named += 1
    return 0 < named <= 5


def _is_name(piece: str) -> bool:
    """Tell whether a piece without blanks is a name or an address: it has a capital, or "@" inside."""
    name = piece.strip("()[]@.").replace("-", "").replace("’", "").replace("'", "")
    return "@" in piece[1:] or (name[:1].isupper() and name.isalpha())
