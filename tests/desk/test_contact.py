"""First contact: whose first mail is taken in."""

from __future__ import annotations

from desk.office import MARIE, SOPHIE, Desk, transcript, with_group
from intake.desk.notices import SetAside
from intake.desk.records import Project


def test_where_members_alone_may_write_a_stranger_is_answered_and_shown_to_the_animateur() -> None:
    desk = Desk(with_group(accept="members"))
    outcome = desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    assert outcome.reason == "stranger"
    assert transcript(outcome)[1] == [("members_only", {})]
    assert desk.last(SetAside)[1].sender == SOPHIE.email
    assert desk.records(Project) == []


def test_a_member_writes_there_as_elsewhere() -> None:
    desk = Desk(with_group(accept="members"))
    assert desk.mail(MARIE, "Un fournil.", subject="Fournil").reason == "project P1"
