"""Whatever the clock does: one digest a period, every piece of news told once, one word of each kind on a draft."""

from __future__ import annotations

import datetime as dt
import itertools
from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desk.drafts import drafted
from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk, at
from intake.desk.notices import Digest, DraftReminder, Invitation, MinutesOutcome

START = at(6, 3, 10)
WEEKS = 6
# Minutes from the start, in any order: the clock may be set back, and a machine may sleep.
MOMENTS = st.integers(0, WEEKS * 7 * 24 * 60)
RUNS = st.lists(st.tuples(st.sampled_from(("tick", "news", "project")), MOMENTS), max_size=25)


def after(minutes: int) -> dt.datetime:
    return (START.astimezone(dt.UTC) + dt.timedelta(minutes=minutes)).astimezone(START.tzinfo)


def played(runs: list[tuple[str, int]]) -> tuple[Desk, list[str]]:
    """Play runs in their order, then let the clock run two weeks beyond them all; return what was mailed in."""
    desk = Desk(now=START)
    desk.tick()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    mailed = []
    for number, (what, minutes) in enumerate(runs):
        desk.now = after(minutes)
        if what == "tick":
            desk.tick()
        else:
            mailed.append(f"nouvelle {number}.")
            desk.mail(SOPHIE, mailed[-1], subject="[P1]" if what == "news" else f"Projet {number}")
    for week in (1, 2):
        desk.tick(after((WEEKS + week) * 7 * 24 * 60))
    return desk, mailed


def told_to(desk: Desk, who: object) -> list[str]:
    told = []
    for notice in desk.notices:
        if isinstance(notice.body, Digest) and notice.to == who:
            for line in (*notice.body.body.changed, *notice.body.body.new):
                told += [*line.updates, line.text]
    return [words for words in told if words.startswith("nouvelle")]


@given(RUNS)
@example([("tick", 10080), ("news", 0), ("tick", 10080)])
@example([("news", 60480), ("tick", 10080), ("news", 10080), ("tick", 20160)])
@settings(max_examples=150, deadline=None)
def test_every_news_is_told_once_to_each_and_each_gets_one_digest_a_period(
    runs: list[tuple[str, int]],
) -> None:
    desk, mailed = played(runs)
    assert sorted(told_to(desk, MARIE)) == sorted(mailed)
    assert sorted(told_to(desk, KARIM)) == sorted(mailed)
    keys = Counter(notice.key for notice in desk.notices if isinstance(notice.body, Digest))
    assert set(keys.values()) <= {1}


@given(RUNS)
@settings(max_examples=50, deadline=None)
def test_windows_never_overlap_and_leave_no_gap(runs: list[tuple[str, int]]) -> None:
    desk, _ = played(runs)
    bodies = [
        notice.body.body for notice in desk.notices if isinstance(notice.body, Digest) and notice.to == MARIE
    ]
    assert all(body.start < body.end for body in bodies)
    assert all(one.end <= other.start for one, other in itertools.pairwise(bodies))
    assert [body.number for body in bodies] == sorted({body.number for body in bodies})


@given(st.lists(st.integers(0, 14 * 24 * 60), max_size=20))
@settings(max_examples=50, deadline=None)
def test_a_draft_is_recalled_and_given_up_once_for_each_reason(minutes: list[int]) -> None:
    desk, _ = drafted()
    made = desk.now
    for each in [*minutes, 14 * 24 * 60]:
        desk.tick(made + dt.timedelta(minutes=each))
    reminders = [notice.key for notice in desk.notices if isinstance(notice.body, DraftReminder)]
    assert len(reminders) == len(set(reminders)) <= 2
    expired = [notice for notice in desk.notices if isinstance(notice.body, MinutesOutcome)]
    assert [
        (notice.to, notice.body.what) for notice in expired if isinstance(notice.body, MinutesOutcome)
    ] == [(CAMILLE, "expired")]


@given(st.lists(st.integers(0, 30 * 24 * 60), max_size=15), st.lists(st.integers(8, 30), max_size=3))
@settings(max_examples=50, deadline=None)
def test_each_edition_of_an_invitation_goes_once_to_each(minutes: list[int], days: list[int]) -> None:
    desk = Desk(now=START)
    desk.tick()
    desk.mail(CAMILLE, "RÉUNION 1 le 20/03 18h30")
    for number, each in enumerate(minutes):
        desk.tick(after(each))
        if number < len(days):
            desk.mail(CAMILLE, f"RÉUNION 1 le {days[number]}/03 18h30")
            desk.tick()
    keys = Counter(notice.key for notice in desk.notices if isinstance(notice.body, Invitation))
    assert set(keys.values()) <= {1}
