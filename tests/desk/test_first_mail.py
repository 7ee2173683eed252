"""What a holder reads back of a mail: each thing once, nothing left out, a forwarded mail under its project."""

from __future__ import annotations

import dataclasses

import pytest

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk
from intake.desk.notices import ProjectFiled, Unclear, UpdateFiled
from intake.desk.outcome import Outcome
from intake.desk.records import Call, Disposition, Hold, Project, ProjectStatus, Update
from letters.reading_back import received

MAYOR = "Mairie <maire@ville.example>"
FORWARD = (
    "{said}\n\n---------- Message transféré ----------\nDe : {sender}\nDate : 3 mars 2017\nObjet : {subject}\n"
    "À : Sophie\n\n{text}"
)


def words(desk: Desk, kind: type[ProjectFiled | UpdateFiled | Unclear]) -> str:
    """Return the text of the newest letter of this kind as its reader has it, on one line."""
    notice, _ = desk.last(kind)
    return " ".join(received(notice, desk.group).text.replace("\u00a0", " ").split())


def with_laundry() -> Desk:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Projet de laverie solidaire")
    return desk


def forwarded(
    desk: Desk, who: object, text: str, *, subject: str, sender: str = MAYOR, said: str = ""
) -> Outcome:
    told = FORWARD.format(said=said, sender=sender, subject=subject, text=text)
    return desk.mail(who, told, subject=f"TR : {subject}")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "said", "untrue"),
    [
        ("fr", "l’animation relit votre projet avant que le groupe le lise, et vous écrira", "bulletin"),
        ("en", "the facilitators read your project before the group does, and will write to you", "digest"),
    ],
)
def test_who_brings_a_project_that_is_held_is_promised_no_digest(
    language: str, said: str, untrue: str
) -> None:
    desk = Desk()
    private = "Une laverie.\n\nAppel : deux bénévoles\n\nMme Durand, qui nous aide, est sans abri."
    desk.mail(SOPHIE, private, subject="Laverie")
    assert [hold.key for hold in desk.records(Hold)][:1] == ["P1"]
    notice = dataclasses.replace(desk.last(ProjectFiled)[0], language=language)
    letter = received(notice, desk.group)
    told = " ".join(letter.text.replace("\u00a0", " ").split())
    assert said in told
    assert untrue not in told
    desk.mail(SOPHIE, "Une cantine.", subject="Une cantine de quartier")
    assert "dans son prochain bulletin" in words(desk, ProjectFiled)


def test_a_call_in_the_first_mail_is_read_back() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.\n\nAppel : deux bénévoles pour repeindre la loge", subject="Laverie")
    assert [call.text for call in desk.records(Call)] == ["deux bénévoles pour repeindre la loge"]
    told = words(desk, ProjectFiled)
    assert "1 appel pour le prochain bulletin : - deux bénévoles pour repeindre la loge" in told


def test_a_call_in_news_is_read_back() -> None:
    desk = with_laundry()
    desk.mail(SOPHIE, "Le local est trouvé.\nAppel : un plombier\nAppel : un peintre", subject="[P1]")
    assert "2 appels pour le prochain bulletin : - un plombier - un peintre" in words(desk, UpdateFiled)


def test_what_labels_alone_tell_is_read_back_once() -> None:
    desk = with_laundry()
    desk.mail(SOPHIE, "Besoin : deux machines", subject="[P1]")
    assert [update.text for update in desk.records(Update)] == ["Besoin\u00a0: deux machines"]
    assert words(desk, UpdateFiled).count("deux machines") == 1
    desk.mail(SOPHIE, "Besoin : trois machines", subject="[P1]")
    assert words(desk, UpdateFiled).count("trois machines") == 1


def test_free_words_beside_a_labelled_presentation_are_kept() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Nous sommes trois voisins.\n\nPrésentation : une laverie.", subject="Laverie")
    assert desk.records(Project)[0].portrait.presentation == "Nous sommes trois voisins.\n\nune laverie."


def test_a_label_that_stands_twice_keeps_both() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Besoin : un local\nBesoin : des machines", subject="Laverie")
    assert desk.records(Project)[0].portrait.need == "un local\ndes machines"


def test_a_mail_that_a_holder_passes_on_about_the_project_is_news_of_it() -> None:
    desk = with_laundry()
    outcome = forwarded(
        desk, SOPHIE, "Votre laverie solidaire nous intéresse.", subject="Votre demande", said="Enfin !"
    )
    assert (outcome.disposition, outcome.reason) == (Disposition.FILED, "update P1-U1")
    own, theirs = desk.records(Update)
    assert (own.text, own.voice) == ("Enfin !", "holder")
    assert (theirs.text, theirs.voice, theirs.speaker) == (
        "Votre laverie solidaire nous intéresse.", "partner", "Mairie",
    )  # fmt: skip
    assert "Mairie : « Votre laverie solidaire nous intéresse. »" in words(desk, UpdateFiled)


def test_passed_on_without_a_word_it_is_news_all_the_same() -> None:
    desk = with_laundry()
    outcome = forwarded(desk, SOPHIE, "C’est d’accord.", subject="Projet de laverie solidaire")
    assert outcome.reason == "update P1-U1"
    (update,) = desk.records(Update)
    assert (update.text, update.voice) == ("C’est d’accord.", "partner")


@pytest.mark.parametrize("who", [KARIM, MARIE, CAMILLE])
def test_a_holders_mail_that_somebody_of_the_group_passes_on_is_news_of_the_project(who: object) -> None:
    desk = with_laundry()
    outcome = forwarded(
        desk, who, "La laverie solidaire a son local.", subject="Du nouveau",
        sender="Sophie Arnaud <sophie@lilas.example>",
    )  # fmt: skip
    assert outcome.reason == "update P1-U1"
    (update,) = desk.records(Update)
    assert (update.text, update.voice, update.author) == (
        "La laverie solidaire a son local.", "holder", SOPHIE.key,
    )  # fmt: skip
    assert len(desk.records(Project)) == 1


def test_what_names_no_project_is_asked_about_and_waits() -> None:
    desk = with_laundry()
    outcome = forwarded(desk, SOPHIE, "Madame, votre demande est à l’étude.", subject="Votre demande")
    assert (outcome.disposition, outcome.reason) == (Disposition.ASIDE, "unclear: passed_on")
    assert len(desk.records(Project)) == 1
    told = words(desk, Unclear)
    assert "s’il donne des nouvelles de votre projet ou s’il en présente un autre" in told
    assert (
        "avec la référence du projet dans l’objet, comme [P4] ; pour un autre projet, avec « Projet : »"
        in told
    )
    assert "Il n’est pas perdu" in told


def test_another_idea_passed_on_is_a_project() -> None:
    desk = with_laundry()
    outcome = forwarded(
        desk,
        SOPHIE,
        "Un jardin.",
        subject="Jardin",
        said="Projet : Jardin partagé",
        sender="Zoé <z@a.example>",
    )
    assert outcome.reason == "project P2"
    desk.mail(MARIE, "Une friperie.\n\nProjet : Friperie", subject="Friperie")
    outcome = forwarded(desk, MARIE, "Un fournil.", subject="Un fournil", sender="Yann <y@boite.example>")
    assert outcome.reason == "project P4"


def test_a_project_that_is_over_draws_no_mail_to_it() -> None:
    desk = with_laundry()
    desk.mail(CAMILLE, "STATUT P1 clos", subject="x")
    assert desk.records(Project)[0].status is ProjectStatus.CLOSED
    outcome = forwarded(desk, SOPHIE, "Un atelier de laverie solidaire.", subject="Atelier")
    assert outcome.reason == "project P2"
