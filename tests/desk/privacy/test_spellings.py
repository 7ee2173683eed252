"""However somebody's name is spelled in a text, what the public reads holds no half of it, and all the rest."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk.office import CAMILLE, GROUP, KARIM, SOPHIE, Desk, at, with_group
from effort import seconds_of
from intake.desk.minutes.wording import FRENCH
from intake.desk.notices import Digest, DraftMinutes, PublishedMinutes
from intake.desk.notices.visible import clean
from intake.desk.privacy.names import Named, Speaker, Unnamed
from intake.desk.records import Naming
from intake.desk.records.names import first_name, is_a_persons
from intake.desk.subject import folded
from intake.reading.message import Address

UNNAMED = Unnamed("une personne du groupe", FRENCH.another, FRENCH.several)
HIDDEN = "Merci à une personne du groupe, qui a visité la loge."
# Each with the words of its first and of its last name.
NAMES = {
    "Jean-Pierre Dupont": ("Jean-Pierre", "Dupont"),
    "Jean Pierre Dupont": ("Jean Pierre", "Dupont"),
    "Anne de La Tour": ("Anne", "de La Tour"),
    "Ghislain d’Ornano": ("Ghislain", "d’Ornano"),
    "Karim Benali": ("Karim", "Benali"),
    "Zoé Lefèvre": ("Zoé", "Lefèvre"),
    "François Noël": ("François", "Noël"),
    "Solène Petit-Dubois": ("Solène", "Petit-Dubois"),
    "Driss El Amrani": ("Driss", "El Amrani"),
    "PETIT Solène": ("Solène", "PETIT"),
    "Petit, Solène": ("Solène", "Petit"),
    "Lea van der Berg": ("Lea", "van der Berg"),
    "Mary O'Brien": ("Mary", "O'Brien"),
}


def told(name: str, text: str, naming: Naming = Naming.NONE) -> str:
    return Speaker([Named(name, naming, naming)], UNNAMED).told(text)


def initials_of(first: str) -> str:
    return "-".join(f"{part[0]}." for part in first.replace("-", " ").split())


def forms_of(name: str) -> dict[str, str]:
    first, last = NAMES[name]
    return {
        "whole": f"{first} {last}",
        "last first": f"{last} {first}",
        "with a comma": f"{last}, {first}",
        "first alone": first,
        "title": f"Mme {last}",
        "title and first": f"M. {first} {last}",
        "initials": f"{initials_of(first)} {last}",
        "initials apart": f"{initials_of(first).replace('-', ' ')} {last}",
        "initials together": f"{initials_of(first).replace('-', '')} {last}",
        "last by its letter": f"{first} {last.split()[-1][0].upper()}.",
        "one first name": f"{first.replace('-', ' ').split()[0]} {last}",
    }


def each_place(sign: str) -> object:
    """Put a sign between all letters of all words."""
    return lambda text: "".join(
        f"{one}{sign}" if one.isalpha() and other.isalpha() else one
        for one, other in zip(text, f"{text[1:]} ", strict=True)
    )


WAYS = {
    "as it is": lambda text: text,
    "capitals": str.upper,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "zero width": each_place("\u200b"),
    "joiner": each_place("\u200d"),
    "soft hyphens": each_place("\u00ad"),
    "mark of order": each_place("\ufeff"),
    "bidi": lambda text: f"\u202a{text}\u202c",
    "no-break": lambda text: text.replace(" ", "\u00a0"),
    "narrow no-break": lambda text: text.replace(" ", "\u202f"),
    "two blanks": lambda text: text.replace(" ", "  "),
    "line end": lambda text: text.replace(" ", "\n"),
    "quoted line end": lambda text: text.replace(" ", "\n> "),
    "no-break hyphen": lambda text: text.replace("-", "\u2011"),
    "hyphen for blank": lambda text: text.replace("-", " "),
    "file name": lambda text: text.replace(" ", "_"),
    "straight apostrophe": lambda text: text.replace("’", "'"),
}
BARE = lambda text: "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))  # noqa: E731


def halves(name: str, text: str) -> set[str]:
    """Return the words of a name that still stand in a text."""
    words = {word for word in folded(name).split() if len(word) > 2}
    return words & set(folded(clean(text)).split())


def hidden(name: str, spelled: str) -> str:
    after = told(name, f"Merci à {spelled}, qui a visité la loge.")
    assert not halves(name, after), after
    return after


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("way", WAYS)
def test_a_name_is_hidden_in_every_form_and_way(name: str, way: str) -> None:
    for form, written in forms_of(name).items():
        if way in {"line end", "quoted line end"} and form in {"title", "title and first"}:
            continue
        assert hidden(name, WAYS[way](written)) == HIDDEN, (form, written)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_without_accents_or_in_small_letters_is_hidden(name: str) -> None:
    forms = forms_of(name)
    for form in ("whole", "last first", "title", "first alone", "initials"):
        assert hidden(name, BARE(forms[form])) == HIDDEN
        assert hidden(name, forms[form].lower()) == HIDDEN
        assert hidden(name, BARE(forms[form]).lower()) == HIDDEN


@pytest.mark.parametrize("name", NAMES)
def test_a_name_broken_at_a_lines_end_is_hidden(name: str) -> None:
    first, last = NAMES[name]
    for whole in (f"{first} {last}", f"Mme {last}", first):
        for cut in range(4 if whole.startswith("Mme ") else 1, len(whole)):
            if whole[cut - 1 : cut + 1].isalpha():
                broken = f"{whole[:cut]}-\n{whole[cut:]}"
                if len(folded(whole[:cut]).split()[-1]) > 1:
                    assert hidden(name, broken) == HIDDEN, broken


SIGNS = st.sampled_from(["", "\u200b", "\u00ad", "\u2060", "\ufeff", "\u200e"])
BLANKS = st.sampled_from([" ", "\u00a0", "\u202f", "  ", "\n", " \n", "\t"])


@given(
    name=st.sampled_from(list(NAMES)),
    form=st.sampled_from(["whole", "last first", "initials", "first alone", "one first name"]),
    case=st.sampled_from([str.upper, str.lower, str.title, str]),
    shape=st.sampled_from(["NFC", "NFD"]),
    signs=st.lists(SIGNS, min_size=40, max_size=40),
    blank=BLANKS,
    around=st.sampled_from(
        [("", ""), ("(", ")"), ("« ", " »"), ("*", "*"), ("_", "_"), ("’", ""), ("", "…")]
    ),
)
@example("Jean-Pierre Dupont", "initials", str, "NFC", [""] * 40, " ", ("", ""))
def test_no_half_of_a_name_is_left_whatever_its_spelling(
    name: str, form: str, case: object, shape: str, signs: list[str], blank: str, around: tuple[str, str]
) -> None:
    written = unicodedata.normalize(shape, case(forms_of(name)[form].replace(" ", blank)))  # type: ignore[operator]
    mixed = "".join(f"{letter}{sign}" for letter, sign in zip(written, [*signs, *[""] * 90], strict=False))
    after = told(name, f"Vu hier {around[0]}{mixed}{around[1]} au marché.")
    assert not halves(name, after)
    assert after.startswith("Vu hier ")
    assert after.endswith(" au marché.")
    assert "une personne du groupe" in after.replace("d’une", "une").casefold()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Karim Benali", "karim@courriel.example et https://benali.example/karim-benali, www.karim.example"),
        ("Karim Benali", "Karimou, Benalien, les karimas"),
        ("Marie Petit", "On se marie en mai, un petit local, petit à petit, la marie-jeanne."),
        ("Marie Petit", "Anne-Marie est venue avec Anne-Marie Petit."),
        ("Marie Petit", "Jean Petit et Petit Bateau viennent."),
        ("Pierre Roche", "une pierre, la roche, deux pierres"),
        ("Rose Blanc", "Une rose blanche et du pain blanc."),
        ("Anne Petit", "À petits pas, a petit prix, A petit prix."),
        ("Anne de La Tour", "La tour du château, la Tour Eiffel, de la tour"),
        ("Claire Fontaine", "De l’eau claire. Une fontaine publique."),
        ("Marie Leroy", "Le roi. Leroyaume, leroymerlin"),
        ("Karim Benali", "Le point K. Benaliens"),
        ("Marine Roy", "La marine marchande, bleu marine."),
        ("Maxime Petit", "Une maxime. Petit-déjeuner à 8 h."),
        ("Charlotte Roy", "Une charlotte aux fraises, cuite au fournil."),
        ("Lise Roy", "Il faut que je lise le bail."),
        ("Clément Roy", "Un temps clément, et clémente aussi."),
    ],
)
def test_words_and_other_people_stand_as_they_are(name: str, text: str) -> None:
    assert told(name, text) == text


@pytest.mark.parametrize(
    ("naming", "text", "after"),
    [
        (Naming.FIRST_NAME, "Vu J.-P. Dupont.", "Vu Jean-Pierre."),
        (Naming.FIRST_NAME, "Vu jean pierre dupont.", "Vu Jean-Pierre."),
        (Naming.FIRST_NAME, "Vu M. Dupont.", "Vu Jean-Pierre."),
        (Naming.INITIALS, "Vu Jean Pierre DUPONT.", "Vu J.-P. D."),
        (Naming.FULL, "Vu J-P. Dupont.", "Vu Jean-Pierre Dupont."),
        (Naming.FULL, "Vu Jean-Pierre.", "Vu Jean-Pierre."),
    ],
)
def test_whatever_was_written_is_told_as_was_chosen(naming: Naming, text: str, after: str) -> None:
    assert told("Jean-Pierre Dupont", text, naming) == after


def test_a_last_name_that_marriage_made_double_leaves_no_half() -> None:
    assert told("Solène Petit", "Vu Solène Petit-Dubois.") == "Vu une personne du groupe."
    for text in ("Vu Solène Dubois.", "Vu Mme Petit.", "Vu Mme Dubois.", "Vu Solène Petit.", "Vu S. Dubois."):
        assert told("Solène Petit-Dubois", text) == "Vu une personne du groupe."


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Anne de La Tour", "Anne"),
        ("DE LA TOUR Anne", "Anne"),
        ("Amis de la Terre", "Amis de la Terre"),
        ("Les Amis de la Terre", "Les Amis de la Terre"),
        ("Régie de la Ville Neuve", "Régie de la Ville Neuve"),
        ("Jean-Marc van der Berg", "Jean-Marc"),
    ],
)
def test_a_name_with_particles_is_a_persons_and_a_bodys_is_none(name: str, first: str) -> None:
    assert first_name(name) == first
    assert is_a_persons(name) is (first != name)


ANNE = Address("Anne de La Tour", "anne@lilas.example")
ODD = "La laverie de J.\u200bP. DUPONT, a\u00adnne de la tour et Beno\u0302\u200bit"


def test_nothing_of_it_stands_in_minutes_published_page_feed_or_digest() -> None:
    pierre = Address("Jean-Pierre Dupont", "jp@lilas.example")
    desk = Desk(with_group(members=(*GROUP.members, ANNE, pierre)), now=at(27, 2))
    desk.tick()
    desk.mail(
        SOPHIE, "Vu anne de la\ntour et J.-P. Du-\npont.", subject="La laverie de jean pierre\u00a0dupont"
    )
    desk.mail(CAMILLE, "RÉUNION 1 le 28/02 18h30, Maison des associations", subject="réunion")
    desk.tick(at(6, 3, 8, 5))
    digest = repr([each.body for each in desk.notices if isinstance(each.body, Digest)])
    assert "laverie" in digest
    for half in ("dupont", "tour", "Du-"):
        assert half not in digest.replace("retour", "")
    notes = "P1\nDécision : ANNE DE LA TOUR et J.-P. Du\u00adpont écrivent ; merci à jean-pierre et à Mme de La Tour."
    desk.mail(CAMILLE, notes, subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    desk.wait(minutes=5)
    desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes, CAMILLE)[0])
    published = desk.last(PublishedMinutes, KARIM)[1].minutes
    for half in ("dupont", "tour", "anne", "pierre"):
        assert half not in folded(repr(published)).split()
    assert "personnes du groupe écrivent" in " ".join(published.text.split())


def test_a_list_of_presence_knows_people_by_any_spelling() -> None:
    desk = Desk(with_group(members=(*GROUP.members, ANNE)), now=at(27, 2))
    desk.mail(ANNE, "NOM aucun", subject="nom")
    desk.mail(CAMILLE, "RÉUNION 1 le 27/02 18h30, Maison des associations", subject="réunion")
    desk.now = at(27, 2, 22)
    desk.mail(CAMILLE, "Présents : Camille, Mme de la Tour\nDécision : oui", subject="Notes réunion 1")
    desk.mail(CAMILLE, "CR 1", subject="CR 1")
    desk.wait(minutes=5)
    desk.mail(CAMILLE, "NOMS : publier", answers=desk.last(DraftMinutes, CAMILLE)[0])
    text = " ".join(desk.last(DraftMinutes, CAMILLE)[1].public.text.split())
    assert "Tour" not in text
    assert "Présents : Camille, une autre personne" in text


@pytest.mark.parametrize(
    "text",
    [
        "Karim " * 20_000,
        "Karim." * 20_000,
        "Karim, " * 20_000,
        "J.-" * 40_000,
        "de la " * 20_000,
        "Be-\n" * 30_000,
        "a" * 200_000,
    ],
)
def test_a_long_text_costs_little(text: str) -> None:
    people = [Named(name, Naming.NONE, Naming.NONE) for name in NAMES]
    assert seconds_of(lambda: Speaker(people, UNNAMED).told(text), 2.0) < 2.0
