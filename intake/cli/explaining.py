"""What a mail came to or would come to, as values and as words: the questions of the desk, one by one."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator

from intake import desk
from intake.cli import words_explain as say
from intake.cli.reasons import letter_in_words, reason_in_words
from intake.cli.words_states import STATES
from intake.config.language import Text
from intake.config.problems import COLON
from intake.desk.authentication import proof_of
from intake.desk.outcome import Outcome, View
from intake.desk.records import (
    KINDS,
    AnswerCount,
    ApprovalToken,
    AuditLine,
    Counter,
    Heard,
    Letter,
    PersonState,
    Project,
    ProjectTitle,
    Record,
    Seen,
)
from intake.desk.sender import Sender, sender_of
from intake.desk.subject import Subject, subject_of
from intake.desk.work import Clerk, Work
from intake.opened import with_documents
from intake.reading import as_json as reading
from intake.reading import parse
from intake.reading.message import Message
from intake.reading.page import page

_NO_SUBJECT = Subject()


@dataclasses.dataclass(frozen=True, slots=True)
class LetterTold:
    """A letter that a mail led to: its kind, to whom, and where it stands once it is written."""

    kind: str
    to: str
    state: str = ""

    def __str__(self) -> str:
        return f"{self.kind} → {self.to}{f' ({self.state})' if self.state else ''}"


# Kept for the desk's own counting: they tell people nothing of a mail.
_INNER = (AnswerCount, ApprovalToken, AuditLine, Counter, Heard, ProjectTitle)


@dataclasses.dataclass(frozen=True, slots=True)
class Explanation:
    """The answers of the desk: `seen` is the ledger's line of a mail that had its effect already.

    `message` is None where the mail itself is kept no more; `records` and `letters` are what it led to, or
    would lead to now.
    """

    message: Message | None
    seen: Seen | None
    sender: Sender | None = None
    vouched: str = ""
    subject: Subject = _NO_SUBJECT
    project: Project | None = None
    disposition: str = ""
    reason: str = ""
    records: tuple[str, ...] = ()
    letters: tuple[LetterTold, ...] = ()


def explain(raw: bytes | None, seen: Seen | None, view: View, clerk: Clerk, now: dt.datetime) -> Explanation:
    """Ask of a mail all that the desk asks. Whatever was decided already is told as it was decided."""
    if raw is None:
        return _as_decided(Explanation(None, seen), seen, view) if seen else Explanation(None, None)
    message = parse(raw, clerk.group.zone)
    work = Work(view, clerk, now)
    subject = subject_of(message, work)
    told = Explanation(
        message,
        seen or desk.seen_before(message, view),
        sender_of(message, work) if message.ok else None,
        f"{proof_of(message, clerk.group)}",
        subject,
        work.get(Project, subject.about),
    )
    if told.seen:
        return _as_decided(told, told.seen, view)
    message = with_documents(message, view, clerk, now)
    complete = len(raw) <= clerk.group.limits.message_bytes
    return _as_it_would_be(
        told, (desk.on_message if complete else desk.on_oversized)(message, view, clerk, now)
    )


def _as_it_would_be(told: Explanation, outcome: Outcome) -> Explanation:
    return dataclasses.replace(
        told,
        disposition=f"{outcome.disposition}",
        reason=outcome.reason,
        records=tuple(_name(record) for record in outcome.records if not isinstance(record, _INNER)),
        letters=tuple(LetterTold(notice.kind, notice.to.email) for notice in outcome.notices),
    )


def _as_decided(told: Explanation, seen: Seen, view: View) -> Explanation:
    made = (
        record
        for kind in KINDS
        if kind not in _INNER
        for record in view.all(kind)
        if getattr(record, "message", "") == seen.key
    )
    letters = (letter for letter in view.all(Letter) if f":{seen.key}" in letter.key)
    return dataclasses.replace(
        told,
        disposition=seen.disposition.value,
        reason=seen.reason,
        records=tuple(map(_name, made)),
        letters=tuple(LetterTold(letter.kind, letter.to, letter.state.value) for letter in letters),
    )


def _name(record: Record) -> str:
    return f"{record.table} {record.key}"


def as_json(told: Explanation) -> dict[str, object]:
    """Return the explanation as plain values."""
    sender = told.sender
    return {
        "reading": reading.as_json(told.message) if told.message else None,
        "seen": told.seen.at.isoformat() if told.seen else None,
        "sender": sender
        and {
            "email": sender.address.email,
            "roles": [word for word, _ in _roles(sender)],
            "believed": sender.believed,
        },
        "vouched": told.vouched or None,
        "about": {"ref": told.subject.about, "found_by": told.subject.how} if told.subject.about else None,
        "may_write": sender.may_write_to(told.project) if sender and told.project else None,
        "disposition": told.disposition,
        "reason": told.reason,
        "records": list(told.records),
        "letters": [str(letter) for letter in told.letters],
    }


def as_text(told: Explanation, authserv_id: str, language: str) -> Iterator[str]:
    """Yield the explanation's parts: the reading, who, what about, what of the words, and what of it all."""
    if told.message:
        yield page(told.message, language=language).rstrip()
        yield _part(say.WHO, _who(told, authserv_id), language)
        yield _part(say.ABOUT, _about(told), language)
    else:
        yield say.GONE.told(language)
    heading = say.BECAME if told.seen else say.WOULD
    yield _part(heading, _came_to(told, language), language)


Line = tuple[Text, dict[str, object]]


def _part(heading: Text, lines: Iterator[Line], language: str) -> str:
    return "\n".join(
        [heading.told(language), *(f"  {text.told(language, **values)}" for text, values in lines)]
    )


def _who(told: Explanation, authserv_id: str) -> Iterator[Line]:
    sender = told.sender
    if sender is None:
        yield say.NOBODY, {}
        return
    for _, text in _roles(sender):
        yield text, {"email": sender.address.email}
    yield say.PROOFS[told.vouched], {"host": authserv_id}


def _roles(sender: Sender) -> Iterator[tuple[str, Text]]:
    """Yield what an address is to the group, as a word and as a sentence."""
    if sender.animateur:
        yield "animateur", say.ANIMATEUR
    if sender.secretary:
        yield "secretary", say.SECRETARY
    if sender.person is None:
        if not (sender.animateur or sender.secretary):
            yield "stranger", say.STRANGER
    elif sender.person.state is not PersonState.ACTIVE:
        yield sender.person.state.value, say.STATES[sender.person.state.value]
    elif sender.person.member:
        yield "member", say.MEMBER
    elif not sender.animateur:
        yield "known", say.KNOWN


def _about(told: Explanation) -> Iterator[Line]:
    subject, sender = told.subject, told.sender
    if not subject.about:
        yield say.NOTHING, {}
        return
    title = f" – {told.project.title}" if told.project else ""
    yield say.FOUND[subject.how], {"ref": subject.about, "title": title, "letter": subject.letter}
    if told.project and sender:
        yield say.MAY_WRITE if sender.may_write_to(told.project) else say.MAY_NOT_WRITE, {}


def _came_to(told: Explanation, language: str) -> Iterator[Line]:
    if told.seen:
        yield say.TAKEN_AT, {"at": f"{told.seen.at:%Y-%m-%d %H:%M}"}
    words = reason_in_words(told.reason, language)
    reason = f"{words} ({told.reason})" if words != told.reason else words
    yield say.DISPOSITIONS[told.disposition], {"reason": reason, "colon": COLON}
    for name in told.records:
        yield say.KEPT, {"name": name}
    for letter in told.letters:
        text = say.LETTER_STATE if letter.state else say.LETTER
        words = letter_in_words(letter.kind, language)
        state = STATES[letter.state] if letter.state else ""
        yield text, {"to": letter.to, "words": words, "kind": letter.kind, "state": state}
    if not told.letters:
        yield say.NO_LETTER, {}
