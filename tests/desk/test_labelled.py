"""Minutes in English set no blank before a colon; in French one stands there."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, SOPHIE, Desk, at, with_group
from intake.desk.labelled import with_label, without_label
from intake.desk.notices import DraftMinutes
from intake.desk.records import Project
from letters.reading_back import received

NOTES = """P1
Status: deferred to 2018
Role: relay to the town hall
Decision: the group supports the laundry.
Action: write to the town hall
"""


def test_english_minutes_bear_no_french_colon() -> None:
    desk = Desk(with_group(language="en", title="facilitator"), now=at(1, 2))
    desk.mail(SOPHIE, "We open a laundry in rue Bouvier.", subject="Laundry")
    desk.mail(CAMILLE, "MEETING 1 on 28/02 18h30, Café", subject="meeting")
    desk.now = at(28, 2, 22)
    desk.mail(CAMILLE, NOTES, subject="Notes of meeting 1")
    desk.mail(CAMILLE, "MINUTES 1", subject="minutes 1")
    notice, draft = desk.last(DraftMinutes)
    text = received(notice, desk.group).text
    assert "\u00a0:" not in text
    assert "– R1-D1: the group supports the laundry." in draft.public.text
    assert "– R1-A1: write to the town hall" in draft.public.text
    assert "Role: relay to the town hall" in draft.public.text
    assert any(flag.startswith(("E: ", "B1: ")) for flag in draft.flags)
    desk.mail(CAMILLE, "OK", answers=notice)
    (project,) = desk.records(Project)
    assert (project.status.value, project.portrait.role) == ("deferred", "relay to the town hall")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_was_put_behind_a_label_is_found_again(language: str) -> None:
    assert without_label(with_label("Rôle", "relais : la mairie", language)) == ("Rôle", "relais : la mairie")
    assert without_label("sans étiquette") == ("", "sans étiquette")
