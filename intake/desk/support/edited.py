"""A letter's draft as an approver sent it back: corrections by command, and edits in the copy itself."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from intake.desk.minutes.correct import between_marks
from intake.desk.minutes.edits import Block, Edits, blocks_of, compare
from intake.desk.notices import Sentence, TranscriptLine
from intake.desk.records import Paragraph, Recipient, SupportText, SupportVersion
from intake.desk.subject import folded
from intake.desk.support.letter import paragraphs_of, pieces
from intake.desk.support.wording import ENGLISH, FRENCH
from intake.reading.message import Attachment, Command, Message

MARKS = tuple((words.begin_mark, words.end_mark) for words in (FRENCH, ENGLISH))
# An edit that leaves less of the draft than this is asked back: a client may have cut the quote.
KEPT_AT_LEAST = 0.5
_TEXT_FILE = re.compile(r"\.(?:txt|md|text)$", re.IGNORECASE)
_HEADING = re.compile(r"(L\d{1,2})\.\s", re.IGNORECASE)
_LEAVE_OUT = frozenset({"retirer", "supprimer", "remove", "interne", "internal"})
_PUT_BACK = frozenset({"public", "publier", "publish"})
# Between these stands what one recipient or another is told; a correction by command replaces that.
_OWN = frozenset({"body", "todo"})


@dataclasses.dataclass(frozen=True, slots=True)
class Corrected:
    """The texts after corrections, and what is to be told of each line."""

    texts: tuple[SupportText, ...]
    done: tuple[TranscriptLine, ...] = ()
    refused: tuple[TranscriptLine, ...] = ()


def correct(texts: Sequence[SupportText], commands: Sequence[Command]) -> Corrected:
    """Apply "L1 : nouveau texte", "L2 : retirer" in their order."""
    now, done, refused = list(texts), [], []
    for command in commands:
        label = label_of(command.target)
        at = next((at for at, each in enumerate(now) if each.label == label), None)
        if at is None:
            unknown = Sentence("letter_label_unknown", (("label", command.target),))
            refused.append(TranscriptLine(command.line, unknown))
            continue
        now[at], name = _corrected(now[at], command.argument)
        done.append(TranscriptLine(command.line, Sentence(name, (("label", label),))))
    return Corrected(tuple(now), tuple(done), tuple(refused))


def label_of(target: str) -> str:
    """Return the label that "2", "l2" or "L2" means."""
    return f"L{target}" if target.isdigit() else target.upper()


def _corrected(text: SupportText, argument: str) -> tuple[SupportText, str]:
    word = folded(argument)
    if word in _LEAVE_OUT:
        return dataclasses.replace(text, left_out=True), "letter_left_out"
    if word in _PUT_BACK:
        return dataclasses.replace(text, left_out=False), "letter_put_back"
    return _with_body(text, paragraphs_of(argument)), "letter_corrected"


def _with_body(text: SupportText, body: Sequence[str]) -> SupportText:
    """Return a letter that says this, between its salutation and its closing words."""
    first = next((at for at, each in enumerate(text.paragraphs) if each.role in _OWN), len(text.paragraphs))
    told = [each for each in text.paragraphs if each.role not in _OWN]
    head = sum(each.role not in _OWN for each in text.paragraphs[:first])
    new = [Paragraph("body", each) for each in body]
    return dataclasses.replace(text, paragraphs=(*told[:head], *new, *told[head:]))


def leave_out(texts: Sequence[SupportText], labels: Sequence[str]) -> tuple[SupportText, ...]:
    """Return the texts with those of these labels left out."""
    return tuple(dataclasses.replace(each, left_out=each.left_out or each.label in labels) for each in texts)


@dataclasses.dataclass(frozen=True, slots=True)
class Edited:
    """What a copy with edits comes to; without `texts` it is asked back, in a sentence."""

    texts: tuple[SupportText, ...] | None
    ask_back: str = ""


def edits_in(message: Message, version: SupportVersion, recipients: Sequence[Recipient]) -> Edited | None:
    """Return what the first copy of the draft in a reply says else than the draft; None where none does."""
    said = {command.line.strip() for command in message.commands}
    for text, meant in _copies(message):
        ours = set() if meant else said
        copy = "\n".join(line for line in text.splitlines() if line.strip() not in ours)
        edits = compare(version.text, copy)
        if not edits.changed:
            continue
        if edits.kept > KEPT_AT_LEAST:
            return Edited(_in_place(edits, version, recipients))
        if meant:
            return _anew(copy, version)
        return Edited(None, "letter_halves")
    return None


def _copies(message: Message) -> Iterator[tuple[str, bool]]:
    """Yield the text between the marks in the new text, in what is quoted, and in files of text.

    The second says whether somebody put it there: a client's quote is not meant.
    """
    own = "\n".join(line for line in message.reply.splitlines() if not line.lstrip().startswith(">"))
    if placed := between_marks(own, MARKS):
        yield placed, True
    elif quoted := between_marks(message.text, MARKS):
        yield quoted, False
    for file in message.attachments:
        if file.text or (_TEXT_FILE.search(file.filename) and not file.refused and file.content):
            text = _decoded(file)
            yield between_marks(text, MARKS) or text, False


def _decoded(file: Attachment) -> str:
    if file.text:
        return file.text
    try:
        return file.content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return file.content.decode("cp1252", "replace")


def _in_place(
    edits: Edits, version: SupportVersion, recipients: Sequence[Recipient]
) -> tuple[SupportText, ...]:
    """Put edited blocks back into the paragraphs they tell; a letter of which nothing is left is left out."""
    places = list(_places(version, recipients))
    first = next(each.label for each in version.texts if not each.left_out)
    told: dict[str, dict[int, list[Block]]] = {}
    label, index = first, -1
    for block in edits.blocks:
        if block.sent >= 0:
            label, index = places[block.sent]
        told.setdefault(label, {}).setdefault(index, []).append(block)
    return tuple(
        each if each.left_out else _rebuilt(each, told.get(each.label, {})) for each in version.texts
    )


def _places(version: SupportVersion, recipients: Sequence[Recipient]) -> Iterator[tuple[str, int]]:
    """Yield the letter and paragraph of each block of the text as sent; a heading is paragraph -1."""
    for text in version.texts:
        if not text.left_out:
            for index, piece in enumerate(pieces(text, recipients), -1):
                yield from ((text.label, index) for _ in blocks_of(piece))


def _rebuilt(text: SupportText, told: dict[int, list[Block]]) -> SupportText:
    paragraphs = []
    for index in sorted(told):
        known = text.paragraphs[index] if index >= 0 else None
        blocks = told[index]
        sent = [block for block in blocks if block.sent >= 0]
        if known and not any(block.changed for block in sent):
            paragraphs.append(known)
        elif known and (now := " ".join(block.text for block in sent if block.text)):
            role = "body" if known.role == "todo" else known.role
            paragraphs.append(Paragraph(role, now))
        paragraphs += [Paragraph("body", block.text) for block in blocks if block.sent < 0 and block.text]
    if not paragraphs:
        return dataclasses.replace(text, left_out=True)
    return dataclasses.replace(text, paragraphs=tuple(paragraphs))


def _anew(copy: str, version: SupportVersion) -> Edited:
    """Take a text that was written anew: below the letters' headings, or as what every letter says."""
    parts: dict[str, list[str]] = {}
    label = ""
    for block in blocks_of(copy):
        heading = _HEADING.match(block)
        if heading and "\n" not in block:
            label = heading[1].upper()
        else:
            parts.setdefault(label, []).append(" ".join(block.split()))
    if set(parts) == {""}:
        return Edited(tuple(each if each.left_out else _said_anew(each, parts[""]) for each in version.texts))
    known = {each.label for each in version.texts}
    if not set(parts) <= known:
        return Edited(None, "letter_headings")
    return Edited(
        tuple(_said_anew(each, parts[each.label]) if each.label in parts else each for each in version.texts)
    )


def _said_anew(text: SupportText, blocks: Sequence[str]) -> SupportText:
    """A text that has its own salutation is the whole letter below its head; another one is its body."""
    greets = any(block.endswith(",") and len(block) < 60 for block in blocks[:1])
    if not greets:
        return _with_body(text, blocks)
    head = [each for each in text.paragraphs if each.role in {"sender", "recipient", "date", "subject"}]
    return dataclasses.replace(
        text, paragraphs=(*head, *(Paragraph("body", each) for each in blocks)), left_out=False
    )
