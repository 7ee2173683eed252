"""What became of letters of support: sent, answered, overdue, and where that is told."""

from __future__ import annotations

import datetime as dt

import pytest

from desk.office import CAMILLE, KARIM, SOPHIE, Desk, at, bodies, letters, transcript
from desk.support_desk import approved, sent, states, with_project
from intake.desk.minutes.build import build_items
from intake.desk.notices import Card, Digest, Transcript, UpdateFiled
from intake.desk.records import Meeting, MeetingText, RecipientState, SupportLetter, Update
from intake.desk.support.awaited import awaited
from intake.desk.work import Work
from intake.reading.message import Address

APPROVED, SENT = RecipientState.APPROVED, RecipientState.SENT
YES, NO, OTHER = RecipientState.YES, RecipientState.NO, RecipientState.OTHER


def recipient(desk: Desk, name: str) -> tuple[RecipientState, dt.date | None, dt.date | None, str]:
    each = next(each for each in desk.records(SupportLetter)[-1].recipients if each.name == name)
    return each.state, each.sent, each.answered, each.answer


@pytest.mark.parametrize(
    ("words", "day", "to"),
    [
        ("envoyée le 12 mars", 12, {"Mairie", "Semaest", "Député"}),
        ("Envoyée le 12/03 à la Mairie", 12, {"Mairie"}),
        ("Les lettres sont parties hier à la mairie et à Semaest.", 13, {"Mairie", "Semaest"}),
        ("Bonjour,\n\nLa lettre a été postée au Député.\n\nMerci\nCamille", 14, {"Député"}),
        ("sent on 12 March to Semaest", 12, {"Semaest"}),
    ],
)
def test_a_reply_to_the_files_tells_that_it_left(words: str, day: int, to: set[str]) -> None:
    desk, ready = approved()
    desk.now = at(14, 3)
    outcome = desk.mail(CAMILLE, words, answers=ready)
    assert {name for name, state in states(desk).items() if state is SENT} == to
    ((name, values),) = transcript(outcome)[0]
    assert (name, values["day"], set(values["names"])) == (  # type: ignore[call-overload]
        "letter_sent_noted",
        dt.date(2017, 3, day),
        to,
    )
    assert desk.records(Update) == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("d'accord pour un rendez-vous", YES),
        ("favorable", YES),
        ("non, pas de budget cette année", NO),
        ("refus", NO),
        ("elle n'est pas favorable", OTHER),
        ("le dossier est transmis au service logement", OTHER),
        ("oui sur le principe, non pour le local", OTHER),
    ],
)
def test_an_answer_is_kept_with_its_words_and_its_sense_where_it_is_plain(
    text: str, state: RecipientState
) -> None:
    desk, ready = sent()
    desk.now = at(20, 3)
    desk.mail(CAMILLE, f"Réponse de la Mairie : {text}", answers=ready)
    assert recipient(desk, "Mairie") == (state, dt.date(2017, 3, 12), dt.date(2017, 3, 20), text)
    assert states(desk)["Semaest"] is SENT


def test_the_holder_tells_an_answer_in_a_mail_about_the_project_and_it_is_news_too() -> None:
    desk, _ = sent()
    outcome = desk.mail(
        SOPHIE,
        "Réponse de Semaest : d'accord pour un rendez-vous.\n\nNous cherchons un local.",
        subject="[P1] nouvelles",
    )
    assert states(desk)["Semaest"] is YES
    (body,) = [each for each in bodies(outcome) if isinstance(each, UpdateFiled)]
    assert [(fact.label, fact.text) for fact in body.facts] == [
        ("letter", "Réponse de Semaest : d'accord pour un rendez-vous.")
    ]
    assert "Réponse de Semaest" in desk.records(Update)[0].text
    kept = desk.records(SupportLetter)[0].recipients[1]
    assert (kept.author, bool(kept.source)) == (SOPHIE.key, True)


@pytest.mark.parametrize("line", ["_Réponse_ de la Mairie", "Réponse_de la Mairie", "*Réponse* de la Mairie"])
def test_signs_of_emphasis_part_words(line: str) -> None:
    """Such a mail once raised an error and waited for a human."""
    desk, ready = sent()
    desk.mail(CAMILLE, f"{line} : favorable", answers=ready)
    assert recipient(desk, "Mairie")[0] is YES


def test_an_institution_that_replied_is_read_in_a_sentence_too() -> None:
    desk, _ = sent()
    desk.mail(CAMILLE, "La mairie nous a répondu : favorable.", subject="[P1]")
    assert recipient(desk, "Mairie")[0] is YES


@pytest.mark.parametrize(
    "text",
    [
        "Envoyé le devis à la Mairie hier.",
        "Réponse de la boulangère : elle est d'accord.",
        "Nous avons écrit au député.",
    ],
)
def test_news_that_tell_of_no_letter_change_none(text: str) -> None:
    desk, _ = approved()
    desk.mail(CAMILLE, text, subject="[P1] nouvelles")
    assert set(states(desk).values()) == {APPROVED}
    assert desk.records(Update)[0].text == text


def test_a_member_who_holds_nothing_tells_news_and_no_more() -> None:
    desk, _ = sent()
    desk.mail(KARIM, "Réponse de la Mairie : refus", subject="[P1]")
    assert states(desk)["Mairie"] is SENT


def test_a_letter_written_elsewhere_is_followed_once_its_sending_is_told() -> None:
    desk = with_project()
    desk.now = at(14, 3)
    outcome = desk.mail(CAMILLE, "LETTRE P1 envoyée le 12/03 à la Mairie et à Semaest", subject="lettre")
    ((name, values),) = transcript(outcome)[0]
    assert (name, values["names"], values["day"]) == (
        "letter_sent_noted",
        ("Mairie", "Semaest"),
        dt.date(2017, 3, 12),
    )
    assert states(desk) == {"Mairie": SENT, "Semaest": SENT}


def test_a_holder_may_tell_by_command_that_a_letter_left_and_ask_for_none() -> None:
    desk, _ = approved()
    desk.mail(SOPHIE, "LETTRE P1 envoyée hier à Semaest", subject="lettre")
    assert states(desk)["Semaest"] is SENT
    outcome = desk.mail(SOPHIE, "LETTRE P1 à Préfecture", subject="lettre")
    assert transcript(outcome)[1] == [("not_allowed", {"verb": "LETTRE P1 à Préfecture"})]


def test_what_cannot_be_noted_gets_a_sentence() -> None:
    desk = with_project()
    assert transcript(desk.mail(CAMILLE, "LETTRE P1 envoyée le 2 mars", subject="x"))[1] == [
        ("letter_none", {"ref": "P1"})
    ]
    desk, ready = sent()
    assert transcript(desk.mail(CAMILLE, "La lettre est bien partie.", answers=ready))[1] == [
        ("letter_sent_before", {"ref": "P1-L1"})
    ]


def test_free_words_in_the_letters_thread_are_news_of_the_project() -> None:
    desk, ready = sent()
    desk.mail(CAMILLE, "J'ai eu le cabinet au téléphone, c'est en bonne voie.", answers=ready)
    assert [each.text for each in desk.records(Update)] == [
        "J'ai eu le cabinet au téléphone, c'est en bonne voie."
    ]


def work_of(desk: Desk) -> Work:
    return Work(desk.cabinet, desk.clerk, desk.now)


def projects(desk: Desk) -> list[object]:
    return [
        each
        for kind, kept in desk.cabinet.records.items()
        if kind.__name__ == "Project"
        for each in kept.values()
    ]


def test_an_answer_is_overdue_after_thirty_days_and_no_sooner() -> None:
    desk, _ = sent()
    for day, overdue in ((at(11, 4), False), (at(12, 4), True)):
        desk.now = day
        (one,) = awaited(projects(desk), work_of(desk))  # type: ignore[arg-type]
        assert (one.letter, one.since, one.overdue) == ("P1-L1", dt.date(2017, 3, 12), overdue)
        assert [each.name for each in one.recipients] == ["Mairie", "Semaest", "Député"]


def test_members_read_in_the_digest_whose_answer_is_awaited() -> None:
    desk = Desk(now=at(5, 3, 9))
    desk.tick()
    desk, _ = sent(desk)
    desk.tick(at(20, 3, 9))
    lines = [line for line in desk.last(Digest)[1].body.sought if line.kind == "letter"]
    assert [(line.ref, line.text, line.overdue) for line in lines] == [
        ("P1", "la réponse de la Mairie, de Semaest et du Député", False)
    ]
    desk.tick(at(17, 4, 9))
    assert [line.overdue for line in desk.last(Digest)[1].body.sought if line.kind == "letter"] == [True]


def test_the_page_of_a_project_tells_each_letter_and_answer_and_no_address() -> None:
    desk, ready = sent()
    desk.mail(CAMILLE, "Réponse de la Mairie : favorable", answers=ready)
    desk.mail(KARIM, "FICHE P1", subject="fiche")
    (card,) = desk.last(Card)[1].cards
    assert [(line.name, line.state, line.answer, line.email) for line in card.letters] == [
        ("Mairie", "yes", "favorable", ""),
        ("Semaest", "sent", "", ""),
        ("Député", "sent", "", ""),
    ]
    assert [line.text for line in card.sought if line.kind == "letter"] == [
        "la réponse de Semaest et du Député"
    ]


def test_a_draft_is_on_no_page() -> None:
    desk = with_project()
    desk.mail(CAMILLE, "LETTRE P1 à Mairie", subject="lettre")
    desk.mail(KARIM, "FICHE P1", subject="fiche")
    assert desk.last(Card)[1].cards[0].letters == ()


def test_minutes_tell_the_letter_in_the_words_of_the_model() -> None:
    desk, _ = sent()
    desk.mail(CAMILLE, "RÉUNION 1 le 28/03 18h30", subject="réunion")
    desk.now = at(28, 3, 22)
    (item,) = build_items(desk.records(Meeting)[0], work_of(desk))
    assert [each.text for each in item.paragraphs if each.role == "letter"] == [
        "Une lettre de soutien a été écrite et envoyée à la Mairie, à Semaest et au Député, dont on attend la réponse."
    ]


def test_notes_of_a_meeting_tell_of_letters_too() -> None:
    desk, _ = approved()
    desk.mail(CAMILLE, "RÉUNION 1 le 28/03 18h30", subject="réunion")
    desk.now = at(28, 3, 22)
    notes = "Présents : Camille\nP1\nLettre de soutien : envoyée le 12/03 à la Mairie\nRéponse de Semaest : d'accord pour un rendez-vous\n"
    outcome = desk.mail(CAMILLE, notes, subject="Notes réunion 1")
    assert letters(outcome)[0][0] == "transcript"
    assert recipient(desk, "Mairie")[:2] == (SENT, dt.date(2017, 3, 12))
    assert recipient(desk, "Semaest")[:3] == (YES, None, dt.date(2017, 3, 28))
    assert [each.text for each in desk.records(MeetingText)] == [
        "Réponse de Semaest : d'accord pour un rendez-vous"
    ]


def test_a_stranger_to_the_project_cannot_write_to_the_letters_thread() -> None:
    desk, ready = sent()
    stranger = Address("Eve", "eve@ailleurs.example")
    desk.mail(stranger, "Réponse de la Mairie : refus", answers=ready)
    assert states(desk)["Mairie"] is SENT
    assert not [
        each for each in desk.notices if each.to.key == stranger.key and isinstance(each.body, Transcript)
    ]
