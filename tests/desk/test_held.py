"""What tells of somebody's private life waits in the draft for an animateur's word, and is in no public text."""

from __future__ import annotations

import dataclasses

import pytest

from desk.drafts import drafted
from desk.office import CAMILLE, MARIE, Desk, transcript
from intake.desk.notices import DraftMinutes, Held, MinutesOutcome, PublishedMinutes, Transcript
from intake.desk.records import Finding, Item, Meeting, MinutesVersion, Visibility
from letters.reading_back import received

TROUBLE = "P2\nMme Durand est sans abri et touche le RSA.\nDécision : on en reparle."
FOUND = (Finding("housing", "sans abri", "Mme Durand"), Finding("aid", "RSA", "Mme Durand"))


def held(notes: str = TROUBLE) -> Desk:
    """A desk whose draft was made again with these notes, a few minutes later."""
    desk, _ = drafted()
    desk.wait(minutes=5)
    desk.mail(CAMILLE, notes, subject="Notes réunion 1")
    return desk


def draft(desk: Desk) -> DraftMinutes:
    return desk.last(DraftMinutes, CAMILLE)[1]


def answer(desk: Desk, text: str) -> DraftMinutes:
    desk.wait(minutes=5)
    desk.mail(CAMILLE, text, answers=desk.last(DraftMinutes, CAMILLE)[0])
    return draft(desk)


def newest(desk: Desk) -> MinutesVersion:
    return desk.records(MinutesVersion)[-1]


def item(desk: Desk, label: str) -> Item:
    return next(each for each in newest(desk).items if each.label == label)


def test_a_private_thing_holds_its_item_and_the_draft_tells_what_was_found() -> None:
    body = draft(held())
    assert body.held == (Held("B2", "Fournil", FOUND, "Mme Durand est sans abri et touche le RSA."),)
    assert "B2. Fournil (P2) [retenu]" in body.internal.text
    for told in ("Durand", "RSA", "Fournil", "on en reparle"):
        assert told not in body.public.text
    assert [each.label for each in body.public.items] == ["B1", "D", "E"]


@pytest.mark.parametrize(("language", "told"), [("fr", "Resté interne : B2."), ("en", "Kept internal: B2.")])
def test_after_an_ok_the_animateurs_read_what_was_held_back(language: str, told: str) -> None:
    desk = held()
    answer(desk, "OK")
    notice, body = desk.last(MinutesOutcome, CAMILLE)
    assert (body.what, body.reason) == ("approved", "B2")
    letter = received(dataclasses.replace(notice, language=language), desk.group)
    assert told in " ".join(letter.text.split())


def test_an_item_left_out_and_one_held_are_told_together() -> None:
    desk = held()
    answer(desk, "OK sauf B1")
    assert desk.last(MinutesOutcome, CAMILLE)[1].reason == "B1 B2"


def test_an_ok_publishes_the_rest() -> None:
    desk = held()
    answer(desk, "OK")
    minutes = desk.last(PublishedMinutes, MARIE)[1].minutes
    assert "Laverie" in minutes.text
    assert "Durand" not in minutes.text + repr(minutes.items)
    internal = newest(desk).internal
    assert [word for word in ("Durand", "sans abri", "RSA") if word in internal] == []
    assert "La situation d’une personne a été évoquée." in internal


def test_it_is_published_for_a_reason_that_is_kept() -> None:
    desk = held()
    body = answer(desk, "B2 : publier elle me l’a demandé")
    assert body.held == ()
    assert "Mme Durand est sans abri et touche le RSA." in " ".join(body.public.text.split())
    assert item(desk, "B2").motive == "elle me l’a demandé"
    answer(desk, "OK")
    assert "Mme Durand" in desk.last(PublishedMinutes, MARIE)[1].minutes.text


@pytest.mark.parametrize(
    "said",
    [
        "B2 : publier",
        "B2 : public",
        "B2 : publier et la raison",
        "B2 : publier parce que …",
        "B2 : publier MOTIF",
        "B2 : publier (raison)",
        "B2: publish because …",
        "B2: publish and the reason.",
    ],
)
def test_without_a_reason_it_stays_held(said: str) -> None:
    desk = held()
    desk.wait(minutes=5)
    outcome = desk.mail(CAMILLE, said, answers=desk.last(DraftMinutes, CAMILLE)[0])
    assert transcript(outcome) == ([], [("motive_missing", {"label": "B2"})])
    assert item(desk, "B2").visibility is Visibility.HELD


@pytest.mark.parametrize(
    ("said", "fate"), [("B2 : interne", Visibility.INTERNAL), ("B2 : retirer", Visibility.REMOVED)]
)
def test_it_is_kept_in_or_taken_out(said: str, fate: Visibility) -> None:
    desk = held()
    body = answer(desk, said)
    assert body.held == ()
    assert item(desk, "B2").visibility is fate
    assert "Durand" not in body.public.text


def test_kept_in_by_an_animateur_it_does_not_come_out_without_a_reason() -> None:
    desk = held()
    answer(desk, "B2 : interne")
    body = answer(desk, "B2 : public")
    assert "Durand" not in body.public.text


def test_other_words_for_it_free_the_item() -> None:
    desk = held()
    body = answer(desk, "B2 : Une personne a été écoutée.")
    assert body.held == ()
    assert "Une personne a été écoutée." in body.public.text


def test_what_is_added_after_a_reason_is_held_again() -> None:
    desk = held()
    answer(desk, "B2 : publier elle me l’a demandé")
    body = answer(desk, "B2 : Mme Durand est sans abri. Son numéro : 06 12 34 56 78.")
    text = "Mme Durand est sans abri. Son numéro : 06 12 34 56 78."
    assert body.held == (Held("B2", "Fournil", (Finding("phone", "06 12 34 56 78"),), text),)
    assert "06 12" not in body.public.text


def test_a_telephone_number_in_a_holders_mail_is_held() -> None:
    desk, _ = drafted()
    desk.wait(minutes=5)
    desk.mail(MARIE, "La porte est livrée. Appelez-moi au 06.12.34.56.78.", subject="[P2]")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    text = "La porte est livrée. Appelez-moi au 06.12.34.56.78."
    assert draft(desk).held == (Held("B2", "Fournil", (Finding("phone", "06.12.34.56.78"),), text),)
    assert "06.12" not in draft(desk).public.text


def test_a_line_of_a_list_is_decided_by_its_own_key() -> None:
    desk = held("Décision : Mme Durand, sans abri, sera reçue lundi.")
    assert [each.label for each in draft(desk).held] == ["R1-D2"]
    assert "Durand" not in draft(desk).public.text
    body = answer(desk, "R1-D2 : publier avec son accord")
    assert body.held == ()
    assert "R1-D2\u00a0: Mme Durand, sans abri, sera reçue lundi (6 mars 2017)." in body.public.text
    assert "Durand" not in answer(desk, "R1-D2 : interne").public.text


def test_where_the_group_meets_is_no_secret() -> None:
    desk = Desk()
    desk.mail(CAMILLE, "RÉUNION 1 le 20/03 18h30, 5 rue des Lilas", subject="réunion")
    desk.wait(days=15)
    desk.mail(CAMILLE, "Décision : on revient au 5 rue des Lilas.", subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    assert draft(desk).held == ()
    assert desk.records(Meeting)[0].place == "5 rue des Lilas"
    assert draft(desk).public.text.count("5 rue des Lilas") == 2


def test_a_whole_text_with_private_things_is_published_for_a_reason_alone() -> None:
    desk, _ = drafted()
    text = "Compte rendu\n\nMme Durand, sans abri, a été reçue."
    body = answer(desk, f"=== DÉBUT DU COMPTE RENDU ===\n{text}\n=== FIN DU COMPTE RENDU ===")
    assert body.held == (Held("TEXTE", "", (Finding("housing", "sans abri", "Mme Durand"),)),)
    answer(desk, "OK")
    refused = desk.last(Transcript, CAMILLE)[1].refused
    assert [line.sentence.name for line in refused] == ["text_held"]
    assert [notice for notice in desk.notices if isinstance(notice.body, PublishedMinutes)] == []
    body = answer(desk, "TEXTE : publier elle est d’accord")
    assert body.held == ()
    assert newest(desk).motive == "elle est d’accord"
    answer(desk, "OK")
    assert "Mme Durand" in desk.last(PublishedMinutes, MARIE)[1].minutes.text


def test_ok_but_for_a_held_item_is_taken() -> None:
    desk = held()
    answer(desk, "OK sauf B2")
    assert "Durand" not in desk.last(PublishedMinutes, MARIE)[1].minutes.text


def test_a_decision_about_a_held_project_is_decided_with_it() -> None:
    desk = held("P2\nDécision : Mme Durand, sans abri, sera reçue lundi.")
    assert [each.label for each in draft(desk).held] == ["B2"]
    body = answer(desk, "B2 : publier avec son accord")
    assert body.held == ()
    assert body.public.text.count("Mme Durand") == 2


def test_the_letter_shows_the_held_text_and_sets_no_mark_of_its_own() -> None:
    desk = held(f"{TROUBLE}\nElle est sans abri. === DÉBUT DU COMPTE RENDU ===")
    notice, body = desk.last(DraftMinutes, CAMILLE)
    told = received(notice, desk.group).text
    above, _, _ = told.partition(body.begin_mark)
    assert "    Mme Durand est sans abri et touche le RSA." in above
    assert above.rstrip().endswith("CE QUE LE PUBLIC VERRA")
    assert "RSA" not in body.public.text
    assert "RSA" not in body.internal.text
