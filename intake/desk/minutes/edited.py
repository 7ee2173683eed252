"""The draft as an approver sent it back: edits in the copy, made into the next version."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

from intake.desk.answers import Reply, answer
from intake.desk.drafts import DRAFT, token_of
from intake.desk.minutes.correct import between_marks, correct
from intake.desk.minutes.edits import Block, Edits, blocks_of, compare, same_words
from intake.desk.minutes.sources import corrected_by
from intake.desk.minutes.text import is_listed, is_titled, paragraph_text, public_items, wrapped
from intake.desk.minutes.versions import Text, ask_approval, make_version, renderings
from intake.desk.minutes.wording import Wording, wording_of
from intake.desk.notices import Sentence, Transcript, TranscriptLine
from intake.desk.records import Disposition, Item, Meeting, MinutesVersion, Paragraph, Visibility
from intake.desk.sender import Sender
from intake.desk.work import Work
from intake.reading.message import Attachment, Message, Verb

# An edit that leaves less of the draft than this is asked back: a client may have cut the quote.
KEPT_AT_LEAST = 0.5
_TEXT_FILE = re.compile(r"\.(?:txt|md|markdown|text)$", re.IGNORECASE)
_MARKDOWN = re.compile(r"^#{1,6}[ \t]+|\*\*|(?<=\\)[.!#*_-]", re.MULTILINE)


@dataclasses.dataclass(frozen=True, slots=True)
class _Copy:
    """A copy of the draft that came back: `meant` where somebody put it there, not a client's quote."""

    text: str
    meant: bool


@dataclasses.dataclass(frozen=True, slots=True)
class _Case:
    message: Message
    version: MinutesVersion
    meeting: Meeting
    by: Sender

    def answer(self, lines: Transcript, work: Work) -> None:
        """Answer with the same way back to the draft as the draft has."""
        tag = f"{self.version.key.lower()}.{token_of(self.version, self.by.key, DRAFT, work)}"
        answer(self.message, work, Reply(lines, self.version.key, tag))


def take_edits(
    message: Message, version: MinutesVersion, meeting: Meeting, by: Sender, work: Work
) -> tuple[Disposition, str] | None:
    """Make the next version out of a copy with edits and ask approval for it; None where there are none."""
    verbs = {command.verb for command in message.commands}
    found = _edits(message, version) if Verb.NON not in verbs else None
    case = _Case(message, version, meeting, by)
    if found is None and (message.command or Verb.CORRIGER not in verbs):
        return None
    if found and found[1].kept <= KEPT_AT_LEAST and not found[0].meant:
        return _ask_back(case, work)
    # Commands between the quoted lines alone, without an opening one, correct the version as it was sent.
    text = _text_of(*found, case, work) if found else Text(version.items, version.whole_text, by.key)
    text = _with_commands(text, case, work)
    following = make_version(meeting, text, work)
    ask_approval(following, meeting, work)
    return Disposition.ANSWERED, f"corrected: {following.key}"


def _edits(message: Message, version: MinutesVersion) -> tuple[_Copy, Edits] | None:
    """Return the first copy of the draft in a reply that says something else than the draft."""
    said = {command.line.strip() for command in message.commands}
    for copy in _copies(message):
        # A command may stand between the quoted lines; a text that was put there on purpose is text.
        ours = set() if copy.meant else said
        text = "\n".join(line for line in copy.text.splitlines() if line.strip() not in ours)
        edits = compare(version.public, text)
        if edits.changed:
            return dataclasses.replace(copy, text=text), edits
    return None


def _copies(message: Message) -> Iterator[_Copy]:
    """Yield the text between the marks in the new text, in what is quoted, and in files of text."""
    if placed := _placed(message):
        yield _Copy(placed, meant=True)
    elif quoted := between_marks(message.text):
        yield _Copy(quoted, meant=False)
    for file in message.attachments:
        if file.text or (_TEXT_FILE.search(file.filename) and not file.refused and file.content):
            text = _decoded(file)
            yield _Copy(between_marks(text) or text, meant=False)


def _placed(message: Message) -> str:
    """Return the text that the sender put between marks: none of its lines is quoted."""
    own = (line for line in message.reply.splitlines() if not line.lstrip().startswith(">"))
    return between_marks("\n".join(own))


def _decoded(file: Attachment) -> str:
    if file.text:
        return file.text
    try:
        text = file.content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = file.content.decode("cp1252", "replace")
    return _MARKDOWN.sub("", text) if file.filename.lower().endswith(("md", "markdown")) else text


def _ask_back(case: _Case, work: Work) -> tuple[Disposition, str]:
    lines = (line.strip() for line in case.message.reply.splitlines() if line.strip())
    line = TranscriptLine(next(lines, case.message.subject), Sentence("edit_halves"))
    case.answer(Transcript(case.by.name, (), (line,)), work)
    return Disposition.ANSWERED, "edit that halves the draft"


def _with_commands(text: Text, case: _Case, work: Work) -> Text:
    """Apply what the same reply asks by commands: "OK SAUF B3", "B3 : interne"."""
    inside = _placed(case.message).splitlines()
    commands = [each for each in case.message.commands if each.line not in inside]
    asked = [each for each in commands if each.verb in {Verb.CORRIGER, Verb.OK_SAUF}]
    source = corrected_by(case.by.name, work)
    corrected = correct(() if text.whole_text else text.items, asked, source)
    if asked:
        case.answer(Transcript(case.by.name, corrected.done, corrected.refused), work)
    return (
        text if text.whole_text else dataclasses.replace(text, items=corrected.items, names=corrected.names)
    )


def _text_of(copy: _Copy, edits: Edits, case: _Case, work: Work) -> Text:
    """Return the items with the edits in their places; a text that items cannot tell is kept as it stands."""
    version, by = case.version, case.by
    if copy.meant and edits.kept <= KEPT_AT_LEAST:
        return Text(version.items, copy.text, by.key)
    whole = Text(version.items, _wrapped(edits), by.key)
    places = {} if version.whole_text else _places(version, work)
    source = corrected_by(by.name, work)
    items = _Editor(version.items, places, source).edited(edits.blocks) if places else None
    if items is None:
        return whole
    told = dataclasses.replace(version, items=items)
    shown = renderings(told, case.meeting, work).public.text
    return Text(items, author=by.key) if same_words(shown, edits.text) else whole


def _wrapped(edits: Edits) -> str:
    blocks = (
        dataclasses.replace(block, text=wrapped(block.text, "  " if block.text.startswith("–") else ""))
        if block.changed
        else block
        for block in edits.blocks
    )
    return Edits(tuple(blocks), edits.kept).text


Place = tuple[str, int]
_TITLE = -1


def _places(version: MinutesVersion, work: Work) -> dict[int, Place]:
    """Map each block of the public text to its item and paragraph there."""
    blocks, words = blocks_of(version.public), wording_of(work.group.language)
    own = {item.label: item for item in version.items}
    places: dict[int, Place] = {}
    at = 0
    for shown in public_items(version.items):
        for text, index in _told(shown, own[shown.label], words):
            at = next((n for n in range(at, len(blocks)) if same_words(blocks[n], text)), len(blocks))
            places[at] = (shown.label, index)
            at += 1
    return places


def _told(shown: Item, own: Item, words: Wording) -> Iterator[tuple[str, int]]:
    """Yield each block of an item with the paragraph it tells."""
    if is_titled(shown):
        reference = f" ({shown.about})" if shown.about else ""
        yield f"{shown.label}. {shown.title}{reference}", _TITLE
    index = 0
    for each in shown.paragraphs:
        while (own.paragraphs[index].text, own.paragraphs[index].about) != (each.text, each.about):
            index += 1
        text = f"– {each.text}" if is_listed(shown) else paragraph_text(each, words, internal=False)
        yield text, index
        index += 1


class _Editor:
    """Puts edited blocks back into the items they tell."""

    def __init__(self, items: tuple[Item, ...], places: dict[int, Place], source: str) -> None:
        self.items, self.places, self.source = items, places, source
        self.paragraphs = {item.label: [[each] for each in item.paragraphs] for item in items}
        self.opening: dict[str, list[Paragraph]] = {item.label: [] for item in items}
        self.titles: dict[str, str] = {}

    def edited(self, blocks: tuple[Block, ...]) -> tuple[Item, ...] | None:
        """Return the items after the edits, or None where one of them is in no item."""
        place: Place | None = None
        for block in blocks:
            place = self.places.get(block.sent) if block.sent >= 0 else place
            if block.changed and (place is None or not self._put(block, place)):
                return None
        return tuple(self._item(item) for item in self.items)

    def _put(self, block: Block, place: Place) -> bool:
        label, index = place
        if index == _TITLE and block.sent >= 0:
            self.titles[label] = block.text
            return True
        listed = is_listed(next(item for item in self.items if item.label == label))
        text = block.text.removeprefix("–").removeprefix("-").strip() if listed else block.text
        was = self.paragraphs[label][index][0] if index != _TITLE else Paragraph("text", "")
        now = Paragraph("listed" if listed else "text", text, self.source, about=was.about if listed else "")
        if block.sent < 0:
            (self.opening[label] if index == _TITLE else self.paragraphs[label][index]).append(now)
        else:
            self.paragraphs[label][index][:1] = [now] if text else [Paragraph("", "")]
        return True

    def _item(self, item: Item) -> Item:
        paragraphs = tuple(
            each
            for group in (self.opening[item.label], *self.paragraphs[item.label])
            for each in group
            if each.text
        )
        title = self.titles.get(item.label)
        if title == "" and not paragraphs:
            return dataclasses.replace(item, visibility=Visibility.REMOVED)
        if title:
            pattern = (
                rf"{item.label}\.\s*(.+?)(?:\s*\({item.about}\))?"
                if item.about
                else rf"{item.label}\.\s*(.+)"
            )
            match = re.fullmatch(pattern, title, re.DOTALL)
            item = dataclasses.replace(item, title=match[1], named="") if match else item
        return dataclasses.replace(item, paragraphs=paragraphs)
