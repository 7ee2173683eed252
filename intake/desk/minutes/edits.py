"""Edits made in a copy of the text that was sent: what changed, however a client quoted and wrapped the rest.

Words are compared, not lines: whitespace, quote marks, the kind of apostrophe, dash or quotation mark are the
client's, the words are the person's. What is unchanged keeps the form in which it was sent.
"""

from __future__ import annotations

import dataclasses
import difflib
import itertools
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

_QUOTE_MARKS = re.compile(r"^(?:[ \t\u00a0]*>)+[ \t\u00a0]?", re.MULTILINE)
# Clients that make text out of HTML tell a link twice: "https://a.example <https://a.example>".
_LINK_AGAIN = re.compile(r"(?<!\S)(\S{4,300})[ \t\n]*<(?:mailto:)?\1/?>")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_BLOCK_END = re.compile(r"\n[ \t]*\n\s*|\n(?=– )")
# What clients and telephones write one for the other; each line: the form compared, its variants.
_ALIKE = str.maketrans(
    {
        variant: form
        for form, variants in {"'": "’‘ʼ´`", '"': "“”„«»", "-": "–—‐‑−"}.items()
        for variant in variants
    }
)
# Beyond this many words the common ones no longer anchor the comparison: it would take too long.
_FEW = 6000


@dataclasses.dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a line of a list as it now stands; `sent` is its place in what was sent, -1 when new."""

    text: str
    sent: int
    was: str = ""

    @property
    def changed(self) -> bool:
        return self.text != self.was


@dataclasses.dataclass(frozen=True, slots=True)
class Edits:
    """What a copy says against what was sent: its blocks in order (an emptied one was removed)."""

    blocks: tuple[Block, ...]
    kept: float

    @property
    def changed(self) -> tuple[Block, ...]:
        return tuple(block for block in self.blocks if block.changed)

    @property
    def text(self) -> str:
        """The whole text as it now stands."""
        text = ""
        for block in self.blocks:
            if block.text:
                listed = block.text.startswith("– ") and text.rpartition("\n")[2].startswith(("– ", "  "))
                text += ("\n" if listed else "\n\n" if text else "") + block.text
        return text


@dataclasses.dataclass(frozen=True, slots=True)
class _Word:
    """A word or sign: how it compares, how it is written, what stands before it, and its block when sent."""

    form: str
    written: str
    before: str
    block: int = -1

    @property
    def breaks(self) -> int:
        return self.before.count("\n")


def blocks_of(text: str) -> tuple[str, ...]:
    """Return the paragraphs and list lines of a text, in order."""
    return tuple(block.strip() for block in _BLOCK_END.split(text) if block.strip())


def unquoted(text: str) -> str:
    """Return a text without the marks a client puts before quoted lines."""
    return _QUOTE_MARKS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def same_words(one: str, other: str) -> bool:
    """Say whether two texts differ in nothing but what clients change."""
    return _squeezed(one) == _squeezed(other)


def compare(sent: str, copy: str) -> Edits:
    """Compare a copy with the text that was sent, and return every block as it now stands."""
    blocks = blocks_of(sent)
    ours = [word for number, block in enumerate(blocks) for word in _words(block, number)]
    theirs = list(_words(_LINK_AGAIN.sub(r"\1", unquoted(copy)), -1))
    if _joined_forms(ours) == _joined_forms(theirs):
        return Edits(tuple(Block(block, number, block) for number, block in enumerate(blocks)), 1.0)
    theirs = _mended(ours, theirs)
    pairs = _pairs(ours, theirs)
    return Edits(_rebuilt(blocks, ours, theirs, pairs), len(pairs) / max(len(ours), 1))


def _squeezed(text: str) -> str:
    return "".join(word.form for word in _words(text, -1))


def _words(text: str, block: int) -> Iterator[_Word]:
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    end = 0
    for match in _TOKEN.finditer(text):
        form = unicodedata.normalize("NFKC", match[0]).translate(_ALIKE)
        yield _Word(form, match[0], text[end : match.start()], block)
        end = match.end()


def _mended(ours: Sequence[_Word], theirs: Sequence[_Word]) -> list[_Word]:
    """Return the copy with what was cut at a line's end, a long address, in one piece again."""
    mended: list[_Word] = []
    for tag, i1, i2, j1, j2 in _runs(ours, theirs):
        was, now = ours[i1:i2], theirs[j1:j2]
        cut = tag == "replace" and _joined_forms(was) == _joined_forms(now)
        first = now[0].before if now else ""
        mended += [dataclasses.replace(was[0], before=first), *was[1:]] if cut else now
    return mended


def _joined_forms(words: Sequence[_Word]) -> str:
    return "".join(word.form for word in words)


Run = tuple[str, int, int, int, int]


def _runs(ours: Sequence[_Word], theirs: Sequence[_Word]) -> list[Run]:
    """Return runs as difflib does; what both ends have in common is found without it."""
    start, shorter = 0, min(len(ours), len(theirs))
    while start < shorter and ours[start].form == theirs[start].form:
        start += 1
    tail = 0
    while tail < shorter - start and ours[-1 - tail].form == theirs[-1 - tail].form:
        tail += 1
    inner = [word.form for word in ours[start : len(ours) - tail]]
    inner_theirs = [word.form for word in theirs[start : len(theirs) - tail]]
    many = len(inner) + len(inner_theirs) > _FEW
    matcher = difflib.SequenceMatcher(None, inner, inner_theirs, autojunk=many)
    runs: list[Run] = [("equal", 0, start, 0, start)]
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        runs.append((tag, i1 + start, i2 + start, j1 + start, j2 + start))
    runs.append(("equal", len(ours) - tail, len(ours), len(theirs) - tail, len(theirs)))
    return runs


def _pairs(ours: Sequence[_Word], theirs: Sequence[_Word]) -> dict[int, int]:
    """Map each kept word of the copy to its place in what was sent.

    What was added or removed is moved to where a paragraph begins: between "oui." and "Prochaine" the new
    "Et non." may as well be read ". Et non".
    """
    runs = _runs(ours, theirs)
    pairs = {j1 + n: i1 + n for tag, i1, i2, j1, _ in runs if tag == "equal" for n in range(i2 - i1)}
    for before, (tag, i1, i2, j1, j2) in itertools.pairwise(runs):
        room = before[2] - before[1] if before[0] == "equal" else 0
        if tag == "insert":
            shift = _shift(theirs, (j1, j2), room, lambda at: theirs[at].breaks)
            for at in range(j1 + shift, j1):
                del pairs[at]
                pairs[at + j2 - j1] = i1 + at - j1
        elif tag == "delete":
            shift = _shift(ours, (i1, i2), room, lambda at: ours[at].block != ours[at - 1].block)
            for at in range(shift, 0):
                pairs[j1 + at] = i2 + at
    return pairs


def _shift(words: Sequence[_Word], span: tuple[int, int], room: int, opens: Callable[[int], int]) -> int:
    """Return by how many words, 0 down to -`room`, a span is moved to begin where a paragraph does."""
    first, last = span
    best = shift = 0
    while -shift < room and words[first + shift - 1].form == words[last + shift - 1].form:
        shift -= 1
        if opens(first + shift) > opens(first + best):
            best = shift
    return best


def _rebuilt(
    blocks: Sequence[str], ours: Sequence[_Word], theirs: Sequence[_Word], pairs: dict[int, int]
) -> tuple[Block, ...]:
    """Put each block together again: kept words as they were sent, new ones as they were written."""
    kept = _kept(ours, pairs, len(blocks))
    places: dict[int, list[int]] = {}
    for at, i in kept.items():
        places.setdefault(ours[i].block, []).append(at)
    copy = _Copy(ours, theirs, kept)
    built: list[Block] = []
    at, waiting = 0, []
    for number, block in enumerate(blocks):
        if number not in places:
            waiting.append(number)
            continue
        first, last = min(places[number]), max(places[number]) + 1
        if first > at and not waiting and copy.lacks(first, -1):
            first -= 1
        while first > at and not copy.opens(first):
            first -= 1
        built.extend(_between(blocks, waiting, copy.groups(at, first)))
        if last < len(theirs) and last not in kept and number + 1 in places and copy.lacks(last - 1, 1):
            last += 1
        while last < len(theirs) and last not in kept and not copy.opens(last):
            last += 1
        built.append(Block(copy.text(first, last, block, number), number, block))
        at, waiting = last, []
    built.extend(_between(blocks, waiting, copy.groups(at, len(theirs))))
    return tuple(built)


def _kept(ours: Sequence[_Word], pairs: dict[int, int], count: int) -> dict[int, int]:
    """Return the pairs less those of blocks of which little is left: these were rewritten."""
    sizes, found = [0] * count, [0] * count
    for word in ours:
        sizes[word.block] += 1
    for i in pairs.values():
        found[ours[i].block] += 1
    return {j: i for j, i in pairs.items() if found[ours[i].block] * 3 > sizes[ours[i].block]}


def _between(blocks: Sequence[str], waiting: Sequence[int], groups: Sequence[str]) -> Iterator[Block]:
    """What stands where blocks are missing is what they became; what is over was added."""
    for number, text in itertools.zip_longest(waiting, groups):
        if number is None:
            yield Block(text, -1)
        else:
            yield Block(text or "", number, blocks[number])


class _Copy:
    """The words of the copy, those that were kept, and how its paragraphs are set apart."""

    def __init__(self, ours: Sequence[_Word], theirs: Sequence[_Word], kept: dict[int, int]) -> None:
        self.ours, self.theirs, self.kept = ours, theirs, kept
        # A client that drops blank lines leaves one line a paragraph.
        self.gap = 2 if any(word.breaks > 1 for word in theirs) else 1

    def opens(self, at: int) -> bool:
        """Say whether a paragraph, or a line of a list, opens with this word."""
        word = self.theirs[at]
        return word.breaks >= self.gap or bool(word.breaks and word.form == "-")

    def lacks(self, at: int, side: int) -> bool:
        """Say whether what was sent beside a kept word, in the same block, is gone."""
        mine = self.kept[at]
        beside = mine + side
        return 0 <= beside < len(self.ours) and self.ours[beside].block == self.ours[mine].block

    def groups(self, start: int, end: int) -> list[str]:
        """Return the paragraphs that stand between two places."""
        opening = [start, *(at for at in range(start + 1, end) if self.opens(at)), end] if end > start else []
        return [self._joined(first, last) for first, last in itertools.pairwise(opening)]

    def text(self, start: int, end: int, block: str, number: int) -> str:
        """Return a block as it now stands: to the letter as it was sent where no word of it changed."""
        kept = [self.kept.get(at, -1) for at in range(start, end)]
        whole = [i for i, word in enumerate(self.ours) if word.block == number] if -1 not in kept else []
        return block if kept == whole else self._joined(start, end)

    def _joined(self, start: int, end: int) -> str:
        parts: list[str] = []
        before = -2
        for at in range(start, end):
            mine = self.kept.get(at, -1)
            word = self.ours[mine] if mine >= 0 else self.theirs[at]
            follows = mine >= 0 and mine == before + 1
            parts += [_space(word.before if follows else self.theirs[at].before, word.written), word.written]
            before = mine if mine >= 0 else -2
        return "".join(parts).strip()


def _space(before: str, sign: str) -> str:
    """Return the space before a word: one, and none that breaks a line before French signs."""
    if not before:
        return ""
    return "\u00a0" if sign in set(":;!?»%") or before == "\u00a0" else " "
