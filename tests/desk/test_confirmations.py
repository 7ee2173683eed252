"""Where the mail host vouches for nobody, what publishes is confirmed by a reply to the address on file."""

from __future__ import annotations

from desk.drafts import drafted, state
from desk.office import CAMILLE, MARIE, Desk, at, letters, with_group
from intake.desk.notices import ConfirmApproval, DraftMinutes, PublishedMinutes
from intake.desk.records import MinutesState, MinutesVersion


def waiting() -> tuple[Desk, ConfirmApproval]:
    desk, draft = drafted(Desk(with_group(authserv_id=""), at(1, 2)))
    assert desk.mail(CAMILLE, "OK", answers=draft).reason == "to confirm R1-v1"
    return desk, desk.last(ConfirmApproval)[1]


def test_the_second_letter_tells_what_would_be_confirmed() -> None:
    desk, body = waiting()
    assert (body.name, body.number, body.version, body.said) == ("Camille Roche", 1, 1, "OK")
    assert body.expires == desk.records(MinutesVersion)[0].expires
    assert state(desk) is MinutesState.DRAFT


def test_each_letter_confirms_its_own_mail() -> None:
    desk, _ = waiting()
    desk.mail(CAMILLE, "OK sauf B2", answers=desk.last(DraftMinutes)[0])
    letter, body = desk.last(ConfirmApproval)
    assert body.said == "OK sauf B2"
    desk.mail(CAMILLE, "OK", answers=letter)
    assert "Yann" not in desk.last(PublishedMinutes, MARIE)[1].minutes.text


def test_a_confirmation_may_keep_more_in_and_never_less() -> None:
    desk, _ = waiting()
    assert desk.mail(CAMILLE, "OK sauf B2", answers=desk.last(ConfirmApproval)[0]).reason == "published R1-v2"
    assert "Yann" not in desk.last(PublishedMinutes, MARIE)[1].minutes.text


def test_the_token_in_the_address_confirms_too() -> None:
    desk, _ = waiting()
    tag = desk.last(ConfirmApproval)[0].reply_tag
    assert desk.mail(CAMILLE, "OK", To=f"projets+{tag}@quartier.example").reason == "published R1-v1"


def test_a_confirmation_may_say_no() -> None:
    desk, _ = waiting()
    desk.mail(CAMILLE, "NON surtout pas", answers=desk.last(ConfirmApproval)[0])
    assert state(desk) is MinutesState.RETURNED


def test_another_ok_to_the_draft_asks_again() -> None:
    desk, _ = waiting()
    assert letters(desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes)[0])) == [
        ("confirm_approval", CAMILLE.email)
    ]
    assert state(desk) is MinutesState.DRAFT


def test_an_old_confirmation_confirms_nothing() -> None:
    desk, _ = waiting()
    letter = desk.last(ConfirmApproval)[0]
    desk.mail(CAMILLE, "B2 : retirer", answers=desk.last(DraftMinutes)[0])
    assert desk.mail(CAMILLE, "OK", answers=letter).reason == "superseded by R1-v2"
