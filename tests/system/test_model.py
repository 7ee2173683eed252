"""The model's second minutes, out of eight weeks of mails: each section, item and fact of DESIGN section 6.

Dovecot keeps the box, a real SMTP server takes the letters, and each pass is the installed command in a process.
"""

from __future__ import annotations

import json
import re

import pytest

from intake.demo.people import CAMILLE, GROUP, JEANNE, PAUL
from intake.desk.records import (
    Call,
    Decision,
    Hold,
    HoldState,
    Link,
    LinkState,
    Minutes,
    MinutesState,
    Project,
    Recipient,
    RecipientState,
    Request,
    Step,
    SupportLetter,
    Update,
)
from intake.desk.records.referral import Referral
from intake.reading.message import Precision
from system.group_box import read
from system.model_mails import BRUNO, OF_BRUNO, OF_THE_REFERRAL, RECAP
from system.model_story import Story, labels_in, minutes, plain, the_draft, whole


@pytest.fixture(scope="module")
def published(story: Story) -> dict[str, list[str]]:
    return minutes(story.text("« OK sauf B3 »"))


def test_the_published_minutes_have_the_sections_and_items_of_the_model(
    published: dict[str, list[str]],
) -> None:
    assert [heading for heading in published if heading] == [
        "A) Point sur les projets en cours",
        "A1. Deuxième Fil, friperie solidaire (P1)",
        "A2. Le Triporteur, livraison à vélo (P2)",
        "B) Les nouveaux projets présentés",
        "B1. L’Épicerie qui passe (P3)",
        "B2. Des portraits de métiers (P4)",
        "Décisions",
        "Actions",
    ]


def test_an_ongoing_project_tells_recap_agreement_horizon_role_and_the_call_for_a_follower(
    published: dict[str, list[str]],
) -> None:
    assert published["A1. Deuxième Fil, friperie solidaire (P1)"] == [
        f"Rappel du projet : {RECAP}.",
        "Le bailleur nous a montré le local hier (31 janvier 2017), il nous plaît beaucoup.",
        "Échéance : pas avant 2018, le temps des travaux",
        "Accord : notre conseil d’administration a dit oui jeudi soir",
        "Rôle de l’association : conseil, appui, et relais auprès du bailleur",
        "Suivi : vacant. Quelqu’un veut-il suivre ce dossier ?",
    ]


def test_an_ongoing_project_tells_partners_their_voice_the_steps_and_the_letters(
    published: dict[str, list[str]],
) -> None:
    assert published["A2. Le Triporteur, livraison à vélo (P2)"] == [
        "Partenaire : ESAT du Moulin (s’est proposé)",
        "Partenaire : la Maison du vélo (intéressée)",
        "Partenaire : le lycée Berthe-Morel (à contacter)",
        "L’ESAT du Moulin nous propose ceci.",
        (
            "Un partenaire : « Suite à votre visite, voici notre idée : vos caisses pourraient faire la tournée avec "
            "celles des cantines, que nous lavons chaque soir à l’atelier. »"
        ),
        (
            "Nous tenons une réunion publique le 3 mars. Nous avons rendez-vous avec l’adjointe au commerce le 7 mars "
            "à 14h, puis avec la conseillère départementale le 9 mars. Nous visitons un hangar la semaine prochaine (semaine du 27 février 2017)."
        ),
        "Prochaine étape : un blog, en cours d’écriture",
        "Action : relancer la Mairie, pour le 15/03 (une personne du groupe)",
        (
            "Une lettre de soutien a été écrite et envoyée à la Mairie, au Conseil départemental et à la Régie des "
            "Quais, dont on attend la réponse."
        ),
    ]


def test_a_new_project_tells_what_it_is_for_whom_with_whom_and_what_it_lives_on(
    published: dict[str, list[str]],
) -> None:
    assert published["B1. L’Épicerie qui passe (P3)"] == [
        "Une camionnette de produits locaux, qui s’arrête une heure au pied de chaque immeuble.",
        "Public visé : les personnes âgées et les familles sans voiture.",
        "Modèle économique : une marge de 15 %, et une adhésion de 5 € par an.",
        "Partenaire : la Ferme du Vallon (partenariat envisagé)",
        "Partenaire : les Jardins de la Rive (partenariat envisagé)",
    ]


def test_a_new_project_tells_what_was_decided_of_it_and_what_is_awaited_for_the_next_meeting(
    published: dict[str, list[str]],
) -> None:
    assert published["B2. Des portraits de métiers (P4)"] == [
        (
            "Avec le collège voisin nous voudrions filmer des gens du quartier qui racontent leur métier, et montrer "
            "ces films aux classes de troisième."
        ),
        "Décision : le groupe présentera des personnes, pas d’organisations",
        "Pièce attendue : une page de présentation avec le budget du film, pour la prochaine réunion",
    ]


def test_the_minutes_end_with_decisions_actions_the_next_meeting_and_who_wrote_them(
    story: Story, published: dict[str, list[str]]
) -> None:
    assert published["Décisions"] == ["– R2-D1 : le groupe présentera des personnes, pas d’organisations"]
    assert published["Actions"] == [
        "– R2-A1 : relancer la Mairie, pour le 15/03 (une personne du groupe)",
        "Prochaine réunion : le 28 mars à 18h30, même lieu",
    ]
    assert "\nCR établi par Camille, animatrice du groupe de travail\n" in story.text("« OK sauf B3 »")


def test_the_minutes_open_with_day_and_place_who_came_and_the_adoption(
    published: dict[str, list[str]],
) -> None:
    assert published[""] == [
        "– Les Voisins du Canal mardi 28 février 2017, 18 h 30, Maison des associations",
        "Présents : Camille, 3 autres personnes",
        "Excusés : une personne",
        "Adoption du compte rendu de la réunion n° 1 : adopté à l’unanimité.",
    ]


def test_what_stood_in_b_stands_in_a_at_the_next_meeting(story: Story) -> None:
    first = story.text("Le premier compte rendu est validé", to=PAUL.email)
    _, _, new = first.partition("B) Les nouveaux projets présentés")
    assert "B1. Deuxième Fil, friperie solidaire (P1)" in new
    assert "B2. Le Triporteur, livraison à vélo (P2)" in new
    projects = {each.key: each.presented_in for each in story.box.records(Project)}
    assert projects == {"P1": 1, "P2": 1, "P3": 2, "P4": 2, "P5": 2}


def test_the_recap_is_the_same_word_for_word_wherever_it_is_told(
    story: Story, published: dict[str, list[str]]
) -> None:
    assert f"Rappel du projet : {RECAP}." in story.text("Hélène présente", to="helene@deuxieme-fil.example")
    assert published["A1. Deuxième Fil, friperie solidaire (P1)"][0] == f"Rappel du projet : {RECAP}."
    assert RECAP in story.text("où en sont les projets", to=JEANNE.email)
    assert f"Rappel du projet : {RECAP}." in story.text("la fiche de la friperie", to=PAUL.email)


def test_every_member_is_mailed_the_minutes(story: Story) -> None:
    letters = [
        each for each in story.at("« OK sauf B3 »") if str(read(each)["Subject"]).count("Compte rendu n° 2 –")
    ]
    everybody = (*GROUP.animateurs, *GROUP.members)
    assert sorted(each.recipients[0] for each in letters) == sorted(each.email for each in everybody)


class TestTheDraft:
    def test_it_flags_the_decision_without_owner_or_date(self, story: Story) -> None:
        draft = the_draft(story)
        assert (
            "- B2 : le groupe présentera des personnes, pas d’organisations – sans responsable ni date"
            in draft
        )
        assert "pas d’organisations [! sans responsable ni date]" in draft

    def test_it_tells_where_each_point_is_from(self, story: Story) -> None:
        draft = the_draft(story)
        assert "familles sans voiture. [d’après le courriel d’Anne Keller, 10/02]" in draft
        assert "a dit oui jeudi soir [d’après le courriel d’Hélène Vasseur, 01/02]" in draft
        assert "relais auprès du bailleur [notes de Camille Roche]" in draft

    def test_it_holds_what_tells_of_somebodys_life_and_asks(self, story: Story) -> None:
        public, _, rest = the_draft(story).partition("POUR VOUS SEUL·E")
        before, _, public = public.partition("DÉBUT DU COMPTE RENDU")
        assert "- B3 (Réparer des vélos) : « RSA », près de « je »" in before
        assert not [word for word in OF_BRUNO if word in public]
        assert "B3. Réparer des vélos (P5) [retenu]" in rest
        assert "La situation d’une personne a été évoquée." in " ".join(rest.split())
        assert [word for word in OF_BRUNO if word in rest] == ["Réparer des vélos"]

    def test_it_goes_to_the_animateur_alone(self, story: Story) -> None:
        assert {each.recipients for each in story.at("« CR 2 »")} == {(CAMILLE.email,)}


class TestWhoIsInDifficulty:
    """B3: the person's own words reach the animateur alone, what they were referred to nobody."""

    def test_no_letter_to_anybody_else_holds_a_word_of_theirs(self, story: Story) -> None:
        others = [
            each
            for letters in story.left
            for each in letters
            if each.recipients[0] not in {CAMILLE.email, BRUNO.email}
        ]
        assert len(others) > 50
        assert [(each.recipients, word) for each in others for word in OF_BRUNO if word in whole(each)] == []

    def test_neither_does_a_letter_to_the_animateur_that_members_get_too(self, story: Story) -> None:
        told = [
            whole(each)
            for letters in story.left
            for each in letters
            if each.recipients == (CAMILLE.email,)
            and re.search(r"Bulletin n°|Compte rendu n° \d –|Réunion n°", str(read(each)["Subject"]))
        ]
        assert len(told) == 10
        assert [word for text in told for word in OF_BRUNO if word in text] == []

    def test_no_file_of_the_site_or_the_archive_holds_a_word_of_theirs(self, story: Story) -> None:
        names = {path.name for path in story.files}
        assert {"index.html", "CR-2.html", "CR-2.md", "CR-2.json"} <= names
        found = [
            (path.name, word)
            for path in story.files
            for word in (*OF_BRUNO, *OF_THE_REFERRAL)
            if word.casefold() in plain(path.read_text(encoding="utf-8")).casefold()
        ]
        assert found == []

    def test_no_letter_at_all_tells_what_they_were_referred_to(self, story: Story) -> None:
        letters = [each for letters in story.left for each in letters]
        assert [word for each in letters for word in OF_THE_REFERRAL if word in whole(each)] == []

    def test_the_referral_is_kept_apart(self, story: Story) -> None:
        (kept,) = story.box.records(Referral)
        assert kept.text == "Bruno Tessier, dettes de loyer, orienté vers le Relais du Toit"

    def test_their_project_waits_for_a_word(self, story: Story) -> None:
        holds = {each.key: each.state for each in story.box.records(Hold)}
        assert holds["P5"] is HoldState.HELD


class TestTheRecords:
    """What the facts are kept as, so that digest, agenda and reminders know of them too."""

    def test_three_institutions_are_awaited(self, story: Story) -> None:
        (letter,) = story.box.records(SupportLetter)
        assert [(each.name, each.state) for each in letter.recipients] == [
            ("Mairie", RecipientState.SENT),
            ("Conseil départemental", RecipientState.SENT),
            ("Régie des Quais", RecipientState.SENT),
        ]
        assert {day(each) for each in letter.recipients} == {"2017-02-06"}

    def test_steps_keep_their_words_and_their_precision(self, story: Story) -> None:
        assert [(each.when.words, each.when.precision) for each in story.box.records(Step)] == [
            ("le 3 mars", Precision.DAY),
            ("le 7 mars à 14h", Precision.DAY),
            ("le 9 mars", Precision.DAY),
            ("la semaine prochaine", Precision.WEEK),
            ("", Precision.UNKNOWN),
        ]

    def test_partners_stand_where_each_was_said_to(self, story: Story) -> None:
        assert {each.name: each.state for each in story.box.records(Link)} == {
            "ESAT du Moulin": LinkState.OFFERED,
            "la Maison du vélo": LinkState.INTERESTED,
            "le lycée Berthe-Morel": LinkState.CONSIDERED,
            "la Ferme du Vallon": LinkState.CONSIDERED,
            "les Jardins de la Rive": LinkState.CONSIDERED,
        }

    def test_every_piece_of_news_keeps_whose_words_it_is(self, story: Story) -> None:
        voices = [(each.project, each.voice, each.speaker) for each in story.box.records(Update)]
        assert voices == [
            ("P1", "holder", ""),
            ("P2", "holder", ""),
            ("P2", "partner", "Odile Marchand"),
            ("P2", "holder", ""),
        ]

    def test_the_call_the_piece_awaited_and_the_decision_are_records(self, story: Story) -> None:
        (call,) = story.box.records(Call)
        assert (call.project, call.for_follower) == ("P1", True)
        (request,) = story.box.records(Request)
        assert (request.project, request.meeting) == ("P4", "R2")
        decisions = {each.key: (each.owner, each.due) for each in story.box.records(Decision)}
        assert decisions["R2-D1"] == ("", None)

    def test_both_minutes_are_published(self, story: Story) -> None:
        assert [each.state for each in story.box.records(Minutes)] == [MinutesState.PUBLISHED] * 2
        (archived,) = (path for path in story.files if path.name == "CR-2.json")
        told = json.loads(archived.read_text(encoding="utf-8"))
        assert {"A1", "A2", "B1", "B2"} <= set(labels_in(told))
        assert "B3" not in set(labels_in(told))


def day(recipient: Recipient) -> str:
    return recipient.sent.isoformat() if recipient.sent else ""


class TestTheDigest:
    def test_it_tells_the_agreement_the_horizon_and_no_day_of_them(self, story: Story) -> None:
        digest = story.text("Hélène donne des nouvelles")
        assert "Échéance : pas avant 2018, le temps des travaux" in digest
        assert "Accord : notre conseil d’administration a dit oui jeudi soir" in digest
        assert "AGENDA" not in digest

    def test_it_tells_each_date_to_come_as_it_was_understood(self, story: Story) -> None:
        digest = story.text("Un bulletin annonce ce qui vient")
        for told in (
            "du 27 février au 5 mars :",
            "vendredi 3 mars :",
            "mardi 7 mars à 14 h :",
            "jeudi 9 mars :",
        ):
            assert f"- {told}" in digest

    def test_it_tells_whose_answers_are_awaited(self, story: Story) -> None:
        assert (
            "On attend la réponse de la Mairie, du Conseil départemental et de la Régie des Quais, à la lettre de "
            "soutien envoyée le lundi 6 février"
        ) in story.text("qui attend trois réponses")

    def test_the_agenda_tells_since_when_they_are(self, story: Story) -> None:
        assert "(P2, lettre envoyée le lundi 6 février)" in story.text("Les invitations partent")

    def test_it_seeks_a_follower_and_the_piece_once_the_minutes_are_out(self, story: Story) -> None:
        before, after = story.text("Le bulletin de la veille"), story.text("Le dernier bulletin")
        for told in (
            "Quelqu’un veut-il suivre ce dossier ?",
            "une page de présentation avec le budget du film",
        ):
            assert told not in before
            assert told in after
