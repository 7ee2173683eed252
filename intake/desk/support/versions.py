"""Versions of a letter of support: each correction makes one, sent to every approver with their own token."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence

from intake.desk.answers import language_of, tell_animateurs
from intake.desk.audit import Act, note
from intake.desk.drafts import DRAFT, issue_token
from intake.desk.minutes.changed import from_the_difference
from intake.desk.minutes.edits import compare
from intake.desk.notices import Change, DraftSupport, Notice, RecipientLine, Sentence, SupportOutcome
from intake.desk.privacy.known import known_people
from intake.desk.privacy.lint import findings
from intake.desk.quorum import approvers
from intake.desk.records import (
    WRITTEN,
    Project,
    Recipient,
    RecipientState,
    SupportLetter,
    SupportState,
    SupportText,
    SupportVersion,
)
from intake.desk.support.letter import fingerprint, is_complete, whole_text
from intake.desk.support.wording import of_each, wording_of
from intake.desk.work import Work
from intake.reading.message import Address

DAY = dt.timedelta(days=1)


def latest(letter: SupportLetter, work: Work) -> SupportVersion:
    """Return the newest version of a letter. Raises LookupError for one that was written elsewhere."""
    version = work.get(SupportVersion, f"{letter.key}-v{letter.version}")
    if version is None:
        raise LookupError(f"{letter.key}-v{letter.version} is not in the store")
    return version


def make_version(
    letter: SupportLetter, texts: Sequence[SupportText], author: str, work: Work
) -> SupportVersion:
    """Keep a new version of a letter without asking anybody yet; `author` is "" for the service."""
    out = {each.label for each in texts if each.left_out}
    recipients = tuple(_drafted(each, left_out=each.label in out) for each in letter.recipients)
    text = whole_text(texts, recipients)
    number = letter.version + 1
    version = SupportVersion(
        key=f"{letter.key}-v{number}",
        letter=letter.key,
        version=number,
        at=work.now,
        texts=tuple(texts),
        text=text,
        sha256=fingerprint(text),
        expires=work.now + work.group.approval.days * DAY,
        author=author,
    )
    work.put(version)
    note(Act("drafted", version.key, author, version.sha256), work)
    work.put(
        dataclasses.replace(
            letter, version=number, state=SupportState.DRAFT, recipients=recipients, reason=""
        )
    )
    return version


def _drafted(recipient: Recipient, *, left_out: bool) -> Recipient:
    state = RecipientState.LEFT_OUT if left_out else RecipientState.DRAFTED
    return dataclasses.replace(recipient, state=state)


def ask_approval(version: SupportVersion, work: Work) -> None:
    """Send a version to every approver with the way to answer it, and what changed since the last one."""
    for approver in work.group.animateurs:
        send_draft(version, approver, work)


def send_draft(version: SupportVersion, approver: Address, work: Work) -> None:
    """Send a version to one approver, with a token of their own."""
    token = issue_token(version, approver, DRAFT, work)
    note(Act("sent", version.key, approver.key), work)
    work.say(
        Notice(
            key=f"draft:{version.key}:{approver.key}",
            to=approver,
            language=language_of(approver.key, work),
            body=draft_of(version, approver, token, work),
            about=version.key,
            reply_tag=tag_of(version, token),
        )
    )


def draft_of(version: SupportVersion, approver: Address, token: str, work: Work) -> DraftSupport:
    """Return a version as an approver is shown it."""
    letter, project = _of(version, work)
    words = wording_of(work.group.language)
    return DraftSupport(
        name=approver.name,
        ref=letter.key,
        project=project.key,
        title=project.title,
        version=version.version,
        expires=version.expires,
        recipients=tuple(line_of(each, words.language) for each in letter.recipients),
        text=version.text,
        changes=tuple(_changes(version, work)),
        flags=tuple(_flags(version, letter, work)),
        token=token,
        begin_mark=words.begin_mark,
        end_mark=words.end_mark,
    )


def tag_of(version: SupportVersion, token: str) -> str:
    """Return what goes behind the plus of the address that a draft is answered at."""
    return f"{version.key.lower()}.{token}"


def line_of(recipient: Recipient, language: str) -> RecipientLine:
    """Return a recipient as told to people."""
    return RecipientLine(
        recipient.label,
        recipient.name,
        recipient.email,
        recipient.state.value,
        recipient.sent,
        recipient.answered,
        recipient.answer,
        of_each([recipient], language),
    )


def _of(version: SupportVersion, work: Work) -> tuple[SupportLetter, Project]:
    letter = work.get(SupportLetter, version.letter)
    project = work.get(Project, letter.project) if letter else None
    if letter is None or project is None:
        raise LookupError(f"{version.key} belongs to no letter of a project")
    return letter, project


def _changes(version: SupportVersion, work: Work) -> Iterator[Change]:
    """List "était / est" of each letter by paragraph; one that comes or goes is told as such."""
    before = work.get(SupportVersion, f"{version.letter}-v{version.version - 1}")
    was = {each.label: each for each in before.texts} if before else {}
    for now in version.texts:
        former = was.get(now.label)
        if former is None:
            continue
        if former.left_out is not now.left_out:
            yield Change(now.label, "", "") if now.left_out else Change(now.label, "", _plain(now))
            continue
        for block in compare(_plain(former), _plain(now)).changed:
            yield from_the_difference(Change(now.label, block.was, block.text))


def _plain(text: SupportText) -> str:
    return "\n\n".join(each.text for each in text.paragraphs)


def _flags(version: SupportVersion, letter: SupportLetter, work: Work) -> Iterator[Sentence]:
    """Tell what is to be looked at: what is to be filled in or is private, and who was written to before."""
    if not all(is_complete(each, work.group.language) for each in version.texts if not each.left_out):
        yield Sentence("letter_flag_todo", (("project", letter.project),))
    if private := _private(version, work):
        yield Sentence("letter_flag_private", (("words", private),))
    names = {each.name for each in letter.recipients if each.state is not RecipientState.LEFT_OUT}
    for other in work.under(SupportLetter, letter.project):
        for each in other.recipients:
            if other.key != letter.key and each.name in names and each.state in WRITTEN:
                day = each.sent or (other.approved_at or other.at).astimezone(work.group.zone).date()
                yield Sentence("letter_flag_again", (("name", each.name), ("ref", other.key), ("day", day)))


def _private(version: SupportVersion, work: Work) -> tuple[str, ...]:
    """Return the words of what a letter tells that may be somebody's private life: it leaves the group."""
    told = {each.text: None for text in version.texts for each in text.paragraphs if each.role == "body"}
    people = known_people(work)
    found = (each.words for text in told for each in findings(text, people))
    return tuple(dict.fromkeys(found))


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """What is told of a draft: a word of SupportOutcome, who did it, the motive, when (None is now).

    `count` is how many agreed so far, where more than one must.
    """

    what: str
    by: str = ""
    reason: str = ""
    at: dt.datetime | None = None
    count: int = 0


def outcome(version: SupportVersion, told: Told, name: str, work: Work) -> SupportOutcome:
    """Return what became of a draft, to be told to one person."""
    letter, project = _of(version, work)
    counted = (told.count, work.group.approval.quorum) if told.count else (0, 0)
    about = (letter.key, project.key, project.title, version.version)
    return SupportOutcome(name, *about, told.what, told.by, told.at or work.now, told.reason, *counted)


def tell_outcome(version: SupportVersion, told: Told, key: str, work: Work) -> None:
    """Every animateur learns what became of a draft, whoever answered it."""
    body = outcome(version, told, "", work)
    tell_animateurs(
        work,
        f"outcome:{version.key}:{told.what}:{key}",
        body,
        about=version.letter,
        to=approvers(version, work),
    )
