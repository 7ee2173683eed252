"""Versions of minutes: each correction makes one, and each is sent to every approver with its own token."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from intake.desk.answers import language_of
from intake.desk.audit import Act, note
from intake.desk.drafts import DRAFT, issue_token
from intake.desk.labelled import with_label
from intake.desk.minutes.changed import from_the_difference
from intake.desk.minutes.edits import compare
from intake.desk.minutes.held import held_things, unmarked, with_holds
from intake.desk.minutes.named import Told, as_written, fates, with_names
from intake.desk.minutes.text import fingerprint, minutes_text, when_and_where
from intake.desk.minutes.wording import Wording, wording_of
from intake.desk.notices import Change, DraftMinutes, Held, MinutesText, Notice
from intake.desk.notices.visible import clean
from intake.desk.privacy.known import known_people
from intake.desk.privacy.lint import findings
from intake.desk.records import (
    Item,
    Meeting,
    MeetingState,
    Minutes,
    MinutesState,
    MinutesVersion,
    Visibility,
)
from intake.desk.work import Work
from intake.reading.message import Address


@dataclasses.dataclass(frozen=True, slots=True)
class Renderings:
    """Both renderings of a version, as shown to the approvers."""

    internal: MinutesText
    public: MinutesText


def renderings(version: MinutesVersion, meeting: Meeting, work: Work) -> Renderings:
    """Return what a version looks like; a whole text from the animateur is the public text as it stands."""
    told = version.meeting or meeting
    internal = minutes_text(told, version.items, work.group, internal=True)
    public = minutes_text(version.shown or told, version.items, work.group, internal=False)
    if version.whole_text:
        public = dataclasses.replace(public, text=version.whole_text, items=())
    return Renderings(internal, public)


def meeting_of(version: MinutesVersion, work: Work) -> Meeting | None:
    """Return the meeting that a version is about; a corrigendum has it as it tells it."""
    if version.meeting and version.meeting.corrigendum:
        return version.meeting
    return work.get(Meeting, version.minutes)


def names_of(version: MinutesVersion) -> tuple[int, int]:
    """Return by which numbers letters call a version: the meeting's, and the corrigendum's or 0."""
    number, _, corrigendum = version.minutes[1:].partition("C")
    return int(number), int(corrigendum or 0)


def latest(minutes: Minutes, work: Work) -> MinutesVersion:
    """Return the newest version of minutes."""
    version = work.get(MinutesVersion, f"{minutes.key}-v{minutes.version}")
    if version is None:
        raise LookupError(f"{minutes.key}-v{minutes.version} is not in the store")
    return version


@dataclasses.dataclass(frozen=True, slots=True)
class Text:
    """What a new version holds: its items, or a whole text, and who made it ("" for the service).

    `as_shown` says that a human saw these very items: nothing in them is judged anew. `motive` is why what is
    found in the whole text may be published; `names` whether who chose no name is named (None: as before).
    """

    items: tuple[Item, ...]
    whole_text: str = ""
    author: str = ""
    as_shown: bool = False
    motive: str = ""
    names: bool | None = None


def make_version(meeting: Meeting, text: Text, work: Work) -> MinutesVersion:
    """Keep a new version of a meeting's minutes without asking anybody yet."""
    meeting, text = as_told(meeting, work), _visible(text)
    known = work.get(Minutes, meeting.key)
    number = known.version + 1 if known else 1
    found = findings(text.whole_text, known_people(work)) if text.whole_text else ()
    before = work.get(MinutesVersion, f"{meeting.key}-v{known.version}") if known else None
    names = text.names if text.names is not None else bool(before and before.names)
    told = _told_to_all(meeting, text, before, work, names=names)
    version = MinutesVersion(
        key=f"{meeting.key}-v{number}",
        minutes=meeting.key,
        version=number,
        at=work.now,
        items=told.items,
        internal="",
        public="",
        sha256="",
        expires=work.now + dt.timedelta(days=work.group.approval.days),
        whole_text=text.whole_text,
        author=text.author,
        meeting=meeting,
        found=found,
        released=found if text.motive else (),
        motive=text.motive,
        names=names,
        shown=told.meeting,
    )
    shown = renderings(version, meeting, work)
    version = dataclasses.replace(
        version,
        internal=shown.internal.text,
        public=shown.public.text,
        sha256=fingerprint(shown.internal.text, shown.public.text),
    )
    work.put(version)
    work.put(Minutes(meeting.key, meeting.number, number, MinutesState.DRAFT))
    note(Act("drafted", version.key, text.author, version.sha256), work)
    return version


def _visible(text: Text) -> Text:
    """Return the text as it can be seen: what is approved is what letters, pages and the feed show."""
    items = tuple(
        dataclasses.replace(
            item,
            title=clean(item.title),
            named=clean(item.named),
            paragraphs=tuple(
                dataclasses.replace(each, text=clean(each.text), source=clean(each.source))
                for each in item.paragraphs
            ),
        )
        for item in text.items
    )
    return dataclasses.replace(text, items=items, whole_text=clean(text.whole_text))


def _told_to_all(
    meeting: Meeting, text: Text, before: MinutesVersion | None, work: Work, *, names: bool
) -> Told:
    """Return what is told, judged and named anew unless a human saw these very items."""
    if text.as_shown and before is not None:
        return Told(text.items, before.shown or meeting)
    return with_names(with_holds(as_written(text.items), work), meeting, work, names=names)


def as_told(meeting: Meeting, work: Work) -> Meeting:
    """Return a meeting as its minutes tell it: the next one as it is planned, where the notes are silent."""
    if meeting.next_words or meeting.corrigendum:
        return meeting
    later = (
        each
        for each in work.all(Meeting)
        if each.state is MeetingState.PLANNED and each.number > meeting.number and each.date > meeting.date
    )
    following = min(later, key=lambda each: each.date, default=None)
    words = when_and_where(following, wording_of(work.group.language)) if following else ""
    return dataclasses.replace(meeting, next_words=words)


def ask_approval(version: MinutesVersion, meeting: Meeting, work: Work) -> None:
    """Send a version to every approver with the way to answer it, and what changed since the last one."""
    for approver in work.group.animateurs:
        send_draft(version, meeting, approver, work)


def send_draft(version: MinutesVersion, meeting: Meeting, approver: Address, work: Work) -> None:
    """Send a version to one who may approve it, with a token of their own."""
    shown, words = renderings(version, meeting, work), wording_of(work.group.language)
    token = issue_token(version, approver, DRAFT, work)
    note(Act("sent", version.key, approver.key), work)
    body = DraftMinutes(
        name=approver.name,
        version=version.version,
        expires=version.expires,
        internal=shown.internal,
        public=shown.public,
        changes=_changes(version, work),
        flags=_flags(version, words),
        token=token,
        begin_mark=words.begin_mark,
        end_mark=words.end_mark,
        held=_held(version, words),
        names=fates(version, work),
        named=bool(version.names),
    )
    work.say(
        Notice(
            key=f"draft:{version.key}:{approver.key}",
            to=approver,
            language=language_of(approver.key, work),
            body=body,
            about=version.key,
            reply_tag=f"{version.key.lower()}.{token}",
        )
    )


def _changes(version: MinutesVersion, work: Work) -> tuple[Change, ...]:
    before = work.get(MinutesVersion, f"{version.minutes}-v{version.version - 1}")
    if before is None:
        return ()
    changes = changes_between(before, version, wording_of(work.group.language))
    return tuple(from_the_difference(change) for change in changes)


def changes_between(before: MinutesVersion, after: MinutesVersion, words: Wording) -> tuple[Change, ...]:
    """List "était / est" by item; where items cannot tell it, by paragraph, and a text all new as one."""
    if after.whole_text or before.whole_text:
        edits = compare(before.public, after.public)
        if edits.kept < 0.5:
            return (Change("", before.public, after.public),)
        return tuple(Change(words.passage, block.was, block.text) for block in edits.changed)
    was = {item.label: item for item in before.items}
    now = {item.label: item for item in after.items}
    changes = []
    for label in dict.fromkeys((*was, *now)):
        one, other = was.get(label), now.get(label)
        titled = one is not None and other is not None and one.title != other.title
        change = Change(label, _told(one, words, titled=titled), _told(other, words, titled=titled))
        if change.was != change.now:
            changes.append(change)
    return tuple(changes)


def _told(item: Item | None, words: Wording, *, titled: bool) -> str:
    if item is None:
        return ""
    hidden = "" if item.visibility is Visibility.PUBLIC else f"[{words.fates[item.visibility.value]}] "
    title = (item.title,) if titled else ()
    return hidden + unmarked("\n".join((*title, *(paragraph.text for paragraph in item.paragraphs))))


def _held(version: MinutesVersion, words: Wording) -> tuple[Held, ...]:
    if version.whole_text:
        return (Held(words.whole.upper(), "", version.unreleased),) if version.unreleased else ()
    return tuple(held_things(version.items))


def _flags(version: MinutesVersion, words: Wording) -> tuple[str, ...]:
    doubtful = version.meeting.doubts if version.meeting else ()
    doubts = (words.told_twice.format(name=name) for name in doubtful)
    flagged = [
        with_label(item.label, f"{paragraph.text} – {paragraph.flag}", words.language)
        for item in version.items
        for paragraph in item.paragraphs
        if paragraph.flag
    ]
    return (*doubts, *flagged)


def with_item(items: Sequence[Item], label: str, changed: Item) -> tuple[Item, ...]:
    """Return the items with the one of this label replaced."""
    return tuple(changed if item.label == label else item for item in items)
