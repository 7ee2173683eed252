"""Words of somebody else that a mail or notes tell by label: quoted, and under who said them."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, MARIE, SOPHIE, Desk, at
from intake.desk.notices import Digest, DraftMinutes, UpdateFiled
from intake.desk.records import MeetingText, Project, Update

ESAT = "L’ESAT\u00a0: «\u00a0Nous lavons déjà pour deux écoles.\u00a0»"


def with_laundry() -> Desk:
    desk = Desk(now=at(20, 2))
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    return desk


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("Parole de l’ESAT", "L’ESAT"),
        ("parole de l'ESAT", "L’ESAT"),
        ("**Parole du CCAS**", "Le CCAS"),
        ("Paroles des habitants", "Les habitants"),
        ("Parole de la Maison des jeunes", "La Maison des jeunes"),
        ("Parole de Mme Petit", "Mme Petit"),
        ("Parole d’Émilie", "Émilie"),
        ("Voix du directeur", "Le directeur"),
        ("Voice of the workshop", "The workshop"),
        ("Words of Emily", "Emily"),
        ("Parole", ""),
    ],
)
def test_who_speaks_is_told_with_the_article(label: str, speaker: str) -> None:
    desk = with_laundry()
    desk.mail(SOPHIE, f"{label} : nous lavons.", subject="[P1]")
    assert [(each.voice, each.speaker, each.text) for each in desk.records(Update)][1:] == [
        ("partner", speaker, "nous lavons.")
    ]


@pytest.mark.parametrize(
    "line", ["Voix pour : 12", "Parole donnée à la salle : rien", "Mot de passe : linge"]
)
def test_other_words_before_a_colon_are_nobodys_voice(line: str) -> None:
    desk = with_laundry()
    desk.mail(SOPHIE, line, subject="[P1]")
    assert [each.voice for each in desk.records(Update)] == ["holder"]


def test_a_mail_of_news_keeps_the_partners_words_apart_and_quoted() -> None:
    desk = with_laundry()
    desk.tick(at(27, 2, 9))
    desk.mail(
        SOPHIE,
        "Visite à l’atelier hier.\n\nParole de l’ESAT : « Nous lavons déjà pour deux écoles. »\n\nMerci à eux.",
        subject="[P1]",
    )
    own, partner = desk.records(Update)
    assert (own.voice, own.text) == ("holder", "Visite à l’atelier hier.\n\nMerci à eux.")
    assert (partner.voice, partner.text) == ("partner", "Nous lavons déjà pour deux écoles.")
    assert desk.last(UpdateFiled, SOPHIE)[1].text == f"{own.text}\n\n{ESAT}"
    desk.tick(at(6, 3, 9))
    digest = desk.last(Digest, MARIE)[1]
    assert repr(ESAT)[1:-1] in str(digest)


def test_a_project_may_come_with_a_partners_word() -> None:
    desk = Desk()
    desk.mail(
        SOPHIE,
        "Projet : Laverie\nPrésentation : une laverie.\n\nParole du CCAS : nous aidons.",
        subject="Laverie",
    )
    assert desk.records(Project)[0].portrait.presentation == "une laverie."
    assert [(each.speaker, each.text) for each in desk.records(Update)] == [("Le CCAS", "nous aidons.")]


def test_notes_of_a_meeting_quote_it_in_the_minutes() -> None:
    desk = with_laundry()
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30")
    desk.now = at(28, 2, 22)
    notes = "P1\nParole de l’ESAT : Nous lavons déjà\npour deux écoles.\nDécision : on les rencontre."
    for _ in range(2):
        desk.mail(CAMILLE, notes, subject="Notes réunion 1")
    told = [(each.project, each.text.replace("\n", " ")) for each in desk.records(MeetingText)]
    assert told == [("P1", ESAT)]
    desk.mail(CAMILLE, "CR 1")
    assert ESAT in desk.last(DraftMinutes, CAMILLE)[1].public.text.replace("\n", " ")
