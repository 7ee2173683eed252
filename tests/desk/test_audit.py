"""The audit: each act a line, no line without a trace."""

from __future__ import annotations

import dataclasses

from desk.drafts import drafted
from desk.office import CAMILLE, MARIE, SOPHIE, Desk, at
from intake.desk.audit import first_fault, history, pseudonym
from intake.desk.notices import DraftMinutes
from intake.desk.records import AuditLine, Counter, MinutesVersion


def a_life() -> Desk:
    """Minutes drafted, tried by a member, corrected and published."""
    desk, draft = drafted()
    desk.now = at(1, 3, 9)
    desk.mail(MARIE, "OK", answers=draft)
    desk.mail(CAMILLE, "B1 : Une laverie.", answers=draft)
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes, CAMILLE)[0])
    return desk


def acts(desk: Desk, reference: str) -> list[tuple[str, str, str]]:
    names = {pseudonym(each.key, desk.clerk.tokens): each.name for each in (CAMILLE, MARIE, SOPHIE)}
    return [(line.act, line.about, names.get(line.who, "")) for line in history(reference, desk.cabinet)]


def test_a_minutes_life_is_told_in_order() -> None:
    camille, marie = CAMILLE.name, MARIE.name
    assert acts(a_life(), "R1") == [
        ("notes R1", "R1", camille),
        ("drafted", "R1-v1", ""),
        ("sent", "R1-v1", camille),
        ("refused: approval_not_animateur", "R1-v1", marie),
        ("drafted", "R1-v2", camille),
        ("sent", "R1-v2", camille),
        ("corrected: R1-v2", "R1-v1", camille),
        ("published", "R1-v2", camille),
        ("published R1-v2", "R1-v2", camille),
    ]


def test_a_projects_life_is_told_too() -> None:
    desk = Desk()
    first = desk.mail(SOPHIE, "Une laverie.", subject="Laverie").notices[0]
    desk.mail(MARIE, "Bravo.", subject="[P1]")
    desk.mail(SOPHIE, "Nous avons un local.", answers=first)
    assert acts(desk, "P1") == [
        ("project P1", "P1", SOPHIE.name),
        ("update P1-U1", "P1", MARIE.name),
        ("update P1-U2", "P1", SOPHIE.name),
    ]


def test_a_line_names_the_mail_and_the_text_it_was_about() -> None:
    desk = a_life()
    line = history("R1", desk.cabinet)[-2]
    assert line.text == desk.records(MinutesVersion)[1].sha256
    mail = history("R1", desk.cabinet)[-1]
    assert (len(mail.mail), mail.message) == (64, "m9@quartier.example")


def test_no_address_and_no_name_stands_in_it() -> None:
    desk = a_life()
    told = repr([dataclasses.replace(line, message="") for line in desk.records(AuditLine)]).casefold()
    for person in (CAMILLE, MARIE, SOPHIE):
        assert person.key not in told
        assert person.name.casefold() not in told


def test_a_line_taken_out_changed_or_cut_off_at_the_end_is_seen() -> None:
    desk = a_life()
    lines = desk.cabinet.records[AuditLine]
    assert first_fault(desk.cabinet) == ""
    line = lines.pop("4")
    assert first_fault(desk.cabinet) == "4"
    desk.cabinet.records[AuditLine] = {**lines, "4": dataclasses.replace(line, act="published")}
    assert first_fault(desk.cabinet) == "4"
    desk.cabinet.records[AuditLine] = {**lines, "4": dataclasses.replace(line, message="")}
    assert first_fault(desk.cabinet) == ""
    last = desk.cabinet.records[Counter]["audit"].last
    del desk.cabinet.records[AuditLine][str(last)]
    assert first_fault(desk.cabinet) == str(last)
    desk.cabinet.records[Counter]["audit"] = Counter("audit", last - 2)
    assert first_fault(desk.cabinet) == str(last - 1)
