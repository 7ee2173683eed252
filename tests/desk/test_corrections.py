"""Corrections to a draft, and what an approval then publishes."""

from __future__ import annotations

import dataclasses

import pytest

from desk.drafts import drafted, state
from desk.office import CAMILLE, DENIS, MARIE, SOPHIE, Desk, at, bodies, transcript, with_group
from intake.desk.minutes.correct import correct
from intake.desk.notices import (
    Change,
    DraftMinutes,
    DraftUnread,
    MinutesOutcome,
    PublishedMinutes,
    Transcript,
)
from intake.desk.records import (
    ApprovalToken,
    Item,
    Minutes,
    MinutesState,
    MinutesVersion,
    Paragraph,
    Section,
    Visibility,
)
from intake.reading.message import Command, Verb
from letters.reading_back import received

BEGIN, END = "=== DÉBUT DU COMPTE RENDU ===", "=== FIN DU COMPTE RENDU ==="
ITEM = Item("B3", Section.NEW, "Fournil", (Paragraph("text", "Avant."),), "P3")


def corrected(argument: str, target: str = "B3") -> tuple[Item, str]:
    command = Command(Verb.CORRIGER, target, argument, line=f"{target} : {argument}")
    found = correct((ITEM,), (command,), "correction de Camille")
    told = (*found.done, *found.refused)
    return found.items[0], told[0].sentence.name


@pytest.mark.parametrize(
    ("argument", "visibility", "sentence"),
    [
        ("retirer", Visibility.REMOVED, "item_removed"),
        ("Supprimer.", Visibility.REMOVED, "item_removed"),
        ("remove", Visibility.REMOVED, "item_removed"),
        ("interne", Visibility.INTERNAL, "item_internal"),
        ("internal", Visibility.INTERNAL, "item_internal"),
        ("PUBLIC", Visibility.PUBLIC, "item_public"),
        ("publier car déjà connu", Visibility.PUBLIC, "item_public"),
    ],
)
def test_a_word_decides_the_fate_of_an_item(argument: str, visibility: Visibility, sentence: str) -> None:
    item, told = corrected(argument)
    assert (item.visibility, item.paragraphs, told) == (visibility, ITEM.paragraphs, sentence)


def test_other_words_are_its_new_text() -> None:
    item, told = corrected("Un premier\nparagraphe.\n\nUn second.")
    assert item.paragraphs == (
        Paragraph("text", "Un premier paragraphe.", "correction de Camille"),
        Paragraph("text", "Un second.", "correction de Camille"),
    )
    assert told == "correction_noted"


def test_interne_within_a_sentence_decides_nothing() -> None:
    assert corrected("interne à la mairie, le projet avance")[0].visibility is Visibility.PUBLIC


@pytest.mark.parametrize(("target", "sentence"), [("b3", "item_removed"), ("B9", "item_unknown")])
def test_an_item_is_found_in_any_case(target: str, sentence: str) -> None:
    assert corrected("retirer", target)[1] == sentence


def test_corrections_make_one_version_and_tell_what_was_and_is() -> None:
    desk, draft = drafted()
    outcome = desk.mail(
        CAMILLE, "B1 : Une laverie à venir.\n\n\nB2 : interne\n\n\nB7 : retirer", answers=draft
    )
    done, refused = transcript(outcome)
    assert done == [("correction_noted", {"label": "B1"}), ("item_internal", {"label": "B2"})]
    assert refused == [("item_unknown", {"label": "B7"})]
    assert outcome.reason == "corrected: R1-v2"
    body = desk.last(DraftMinutes)[1]
    assert body.changes == (
        Change(
            "B1",
            "Nous voulons ouvrir une laverie.\nle groupe soutient la laverie.\nvisiter la loge, pour le 10/03 (Marie)",
            "Une laverie à venir.",
        ),
        Change(
            "B2",
            "Un fournil partagé.\nYann cherche aussi une enseigne.",
            "[interne] Un fournil partagé.\nYann cherche aussi une enseigne.",
        ),
    )
    assert "[correction de Camille Roche]" in body.internal.text
    assert "Yann" not in body.public.text


def test_a_correction_of_an_unknown_item_makes_no_version() -> None:
    desk, draft = drafted()
    outcome = desk.mail(CAMILLE, "B7 : retirer", answers=draft)
    assert outcome.reason == "correction to no item"
    assert transcript(outcome) == ([], [("item_unknown", {"label": "B7"})])
    assert desk.records(Minutes)[0].version == 1
    tag = desk.last(Transcript)[0].reply_tag
    assert desk.mail(CAMILLE, "OK", To=f"projets+{tag}@quartier.example").reason == "published R1-v1"


def test_a_hidden_item_may_be_shown_again() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "B2 : interne", answers=draft)
    desk.mail(CAMILLE, "B2 : public", answers=desk.last(DraftMinutes)[0])
    assert "Yann" in desk.last(DraftMinutes)[1].public.text


def test_an_approval_beside_a_correction_approves_nothing() -> None:
    desk, draft = drafted()
    assert desk.mail(CAMILLE, "OK\nB2 : retirer", answers=draft).reason == "corrected: R1-v2"
    assert state(desk) is MinutesState.DRAFT


def test_a_draft_that_was_returned_may_still_be_corrected() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "NON il manque des mots", answers=draft)
    assert desk.mail(CAMILLE, "OK", answers=draft).reason == "returned before"
    assert desk.last(MinutesOutcome)[1].what == "returned"
    assert desk.mail(CAMILLE, "B2 : retirer", answers=draft).reason == "corrected: R1-v2"
    assert state(desk) is MinutesState.DRAFT


def test_a_second_no_keeps_its_own_reason() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "NON trop long", answers=draft)
    assert desk.mail(CAMILLE, "NON trop court", answers=draft).reason == "returned R1-v1"
    assert desk.records(Minutes)[0].reason == "trop court"


def test_a_no_to_published_minutes_comes_too_late() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "OK", answers=draft)
    assert desk.mail(CAMILLE, "NON finalement", answers=draft).reason == "already approved"
    assert state(desk) is MinutesState.PUBLISHED


class TestAWholeText:
    def test_what_stands_between_the_marks_is_the_public_text_and_tells_what_changed(self) -> None:
        desk, draft = drafted()
        before = desk.last(DraftMinutes)[1].public.text
        desk.mail(CAMILLE, f"Voici :\n{BEGIN}\nTout va bien.\n{END}\nMerci", answers=draft)
        body = desk.last(DraftMinutes)[1]
        assert (body.public.text, body.public.items) == ("Tout va bien.", ())
        assert body.changes == (Change("", before, "Tout va bien."),)

    def test_without_its_end_mark_it_is_not_understood(self) -> None:
        desk, draft = drafted()
        outcome = desk.mail(CAMILLE, f"{BEGIN}\nTout va bien.\nOK", answers=draft)
        assert outcome.reason == "not understood"
        assert desk.last(DraftUnread)[1].unread == (BEGIN, "Tout va bien.", "OK")
        assert state(desk) is MinutesState.DRAFT

    def test_nothing_between_the_marks_is_no_text(self) -> None:
        desk, draft = drafted()
        assert desk.mail(CAMILLE, f"{BEGIN}\n\n{END}", answers=draft).reason == "not understood"

    def test_english_marks_are_read_too(self) -> None:
        desk, draft = drafted()
        desk.mail(CAMILLE, "=== BEGIN MINUTES ===\nAll is well.\n=== END MINUTES ===", answers=draft)
        assert desk.last(DraftMinutes)[1].public.text == "All is well."

    def test_of_a_whole_text_no_item_can_be_left_out(self) -> None:
        desk, draft = drafted()
        desk.mail(CAMILLE, f"{BEGIN}\nTout va bien.\n{END}", answers=draft)
        desk.mail(CAMILLE, "OK sauf B2", answers=desk.last(DraftMinutes)[0])
        told = desk.last(DraftUnread)[1]
        assert (told.unknown, told.items) == ("B2", ())
        assert state(desk) is MinutesState.DRAFT

    def test_a_project_hidden_since_brings_the_items_back(self) -> None:
        desk, draft = drafted()
        desk.mail(CAMILLE, f"{BEGIN}\nYann cherche une enseigne.\n{END}", answers=draft)
        second = desk.last(DraftMinutes)[0]
        desk.wait(minutes=1)
        desk.mail(CAMILLE, "CONFIDENTIEL P2")
        assert desk.mail(CAMILLE, "OK", answers=second).reason == "corrected: R1-v3"
        assert "Yann" not in desk.last(DraftMinutes)[1].public.text
        assert state(desk) is MinutesState.DRAFT


class TestWhatIsPublished:
    def test_the_only_item_left_out_leaves_a_heading(self) -> None:
        desk = Desk(now=at(1, 2))
        desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
        desk.mail(CAMILLE, "RÉUNION 1 le 1/02\nCR 1")
        outcome = desk.mail(CAMILLE, "OK SAUF B1", answers=desk.last(DraftMinutes)[0])
        assert outcome.reason == "published R1-v2"
        assert "Laverie" not in desk.last(PublishedMinutes, MARIE)[1].minutes.text
        assert desk.last(MinutesOutcome)[1].reason == "B1"

    def test_an_item_hidden_since_the_draft_stays_in(self) -> None:
        desk, draft = drafted()
        desk.wait(minutes=1)
        desk.mail(CAMILLE, "CONFIDENTIEL P2")
        assert desk.mail(CAMILLE, "OK", answers=draft).reason == "published R1-v2"
        minutes = desk.last(PublishedMinutes, MARIE)[1].minutes
        assert "Yann" not in minutes.text
        assert "Fournil" not in repr(minutes)
        assert desk.last(MinutesOutcome)[1].reason == "B2"

    def test_an_item_of_a_hidden_project_that_a_human_made_public_goes_out(self) -> None:
        desk, _ = drafted()
        desk.wait(minutes=1)
        desk.mail(CAMILLE, "CONFIDENTIEL P2")
        desk.wait(minutes=1)
        desk.mail(CAMILLE, "CR 1")
        desk.mail(CAMILLE, "B2 : public", answers=desk.last(DraftMinutes)[0])
        desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes)[0])
        assert "Yann" in desk.last(PublishedMinutes, MARIE)[1].minutes.text

    def test_the_letter_to_members_is_what_was_shown_in_text_and_items(self) -> None:
        desk, draft = drafted()
        shown = desk.last(DraftMinutes)[1].public
        desk.mail(CAMILLE, "Présents : Eve", subject="[P9]")
        desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes)[0])
        shown = next(n.body for n in reversed(desk.notices) if isinstance(n.body, DraftMinutes)).public
        notice, body = desk.last(PublishedMinutes, MARIE)
        assert body == PublishedMinutes("Marie Petit", shown)
        assert (notice.about, notice.reply_tag) == ("R1", desk.clerk.tokens.tag("R1"))
        assert draft.about == "R1-v1"

    def test_who_came_is_told_as_the_version_told_it(self) -> None:
        desk, draft = drafted()
        desk.mail(CAMILLE, "B1 : Une laverie.", answers=draft)
        second = desk.last(DraftMinutes)[0]
        desk.mail(CAMILLE, "Présents : Eve", subject="Notes réunion 1")
        desk.mail(CAMILLE, "OK sauf B2", answers=second)
        assert desk.last(PublishedMinutes, MARIE)[1].minutes.present == ("Camille", "Marie")
        assert "Eve" not in desk.last(PublishedMinutes, MARIE)[1].minutes.text

    def test_a_version_that_somebody_changed_in_the_store_is_not_published(self) -> None:
        desk, draft = drafted()
        versions = desk.cabinet.records[MinutesVersion]
        versions["R1-v1"] = dataclasses.replace(versions["R1-v1"], public="Autre chose.")
        with pytest.raises(ValueError, match="R1-v1 is not the text that was shown"):
            desk.mail(CAMILLE, "OK", answers=draft)

    def test_every_animateur_is_told(self) -> None:
        desk, _ = drafted(Desk(with_group(animateurs=(CAMILLE, DENIS)), at(1, 2)))
        outcome = desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes, CAMILLE)[0])
        told = MinutesOutcome("", 1, 1, "approved", "Camille Roche", desk.now, count=1, needed=1)
        assert [body for body in bodies(outcome) if isinstance(body, MinutesOutcome)] == [told, told]
        used = [token for token in desk.records(ApprovalToken) if token.used]
        assert [token.person for token in used] == [CAMILLE.key]


@pytest.mark.parametrize("said", ["", "\n-- \nCamille"])
def test_a_reply_in_which_nothing_is_read_is_told_so_each_time_and_how_to_decide(said: str) -> None:
    desk, draft = drafted()
    copy = received(draft, desk.group).text
    quoted = "Le 1 février 2017 à 10:00, Projets ESS a écrit :\n" + "".join(
        f"> {line}\n" for line in copy.splitlines()
    )
    for _ in range(3):
        outcome = desk.mail(CAMILLE, f"{said}\n\n{quoted}", answers=draft)
        assert outcome.reason == "not understood"
        (notice,) = outcome.notices
        told = " ".join(received(notice, desk.group).text.replace("\u00a0", " ").split())
        assert "je n’y ai lu ni OK, ni NON, ni correction. Rien n’est publié ni changé" in told
        assert "OK publier ce texte tel quel" in told
    # The letter has the same way back: an OK to it is one to the draft.
    back = f"projets+{notice.reply_tag}@quartier.example"
    assert desk.mail(CAMILLE, "OK", subject="Re: x", To=back).reason == f"published {notice.about}"


@pytest.mark.parametrize(
    "said",
    ["OK, sauf B2, merci Camille", "OK mais il faut enlever B2", "OK sauf le coucou", "Je regarde demain"],
)
def test_an_approval_that_is_not_understood_is_told_that_nothing_is_published_and_the_lines_that_work(
    said: str,
) -> None:
    desk, draft = drafted()
    outcome = desk.mail(CAMILLE, said, answers=draft)
    assert outcome.reason == "not understood"
    assert state(desk) is MinutesState.DRAFT
    (notice,) = outcome.notices
    told = " ".join(received(notice, desk.group).text.replace("\u00a0", " ").split())
    assert f"je n’ai pas compris : « {said} »" in told
    assert "Rien n’est publié ni changé : le brouillon attend toujours" in told
    assert "OK publier ce texte tel quel" in told
    assert "NON et la raison ne pas le publier" in told
    back = f"projets+{notice.reply_tag}@quartier.example"
    assert desk.mail(CAMILLE, "OK", subject="Re: x", To=back).reason == f"published {notice.about}"
