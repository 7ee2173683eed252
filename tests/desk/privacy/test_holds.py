"""News that tells of somebody's private life is kept from the members until an animateur decides."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from desk.office import CAMILLE, MARIE, SOPHIE, ZONE, Desk, letters, transcript
from intake.desk.notices import (
    Card,
    Digest,
    Held,
    HeldToSee,
    Invitation,
    Notice,
    State,
    Transcript,
    UpdateFiled,
    Welcome,
)
from intake.desk.records import Finding, Hold, HoldState, Project, Update
from intake.reading.message import Address
from letters.reading_back import received

TROUBLE = "Mme Durand, qui nous aide, est sans abri. Rendez-vous le 20 mars à la mairie."
FOUND = (Finding("housing", "sans abri", "Mme Durand"),)


def told() -> Desk:
    """A desk with a project known to the group, and a week later news of it that is private."""
    desk = Desk(now=dt.datetime(2017, 2, 27, 10, 0, tzinfo=ZONE))
    desk.tick()
    desk.mail(SOPHIE, "Nous voulons ouvrir une laverie.", subject="Laverie")
    desk.tick(dt.datetime(2017, 3, 6, 8, 5, tzinfo=ZONE))
    desk.wait(days=1)
    desk.mail(SOPHIE, TROUBLE, subject="[P1]")
    return desk


def digest(desk: Desk) -> str:
    days = (7 - desk.now.weekday()) % 7 or 7
    desk.now = (desk.now + dt.timedelta(days=days)).replace(hour=8, minute=5)
    count = len(desk.notices)
    desk.tick()
    return repr([notice.body for notice in desk.notices[count:] if isinstance(notice.body, Digest)])


def test_the_animateur_gets_one_letter_about_the_whole_mail() -> None:
    desk = told()
    asked = [notice for notice in desk.notices if isinstance(notice.body, HeldToSee)]
    assert [notice.to for notice in asked] == [CAMILLE]
    assert asked[0].body == HeldToSee("P1-U1", "Laverie", TROUBLE, (Held("P1-U1", "", FOUND),))
    assert [hold.key for hold in desk.records(Hold)] == ["P1-U1"]


def test_the_sender_is_answered_as_ever() -> None:
    desk = told()
    assert ("update_filed", SOPHIE.email) in [(notice.kind, notice.to.email) for notice in desk.notices]
    assert desk.records(Update)[0].text == TROUBLE


def test_members_read_nothing_of_it() -> None:
    desk = told()
    desk.mail(MARIE, "FICHE P1", subject="fiche")
    desk.mail(MARIE, "ÉTAT", subject="état")
    desk.mail(CAMILLE, "MEMBRE + zoe@courriel.example Zoé", subject="membre")
    desk.mail(CAMILLE, "RÉUNION 1 le 14/03 18h30, Maison des associations", subject="réunion")
    desk.tick()
    assert "Durand" not in repr([each.body for each in desk.notices if isinstance(each.body, Invitation)])
    pages = [notice.body for notice in desk.notices if isinstance(notice.body, Card | State | Welcome)]
    assert len(pages) == 3
    assert "Laverie" in repr(pages[0])
    assert "Durand" not in repr(pages) + digest(desk)


def test_published_for_a_reason_it_is_news_again() -> None:
    desk = told()
    assert "Durand" not in digest(desk)
    desk.wait(days=1)
    outcome = desk.mail(CAMILLE, "P1-U1 : publier elle est d’accord", answers=desk.last(HeldToSee)[0])
    assert transcript(outcome) == ([("item_released", {"label": "P1-U1"})], [])
    assert desk.records(Hold)[0].motive == "elle est d’accord"
    assert "Mme Durand" in digest(desk)
    assert "Durand" not in digest(desk)


@pytest.mark.parametrize(("said", "state"), [("interne", "internal"), ("retirer", "removed")])
def test_kept_in_it_is_never_told(said: str, state: str) -> None:
    desk = told()
    desk.mail(CAMILLE, f"P1-U1 : {said}", answers=desk.last(HeldToSee)[0])
    assert desk.records(Hold)[0].state is HoldState(state)
    assert "Durand" not in digest(desk)


@pytest.mark.parametrize(
    "said",
    [
        "publier",
        "publier et la raison",
        "publier parce que …",
        "publier ?",
        "publier\u00a0?",
        "publier ? je ne sais pas",
        "publier ou non",
        "publier pas",
        "publier plus tard",
        "publier !",
        "publish or not?",
    ],
)
def test_it_is_not_published_without_a_reason(said: str) -> None:
    desk = told()
    outcome = desk.mail(CAMILLE, f"P1-U1 : {said}", answers=desk.last(HeldToSee)[0])
    assert transcript(outcome) == ([], [("motive_missing", {"label": "P1-U1"})])
    assert "Durand" not in digest(desk)


def test_a_member_decides_nothing() -> None:
    desk = told()
    desk.mail(MARIE, "P1-U1 : publier elle est d’accord", subject="[P1]")
    assert desk.records(Hold)[0].state is HoldState.HELD
    assert "Mme Durand" not in digest(desk)


def test_what_is_not_held_cannot_be_decided() -> None:
    desk = told()
    outcome = desk.mail(CAMILLE, "P1-U9 : interne", subject="P1-U9")
    assert transcript(outcome) == ([], [("item_unknown", {"label": "P1-U9"})])


def test_a_new_project_about_a_person_waits_as_a_whole() -> None:
    desk = told()
    zoe = Address("Zoé", "zoe@boite.example")
    desk.mail(zoe, "Je suis hébergée chez une amie et je n’ai plus de revenus.", subject="Une cantine")
    notice, body = desk.last(HeldToSee)
    assert (body.ref, notice.about) == ("P2", "")
    assert [found.words for found in body.held[0].findings] == ["hébergée chez", "plus de revenus"]
    assert "cantine" not in digest(desk)
    desk.mail(CAMILLE, "P2 : interne", answers=notice)
    after = digest(desk)
    assert "Une cantine" in after
    assert "revenus" not in after


def test_a_project_let_pass_later_is_new_then_and_still_came_when_it_came() -> None:
    desk = told()
    came = desk.now
    desk.mail(
        Address("Zoé", "zoe@boite.example"),
        "Je suis hébergée chez une amie. Aidez-moi.",
        subject="Une cantine",
    )
    notice = desk.last(HeldToSee)[0]
    assert "cantine" not in digest(desk)
    desk.wait(days=20)
    desk.mail(CAMILLE, "P2 : publier elle est d’accord", answers=notice)
    first = digest(desk)
    assert "Une cantine" in first[first.index("new=") :]
    assert "Une cantine" not in digest(desk)
    desk.mail(MARIE, "FICHE P2")
    (card,) = desk.last(Card)[1].cards
    assert card.opened.date() == came.date()
    assert [each.opened.date() for each in desk.records(Project) if each.key == "P2"] == [came.date()]


def test_a_telephone_number_alone_is_masked_and_held_from_nobody() -> None:
    desk = Desk()
    outcome = desk.mail(SOPHIE, "Une laverie. Appelez-moi au 06 12 34 56 78.", subject="Laverie")
    assert letters(outcome) == [("project_filed", SOPHIE.email)]
    assert desk.records(Hold) == []


def test_what_came_at_the_same_moment_in_another_mail_is_decided_apart() -> None:
    desk = told()
    desk.mail(Address("Zoé", "zoe@boite.example"), "Une cantine au marché.", subject="Cantine")
    desk.mail(Address("Zoé", "zoe@boite.example"), "M. Leroy, qui cuisine, est surendetté.", subject="[P2]")
    desk.mail(SOPHIE, "Mme Morel, qui nous aide, touche le RSA.", subject="[P1]")
    assert len({hold.at for hold in desk.records(Hold)}) == 1
    desk.mail(CAMILLE, "P1-U1 : publier elle est d’accord", subject="P1-U1")
    states = {hold.key: hold.state for hold in desk.records(Hold)}
    assert states == {"P1-U1": HoldState.PUBLISHED, "P2-U1": HoldState.HELD, "P1-U2": HoldState.HELD}
    seen = digest(desk)
    assert "Mme Durand" in seen
    assert "Leroy" not in seen
    assert "Morel" not in seen


@pytest.mark.parametrize(
    ("language", "said", "untrue"),
    [
        ("fr", "L’animation les relit avant que le groupe ne les lise. Vous écriviez", "bulletin"),
        ("en", "The facilitators read it before the group does. You wrote", "digest"),
    ],
)
def test_who_writes_news_that_are_held_is_promised_no_digest(language: str, said: str, untrue: str) -> None:
    desk = told()
    desk.mail(SOPHIE, f"Encore : {TROUBLE}\n\nAppel : deux bénévoles", subject="[P1]")
    notice = dataclasses.replace(desk.last(UpdateFiled)[0], language=language)
    text = " ".join(received(notice, desk.group).text.replace("\u00a0", " ").split())
    assert said in text
    assert untrue not in text
    desk.mail(SOPHIE, "Le local est trouvé.", subject="[P1]")
    text = " ".join(received(desk.last(UpdateFiled)[0], desk.group).text.split())
    assert "Voici le texte destiné au prochain bulletin" in text


def test_news_let_pass_later_keep_the_day_they_came_and_are_news_of_that_week() -> None:
    desk = told()
    came = desk.now
    notice = desk.last(HeldToSee)[0]
    desk.wait(days=20)
    assert "Durand" not in digest(desk)
    desk.mail(CAMILLE, f"{desk.records(Update)[-1].key} : publier elle est d’accord", answers=notice)
    assert desk.records(Update)[-1].at.date() == came.date()
    assert "Durand" in digest(desk)
    assert "Durand" not in digest(desk)


class TestAnswersToTheHeldLetter:
    def house(self) -> tuple[Desk, Notice]:
        desk = told()
        return desk, desk.last(HeldToSee)[0]

    def state(self, desk: Desk) -> HoldState:
        return next(each.state for each in desk.records(Hold) if each.key.startswith("P1-U"))

    @pytest.mark.parametrize(
        ("words", "state"),
        [
            ("interne", HoldState.INTERNAL),
            ("Bonjour,\n\nRetirer\n\nCamille", HoldState.REMOVED),
            ("publier parce que Mme Durand est d'accord", HoldState.PUBLISHED),
        ],
    )
    def test_a_word_alone_means_the_text_that_was_shown(self, words: str, state: HoldState) -> None:
        desk, notice = self.house()
        outcome = desk.mail(CAMILLE, words, answers=notice)
        assert outcome.reason == f"held {notice.body.ref} decided"
        assert self.state(desk) is state

    @pytest.mark.parametrize(
        "words",
        [
            "{ref} : Une personne que nous aidons cherche un logement.",
            "OK",
            "NON",
            "Je ne sais pas trop.",
            "publier",
        ],
    )
    def test_what_decides_nothing_is_told_the_lines_that_do(self, words: str) -> None:
        desk, notice = self.house()
        ref, before = notice.body.ref, len(desk.records(Update))
        desk.mail(CAMILLE, words.format(ref=ref), answers=notice)
        assert self.state(desk) is HoldState.HELD
        assert len(desk.records(Update)) == before
        text = " ".join(
            received(desk.last(Transcript, CAMILLE)[0], desk.group).text.replace("\u00a0", " ").split()
        )
        assert "Je n’ai pas pu faire" in text
        assert f"{ref} : publier" in text
        if words != "publier":
            assert f"attend toujours votre mot. Répondez par une de ces lignes : {ref} : interne" in text
            assert f"{ref} : retirer (l’enlever)" in text

    def test_other_commands_go_their_own_way(self) -> None:
        desk, notice = self.house()
        assert desk.mail(CAMILLE, "AIDE", answers=notice).reason == "commands AIDE"
        assert (
            desk.mail(CAMILLE, f"{notice.body.ref} : interne", answers=notice).reason == "commands CORRIGER"
        )

    def test_nobody_else_decides_by_a_word(self) -> None:
        desk, notice = self.house()
        desk.mail(MARIE, "interne", answers=notice)
        assert self.state(desk) is HoldState.HELD
