"""A letter that was approved: its sheets go to the animateurs, who send them; the service never does."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Container, Iterator, Sequence

from intake.desk.answers import tell_animateurs
from intake.desk.audit import Act, note
from intake.desk.notices import ENDINGS, Sheet, SupportReady
from intake.desk.outcome import View
from intake.desk.quorum import approvers
from intake.desk.records import (
    Project,
    Recipient,
    RecipientState,
    SupportLetter,
    SupportState,
    SupportVersion,
)
from intake.desk.sender import Sender
from intake.desk.support.letter import fingerprint
from intake.desk.support.states import moved
from intake.desk.support.versions import line_of
from intake.desk.work import Work


def approve(
    letter: SupportLetter, version: SupportVersion, left_out: Sequence[str], by: Sender, work: Work
) -> None:
    """Have a version leave to all but the recipients of these labels.

    Raises ValueError when the version is no longer what its fingerprint says: nothing else is approved.
    """
    if fingerprint(version.text) != version.sha256:
        raise ValueError(f"{version.key} is not the text that was shown")
    project = work.get(Project, letter.project)
    if project is None:
        raise LookupError(f"{letter.key} belongs to no project")
    recipients = tuple(_decided(each, left_out) for each in letter.recipients)
    approved = dataclasses.replace(
        letter,
        recipients=recipients,
        state=SupportState.APPROVED,
        approved_by=by.key,
        approved_at=work.stamp,
    )
    work.put(approved)
    note(Act("approved", version.key, by.key, version.sha256), work)
    body = SupportReady(
        name="",
        ref=letter.key,
        project=project.key,
        title=project.title,
        by=by.name,
        at=work.now,
        recipients=tuple(
            line_of(each, work.group.language) for each in recipients if each.state is RecipientState.APPROVED
        ),
        left_out=tuple(each.name for each in recipients if each.state is RecipientState.LEFT_OUT),
        sheets=tuple(sheets(approved, version, work.group.language)),
    )
    tell_animateurs(work, f"letter:{version.key}", body, about=letter.key, to=approvers(version, work))


def _decided(recipient: Recipient, left_out: Sequence[str]) -> Recipient:
    out = recipient.label in left_out
    state = RecipientState.LEFT_OUT if out else RecipientState.APPROVED
    return moved(recipient, state) or recipient


def missing_sheets(view: View, language: str, there: Container[str]) -> Iterator[Sheet]:
    """Yield the letters of approved versions of which a file is not there, by name."""
    for letter in view.all(SupportLetter):
        version = view.get(SupportVersion, f"{letter.key}-v{letter.version}")
        if letter.state is SupportState.APPROVED and version is not None:
            for sheet in sheets(letter, version, language):
                if any(f"{sheet.filename}.{ending}" not in there for ending in ENDINGS):
                    yield sheet


def sheets(letter: SupportLetter, version: SupportVersion, language: str) -> Iterator[Sheet]:
    """Yield the letters to print of an approved version, one a recipient that was not left out."""
    names = {each.label: each.name for each in letter.recipients if each.state is not RecipientState.LEFT_OUT}
    word = "letter" if language == "en" else "lettre"
    for text in version.texts:
        if text.label in names and not text.left_out:
            name = f"{word}-{letter.key}-{text.label[1:]}-{_plain(names[text.label])}".rstrip("-")
            told = tuple((each.role, each.text) for each in text.paragraphs)
            title = next((words for role, words in told if role == "subject"), name)
            yield Sheet(name, language, title, told)


def _plain(name: str) -> str:
    """Return a name as any disk takes it: "Mairie du 10ᵉ" is "Mairie-du-10e"."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", bare).strip("-")[:40]
