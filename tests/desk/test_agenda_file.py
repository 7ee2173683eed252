"""The digest's calendar file: sure days alone, each under a UID that stays, nobody's number in it."""

from __future__ import annotations

from desk.office import CAMILLE, MARIE, SOPHIE, Desk, at
from intake.desk.notices import Digest, Enclosure, Invitation, Notice
from intake.desk.records import Step
from intake.reading.message import Precision


def started() -> Desk:
    desk = Desk()
    desk.tick()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    return desk


def digest(desk: Desk, day: int = 13) -> Notice:
    desk.tick(at(day, 3, 8))
    return desk.last(Digest, MARIE)[0]


def events(file: Enclosure) -> list[dict[str, str]]:
    """Read a calendar as another program does: unfolded lines, a dictionary an event."""
    found: list[dict[str, str]] = []
    for line in file.content.decode().replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and name not in {"END", "BEGIN"}:
            found[-1][name] = value
    return found


def test_a_meeting_and_the_sure_steps_stand_in_one_file() -> None:
    desk = started()
    desk.mail(CAMILLE, "RÉUNION 1 le 28/03 18h30, Café")
    desk.mail(SOPHIE, "Rendez-vous à la mairie le 14 mars à 10h.", subject="[P1]")
    desk.mail(SOPHIE, "Portes ouvertes le 30 mars.", subject="[P1]")
    desk.mail(SOPHIE, "Table ronde la semaine du 20 mars.", subject="[P1]")
    notice = digest(desk)
    (file,) = notice.enclosures
    assert (file.filename, file.content_type) == (
        "agenda.ics",
        "text/calendar; method=PUBLISH; charset=utf-8",
    )
    told = events(file)
    assert [each["SUMMARY"] for each in told] == [
        "Laverie (P1)\u00a0: Rendez-vous à la mairie le 14 mars à 10h.",
        "Projets ESS\u00a0: réunion n°\u00a01",
        "Laverie (P1)\u00a0: Portes ouvertes le 30 mars.",
    ]
    assert (told[0]["DTSTART"], told[0]["DTEND"]) == ("20170314T090000Z", "20170314T100000Z")
    assert told[1]["LOCATION"] == "Café"
    assert told[2]["DTSTART;VALUE=DATE"] == "20170330"
    body = notice.body
    assert isinstance(body, Digest)
    assert (len(body.body.agenda), body.body.sure) == (4, 3)


def test_a_uid_stays_from_week_to_week_and_is_that_of_the_invitation() -> None:
    desk = started()
    desk.mail(CAMILLE, "RÉUNION 1 le 28/03 18h30, Café")
    desk.mail(SOPHIE, "Portes ouvertes le 30 mars.", subject="[P1]")
    first, second = (events(digest(desk, day).enclosures[0]) for day in (13, 20))
    assert [each["UID"] for each in first] == [each["UID"] for each in second]
    assert len({each["UID"] for each in first}) == 2
    desk.tick(at(22, 3))
    assert events(desk.last(Invitation)[0].enclosures[0])[0]["UID"] == first[0]["UID"]


def test_all_letters_of_a_language_share_one_file() -> None:
    desk = started()
    desk.mail(SOPHIE, "Portes ouvertes le 30 mars.", subject="[P1]")
    outcome = desk.tick(at(13, 3, 8))
    assert len({id(notice.enclosures) for notice in outcome.notices}) == 1


def test_without_a_sure_day_there_is_no_file() -> None:
    desk = started()
    desk.mail(SOPHIE, "Table ronde la semaine du 20 mars.", subject="[P1]")
    assert desk.records(Step)[0].when.precision is not Precision.DAY
    assert digest(desk).enclosures == ()


def test_addresses_and_numbers_are_left_out_and_long_words_are_cut() -> None:
    desk = started()
    said = "Rendez-vous le 30 mars, appeler le 06 12 34 56 78 ou a@b.example " + "mot " * 80
    desk.mail(SOPHIE, said, subject="[P1]")
    (told,) = events(digest(desk).enclosures[0])
    assert "06 12" not in told["SUMMARY"]
    assert "b.example" not in told["SUMMARY"]
    assert "appeler le …" in told["SUMMARY"].replace("\\,", ",")
    assert told["SUMMARY"].endswith("…")
    assert len(told["SUMMARY"]) < 170
