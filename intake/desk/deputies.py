"""Deputies: who may approve in an animateur's place, from which day to which."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from intake.desk.answers import language_of
from intake.desk.audit import Act, note
from intake.desk.drafts import DRAFT, issue_token, token_of
from intake.desk.minutes.versions import latest, renderings
from intake.desk.minutes.wording import wording_of
from intake.desk.notices import DraftMinutes, Notice, Sentence
from intake.desk.people import person_called
from intake.desk.records import ApprovalToken, Deputy, Meeting, Minutes, MinutesState, MinutesVersion
from intake.desk.sender import Sender
from intake.desk.subject import folded
from intake.desk.tokens import token_key
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
    word = token_of(version, deputy.key, DRAFT, work)
    meeting = version.meeting or work.get(Meeting, version.minutes)
    if (
        meeting is None
        or version.expires <= work.now
        or work.get(ApprovalToken, token_key(version.key, word))
    ):
        return
    address = Address(deputy.name, deputy.email)
    shown, words = renderings(version, meeting, work), wording_of(work.group.language)
    token = issue_token(version, address, DRAFT, work)
    note(Act("sent", version.key, address.key), work)
    body = DraftMinutes(
        name=deputy.name,
        version=version.version,
        expires=version.expires,
        internal=shown.internal,
        public=shown.public,
        changes=(),
        flags=(),
        token=token,
        begin_mark=words.begin_mark,
        end_mark=words.end_mark,
    )
    language = language_of(deputy.key, work)
    key, tag = f"draft:{version.key}:{deputy.key}", f"{version.key.lower()}.{token}"
    work.say(Notice(key=key, to=address, language=language, body=body, about=version.key, reply_tag=tag))
