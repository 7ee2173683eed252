"""Corrigenda: what is put right in published minutes is drafted, approved and sent like them, and numbered."""

from __future__ import annotations

from desk.office import CAMILLE, KARIM, MARIE, Desk, at, letters, transcript
from desk.test_minutes_build import items, second_meeting
from intake.desk.minutes.archive import archive_files, missing_papers, published
from intake.desk.minutes.site import Site, site_files
from intake.desk.notices import DraftMinutes, MinutesOutcome, PublishedMinutes
from intake.desk.records import Meeting, MeetingState, Minutes, MinutesState, MinutesVersion
from letters.reading_back import received

WORDS = "RECTIFIER CR 1 : la table ronde a lieu le 3 avril, et non le 3 mars."
TEXT = """Rectificatif n°\u00a01 au compte rendu n°\u00a01
Projets ESS – Les Voisins
mardi 28 février 2017, 18\u00a0h\u00a030, Café

La table ronde a lieu le 3 avril, et non le 3 mars.

Rectificatif établi par Camille, animatrice du groupe de travail"""


def asked(words: str = WORDS) -> Desk:
    """Minutes 1 are out since 1 March; Camille asks for a corrigendum."""
    desk = second_meeting()
    desk.mail(CAMILLE, words)
    return desk


def test_it_is_drafted_and_asks_approval_like_minutes() -> None:
    desk = second_meeting()
    outcome = desk.mail(CAMILLE, WORDS)
    assert transcript(outcome) == ([("rectify_drafted", {"number": 1, "corrigendum": 1})], [])
    notice, body = desk.last(DraftMinutes, CAMILLE)
    assert (notice.about, body.public.text) == ("R1C1-v1", TEXT)
    read = received(notice, desk.group)
    assert "À valider : rectificatif n° 1 au compte rendu n° 1 (v1)" in str(read.message["Subject"]).replace(
        "\u00a0", " "
    )
    assert "Voici le rectificatif n° 1 au compte rendu n° 1" in " ".join(read.text.split()).replace(
        "\u00a0", " "
    )


def test_approved_by_reply_it_is_mailed_to_the_members_and_changes_nothing_else() -> None:
    desk = asked()
    outcome = desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes, CAMILLE)[0])
    assert outcome.reason == "published R1C1-v1"
    sent = [to for kind, to in letters(outcome) if kind == "published_minutes"]
    assert sent == [CAMILLE.email, MARIE.email, KARIM.email]
    notice, body = desk.last(PublishedMinutes, MARIE)
    assert body.minutes.text == TEXT
    read = received(notice, desk.group)
    assert "Rectificatif n° 1 au compte rendu n° 1" in str(read.message["Subject"]).replace("\u00a0", " ")
    assert TEXT in read.text
    told = received(desk.last(MinutesOutcome, CAMILLE)[0], desk.group).text
    assert "Le rectificatif n° 1 au compte rendu n° 1 (version 1) a été approuvé" in " ".join(
        told.split()
    ).replace("\u00a0", " ")
    states = {each.key: (each.state, each.version) for each in desk.records(Minutes)}
    assert states == {"R1": (MinutesState.PUBLISHED, 1), "R1C1": (MinutesState.PUBLISHED, 1)}
    assert [meeting.key for meeting in desk.records(Meeting)] == ["R1", "R2"]
    assert desk.records(Meeting)[0].state is MeetingState.CLOSED


def test_until_then_members_see_nothing_of_it_and_a_no_returns_it() -> None:
    desk = asked()
    assert [each for each in desk.notices if each.about.startswith("R1C1") and each.to.key == MARIE.key] == []
    desk.mail(CAMILLE, "NON pas encore", answers=desk.last(DraftMinutes, CAMILLE)[0])
    assert desk.records(Minutes)[-1].state is MinutesState.RETURNED
    desk.mail(CAMILLE, "RECTIFIER CR 1 : autre chose.")
    assert desk.last(DraftMinutes, CAMILLE)[0].about == "R1C1-v2"


def test_its_text_may_be_corrected_before() -> None:
    desk = asked()
    desk.mail(CAMILLE, "A1 : La table ronde a lieu le 4 avril.", answers=desk.last(DraftMinutes, CAMILLE)[0])
    notice, body = desk.last(DraftMinutes, CAMILLE)
    assert notice.about == "R1C1-v2"
    assert "La table ronde a lieu le 4 avril." in body.public.text
    assert [change.label for change in body.changes] == ["A1"]


def test_the_next_one_has_the_next_number() -> None:
    desk = asked()
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes, CAMILLE)[0])
    desk.mail(CAMILLE, "RECTIFIER CR 1\n\nLe four fume.\n\nLa farine manque.")
    notice, body = desk.last(DraftMinutes, CAMILLE)
    assert notice.about == "R1C2-v1"
    assert "\n\nLe four fume.\n\nLa farine manque.\n\n" in body.public.text


def test_minutes_that_are_not_out_or_unknown_are_not_rectified() -> None:
    desk = second_meeting()
    for number in (2, 9):
        outcome = desk.mail(CAMILLE, f"RECTIFIER CR {number} : le 3 avril.")
        assert transcript(outcome) == ([], [("rectify_not_out", {"number": number})])


def test_a_member_rectifies_nothing() -> None:
    desk = second_meeting()
    assert transcript(desk.mail(MARIE, WORDS))[1][0][0] == "not_allowed"
    assert len(desk.records(Minutes)) == 1


def test_labels_in_it_are_words_of_it_and_no_notes() -> None:
    desk = asked("RECTIFIER CR 1\n\nDécision : le groupe soutient le four, et non la laverie.")
    assert "Décision : le groupe soutient le four" in desk.last(DraftMinutes, CAMILLE)[1].public.text


def test_it_is_kept_as_files_beside_the_minutes_and_stands_on_their_page() -> None:
    desk = asked()
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes, CAMILLE)[0])
    names = [name for name, _ in missing_papers(desk.cabinet, "fr", ())]
    assert names[3:] == ["CR-1-rectificatif-1.md", "CR-1-rectificatif-1.html", "CR-1-rectificatif-1.json"]
    version, meeting = next((v, m) for _, v, m in published(desk.cabinet) if v.minutes == "R1C1")
    markdown = dict(archive_files(version, meeting))["CR-1-rectificatif-1.md"].decode()
    assert markdown.startswith("# Rectificatif n°\u00a01 au compte rendu n°\u00a01\n")
    pages = {name: content.decode() for name, content in site_files(desk.cabinet, Site(desk.group))}
    assert "La table ronde a lieu le 3 avril" in pages["CR-1.html"]
    assert 'href="CR-1.html#CR-1-rectificatif-1"' in pages["index.html"]


def test_it_is_reminded_of_and_expires_under_its_own_name() -> None:
    desk = asked()
    desk.tick(at(10, 4))
    body = desk.last(MinutesOutcome, CAMILLE)[1]
    assert (body.what, body.number, body.corrigendum) == ("expired", 1, 1)
    told = received(desk.last(MinutesOutcome, CAMILLE)[0], desk.group).text
    assert "écrivez RECTIFIER CR 1" in " ".join(told.split())


def test_it_takes_no_place_in_the_next_minutes() -> None:
    desk = asked()
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes, CAMILLE)[0])
    desk.mail(CAMILLE, "CR 1 : adopté\nDécision : oui.", subject="Notes réunion 2")
    assert [each.text for each in items(desk, 2)["A0"].paragraphs] == [
        "Adoption du compte rendu de la réunion n°\u00a01\u00a0: adopté."
    ]
    assert [each.adopted_in for each in desk.records(Minutes)] == [2, 0]
    assert len(desk.records(MinutesVersion)) == 2
