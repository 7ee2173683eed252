"""« Je retire mon projet » in plain words: the holder is told the line that does it, and nothing is guessed."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, MARIE, SOPHIE, Desk, letters
from intake.desk.notices import ProjectFiled, Transcript
from intake.desk.records import Disposition, Project, Update
from letters.reading_back import received


def house() -> Desk:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie ouverte à tous les voisins du quartier.", subject="Laverie")
    return desk


def told(desk: Desk) -> str:
    notice, _ = desk.last(Transcript, SOPHIE)
    return " ".join(received(notice, desk.group).text.replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    "text",
    [
        "Je retire mon projet.",
        "Bonjour,\n\nJe souhaite retirer mon projet, car je déménage. Merci à tous !\n\nSophie",
        "Bonjour,\nnous sommes contraints à l'arrêt.\nNous abandonnons le projet de laverie.",
        "Pouvez-vous retirer mon projet de laverie ?",
        "Je souhaite retirer mon projet P1 car je déménage",
        "RETIRER",
        "We would like to withdraw our project.",
        "Bonjour,\nnous avons décidé d'arrêter le projet.",
        "Je vous informe que je renonce au projet.",
    ],
)
@pytest.mark.parametrize("is_reply", [True, False])
def test_a_holder_is_told_the_line_that_does_it(text: str, is_reply: bool) -> None:
    desk = house()
    answers = desk.last(ProjectFiled)[0] if is_reply else None
    outcome = desk.mail(SOPHIE, text, answers=answers, subject="" if is_reply else "Retrait")
    assert (outcome.disposition, outcome.reason) == (Disposition.ANSWERED, "asked about withdrawing")
    assert letters(outcome) == [("transcript", SOPHIE.email), ("question_to_see", CAMILLE.email)]
    assert "Rien n’a changé pour l’instant." in told(desk)
    assert "répondez par cette ligne seule : RETIRER P1 (« Laverie »)." in told(desk)
    assert (len(desk.records(Project)), desk.records(Update)) == (1, [])
    assert not desk.records(Project)[0].withdrawn
    desk.mail(SOPHIE, "RETIRER P1", answers=desk.last(Transcript, SOPHIE)[0])
    assert desk.records(Project)[0].withdrawn


@pytest.mark.parametrize(
    "text",
    [
        "Je souhaite retirer mon projet P1",
        "Bonjour, je retire mon projet P1.",
        "Merci de retirer mon projet P1, svp",
    ],
)
def test_plain_words_that_name_it_take_it_back(text: str) -> None:
    desk = house()
    desk.mail(SOPHIE, text)
    assert desk.records(Project)[0].withdrawn
    assert "le groupe ne le verra plus" in told(desk)


def test_each_of_several_is_named() -> None:
    desk = house()
    desk.mail(SOPHIE, "Un fournil associatif au coin de la rue.", subject="Fournil")
    desk.mail(SOPHIE, "Je retire mon projet.", subject="Retrait")
    assert "RETIRER P1 (« Laverie ») ou RETIRER P2 (« Fournil »)" in told(desk)


@pytest.mark.parametrize(
    "text",
    [
        "Merci de retirer mon projet de l'ordre du jour, je serai absente.",
        "Nous retirons les machines du local.",
        "Je ne retire pas mon projet, au contraire : le local est trouvé.",
        "Si nous arrêtons le projet, nous perdons la subvention. Nous continuons !",
        "La mairie dit que nous abandonnons le projet : c'est faux, nous ouvrons en mai.",
        "Nous annulons le projet de visite de mardi, il pleut.",
        "Nous abandonnons l'idée du camion, le local est trouvé.",
        "If we drop the project now we lose the grant, so we go on.",
    ],
)
def test_other_news_are_news(text: str) -> None:
    desk = house()
    assert desk.mail(SOPHIE, text, subject="[P1]").reason == "update P1-U1"


def test_who_holds_none_is_asked_nothing() -> None:
    desk = house()
    assert desk.mail(MARIE, "Je retire mon projet.", subject="[P1]").reason == "update P1-U1"


def test_what_a_holder_writes_of_anothers_project_is_a_word_on_that_one() -> None:
    desk = house()
    desk.mail(MARIE, "Un fournil associatif au coin de la rue.", subject="Projet : Fournil")
    outcome = desk.mail(SOPHIE, "Merci de retirer ce projet, il fait double emploi.", subject="[P2]")
    assert outcome.reason != "asked about withdrawing"
