"""What people tell of a letter: "envoyée le 12/03 à la Mairie", "Réponse de la Mairie : d’accord"."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator, Sequence

from intake.desk.notices import Sentence
from intake.desk.records import (
    WRITTEN,
    Project,
    Recipient,
    RecipientState,
    SupportLetter,
    SupportState,
)
from intake.desk.sender import Sender
from intake.desk.subject import folded
from intake.desk.support.recipients import meant, named_in
from intake.desk.support.states import moved
from intake.desk.support.words import ANSWER, BEFORE_SENT, NAMED, NEGATES, NO, SENT, YES
from intake.desk.work import Work
from intake.reading.message import DateMention, Message, Precision

_LONGEST = 400
_TO = re.compile(r"(?<!\w)(?:à|a|au|aux|to)\s", re.IGNORECASE)
_LEAD = re.compile(
    r"\s*(?:[-–*•]\s*)?(?:\[?P\d{1,5}\]?\s*[:–-]?\s*)?"
    r"(?:(?:lettres? de soutien|courrier|letters? of support)\s*\u00a0?:\s*)?",
    re.IGNORECASE,
)
_REPLIED = re.compile(
    r"(.{2,80}?)\s+(?:nous\s+)?(?:a|ont|has|have)\s+(?:répondu|repondu|replied|answered)\b[\s\u00a0,:]*(.*)",
    re.IGNORECASE,
)
_ANSWER_LINE = re.compile(r"([^:–]{4,120}?)\s*(?:\u00a0?:|\s–\s)\s*(\S.*)")
_LONGEST_ANSWER = 2000


@dataclasses.dataclass(frozen=True, slots=True)
class Statement:
    """What a line tells: letters to `names` (all, if none is named) were sent, or `answer` came from them."""

    names: str
    day: dt.date | None = None
    answer: str = ""
    state: RecipientState = RecipientState.SENT


@dataclasses.dataclass(frozen=True, slots=True)
class Source:
    """Who told it, in which mail, and on which day."""

    author: str
    message: str
    day: dt.date

    @classmethod
    def of(cls, message: Message, sender: Sender, work: Work) -> Source:
        """Return the source that a mail is; a day to come, of a clock gone wrong, is today."""
        day = message.date.astimezone(work.group.zone).date() if message.date else work.today
        return cls(sender.key, message.key, min(day, work.today))


def may_tell(sender: Sender, project: Project) -> bool:
    """Say whether what a mail tells of a project's letters is taken from it at once."""
    mine = sender.key in {project.holder, project.follower}
    return sender.believed and (sender.animateur or mine)


def read_line(line: str, dates: Sequence[DateMention], *, certain: bool = False) -> Statement | None:
    """Return what a line tells of a letter, or None; `dates` are those that stand in it.

    "Envoyé le devis à Jean" is no letter: unless it is `certain` that one is meant, the line must name it.
    """
    if len(line) > _LONGEST_ANSWER:
        return None
    bare = _LEAD.sub("", line, count=1)
    if answered := _answer(bare):
        return answered
    named = certain or bool(NAMED & set(folded(line).split()))
    return _sent(bare, dates) if named and len(bare) <= _LONGEST else None


def _sent(line: str, dates: Sequence[DateMention]) -> Statement | None:
    words = folded(line).split()
    at = next((at for at, word in enumerate(words) if word not in BEFORE_SENT), len(words))
    if at == len(words) or words[at] not in SENT:
        return None
    day = next((each.start for each in dates if each.precision is Precision.DAY), None)
    rest = line
    for mention in dates:
        rest = rest.replace(mention.words, " ")
    # What stands behind the sending word names to whom: "envoyée le 12/03 à la Mairie et à Semaest".
    behind = _behind(rest, words[at])
    return Statement(behind, day)


def _behind(line: str, word: str) -> str:
    for match in re.finditer(r"\w+", line):
        if folded(match[0]) == word:
            to = _TO.search(line, match.end())
            return line[to.start() :].strip(" .,;:!") if to else ""
    return ""


def _answer(line: str) -> Statement | None:
    if replied := _REPLIED.fullmatch(line):
        said = replied[2].strip()
        return Statement(replied[1].strip(), None, said or line.strip(), _kind_of(said))
    match = _ANSWER_LINE.match(line)
    head = folded(match[1]).split() if match else []
    if match is None or not head or not ANSWER & set(head[:2]):
        return None
    # Signs of emphasis part words: "_Réponse_ de la Mairie".
    places = (found.end() for found in re.finditer(r"[^\W_]+", match[1]) if folded(found[0]) in ANSWER)
    names = match[1][next(places, len(match[1])) :].strip(" _*")
    return Statement(names, None, match[2].strip(), _kind_of(match[2])) if names else None


def _kind_of(answer: str) -> RecipientState:
    """Read an answer as yes or no only where it says one of them plainly."""
    words = set(folded(answer).split())
    agrees, declines = bool(words & YES), bool(words & NO)
    if agrees is declines or (agrees and words & NEGATES):
        return RecipientState.OTHER
    return RecipientState.YES if agrees else RecipientState.NO


def statements(message: Message, *, certain: bool) -> Iterator[tuple[str, Statement]]:
    """Yield the lines of a mail's new text that tell of letters, with what each tells."""
    at = 0
    for line in message.reply.splitlines(keepends=True):
        dates = [each for each in message.dates if at <= each.at < at + len(line)]
        if line.strip() and (found := read_line(line.strip(), dates, certain=certain)):
            yield line.strip(), found
        at += len(line)


def note(statement: Statement, project: Project, source: Source, work: Work, letter: str = "") -> Sentence:
    """Keep what was told; a letter that the service did not write is known from then on.

    `letter` is the one whose thread was answered: where several went to one recipient it is the one meant.
    """
    letters = _letters(project, letter, work)
    if not statement.names.strip() and statement.state is RecipientState.SENT:
        return _note_all(statement, letters, project, source, work)
    noted: list[Recipient] = []
    for each in letters:
        here = meant(statement.names, each.recipients)
        changed = [now for one in here if (now := _told(one, statement, source))]
        _keep(each, changed, work)
        noted += changed
        if changed:
            break
    if not noted:
        noted = _written_elsewhere(statement, project, source, work)
    if not noted:
        return Sentence("letter_recipient_unknown", (("ref", project.key), ("said", statement.names)))
    return _noted(statement, noted, project)


def _letters(project: Project, first: str, work: Work) -> list[SupportLetter]:
    """Return a project's letters that left, the newest first, and the one that was answered before all."""
    letters = [each for each in work.under(SupportLetter, project.key) if each.state is SupportState.APPROVED]
    return sorted(
        letters, key=lambda each: (each.key == first, int(each.key.rpartition("L")[2])), reverse=True
    )


def _note_all(
    statement: Statement, letters: Sequence[SupportLetter], project: Project, source: Source, work: Work
) -> Sentence:
    """Note that the newest letter left, to all it was approved for and nobody told of yet."""
    for letter in letters:
        waiting = [each for each in letter.recipients if each.state is RecipientState.APPROVED]
        changed = [now for each in waiting if (now := _told(each, statement, source))]
        if changed:
            _keep(letter, changed, work)
            return _noted(statement, changed, project)
    if letters:
        return Sentence("letter_sent_before", (("ref", letters[0].key),))
    return Sentence("letter_none", (("ref", project.key),))


def _told(recipient: Recipient, statement: Statement, source: Source) -> Recipient | None:
    if recipient.state not in WRITTEN:
        return None
    now = moved(recipient, statement.state)
    if now is None:
        return None
    day = min(statement.day or source.day, source.day)
    now = dataclasses.replace(now, source=source.message, author=source.author)
    if statement.state is RecipientState.SENT:
        return dataclasses.replace(now, sent=day)
    return dataclasses.replace(now, answered=day, answer=statement.answer)


def _keep(letter: SupportLetter, changed: Sequence[Recipient], work: Work) -> None:
    now = {each.label: each for each in changed}
    if now:
        recipients = tuple(now.get(each.label, each) for each in letter.recipients)
        work.put(dataclasses.replace(letter, recipients=recipients))


def _written_elsewhere(statement: Statement, project: Project, source: Source, work: Work) -> list[Recipient]:
    """Keep a letter that was sent without our having written it, so that its answer is awaited too."""
    if statement.state is not RecipientState.SENT:
        return []
    named = named_in(statement.names, work.group.language).recipients
    approved = [dataclasses.replace(each, state=RecipientState.APPROVED) for each in named]
    sent = [now for each in approved if (now := _told(each, statement, source))]
    if sent:
        key = work.number(f"{project.key}-L")
        letter = SupportLetter(
            key, project.key, work.now, source.author, tuple(sent), state=SupportState.APPROVED
        )
        work.put(dataclasses.replace(letter, approved_by=source.author, approved_at=work.stamp))
    return sent


def _noted(statement: Statement, noted: Sequence[Recipient], project: Project) -> Sentence:
    names = tuple(each.name for each in noted)
    day = noted[0].sent if statement.state is RecipientState.SENT else noted[0].answered
    told = (("ref", project.key), ("title", project.title), ("names", names), ("day", day))
    if statement.state is RecipientState.SENT:
        return Sentence("letter_sent_noted", told)
    return Sentence("letter_answer_noted", (*told, ("state", statement.state.value)))
