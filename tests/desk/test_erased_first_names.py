"""A first name alone goes where it is surely the erased person's: in what was told of what they brought."""

from __future__ import annotations

import pytest

from desk.office import CAMILLE, GROUP, KARIM, SOPHIE, Desk, at, with_group
from intake.desk.minutes.text import fingerprint
from intake.desk.notices import DraftMinutes
from intake.desk.records import Comment, Decision, Link, MinutesVersion, Project, Request, Update
from intake.desk.rights.erasure import Erasure, erase
from intake.reading.message import Address

MARK = "[personne effacée]"
OTHER = Address("Sophie Morel", "sophie.morel@courriel.example")


def told(*members: Address) -> Desk:
    """A desk where others wrote of Sophie, by her first name, on her project and on another."""
    desk = Desk(with_group(members=(*GROUP.members, *members)), now=at(20, 2))
    desk.mail(SOPHIE, "Une laverie de quartier.", subject="Laverie")
    desk.mail(KARIM, "Une épicerie mobile. Sophie aidera.", subject="Épicerie")
    desk.mail(KARIM, "Sophie a trouvé un local, le collège Sophie Germain.", subject="[P1]")
    desk.mail(KARIM, "Vu avec Sophie, chez Sophie\u200b Arn\u00adaud et S. ARNAUD.", subject="[P2]")
    desk.mail(CAMILLE, "RÉUNION 1 le 27/02 18h30, Maison des associations", subject="réunion")
    desk.now = at(27, 2, 22)
    notes = (
        "P1\nSophie visite le local demain.\nDécision : Sophie écrit à la mairie.\n"
        "Attente : le bail, de Sophie\nP2\nSophie cuisine."
    )
    desk.mail(CAMILLE, notes, subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    desk.wait(minutes=5)
    return desk


def erased(desk: Desk) -> Erasure:
    erasure = erase(SOPHIE.key, desk.cabinet, desk.clerk, desk.now)
    desk.cabinet.keep(erasure.outcome)
    return erasure


def test_what_was_told_of_her_project_says_her_first_name_no_more() -> None:
    desk = told()
    erasure = erased(desk)
    texts = {each.key: each.text for kind in (Update, Decision, Request) for each in desk.records(kind)}
    assert texts["P1-U1"] == f"{MARK} a trouvé un local, le collège Sophie Germain."
    assert texts["R1-D1"] == f"{MARK} écrit à la mairie."
    assert "Sophie" not in texts["P1-R1"]
    # On another's project a Sophie may be somebody else; a whole name is hers however it was spelled.
    assert texts["P2-U1"] == f"Vu avec Sophie, chez {MARK} et {MARK}."
    assert {"P2", "P2-U1"} <= set(erasure.first_names)
    assert "R1-D1" not in erasure.first_names


def test_a_draft_that_waits_says_it_no_more_in_either_text_and_is_asked_about_anew() -> None:
    desk = told()
    assert "Sophie visite le local demain" in desk.records(MinutesVersion)[-1].internal
    erased(desk)
    version = desk.records(MinutesVersion)[-1]
    assert f"{MARK} visite le local demain" in " ".join(version.internal.split())
    assert "Sophie visite" not in version.internal + version.public
    assert "Sophie écrit" not in " ".join((version.internal + version.public).split())
    assert "Sophie cuisine" in version.internal
    assert version.sha256 == fingerprint(version.internal, version.public)
    desk.tick()
    assert "Sophie visite" not in desk.last(DraftMinutes, CAMILLE)[1].internal.text


def test_where_somebody_else_of_the_group_has_the_name_it_stays() -> None:
    desk = told(OTHER)
    erased(desk)
    texts = {each.key: each.text for kind in (Update, Decision) for each in desk.records(kind)}
    assert texts["P1-U1"] == "Sophie a trouvé un local, le collège Sophie Germain."
    assert texts["R1-D1"] == "Sophie écrit à la mairie."
    assert texts["P2-U1"] == f"Vu avec Sophie, chez {MARK} et {MARK}."
    assert "Sophie visite" in desk.records(MinutesVersion)[-1].internal


@pytest.mark.parametrize("greeting", ["Bonjour", "Chère", "bonjour", "Hello"])
def test_whoever_greets_her_by_her_first_name_greets_nobody_any_more(greeting: str) -> None:
    desk = told()
    desk.mail(OTHER, f"Le four est là.\n\n{greeting} Sophie, peux-tu venir ?", subject="[P2]")
    erased(desk)
    assert f"{greeting} {MARK}, peux-tu venir ?" in desk.records(Comment)[-1].text


def test_her_own_partners_and_words_lose_it_and_others_projects_live_on() -> None:
    desk = told()
    desk.mail(SOPHIE, "Partenaires : le cousin de Sophie (intéressé)", subject="[P1]")
    erased(desk)
    assert [each.name for each in desk.records(Link)] == [f"le cousin de {MARK}"]
    (laverie, epicerie) = desk.records(Project)
    assert (laverie.holder, epicerie.holder) == ("", KARIM.key)
    assert epicerie.portrait.presentation == "Une épicerie mobile. Sophie aidera."
