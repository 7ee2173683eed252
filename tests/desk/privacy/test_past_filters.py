"""What is held reaches no member by another way: files, offers, partners, counted calls, changed fields."""

from __future__ import annotations

import dataclasses

from desk.office import CAMILLE, KARIM, MARIE, SOPHIE, Desk, Told, at, transcript
from desk.privacy.test_holds import TROUBLE, digest, told
from intake.desk.minutes.site import Site, site_files
from intake.desk.notices import (
    CallUnanswered,
    Card,
    DraftMinutes,
    Files,
    HeldToSee,
    Introduction,
    OfferDeclined,
    OfferToAgree,
    PublishedMinutes,
)
from intake.desk.outcome import Outcome
from intake.desk.records import Call, CallState, FieldChange, Hold, HoldState, Link, Offer, Update

FILE = "RSA-Durand.pdf"
PART = f"""Content-Type: application/pdf
Content-Disposition: attachment; filename="{FILE}"
Content-Transfer-Encoding: base64

JVBERi0xLjQKJSVFT0YK
"""
CALL = "Appel : une personne pour accompagner Mme Durand, qui est sans abri"
PARTNER = "Partenaires : Mme Durand qui est sans abri (intéressée)"
UNKNOWN: tuple[list[Told], list[Told]] = ([], [("project_unknown", {"ref": "P1"})])


def with_file(desk: Desk, text: str, subject: str) -> Outcome:
    """Have Sophie mail a text and a file."""
    kind = {"MIME_Version": "1.0", "Content_Type": 'multipart/mixed; boundary="b"'}
    head = desk.raw(SOPHIE, "", subject=subject, **kind).partition(b"Content-Type: text/plain")[0]
    words = f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}\n"
    return desk.take(head + f"\n--b\n{words}--b\n{PART}--b--\n".encode())


def known() -> Desk:
    """A desk with a project that the last digest told."""
    desk = Desk(now=at(27, 2))
    desk.tick()
    desk.mail(SOPHIE, "Nous voulons ouvrir une laverie.", subject="Laverie")
    desk.tick(at(6, 3, 8, 5))
    desk.wait(days=1)
    return desk


# -- files -----------------------------------------------------------------------------------------------


def test_a_project_that_is_held_has_neither_page_nor_files_nor_offers_for_a_member() -> None:
    desk = Desk()
    with_file(desk, TROUBLE, "Aide à Mme Durand")
    for command in ("FICHE P1", "PIÈCES P1", "JE PRENDS P1"):
        outcome = desk.mail(MARIE, command)
        assert transcript(outcome) == UNKNOWN
        assert "Durand" not in repr(outcome.notices)
    assert desk.records(Offer) == []


def test_its_holder_and_the_animateurs_have_them() -> None:
    desk = Desk()
    with_file(desk, TROUBLE, "Aide à Mme Durand")
    for who in (SOPHIE, CAMILLE):
        desk.mail(who, "PIÈCES P1")
        assert [line.filename for line in desk.last(Files, who)[1].projects[0].lines] == [FILE]
        desk.mail(who, "FICHE P1")
        assert [line.filename for line in desk.last(Card, who)[1].cards[0].files] == [FILE]


def test_the_files_of_news_that_are_held_wait_with_them() -> None:
    desk = known()
    with_file(desk, TROUBLE, "[P1]")
    desk.mail(MARIE, "FICHE P1")
    assert desk.last(Card)[1].cards[0].files == ()
    assert transcript(desk.mail(MARIE, "PIÈCES P1"))[1] == [("files_none", {"ref": "P1", "title": "Laverie"})]
    desk.mail(CAMILLE, "P1-U1 : publier elle est d’accord", subject="P1-U1")
    desk.mail(MARIE, "FICHE P1")
    assert [line.filename for line in desk.last(Card)[1].cards[0].files] == [FILE]


def test_the_file_of_a_call_that_is_held_is_told_in_no_digest() -> None:
    desk = known()
    with_file(desk, f"Le local est trouvé.\n\n{CALL}", "[P1]")
    assert [hold.key for hold in desk.records(Hold)] == ["P1-C1"]
    letter = digest(desk)
    assert "Le local est trouvé" in letter
    assert "Durand" not in letter


def test_a_project_kept_in_shows_no_file_of_its_own() -> None:
    desk = Desk()
    with_file(desk, TROUBLE, "Une laverie")
    desk.mail(CAMILLE, "P1 : interne", answers=desk.last(HeldToSee)[0])
    desk.mail(MARIE, "FICHE P1")
    card = desk.last(Card, MARIE)[1].cards[0]
    assert (card.title, card.files) == ("Une laverie", ())


# -- offers ----------------------------------------------------------------------------------------------


def test_an_offer_is_to_the_project_while_its_call_is_held() -> None:
    desk = known()
    desk.mail(SOPHIE, CALL, subject="[P1]")
    outcome = desk.mail(MARIE, "JE PRENDS P1")
    assert transcript(outcome)[0] == [("offer_made", {"ref": "P1", "title": "Laverie"})]
    assert [(offer.call, call.answers) for offer in desk.records(Offer) for call in desk.records(Call)] == [
        ("", ())
    ]
    desk.mail(SOPHIE, "OUI", answers=desk.last(OfferToAgree)[0])
    assert desk.last(Introduction, MARIE)[1].call == ""


def test_a_call_held_since_it_was_answered_is_told_to_no_volunteer() -> None:
    desk = known()
    desk.mail(SOPHIE, "Appel : deux personnes pour la caisse", subject="[P1]")
    desk.mail(MARIE, "JE PRENDS P1")
    marie = desk.last(OfferToAgree)[0]
    desk.mail(KARIM, "JE PRENDS P1")
    karim = desk.last(OfferToAgree)[0]
    (call,) = desk.records(Call)
    desk.cabinet.records[Call][call.key] = dataclasses.replace(call, text=CALL)
    desk.mail(SOPHIE, "OUI", answers=marie)
    desk.mail(SOPHIE, "NON", answers=karim)
    assert desk.last(Introduction, MARIE)[1].call == ""
    assert desk.last(OfferDeclined, KARIM)[1].call == ""


# -- calls -----------------------------------------------------------------------------------------------


def test_a_call_that_is_held_was_told_in_no_digest() -> None:
    desk = known()
    desk.mail(SOPHIE, CALL, subject="[P1]")
    for _ in range(7):
        assert "Durand" not in digest(desk)
    (call,) = desk.records(Call)
    assert (call.runs, call.state, call.text) == ((), CallState.OPEN, CALL.removeprefix("Appel : "))
    assert [each for each in desk.notices if isinstance(each.body, CallUnanswered)] == []
    desk.mail(CAMILLE, "P1-C1 : publier elle est d’accord", subject="P1-C1")
    assert "accompagner Mme Durand" in digest(desk)
    assert len(desk.records(Call)[0].runs) == 1


def test_a_call_given_up_while_it_was_held_seeks_again_once_it_is_told() -> None:
    desk = known()
    desk.mail(SOPHIE, CALL, subject="[P1]")
    (call,) = desk.records(Call)
    before = dataclasses.replace(call, runs=(desk.now.date(),), state=CallState.UNHEARD)
    desk.cabinet.records[Call][call.key] = before
    desk.mail(CAMILLE, "P1-C1 : publier elle est d’accord", subject="P1-C1")
    (call,) = desk.records(Call)
    assert (call.runs, call.state) == ((), CallState.OPEN)


# -- partners --------------------------------------------------------------------------------------------


def test_a_partner_told_with_their_trouble_is_held() -> None:
    desk = known()
    desk.mail(SOPHIE, PARTNER, subject="[P1]")
    (link,) = desk.records(Link)
    assert [hold.key for hold in desk.records(Hold)] == [link.key]
    notice, asked = desk.last(HeldToSee, CAMILLE)
    assert (asked.ref, asked.text) == (link.key, "Mme Durand qui est sans abri (intéressée)")
    desk.mail(MARIE, "FICHE P1")
    assert desk.last(Card, MARIE)[1].cards[0].links == ()
    assert "Durand" not in digest(desk)
    desk.mail(CAMILLE, f"{link.key} : publier elle est d’accord", answers=notice)
    assert "Durand" in digest(desk)
    desk.mail(MARIE, "FICHE P1")
    assert desk.last(Card, MARIE)[1].cards[0].links == (("Mme Durand qui est sans abri", "interested"),)


def test_a_partner_of_whom_nothing_is_private_is_told() -> None:
    desk = known()
    desk.mail(SOPHIE, "Partenaires : Petit Bateau (intéressé)", subject="[P1]")
    assert desk.records(Hold) == []
    desk.mail(MARIE, "FICHE P1")
    assert desk.last(Card, MARIE)[1].cards[0].links == (("Petit Bateau", "interested"),)


# -- what was decided, and what changed ------------------------------------------------------------------


def test_what_was_taken_out_stays_out_when_nothing_is_found_in_it_any_more() -> None:
    desk = told()
    desk.mail(CAMILLE, "P1-U1 : retirer", answers=desk.last(HeldToSee)[0])
    (update,) = desk.records(Update)
    text = update.text.replace("Mme Durand", "[personne effacée]")
    desk.cabinet.records[Update][update.key] = dataclasses.replace(update, text=text)
    assert desk.records(Hold)[0].state is HoldState.REMOVED
    desk.mail(MARIE, "FICHE P1")
    assert desk.last(Card, MARIE)[1].cards[0].news == ()


def test_a_field_that_changed_names_people_as_they_chose() -> None:
    desk = known()
    desk.mail(SOPHIE, "Besoin : Karim Benali tient la caisse", subject="[P1]")
    desk.tick(at(13, 3, 8, 5))
    desk.wait(days=1)
    desk.mail(SOPHIE, "Besoin : Marie Petit tient la caisse", subject="[P1]")
    assert desk.records(FieldChange)[-1].now == "Marie Petit tient la caisse"
    letter = digest(desk)
    assert "('need', 'Karim tient la caisse', 'Marie tient la caisse')" in letter
    assert "Benali tient" not in letter


def test_what_changes_in_a_project_kept_in_is_kept_in() -> None:
    desk = Desk(now=at(27, 2))
    desk.tick()
    desk.mail(SOPHIE, "Présentation : Mme Durand est sans abri.\nBesoin : un local", subject="Laverie")
    desk.tick(at(6, 3, 8, 5))
    desk.mail(CAMILLE, "P1 : interne", answers=desk.last(HeldToSee)[0])
    digest(desk)
    desk.wait(days=1)
    desk.mail(SOPHIE, "Besoin : un local pour la famille du 3e étage", subject="[P1]")
    assert "'need'" not in digest(desk)


# -- what comes to a project that was kept in ------------------------------------------------------------


def kept_in() -> Desk:
    """A desk with a project that an animateur keeps for the animation, and a meeting at hand."""
    desk = Desk(now=at(27, 2))
    desk.tick()
    desk.mail(SOPHIE, TROUBLE, subject="Laverie")
    desk.mail(CAMILLE, "P1 : interne", answers=desk.last(HeldToSee)[0])
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30, Maison des associations", subject="réunion")
    return desk


def test_news_of_a_project_kept_in_waits_for_a_word_and_reaches_no_member() -> None:
    desk = kept_in()
    desk.mail(SOPHIE, "Le bail est signé.\n\nAppel : qui repeint la salle ?", subject="[P1]")
    notice, asked = desk.last(HeldToSee, CAMILLE)
    assert (asked.ref, asked.text) == ("P1-U1", "Le bail est signé.")
    assert [each.kind for each in asked.held[0].findings] == ["kept_in"]
    desk.mail(MARIE, "FICHE P1")
    card = desk.last(Card, MARIE)[1].cards[0]
    assert (card.news, card.sought) == ((), ())
    assert "bail" not in digest(desk)
    desk.mail(CAMILLE, "P1-U1 : publier tout le monde le sait", answers=notice)
    letter = digest(desk)
    assert "Le bail est signé." in letter
    assert "qui repeint la salle" in letter
    assert "sans abri" not in letter


def test_a_project_kept_in_is_internal_in_every_draft_and_on_no_page() -> None:
    desk = kept_in()
    desk.now = at(28, 2, 22)
    desk.mail(CAMILLE, "P1\nLe bail est signé.\nDécision : repeindre la salle", subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    draft, body = desk.last(DraftMinutes, CAMILLE)
    assert "Le bail est signé." in body.internal.text
    assert "Laverie" not in body.public.text
    desk.mail(CAMILLE, "OK", answers=draft)
    pages = b"".join(content for _, content in site_files(desk.cabinet, Site(desk.group)))
    for word in ("Laverie", "bail", "repeindre", "Durand"):
        assert word not in desk.last(PublishedMinutes, MARIE)[1].minutes.text
        assert word.encode() not in pages


def test_what_was_kept_in_and_is_let_pass_brings_its_later_news_with_it() -> None:
    desk = kept_in()
    desk.mail(CAMILLE, "P1 : publier elle est d’accord", subject="P1")
    desk.mail(SOPHIE, "Le bail est signé.", subject="[P1]")
    assert "Le bail est signé." in digest(desk)
