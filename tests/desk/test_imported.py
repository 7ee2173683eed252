"""Members taken from a list: a verdict a line, and nobody brought back who left."""

from __future__ import annotations

from desk.office import BOX, CAMILLE, KARIM, MARIE, SOPHIE, Desk
from intake.desk.imported import Row, Verdict, take_in
from intake.desk.notices import Welcome
from intake.desk.outcome import Outcome
from intake.desk.records import Person, PersonState


def imported(desk: Desk, *people: tuple[str, str]) -> tuple[Outcome, list[Verdict]]:
    rows = [Row(line, name, email) for line, (name, email) in enumerate(people, 1)]
    outcome, judged = take_in(rows, desk.cabinet, desk.clerk, desk.now)
    desk.cabinet.keep(outcome)
    assert [each.row for each in judged] == rows
    return outcome, [each.verdict for each in judged]


def person(desk: Desk, email: str) -> Person:
    found = desk.cabinet.get(Person, email)
    assert found is not None
    return found


def test_new_people_become_members_and_are_welcomed() -> None:
    desk = Desk()
    outcome, verdicts = imported(desk, ("Anne Roux", "Anne@Courriel.example"), ("", "b@courriel.example"))
    assert verdicts == [Verdict.ADDED, Verdict.ADDED]
    anne = person(desk, "anne@courriel.example")
    assert (anne.name, anne.email, anne.member, anne.language) == (
        "Anne Roux",
        "Anne@Courriel.example",
        True,
        "fr",
    )
    assert [notice.to.email for notice in outcome.notices if isinstance(notice.body, Welcome)] == [
        "Anne@Courriel.example",
        "b@courriel.example",
    ]


def test_a_holder_becomes_a_member_under_the_name_that_is_known() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    assert imported(desk, ("S. A.", SOPHIE.email))[1] == [Verdict.ADDED]
    assert (person(desk, SOPHIE.key).name, person(desk, SOPHIE.key).member) == ("Sophie Arnaud", True)


def test_members_animateurs_doubles_and_the_box_are_left_as_they_are() -> None:
    desk = Desk()
    people = (
        (MARIE.name, MARIE.email),
        (CAMILLE.name, CAMILLE.email),
        ("A", "a@b.example"),
        ("B", "A@b.example"),
        ("", BOX),
    )
    outcome, verdicts = imported(desk, *people)
    assert verdicts == [Verdict.MEMBER, Verdict.MEMBER, Verdict.ADDED, Verdict.TWICE, Verdict.BOX]
    assert [notice.to.email for notice in outcome.notices] == ["a@b.example"]
    assert person(desk, "a@b.example").name == "A"


def test_whoever_left_is_not_brought_back_by_a_list() -> None:
    desk = Desk()
    desk.mail(MARIE, "STOP")
    outcome, verdicts = imported(desk, (MARIE.name, MARIE.email))
    assert (verdicts, outcome.notices) == ([Verdict.LEFT], ())
    assert person(desk, MARIE.key).state is PersonState.LEFT


def test_a_pause_goes_on() -> None:
    desk = Desk()
    desk.mail(KARIM, "PAUSE 3 semaines")
    assert imported(desk, (KARIM.name, KARIM.email))[1] == [Verdict.MEMBER]
    assert person(desk, KARIM.key).state is PersonState.PAUSED


def test_a_second_import_changes_nothing() -> None:
    desk = Desk()
    imported(desk, ("A", "a@b.example"))
    outcome, verdicts = imported(desk, ("A", "a@b.example"))
    assert (outcome.records, outcome.notices, verdicts) == ((), (), [Verdict.MEMBER])
