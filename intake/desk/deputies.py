"""Deputies: who may approve in an animateur's place, from which day to which."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from intake.desk.minutes.versions import latest, meeting_of, send_draft
from intake.desk.notices import Sentence
from intake.desk.people import person_called
from intake.desk.quorum import was_sent
from intake.desk.records import Deputy, Minutes, MinutesState, MinutesVersion
from intake.desk.sender import Sender
from intake.desk.subject import folded
from intake.desk.work import Work
from intake.reading.message import Address, Command

LONGEST = dt.timedelta(days=366)


def delegate(sender: Sender, command: Command, work: Work) -> Sentence:
    """Let somebody of the group approve for a time, whose days must be told: "à marie@… du 6 au 20 mars"."""
    person = person_called(command.argument, work)
    if person is None:
        said = next((word for word in command.argument.split() if "@" in word), "")
        return Sentence("person_unknown", (("said", said),)) if said else Sentence("deputy_no_address")
    if not command.dates:
        return Sentence("deputy_no_dates")
    span = command.dates[0]
    until = folded(span.words).startswith(("jusqu", "until"))
    start = work.today if until else span.start
    if not work.today <= span.end <= work.today + LONGEST:
        return Sentence("deputy_no_dates")
    work.put(Deputy(person.key, person.name, person.email, start, span.end, sender.key, work.now))
    told = (("name", person.name or person.email), ("start", max(start, work.today)), ("end", span.end))
    return Sentence("deputy_set", told)


def moments(work: Work) -> Iterator[dt.datetime]:
    """Yield when each deputy's days begin, from which on they are sent the drafts that wait."""
    for deputy in work.all(Deputy):
        if deputy.start > work.today:
            yield dt.datetime.combine(deputy.start, dt.time(), work.group.zone)


def send_drafts_to_deputies(work: Work) -> None:
    """Send the drafts that wait to each deputy of today who does not have them yet, with their own token."""
    today = [each for each in work.all(Deputy) if each.start <= work.today <= each.end]
    if not today:
        return
    for minutes in work.all(Minutes):
        if minutes.state is MinutesState.DRAFT:
            version = latest(minutes, work)
            for deputy in today:
                if not work.group.animateur(deputy.key):
                    _send(version, deputy, work)


def _send(version: MinutesVersion, deputy: Deputy, work: Work) -> None:
    meeting = meeting_of(version, work)
    if meeting is None or version.expires <= work.now or was_sent(version, deputy.key, work):
        return
    send_draft(version, meeting, Address(deputy.name, deputy.email), work)
