"""People are named as they chose: in the group by the first name where nothing was said, nowhere in public."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from desk.office import CAMILLE, GROUP, KARIM, MARIE, SOPHIE, ZONE, Desk, at, transcript
from intake.desk.minutes.wording import FRENCH
from intake.desk.notices import Card, DraftMinutes, NameFate, PublishedMinutes
from intake.desk.privacy.names import Named, Speaker, Unnamed
from intake.desk.records import Hold, HoldState, MinutesVersion, Naming, Person, Project
from letters.reading_back import received

SOMEBODY = "une personne du groupe"
UNNAMED = Unnamed(SOMEBODY, FRENCH.another, FRENCH.several)
NOTES = """Présents : Camille, Marie, Karim, Eve
P1
Karim Benali a visité la loge. Merci à Karim et à Mme Petit.
Action : Marie, écrire à la mairie, pour le 10/03
"""


def met(*said: str) -> Desk:
    """A desk whose first minutes wait for approval; Marie mailed these words before."""
    desk = Desk(now=dt.datetime(2017, 2, 1, 10, 0, tzinfo=ZONE))
    desk.mail(SOPHIE, "Nous voulons ouvrir une laverie.", subject="Laverie")
    for words in said:
        desk.mail(MARIE, words, subject="nom")
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30, Maison des associations", subject="réunion")
    desk.now = dt.datetime(2017, 2, 28, 22, 0, tzinfo=ZONE)
    desk.mail(CAMILLE, NOTES, subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    return desk


def public(desk: Desk) -> str:
    return " ".join(desk.last(DraftMinutes, CAMILLE)[1].public.text.split())


def reply(desk: Desk, text: str) -> None:
    desk.wait(minutes=5)
    desk.mail(CAMILLE, text, answers=desk.last(DraftMinutes, CAMILLE)[0])


def test_who_said_nothing_is_not_named_in_public_and_the_animateur_signs() -> None:
    text = public(met())
    assert "Présents : Camille, 3 autres personnes" in text
    assert "Une personne du groupe a visité la loge." in text
    assert f"Merci à {SOMEBODY} et à une autre personne." in text
    assert "CR établi par Camille" in text
    for name in ("Karim", "Benali", "Marie", "Petit", "Eve"):
        assert name not in text


def test_the_internal_text_tells_the_names_as_they_were_noted() -> None:
    internal = " ".join(met().last(DraftMinutes, CAMILLE)[1].internal.text.split())
    assert "Présents : Camille, Marie, Karim, Eve" in internal
    assert "Karim Benali a visité la loge. Merci à Karim et à Mme Petit." in internal


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("NOM complet", "Marie Petit"),
        ("NOM prénom", "Marie"),
        ("Nom : initiales", "M. P."),
        ("NAME first", "Marie"),
    ],
)
def test_who_chose_is_named_so(said: str, name: str) -> None:
    text = public(met(said))
    assert f"Présents : Camille, {name}, 2 autres personnes" in text
    assert "Benali" not in text


def test_who_chose_none_is_not_named_even_when_the_others_are() -> None:
    desk = met("NOM aucun")
    reply(desk, "NOMS : publier")
    text = public(desk)
    assert "Présents : Camille, Karim, Eve, une autre personne" in text
    assert "Karim a visité la loge. Merci à Karim" in text
    assert "Marie" not in text
    assert "Petit" not in text


def test_the_draft_lists_each_name_with_its_fate() -> None:
    body = met("NOM prénom").last(DraftMinutes, CAMILLE)[1]
    assert set(body.names) == {
        NameFate("Camille Roche", "Camille Roche", ""),
        NameFate("Marie Petit", "Marie", "first_name"),
        NameFate("Karim Benali", "", ""),
        NameFate("Eve", "", ""),
    }


def test_the_word_about_names_holds_for_the_next_versions_and_can_be_taken_back() -> None:
    desk = met()
    reply(desk, "NOMS : publier")
    reply(desk, "B1 : interne")
    assert "Karim" in public(desk)
    reply(desk, "NOMS : retirer")
    assert "Karim" not in public(desk)
    assert desk.records(MinutesVersion)[-1].names is False


def offered(desk: Desk) -> list[str]:
    text = received(desk.last(DraftMinutes, CAMILLE)[0], desk.group).text.replace("\u00a0", " ")
    return re.findall(r"^ *(NOMS : \w+)", text, re.MULTILINE)


def test_the_draft_offers_what_is_still_to_be_done_about_names() -> None:
    desk = met()
    assert offered(desk) == ["NOMS : publier"]
    reply(desk, "NOMS : publier")
    assert offered(desk) == ["NOMS : retirer"]
    reply(desk, "NOMS : retirer")
    assert offered(desk) == ["NOMS : publier"]


def test_what_is_published_is_what_was_shown() -> None:
    desk = met()
    shown = desk.last(DraftMinutes, CAMILLE)[1].public
    reply(desk, "OK")
    published = desk.last(PublishedMinutes, MARIE)[1].minutes
    assert published == shown
    assert "Karim" not in repr(published)


def test_a_choice_made_since_is_shown_again_before_anything_is_published() -> None:
    desk = met("NOM complet")
    draft = desk.last(DraftMinutes, CAMILLE)[0]
    desk.mail(MARIE, "NOM aucun", subject="nom")
    desk.wait(minutes=5)
    desk.mail(CAMILLE, "OK", answers=draft)
    assert not [each for each in desk.notices if isinstance(each.body, PublishedMinutes)]
    assert "Marie" not in public(desk)
    reply(desk, "OK")
    assert "Marie" not in desk.last(PublishedMinutes, MARIE)[1].minutes.text


def test_a_name_that_the_animateur_writes_into_a_correction_stands() -> None:
    desk = met()
    reply(desk, "B1 : Karim a visité la loge.")
    assert "Karim a visité la loge." in public(desk)


def test_the_card_calls_people_as_they_chose() -> None:
    desk = met("NOM initiales")
    desk.mail(CAMILLE, "SUIVI P1 marie@courriel.example", subject="suivi")
    desk.mail(KARIM, "FICHE P1", subject="fiche")
    assert desk.records(Project)[0].follower == MARIE.key
    assert desk.last(Card)[1].cards[0].follower == "M. P."


def test_an_animateur_says_it_for_somebody_and_a_member_for_nobody_else() -> None:
    desk = met()
    done = desk.mail(CAMILLE, "NOM karim@courriel.example prénom", subject="nom")
    assert transcript(done)[0] == [("naming_set", {"name": "Karim Benali", "choice": "first_name"})]
    refused = desk.mail(MARIE, "NOM karim@courriel.example complet", subject="nom")
    assert transcript(refused)[1][0][0] == "not_allowed"
    assert {each.key: each.naming for each in desk.records(Person)}[KARIM.key] is Naming.FIRST_NAME


@pytest.mark.parametrize(
    "text",
    [
        "Nom : Sophie Arnaud\nPrénom : Sophie",
        "Nom du projet : Jardin",
        "Prénom Nom",
        "Le nom complet du projet",
    ],
)
def test_a_form_that_was_filled_in_chooses_nothing(text: str) -> None:
    desk = Desk(GROUP)
    desk.mail(SOPHIE, f"{text}\nNous voulons un jardin.", subject="Jardin")
    assert [each.naming for each in desk.records(Person) if each.key == SOPHIE.key] == [Naming.UNSAID]
    assert len(desk.records(Project)) == 1


def test_of_two_who_share_a_first_name_the_shyer_decides() -> None:
    people = [Named("Marie Petit", Naming.FULL, Naming.FULL), Named("Marie Roux", Naming.NONE, Naming.NONE)]
    speaker = Speaker(people, UNNAMED)
    assert speaker.told("Marie vient de Lyon.") == "Une personne du groupe vient de Lyon."
    assert speaker.told("Marie Petit vient.") == "Marie Petit vient."


def test_elisions_and_addresses_are_minded() -> None:
    speaker = Speaker([Named("Karim Benali", Naming.NONE, Naming.UNSAID)], UNNAMED)
    assert speaker.told("L’idée de Karim, que Karim a eue.") == (
        "L’idée d’une personne du groupe, qu’une personne du groupe a eue."
    )
    assert speaker.told("karim@courriel.example, Karimou") == "karim@courriel.example, Karimou"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Sophie et Marie visitent la loge.", "Deux personnes du groupe visitent la loge."),
        ("Merci à Sophie, Marie et Karim.", "Merci à trois personnes du groupe."),
        (
            "Marie a visité la loge avec Sophie.",
            "Une personne du groupe a visité la loge avec une autre personne.",
        ),
        ("Un jardin pour tous, porté par Sophie.", "Un jardin pour tous."),
        ("La laverie, portée par Sophie, ouvrira.", "La laverie ouvrira."),
        ("Ce projet est porté par Sophie.", "Ce projet est porté par une personne du groupe."),
        ("Besoin : Sophie cherche un local", "Besoin : une personne du groupe cherche un local"),
    ],
)
def test_who_has_no_name_is_told_as_one_would_say_it(written: str, told: str) -> None:
    names = ("Sophie Arnaud", "Marie Petit", "Karim Benali")
    speaker = Speaker([Named(name, Naming.NONE, Naming.UNSAID) for name in names], UNNAMED)
    assert speaker.told(written) == told


def test_a_presence_told_by_mail_is_published_by_the_first_name_alone() -> None:
    desk = Desk(now=dt.datetime(2017, 2, 1, 10, 0, tzinfo=ZONE))
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30", subject="réunion")
    desk.mail(KARIM, "Je viens", subject="réunion")
    desk.now = dt.datetime(2017, 2, 28, 22, 0, tzinfo=ZONE)
    desk.mail(CAMILLE, "Présents : Camille, Karim\nDécision : écrire à la mairie", subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    reply(desk, "NOMS : publier")
    text = public(desk)
    assert "Karim" in text
    assert "Benali" not in text


# -- titles, partners, and names that others have too ----------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Partenaire : Petit Bateau", "Partenaire : Petit Bateau"),
        ("le collège Marie Curie", "le collège Marie Curie"),
        ("Marie Dupont est venue", "Marie Dupont est venue"),
        ("Marie Présidente de séance", "Une personne du groupe Présidente de séance"),
        ("Merci Karim Nous y serons", "Merci une personne du groupe Nous y serons"),
        ("Vu Marie J’y serai", "Vu une personne du groupe J’y serai"),
        ("Marie Petit est venue", "Une personne du groupe est venue"),
        ("avec Marie PETIT", "avec une personne du groupe"),
        ("avec PETIT Marie et Jean", "avec une personne du groupe et Jean"),
        ("avec MARIE PETIT et Jean", "avec une personne du groupe et Jean"),
        ("PETIT MARIE est venue", "Une personne du groupe est venue"),
        ("vu avec Marie P. hier", "vu avec une personne du groupe hier"),
        ("Mme Petit est venue", "Une personne du groupe est venue"),
        ("avec Marie Karim et Jean", "avec une personne du groupe une personne du groupe et Jean"),
    ],
)
def test_a_name_that_goes_on_otherwise_is_somebody_elses(text: str, told: str) -> None:
    people = [Named(name, Naming.NONE, Naming.UNSAID) for name in ("Marie Petit", "Karim Benali")]
    assert Speaker(people, Unnamed("une personne du groupe")).told(text) == told


@pytest.mark.parametrize("sign", ["\ufdd2", "\ufdd2\ufdd2\ufdd2", "a\ufdd2b\ufdd2"])
def test_no_sign_in_a_text_brings_a_name_to_light(sign: str) -> None:
    """U+FDD2 stands around names meanwhile; a mail may hold it."""
    people = [Named("Karim Benali", Naming.NONE, Naming.NONE)]
    told = Speaker(people, UNNAMED).told(f"Vu {sign} avec Karim.")
    assert told == f"Vu {sign} avec {SOMEBODY}.".replace("\ufdd2", "")


def test_who_said_nothing_is_named_in_no_title_either() -> None:
    desk = Desk(now=at(27, 2))
    desk.tick()
    desk.mail(SOPHIE, "Nous voulons ouvrir une laverie.", subject="La laverie de Sophie Arnaud")
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30, Maison des associations", subject="réunion")
    desk.tick(at(6, 3, 8, 5))
    digests = [repr(each.body) for each in desk.notices if each.kind == "digest"]
    assert "La laverie de Sophie" in digests[-1]
    assert "Arnaud" not in digests[-1]
    desk.mail(CAMILLE, "P1\nDécision : on la soutient.", subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    draft = desk.last(DraftMinutes, CAMILLE)[1]
    assert "La laverie d’une personne du groupe" in " ".join(draft.public.text.split())
    desk.mail(CAMILLE, "BILAN 2017", subject="bilan")
    assert "Arnaud" not in repr(desk.notices[-1].body)


def test_who_wants_the_whole_name_has_it_in_a_title() -> None:
    desk = Desk(now=at(27, 2))
    desk.mail(SOPHIE, "Nous voulons ouvrir une laverie.", subject="La laverie de Sophie Arnaud")
    desk.mail(SOPHIE, "NOM complet", subject="nom")
    desk.mail(CAMILLE, "RÉUNION 1 le 27/02 18h30, Maison des associations", subject="réunion")
    desk.now = at(27, 2, 22)
    desk.mail(CAMILLE, "P1\nDécision : on la soutient.", subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    assert "La laverie de Sophie Arnaud" in " ".join(desk.last(DraftMinutes)[1].public.text.split())


@pytest.mark.parametrize("trouble", ["au RSA", "sans abri"])
def test_a_person_in_a_title_or_a_partners_name_is_seen_by_the_lint(trouble: str) -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une boulangerie.", subject=f"Mme Durand, {trouble} – boulangerie")
    desk.mail(SOPHIE, f"Partenaires : Mme Lopez, {trouble} (intéressée)", subject="[P1]")
    assert [each.key for each in desk.records(Hold) if each.state is HoldState.HELD][:2] == ["P1", "P1-L1"]
    desk.mail(CAMILLE, "BILAN 2017", subject="bilan")
    assert "Durand" not in repr(desk.notices[-1].body)


def test_the_draft_lists_who_is_told_by_a_title_and_belongs_to_no_group() -> None:
    desk = Desk(now=at(27, 2))
    desk.mail(
        SOPHIE, "Une boulangerie.\n\nPartenaires : Mme Lopez (intéressée)", subject="Mme Durand – boulangerie"
    )
    desk.mail(CAMILLE, "RÉUNION 1 le 27/02 18h30, Maison des associations", subject="réunion")
    desk.now = at(27, 2, 22)
    desk.mail(CAMILLE, "P1\nMme Petit et M. Martin visitent le local.", subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    draft = desk.last(DraftMinutes)[1]
    fates = {each.name: each.shown for each in draft.names}
    assert fates.items() >= {
        ("Mme Durand", "Mme Durand"),
        ("Mme Lopez", "Mme Lopez"),
        ("M. Martin", "M. Martin"),
    }
    # Marie Petit is of the group, and is listed as herself.
    assert (fates["Marie Petit"], "Mme Petit" in fates) == ("", False)


def titled_draft() -> Desk:
    """A draft in whose title the holder stands, by the name that she chose to bear there."""
    desk = Desk(now=at(27, 2))
    desk.mail(SOPHIE, "Nous voulons ouvrir une laverie.", subject="La laverie de Sophie Arnaud")
    desk.mail(SOPHIE, "NOM complet", subject="nom")
    desk.mail(CAMILLE, "RÉUNION 1 le 27/02 18h30, Maison des associations", subject="réunion")
    desk.now = at(27, 2, 22)
    desk.mail(CAMILLE, "P1\nDécision : on la soutient.", subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    assert "La laverie de Sophie Arnaud" in public(desk)
    return desk


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("NOM aucun", "La laverie d’une personne du groupe"),
        ("NOM prénom", "La laverie de Sophie (P1)"),
        ("NOM initiales", "La laverie de S. A."),
    ],
)
def test_a_choice_made_since_is_told_in_a_waiting_drafts_title_before_it_is_published(
    said: str, title: str
) -> None:
    desk = titled_draft()
    draft = desk.last(DraftMinutes, CAMILLE)[0]
    desk.mail(SOPHIE, said, subject="nom")
    desk.wait(minutes=5)
    desk.mail(CAMILLE, "OK", answers=draft)
    assert not [each for each in desk.notices if isinstance(each.body, PublishedMinutes)]
    assert title in public(desk)
    assert "Arnaud" not in public(desk)
    reply(desk, "OK")
    published = desk.last(PublishedMinutes, MARIE)[1].minutes
    assert title in " ".join(published.text.split())
    assert "Arnaud" not in repr(published)


def test_a_name_given_up_to_the_whole_comes_back_into_the_title() -> None:
    desk = titled_draft()
    desk.mail(SOPHIE, "NOM aucun", subject="nom")
    reply(desk, "B1 : Une laverie.")
    assert "La laverie d’une personne du groupe" in public(desk)
    desk.mail(SOPHIE, "NOM complet", subject="nom")
    reply(desk, "B1 : Une laverie de quartier.")
    assert "La laverie de Sophie Arnaud" in public(desk)
