"""What mails say of an ongoing project by label stands in its item; partners and vacancies in words one would say."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, SOPHIE, at
from desk.test_minutes_build import items, publish, second_meeting, told
from intake.desk.minutes.sources import corrected_by
from intake.desk.notices import DraftMinutes
from intake.desk.records import Call, Step
from intake.desk.work import Work


def test_an_agreement_mailed_beside_news_is_told_once() -> None:
    desk = second_meeting()
    desk.mail(
        SOPHIE,
        "Le bailleur nous a montré le local.\n\nAccord : notre conseil a dit oui jeudi soir\nHorizon : pas avant 2019",
        subject="Laverie",
    )
    assert told(items(desk, 2)["A1"]) == [
        ("update", "Le bailleur nous a montré le local."),
        ("horizon", "pas avant 2019"),
        ("agreement", "notre conseil a dit oui jeudi soir"),
    ]
    publish(desk, 2)
    desk.mail(CAMILLE, "RÉUNION 3 le 25/04 18h30, Café")
    desk.now = at(25, 4, 22)
    desk.mail(SOPHIE, "Une nouvelle.", subject="Laverie")
    assert told(items(desk, 3)["A1"]) == [("update", "Une nouvelle.")]


def test_a_mail_of_labels_alone_is_told_once() -> None:
    desk = second_meeting()
    desk.mail(SOPHIE, "Accord : le conseil a dit oui", subject="Laverie")
    assert told(items(desk, 2)["A1"]) == [("update", "Accord\u00a0: le conseil a dit oui")]


def test_neither_a_past_agreement_nor_a_far_horizon_is_a_step_to_come() -> None:
    desk = second_meeting()
    desk.mail(
        SOPHIE,
        "Accord : le conseil a dit oui jeudi soir\nHorizon : pas avant 2018\nPortes ouvertes le 3 mai.",
        subject="Laverie",
    )
    assert [step.when.words for step in desk.records(Step)] == ["le 3 mai"]


def test_a_partner_is_told_in_the_words_of_who_told_it() -> None:
    desk = second_meeting()
    desk.mail(
        SOPHIE,
        "Partenaires : la Maison du vélo (intéressée), le lycée (à contacter)\nPartenaire possible : la Ferme",
        subject="Laverie",
    )
    assert [text for role, text in told(items(desk, 2)["A1"]) if role == "partner"] == [
        "la Maison du vélo (intéressée)",
        "le lycée (à contacter)",
        "la Ferme (partenariat envisagé)",
    ]


def test_a_project_nobody_follows_is_told_with_its_call() -> None:
    desk = second_meeting()
    desk.mail(CAMILLE, "P1\nSuivi : vacant", subject="Notes réunion 2")
    assert told(items(desk, 2)["A1"]) == [
        ("text", "Suivi\u00a0: vacant. Quelqu’un veut-il suivre ce dossier\u00a0?")
    ]
    publish(desk, 2)
    assert [call.for_follower for call in desk.records(Call)] == [True]


def test_a_call_for_a_follower_is_known_by_its_words() -> None:
    desk = second_meeting()
    desk.mail(SOPHIE, "Appel : quelqu’un veut-il suivre ce dossier ?", subject="Laverie")
    desk.mail(SOPHIE, "Appel : qui tient la caisse ?", subject="Laverie")
    assert [call.for_follower for call in desk.records(Call)] == [True, False]


def test_a_first_time_among_the_ongoing_tells_the_holders_own_recap() -> None:
    desk = second_meeting()
    desk.mail(SOPHIE, "Rappel du projet : une laverie de quartier.", subject="Laverie")
    assert told(items(desk, 2)["A1"])[0] == ("recap", "une laverie de quartier.")


def test_who_is_quoted_without_being_of_the_group_has_no_name_in_public() -> None:
    desk = second_meeting()
    desk.mail(
        SOPHIE,
        "Voici leur idée.\n\n---------- Message transféré ----------\nDe : Odile Marchand <odile@esat.example>\n"
        "Date : lundi 6 mars 2017\nObjet : idée\nÀ : Sophie\n\nBonjour Sophie,\n\nLes caisses que nous lavons.",
        subject="Re: Laverie",
    )
    desk.mail(CAMILLE, "CR 2")
    body = desk.last(DraftMinutes)[1]
    assert "Un partenaire\u00a0: «\u00a0Les caisses que nous lavons.\u00a0»" in body.public.text
    assert "Odile" not in body.public.text
    assert "Odile Marchand\u00a0: «\u00a0Les caisses que nous lavons.\u00a0»" in body.internal.text


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Anne Keller", "correction d’Anne Keller"),
        ("Élise Roy", "correction d’Élise Roy"),
        ("Hélène Vasseur", "correction d’Hélène Vasseur"),
        ("Yvonne Petit", "correction d’Yvonne Petit"),
        ("Hugo Lambert", "correction de Hugo Lambert"),
        ("Yann Morel", "correction de Yann Morel"),
        ("Marie {Petit}", "correction de Marie {Petit}"),
    ],
)
def test_de_loses_its_vowel_before_a_name_that_begins_with_one(name: str, said: str) -> None:
    desk = second_meeting()
    assert corrected_by(name, Work(desk.cabinet, desk.clerk, desk.now)) == said
