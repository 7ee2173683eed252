"""A mail passed on: its note, and who wrote it, when, about what."""

from __future__ import annotations

import datetime as dt

import pytest

from intake.reading.message import Address, Forwarded
from intake.reading.reply import split
from intake.reading.reply.forward import read_address
from intake.reading.reply.quoted_date import read_date

ANNE = Address("Anne Morel", "anne@ressourcerie.example")
TEXT = "Nous voulons ouvrir une ressourcerie.\n\nAnne"
AT = dt.datetime(2017, 3, 6, 10, 2)  # noqa: DTZ001 - the client wrote no zone

FORWARDS = {
    "fr gmail": "---------- Message transféré ---------\nDe : {who}\nDate: lun. 6 mars 2017 à 10:02\n"
    "Subject: Ressourcerie\nTo: <zoe@ess.example>\n\n\n{text}",
    "fr gmail old": "---------- Message transféré ----------\nDe : {who}\nDate : 6 mars 2017 à 10:02\n"
    "Objet : Ressourcerie\nÀ : zoe@ess.example\n\n\n{text}",
    "fr thunderbird": "-------- Message transféré --------\nSujet : \tRessourcerie\nDate : \tMon, 6 Mar 2017 10:02\n"
    "De : \t{who}\nPour : \tZoé <zoe@ess.example>\n\n\n\n{text}",
    "fr zimbra": "----- Mail transféré -----\nDe: {who}\nÀ: \"Zoé\" <zoe@ess.example>\n"
    "Envoyé: Lundi 6 Mars 2017 10:02:00\nObjet: Ressourcerie\n\n{text}",
    "fr outlook": "De : {who}\nEnvoyé : lundi 6 mars 2017 10:02\nÀ : Zoé\nObjet : Ressourcerie\n\n{text}",
    "fr outlook message d'origine": "-----Message d'origine-----\nDe : {who}\nEnvoyé : lundi 6 mars 2017 10:02\n"
    "À : Zoé\nObjet : Ressourcerie\n\n{text}",
    "fr orange": "> Message du 06/03/17 10:02\n> De : {who}\n> A : zoe@ess.example\n> Copie à : \n"
    "> Objet : Ressourcerie\n> \n> Nous voulons ouvrir une ressourcerie.\n>\n> Anne",
    "fr iphone": "Début du message transféré :\n\n> De: {who}\n> Date: 6 mars 2017 à 10:02\n> À: Zoé <zoe@ess.example>\n"
    "> Objet: Ressourcerie\n> \n> Nous voulons ouvrir une ressourcerie.\n> \n> Anne",
    "fr lotus notes": "----- Transféré par Zoé Petit/ESS le 07/03/2017 11:00 -----\n\nDe :\t{who}\n"
    "A :\tzoe@ess.example\nDate :\t06/03/2017 10:02\nObjet :\tRessourcerie\n\n{text}",
    "en gmail": "---------- Forwarded message ---------\nFrom: {who}\nDate: Mon, 6 Mar 2017 at 10:02\n"
    "Subject: Ressourcerie\nTo: <zoe@ess.example>\n\n\n{text}",
    "en outlook": "From: {who}\nSent: Monday, March 6, 2017 10:02 AM\nTo: Zoé\nSubject: Ressourcerie\n\n{text}",
    "en apple mail": "Begin forwarded message:\n\nFrom: {who}\nSubject: Ressourcerie\nDate: 6 March 2017 at 10:02\n"
    "To: Zoé <zoe@ess.example>\n\n{text}",
    "de thunderbird": "-------- Weitergeleitete Nachricht --------\nBetreff: \tRessourcerie\n"
    "Datum: \tMon, 6 Mar 2017 10:02\nVon: \t{who}\nAn: \tZoé <zoe@ess.example>\n\n\n\n{text}",
    "es gmail": "---------- Forwarded message ---------\nDe: {who}\nDate: lun, 6 mar 2017 a las 10:02\n"
    "Subject: Ressourcerie\nTo: <zoe@ess.example>\n\n\n{text}",
    "it outlook": "Da: {who}\nInviato: lunedì 6 marzo 2017 10:02\nA: Zoé\nOggetto: Ressourcerie\n\n{text}",
    "nl gmail": "---------- Doorgestuurd bericht ---------\nVan: {who}\nDatum: ma 6 mrt. 2017 10:02\n"
    "Onderwerp: Ressourcerie\nAan: <zoe@ess.example>\n\n\n{text}",
}  # fmt: skip


@pytest.mark.parametrize("block", FORWARDS.values(), ids=FORWARDS.keys())
def test_forward_keeps_its_note_and_tells_of_the_original(block: str) -> None:
    passed_on = block.format(who="Anne Morel <anne@ressourcerie.example>", text=TEXT)
    parted = split(f"Pour la prochaine réunion.\n\n{passed_on}\n", subject="TR : Ressourcerie")
    assert parted.reply == "Pour la prochaine réunion."
    assert parted.forwarded == Forwarded(ANNE, "Ressourcerie", AT, TEXT)
    assert "Anne Morel" in parted.quoted


@pytest.mark.parametrize("subject", ["Fwd: x", "FW: x", "TR: x", "TR : x", "Tr: x", "WG: x", "[ess] Fwd: x"])
def test_outlook_headers_are_a_forward_by_the_subject(subject: str) -> None:
    block = FORWARDS["fr outlook"].format(who="Anne <anne@ressourcerie.example>", text=TEXT)
    assert split(f"Voir.\n\n{block}", subject=subject).forwarded is not None


@pytest.mark.parametrize("subject", ["RE: x", "Re: TR: x", "RÉP : x", "x"])
def test_outlook_headers_are_a_quote_otherwise(subject: str) -> None:
    block = FORWARDS["fr outlook"].format(who="Anne <anne@ressourcerie.example>", text=TEXT)
    parted = split(f"Voir.\n\n{block}", subject=subject)
    assert (parted.reply, parted.forwarded) == ("Voir.", None)


def test_mail_that_opens_with_headers_and_answers_none_is_a_forward() -> None:
    block = FORWARDS["fr outlook"].format(who="Anne Morel <anne@ressourcerie.example>", text=TEXT)
    assert split(block, subject="Ressourcerie").forwarded == Forwarded(ANNE, "Ressourcerie", AT, TEXT)
    assert split(block, subject="Ressourcerie", is_reply=True).forwarded is None


def test_forward_inside_a_quote_is_no_forward() -> None:
    text = "Oui\n\nLe 6 mars 2017 à 10:02, Léa <lea@jardin.example> a écrit :\n> -- Message transféré --\n> De : Anne\n> Objet : x\n"
    assert split(text, subject="Re: x").forwarded is None


def test_separator_with_other_words_on_its_line_is_read_without_headers() -> None:
    parted = split("Voir.\n\n---- Message transmis ---- hier soir\nUn jardin.\n")
    assert parted.forwarded == Forwarded(None, "", None, "Un jardin.")


def test_forward_without_headers_keeps_its_text() -> None:
    parted = split("Voir.\n\n-------- Message transféré --------\n\nUn jardin.\n")
    assert parted.forwarded == Forwarded(None, "", None, "Un jardin.")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("lundi 2 mars 2026 09:12", "2026-03-02T09:12:00"),
        ("6 mars 2017 à 10:02:33 UTC+1", "2017-03-06T10:02:33+01:00"),
        ("Wed, 3 Nov 2021 15:51:30 +0100", "2021-11-03T15:51:30+01:00"),
        ("Tue, Sep 4, 2012 at 1:35 PM", "2012-09-04T13:35:00"),
        ("06/03/17 10:02", "2017-03-06T10:02:00"),
        ("06/03/2017 10:02 (GMT+01:00)", "2017-03-06T10:02:00+01:00"),
        ("3/25/2017 9:05 PM", "2017-03-25T21:05:00"),
        ("2017-03-06 10:02", "2017-03-06T10:02:00"),
        ("26. Oktober 2021 um 14:25:08 OESZ", "2021-10-26T14:25:08"),
        ("ma 6. maaliskuuta 2017 klo 10.02", "2017-03-06T10:02:00"),
        ("2017年3月6日 10:02", "2017-03-06T10:02:00"),
        ("mar. 28 févr. 2017 10h02", "2017-02-28T10:02:00"),
        ("6 de marzo de 2017 9:12", "2017-03-06T09:12:00"),
        ("March 6th, 2017 at 12:02 AM", "2017-03-06T00:02:00"),
    ],
)
def test_date_of_a_quoted_header(value: str, expected: str) -> None:
    read = read_date(value)
    assert read is not None
    assert read.isoformat() == expected


@pytest.mark.parametrize("value", ["lundi", "32 mars 2017 99:99", ""])
def test_words_without_a_day_are_no_date(value: str) -> None:
    assert read_date(value) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Anne Morel <anne@ressourcerie.example>", ANNE),
        ('"Anne Morel" <anne@ressourcerie.example>', ANNE),
        ("Anne Morel [mailto:anne@ressourcerie.example]", ANNE),
        ("*Anne Morel* <anne@ressourcerie.example<mailto:anne@ressourcerie.example>>", ANNE),
        ("anne@ressourcerie.example", Address("", "anne@ressourcerie.example")),
        ("Anne Morel", Address("Anne Morel", "")),
        (" ", None),
    ],
)
def test_person_of_a_quoted_header(value: str, expected: Address | None) -> None:
    assert read_address(value) == expected
