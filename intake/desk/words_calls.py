"""The words of calls and of consent: a line a phrase, with its language, folded."""

from __future__ import annotations

# How a call says that everybody is welcome: "Appel ouvert : …".
OPEN_TO_ALL: tuple[tuple[str, str], ...] = (
    ("fr", "appel ouvert"),
    ("fr", "appel permanent"),
    ("fr", "appel a tous"),
    ("fr", "appel a toutes et tous"),
    ("fr", "ouvert a tous"),
    ("fr", "ouvert a toutes et tous"),
    ("en", "open call"),
    ("en", "call open"),
    ("en", "call to all"),
    ("en", "open to all"),
    ("en", "everybody is welcome"),
)
# How a call seeks somebody who follows the project for the group.
TO_FOLLOW: tuple[tuple[str, str], ...] = (
    ("fr", "suivre ce dossier"),
    ("fr", "suivre le dossier"),
    ("fr", "suivre ce projet"),
    ("fr", "suivre le projet"),
    ("fr", "qui veut suivre"),
    ("fr", "on cherche un referent"),
    ("en", "follow this project"),
    ("en", "follow the project"),
)
# Whom a number in a call counts: "3 bénévoles", not "3 tables".
PEOPLE = frozenset(
    (
        "benevole", "benevoles", "volontaire", "volontaires", "personne", "personnes", "participant",
        "participante", "participants", "participantes", "voisin", "voisine", "voisins", "voisines", "gens",
        "membre", "membres", "referent", "referente", "referents", "referentes", "bras", "coups",
        "aidants", "aidantes", "relecteurs", "relectrices", "temoins", "candidats", "candidates",
        "volunteer", "volunteers", "person", "persons", "people", "participants", "neighbours", "members",
        "helper", "helpers", "hands", "witnesses",
    )
)  # fmt: skip
NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "douze": 12, "quinze": 15, "vingt": 20,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "twenty": 20,
}  # fmt: skip

# A consent is a first line that opens with one of these and holds no word of doubt.
YES: tuple[tuple[str, str], ...] = (
    ("fr", "oui"),
    ("fr", "ok"),
    ("fr", "d accord"),
    ("fr", "je suis d accord"),
    ("fr", "avec plaisir"),
    ("fr", "volontiers"),
    ("fr", "bien sur"),
    ("fr", "j accepte"),
    ("en", "yes"),
    ("en", "agreed"),
    ("en", "i agree"),
    ("en", "with pleasure"),
    ("en", "of course"),
    ("en", "sure"),
)
NO: tuple[tuple[str, str], ...] = (
    ("fr", "non"),
    ("fr", "pas d accord"),
    ("fr", "je ne suis pas d accord"),
    ("fr", "je prefere pas"),
    ("fr", "je ne prefere pas"),
    ("fr", "je me retire"),
    ("fr", "je retire ma proposition"),
    ("fr", "finalement non"),
    ("en", "no"),
    ("en", "not ok"),
    ("en", "i would rather not"),
    ("en", "i d rather not"),
    ("en", "i withdraw"),
)
DOUBT = frozenset(
    (
        "mais", "pas", "non", "sauf", "si", "peut", "plus", "pourquoi", "qui", "quand", "attendez", "attends",
        "cependant", "toutefois", "jamais", "comment", "quoi", "ne",
        "but", "not", "no", "except", "if", "maybe", "perhaps", "why", "who", "when", "wait", "however",
        "never", "later", "how",
    )
)  # fmt: skip
GREETINGS = frozenset(
    ("bonjour", "bonsoir", "salut", "coucou", "chere", "cher", "hello", "hi", "hey", "dear", "good")
)
