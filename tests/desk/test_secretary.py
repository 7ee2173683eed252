"""Which meeting a mail of notes is about, and what its sender is told."""

from __future__ import annotations

import pytest

from desk.office import (
    CAMILLE,
    DENIS,
    KARIM,
    MARIE,
    SOPHIE,
    Desk,
    at,
    bodies,
    letters,
    transcript,
    with_group,
)
from intake.desk.notices import (
    DraftMinutes,
    Invitation,
    NewsPassedOn,
    ProjectFiled,
    PublishedMinutes,
    SetAside,
    Transcript,
    UpdateFiled,
)
from intake.desk.records import (
    Call,
    Decision,
    Disposition,
    Meeting,
    MeetingState,
    MinutesVersion,
    Project,
    Update,
)

FILED = [("notes_filed", {"number": 1, "count": 1})]
NOTE = "Décision : on continue."


def meeting_night(desk: Desk | None = None) -> Desk:
    """The evening of meeting 1; meeting 2 is planned for 28 March."""
    desk = desk or Desk(now=at(1, 2))
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30\nRÉUNION 2 le 28/03 18h30")
    desk.now = at(28, 2, 22)
    return desk


def published() -> Desk:
    desk = meeting_night()
    desk.mail(CAMILLE, NOTE, subject="Notes")
    desk.mail(CAMILLE, "CR 1")
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes)[0])
    return desk


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Notes réunion 1", NOTE),
        ("Notes", NOTE),
        ("réunion du 28/02", NOTE),
        ("Réunion 28/02", NOTE),
        ("réunion 28 février", NOTE),
        ("Notes R1", NOTE),
        ("", f"Notes de la réunion 1\n\n{NOTE}"),
    ],
)
def test_notes_find_their_meeting(subject: str, text: str) -> None:
    desk = meeting_night()
    outcome = desk.mail(CAMILLE, text, subject=subject)
    assert (outcome.disposition, outcome.reason) == (Disposition.FILED, "notes R1")
    assert desk.records(Decision)[0].meeting == "R1"


def test_their_sender_is_told_how_many_notes_were_filed() -> None:
    desk = meeting_night()
    outcome = desk.mail(CAMILLE, f"Présents : Camille\n{NOTE}", subject="Notes")
    assert transcript(outcome) == ([("notes_filed", {"number": 1, "count": 2})], [])
    notice = desk.last(Transcript)[0]
    assert (notice.to, notice.about, notice.reply_tag) == (CAMILLE, "R1", desk.clerk.tokens.tag("R1"))


def test_more_notes_in_reply_to_that_answer_go_to_the_same_meeting() -> None:
    desk = meeting_night()
    desk.mail(CAMILLE, NOTE, subject="Notes")
    desk.now = at(29, 3)
    assert desk.mail(CAMILLE, NOTE, answers=desk.last(Transcript)[0]).reason == "notes R1"


def test_notes_of_an_unknown_number_wait_for_a_human() -> None:
    desk = meeting_night()
    outcome = desk.mail(CAMILLE, NOTE, subject="Notes réunion 7")
    assert (outcome.disposition, outcome.reason) == (Disposition.ASIDE, "notes of no meeting")
    assert transcript(outcome) == ([], [("notes_unknown_meeting", {"number": 7})])
    assert desk.last(SetAside)[1].reason == "notes of no meeting"
    assert desk.records(Decision) == []


def test_notes_where_no_meeting_was_ever_planned_wait_for_a_human() -> None:
    assert Desk().mail(CAMILLE, NOTE).reason == "notes of no meeting"


def test_notes_of_a_meeting_that_was_called_off_wait_for_a_human() -> None:
    desk = meeting_night()
    desk.mail(CAMILLE, "RÉUNION 1 annulée")
    assert desk.mail(CAMILLE, NOTE, subject="Notes réunion 1").reason == "notes of no meeting"
    assert desk.records(Meeting)[0].state is MeetingState.CANCELLED


def test_nothing_is_added_behind_published_minutes() -> None:
    desk = published()
    outcome = desk.mail(CAMILLE, "Action : Marie, tout dire.", subject="Notes réunion 1")
    assert (outcome.disposition, outcome.reason) == (Disposition.ASIDE, "notes of closed R1")
    assert transcript(outcome) == ([], [("minutes_published", {"number": 1})])
    assert desk.records(Meeting)[0].state is MeetingState.CLOSED


def test_notes_in_reply_to_published_minutes_are_of_that_meeting() -> None:
    desk = published()
    assert (
        desk.mail(CAMILLE, NOTE, answers=desk.last(PublishedMinutes, CAMILLE)[0]).reason
        == "notes of closed R1"
    )


def test_notes_ahead_of_a_meeting_do_not_make_it_held() -> None:
    desk = meeting_night()
    assert desk.mail(CAMILLE, NOTE, subject="Notes réunion 2").reason == "notes R2"
    assert desk.records(Meeting)[1].state is MeetingState.PLANNED
    assert ("invitation", MARIE.email) in letters(desk.tick(at(22, 3)))


def test_notes_in_reply_to_the_invitation_are_of_that_meeting() -> None:
    desk = meeting_night()
    desk.tick(at(22, 3))
    assert desk.mail(CAMILLE, NOTE, answers=desk.last(Invitation, CAMILLE)[0]).reason == "notes R2"


def test_a_named_secretary_notes_and_a_member_does_not() -> None:
    desk = meeting_night(Desk(with_group(secretaries=(KARIM,)), at(1, 2)))
    assert desk.mail(KARIM, NOTE, subject="Notes réunion 1").reason == "notes R1"
    assert desk.mail(MARIE, NOTE, subject="Notes réunion 1").reason == "project P2"
    assert len(desk.records(Decision)) == 1


def test_a_forged_animateur_notes_nothing() -> None:
    desk = meeting_night()
    outcome = desk.mail(
        CAMILLE, NOTE, subject="Notes réunion 1", authentication="mx.quartier.example; dmarc=fail"
    )
    assert (outcome.disposition, outcome.reason) == (Disposition.ASIDE, "forged sender")
    assert desk.records(Decision) == []


def test_notes_and_a_command_in_one_mail_get_one_transcript() -> None:
    desk = meeting_night()
    outcome = desk.mail(CAMILLE, f"CR 1\n\nP1\n{NOTE}", subject="")
    assert (outcome.disposition, outcome.reason) == (Disposition.ANSWERED, "notes R1, commands CR")
    drafted = ("minutes_drafted", {"number": 1, "version": 1})
    got = ("notes_of", {"ref": "P1", "title": "Laverie", "parts": (("decision", 1),), "dates": ()})
    assert transcript(outcome) == ([("notes_filed", {"number": 1, "count": 1}), got, drafted], [])
    body = desk.last(DraftMinutes)[1]
    assert "on continue" in body.public.text
    assert "CR 1" not in body.internal.text


def test_the_command_may_stand_in_the_subject_of_the_notes() -> None:
    desk = meeting_night()
    assert desk.mail(CAMILLE, NOTE, subject="CR n° 1").reason == "notes R1, commands CR"


def test_notes_of_no_meeting_beside_a_command_are_told_in_the_same_transcript() -> None:
    desk = meeting_night()
    outcome = desk.mail(CAMILLE, f"CR 1\n\n{NOTE}", subject="Notes réunion 7")
    assert (outcome.disposition, outcome.reason) == (Disposition.ASIDE, "notes of no meeting, commands CR")
    assert transcript(outcome)[1] == [("notes_unknown_meeting", {"number": 7})]


def test_notes_behind_a_draft_stand_in_its_next_version() -> None:
    desk = meeting_night()
    desk.mail(CAMILLE, NOTE, subject="Notes")
    desk.mail(CAMILLE, "CR 1")
    desk.mail(CAMILLE, "Décision : et on fête cela.", subject="Notes réunion 1")
    notice, body = desk.last(DraftMinutes)
    assert (notice.about, body.version) == ("R1-v2", 2)
    assert "et on fête cela" in body.public.text


def test_notes_behind_a_draft_corrected_by_hand_leave_it_alone() -> None:
    desk = meeting_night()
    desk.mail(CAMILLE, "P1\nDécision : oui.", subject="Notes")
    desk.mail(CAMILLE, "CR 1")
    desk.mail(CAMILLE, "B1 : Une laverie, bientôt.", answers=desk.last(DraftMinutes)[0])
    desk.mail(CAMILLE, "Décision : trop tard.", subject="Notes réunion 1")
    assert [version.key for version in desk.records(MinutesVersion)] == ["R1-v1", "R1-v2"]


def test_an_animateurs_news_on_a_project_are_no_notes() -> None:
    desk = meeting_night()
    filed = desk.last(ProjectFiled)[0]
    outcome = desk.mail(CAMILLE, "Le local est trouvé.\n\nAppel : qui suit ce projet ?", answers=filed)
    assert outcome.reason == "update P1-U1"
    assert [type(body) for body in bodies(outcome)] == [NewsPassedOn, UpdateFiled]
    assert desk.records(Call)[0].project == "P1"
    assert desk.records(Update)[0].text == "Le local est trouvé."


def test_on_a_projects_thread_the_heading_of_another_makes_notes() -> None:
    desk = meeting_night()
    desk.mail(MARIE, "Un fournil.", subject="Fournil")
    outcome = desk.mail(
        CAMILLE, "P2\nAppel : qui suit ce projet ?", answers=desk.last(ProjectFiled, SOPHIE)[0]
    )
    assert outcome.reason == "notes R1"
    assert desk.records(Call)[0].project == "P2"


def test_the_draft_names_the_secretary() -> None:
    secretary = DENIS
    desk = meeting_night(Desk(with_group(secretaries=(secretary,)), at(1, 2)))
    desk.mail(secretary, "P1\nDécision : oui.\nLa loge est humide.", subject="Notes")
    desk.mail(CAMILLE, "CR 1")
    assert "[notes de Denis Faure]" in desk.last(DraftMinutes)[1].internal.text
    assert desk.records(Project)[0].key == "P1"
