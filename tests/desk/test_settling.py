"""Actions done, pieces that came, calls that are over: who may say so, and what it changes."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk, at, transcript
from intake.desk.notices import DraftMinutes, State
from intake.desk.records import Action, ActionState, Call, CallState, Request, RequestState
from intake.reading.message import Address


def after_a_meeting() -> Desk:
    """Meeting 1 was held, its minutes are out: an action of Marie's, a piece awaited, and a holder's call."""
    desk = Desk(now=at(1, 2))
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    desk.mail(SOPHIE, "Appel : qui tient la caisse ?", subject="[P1] caisse")
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30")
    desk.now = at(28, 2, 22)
    notes = "P1\nAction : Marie, visiter la loge, pour le 10/03\nAttente : le budget prévisionnel"
    desk.mail(CAMILLE, notes, subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1")
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes)[0])
    desk.now = at(20, 3)
    return desk


@pytest.mark.parametrize("who", [MARIE, CAMILLE])
@pytest.mark.parametrize("line", ["FAIT R1-A1", "Action R1-A1 faite", "R1-A1 : fait"])
def test_an_action_is_done_when_its_owner_or_an_animateur_says_so(who: Address, line: str) -> None:
    desk = after_a_meeting()
    told = {"ref": "R1-A1", "text": "visiter la loge, pour le 10/03", "state": "done"}
    assert transcript(desk.mail(who, line)) == ([("settled", told)], [])
    action = desk.records(Action)[0]
    assert (action.state, action.settled) == (ActionState.DONE, at(20, 3))


def test_nobody_else_settles_it() -> None:
    desk = after_a_meeting()
    assert transcript(desk.mail(KARIM, "FAIT R1-A1"))[1] == [("not_yours", {"ref": "R1-A1"})]
    assert desk.records(Action)[0].state is ActionState.OPEN


def test_twice_is_told_and_changes_nothing() -> None:
    desk = after_a_meeting()
    desk.mail(MARIE, "FAIT R1-A1")
    desk.wait(days=1)
    told = {"ref": "R1-A1", "text": "visiter la loge, pour le 10/03", "state": "done"}
    assert transcript(desk.mail(MARIE, "FAIT R1-A1"))[0] == [("settled_already", told)]
    assert desk.records(Action)[0].settled == at(20, 3)


def test_a_piece_came_and_is_awaited_no_more() -> None:
    desk = after_a_meeting()
    told = {"ref": "P1-R1", "text": "le budget prévisionnel", "state": "received"}
    assert transcript(desk.mail(CAMILLE, "REÇU P1-R1"))[0] == [("settled", told)]
    assert desk.records(Request)[0].state is RequestState.RECEIVED


@pytest.mark.parametrize("who", [SOPHIE, CAMILLE])
def test_a_call_is_over_when_its_holder_or_an_animateur_says_so(who: Address) -> None:
    desk = after_a_meeting()
    assert transcript(desk.mail(who, "CLOS P1-C1"))[0][0][0] == "settled"
    assert desk.records(Call)[0].state is CallState.CLOSED


def test_a_reference_that_is_none_is_told() -> None:
    told = [("reference_unknown", {"ref": "R1-A9"})]
    assert transcript(after_a_meeting().mail(CAMILLE, "FAIT R1-A9"))[1] == told


def test_what_hangs_on_a_hidden_project_exists_for_nobody_else() -> None:
    desk = after_a_meeting()
    desk.mail(CAMILLE, "CONFIDENTIEL P1")
    assert transcript(desk.mail(KARIM, "FAIT R1-A1"))[1] == [("reference_unknown", {"ref": "R1-A1"})]


def test_several_are_settled_in_one_line() -> None:
    desk = after_a_meeting()
    told = transcript(desk.mail(CAMILLE, "FAIT R1-A1, P1-R1"))[0]
    assert [dict(values)["ref"] for _, values in told] == ["R1-A1", "P1-R1"]


class TestFollowing:
    def test_a_vacant_project_calls_for_a_follower(self) -> None:
        desk = after_a_meeting()
        told = [("follower_vacant", {"ref": "P1", "title": "Laverie"})]
        assert transcript(desk.mail(CAMILLE, "SUIVI P1 vacant"))[0] == told
        call = desk.records(Call)[-1]
        assert (call.text, call.for_follower) == ("Quelqu’un veut-il suivre ce dossier\u00a0?", True)
        desk.mail(CAMILLE, "SUIVI P1 vacant")
        assert len(desk.records(Call)) == 2

    def test_whoever_follows_it_answers_that_call(self) -> None:
        desk = after_a_meeting()
        desk.mail(CAMILLE, "SUIVI P1 vacant")
        desk.mail(CAMILLE, "SUIVI P1 Marie")
        holders, followers = desk.records(Call)
        assert (holders.state, followers.state) == (CallState.OPEN, CallState.ANSWERED)


def test_what_is_settled_is_off_every_list() -> None:
    desk = after_a_meeting()
    desk.mail(CAMILLE, "FAIT R1-A1, P1-R1\nCLOS P1-C1")
    desk.mail(MARIE, "FICHE P1\nÉTAT")
    card = next(notice.body for notice in reversed(desk.notices) if notice.kind == "card")
    assert card.cards[0].sought == ()  # type: ignore[union-attr]
    assert desk.last(State)
