"""Who gets the group's mail, and how people pause, leave and come back."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from desk.office import CAMILLE, DENIS, KARIM, MARIE, SOPHIE, Desk, at, letters, transcript, with_group
from intake.desk.people import recipients
from intake.desk.records import Person, PersonState
from intake.desk.work import Work
from intake.reading.message import Address

STRANGER = Address("Zoé Inconnue", "zoe@ailleurs.example")
FAILED = "mx.quartier.example; dmarc=fail"


def getting(desk: Desk) -> list[str]:
    return [who.email for who in recipients(Work(desk.cabinet, desk.clerk, desk.now))]


def person(desk: Desk, who: Address) -> Person | None:
    return desk.cabinet.get(Person, who.key)


def state(desk: Desk, who: Address) -> tuple[PersonState, dt.date | None]:
    found = person(desk, who)
    assert found is not None
    return found.state, found.paused_until


def started(**changes: object) -> Desk:
    desk = Desk(with_group(**changes))
    desk.tick()
    return desk


def test_members_of_the_configuration_are_added_once() -> None:
    desk = started()
    assert person(desk, MARIE) == Person(MARIE.key, "Marie Petit", MARIE.email, desk.now, member=True)
    desk.mail(MARIE, "STOP")
    desk.tick(at(7, 3))
    assert state(desk, MARIE) == (PersonState.LEFT, None)


def test_animateurs_and_members_get_a_letter_each() -> None:
    assert getting(started()) == [CAMILLE.email, MARIE.email, KARIM.email]


def test_an_animateur_who_is_a_member_gets_one() -> None:
    assert getting(started(members=(CAMILLE, MARIE))) == [CAMILLE.email, MARIE.email]


def test_a_holder_who_is_no_member_gets_none() -> None:
    desk = started()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    assert SOPHIE.email not in getting(desk)


@pytest.mark.parametrize("text", ["STOP", "Stop", "Désinscription", "unsubscribe"])
def test_stop_ends_all_mail_at_once(text: str) -> None:
    desk = started()
    assert transcript(desk.mail(MARIE, text)) == ([("member_stopped", {})], [])
    assert getting(desk) == [CAMILLE.email, KARIM.email]
    assert transcript(desk.mail(MARIE, text)) == ([("member_already", {})], [])


def test_stop_in_the_subject_is_what_mail_programs_send() -> None:
    desk = started()
    assert transcript(desk.mail(MARIE, "", subject="STOP"))[0] == [("member_stopped", {})]


def test_an_animateur_may_stop_the_groups_mail() -> None:
    desk = started()
    desk.mail(CAMILLE, "STOP")
    assert getting(desk) == [MARIE.email, KARIM.email]


def test_stop_from_a_stranger_says_that_the_address_is_nobodys() -> None:
    desk = started()
    assert transcript(desk.mail(STRANGER, "STOP")) == ([], [("member_unknown", {})])
    assert person(desk, STRANGER) is None


def test_a_forged_stop_stops_nothing() -> None:
    desk = started()
    assert transcript(desk.mail(MARIE, "STOP", authentication=FAILED)) == ([], [("approval_unproven", {})])
    assert MARIE.email in getting(desk)


def test_a_forged_stranger_gets_no_answer() -> None:
    desk = started()
    outcome = desk.mail(STRANGER, "STOP", authentication=FAILED)
    assert (outcome.reason, letters(outcome)) == ("forged sender", [("set_aside", CAMILLE.email)])


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("PAUSE 3 semaines", dt.date(2017, 3, 27)),
        ("PAUSE 1 jour", dt.date(2017, 3, 7)),
        ("PAUSE 2 mois", dt.date(2017, 5, 5)),
        ("Pause jusqu'au 12 mai", dt.date(2017, 5, 12)),
        ("PAUSE une semaine, merci", dt.date(2017, 3, 13)),
        ("Pause for two weeks", dt.date(2017, 3, 20)),
    ],
)
def test_a_pause_lasts_to_its_last_day(text: str, until: dt.date) -> None:
    desk = started()
    assert transcript(desk.mail(MARIE, text)) == ([("member_paused", {"until": until})], [])
    desk.now = dt.datetime.combine(until, dt.time(23, 59), desk.group.zone)
    assert MARIE.email not in getting(desk)
    desk.wait(minutes=1)
    assert MARIE.email in getting(desk)


@pytest.mark.parametrize("text", ["PAUSE", "PAUSE 900 jours", "PAUSE jusqu'au 6 mars"])
def test_a_pause_that_cannot_be_understood_changes_nothing(text: str) -> None:
    desk = started()
    assert transcript(desk.mail(MARIE, text)) == ([], [("pause_unclear", {})])
    assert MARIE.email in getting(desk)


def test_a_pause_from_a_stranger() -> None:
    assert transcript(started().mail(STRANGER, "PAUSE 3 semaines")) == ([], [("member_unknown", {})])


def test_who_left_does_not_come_back_by_a_pause() -> None:
    desk = started()
    desk.mail(MARIE, "STOP")
    assert transcript(desk.mail(MARIE, "PAUSE 1 jour")) == ([("member_already", {})], [])
    desk.wait(days=30)
    assert MARIE.email not in getting(desk)


@pytest.mark.parametrize("before", ["STOP", "PAUSE 3 mois"])
def test_coming_back(before: str) -> None:
    desk = started()
    desk.mail(MARIE, before)
    assert transcript(desk.mail(MARIE, "REPRENDRE")) == ([("member_resumed", {})], [])
    assert state(desk, MARIE) == (PersonState.ACTIVE, None)


def test_a_stranger_has_nothing_to_come_back_to() -> None:
    desk = started()
    assert transcript(desk.mail(STRANGER, "REPRENDRE")) == ([], [("member_unknown", {})])
    assert person(desk, STRANGER) is None


def test_an_animateur_comes_back() -> None:
    desk = started(animateurs=(CAMILLE, DENIS))
    desk.mail(DENIS, "PAUSE 2 semaines")
    assert DENIS.email not in getting(desk)
    desk.mail(DENIS, "REPRENDRE")
    assert DENIS.email in getting(desk)


def test_who_bounced_gets_no_mail_until_they_write() -> None:
    desk = started()
    bounced = person(desk, MARIE)
    assert bounced is not None
    desk.cabinet.records[Person][MARIE.key] = dataclasses.replace(bounced, state=PersonState.BOUNCED)
    assert MARIE.email not in getting(desk)
    desk.mail(MARIE, "Un fournil.", subject="Fournil")
    assert MARIE.email in getting(desk)


def test_a_pause_without_an_end_never_ends() -> None:
    desk = started()
    paused = person(desk, MARIE)
    assert paused is not None
    desk.cabinet.records[Person][MARIE.key] = dataclasses.replace(paused, state=PersonState.PAUSED)
    desk.wait(days=4000)
    assert MARIE.email not in getting(desk)


def test_everybody_is_answered_in_their_own_language() -> None:
    desk = started()
    reader = person(desk, KARIM)
    assert reader is not None
    desk.cabinet.records[Person][KARIM.key] = dataclasses.replace(reader, language="en")
    assert desk.mail(KARIM, "AIDE").notices[0].language == "en"
    assert desk.mail(STRANGER, "AIDE").notices[0].language == "fr"
