"""Approvals and refusals of a draft: read only where nothing else can be meant."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Sequence

from intake.reading import words_commands as words
from intake.reading.asked import REMEMBERED, Line
from intake.reading.message import Command, Verb

_NAME_WORDS = 3
# A question, a pause, a quotation: what is said with one of these is no plain yes.
_HESITATION = re.compile(r"[?<>|=~^#%\\]|\.\.")
_CONTACT = re.compile(
    r"(?:t[eé]l\.?|mob\.?|port\.?|phone)?[ :]*(?:[+0-9 ().-]{8,20}|\S{1,60}@\S{1,60}|(?:https?://|www\.)\S{1,80})"
)
_OFFICE = 60  # characters
_ITEM = re.compile(r"[abdl]\d{1,2}")
_LETTER = re.compile(r"\d{1,2}")
_JOINERS = frozenset(
    {"et", "and", "ou", "le", "la", "les", "l", "de", "du", "point", "points", "paragraphe", "item"}
)
_LETTERS = frozenset({"lettre", "lettres", "destinataire", "destinataires", "letter", "letters", "n", "no"})


def approve(line: Line) -> Command | None:
    """Return OK or OK_SAUF when a line says so and nothing else."""
    if (
        line.written.startswith((">", "|"))
        or _HESITATION.search(line.folded.text)
        or not _has_only_harmless_signs(line)
    ):
        return None
    for start in starts(line):
        core = line.after(words.APPROVALS, start)
        if core is not None:
            return _approval_from(line, core)
    return None


def refuse(line: Line) -> str | None:
    """Return the motive on a line that refuses ("" when it gives none), or None when it does not refuse."""
    for start in [] if line.written.startswith((">", "|")) else starts(line):
        end = line.after(words.REFUSALS, start)
        if end is not None and _refuses(line, start, end):
            return line.rest(end)
    return None


@functools.lru_cache(maxsize=REMEMBERED)
def is_greeting(line: Line) -> bool:
    """Tell whether a line greets and does no more: "Bonjour Claire,"."""
    end = line.after(words.GREETINGS) if _is_untroubled(line) else None
    return end is not None and len(line.words) - end <= _NAME_WORDS and _greets_only(line, end)


@functools.lru_cache(maxsize=REMEMBERED)
def is_courtesy(line: Line) -> bool:
    """Tell whether a line thanks, greets or takes leave, and asks nothing."""
    return bool(line.words) and _is_untroubled(line) and line.consists_of([words.COURTESY])


def is_picture(line: Line) -> bool:
    """Tell whether a line is nothing but kind pictures: "👍"."""
    return not line.words and bool(line.written) and not line.written.isascii() and _is_made_of_signs(line)


def is_name(line: Line, signer: str) -> bool:
    """Tell whether a line is the signer's name, as their mail tells it."""
    return 0 < len(line.words) <= _NAME_WORDS + 1 and _words_of(signer).issuperset(line.words)


@functools.lru_cache(maxsize=8)
def _words_of(signer: str) -> frozenset[str]:
    return frozenset(Line.of(signer).words)


def is_contact(line: Line) -> bool:
    """Tell whether a line is what stands below a name: a phone number, an address, an office."""
    plain = line.written.casefold()
    is_address = _CONTACT.fullmatch(plain) is not None
    return is_address or (
        len(plain) <= _OFFICE
        and bool(line.words)
        and line.words[0] in words.ROLES
        and not words.DOUBTS & set(line.words)
    )


def looks_like_a_name(line: Line) -> bool:
    """Tell whether a line may be a name: one to three words with a capital, and no sign."""
    pieces = line.written.split()
    if words.DOUBTS & set(line.words):
        return False
    return 1 <= len(pieces) <= _NAME_WORDS and all(
        piece[:1].isupper() and ((len(piece) == 2 and piece[1] == ".") or piece.replace("-", "").isalpha())
        for piece in pieces
    )


def references(line: Line, at: int) -> tuple[tuple[str, ...], int]:
    """Return the paragraphs named from a place on (B3, R2-D1) and the place behind them."""
    found: list[str] = []
    end = at
    while at < len(line.words):
        word = line.words[at]
        following = line.words[at + 1] if at + 1 < len(line.words) else ""
        if re.fullmatch(r"r\d{1,3}", word) and re.fullmatch(r"[da]\d{1,2}", following):
            found.append(f"{plain_reference(word)}-{plain_reference(following)}")
            at, end = at + 2, at + 2
        elif _ITEM.fullmatch(word):
            found.append(plain_reference(word))
            at, end = at + 1, at + 1
        elif word in _JOINERS:
            at += 1
        else:
            break
    return tuple(found), end


def _letters(line: Line, at: int) -> tuple[tuple[str, ...], int]:
    """Return the letters excepted by bare numbers ("2 et 3", "la lettre 2") and the place behind them."""
    found: list[str] = []
    end = at
    while at < len(line.words):
        word = line.words[at]
        if _LETTER.fullmatch(word):
            found.append(str(int(word)))
            end = at + 1
        elif word not in _JOINERS and word not in _LETTERS:
            break
        at += 1
    return tuple(found), end


def plain_reference(word: str) -> str:
    """Return a reference in capitals and without leading zeros: "p04" is P4."""
    return word[0].upper() + str(int(word[1:]))


def starts(line: Line) -> list[int]:
    """Return where a line may begin to ask: at its first word, or behind a greeting or thanks."""
    starts = [0]
    greeted = line.after(words.GREETINGS)
    if greeted is not None:
        starts.append(greeted)
        for end in range(greeted + 1, min(greeted + _NAME_WORDS, len(line.words) - 1) + 1):
            sign = line.folded.text[line.spans[end - 1][1] : line.spans[end][0]].strip()
            if sign in {",", "!", ".", ":", "-", ";"}:
                starts.append(end)
                break
    for start in tuple(starts):
        thanked = line.after(words.COURTESY, start)
        if thanked is not None:
            starts.append(thanked)
    return starts


def _approval_from(line: Line, at: int) -> Command | None:
    """Read on behind the approving words: tails and thanks, or excepted paragraphs."""
    while at < len(line.words):
        ends = [line.after(group, at) for group in (words.TAILS, words.APPROVALS, words.COURTESY)]
        reached = max((end for end in ends if end is not None), default=None)
        if reached is None:
            break
        at = reached
    if at >= len(line.words):
        return Command(Verb.OK, line=line.written)
    excepted = line.after(words.EXCEPT, at)
    if excepted is not None:
        return _excepting(line, excepted)
    return Command(Verb.OK, line=line.written) if _thanks_somebody(line, at) else None


def _excepting(line: Line, at: int) -> Command | None:
    found, end = references(line, at)
    if not found:
        found, end = _letters(line, at)
    if not found:
        return None
    fate = line.after(words.FATES, end)
    argument = ""
    if fate is not None:
        start, last = line.folded.place(line.spans[end][0], line.spans[fate - 1][1])
        argument, end = line.folded.written[start:last], fate
    if not line.consists_of([words.COURTESY], end):
        return None
    return Command(Verb.OK_SAUF, target=" ".join(found), argument=argument, line=line.written)


def _thanks_somebody(line: Line, at: int) -> bool:
    """Tell whether what is left is the name of who is thanked: "ok parfait merci Camille"."""
    left = line.rest(at).rstrip(" .!")
    thanked = line.words[at - 1] in {"merci", "thanks", "you", "bravo", "beaucoup"}
    return (
        thanked
        and len(line.words) - at <= 2
        and left.istitle()
        and left.replace(" ", "").replace("-", "").isalpha()
    )


def _refuses(line: Line, start: int, end: int) -> bool:
    """Tell whether a refusing word refuses: "Non loin de la mairie" does not."""
    if end - start > 1 or end == len(line.words):
        return True
    following = line.words[end]
    if following in words.NON_IDIOMS:
        return False
    gap = line.folded.text[line.spans[end - 1][1] : line.spans[end][0]]
    if gap.strip() and not re.fullmatch(r"-", gap):  # "Non, ...", "NON : ...", but "non-violence"
        return True
    written = line.folded.slice(*line.spans[start])
    return (
        not gap.strip("- ")
        and gap != "-"
        and (written.isupper() or following in words.NON_FOLLOWS or _ITEM.fullmatch(following) is not None)
    )


def _greets_only(line: Line, end: int) -> bool:
    """Tell whether what follows a greeting is a name or nothing: not "Bonjour, ok pour moi"."""
    left = line.tail(end).strip(" ,!.:;–—-\t")
    if words.DOUBTS & set(line.words[end:]):
        return False
    return not left or (not re.search(r"[,!.:;?]", left) and not _asks(line, end))


def _asks(line: Line, end: int) -> bool:
    groups: Sequence[tuple[tuple[str, ...], ...]] = (
        words.APPROVALS,
        words.REFUSALS,
        words.PRESENT,
        words.EXCUSED,
    )
    return any(line.after(group, end) is not None for group in groups)


def _has_only_harmless_signs(line: Line) -> bool:
    """Tell whether the line's pictures, if any, do not contradict its words."""
    text = line.folded.text
    if text.isascii():
        return True
    return words.HARMLESS_SIGNS.issuperset(sign for sign in text if unicodedata.category(sign) == "So")


def _is_made_of_signs(line: Line) -> bool:
    """Tell whether only harmless pictures, their shades of skin and blanks make a line."""
    signs = (sign for sign in line.folded.text if not sign.isspace() and unicodedata.category(sign) != "Sk")
    return words.HARMLESS_SIGNS.issuperset(signs)


def _is_untroubled(line: Line) -> bool:
    """Tell whether no question and no picture casts a doubt on polite words."""
    return "?" not in line.written and _has_only_harmless_signs(line)
