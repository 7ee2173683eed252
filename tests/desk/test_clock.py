"""What the clock brings besides the digest: reminders, the end of drafts, and when to look again."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from desk.drafts import drafted, state
from desk.office import CAMILLE, DENIS, MARIE, SOPHIE, Desk, at, letters, with_group
from intake.desk import next_due
from intake.desk.group import ApprovalRules
from intake.desk.notices import DraftMinutes, DraftReminder, MinutesOutcome
from intake.desk.records import AnswerCount, Erasing, Minutes, MinutesState, MinutesVersion

MADE = at(28, 2, 22)


def waiting() -> Desk:
    """A desk with a draft of 28 February, 22:00, whose digest of the week is claimed."""
    desk, _ = drafted()
    desk.tick()
    return desk


def tick(desk: Desk, moment: dt.datetime) -> list[tuple[str, str]]:
    """Return the letters of a tick that are no digest."""
    return [(kind, to) for kind, to in letters(desk.tick(moment)) if kind not in {"digest", "nothing_new"}]


REMINDER = [("draft_reminder", CAMILLE.email)]
EXPIRED = [("minutes_outcome", CAMILLE.email)]


def test_a_draft_is_recalled_after_two_and_five_days_once_each() -> None:
    desk = waiting()
    moments = [at(2, 3, 21, 59), at(2, 3, 22), at(2, 3, 23), at(5, 3, 21, 59), at(5, 3, 22), at(6, 3, 9)]
    assert [tick(desk, moment) for moment in moments] == [[], REMINDER, [], [], REMINDER, []]


def test_a_reminder_tells_how_long_and_till_when() -> None:
    desk = waiting()
    tick(desk, at(2, 3, 23))
    notice, body = desk.last(DraftReminder)
    assert body == DraftReminder("Camille Roche", 1, 1, 2, MADE + dt.timedelta(days=7))
    assert notice.key == f"draft:R1-v1:{CAMILLE.key}:reminder:2"
    assert notice.about == "R1-v1"


def test_a_reminder_can_be_answered_like_the_draft() -> None:
    desk = waiting()
    tick(desk, at(2, 3, 23))
    assert desk.mail(CAMILLE, "OK", answers=desk.last(DraftReminder)[0]).reason == "published R1-v1"


def test_after_a_long_sleep_one_reminder_stands_for_all() -> None:
    desk = waiting()
    assert tick(desk, at(6, 3, 1)) == REMINDER
    assert desk.last(DraftReminder)[0].key.endswith(":reminder:5")
    assert desk.records(MinutesVersion)[0].reminded == (-2, 2, 5)
    assert tick(desk, at(6, 3, 2)) == []


def test_a_clock_set_back_recalls_nothing_again() -> None:
    desk = waiting()
    tick(desk, at(2, 3, 23))
    assert [tick(desk, moment) for moment in (at(1, 3), at(2, 3, 23))] == [[], []]


def test_a_draft_expires_once_and_all_animateurs_are_told() -> None:
    desk, _ = drafted(Desk(with_group(animateurs=(CAMILLE, DENIS)), at(1, 2)))
    desk.tick(at(6, 3))
    desk.tick(at(7, 3, 8))
    assert tick(desk, at(7, 3, 21, 59)) == []
    assert tick(desk, at(7, 3, 22)) == [*EXPIRED, ("minutes_outcome", DENIS.email)]
    assert tick(desk, at(8, 3)) == []
    assert state(desk) is MinutesState.EXPIRED
    notice, body = desk.last(MinutesOutcome, DENIS)
    assert body == MinutesOutcome("", 1, 1, "expired", "", MADE + dt.timedelta(days=7))
    assert (notice.key, notice.about) == (f"outcome:R1-v1:expired:{DENIS.key}", "R1")


def test_an_ok_at_the_last_moment_counts_and_behind_it_does_not() -> None:
    desk, draft = drafted()
    desk.now = at(7, 3, 21, 59)
    assert desk.mail(CAMILLE, "OK", answers=draft).reason == "published R1-v1"
    desk, draft = drafted()
    desk.now = at(7, 3, 22)
    assert desk.mail(CAMILLE, "OK", answers=draft).reason == "refused: token_expired"
    assert state(desk) is MinutesState.DRAFT


def test_what_was_told_expired_stays_so_when_the_clock_is_set_back() -> None:
    desk, draft = drafted()
    tick(desk, at(8, 3))
    desk.now = at(2, 3)
    assert desk.mail(CAMILLE, "OK", answers=draft).reason == "refused: token_expired"
    assert state(desk) is MinutesState.EXPIRED
    assert tick(desk, at(8, 3)) == []


def test_asked_again_after_it_expired_a_draft_is_a_new_version() -> None:
    desk = waiting()
    tick(desk, at(8, 3))
    desk.mail(CAMILLE, "CR 1")
    assert desk.records(Minutes)[0] == Minutes("R1", 1, 2, MinutesState.DRAFT)
    assert desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes)[0]).reason == "published R1-v2"


def test_published_or_returned_minutes_are_recalled_no_more() -> None:
    for answer in ("OK", "NON pas encore"):
        desk, draft = drafted()
        desk.mail(CAMILLE, answer, answers=draft)
        assert [tick(desk, moment) for moment in (at(3, 3), at(6, 3), at(9, 3))] == [[], [], []]


def test_a_new_animateur_is_not_reminded_of_a_draft_they_never_got() -> None:
    desk = waiting()
    desk.clerk = dataclasses.replace(desk.clerk, group=with_group(animateurs=(CAMILLE, DENIS)))
    assert tick(desk, at(3, 3)) == REMINDER


def test_minutes_whose_version_is_gone_are_a_surprise() -> None:
    desk = waiting()
    del desk.cabinet.records[MinutesVersion]["R1-v1"]
    with pytest.raises(LookupError, match="R1-v1 is not in the store"):
        desk.tick(at(3, 3))


def test_without_reminders_its_end_is_warned_of_all_the_same() -> None:
    desk, _ = drafted(Desk(with_group(approval=ApprovalRules(days=3, remind=())), at(1, 2)))
    desk.tick()
    moments = [at(1, 3, 21), at(1, 3, 22), at(2, 3, 23), at(3, 3, 6), at(3, 3, 7), at(3, 3, 21), at(3, 3, 22)]
    assert [tick(desk, moment) for moment in moments] == [[], REMINDER, [], [], REMINDER, [], EXPIRED]


def test_the_end_of_a_draft_is_warned_of_two_days_before_and_on_the_day() -> None:
    desk = waiting()
    told = []
    for moment in (at(2, 3, 22), at(5, 3, 22), at(7, 3, 7)):
        tick(desk, moment)
        told.append(desk.last(DraftReminder)[1].left)
    assert told == [-1, 2, 0]


def test_a_draft_that_lives_a_day_is_warned_of_within_it() -> None:
    desk, _ = drafted(Desk(with_group(approval=ApprovalRules(days=1, remind=())), at(1, 2)))
    desk.tick()
    assert [tick(desk, moment) for moment in (at(1, 3, 6), at(1, 3, 7), at(1, 3, 22))] == [
        [],
        REMINDER,
        EXPIRED,
    ]


@pytest.mark.parametrize(
    ("moment", "due"),
    [
        (at(1, 3), at(2, 3, 22)),  # the first reminder
        (at(2, 3, 23), at(5, 3, 22)),  # the second
        (at(5, 3, 23), at(6, 3, 8)),  # the digest
        (at(6, 3, 9), at(7, 3, 7)),  # its last day
        (at(7, 3, 8), at(7, 3, 22)),  # the end of the draft
        (at(8, 3), at(13, 3, 8)),  # the next digest
    ],
)
def test_the_next_pass_need_not_look_before(moment: dt.datetime, due: dt.datetime) -> None:
    desk = waiting()
    desk.tick(moment)
    assert next_due(desk.cabinet, desk.clerk, moment) == due


def test_an_invitation_to_come_is_something_to_look_for() -> None:
    desk = Desk()
    desk.tick()
    desk.mail(CAMILLE, "RÉUNION 1 le 17/03 18h30, Café")
    assert next_due(desk.cabinet, desk.clerk, desk.now) == at(10, 3, 0)
    desk.tick(at(10, 3, 0))
    assert next_due(desk.cabinet, desk.clerk, desk.now) == at(13, 3, 8)


def test_a_meeting_gone_by_uninvited_is_nothing_to_look_for() -> None:
    desk = Desk()
    desk.tick()
    desk.mail(CAMILLE, "RÉUNION 1 le 7/03 18h30, Café")
    assert next_due(desk.cabinet, desk.clerk, at(8, 3)) == at(13, 3, 8)


def test_a_deputys_first_day_is_something_to_look_for() -> None:
    desk = Desk()
    desk.tick()
    desk.mail(CAMILLE, "DÉLÉGUER à marie@courriel.example du 9 au 20 mars", subject="délégation")
    assert next_due(desk.cabinet, desk.clerk, desk.now) == at(9, 3, 0)
    assert next_due(desk.cabinet, desk.clerk, at(9, 3, 1)) == at(13, 3, 8)


def test_an_erasure_that_nobody_confirms_is_something_to_look_for() -> None:
    desk = Desk()
    desk.tick()
    desk.mail(MARIE, "EFFACER")
    (erasing,) = desk.records(Erasing)
    desk.tick(at(13, 3, 9))
    assert next_due(desk.cabinet, desk.clerk, desk.now) == erasing.expires
    desk.tick(erasing.expires)
    assert desk.records(Erasing) == []


def test_counts_of_answers_are_kept_for_a_day() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "AIDE")
    assert [count.key for count in desk.records(AnswerCount)] == ["sophie@lilas.example 2017-03-06"]
    desk.tick(at(6, 3, 23))
    assert len(desk.records(AnswerCount)) == 1
    outcome = desk.tick(at(7, 3, 0, 1))
    assert outcome.removed == ((AnswerCount, "sophie@lilas.example 2017-03-06"),)


def test_a_tick_with_nothing_to_do_changes_nothing() -> None:
    desk = Desk()
    desk.tick()
    outcome = desk.tick()
    assert (outcome.reason, outcome.disposition, outcome.records, outcome.removed, outcome.notices) == (
        "tick",
        None,
        (),
        (),
        (),
    )


def test_members_are_never_told_of_drafts() -> None:
    desk = waiting()
    for day in (2, 5, 8):
        desk.tick(at(day, 3, 23))
    told = {notice.kind for notice in desk.notices if notice.to == MARIE}
    assert told <= {"digest", "project_filed", "transcript"}
