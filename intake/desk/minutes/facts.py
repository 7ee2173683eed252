"""What a project's mails say of it by label, as its item tells it: portrait, what is new, partners."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from intake.desk.following import is_vacant
from intake.desk.labelled import without_label
from intake.desk.minutes.dated import dated
from intake.desk.minutes.wording import Wording, due
from intake.desk.records import Action, Decision, FieldChange, Link, MeetingText, Project, Update
from intake.desk.words_links import state_in_words
from intake.desk.work import Work
from intake.reading.message import Label

# The roles are the portrait's own fields; the holder and the recap have places of their own.
ROLES = ("audience", "need", "model", "horizon", "role", "agreement")
Fact = tuple[str, str, str, dt.datetime]


def portrait_facts(project: Project) -> Iterator[Fact]:
    """Yield all that a project says of itself: role, text, who wrote, when."""
    for role in ROLES:
        if text := str(getattr(project.portrait, role)):
            yield role, text, project.holder, project.opened


def facts_told_anew(project: Project, since: dt.datetime, work: Work) -> Iterator[Fact]:
    """Yield what mails since then put into the portrait by label, each fact once, as it stands now.

    What notes of a meeting said stands in those notes; what the news say in their own text is told there.
    """
    updates = {update.at: update for update in work.under(Update, project.key)}
    changes = {change.field: change for change in work.under(FieldChange, project.key) if change.at > since}
    for role in ROLES:
        change = changes.get(role)
        update = updates.get(change.at) if change else None
        text = str(getattr(project.portrait, role))
        if update is not None and text and text not in update.text:
            yield role, text, update.author, update.at


def noted_text(noted: MeetingText, words: Wording) -> str:
    """Tell what was noted; that nobody follows a project is told with the call that comes of it."""
    if noted.label == Label.FOLLOWER.value and is_vacant(without_label(noted.text)[1]):
        return f"{noted.text.rstrip(' .')}. {words.who_follows}"
    return noted.text


def partner_told(link: Link, words: Wording) -> str:
    """Tell a partner and where it stands, in the words it was told in where they say so themselves."""
    if link.words.startswith(link.name) and state_in_words(link.words):
        return link.words
    return f"{link.name} ({words.link_states[link.state.value]})"


def with_owner(made: Decision | Action, words: Wording) -> str:
    """Tell who does it and by when, unless the text says so itself."""
    told = []
    if made.owner and made.owner.casefold() not in made.text.casefold():
        told.append(made.owner)
    if made.due and made.due.words.casefold() not in made.text.casefold():
        told.append(words.for_date.format(date=due(made.due, words.language)))
    text = dated(made.text, (made.due,), words.language)
    return f"{text} ({', '.join(told)})" if told else text
