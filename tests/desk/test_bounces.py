"""Letters that come back: when the group stops writing to an address, and when it begins again."""

from __future__ import annotations

import pytest

from desk.office import BOX, CAMILLE, KARIM, MARIE, Desk, letters
from intake.desk.notices import AddressDead, Digest
from intake.desk.outcome import Outcome
from intake.desk.people import recipients
from intake.desk.records import BounceScore, Disposition, Person, PersonState
from intake.desk.work import Work
from intake.reading.message import Address


def report(
    desk: Desk, who: Address = MARIE, status: str = "5.1.1", action: str = "failed", original: str = ""
) -> Outcome:
    """Have the mail system of somebody's host report on a letter of ours."""
    raw = (
        f"Return-Path: <>\nFrom: MAILER-DAEMON@{who.email.partition('@')[2]}\nTo: {BOX}\n"
        f"Subject: Undelivered Mail\nMessage-ID: <b{desk.now.timestamp()}-{status}@host.example>\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n"
        "--x\nContent-Type: text/plain\n\nSorry.\n"
        "--x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; host.example\n\n"
        f"Final-Recipient: rfc822; {who.email}\nAction: {action}\nStatus: {status}\n"
    )
    if original:
        raw += f"\n--x\nContent-Type: text/rfc822-headers\n\nMessage-ID: <{original}>\n"
    return desk.take((raw + "\n--x--\n").encode())


def days_of_reports(days: int, **said: str) -> Desk:
    desk = Desk()
    desk.tick()
    for _ in range(days):
        outcome = report(desk, **said)
        assert outcome.disposition is Disposition.IGNORED
        desk.wait(days=1)
    return desk


def state(desk: Desk) -> PersonState:
    person = desk.cabinet.get(Person, MARIE.key)
    assert person is not None
    return person.state


def test_the_fifth_day_stops_the_mail_and_is_told_to_the_animateur() -> None:
    desk = days_of_reports(5)
    assert state(desk) is PersonState.BOUNCED
    notice, body = desk.last(AddressDead)
    assert notice.to == CAMILLE
    assert (body.name, body.email, body.status, body.days) == ("Marie Petit", MARIE.email, "5.1.1", 5)
    reached = recipients(Work(desk.cabinet, desk.clerk, desk.now))
    assert [each.email for each in reached] == [CAMILLE.email, KARIM.email]


def test_four_days_do_not() -> None:
    desk = days_of_reports(4)
    assert state(desk) is PersonState.ACTIVE
    assert desk.notices == []


def test_ten_on_one_day_count_once() -> None:
    desk = Desk()
    desk.tick()
    for _ in range(10):
        report(desk)
        desk.wait(minutes=5)
    assert [len(score.days) for score in desk.records(BounceScore)] == [1]


def test_old_ones_are_forgotten() -> None:
    desk = days_of_reports(4)
    desk.wait(days=30)
    report(desk)
    assert state(desk) is PersonState.ACTIVE


@pytest.mark.parametrize(
    "said", [{"status": "5.2.2"}, {"status": "4.2.2"}, {"status": "4.4.1", "action": "delayed"}]
)
def test_a_full_mailbox_or_a_delay_is_not_a_dead_address(said: dict[str, str]) -> None:
    desk = days_of_reports(6, **said)
    assert state(desk) is PersonState.ACTIVE
    assert desk.records(BounceScore) == []


def test_it_is_told_once() -> None:
    desk = days_of_reports(9)
    assert len([notice for notice in desk.notices if notice.kind == "address_dead"]) == 1


def test_a_report_on_mail_that_is_not_ours_counts_for_nothing() -> None:
    desk = days_of_reports(6, original="forged@elsewhere.example")
    assert state(desk) is PersonState.ACTIVE


def test_the_letter_tells_whose_address_it_is() -> None:
    desk = Desk()
    desk.mail(MARIE, "AIDE")
    ours = desk.id_of(desk.notices[-1])
    alias = Address("", "m.petit@autre.example")
    for _ in range(5):
        report(desk, alias, original=ours)
        desk.wait(days=1)
    assert state(desk) is PersonState.BOUNCED


def test_any_mail_from_the_person_heals() -> None:
    desk = days_of_reports(5)
    desk.mail(MARIE, "Bonjour, me revoilà.", answers=desk.notices[-1])
    assert state(desk) is PersonState.ACTIVE
    assert desk.records(BounceScore) == []


def test_a_forged_one_does_not() -> None:
    desk = days_of_reports(5)
    desk.mail(
        MARIE, "Bonjour.", authentication="mx.quartier.example; dmarc=fail header.from=courriel.example"
    )
    assert state(desk) is PersonState.BOUNCED


def test_nobody_is_answered() -> None:
    desk = Desk()
    desk.tick()
    assert letters(report(desk)) == []
    assert not [notice for notice in desk.notices if isinstance(notice.body, Digest)]
