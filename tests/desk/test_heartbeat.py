"""The week's word to the animateurs: what waits or ails, and silence when all is well."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from desk.office import CAMILLE, MARIE, SOPHIE, Desk, at, letters
from intake import desk as rules
from intake.desk.heartbeat import Vitals
from intake.desk.notices import Heartbeat
from intake.desk.outcome import Outcome
from intake.desk.records import Minutes, MinutesState, MinutesVersion, Offer, Person, PersonState

MONDAY = at(13, 3, 8)
WELL = Vitals(last_good=at(13, 3, 7, 50), unread=0, free=50_000_000_000)


def week(desk: Desk, vitals: Vitals = WELL, now: dt.datetime = MONDAY) -> Outcome:
    outcome = rules.on_tick(desk.cabinet, desk.clerk, now, vitals)
    desk.cabinet.keep(outcome)
    return outcome


def started() -> Desk:
    desk = Desk()
    desk.tick()
    return desk


def told(outcome: Outcome) -> Heartbeat:
    (found,) = [notice for notice in outcome.notices if isinstance(notice.body, Heartbeat)]
    assert found.to == CAMILLE
    assert isinstance(found.body, Heartbeat)
    return found.body


def test_when_all_is_well_only_the_quiet_week_is_told() -> None:
    assert letters(week(started())) == [("nothing_new", CAMILLE.email)]


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        ({"last_good": at(11, 3, 7)}, "last_good", at(11, 3, 7)),
        ({"unread": 3}, "unread", 3),
        ({"aside": 2}, "aside", 2),
        ({"unsent": 1}, "unsent", 1),
        ({"free": 100_000_000}, "free", 100_000_000),
        ({"free": 0}, "free", 0),
    ],
)
def test_what_the_pass_saw_is_told_in_one_letter(
    change: dict[str, object], field: str, value: object
) -> None:
    outcome = week(started(), dataclasses.replace(WELL, **change))  # type: ignore[arg-type]
    assert letters(outcome) == [("heartbeat", CAMILLE.email)]
    body = told(outcome)
    assert getattr(body, field) == value
    assert body.quiet is not None


def test_dead_addresses_drafts_and_offers_left_lying_are_told_beside_the_digest() -> None:
    desk = started()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.cabinet.records.setdefault(Minutes, {})["R2"] = Minutes("R2", 2, 1, MinutesState.DRAFT)
    version = MinutesVersion("R2-v1", "R2", 1, at(12, 3), (), "", "", "00", at(20, 3))
    desk.cabinet.records.setdefault(MinutesVersion, {})["R2-v1"] = version
    offers = desk.cabinet.records.setdefault(Offer, {})
    offers["P1-O1"] = Offer("P1-O1", "P1", "", MARIE.key, at(1, 3), "m")
    offers["P2-O1"] = Offer("P2-O1", "P2", "", MARIE.key, at(12, 3), "m")
    marie = desk.cabinet.records[Person][MARIE.key]
    desk.cabinet.records[Person][MARIE.key] = dataclasses.replace(marie, state=PersonState.BOUNCED)
    outcome = week(desk)
    body = told(outcome)
    assert (body.quiet, body.bounced, body.drafts, body.offers) == (None, (MARIE.email,), (2,), ("P1",))
    assert ("digest", CAMILLE.email) in letters(outcome)


def test_it_is_told_once_a_period() -> None:
    desk = started()
    ill = dataclasses.replace(WELL, aside=2)
    assert len(week(desk, ill).notices) == 1
    assert week(desk, ill, at(13, 3, 9)).notices == ()
    assert week(desk, ill, at(17, 3)).notices == ()


def test_a_box_or_disk_that_cannot_be_seen_is_no_alarm() -> None:
    assert letters(week(started(), Vitals())) == [("nothing_new", CAMILLE.email)]
