"""Replies to a draft that say several things at once: each line is told, and what contradicts itself is not done."""

from __future__ import annotations

import pytest

from desk.drafts import drafted
from desk.office import CAMILLE, Desk, transcript
from intake.desk.notices import DraftMinutes
from intake.desk.records import Item, Minutes, MinutesState, MinutesVersion, Visibility


def answered(text: str) -> tuple[Desk, list[tuple[str, object]], list[tuple[str, object]]]:
    """Answer the draft of minutes 1 (B1 Laverie, B2 Fournil, D, E); return what was told as done and refused."""
    desk, draft = drafted()
    done, refused = transcript(desk.mail(CAMILLE, text, answers=draft))
    return (
        desk,
        [(name, each.get("label")) for name, each in done],
        [(n, each.get("label")) for n, each in refused],
    )


def items(desk: Desk) -> dict[str, Item]:
    return {item.label: item for item in desk.records(MinutesVersion)[-1].items}


def test_ok_but_for_an_item_together_with_a_correction_tells_both_and_asks_again() -> None:
    desk, done, refused = answered("OK SAUF B2\nB1 : Une laverie ouverte à tous.")
    assert (done, refused) == ([("item_internal", "B2"), ("correction_noted", "B1")], [])
    assert items(desk)["B2"].visibility is Visibility.INTERNAL
    assert items(desk)["B1"].paragraphs[0].text == "Une laverie ouverte à tous."
    assert desk.records(Minutes)[0].state is MinutesState.DRAFT
    assert desk.last(DraftMinutes, CAMILLE)[1].version == 2


def test_an_ok_above_a_correction_is_told_to_wait_for_the_new_version() -> None:
    desk, done, _ = answered("OK\nB1 : Une laverie ouverte à tous.")
    assert done == [("approval_waits", None), ("correction_noted", "B1")]
    assert desk.records(Minutes)[0].state is MinutesState.DRAFT


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("B2 : interne\nB2 : public", "B2"),
        ("B2 : retirer\nB2 : interne", "B2"),
        ("B1 : Un texte.\nB1 : Un autre texte.", "B1"),
        ("B1 : Un texte.\nB1 : retirer", "B1"),
        ("OK SAUF B2\nB2 : public", "B2"),
    ],
)
def test_what_contradicts_itself_is_told_and_takes_no_effect(text: str, label: str) -> None:
    desk, done, refused = answered(text)
    assert (done, refused) == ([], [("item_contradicted", label)] * 2)
    assert len(desk.records(MinutesVersion)) == 1
    assert desk.records(Minutes)[0].state is MinutesState.DRAFT


def test_the_rest_of_such_a_mail_is_done() -> None:
    desk, done, refused = answered("B2 : interne\nB2 : public\nB1 : Une laverie ouverte à tous.")
    assert done == [("correction_noted", "B1")]
    assert refused == [("item_contradicted", "B2")] * 2
    assert items(desk)["B2"].visibility is Visibility.PUBLIC


def test_the_same_thing_said_twice_is_no_contradiction() -> None:
    _, done, refused = answered("OK SAUF B2\nB2 : interne\nB2 : interne")
    assert (done, refused) == ([("item_internal", "B2")] * 3, [])


def test_a_correction_to_an_item_that_was_taken_out_tells_how_to_put_it_back() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, "B2 : retirer", answers=draft)
    second = desk.last(DraftMinutes, CAMILLE)[0]
    outcome = desk.mail(CAMILLE, "B2 : Un fournil.", answers=second)
    assert transcript(outcome) == ([], [("item_gone", {"label": "B2"})])
    assert len(desk.records(MinutesVersion)) == 2
    desk.mail(CAMILLE, "B2 : public\nB2 : Un fournil.", answers=second)
    assert (items(desk)["B2"].visibility, items(desk)["B2"].paragraphs[0].text) == (
        Visibility.PUBLIC,
        "Un fournil.",
    )


def test_a_correction_to_an_item_that_never_was_is_told_and_nothing_is_lost() -> None:
    desk, done, refused = answered("OK SAUF B7\nB9 : Un texte.")
    assert (done, refused) == ([], [("item_unknown", "B7"), ("item_unknown", "B9")])
    assert desk.records(Minutes)[0].state is MinutesState.DRAFT
