"""Notes mailed again, corrected, contradicting each other, of what a project is, and in a file."""

from __future__ import annotations

import datetime as dt

import pytest

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk, at, transcript, with_group
from desk.test_project_mail import with_file
from effort import seconds_of
from intake.desk import on_message
from intake.desk.notices import Digest, DraftMinutes
from intake.desk.records import (
    Action,
    ActionState,
    Call,
    Decision,
    Disposition,
    Link,
    Meeting,
    MeetingText,
    Project,
    ProjectStatus,
    When,
)
from intake.reading import parse
from intake.reading.message import Precision

NOTES = """Présents : Marie, Camille

P1
Décision : le groupe soutient la laverie.
Action : Marie, visiter la loge, pour le 10/03
Le local fait 40 m².
"""


def meeting_night() -> Desk:
    desk = Desk(with_group(secretaries=(KARIM,)), at(1, 2))
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30")
    desk.now = at(28, 2, 22)
    return desk


def noted(*mails: str) -> Desk:
    desk = meeting_night()
    for text in mails:
        desk.mail(CAMILLE, text, subject="Notes réunion 1")
    return desk


def publish(desk: Desk) -> None:
    desk.mail(CAMILLE, "CR 1")
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes, CAMILLE)[0])


class TestWhatIsTold:
    def test_which_project_got_what_with_the_dates_as_understood(self) -> None:
        desk = meeting_night()
        outcome = desk.mail(CAMILLE, NOTES + "\n\nJardin\nDécision : à revoir.", subject="Notes réunion 1")
        tenth = When("le 10/03", dt.date(2017, 3, 10), dt.date(2017, 3, 10), None, Precision.DAY)
        parts = (("decision", 1), ("action", 1), ("note", 1))
        assert transcript(outcome)[0] == [
            ("notes_filed", {"number": 1, "count": 5}),
            ("notes_of", {"ref": "P1", "title": "Laverie", "parts": parts, "dates": (tenth,)}),
            ("notes_of", {"ref": "", "title": "Jardin", "parts": (("decision", 1),), "dates": ()}),
        ]


class TestMailedAgain:
    def test_the_same_notes_are_kept_once(self) -> None:
        desk = noted(NOTES)
        outcome = desk.mail(CAMILLE, NOTES, subject="Notes réunion 1")
        assert (len(desk.records(Decision)), len(desk.records(Action)), len(desk.records(MeetingText))) == (
            1,
            1,
            1,
        )
        assert ("notes_known", {"count": 3}) in transcript(outcome)[0]

    def test_a_corrected_mail_mends_what_it_says_otherwise(self) -> None:
        desk = noted(NOTES)
        again = NOTES.replace("pour le 10/03", "pour le 17/03")
        outcome = desk.mail(CAMILLE, again, subject="Notes réunion 1, corrigées")
        action = desk.records(Action)[0]
        assert (action.key, action.text) == ("R1-A1", "visiter la loge, pour le 17/03")
        assert action.due is not None
        assert action.due.start == dt.date(2017, 3, 17)
        mended = {"was": "visiter la loge, pour le 10/03", "now": "visiter la loge, pour le 17/03"}
        assert ("note_mended", mended) in transcript(outcome)[0]

    def test_notes_that_add_are_added(self) -> None:
        desk = noted(NOTES, "P1\nDécision : on écrit au député.")
        assert [each.text for each in desk.records(Decision)] == [
            "le groupe soutient la laverie.",
            "on écrit au député.",
        ]

    @pytest.mark.parametrize("first", [True, False])
    def test_what_it_tells_as_before_is_not_mended_by_a_line_like_it(self, first: bool) -> None:
        told = "Décision : verser 100 euros à Zoé pour le jardin.\nDécision : planter des pois.\n"
        added = "Décision : verser 300 euros à Zoé pour le jardin.\n"
        desk = noted(f"P1\n{told}", f"P1\n{added}{told}" if first else f"P1\n{told}{added}")
        assert [each.text for each in desk.records(Decision)] == [
            "verser 100 euros à Zoé pour le jardin.",
            "planter des pois.",
            "verser 300 euros à Zoé pour le jardin.",
        ]

    def test_no_note_is_mended_twice(self) -> None:
        told = "Décision : oui.\nDécision : planter des pois.\n"
        desk = noted(
            f"{told}Décision : verser 100 euros à Zoé.",
            f"{told}Décision : verser 200 euros à Zoé.\nDécision : verser 300 euros à Zoé.",
        )
        assert [each.text for each in desk.records(Decision)] == [
            "oui.",
            "planter des pois.",
            "verser 200 euros à Zoé.",
            "verser 300 euros à Zoé.",
        ]

    def test_a_long_note_is_mended_by_its_words(self) -> None:
        words = " ".join(f"mot{number}" for number in range(200))
        desk = noted(f"Décision : oui.\nDécision : {words}", f"Décision : oui.\nDécision : {words} enfin")
        assert [each.text for each in desk.records(Decision)] == ["oui.", f"{words} enfin"]

    def test_a_huge_mail_and_its_correction_take_no_longer_than_their_length(self) -> None:
        """Beyond what a group notes, lines count as new: they are told twice in the draft, and none is lost."""
        count = 2400
        lines = [f"Décision : chose {number} {'abcdefgh'[number % 8] * 9}\n" for number in range(count)]
        half = [line if number < count / 2 else f"{line[:-1]} autre\n" for number, line in enumerate(lines)]
        desk = noted("".join(lines))
        raw = desk.raw(CAMILLE, "".join(half), subject="Notes réunion 1")
        message = parse(raw, desk.group.zone)
        work = lambda: on_message(message, desk.cabinet, desk.clerk, desk.now)  # noqa: E731
        assert seconds_of(work, 4.0) < 4.0
        desk.hear(message)
        assert count * 1.4 < len(desk.records(Decision)) <= count * 1.5

    def test_lines_of_one_list_are_one_list(self) -> None:
        desk = meeting_night()
        desk.mail(MARIE, "Je viens", subject="Réunion 1")
        desk.mail(KARIM, "Je viens", subject="Réunion 1")
        desk.mail(CAMILLE, "Présents : Zoé\nPrésente : Marie\nExcusé : Karim", subject="Notes réunion 1")
        (meeting,) = desk.records(Meeting)
        assert (meeting.present, meeting.excused) == (("Marie Petit", "Zoé"), ("Karim",))

    def test_thousands_of_such_lines_take_no_longer_than_their_length(self) -> None:
        desk = meeting_night()
        text = "".join(f"Présents : Zoé{number} Durand\n" for number in range(2500))
        message = parse(desk.raw(CAMILLE, text, subject="Notes réunion 1"), desk.group.zone)
        work = lambda: on_message(message, desk.cabinet, desk.clerk, desk.now)  # noqa: E731
        assert seconds_of(work, 1.5) < 1.5


class TestContradictions:
    def test_two_decisions_on_the_same_are_both_kept_and_flagged_in_the_draft(self) -> None:
        desk = noted("P1\nDécision : le groupe soutient la laverie.")
        desk.mail(KARIM, "P1\nDécision : le groupe ne soutient pas la laverie.", subject="Notes réunion 1")
        desk.mail(CAMILLE, "CR 1")
        body = desk.last(DraftMinutes, CAMILLE)[1]
        said = "à vérifier, une autre note dit\u00a0: «\u00a0le groupe soutient la laverie.\u00a0»"
        assert any(said in flag for flag in body.flags)
        assert len(desk.records(Decision)) == 2
        assert "à vérifier" not in body.public.text

    def test_whoever_was_told_present_and_excused_is_pointed_out(self) -> None:
        desk = noted(NOTES)
        desk.mail(KARIM, "Excusés : Marie", subject="Notes réunion 1")
        assert desk.records(Meeting)[0].doubts == ("Marie",)
        desk.mail(CAMILLE, "CR 1")
        said = "Marie\u00a0: les notes disent «\u00a0présent\u00a0» et «\u00a0excusé\u00a0»"
        assert said in desk.last(DraftMinutes, CAMILLE)[1].flags


class TestWhatAProjectIs:
    TOLD = (
        "P1\nStatut : reporté, pas avant 2018\nRôle de l’association : conseil, relais\nAccord : le CA a dit oui\n"
        "Partenaire : ESAT du Parc (intéressé)\nSuivi : vacant"
    )

    def test_it_takes_effect_with_the_published_minutes_and_not_before(self) -> None:
        desk = noted(self.TOLD)
        project = desk.records(Project)[0]
        assert (project.status, project.portrait.role) == (ProjectStatus.PROPOSED, "")
        assert desk.records(Link) == desk.records(Call) == []
        publish(desk)
        project = desk.records(Project)[0]
        assert (project.status, project.portrait.horizon) == (ProjectStatus.DEFERRED, "pas avant 2018")
        assert (project.portrait.role, project.portrait.agreement) == ("conseil, relais", "le CA a dit oui")
        assert [(each.name, each.state.value) for each in desk.records(Link)] == [
            ("ESAT du Parc", "interested")
        ]
        assert [(each.for_follower, each.meeting) for each in desk.records(Call)] == [(True, "R1")]

    def test_what_the_animateur_kept_internal_takes_no_effect(self) -> None:
        desk = noted(self.TOLD)
        desk.mail(CAMILLE, "CR 1")
        desk.mail(CAMILLE, "OK SAUF B1", answers=desk.last(DraftMinutes, CAMILLE)[0])
        project = desk.records(Project)[0]
        assert (project.portrait.role, desk.records(Link)) == ("", [])

    def test_no_digest_tells_it_before(self) -> None:
        desk = noted(self.TOLD)
        desk.tick(at(6, 3, 8))
        desk.mail(SOPHIE, "Le local est trouvé.", subject="[P1] local")
        desk.tick(at(13, 3, 9))
        bodies = [notice.body for notice in desk.notices if isinstance(notice.body, Digest)]
        assert bodies
        assert "2018" not in str(bodies)


class TestDone:
    def test_what_is_done_is_off_the_list_and_stands_in_the_draft(self) -> None:
        desk = noted(NOTES, "P1\nFait : R1-A1\nDécision : on fête cela.")
        assert desk.records(Action)[0].state is ActionState.DONE
        texts = [each.text for each in desk.records(MeetingText)]
        assert "Fait\u00a0: visiter la loge, pour le 10/03 (R1-A1)" in texts

    def test_an_unknown_reference_stays_words(self) -> None:
        desk = noted("P1\nFait : R1-A9\nDécision : oui.")
        assert [each.text for each in desk.records(MeetingText)] == ["Fait : R1-A9"]


class TestAFile:
    @pytest.mark.parametrize("name", ["notes.txt", "Notes réunion.md"])
    def test_a_plain_text_of_notes_is_read(self, name: str) -> None:
        desk = meeting_night()
        raw = with_file(desk, CAMILLE, "Voici les notes.", "Notes réunion 1", name)
        raw = raw.replace(b"Content-Type: application/pdf", b"Content-Type: text/plain; charset=utf-8")
        raw = raw.replace(b"%PDF-1.4 x", b"P1\nAction : Marie, visiter la loge\nD\xc3\xa9cision : oui.")
        assert desk.take(raw).reason == "notes R1"
        assert [(each.text, each.project) for each in desk.records(Decision)] == [("oui.", "P1")]
        assert desk.records(Action)[0].owner == "Marie"

    def test_a_text_too_long_to_be_read_whole_is_told_with_the_last_line_read(self) -> None:
        desk = meeting_night()
        raw = with_file(desk, CAMILLE, "Voici les notes.", "Notes réunion 1", "notes.txt")
        lines = b"".join(b"D\xc3\xa9cision : la chose %05d.\n" % number for number in range(4000))
        outcome = desk.take(raw.replace(b"%PDF-1.4 x", b"P1\n" + lines))
        kept = [each.text for each in desk.records(Decision)]
        assert 3500 < len(kept) < 4000
        ((told, values),) = transcript(outcome)[1]
        assert (told, values["last"]) == ("notes_cut_short", kept[-1])

    def test_a_members_file_is_no_notes(self) -> None:
        desk = meeting_night()
        raw = with_file(desk, MARIE, "Voici les notes.", "Notes réunion 1", "notes.txt")
        desk.take(raw.replace(b"%PDF-1.4 x", b"P1\nD\xc3\xa9cision : oui."))
        assert desk.records(Decision) == []

    @pytest.mark.parametrize("name", ["notes.docx", "CR.odt"])
    def test_a_document_is_not_opened_and_its_sender_told_what_to_do(self, name: str) -> None:
        desk = meeting_night()
        outcome = desk.take(with_file(desk, CAMILLE, "Voici les notes.", "Notes réunion 1", name))
        assert (outcome.disposition, outcome.reason) == (Disposition.ASIDE, "notes in a file")
        assert transcript(outcome)[1] == [("notes_in_file", {"filename": name})]
        assert desk.records(MeetingText) == []

    def test_labelled_lines_beside_it_are_filed_all_the_same(self) -> None:
        desk = meeting_night()
        outcome = desk.take(
            with_file(desk, CAMILLE, "P1\nD\u00e9cision : oui.", "Notes réunion 1", "plan.pdf")
        )
        assert len(desk.records(Decision)) == 1
        assert transcript(outcome)[1] == [("notes_in_file", {"filename": "plan.pdf"})]
