"""What might reach members past the texts that are read: by what a file is called, by who says “publish”."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from desk.office import BOX, CAMILLE, DENIS, HOST, KARIM, MARIE, SOPHIE, Desk, at, transcript, with_group
from desk.privacy.test_holds import TROUBLE, digest
from intake.desk.notices import Card, Files, HeldToSee, Sentence, Transcript, TranscriptLine
from intake.desk.records import Hold, HoldState
from intake.reading.message import Address
from letters.reading_back import received
from letters.samples import notice


def with_file(who: Address, subject: str, text: str, filename: str) -> bytes:
    domain = who.email.partition("@")[2]
    return (
        f"Authentication-Results: {HOST}; dmarc=pass header.from={domain}\n"
        f"From: {who.name} <{who.email}>\nTo: {BOX}\nSubject: {subject}\n"
        f"Message-ID: <{abs(hash((subject, text, filename)))}@{domain}>\n"
        "Content-Type: multipart/mixed; boundary=b\n\n"
        f"--b\nContent-Type: text/plain; charset=utf-8\n\n{text}\n"
        f'--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="{filename}"\n\n'
        f"{filename}\n--b--\n"
    ).encode()


def seen_by_members(desk: Desk) -> str:
    desk.mail(MARIE, "FICHE P1", subject="fiche")
    desk.mail(MARIE, "PIÈCES P1", subject="pièces")
    told = [each.body for each in desk.notices if isinstance(each.body, Card | Files)]
    return repr(told) + digest(desk)


def with_project() -> Desk:
    desk = Desk(now=dt.datetime(2017, 2, 27, 10, 0, tzinfo=at(1, 1).tzinfo))
    desk.tick()
    desk.mail(SOPHIE, "Nous voulons ouvrir une laverie de quartier.", subject="Laverie")
    return desk


@pytest.mark.parametrize(
    "filename", ["RSA_de_Mme_Durand.pdf", "Mme Durand, sans abri.pdf", "surendettement-Mme-Durand.pdf"]
)
def test_a_file_that_tells_somebodys_trouble_by_its_name_waits_for_an_animateur(filename: str) -> None:
    desk = with_project()
    desk.take(with_file(SOPHIE, "[P1]", "Voici la pièce demandée, pour jeudi.", filename))
    assert [each.key for each in desk.records(Hold)] == ["P1-U1"]
    assert "Durand" in repr(desk.last(HeldToSee, CAMILLE)[1])
    assert "Durand" not in seen_by_members(desk)
    desk.mail(CAMILLE, "P1-U1 : publier elle est d’accord", subject="P1-U1")
    assert "Durand" in seen_by_members(desk)


def test_a_first_mails_file_is_read_too() -> None:
    desk = Desk(now=at(27, 2))
    desk.tick()
    text = "Nous voulons ouvrir une laverie de quartier ensemble."
    desk.take(with_file(SOPHIE, "Laverie", text, "Dossier RSA de Mme Durand.pdf"))
    assert [each.key for each in desk.records(Hold)] == ["P1"]
    assert "Durand" not in digest(desk)


def test_a_file_is_called_as_the_person_in_its_name_chose() -> None:
    desk = with_project()
    desk.mail(KARIM, "NOM aucun", subject="nom")
    desk.take(with_file(SOPHIE, "[P1]", "Voici le plan du local, pour jeudi.", "CV_Karim_Benali_plan.pdf"))
    desk.take(with_file(SOPHIE, "[P1]", "Et voici le devis, pour jeudi.", "devis Marie Petit.pdf"))
    assert desk.records(Hold) == []
    seen = seen_by_members(desk)
    for half in ("Karim", "Benali", "Marie Petit.pdf"):
        assert half not in seen.replace("Karim Benali", "", seen.count("name='Karim Benali'"))
    assert "plan.pdf" in seen
    assert "devis Marie.pdf" in seen


# -- who may publish what is held ------------------------------------------------------------------


def where_nobody_vouches() -> Desk:
    desk = Desk(with_group(authserv_id="", animateurs=(CAMILLE, DENIS)), now=at(27, 2))
    desk.tick()
    desk.mail(SOPHIE, "Nous voulons ouvrir une laverie de quartier.", subject="Laverie")
    desk.tick(at(6, 3, 8, 5))
    desk.wait(days=1)
    desk.mail(SOPHIE, TROUBLE, subject="[P1]")
    assert [each.key for each in desk.records(Hold)] == ["P1-U1"]
    return desk


RELEASE = "P1-U1 : publier elle est d’accord"


def test_where_no_host_vouches_a_typed_from_publishes_nothing_that_is_held() -> None:
    desk = where_nobody_vouches()
    outcome = desk.mail(CAMILLE, RELEASE, subject="P1-U1")  # somebody typed the From
    assert transcript(outcome) == ([], [("held_unproven", {"label": "P1-U1"})])
    assert desk.records(Hold)[0].state is HoldState.HELD
    assert "Durand" not in digest(desk)


def test_nor_with_the_letter_that_another_got() -> None:
    desk = where_nobody_vouches()
    desk.mail(CAMILLE, RELEASE, answers=desk.last(HeldToSee, DENIS)[0])
    assert desk.records(Hold)[0].state is HoldState.HELD


def test_whoever_answers_the_letter_that_showed_it_publishes_it() -> None:
    desk = where_nobody_vouches()
    outcome = desk.mail(CAMILLE, RELEASE, answers=desk.last(HeldToSee, CAMILLE)[0])
    assert transcript(outcome)[0] == [("item_released", {"label": "P1-U1"})]
    assert desk.records(Hold)[0].state is HoldState.PUBLISHED


def test_what_keeps_in_needs_no_proof() -> None:
    desk = where_nobody_vouches()
    desk.mail(CAMILLE, "P1-U1 : interne", subject="P1-U1")
    assert desk.records(Hold)[0].state is HoldState.INTERNAL


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "pour publier P1-U1, répondez à la lettre qui vous l’a montré"),
        ("en", "to publish P1-U1, reply to the letter that showed it to you"),
    ],
)
def test_whoever_is_refused_is_told_how(language: str, words: str) -> None:
    line = TranscriptLine(RELEASE, Sentence("held_unproven", (("label", "P1-U1"),)))
    body = Transcript("Camille Roche", (), (line,))
    letter = received(dataclasses.replace(notice("transcript", language), body=body))
    assert words in " ".join(letter.text.replace("\u00a0", " ").split())
