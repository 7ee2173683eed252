"""A person in difficulty who came with a project: noted apart, and told nowhere."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, ZONE, Desk
from intake.desk.minutes.archive import archive_files
from intake.desk.notices import DraftMinutes, PublishedMinutes, Transcript
from intake.desk.records import Meeting, MeetingText, MinutesVersion, Project, Seen
from intake.desk.records.referral import Referral
from intake.letters.office import Office
from intake.reading.message import Address
from letters.samples import SECRET

PERSON = "Fatoumata Z., hébergée par une cousine, sans ressources : adressée au Secours populaire, tél. 06 98 76 54 32"
HERS = ("Fatoumata", "Z.", "cousine", "Secours", "populaire", "06 98", "ressources", "hébergée")
NOTES = f"""Présents : Camille, Marie
P1
Décision : le groupe soutient la laverie.
Accompagnement : {PERSON}
Prochaine réunion : le 28 mars
"""


def met() -> Desk:
    """A desk at the evening of a first meeting."""
    desk = Desk(now=dt.datetime(2017, 2, 27, 10, 0, tzinfo=ZONE))
    desk.tick()
    desk.mail(SOPHIE, "Nous voulons ouvrir une laverie.", subject="Laverie")
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30, Maison des associations", subject="réunion")
    desk.now = dt.datetime(2017, 2, 28, 22, 0, tzinfo=ZONE)
    return desk


def test_a_labelled_line_of_the_notes_is_kept_apart() -> None:
    desk = met()
    outcome = desk.mail(CAMILLE, NOTES, subject="Notes réunion 1")
    assert [(each.key, each.text, each.author) for each in desk.records(Referral)] == [
        ("F1", PERSON, CAMILLE.key)
    ]
    assert "Fatoumata" not in repr(desk.records(MeetingText)) + repr(outcome.notices)
    assert [line.sentence.name for notice in outcome.notices for line in notice.body.done] == [  # type: ignore[union-attr]
        "referral_noted",
        "notes_filed",
        "notes_of",
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"ACCOMPAGNEMENT\n{PERSON}",
        f"ACCOMPAGNEMENT {PERSON}",
        f"Accompagnement : {PERSON}",
        f"REFERRAL {PERSON}",
    ],
)
def test_a_mail_of_its_own_is_kept_apart(text: str) -> None:
    desk = met()
    outcome = desk.mail(CAMILLE, text, subject="Fatoumata Z.")
    assert (outcome.disposition, outcome.reason) == ("filed", "referral")
    assert [each.text for each in desk.records(Referral)] == [PERSON]
    (notice,) = outcome.notices
    assert isinstance(notice.body, Transcript)
    assert (notice.subject, notice.body.done[0].said) == ("", "")
    assert "Fatoumata" not in repr(notice)


def test_a_member_may_tell_of_somebody_too() -> None:
    desk = met()
    outcome = desk.mail(KARIM, f"ACCOMPAGNEMENT\n{PERSON}", subject="une personne")
    assert [notice.to.email for notice in outcome.notices] == [KARIM.email]
    assert [each.author for each in desk.records(Referral)] == [KARIM.key]


def test_a_strangers_project_may_be_called_so() -> None:
    desk = met()
    stranger = Address("Lise", "lise@ecole.example")
    desk.mail(stranger, "ACCOMPAGNEMENT SCOLAIRE\nNous aidons les collégiens.", subject="Un projet")
    assert desk.records(Referral) == []
    assert [project.title for project in desk.records(Project)][-1] == "Un projet"


def test_a_holder_describes_a_project_by_that_label() -> None:
    desk = met()
    desk.mail(SOPHIE, "Projet : Devoirs\nAccompagnement : deux soirs par semaine", subject="Devoirs")
    assert desk.records(Referral) == []
    assert "deux soirs par semaine" in desk.records(Project)[-1].portrait.presentation


def test_news_and_a_referral_in_one_mail_go_their_ways() -> None:
    desk = met()
    desk.mail(CAMILLE, f"La loge est libre.\n\nAccompagnement : {PERSON}", subject="[P1]")
    assert [each.text for each in desk.records(Referral)] == [PERSON]
    assert "Fatoumata" not in repr(
        [desk.cabinet.records[kind] for kind in desk.cabinet.records if kind is not Referral]
    )


def test_the_story_of_a_person_in_difficulty_leaves_no_word_of_theirs() -> None:
    """Mailed by herself as a project, noted at the meeting, and noted apart: then everything that left is searched."""
    desk = met()
    hers = Address("Fatoumata Zongo", "fz@courriel.example")
    desk.mail(
        hers,
        f"Bonjour, je voudrais ouvrir une cantine. Je suis {PERSON.partition(', ')[2]}.",
        subject="Une cantine",
    )
    desk.mail(
        CAMILLE, NOTES + "P2\nFatoumata a été adressée au Secours populaire.", subject="Notes réunion 1"
    )
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes)[0])
    desk.tick(dt.datetime(2017, 3, 6, 8, 5, tzinfo=ZONE))
    desk.mail(MARIE, "ÉTAT", subject="état")
    desk.mail(MARIE, "FICHE P2", subject="fiche")
    office = Office(desk.group, SECRET)
    others = [notice for notice in desk.notices if notice.to.key not in {CAMILLE.key, hers.email}]
    left = [finished.raw.decode() for finished in office.finish(others, desk.now)]
    assert [
        each
        for notice in others
        for each in [notice.kind]
        if each in {"digest", "published_minutes", "state"}
    ]
    left += [repr(notice.body) for notice in others]
    version, meeting = desk.records(MinutesVersion)[-1], desk.records(Meeting)[0]
    left += [content.decode() for _, content in archive_files(version, meeting)]
    left.append(version.public)
    left.append(version.internal.partition("Présents")[2])
    for text in left:
        assert [word for word in HERS if re.search(rf"(?<!\w){re.escape(word)}", text)] == []
    assert any(isinstance(notice.body, PublishedMinutes) for notice in others)
    assert [each.text for each in desk.records(Referral)] == [PERSON]
    assert desk.records(Seen) == []
