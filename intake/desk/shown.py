"""Drafts that no longer read as they were shown, for somebody in them was erased: they are shown anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from intake.desk.minutes import versions as minutes
from intake.desk.minutes.versions import Text
from intake.desk.records import (
    ApprovalToken,
    Minutes,
    MinutesState,
    MinutesVersion,
    SupportLetter,
    SupportState,
    SupportVersion,
)
from intake.desk.support import versions as letters
from intake.desk.work import Work


def is_as_shown(version: MinutesVersion | SupportVersion, work: Work) -> bool:
    """Say whether a version is the text that each of its tokens was issued for.

    A token of an older store does not tell it, and proves nothing: the draft is shown anew.
    """
    tokens = (each for each in work.all(ApprovalToken) if each.version_key == version.key)
    return all(each.sha256 == version.sha256 for each in tokens)


def show_minutes_anew(version: MinutesVersion, work: Work) -> MinutesVersion:
    """Make the next version of what is left of a text and ask approval for it."""
    meeting = minutes.meeting_of(version, work)
    if meeting is None:
        raise LookupError(f"{version.key} belongs to no meeting")
    text = Text(version.items, version.whole_text, motive=version.motive)
    following = minutes.make_version(meeting, text, work)
    minutes.ask_approval(following, meeting, work)
    return following


def show_letter_anew(version: SupportVersion, letter: SupportLetter, work: Work) -> SupportVersion:
    """Make the next version of what is left of a letter and ask approval for it."""
    following = letters.make_version(letter, version.texts, "", work)
    letters.ask_approval(following, work)
    return following


def show_anew(work: Work) -> None:
    """Send every approver the drafts that are not as they were shown."""
    for version in _altered_minutes(work):
        show_minutes_anew(version, work)
    for letter, text in _altered_letters(work):
        show_letter_anew(text, letter, work)


def moments(work: Work) -> Iterator[dt.datetime]:
    """Yield now where a draft is to be shown anew."""
    if _altered_minutes(work) or _altered_letters(work):
        yield work.now


def _altered_minutes(work: Work) -> list[MinutesVersion]:
    drafts = (each for each in work.all(Minutes) if each.state is MinutesState.DRAFT)
    newest = [minutes.latest(each, work) for each in drafts]
    return [each for each in newest if not is_as_shown(each, work)]


def _altered_letters(work: Work) -> list[tuple[SupportLetter, SupportVersion]]:
    drafts = (each for each in work.all(SupportLetter) if each.state is SupportState.DRAFT)
    newest = [(each, letters.latest(each, work)) for each in drafts]
    return [(letter, text) for letter, text in newest if not is_as_shown(text, work)]
