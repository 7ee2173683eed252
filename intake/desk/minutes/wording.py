"""The fixed words of minutes in each language, and dates as minutes tell them."""

from __future__ import annotations

import dataclasses
import datetime as dt
from types import MappingProxyType

from intake.desk.day_names import month, number, plain_day, weekday
from intake.desk.records import When
from intake.reading.message import Precision


@dataclasses.dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language; `leads` stand before a paragraph of a role, `sections` head the sections.

    `{of}` stands for a name with its "de" or "d’".
    """

    language: str
    heading: str
    present: str
    excused: str
    next_meeting: str
    signature: str
    by_mail: str
    by_notes: str
    corrected_by: str
    unflagged_owner: str
    for_date: str
    nothing: str
    passage: str
    contradicted: str
    told_twice: str
    done: str
    who_follows: str
    corrigendum: str
    corrigendum_signature: str
    adoption: str
    adopted: str
    adoption_unknown: str
    adoption_todo: str
    carried: str
    whole: str
    somebody: str
    another: str
    several: tuple[str, ...]
    private: str
    partner: str
    others: tuple[str, str]
    persons: tuple[str, str]
    begin_mark: str
    end_mark: str
    sections: MappingProxyType[str, str]
    leads: MappingProxyType[str, str]
    link_states: MappingProxyType[str, str]
    fates: MappingProxyType[str, str]


FRENCH = Wording(
    language="fr",
    heading="Compte rendu de la réunion n°\u00a0{number}",
    present="Présents\u00a0: {names}",
    excused="Excusés\u00a0: {names}",
    next_meeting="Prochaine réunion\u00a0: {text}",
    signature="CR établi par {name}, {title} du groupe de travail",
    by_mail="d’après le courriel {of}, {date}",
    by_notes="notes {of}",
    corrected_by="correction {of}",
    unflagged_owner="sans responsable ni date",
    for_date="pour {date}",
    nothing="Aucun point.",
    passage="Texte",
    contradicted="à vérifier, une autre note dit\u00a0: «\u00a0{text}\u00a0»",
    told_twice="{name}\u00a0: les notes disent «\u00a0présent\u00a0» et «\u00a0excusé\u00a0»",
    done="Fait\u00a0: {text} ({ref})",
    who_follows="Quelqu’un veut-il suivre ce dossier\u00a0?",
    corrigendum="Rectificatif n°\u00a0{corrigendum} au compte rendu n°\u00a0{number}",
    corrigendum_signature="Rectificatif établi par {name}, {title} du groupe de travail",
    adoption="Adoption du compte rendu de la réunion n°\u00a0{number}\u00a0: {result}.",
    adopted="adopté",
    adoption_unknown="les notes n’en disent rien",
    adoption_todo="rien n’en est publié\u00a0; pour l’écrire\u00a0: A0\u00a0: "
    "Le compte rendu n°\u00a0{number} est adopté.",
    carried="{text} – à faire depuis la réunion n°\u00a0{number}",
    whole="texte",
    somebody="une personne du groupe",
    another="une autre personne",
    several=("deux personnes du groupe", "trois personnes du groupe", "plusieurs personnes du groupe"),
    private="La situation d’une personne a été évoquée.",
    partner="un partenaire",
    others=("une autre personne", "{count} autres personnes"),
    persons=("une personne", "{count} personnes"),
    begin_mark="=== DÉBUT DU COMPTE RENDU ===",
    end_mark="=== FIN DU COMPTE RENDU ===",
    sections=MappingProxyType(
        {
            "A": "A) Point sur les projets en cours",
            "B": "B) Les nouveaux projets présentés",
            "D": "Décisions",
            "E": "Actions",
            "Z": "À placer",
        }
    ),
    leads=MappingProxyType(
        {
            "recap": "Rappel du projet\u00a0: ",
            "audience": "Public visé\u00a0: ",
            "need": "Besoin\u00a0: ",
            "model": "Modèle économique\u00a0: ",
            "holder": "Porteur\u00a0: ",
            "horizon": "Échéance\u00a0: ",
            "decision": "Décision\u00a0: ",
            "action": "Action\u00a0: ",
            "step": "Prochaine étape\u00a0: ",
            "request": "Pièce attendue\u00a0: ",
            "call": "Appel\u00a0: ",
            "role": "Rôle de l’association\u00a0: ",
            "agreement": "Accord\u00a0: ",
            "partner": "Partenaire\u00a0: ",
        }
    ),
    link_states=MappingProxyType(
        {
            "confirmed": "partenariat confirmé",
            "offered": "aide proposée",
            "interested": "intérêt marqué",
            "approached": "contact pris",
            "considered": "partenariat envisagé",
        }
    ),
    fates=MappingProxyType({"internal": "interne", "removed": "retiré", "held": "retenu"}),
)

ENGLISH = Wording(
    language="en",
    heading="Minutes of meeting no. {number}",
    present="Present: {names}",
    excused="Apologies: {names}",
    next_meeting="Next meeting: {text}",
    signature="Minutes by {name}, {title} of the working group",
    by_mail="from {name}’s mail, {date}",
    by_notes="notes by {name}",
    corrected_by="corrected by {name}",
    unflagged_owner="no owner, no date",
    for_date="by {date}",
    nothing="Nothing.",
    passage="Text",
    contradicted="to be checked, another note says: “{text}”",
    told_twice="{name}: the notes say both present and excused",
    done="Done: {text} ({ref})",
    who_follows="Would anybody like to follow this project?",
    corrigendum="Corrections no. {corrigendum} to the minutes of meeting no. {number}",
    corrigendum_signature="Corrections by {name}, {title} of the working group",
    adoption="Adoption of the minutes of meeting no. {number}: {result}.",
    adopted="adopted",
    adoption_unknown="the notes do not tell",
    adoption_todo="nothing of it is published; to write it: A0: The minutes of meeting {number} are adopted.",
    carried="{text} – open since meeting no. {number}",
    whole="text",
    somebody="somebody of the group",
    another="somebody else",
    several=("two people of the group", "three people of the group", "several people of the group"),
    private="Somebody’s situation was spoken of.",
    partner="a partner",
    others=("one more person", "{count} more people"),
    persons=("one person", "{count} people"),
    begin_mark="=== BEGIN MINUTES ===",
    end_mark="=== END MINUTES ===",
    sections=MappingProxyType(
        {
            "A": "A) Ongoing projects",
            "B": "B) New projects presented",
            "D": "Decisions",
            "E": "Actions",
            "Z": "To be placed",
        }
    ),
    leads=MappingProxyType(
        {
            "recap": "The project in short: ",
            "audience": "Audience: ",
            "need": "Needs: ",
            "model": "Business model: ",
            "holder": "Brought by: ",
            "horizon": "Horizon: ",
            "decision": "Decision: ",
            "action": "Action: ",
            "step": "Next step: ",
            "request": "Awaited: ",
            "call": "Call: ",
            "role": "The association’s part: ",
            "agreement": "Agreement: ",
            "partner": "Partner: ",
        }
    ),
    link_states=MappingProxyType(
        {
            "confirmed": "confirmed",
            "offered": "offered to take part",
            "interested": "interested",
            "approached": "approached",
            "considered": "considered",
        }
    ),
    fates=MappingProxyType({"internal": "internal", "removed": "removed", "held": "held"}),
)

_BY_LANGUAGE = {"fr": FRENCH, "en": ENGLISH}


def wording_of(language: str) -> Wording:
    """Return the words of a language; French where we have none."""
    return _BY_LANGUAGE.get(language, FRENCH)


def day(date: dt.date, language: str) -> str:
    """Tell a day in words: "mardi 28 mars 2017", "samedi 1er avril 2017"."""
    named, of_month = weekday(date.weekday(), language), month(date.month, language)
    if language == "fr":
        return f"{named} {number(date, language)} {of_month} {date.year}"
    return f"{named}, {of_month} {date.day}, {date.year}"


def due(when: When, language: str) -> str:
    """Tell a due date: the day when it is one, else the words as written."""
    if when.start is not None and when.precision is Precision.DAY:
        words = plain_day(when.start, language)
        return f"le {words}" if language == "fr" else words
    return when.words
