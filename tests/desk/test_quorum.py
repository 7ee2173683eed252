"""Approving together: as many OKs to one version as the group asks for, and every approver told each time."""

from __future__ import annotations

import dataclasses

from desk.drafts import drafted, state
from desk.office import CAMILLE, DENIS, MARIE, Desk, at, with_group
from intake.desk.group import ApprovalRules
from intake.desk.notices import DraftMinutes, MinutesOutcome, PublishedMinutes
from intake.desk.records import Deputy, MinutesState, MinutesVersion
from intake.reading.message import Address

ELISE = Address("Élise Marchand", "elise@quartier.example")
THREE = (CAMILLE, DENIS, ELISE)


def two_needed() -> Desk:
    desk, _ = drafted(Desk(with_group(animateurs=THREE, approval=ApprovalRules(quorum=2)), at(1, 2)))
    desk.now = at(1, 3, 9)
    return desk


def told(desk: Desk, what: str) -> list[tuple[str, int, int]]:
    """Return who was told this outcome in the last minute, with the count."""
    outcomes = [notice for notice in desk.notices if isinstance(notice.body, MinutesOutcome)]
    return [
        (notice.to.key, notice.body.count, notice.body.needed)  # type: ignore[union-attr]
        for notice in outcomes
        if notice.body.what == what  # type: ignore[union-attr]
    ]


def test_one_of_two_publishes_nothing_and_all_are_told_the_count() -> None:
    desk = two_needed()
    assert (
        desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes, CAMILLE)[0]).reason == "agreed R1-v1, 1 of 2"
    )
    assert state(desk) is MinutesState.DRAFT
    assert told(desk, "agreed") == [(each.key, 1, 2) for each in THREE]
    assert desk.mail(DENIS, "OK", answers=desk.last(DraftMinutes, DENIS)[0]).reason == "published R1-v1"
    assert told(desk, "approved") == [(each.key, 2, 2) for each in THREE]
    assert desk.last(PublishedMinutes, MARIE)[0].about == "R1"


def test_the_same_voice_counts_once() -> None:
    desk = two_needed()
    draft = desk.last(DraftMinutes, CAMILLE)[0]
    reasons = [desk.mail(CAMILLE, words, answers=draft).reason for words in ("OK", "OK, merci")]
    assert reasons == ["agreed R1-v1, 1 of 2"] * 2


def test_what_one_keeps_internal_is_published_by_no_other() -> None:
    desk = two_needed()
    desk.mail(CAMILLE, "OK SAUF B2", answers=desk.last(DraftMinutes, CAMILLE)[0])
    assert desk.mail(DENIS, "OK", answers=desk.last(DraftMinutes, DENIS)[0]).reason == "published R1-v2"
    published = desk.last(PublishedMinutes, MARIE)[1].minutes.text
    assert "Laverie" in published
    assert "Fournil" not in published


def test_a_no_returns_what_others_agreed_to() -> None:
    desk = two_needed()
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes, CAMILLE)[0])
    desk.mail(ELISE, "NON, il manque la date", answers=desk.last(DraftMinutes, ELISE)[0])
    assert state(desk) is MinutesState.RETURNED
    assert desk.mail(DENIS, "OK", answers=desk.last(DraftMinutes, DENIS)[0]).reason == "returned before"


def test_a_correction_asks_everybody_anew() -> None:
    desk = two_needed()
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes, CAMILLE)[0])
    desk.mail(DENIS, "B1 : Une laverie.", answers=desk.last(DraftMinutes, DENIS)[0])
    assert desk.mail(DENIS, "OK", answers=desk.last(DraftMinutes, DENIS)[0]).reason == "agreed R1-v2, 1 of 2"


def test_who_named_a_deputy_has_one_voice_with_them() -> None:
    desk = two_needed()
    desk.cabinet.records[Deputy] = {
        MARIE.key: Deputy(
            MARIE.key, MARIE.name, MARIE.email, at(1, 3).date(), at(5, 3).date(), CAMILLE.key, at(1, 3)
        )
    }
    desk.tick(at(1, 3, 10))
    desk.mail(MARIE, "OK", answers=desk.last(DraftMinutes, MARIE)[0])
    assert (MARIE.key, 1, 2) in told(desk, "agreed")
    again = desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes, CAMILLE)[0])
    assert again.reason == "agreed R1-v1, 1 of 2"
    assert desk.records(MinutesVersion)[0].agreed[0].person == CAMILLE.key


def test_an_ok_of_who_is_no_animateur_any_more_does_not_count() -> None:
    desk = two_needed()
    desk.mail(ELISE, "OK", answers=desk.last(DraftMinutes, ELISE)[0])
    group = dataclasses.replace(desk.clerk.group, animateurs=(CAMILLE, DENIS))
    desk.clerk = dataclasses.replace(desk.clerk, group=group)
    assert desk.mail(DENIS, "OK", answers=desk.last(DraftMinutes, DENIS)[0]).reason == "agreed R1-v1, 1 of 2"
