"""Approvals and refusals: what is one, and everything that only looks like one."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.reading.command import read_asked, subject_command
from intake.reading.message import Command, Verb

PARIS = zoneinfo.ZoneInfo("Europe/Paris")
BASE = dt.datetime(2017, 3, 2, 9, tzinfo=PARIS)


def read(text: str, signer: str = "") -> list[tuple[str, str, str]]:
    """Return what a text asks as (verb, target, argument)."""
    commands = read_asked(text, BASE, PARIS, signer).commands
    return [(command.verb.value, command.target, command.argument) for command in commands]


APPROVED = [
    "OK", "ok", "Ok.", "OK !", "OK\u00a0!", "ok,", "o\u200bk", "ＯＫ", "*OK*", "**OK**", "« OK »", '"OK"', "- OK", "OK 👍",
    "👍 OK", "👍🏻 ok pour moi", "👍\n\nOK", "OK\n\n👍", "Ok merci", "OK, merci !", "ok merci beaucoup", "OK pour moi", "Ok pour moi, merci.",
    "c'est bon", "C’est bon pour moi", "c'est ok", "d'accord", "D’accord !", "Je suis d'accord", "approuvé", "Approuvée",
    "APPROUVÉ", "j'approuve", "validé", "Validé, merci.", "je valide", "Je valide, bon travail", "ok parfait merci Camille",
    "OK parfait", "OK super, bonne journée", "Bon pour accord", "bon pour publication", "Feu vert", "ça me va", "oui",
    "Oui, ok", "OK tout est bon", "OK vous pouvez publier", "OK pour publication", "ok pour le compte rendu",
    "OK pour cette version", "Bonjour, ok pour moi", "Bonjour Claire, c’est bon.", "Merci, je valide", "OK sans changement",
    "Bonjour,\n\nOK", "Bonjour Claire,\nOK pour moi.\nBonne journée", "OK\n\nCordialement,\nCamille Roux", "OK\n\nBien à vous,\n\nCamille Roux\nTél. : 06 12 34 56 78",
    "OK\n\nMerci et bonne soirée\nCamille", "Merci pour le compte rendu.\nOK", "OK\n\nBien à vous", "OK\n--", "OK\n\n\n",
    "Yes", "okay", "Approved", "approved, thanks!", "I approve", "Looks good to me", "LGTM", "OK thanks", "Hello, OK for me",
    "Hi Camille,\n\nApproved.\n\nBest regards,\nMarie",
]  # fmt: skip

NOT_APPROVED = [
    "Ok\n\nBonjour pas",
    "ok mais attends", "Ok, mais attendez un peu", "OK?", "OK ?", "ok ??", "Ok..", "ok...", "OK… ", "OK demain je regarde",
    "ok je regarde ça ce soir", "OK reçu", "ok bien reçu", "ok, j'ai une question", "Ok je vois", "ok on en parle mardi",
    "OK noté", "ok, je te rappelle", "OK sauf le titre", "OK sauf", "ok avec des réserves", "OK, une remarque :", "OK si B3 part",
    "ok mais sans B3", "OK à condition de retirer B3", "OK pour A1 et A2", "OK pour B3", "Ok pour mardi", "OK pour une réunion",
    "C'est bon ?", "c'est bon à savoir", "d'accord avec B3 mais pas A2", "Presque OK", "C'est OK sauf le titre", "Tout n'est pas OK",
    "je ne sais pas si c'est ok", "Je dirai ok demain", "OK 👎", "OK 🤔", "👎", "🤔", "OK 😕", "Ok ok ok mais non", "ok non",
    "oui mais non", "oui je viens", "Oui ?", "validé par la mairie, notre projet avance", "Approuvé par le CA en 2016",
    "D'accord pour une rencontre", "Accord de la mairie obtenu", "Bien reçu", "Merci", "Parfait", "vu", "Lu", "KO", "0K",
    "OKAPI", "ok-tober", "Okay?", "OK let me look tomorrow", "ok but wait", "Yes but", "Agreed to meet on Monday",
    "> OK", ">OK", "| OK", "\u202eOK", "OK\u2066", "OK\nmais attendez", "Ok\nRefuser", "OK\n\nAttends", "OK\nMerci\nAttends", "OK\nCordialement\nRetirez B3", "OK\nmerci 👎", "OK\nMerci\nCamille\nMais non", "OK\nCamille demande quoi ?",
    "Ok\nEn poursuivant votre navigation sur ce site, vous acceptez les cookies", "Ok\nMenu\nAccueil\nLes commentaires sont fermés.",
    "Ok\n\nCompte rendu de la réunion n°2\n\nA) Projets en cours", "OK\nP.-S. : le titre de B3 est faux", "OK\nNON", "OK\n\nNon.",
    "Le texte dit :\nOK", "Voici ma réponse : OK", "Je réponds OK", "Répondez OK pour approuver", "OK OK je regarde", "OK\n1", "OK 2",
]  # fmt: skip


@pytest.mark.parametrize("text", APPROVED)
def test_an_approval_is_read_where_nothing_else_is_said(text: str) -> None:
    assert read(text) == [("OK", "", "")]
    opening = read_asked(text, BASE, PARIS).opening
    assert opening is not None
    assert opening.verb is Verb.OK


@pytest.mark.parametrize("text", NOT_APPROVED)
def test_what_only_begins_like_an_approval_is_none(text: str) -> None:
    assert not [
        command
        for command in read_asked(text, BASE, PARIS).commands
        if command.verb in {Verb.OK, Verb.OK_SAUF}
    ]


@pytest.mark.parametrize(
    ("text", "target", "argument"),
    [
        ("OK SAUF B3", "B3", ""),
        ("ok sauf b3.", "B3", ""),
        ("OK sauf B3 et B4", "B3 B4", ""),
        ("OK sauf B3, B4 et A2, merci", "B3 B4 A2", ""),
        ("Ok sauf le point B3", "B3", ""),
        ("Validé sauf B03", "B3", ""),
        ("OK pour moi (sauf B3)", "B3", ""),
        ("OK sauf R2-D1", "R2-D1", ""),
        ("ok sauf b3, à retirer", "B3", "à retirer"),
        ("OK à part B3 : interne", "B3", "interne"),
        ("OK hormis B3", "B3", ""),
        ("OK except B3", "B3", ""),
        ("Bonjour,\nOK sauf B3\nMerci", "B3", ""),
    ],
)
def test_an_approval_may_except_paragraphs(text: str, target: str, argument: str) -> None:
    assert read(text) == [("OK_SAUF", target, argument)]


def test_an_approval_may_be_followed_by_corrections() -> None:
    text = "OK\nB3 : retirer\nA2 : La laverie ouvre en mai,\nrue de Charonne.\n\nMerci\nCamille"
    assert read(text) == [
        ("OK", "", ""),
        ("CORRIGER", "B3", "retirer"),
        ("CORRIGER", "A2", "La laverie ouvre en mai,\nrue de Charonne."),
    ]


def test_the_sender_s_own_name_may_stand_below_an_approval_and_no_other_word() -> None:
    approved = [("OK", "", "")]
    assert read("OK\n\nCamille", "Camille Roux camille@exemple.example") == approved
    assert read("OK\n\nC. Roux", "Camille Roux c.roux@exemple.example") == approved
    assert read("OK\n\nCamille\n06 12 34 56 78", "Camille Roux") == approved
    assert read("OK\n\nCamille\nPrésidente de l’association\nc@exemple.example", "Camille Roux") == approved
    assert read("OK\n\nCamille") == []
    assert read("OK\n\nAttends", "Camille Roux") == []
    assert read("OK\n\nCamille\nMais retirez B3", "Camille Roux") == []
    assert read("OK\n\nPrésidente de l’association", "Camille Roux") == []


@pytest.mark.parametrize(
    ("text", "motive"),
    [
        ("NON", ""),
        ("Non.", ""),
        ("non merci", "merci"),
        ("NON le titre est faux", "le titre est faux"),
        ("Non, il manque B2.", "il manque B2."),
        ("NON : B3 ne doit pas paraître", "B3 ne doit pas paraître"),
        ("Non B3 est faux", "B3 est faux"),
        (
            "Bonjour,\nNON\nLe titre est faux.\n\nEt B3 manque.\nMerci\nCamille",
            "Le titre est faux.\n\nEt B3 manque.",
        ),
        ("NON, pas OK pour B3", "pas OK pour B3"),
        ("NON. On avait dit ok pour mai", "On avait dit ok pour mai"),
        ("pas OK", ""),
        ("Pas d’accord avec B3", "avec B3"),
        ("Je n'approuve pas", ""),
        ("Je refuse : trop long", "trop long"),
        ("Refusé", ""),
        ("No, the date is wrong", "the date is wrong"),
        ("Not OK", ""),
    ],
)
def test_a_refusal_keeps_its_motive(text: str, motive: str) -> None:
    assert read(text) == [("NON", "", motive)]


@pytest.mark.parametrize(
    "text",
    [
        "Non loin du canal, nous ouvrons une épicerie", "Non seulement la laverie, mais aussi un café", "Non-violence et quartier",
        "Non lucratif, le projet", "No one came", "No problem", "Nonobstant", "Refusé par la banque, notre projet cherche",
        "> Non", "Nous ne sommes pas d'accord", "NON\nOK", "NON\n\nok merci",
    ],
)  # fmt: skip
def test_what_only_begins_like_a_refusal_is_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "subject", ["OK", "Ok", "NON", "OK sauf B3", "Re: OK", "approuvé", "B3 : retirer", "👍"]
)
def test_a_subject_never_approves_nor_refuses(subject: str) -> None:
    assert subject_command(subject, BASE, PARIS) is None


@pytest.mark.parametrize(
    "text",
    ["👍", "👍🏻", "✅", "👌 merci", "👍 merci Camille", "👍👍", "❤️", "👍\n\nCamille Roux", "Bonjour,\n\n👍\n\nMerci", ":+1:",
     "👍 Camille Roux a réagi à votre message :", "👍 Camille Roux reacted to your message:", "A aimé « OK si tout vous convient »",
     "Liked “OK if all is well”", "J’aime « Compte rendu »", "👍\n\nCamille Roux a réagi via Gmail"],
)  # fmt: skip
def test_a_reaction_sent_with_one_touch_never_approves(text: str) -> None:
    assert read(text) == []


WORDS = [
    "ok",
    "OK",
    "merci",
    "sauf",
    "B3",
    "et",
    "mais",
    "attends",
    "?",
    "non",
    "pas",
    "d'accord",
    "c'est",
    "bon",
    "pour",
    "moi",
    "Camille",
    "demain",
    ".",
    ",",
    "!",
    "\n",
    "\n\n",
    ">",
    "👍",
    "👎",
    "validé",
    "bonjour",
    "je",
    "regarde",
    "retirer",
    ":",
    "A2",
    "…",
    "«",
]
UNSAFE = {"mais", "attends", "?", "non", "pas", "demain", ">", "👎", "regarde"}


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=8))
def test_no_text_with_a_doubt_in_it_is_approved(pieces: list[str]) -> None:
    commands = read_asked(" ".join(pieces), BASE, PARIS).commands
    approvals = [command for command in commands if command.verb in {Verb.OK, Verb.OK_SAUF}]
    above_items = " ".join(pieces).split(":")[0].split()
    if UNSAFE & set(above_items):
        assert approvals == []


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    commands = read_asked(text, BASE, PARIS, text).commands
    assert all(isinstance(command, Command) for command in commands)
    read_asked(text, None, PARIS)
    subject_command(text, BASE, PARIS, text)
