"""What a digest tells, and what it never does."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk, at
from intake.desk.digest import is_worth_sending, preview
from intake.desk.notices import CallLine, Digest, DigestBody, DraftMinutes, FileLine
from intake.desk.records import When
from intake.desk.work import Work
from intake.reading.message import Precision

NIGHT = at(7, 3, 22)
NOTES = """P1
Décision : le groupe soutient la laverie.
Action : Marie, visiter la loge, pour le 10/03
Attente : le devis, pour le 20/03
Appel : qui tient la caisse ?
P2
Action : Karim, appeler le boulanger
"""


def started() -> Desk:
    """A clerk that began on 6 March, with the projects P1, Laverie, and P2, Fournil."""
    desk = Desk()
    desk.tick()
    desk.mail(SOPHIE, "Une laverie pour la résidence.", subject="Laverie")
    desk.mail(MARIE, "Un fournil partagé.", subject="Fournil")
    return desk


def told(desk: Desk, day: int, month: int = 3) -> DigestBody:
    """Return what the digest of a Monday tells."""
    desk.tick(at(day, month, 8))
    return desk.last(Digest)[1].body


def settled() -> Desk:
    """The same group after a first digest: both projects are known."""
    desk = started()
    desk.tick(at(13, 3, 8))
    return desk


def with_minutes(answer: str = "OK") -> Desk:
    desk = started()
    desk.mail(CAMILLE, "RÉUNION 1 le 7/03 18h30, Café")
    desk.now = NIGHT
    desk.mail(CAMILLE, NOTES, subject="Notes")
    desk.mail(CAMILLE, "CR 1")
    desk.mail(CAMILLE, answer, answers=desk.last(DraftMinutes)[0])
    return desk


def test_new_projects_with_their_presentation() -> None:
    new = told(started(), 13).new
    assert [(line.ref, line.title, line.status, line.text) for line in new] == [
        ("P1", "Laverie", "proposed", "Une laverie pour la résidence."),
        ("P2", "Fournil", "proposed", "Un fournil partagé."),
    ]


def test_a_new_projects_news_stand_with_it() -> None:
    desk = started()
    desk.mail(SOPHIE, "Le local est trouvé.", subject="[P1]")
    body = told(desk, 13)
    assert body.new[0].updates == ("Le local est trouvé.",)
    assert body.changed == ()


def test_news_of_known_projects_the_newest_first() -> None:
    desk = settled()
    desk.mail(SOPHIE, "Le local est trouvé.", subject="[P1]")
    desk.wait(days=1)
    desk.mail(KARIM, "Le local est perdu.", subject="[P1]")
    body = told(desk, 20)
    assert [(line.ref, line.updates) for line in body.changed] == [
        ("P1", ("Le local est perdu.", "Le local est trouvé."))
    ]
    assert body.new == ()
    desk.mail(MARIE, "La pâte lève.", subject="[P2]")
    assert [line.ref for line in told(desk, 27).changed] == ["P2"]


def test_news_that_are_files_alone_name_the_files() -> None:
    desk = settled()
    raw = desk.raw(
        SOPHIE, "", subject="[P1] le devis", MIME_Version="1.0", Content_Type='multipart/mixed; boundary="b"'
    )
    head = raw.partition(b"Content-Type: text/plain")[0]
    parts = b'--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="devis.pdf"\n\n%PDF-1.4 x\n--b--\n'
    desk.take(head + b"\n" + parts)
    (line,) = told(desk, 20).changed
    assert line.updates == ()
    assert line.files == (FileLine("devis.pdf", 10),)


def test_calls_and_requests_until_the_project_ends() -> None:
    desk = settled()
    desk.mail(SOPHIE, "Appel : qui tient la caisse ?", subject="[P1]")
    (call,) = told(desk, 20).sought
    assert (call.ref, call.title, call.text, call.kind) == ("P1", "Laverie", "qui tient la caisse ?", "call")
    desk.mail(CAMILLE, "STATUT P1 abandonné")
    desk.mail(MARIE, "La pâte lève.", subject="[P2]")
    assert told(desk, 27).sought == ()


def test_actions_once_their_minutes_are_published() -> None:
    desk = with_minutes("Je relis demain.")
    assert told(desk, 13).sought == ()
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes)[0])
    sought = told(desk, 20).sought
    due = When("le 10/03", dt.date(2017, 3, 10), dt.date(2017, 3, 10), None, Precision.DAY)
    assert [(line.kind, line.ref, line.text, line.who) for line in sought if line.kind != "request"] == [
        ("call", "P1", "qui tient la caisse ?", ""),
        ("action", "P1", "visiter la loge", "Marie"),
        ("action", "P2", "appeler le boulanger", "Karim"),
    ]
    assert next(line for line in sought if line.who == "Marie").due == due


def test_an_action_that_was_kept_internal_is_never_told() -> None:
    actions = [line.text for line in told(with_minutes("OK sauf B2"), 13).sought if line.kind == "action"]
    assert actions == ["visiter la loge"]


def test_an_action_that_the_animateur_struck_from_the_whole_text_is_never_told() -> None:
    desk = with_minutes(
        "=== DÉBUT DU COMPTE RENDU ===\nTout va bien.\nR1-A2 : Karim appelle.\n=== FIN DU COMPTE RENDU ==="
    )
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes)[0])
    actions = [line.text for line in told(desk, 13).sought if line.kind == "action"]
    assert actions == ["appeler le boulanger"]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Rendez-vous à la mairie le 14 mars à 10h.", True),
        ("Rendez-vous à la mairie le 30 mars.", True),
        ("Rendez-vous à la mairie le 4 avril.", False),
        ("Nous y étions le 7 mars.", False),
    ],
)
def test_the_agenda_tells_three_weeks(said: str, shown: bool) -> None:
    desk = started()
    desk.mail(SOPHIE, said, subject="[P1]")
    lines = told(desk, 13).agenda
    assert [(line.text, line.ref, line.title) for line in lines] == (
        [(said, "P1", "Laverie")] if shown else []
    )


def test_the_agenda_goes_by_day_with_its_meetings() -> None:
    desk = started()
    desk.mail(SOPHIE, "Rendez-vous à la mairie le 30 mars.", subject="[P1]")
    desk.mail(
        CAMILLE,
        "RÉUNION 1 le 28/03 18h30, Café\nRÉUNION 2 le 25/04 18h30\nRÉUNION 3 le 14/03\nRÉUNION 3 annulée",
    )
    desk.mail(MARIE, "Visite le 15 mars.", subject="[P2]")
    lines = told(desk, 13).agenda
    assert [(line.when.start, line.ref, line.meeting, line.place) for line in lines] == [
        (dt.date(2017, 3, 15), "P2", 0, ""),
        (dt.date(2017, 3, 28), "", 1, "Café"),
        (dt.date(2017, 3, 30), "P1", 0, ""),
    ]
    assert lines[1].when.time == dt.time(18, 30)


def test_minutes_published_are_told_once_and_a_draft_while_it_waits() -> None:
    desk = with_minutes("Je relis demain.")
    assert [(line.number, line.date, line.state) for line in told(desk, 13).minutes] == [
        (1, dt.date(2017, 3, 7), "draft")
    ]
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes)[0])
    assert [line.state for line in told(desk, 20).minutes] == ["published"]
    desk.mail(MARIE, "La pâte lève.", subject="[P2]")
    assert told(desk, 27).minutes == ()


def test_a_hidden_project_is_nowhere() -> None:
    desk = with_minutes("Je relis demain.")
    desk.mail(SOPHIE, "Le secret est gardé le 15 mars.", subject="[P1]")
    desk.mail(CAMILLE, "CONFIDENTIEL P1")
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes)[0])
    body = told(desk, 13)
    assert "Laverie" not in repr(body)
    assert "secret" not in repr(body)
    assert "la loge" not in repr(body)
    assert [line.ref for line in body.new] == ["P2"]


def test_open_tasks_that_can_wait_are_told_with_the_rest_but_send_nothing() -> None:
    desk = settled()
    line = CallLine("R1-A1", "", "ranger la loge", "action", "Marie")
    empty = {"changed": (), "new": (), "agenda": (), "minutes": ()}
    body = dataclasses.replace(preview(Work(desk.cabinet, desk.clerk, at(20, 3, 8))), **empty, sought=(line,))
    today = dt.date(2017, 3, 20)
    assert not is_worth_sending(body, today)
    for due, sent in ((dt.date(2017, 3, 27), True), (dt.date(2017, 3, 28), False)):
        dated = dataclasses.replace(line, due=When("", due, due, None, Precision.DAY))
        assert is_worth_sending(dataclasses.replace(body, sought=(dated,)), today) is sent
    late = dataclasses.replace(line, overdue=True)
    assert is_worth_sending(dataclasses.replace(body, sought=(late,)), today)
