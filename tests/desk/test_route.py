"""What becomes of a mail: one rule takes it, and every mail meets one."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from desk.drafts import drafted
from desk.office import BOX, CAMILLE, DENIS, HOST, KARIM, MARIE, SOPHIE, Desk, bodies, letters, with_group
from intake import desk as rules
from intake.desk.notices import (
    Digest,
    Help,
    PublishedMinutes,
    QuestionPassedOn,
    QuestionToSee,
    SetAside,
    Unclear,
)
from intake.desk.outcome import Outcome
from intake.desk.records import Comment, Disposition, Minutes, MinutesState, Person, Project, Update
from intake.reading import parse
from intake.reading.message import Address

STRANGER = Address("Zoé Inconnue", "zoe@ailleurs.example")
FAILED = f"{HOST}; dmarc=fail"
BOUNCE = b"""From: MAILER-DAEMON@mx.quartier.example
To: projets@quartier.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <bounce1@mx.quartier.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Le message n'a pas pu etre remis.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.quartier.example

Final-Recipient: rfc822; marie@courriel.example
Action: failed
Status: 5.1.1

--b--
"""


def said(outcome: Outcome) -> tuple[str, str]:
    assert outcome.disposition is not None
    return outcome.disposition.value, outcome.reason


class TestMachines:
    def test_a_bounce_is_ignored_with_its_status(self) -> None:
        outcome = Desk().take(BOUNCE)
        assert said(outcome) == ("ignored", "bounce 5.1.1")
        assert outcome.notices == ()

    def test_our_own_letter_come_back_is_a_loop(self) -> None:
        outcome = Desk().mail(MARIE, "Une laverie.", subject="Laverie", X_Loop=BOX.upper())
        assert (said(outcome), outcome.notices) == (("ignored", "loop"), ())

    def test_a_mail_from_the_box_itself_is_nobodys(self) -> None:
        outcome = Desk().mail(
            Address("Projets ESS", "Projets@quartier.example"), "Une laverie.", subject="Laverie"
        )
        assert (said(outcome), outcome.notices) == (("ignored", "from the box itself"), ())

    def test_an_out_of_office_is_ignored(self) -> None:
        desk = Desk()
        outcome = desk.mail(MARIE, "Je suis absente.", subject="Absence", Auto_Submitted="auto-replied")
        assert outcome.disposition is Disposition.IGNORED
        assert outcome.reason.startswith("automatic: ")
        assert desk.records(Project) == []

    def test_what_a_filter_calls_spam_waits_unanswered(self) -> None:
        desk = Desk()
        outcome = desk.mail(STRANGER, "Gagnez beaucoup.", subject="Offre", X_Spam_Flag="YES")
        assert said(outcome) == ("aside", "automatic: spam")
        assert STRANGER.email not in [to for _, to in letters(outcome)]
        assert desk.records(Project) == []

    def test_a_mail_by_a_list_is_filed_without_an_answer(self) -> None:
        desk = Desk()
        outcome = desk.mail(
            MARIE, "Un fournil pour tous.", subject="Fournil", List_Id="<voisins.liste.example>"
        )
        assert (said(outcome), outcome.notices) == (("filed", "project P1"), ())


class TestNobodyInParticular:
    def test_what_cannot_be_read_waits_for_a_human(self) -> None:
        desk = Desk()
        outcome = desk.take(b"\x00\x01\x02")
        assert said(outcome) == ("aside", "unreadable")
        assert desk.last(SetAside)[1].reason == "unreadable"

    def test_a_mail_of_several_is_of_nobody(self) -> None:
        desk = Desk()
        outcome = desk.mail(MARIE, "Un fournil.", subject="Fournil", From="a@b.example, c@d.example")
        assert said(outcome) == ("aside", "no single sender")

    def test_a_stranger_whose_address_is_forged_waits_unanswered(self) -> None:
        desk = Desk()
        outcome = desk.mail(STRANGER, "Un fournil.", subject="Fournil", authentication=FAILED)
        assert said(outcome) == ("aside", "forged sender")
        assert letters(outcome) == [("set_aside", CAMILLE.email)]
        body = desk.last(SetAside)[1]
        assert (body.sender, body.subject, body.reason) == (STRANGER.email, "Fournil", "forged sender")
        assert desk.records(Project) == []

    def test_a_known_address_forged_brings_no_project(self) -> None:
        desk = Desk()
        desk.tick()
        outcome = desk.mail(MARIE, "Un fournil.", subject="Fournil", authentication=FAILED)
        assert said(outcome) == ("aside", "forged sender")


class TestFreeWords:
    @pytest.mark.parametrize("text", ["", "   "])
    def test_an_empty_mail_is_asked_for_words(self, text: str) -> None:
        outcome = Desk().mail(SOPHIE, text, subject="Projet")
        assert said(outcome) == ("aside", "unclear: empty")
        assert bodies(outcome)[0] == Unclear("Sophie Arnaud", "", "empty")

    def test_an_empty_mail_on_a_project_too(self) -> None:
        desk = Desk()
        desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
        assert said(desk.mail(SOPHIE, "", subject="[P1]")) == ("aside", "unclear: empty")

    def test_an_animateurs_words_about_nothing_are_not_a_project(self) -> None:
        desk = Desk()
        outcome = desk.mail(CAMILLE, "Je serai en retard demain.", subject="retard")
        assert said(outcome) == ("aside", "unclear: unknown")
        assert bodies(outcome)[0] == Unclear("Camille Roche", "Je serai en retard demain.", "unknown")
        assert desk.records(Project) == []

    def test_an_animateur_brings_a_project_by_its_label(self) -> None:
        outcome = Desk().mail(CAMILLE, "Projet : Jardin\nPrésentation : un jardin partagé.", subject="jardin")
        assert said(outcome) == ("filed", "project P1")

    def test_a_question_in_reply_to_a_digest_goes_to_the_animateurs(self) -> None:
        desk = Desk()
        desk.tick()
        desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
        desk.wait(days=7)
        desk.tick()
        outcome = desk.mail(MARIE, "C'est où ?", answers=desk.last(Digest, MARIE)[0])
        assert said(outcome) == ("answered", "question passed on")
        assert bodies(outcome) == [
            QuestionToSee("Marie Petit", MARIE.email, "Re: digest", "C'est où ?"),
            QuestionPassedOn("Marie Petit"),
        ]

    def test_an_empty_reply_to_a_digest(self) -> None:
        desk = Desk()
        tag = desk.clerk.tokens.tag("digest")
        assert said(desk.mail(MARIE, "", To=f"projets+{tag}@quartier.example")) == ("aside", "unclear: empty")

    def test_a_mistake_told_in_reply_to_published_minutes_is_a_question(self) -> None:
        desk, draft = drafted()
        desk.mail(CAMILLE, "OK", answers=draft)
        outcome = desk.mail(MARIE, "Il y a une faute.", answers=desk.last(PublishedMinutes, MARIE)[0])
        assert said(outcome) == ("answered", "question passed on")


class TestHiddenProjects:
    def hidden(self) -> Desk:
        desk = Desk()
        desk.tick()
        desk.mail(SOPHIE, "Un secret.", subject="Jardin secret")
        desk.mail(CAMILLE, "SUIVI P1 Karim")
        desk.mail(CAMILLE, "CONFIDENTIEL P1")
        return desk

    @pytest.mark.parametrize("who", [MARIE, STRANGER])
    @pytest.mark.parametrize("subject", ["[P1] nouvelles", "Re: Jardin secret"])
    def test_who_writes_to_one_is_not_told_its_name(self, who: Address, subject: str) -> None:
        desk = self.hidden()
        outcome = desk.mail(who, "Du nouveau.", subject=subject)
        assert said(outcome) == ("filed", "comment P1-K1")
        (answered,) = (notice for notice in outcome.notices if notice.to.key == who.key)
        assert answered.body == QuestionPassedOn(who.name)
        assert answered.about == ""
        assert desk.records(Comment)[0].text == "Du nouveau."

    @pytest.mark.parametrize("who", [SOPHIE, KARIM, CAMILLE])
    def test_its_holder_follower_and_the_animateurs_go_on_with_it(self, who: Address) -> None:
        desk = self.hidden()
        assert said(desk.mail(who, "Du nouveau.", subject="[P1]")) == ("filed", "update P1-U1")
        assert desk.records(Update)[0].author == who.key


class TestKnownTitles:
    def known(self) -> Desk:
        desk = Desk()
        desk.tick()
        desk.mail(SOPHIE, "Un jardin aux Lilas.", subject="Jardin partagé")
        return desk

    def test_a_strangers_first_mail_under_a_known_title_is_a_project_of_its_own(self) -> None:
        desk = self.known()
        assert said(desk.mail(STRANGER, "Un jardin aux Iris.", subject="Jardin partagé")) == (
            "filed",
            "project P2",
        )
        assert desk.mail(SOPHIE, "Du nouveau.", subject="Jardin partagé").reason == "update P1-U1"

    @pytest.mark.parametrize(
        ("subject", "fields"),
        [("Re: Jardin partagé", {}), ("Jardin partagé", {"In_Reply_To": "<x@y.example>"})],
    )
    def test_a_strangers_reply_under_it_is_a_comment(self, subject: str, fields: dict[str, str]) -> None:
        assert self.known().mail(STRANGER, "Bravo !", subject=subject, **fields).reason == "comment P1-K1"

    def test_a_members_mail_under_it_is_news(self) -> None:
        assert (
            self.known().mail(MARIE, "J'ai vu le jardin.", subject="Jardin partagé").reason == "update P1-U1"
        )


class TestOversized:
    def oversized(self, desk: Desk, raw: bytes) -> Outcome:
        return rules.on_oversized(parse(raw, desk.group.zone), desk.cabinet, desk.clerk, desk.now)

    def test_its_sender_and_the_animateurs_are_told(self) -> None:
        desk = Desk()
        outcome = self.oversized(desk, desk.raw(SOPHIE, "", subject="Mon film"))
        assert said(outcome) == ("aside", "too large")
        assert bodies(outcome)[0] == Unclear("Sophie Arnaud", "Mon film", "too_large")
        assert letters(outcome) == [("unclear", SOPHIE.email), ("set_aside", CAMILLE.email)]

    def test_a_forged_stranger_is_not_told(self) -> None:
        desk = Desk()
        outcome = self.oversized(desk, desk.raw(SOPHIE, "", authentication=FAILED))
        assert letters(outcome) == [("set_aside", CAMILLE.email)]

    def test_nor_is_a_machine(self) -> None:
        desk = Desk()
        outcome = self.oversized(desk, desk.raw(SOPHIE, "", Auto_Submitted="auto-generated"))
        assert outcome.disposition is Disposition.IGNORED
        assert outcome.notices == ()

    def test_nor_are_several(self) -> None:
        desk = Desk()
        outcome = self.oversized(desk, desk.raw(SOPHIE, "", From="a@b.example, c@d.example"))
        assert letters(outcome) == [("set_aside", CAMILLE.email)]


def test_members_are_known_from_their_first_mail() -> None:
    desk = Desk()
    desk.mail(MARIE, "AIDE")
    assert {person.key for person in desk.records(Person)} == {MARIE.key, KARIM.key}
    assert desk.last(Help)[1].member


def test_a_secretary_in_nobodys_list_is_no_stranger() -> None:
    desk = Desk(with_group(secretaries=(DENIS,)))
    outcome = desk.mail(DENIS, "Décision : oui.", subject="Notes", authentication=FAILED)
    assert said(outcome) == ("aside", "forged sender")


def test_minutes_that_belong_to_no_meeting_are_a_surprise() -> None:
    desk, draft = drafted()
    desk.cabinet.records[Minutes].clear()
    with pytest.raises(LookupError, match="R1-v1 belongs to no meeting"):
        desk.mail(CAMILLE, "OK", answers=draft)


def test_a_mail_to_a_draft_of_which_the_sender_is_unclear_is_refused() -> None:
    desk, draft = drafted()
    outcome = desk.mail(CAMILLE, "OK", answers=draft, From="camille@quartier.example, eve@menteur.example")
    assert outcome.reason == "refused: approval_unproven"
    assert desk.records(Minutes)[0].state is MinutesState.DRAFT


def test_every_outcome_says_what_became_of_the_mail() -> None:
    desk = Desk()
    message = dataclasses.replace(parse(desk.raw(MARIE, "x"), desk.group.zone), reply="", notes=(), text="")
    assert desk.hear(message).disposition is Disposition.ASIDE


def test_an_encrypted_mail_waits_for_a_human_and_its_sender_is_told() -> None:
    desk = Desk()
    raw = (Path(__file__).parents[1] / "data" / "mail" / "029-pgp-encrypted.eml").read_bytes()
    proof = f"Authentication-Results: {HOST}; dmarc=pass\n".encode()
    outcome = desk.take(proof + raw)
    assert (outcome.disposition, outcome.reason) == (Disposition.ASIDE, "unclear: encrypted")
    assert desk.records(Project) == []


@pytest.mark.parametrize("words", ["FICHE", "Retirer, merci", "pièces"])
def test_a_word_without_its_project_is_neither_a_project_nor_news(words: str) -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie de quartier.", subject="Laverie")
    for subject in ("question", "[P1]"):
        outcome = desk.mail(SOPHIE, words, subject=subject)
        assert said(outcome) == ("aside", "unclear: no_project")
    assert [each.key for each in desk.records(Project)] == ["P1"]
    assert desk.records(Update) == []


def test_a_sentence_that_begins_with_such_a_word_is_news() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie de quartier.", subject="Laverie")
    desk.mail(SOPHIE, "Les pièces du dossier arrivent demain.", subject="[P1]")
    assert len(desk.records(Update)) == 1
