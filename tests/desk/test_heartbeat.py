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
from intake.reading.message import Address
from letters.reading_back import received

ZOE = Address("Zoé", "zoe@boite.example")
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


def with_two_held() -> Desk:
    desk = started()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.wait(hours=1)
    desk.mail(SOPHIE, "Mme Durand, qui nous aide, est sans abri.\n\nAppel : deux bénévoles", subject="[P1]")
    desk.wait(hours=1)
    desk.mail(ZOE, "Je suis hébergée chez une amie.", subject="Une cantine")
    return desk


def test_what_is_held_back_is_told_each_week_until_it_is_decided() -> None:
    desk = with_two_held()
    first = told(week(desk)).held
    assert [(each.ref, each.title) for each in first] == [("P1-U1", "Laverie"), ("P2", "Une cantine")]
    assert [each.since for each in first] == [at(6, 3, 11), at(6, 3, 12)]
    outcome = week(desk, now=at(20, 3, 8))
    assert told(outcome).held == first
    desk.now = at(20, 3, 9)
    (letter,) = [each for each in outcome.notices if isinstance(each.body, Heartbeat)]
    desk.mail(CAMILLE, "P2 : interne\nP1-U1 : publier elle est d’accord", answers=letter)
    well = dataclasses.replace(WELL, last_good=at(27, 3, 7, 50))
    assert "heartbeat" not in [kind for kind, _ in letters(week(desk, well, at(27, 3, 8)))]


FRENCH = (
    "- P2 (« Une cantine ») est retenu depuis le 6 mars : les membres ne le lisent pas. "
    "Pour décider, répondez P2 : interne, P2 : retirer, ou P2 : publier parce que …"
)
ENGLISH = (
    "- P2 (“Une cantine”) has been held since 6 March: members do not read it. "
    "To decide, reply P2: internal, P2: remove, or P2: publish because …"
)


@pytest.mark.parametrize(("language", "words"), [("fr", FRENCH), ("en", ENGLISH)])
def test_the_letter_says_since_when_and_the_words_that_decide(language: str, words: str) -> None:
    desk = with_two_held()
    (notice,) = [each for each in week(desk).notices if isinstance(each.body, Heartbeat)]
    text = received(dataclasses.replace(notice, language=language), desk.group).text
    assert words in " ".join(text.replace("\u00a0", " ").split())
    assert "Durand" not in text


def test_it_is_told_once_a_period() -> None:
    desk = started()
    ill = dataclasses.replace(WELL, aside=2)
    assert len(week(desk, ill).notices) == 1
    assert week(desk, ill, at(13, 3, 9)).notices == ()
    assert week(desk, ill, at(17, 3)).notices == ()


def test_a_box_or_disk_that_cannot_be_seen_is_no_alarm() -> None:
    assert letters(week(started(), Vitals())) == [("nothing_new", CAMILLE.email)]
