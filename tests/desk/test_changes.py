"""What changed over a week: one *was* and *now* a field, and nothing where it was undone."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from desk.office import CAMILLE, MARIE, SOPHIE, ZONE, Desk, at
from intake.desk.changes import coalesced
from intake.desk.notices import Digest
from intake.desk.records import FieldChange

START = dt.datetime(2017, 3, 6, tzinfo=ZONE)
VALUES = st.sampled_from(["proposed", "ongoing", "waiting", ""])


def house() -> Desk:
    """A desk whose first digest is behind it, with one known project."""
    desk = Desk(now=at(27, 2, 9))
    desk.tick()
    desk.mail(SOPHIE, "Une laverie pour le quartier.", subject="Laverie")
    desk.tick(at(6, 3, 9))
    desk.notices.clear()
    return desk


def told(desk: Desk) -> list[tuple[str, tuple[tuple[str, str, str], ...]]]:
    desk.tick(at(13, 3, 9))
    return [(line.ref, line.changes) for line in desk.last(Digest, MARIE)[1].body.changed]


def test_a_change_is_told_as_it_was_and_is() -> None:
    desk = house()
    desk.mail(CAMILLE, "STATUT P1 en cours")
    assert told(desk) == [("P1", (("status", "proposed", "ongoing"),))]


def test_two_changes_of_a_field_are_one() -> None:
    desk = house()
    desk.mail(CAMILLE, "STATUT P1 en cours")
    desk.wait(days=1)
    desk.mail(CAMILLE, "STATUT P1 en attente")
    assert told(desk) == [("P1", (("status", "proposed", "waiting"),))]


def test_a_change_that_was_undone_is_none() -> None:
    desk = house()
    desk.mail(CAMILLE, "STATUT P1 en cours")
    desk.wait(days=1)
    desk.mail(CAMILLE, "STATUT P1 proposé\nSUIVI P1 marie@courriel.example")
    assert told(desk) == [("P1", (("follower", "", "Marie"),))]


def test_the_newest_change_stands_first() -> None:
    desk = house()
    desk.mail(CAMILLE, "SUIVI P1 marie@courriel.example")
    desk.wait(days=1)
    desk.mail(SOPHIE, "Besoin : un local", subject="[P1] besoin")
    desk.wait(days=1)
    desk.mail(CAMILLE, "STATUT P1 clos")
    ((_, changes),) = told(desk)
    assert [name for name, _, _ in changes] == ["status", "need", "follower"]


def test_the_project_with_the_newest_news_stands_first() -> None:
    desk = Desk(now=at(27, 2, 9))
    desk.tick()
    desk.mail(SOPHIE, "Une laverie pour le quartier.", subject="Laverie")
    desk.mail(SOPHIE, "Un jardin pour le quartier.", subject="Jardin")
    desk.tick(at(6, 3, 9))
    desk.mail(CAMILLE, "STATUT P1 en cours")
    desk.wait(days=1)
    desk.mail(CAMILLE, "STATUT P2 en cours")
    assert [ref for ref, _ in told(desk)] == ["P2", "P1"]


def test_what_a_digest_told_the_next_one_does_not() -> None:
    desk = house()
    desk.mail(CAMILLE, "STATUT P1 en cours")
    desk.tick(at(13, 3, 9))
    desk.mail(CAMILLE, "STATUT P1 clos")
    desk.tick(at(20, 3, 9))
    (line,) = desk.last(Digest, MARIE)[1].body.changed
    assert line.changes == (("status", "ongoing", "closed"),)


def test_a_new_project_is_told_as_it_is_and_not_by_its_changes() -> None:
    desk = Desk(now=at(27, 2, 9))
    desk.tick()
    desk.mail(SOPHIE, "Une laverie pour le quartier.", subject="Laverie")
    desk.mail(CAMILLE, "STATUT P1 en cours")
    desk.tick(at(6, 3, 9))
    body = desk.last(Digest, MARIE)[1].body
    assert [line.ref for line in body.changed] == []
    assert [(line.ref, line.status) for line in body.new] == [("P1", "ongoing")]


@given(st.lists(st.tuples(st.sampled_from(["status", "title", "need"]), VALUES), max_size=12))
def test_coalescing_tells_the_difference_of_the_ends_and_no_more(steps: list[tuple[str, str]]) -> None:
    state = {"status": "proposed", "title": "proposed", "need": "proposed"}
    first = dict(state)
    changes = []
    for number, (field, now) in enumerate(steps):
        if state[field] != now:
            moment = START + dt.timedelta(hours=number)
            changes.append(FieldChange(f"P1-H{number}", "P1", field, state[field], now, moment))
            state[field] = now
    found = coalesced(changes)
    assert {each.field: (each.was, each.now) for each in found} == {
        field: (first[field], state[field]) for field in state if first[field] != state[field]
    }
    assert [each.at for each in found] == sorted((each.at for each in found), reverse=True)
