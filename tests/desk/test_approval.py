"""Replies to a draft: who decides, and what then happens."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from desk.drafts import drafted, state
from desk.office import BOX, CAMILLE, DENIS, HOST, MARIE, ZONE, Desk, with_group
from intake.desk.notices import (
    ConfirmApproval,
    DraftMinutes,
    DraftUnread,
    MinutesOutcome,
    PublishedMinutes,
    Transcript,
)
from intake.desk.records import Meeting, MeetingState, MinutesState, Project, ProjectStatus
from intake.reading.message import Address
from letters.reading_back import received


def test_the_draft_shows_both_sections_and_its_flags() -> None:
    desk, _ = drafted()
    body = desk.last(DraftMinutes)[1]
    assert "B1. Laverie (P1)" in body.public.text
    assert "R1-A1" in body.public.text
    assert "Décision\u00a0: le groupe soutient la laverie." in body.public.text
    assert "sans responsable ni date" in body.internal.text
    assert "sans responsable" not in body.public.text
    assert "notes de Camille Roche" in body.internal.text
    assert "notes de" not in body.public.text


def test_ok_publishes_to_the_members_what_was_shown() -> None:
    desk, draft = drafted()
    shown = desk.last(DraftMinutes)[1].public.text
    outcome = desk.mail(CAMILLE, "Ok merci", answers=draft)
    assert outcome.reason == "published R1-v1"
    assert state(desk) is MinutesState.PUBLISHED
    assert desk.last(PublishedMinutes, MARIE)[1].minutes.text == shown
    assert desk.last(MinutesOutcome, CAMILLE)[1].what == "approved"
    assert desk.records(Meeting)[0].state is MeetingState.CLOSED
    assert {project.status for project in desk.records(Project)} == {ProjectStatus.ONGOING}


def test_ok_but_for_an_item_keeps_it_from_the_members() -> None:
    desk, draft = drafted()
    outcome = desk.mail(CAMILLE, "OK sauf B2", answers=draft)
    assert outcome.reason == "published R1-v2"
    text = desk.last(PublishedMinutes, MARIE)[1].minutes.text
    assert "enseigne" not in text
    assert "Fournil" not in text
    assert "Laverie" in text


def test_ok_but_for_an_unknown_item_publishes_nothing() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "OK sauf B9", answers=draft)
    assert state(desk) is MinutesState.DRAFT
    text = " ".join(received(desk.last(DraftUnread)[0], desk.group).text.replace("\u00a0", " ").split())
    assert "Il n’y a pas de point B9 dans ce brouillon ; ses points sont " in text
    assert "Rien n’est publié ni changé : le brouillon attend toujours" in text
    assert "OK SAUF B2 le publier sans le point B2" in text
    back = BOX.replace("@", f"+{desk.last(DraftUnread)[0].reply_tag}@")
    assert desk.mail(CAMILLE, "OK sauf B2", To=back).reason == "published R1-v2"


def test_no_returns_the_draft_with_its_reason() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "NON il manque la date des écoles", answers=draft)
    assert state(desk) is MinutesState.RETURNED
    assert "il manque la date des écoles" in desk.last(MinutesOutcome)[1].reason


def test_a_correction_makes_a_version_that_must_be_approved() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "B2 : Un fournil partagé est à l'étude.", answers=draft)
    second, body = desk.last(DraftMinutes)
    assert body.version == 2
    assert "Un fournil partagé est à l'étude." in body.public.text
    assert "enseigne" not in body.public.text
    assert [change.label for change in body.changes] == ["B2"]
    assert desk.mail(CAMILLE, "ok", answers=second).reason == "published R1-v2"


def test_ok_to_an_old_version_is_answered_with_the_new_one() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "B2 : retirer", answers=draft)
    outcome = desk.mail(CAMILLE, "OK", answers=draft)
    assert outcome.reason == "superseded by R1-v2"
    assert state(desk) is MinutesState.DRAFT
    assert desk.last(MinutesOutcome)[1].what == "superseded"


def test_a_second_ok_changes_nothing() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "OK", answers=draft)
    published = len([n for n in desk.notices if n.kind == "published_minutes"])
    assert desk.mail(CAMILLE, "OK", answers=draft).reason == "already approved"
    assert len([n for n in desk.notices if n.kind == "published_minutes"]) == published
    assert desk.last(MinutesOutcome)[1].by == "Camille Roche"


def test_a_whole_text_between_the_marks_is_the_next_version() -> None:
    desk, draft = drafted()
    text = "=== DÉBUT DU COMPTE RENDU ===\nCompte rendu\n\nTout va bien.\n=== FIN DU COMPTE RENDU ==="
    desk.mail(CAMILLE, text, answers=draft)
    second, body = desk.last(DraftMinutes)
    assert body.public.text == "Compte rendu\n\nTout va bien."
    desk.mail(CAMILLE, "OK", answers=second)
    assert desk.last(PublishedMinutes, MARIE)[1].minutes.text == "Compte rendu\n\nTout va bien."


@pytest.mark.parametrize(
    "text",
    [
        "ok mais attends",
        "OK ?",
        "pas OK",
        "OK demain je regarde",
        "Ok\nEn poursuivant votre navigation sur ce site, vous acceptez les cookies.\nLes commentaires sont fermés.",
        "Merci !",
        "",
    ],
)
def test_what_is_no_approval_approves_nothing(text: str) -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, text, answers=draft)
    assert state(desk) is not MinutesState.PUBLISHED
    assert [notice for notice in desk.notices if notice.kind == "published_minutes"] == []


def test_an_ok_in_the_quote_alone_approves_nothing() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "Le 01/03/2017 à 10:02, Projets ESS a écrit :\n> OK\n> merci", answers=draft)
    assert state(desk) is MinutesState.DRAFT


@pytest.mark.parametrize(
    ("authentication", "reason"),
    [
        (f"{HOST}; dmarc=fail header.from=quartier.example", "approval_unproven"),
        (f"{HOST}; spf=pass smtp.mailfrom=quartier.example", "approval_unproven"),
        ("mx.menteur.example; dmarc=pass header.from=quartier.example", "approval_unproven"),
        ("", "approval_unproven"),
        (f"{HOST}; dkim=pass header.d=autre.example", "approval_unproven"),
    ],
)
def test_an_unproven_sender_approves_nothing(authentication: str, reason: str) -> None:
    desk, draft = drafted()
    outcome = desk.mail(CAMILLE, "OK", answers=draft, authentication=authentication)
    assert outcome.reason == f"refused: {reason}"
    assert state(desk) is MinutesState.DRAFT
    assert desk.last(MinutesOutcome, CAMILLE)[1].what == "refused"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "fr",
            "depuis la messagerie de cette adresse, chez son propre hébergeur, ou demandez à qui tient le service",
        ),
        ("en", "from the mailbox of that address, at its own mail host, or ask whoever runs the service"),
    ],
)
def test_who_is_not_vouched_for_reads_what_to_do(language: str, told: str) -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "OK", answers=draft, authentication="")
    notice = dataclasses.replace(desk.last(Transcript, CAMILLE)[0], language=language)
    read = " ".join(received(notice, desk.group).text.split())
    assert told in read
    assert "intake doctor" in read


def test_dkim_aligned_with_from_is_proof() -> None:
    desk, draft = drafted()
    proof = f"{HOST}; dkim=pass header.d=quartier.example; spf=none"
    assert desk.mail(CAMILLE, "OK", answers=draft, authentication=proof).reason == "published R1-v1"


def test_a_member_with_the_draft_in_hand_approves_nothing() -> None:
    desk, draft = drafted()
    outcome = desk.mail(MARIE, "OK", answers=draft)
    assert outcome.reason == "refused: approval_not_animateur"
    assert state(desk) is MinutesState.DRAFT


def test_an_animateur_with_another_ones_token_approves_nothing() -> None:
    desk = Desk(with_group(animateurs=(CAMILLE, DENIS)), dt.datetime(2017, 2, 1, 10, 0, tzinfo=ZONE))
    drafted(desk)
    outcome = desk.mail(DENIS, "OK", answers=desk.last(DraftMinutes, CAMILLE)[0])
    assert outcome.reason == "refused: token_other"
    assert desk.mail(DENIS, "OK", answers=desk.last(DraftMinutes, DENIS)[0]).reason == "published R1-v1"
    assert desk.last(MinutesOutcome, CAMILLE)[1].by == "Denis Faure"


def test_a_machine_approves_nothing() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "OK", answers=draft, Auto_Submitted="auto-replied")
    assert state(desk) is MinutesState.DRAFT


def test_a_late_ok_is_told_that_it_is_late() -> None:
    desk, draft = drafted()
    desk.wait(days=8)
    assert desk.mail(CAMILLE, "OK", answers=draft).reason == "refused: token_expired"


def test_the_token_in_the_address_is_enough_to_find_the_draft() -> None:
    desk, draft = drafted()
    outcome = desk.mail(CAMILLE, "OK", To=f"projets+{draft.reply_tag}@quartier.example")
    assert draft.reply_tag
    assert BOX == "projets@quartier.example"
    assert outcome.reason == "published R1-v1"


def test_where_the_host_proves_nothing_a_second_letter_confirms() -> None:
    desk = Desk(with_group(authserv_id=""), dt.datetime(2017, 2, 1, 10, 0, tzinfo=ZONE))
    _, draft = drafted(desk)
    assert desk.mail(CAMILLE, "OK sauf B2", answers=draft).reason == "to confirm R1-v1"
    assert state(desk) is MinutesState.DRAFT
    confirm, body = desk.last(ConfirmApproval)
    assert (confirm.to, body.said) == (CAMILLE, "OK sauf B2")
    assert desk.mail(CAMILLE, "OK", answers=confirm).reason == "published R1-v2"
    assert "enseigne" not in desk.last(PublishedMinutes, MARIE)[1].minutes.text


def test_two_senders_in_from_approve_nothing() -> None:
    desk, draft = drafted()
    desk.mail(
        CAMILLE,
        "OK",
        answers=draft,
        From="Camille <camille@quartier.example>, Marie <marie@courriel.example>",
    )
    assert state(desk) is MinutesState.DRAFT


def test_a_display_name_is_nobody() -> None:
    desk, draft = drafted()
    liar = Address("camille@quartier.example", "eve@menteur.example")
    desk.mail(liar, "OK", answers=draft)
    assert state(desk) is MinutesState.DRAFT
