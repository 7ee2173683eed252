"""Planning a meeting, moving it, calling it off, and who is invited when."""

from __future__ import annotations

import datetime as dt

import pytest

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk, at, letters, transcript
from intake.desk.notices import Invitation, Transcript
from intake.desk.records import Disposition, Meeting, MeetingState
from letters.reading_back import received

EVENING = dt.time(18, 30)
LINE = "RÉUNION 3 le 28/03 18h30, Maison des associations"


def planned(line: str = LINE) -> Desk:
    desk = Desk()
    desk.mail(CAMILLE, line)
    return desk


def set_to(desk: Desk) -> tuple[int, dt.date, dt.time | None, str]:
    meeting = desk.records(Meeting)[-1]
    return meeting.number, meeting.date, meeting.time, meeting.place


def test_a_line_plans_a_meeting() -> None:
    desk = Desk()
    outcome = desk.mail(CAMILLE, LINE)
    assert desk.records(Meeting) == [
        Meeting("R3", 3, dt.date(2017, 3, 28), EVENING, "Maison des associations")
    ]
    told = {"number": 3, "date": dt.date(2017, 3, 28), "time": EVENING, "place": "Maison des associations"}
    assert transcript(outcome) == ([("meeting_planned", told)], [])
    assert desk.last(Transcript)[1].done[0].said == LINE
    assert (outcome.disposition, outcome.reason) == (Disposition.ANSWERED, "commands REUNION")


@pytest.mark.parametrize(
    ("line", "day", "time", "place"),
    [
        ("RÉUNION 3 le 28/03 18h30, salle du 8 mai 1945", 28, EVENING, "salle du 8 mai 1945"),
        ("RÉUNION 3 le mardi 28 mars à 18 h 30 - Café des Lilas", 28, EVENING, "Café des Lilas"),
        ("RÉUNION 3 le 28/03 de 18h30 à 20h, Café", 28, EVENING, "Café"),
        (
            "RÉUNION 3 le 28/03 à la Maison des associations à 18h30",
            28,
            EVENING,
            "à la Maison des associations",
        ),
        ("RÉUNION 3 le 28/03, Café, 18h", 28, dt.time(18, 0), "Café"),
        ("RÉUNION 3 le 28/03, place du 11 novembre", 28, None, "place du 11 novembre"),
        ("RÉUNION 3 le 28/03 18h30, salle Annulaire", 28, EVENING, "salle Annulaire"),
        ("RÉUNION 3 le 26/03 à 02h30", 26, dt.time(2, 30), ""),
        ("RÉUNION 3 le 28/03", 28, None, ""),
    ],
)
def test_the_day_comes_first_and_the_place_behind_it(
    line: str, day: int, time: dt.time | None, place: str
) -> None:
    assert set_to(planned(line)) == (3, dt.date(2017, 3, day), time, place)


@pytest.mark.parametrize(
    "line", ["RÉUNION 3 en avril", "RÉUNION 3 la semaine prochaine, Café", "RÉUNION 3 fin mars"]
)
def test_a_meeting_needs_a_day(line: str) -> None:
    desk = Desk()
    assert transcript(desk.mail(CAMILLE, line)) == ([], [("date_missing", {})])
    assert desk.records(Meeting) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("RÉUNION 3 le 30/02 18h", "30/02"),
        ("RÉUNION 3 le 31 avril 18h30, Café", "31 avril"),
        ("Réunion 3 : mardi 28/13", "28/13"),
        ("MEETING 3 on February 30", "February 30"),
    ],
)
def test_a_day_that_no_calendar_has_is_told_so(line: str, said: str) -> None:
    desk = Desk()
    outcome = desk.mail(CAMILLE, line)
    assert transcript(outcome) == ([], [("date_impossible", {"said": said})])
    assert f"« {said} »" in received(desk.last(Transcript, CAMILLE)[0], desk.group).text.replace(
        "\u00a0", " "
    )
    assert desk.records(Meeting) == []


def test_a_line_from_a_mail_that_was_long_on_its_way_tells_a_day_gone_by() -> None:
    desk = Desk()
    outcome = desk.mail(CAMILLE, "RÉUNION 3 le 3 mars, Café", Date="Wed, 01 Mar 2017 10:00:00 +0100")
    assert transcript(outcome) == ([], [("date_past", {"date": dt.date(2017, 3, 3)})])


def test_without_a_number_the_next_one_is_taken() -> None:
    desk = Desk()
    desk.mail(CAMILLE, "RÉUNION le 28/03 18h30, Café")
    desk.mail(CAMILLE, "RÉUNION le 25/04 18h30, Café")
    desk.mail(CAMILLE, "RÉUNION 0 le 30/05 18h30, Café")
    assert [meeting.key for meeting in desk.records(Meeting)] == ["R1", "R2", "R3"]


def test_without_a_number_the_meeting_planned_for_that_day_is_meant() -> None:
    desk = planned()
    outcome = desk.mail(CAMILLE, "RÉUNION le 28/03 20h, Café")
    assert transcript(outcome)[0][0][0] == "meeting_moved"
    assert [set_to(desk)] == [(3, dt.date(2017, 3, 28), dt.time(20, 0), "Café")]
    assert len(desk.records(Meeting)) == 1


def test_a_number_may_be_skipped() -> None:
    desk = planned("RÉUNION 7 le 28/03")
    desk.mail(CAMILLE, "RÉUNION le 4/04")
    assert [meeting.number for meeting in desk.records(Meeting)] == [7, 8]


def test_the_same_line_again_changes_nothing_and_invites_nobody_again() -> None:
    desk = planned()
    desk.tick(at(21, 3))
    outcome = desk.mail(CAMILLE, LINE)
    assert transcript(outcome) == ([], [("meeting_exists", {"number": 3, "date": dt.date(2017, 3, 28)})])
    assert desk.tick().notices == ()
    assert desk.records(Meeting)[0].sequence == 0


def test_a_moved_meeting_keeps_what_was_not_told_anew() -> None:
    desk = planned()
    outcome = desk.mail(CAMILLE, "RÉUNION 3 reportée au 4/04")
    assert transcript(outcome)[0][0][0] == "meeting_moved"
    assert set_to(desk) == (3, dt.date(2017, 4, 4), EVENING, "Maison des associations")


def test_a_meeting_moved_after_the_invitations_is_announced_again() -> None:
    desk = planned()
    desk.tick(at(21, 3))
    first = desk.last(Invitation, MARIE)[0]
    desk.mail(CAMILLE, "RÉUNION 3 le 20/04 19h, Café")
    desk.tick()
    second, body = desk.last(Invitation, MARIE)
    assert (first.key, second.key) == (
        "invitation:R3:0:marie@courriel.example",
        "invitation:R3:1:marie@courriel.example",
    )
    assert (body.number, body.date, body.time, body.place) == (
        3,
        dt.date(2017, 4, 20),
        dt.time(19, 0),
        "Café",
    )


@pytest.mark.parametrize("line", ["RÉUNION 3 annulée", "RÉUNION 3 le 28/03 : annulée", "Meeting 3 cancelled"])
def test_a_meeting_is_called_off(line: str) -> None:
    desk = planned()
    assert transcript(desk.mail(CAMILLE, line)) == ([("meeting_cancelled", {"number": 3})], [])
    assert desk.records(Meeting)[0].state is MeetingState.CANCELLED
    assert desk.tick(at(28, 3, 8)).notices == ()


def test_a_meeting_called_off_twice_is_called_off_once() -> None:
    desk = planned()
    desk.mail(CAMILLE, "RÉUNION 3 annulée")
    assert transcript(desk.mail(CAMILLE, "RÉUNION 3 annulée"))[0][0][0] == "meeting_cancelled"
    assert desk.records(Meeting)[0].sequence == 1


def test_an_unknown_meeting_cannot_be_called_off() -> None:
    assert transcript(Desk().mail(CAMILLE, "RÉUNION 9 annulée")) == (
        [],
        [("minutes_no_meeting", {"number": 9})],
    )


def test_a_meeting_that_was_called_off_may_be_planned_again() -> None:
    desk = planned()
    desk.mail(CAMILLE, "RÉUNION 3 annulée")
    desk.mail(CAMILLE, LINE)
    assert desk.records(Meeting)[0].state is MeetingState.PLANNED
    assert ("invitation", MARIE.email) in letters(desk.tick(at(21, 3)))


def test_a_meeting_that_was_noted_is_not_moved() -> None:
    desk = planned("RÉUNION 3 le 6/03 9h, Café")
    desk.mail(CAMILLE, "Décision : on continue.", subject="Notes réunion 3")
    outcome = desk.mail(CAMILLE, "RÉUNION 3 le 4/04 18h30")
    assert transcript(outcome) == ([], [("meeting_exists", {"number": 3, "date": dt.date(2017, 3, 6)})])
    assert desk.records(Meeting)[0].state is MeetingState.HELD


def test_a_member_plans_nothing() -> None:
    desk = Desk()
    outcome = desk.mail(MARIE, LINE)
    assert transcript(outcome) == ([], [("not_allowed", {"verb": LINE})])
    assert desk.records(Meeting) == []


@pytest.mark.parametrize(
    ("day", "hour", "invited"), [(20, 23, False), (21, 0, True), (28, 18, True), (28, 19, False)]
)
def test_invitations_leave_seven_days_before_and_never_behind_the_hour(
    day: int, hour: int, invited: bool
) -> None:
    desk = planned()
    kinds = [kind for kind, _ in letters(desk.tick(at(day, 3, hour, 0)))]
    assert ("invitation" in kinds) is invited


def test_an_invitation_goes_once_to_each_who_gets_the_groups_mail() -> None:
    desk = planned()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.mail(SOPHIE, "Un secret.", subject="Jardin")
    desk.mail(CAMILLE, "CONFIDENTIEL P2")
    outcome = desk.tick(at(21, 3))
    assert letters(outcome) == [("invitation", who.email) for who in (CAMILLE, MARIE, KARIM)]
    body = desk.last(Invitation, KARIM)[1]
    assert body.name == "Karim Benali"
    assert body.agenda is not None
    assert [(line.ref, line.title) for line in body.agenda.new] == [("P1", "Laverie")]
    assert [kind for kind, _ in letters(desk.tick())] == []


def test_a_closed_project_is_not_on_the_invitation() -> None:
    desk = planned()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.mail(CAMILLE, "STATUT P1 abandonné")
    desk.tick(at(21, 3))
    assert desk.last(Invitation)[1].agenda is None


def test_two_meetings_on_one_day_are_both_told_of() -> None:
    desk = planned("RÉUNION 3 le 28/03 10h, Café")
    desk.mail(CAMILLE, "RÉUNION 4 le 28/03 18h30, Maison des associations")
    desk.now = at(28, 3, 12)
    desk.mail(CAMILLE, "Décision : au café.", subject="Notes")
    desk.now = at(28, 3, 22)
    desk.mail(CAMILLE, "Décision : à la maison.", subject="Notes")
    assert {meeting.key: meeting.state for meeting in desk.records(Meeting)} == {
        "R3": MeetingState.HELD,
        "R4": MeetingState.HELD,
    }
