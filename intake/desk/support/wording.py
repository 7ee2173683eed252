"""The fixed words of a letter of support in each language, and how a recipient is spoken of."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from intake.desk import day_names
from intake.desk.records import Recipient
from intake.desk.subject import folded
from intake.desk.support.words import ARTICLES


@dataclasses.dataclass(frozen=True, slots=True)
class Wording:
    """The words of a letter; what stands in braces is told of the project and the group."""

    language: str
    sender: str
    recipient: str
    date: str
    subject: str
    salutation: str
    opening: str
    opening_held: str
    audience: str
    role: str
    support: str
    todo: str
    request: str
    formula: str
    signed_for: str
    signed_first: str
    signed_other: str
    begin_mark: str
    end_mark: str
    awaited: str
    awaiting: str
    written: str


FRENCH = Wording(
    language="fr",
    sender="{association} – groupe de travail «\u00a0{group}\u00a0» – {address}",
    recipient="À l’attention {of}",
    date="Le {date}",
    subject="Objet\u00a0: soutien au projet «\u00a0{title}\u00a0»",
    salutation="Madame, Monsieur,",
    opening=(
        "Notre association, {association}, réunit un groupe de travail, «\u00a0{group}\u00a0», qui accueille"
        " et accompagne des projets. Elle a l’honneur d’appeler votre attention sur l’un d’eux,"
        " «\u00a0{title}\u00a0»."
    ),
    opening_held=(
        "Notre association, {association}, réunit un groupe de travail, «\u00a0{group}\u00a0», qui accueille"
        " et accompagne des projets. Elle a l’honneur d’appeler votre attention sur l’un d’eux,"
        " «\u00a0{title}\u00a0», porté par {holder}."
    ),
    audience="Le projet s’adresse au public suivant\u00a0: {text}",
    role="Le rôle de notre association dans ce projet\u00a0: {text}",
    support="Notre association soutient ce projet et en suit l’avancement.",
    todo="[À compléter\u00a0: le projet en quelques phrases]",
    request=(
        "Nous vous saurions gré de l’attention et du soutien que vous voudrez bien lui apporter, et nous"
        " tenons à votre disposition pour vous rencontrer ou vous donner tout complément d’information."
    ),
    formula=(
        "Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations les plus distinguées."
    ),
    signed_for="Pour l’association {association}",
    signed_first="{name}, {title} du groupe de travail «\u00a0{group}\u00a0»",
    signed_other="{name}, pour le groupe de travail «\u00a0{group}\u00a0»",
    begin_mark="=== DÉBUT DE LA LETTRE ===",
    end_mark="=== FIN DE LA LETTRE ===",
    awaited="la réponse {of}",
    awaiting="Une lettre de soutien a été écrite et envoyée {to}, dont on attend la réponse.",
    written="Une lettre de soutien a été écrite {to}\u00a0; elle est prête à partir.",
)

ENGLISH = Wording(
    language="en",
    sender="{association} – working group “{group}” – {address}",
    recipient="For the attention of {of}",
    date="{date}",
    subject="Subject: support for the project “{title}”",
    salutation="Dear Sir or Madam,",
    opening=(
        "Our association, {association}, brings together a working group, “{group}”, which welcomes and"
        " accompanies projects. We have the honour of drawing your attention to one of them, “{title}”."
    ),
    opening_held=(
        "Our association, {association}, brings together a working group, “{group}”, which welcomes and"
        " accompanies projects. We have the honour of drawing your attention to one of them, “{title}”,"
        " brought by {holder}."
    ),
    audience="The project is meant for: {text}",
    role="The part our association takes in it: {text}",
    support="Our association supports this project and follows its progress.",
    todo="[To be filled in: the project in a few sentences]",
    request=(
        "We would be grateful for your attention and support, and remain at your disposal to meet you or to"
        " give you any further information."
    ),
    formula="Yours faithfully,",
    signed_for="For the association {association}",
    signed_first="{name}, {title} of the working group “{group}”",
    signed_other="{name}, for the working group “{group}”",
    begin_mark="=== BEGIN LETTER ===",
    end_mark="=== END LETTER ===",
    awaited="the answer from {of}",
    awaiting="A letter of support was written and sent {to}; the answer is awaited.",
    written="A letter of support was written {to}; it is ready to leave.",
)

# A group that is of no association speaks for itself.
FRENCH_ALONE = dataclasses.replace(
    FRENCH,
    sender="Groupe de travail «\u00a0{group}\u00a0» – {address}",
    opening=(
        "Notre groupe de travail, «\u00a0{group}\u00a0», accueille et accompagne des projets. Il a l’honneur"
        " d’appeler votre attention sur l’un d’eux, «\u00a0{title}\u00a0»."
    ),
    opening_held=(
        "Notre groupe de travail, «\u00a0{group}\u00a0», accueille et accompagne des projets. Il a l’honneur"
        " d’appeler votre attention sur l’un d’eux, «\u00a0{title}\u00a0», porté par {holder}."
    ),
    role="Le rôle de notre groupe dans ce projet\u00a0: {text}",
    support="Notre groupe soutient ce projet et en suit l’avancement.",
    signed_for="",
)
ENGLISH_ALONE = dataclasses.replace(
    ENGLISH,
    sender="Working group “{group}” – {address}",
    opening=(
        "Our working group, “{group}”, welcomes and accompanies projects. We have the honour of drawing your"
        " attention to one of them, “{title}”."
    ),
    opening_held=(
        "Our working group, “{group}”, welcomes and accompanies projects. We have the honour of drawing your"
        " attention to one of them, “{title}”, brought by {holder}."
    ),
    role="The part our group takes in it: {text}",
    support="Our group supports this project and follows its progress.",
    signed_for="",
)

_BY_LANGUAGE = {"fr": FRENCH, "en": ENGLISH}
_ALONE = {"fr": FRENCH_ALONE, "en": ENGLISH_ALONE}
_VOWELS = frozenset("aeiouy")


def wording_of(language: str, *, alone: bool = False) -> Wording:
    """Return the words of a language, French where we have none; `alone` is a group of no association."""
    return _ALONE.get(language, FRENCH_ALONE) if alone else _BY_LANGUAGE.get(language, FRENCH)


def plain_day(day: dt.date, language: str) -> str:
    """Tell a day as a letter is dated: "1er mars 2017", "1 March 2017"."""
    return day_names.plain_day(day, "en" if language == "en" else "fr")


def article_of(name: str, language: str) -> str:
    """Return the article an institution is spoken of with, where its first word tells: "la" for "Mairie"."""
    first = folded(name).partition(" ")[0]
    return ARTICLES.get(first, "") if language != "en" else ""


def called(recipient: Recipient) -> str:
    """Say "la Mairie", "l’Agence", "Semaest"."""
    joint = "" if not recipient.article or recipient.article.endswith("’") else " "
    return f"{recipient.article}{joint}{recipient.name}"


def holder_called(name: str, language: str) -> str:
    """Say who brings a project: "l’association Les Lilas"; whom we know no article of, as told."""
    return called(Recipient("", name, article_of(name, language)))


def of_each(recipients: Sequence[Recipient], language: str) -> str:
    """Say "de la Mairie, de Semaest et du Député", "the town hall and Semaest"."""
    return _listed([_of(each, language) for each in recipients], language)


def to_each(recipients: Sequence[Recipient], language: str) -> str:
    """Say "à la Mairie, à Semaest et au Député", "to the town hall and Semaest"."""
    if language == "en":
        return f"to {_listed([called(each) for each in recipients], language)}"
    return _listed([_to(each) for each in recipients], language)


def _listed(things: Sequence[str], language: str) -> str:
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} {'and' if language == 'en' else 'et'} {things[-1]}"


def _of(recipient: Recipient, language: str) -> str:
    if language == "en":
        return called(recipient)
    contracted = {"le": "du", "les": "des"}
    if recipient.article in contracted:
        return f"{contracted[recipient.article]} {recipient.name}"
    if not recipient.article and folded(recipient.name)[:1] in _VOWELS:
        return f"d’{recipient.name}"
    return f"de {called(recipient)}"


def _to(recipient: Recipient) -> str:
    contracted = {"le": "au", "les": "aux"}
    if recipient.article in contracted:
        return f"{contracted[recipient.article]} {recipient.name}"
    return f"à {called(recipient)}"
