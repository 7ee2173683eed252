"""What may be wrong in a configuration: each fault's sentence, with its remedy, in both languages."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Iterable

from intake.config.language import Text


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """A fault and the place where it stands ("[group] timezone")."""

    place: str
    text: Text
    values: tuple[tuple[str, object], ...] = ()
    nearest: str = ""

    def told(self, language: str) -> str:
        """Return the problem and its place as one line for people."""
        return f"{self.place}{COLON.told(language)} {self.sentence(language)}"

    def sentence(self, language: str) -> str:
        """Return the problem without its place."""
        sentence = self.text.told(language, **dict(self.values))
        return f"{sentence} {DID_YOU_MEAN.told(language, nearest=self.nearest)}" if self.nearest else sentence


class BadValueError(ValueError):
    """A value is not of its kind; `problem` lacks its place yet."""

    def __init__(self, text: Text, *, nearest: str = "", **values: object) -> None:
        super().__init__(text.en)
        self.text = text
        self.nearest = nearest
        self.values = tuple(values.items())

    def at(self, place: str) -> Problem:
        """Return the fault with the place where it was found."""
        return Problem(place, self.text, self.values, self.nearest)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that `word` was probably meant to be, or nothing."""
    by_key = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word.casefold(), by_key, n=1, cutoff=0.6)
    return by_key[close[0]] if close else ""


COLON = Text(":", " :")
DID_YOU_MEAN = Text("Did you mean {nearest}?", "Vouliez-vous dire {nearest} ?")

UNKNOWN_TABLE = Text("there is no such table.", "cette table n’existe pas.")
UNKNOWN_KEY = Text("there is no such key.", "cette clé n’existe pas.")
KEY_STANDS_ELSEWHERE = Text(
    "there is no such key here; it stands in [{table}].", "cette clé n’est pas d’ici, elle va dans [{table}]."
)
KEY_OUTSIDE = Text(
    "stands outside any table; put it below a line such as [group].",
    "se trouve hors de toute table ; placez-la sous une ligne comme [group].",
)
NOT_A_TABLE = Text("must be a table: a line [{table}].", "doit être une table : une ligne [{table}].")
MISSING = Text("the key is missing; it must be {kind}.", "la clé manque ; il faut {kind}.")
SECRET_IN_FILE = Text(
    "a secret never stands in this file. Put it in a file of its own and write "
    'password_file = "intake.password", or use password_env or password_command.',
    "un secret ne s’écrit jamais dans ce fichier. Mettez-le dans un fichier à part et écrivez "
    'password_file = "intake.password", ou servez-vous de password_env ou de password_command.',
)
WRONG_TYPE = Text("must be {kind}, not {found}.", "doit être {kind}, et non {found}.")
EMPTY = Text("is empty; it must be {kind}.", "est vide ; il faut {kind}.")
NOT_AN_ADDRESS = Text(
    "“{value}” is no mail address; write marie@quartier.example or Marie Petit <marie@quartier.example>.",
    "« {value} » n’est pas une adresse ; écrivez marie@quartier.example "
    "ou Marie Petit <marie@quartier.example>.",
)
NOT_ASCII = Text(
    "“{value}” has letters that many mail servers refuse in an address; use plain letters.",
    "« {value} » contient des lettres que bien des serveurs refusent dans une adresse ; "
    "employez des lettres sans accent.",
)
NOT_A_ZONE = Text("“{value}” is no known time zone.", "« {value} » n’est pas un fuseau horaire connu.")
NO_ZONES = Text(
    "this machine has no time zone data. Install tzdata (apt install tzdata, or pip install tzdata).",
    "cette machine n’a pas de données de fuseaux horaires. Installez tzdata "
    "(apt install tzdata, ou pip install tzdata).",
)
NOT_A_WEEKDAY = Text("“{value}” is no day of the week.", "« {value} » n’est pas un jour de la semaine.")
NOT_A_TIME = Text(
    "“{value}” is no time of day; write 08:00.", "« {value} » n’est pas une heure ; écrivez 08:00."
)
NOT_A_CHOICE = Text("“{value}” is not one of {choices}.", "« {value} » n’est pas l’un de {choices}.")
TOO_SMALL = Text("{value} is too small; at least {least}.", "{value} est trop petit ; au moins {least}.")
TOO_LARGE = Text("{value} is too large; at most {most}.", "{value} est trop grand ; au plus {most}.")
BAD_URL = Text(
    "{reason}",
    "cette URL ne convient pas ; écrivez par exemple {example}. ({reason})",
)
SAME_BOX = Text(
    "is the very folder that is read as the mailbox; letters would come back in.",
    "est le dossier même qui est lu comme boîte ; les lettres y rentreraient.",
)
SECRET_MISSING = Text(
    "the server needs a password; add password_file, password_env or password_command to [{table}].",
    "le serveur veut un mot de passe ; ajoutez password_file, password_env ou password_command à [{table}].",
)
CLIENT_MISSING = Text(
    'is needed where auth is "oauth2": docs/how-to/oauth2.md tells how to get one (or token_command).',
    'est nécessaire avec auth = "oauth2" : docs/how-to/oauth2.md dit comment l’obtenir (ou token_command).',
)
SECRETS_SEVERAL = Text(
    "tells the password in several ways ({keys}); keep one of them.",
    "dit le mot de passe de plusieurs façons ({keys}) ; gardez-en une seule.",
)
OWN_ADDRESS = Text(
    "{email} is the group's own address; it cannot be one of its people.",
    "{email} est l’adresse du groupe lui-même ; elle ne peut pas être celle d’une personne.",
)
NAME_UNKNOWN = Text(
    "{email} is under the name of nobody, or of several, among the animateurs and secretaries.",
    "{email} n’a le nom de personne, ou de plusieurs, parmi les animateurs et secrétaires.",
)
TWICE = Text("{email} stands there twice.", "{email} y figure deux fois.")
QUORUM_TOO_LARGE = Text(
    "{quorum} voices are asked for, and there are {count} animateurs.",
    "{quorum} voix sont demandées, et l’animation compte {count} personne(s).",
)
REMIND_LATE = Text(
    "{day} is not before the draft expires (days = {days}).",
    "{day} n’est pas avant l’expiration du brouillon (days = {days}).",
)
NOT_A_URL = Text(
    "“{value}” is no web address; it must begin with https://.",
    "« {value} » n’est pas une adresse web ; elle doit commencer par https://.",
)
SAME_FOLDER = Text(
    "must differ from processed, or nobody could tell the two apart.",
    "doit différer de processed, sinon on ne les distinguerait pas.",
)
DATE_WORDS = Text("a date or a time", "une date ou une heure")
