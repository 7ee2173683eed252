"""News of a project: what labels change, pieces that come, whose words they are, and who reads them."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk, at, letters, transcript
from desk.test_project_mail import FORWARD, with_file
from intake.desk.notices import Card, Fact, NewsPassedOn, UpdateFiled
from intake.desk.records import Comment, Project, Request, RequestState, Step, Update


def house() -> Desk:
    desk = Desk(now=at(1, 2))
    desk.mail(SOPHIE, "Projet : Laverie\nPublic visé : les voisins", subject="Laverie")
    desk.now = at(1, 3)
    return desk


class TestLabels:
    def test_a_fact_told_anew_is_told_as_it_was_and_is(self) -> None:
        desk = house()
        desk.mail(
            SOPHIE,
            "Public visé : tout le monde\nBesoin : un local\nAccord : le CA a dit oui",
            subject="[P1] x",
        )
        body = desk.last(UpdateFiled)[1]
        assert body.changes == (("audience", "les voisins", "tout le monde"),)
        assert body.facts == (Fact("need", "un local"), Fact("agreement", "le CA a dit oui"))
        assert desk.records(Project)[0].portrait.agreement == "le CA a dit oui"

    @pytest.mark.parametrize(
        ("line", "field"),
        [
            ("Holder: Les Lilas", "holder_name"),
            ("Audience: everybody", "audience"),
            ("We need: a room", "need"),
            ("Business model: a subscription", "model"),
            ("Timeline: 2018", "horizon"),
            ("Role of the association: advice", "role"),
            ("Horizon : 2018", "horizon"),
            ("Modèle économique : abonnement", "model"),
        ],
    )
    def test_labels_in_both_languages_change_the_portrait(self, line: str, field: str) -> None:
        desk = house()
        desk.mail(SOPHIE, line, subject="[P1] x")
        told = line.partition(":")[2].strip()
        assert getattr(desk.records(Project)[0].portrait, field) == told

    def test_its_holder_gives_it_another_title_and_is_told(self) -> None:
        desk = house()
        desk.mail(SOPHIE, "Projet : Laverie des Lilas", subject="[P1] x")
        assert desk.records(Project)[0].title == "Laverie des Lilas"
        assert desk.last(UpdateFiled)[1].changes == (("title", "Laverie", "Laverie des Lilas"),)
        assert desk.mail(SOPHIE, "Tout va bien.", subject="Laverie des Lilas").reason == "update P1-U2"

    def test_another_member_does_not(self) -> None:
        desk = house()
        desk.mail(MARIE, "Projet : Autre chose", subject="[P1] x")
        assert desk.records(Project)[0].title == "Laverie"

    def test_a_step_without_a_date_is_kept_with_its_words(self) -> None:
        desk = house()
        desk.mail(SOPHIE, "Prochaine étape : un blog est en cours", subject="[P1] x")
        step = desk.records(Step)[0]
        assert (step.text, step.when.start) == ("un blog est en cours", None)
        desk.mail(MARIE, "FICHE P1")
        assert [line.text for line in desk.last(Card)[1].cards[0].agenda] == ["un blog est en cours"]


class TestAwaitedPieces:
    def awaited(self, piece: str = "le budget prévisionnel, pour le 28/03") -> Desk:
        desk = house()
        desk.mail(CAMILLE, "RÉUNION 1 le 05/03 18h30")
        desk.now = at(5, 3, 22)
        desk.mail(CAMILLE, f"P1\nAttente : {piece}", subject="Notes réunion 1")
        return desk

    @pytest.mark.parametrize("name", ["Budget prévisionnel 2017.pdf", "laverie_budget-previsionnel_v2.pdf"])
    def test_a_file_called_like_the_piece_is_the_piece(self, name: str) -> None:
        desk = self.awaited()
        desk.take(with_file(desk, SOPHIE, "Bonjour", "[P1] la suite", name))
        assert desk.records(Request)[0].state is RequestState.RECEIVED
        assert desk.last(UpdateFiled)[1].received == ("le budget prévisionnel, pour le 28/03",)

    def test_so_is_what_a_holder_says_to_bring(self) -> None:
        desk = self.awaited()
        desk.mail(SOPHIE, "Voici le budget prévisionnel : 40 000 euros.", subject="[P1] budget")
        assert desk.records(Request)[0].state is RequestState.RECEIVED

    @pytest.mark.parametrize(
        "text", ["Le budget prévisionnel arrive bientôt.", "Voici le plan du local.", "Voici le budget."]
    )
    def test_anything_less_stays_awaited(self, text: str) -> None:
        desk = self.awaited()
        desk.mail(SOPHIE, text, subject="[P1] x")
        assert desk.records(Request)[0].state is RequestState.AWAITED
        assert desk.last(UpdateFiled)[1].received == ()

    def test_a_file_that_is_called_otherwise_is_not_it(self) -> None:
        desk = self.awaited()
        desk.take(with_file(desk, SOPHIE, "Bonjour", "[P1] la suite", "plan.pdf"))
        assert desk.records(Request)[0].state is RequestState.AWAITED

    def test_nobody_but_the_holder_brings_it(self) -> None:
        desk = self.awaited()
        desk.mail(MARIE, "Voici le budget prévisionnel.", subject="[P1] budget")
        assert desk.records(Request)[0].state is RequestState.AWAITED


class TestVoices:
    def test_a_partners_mail_that_is_passed_on_keeps_its_voice(self) -> None:
        desk = house()
        text = FORWARD.format(
            said="Voici ce que l’ESAT nous dit.",
            sender="ESAT du Parc <contact@esat.example>",
            subject="Votre linge",
            text="Nous repasserions le linge que nous lavons.",
        )
        desk.mail(SOPHIE, text, subject="[P1] Fwd: Votre linge")
        mine, theirs = desk.records(Update)
        assert (mine.voice, mine.text) == ("holder", "Voici ce que l’ESAT nous dit.")
        assert (theirs.voice, theirs.speaker) == ("partner", "ESAT du Parc")
        desk.mail(MARIE, "FICHE P1")
        told = [text for _, text in desk.last(Card)[1].cards[0].news]
        assert "ESAT du Parc\u00a0: «\u00a0Nous repasserions le linge que nous lavons.\u00a0»" in told


class TestAnAnimateursWords:
    def test_they_are_news_and_go_to_the_holder(self) -> None:
        desk = house()
        outcome = desk.mail(CAMILLE, "Pouvez-vous venir le 28 mars ?", subject="Re: [P1] Laverie")
        assert letters(outcome) == [("news_passed_on", SOPHIE.email), ("update_filed", CAMILLE.email)]
        update = desk.records(Update)[0]
        assert (update.voice, update.text) == ("association", "Pouvez-vous venir le 28 mars ?")
        notice, body = desk.last(NewsPassedOn)
        assert (body.name, body.by, body.text) == (
            "Sophie Arnaud", "Camille Roche", "Pouvez-vous venir le 28 mars ?",
        )  # fmt: skip
        assert desk.mail(SOPHIE, "Oui, avec plaisir.", answers=notice).reason == "update P1-U2"
        assert desk.last(UpdateFiled, CAMILLE)[1].passed_on == "Sophie Arnaud"

    @pytest.mark.parametrize("text", ["[interne] Attention au bail.", "Interne : attention au bail."])
    def test_internal_ones_stay_with_the_animateurs(self, text: str) -> None:
        desk = house()
        outcome = desk.mail(CAMILLE, text, subject="Re: [P1] Laverie")
        assert transcript(outcome)[0] == [("kept_internal", {"ref": "P1", "title": "Laverie"})]
        assert letters(outcome) == [("transcript", CAMILLE.email)]
        assert desk.records(Update) == []
        assert desk.records(Comment)[0].text == text

    def test_a_members_news_go_to_no_holder(self) -> None:
        desk = house()
        assert letters(desk.mail(KARIM, "La salle est libre.", subject="[P1] salle")) == [
            ("update_filed", KARIM.email)
        ]

    def test_whoever_left_is_written_to_no_more(self) -> None:
        desk = house()
        desk.mail(SOPHIE, "STOP")
        outcome = desk.mail(CAMILLE, "Pouvez-vous venir ?", subject="Re: [P1] Laverie")
        assert letters(outcome) == [("update_filed", CAMILLE.email)]
        assert desk.last(UpdateFiled)[1].passed_on == ""
