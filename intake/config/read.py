"""Read a configuration: from what TOML holds to values, or to every fault in it at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar, cast

from intake.config import problems as say
from intake.config import schema
from intake.config.key import Key
from intake.config.kinds import WrongTypeError
from intake.config.language import Text
from intake.config.problems import BadValueError, Problem, nearest
from intake.config.settings import Settings
from intake.config.values import Config
from intake.errors import ConfigurationError

T = TypeVar("T")

_SECRET_WORDS = frozenset({
    "password", "passwd", "pass", "secret", "token", "client_secret", "refresh_token", "mot_de_passe", "mdp",
})  # fmt: skip

_TYPES: tuple[tuple[type, Text], ...] = (
    (bool, Text("true or false", "true ou false")),
    (str, Text("a text", "un texte")),
    (int, Text("a whole number", "un nombre entier")),
    (float, Text("a number with decimals", "un nombre à virgule")),
    (list, Text("a list", "une liste")),
    (dict, Text("a table", "une table")),
)


def read(mapping: Mapping[str, object], path: Path, language: str = "en") -> Config:
    """Return the configuration that `mapping` holds; paths in it count from the folder of `path`.

    Raises ConfigurationError with all problems, told in `language`.
    """
    reader = _Reader(mapping)
    problems = [*reader.problems, *reader.settings.contradictions()]
    if problems:
        raise faults(path, tuple(problem.told(language) for problem in problems), language)
    return reader.settings.config(path)


def faults(path: Path, told: tuple[str, ...], language: str) -> ConfigurationError:
    """Return the error that tells all that is wrong in a file, a line each."""
    heading = HEADING_ONE if len(told) == 1 else HEADING
    return ConfigurationError(heading.told(language, path=path, count=len(told)), problems=told)


class _Reader:
    """Goes once through the mapping and keeps what it reads and what it minds."""

    def __init__(self, mapping: Mapping[str, object]) -> None:
        self.problems: list[Problem] = []
        values: dict[str, object] = {}
        tables = dict(self._tables(mapping))
        for key in schema.KEYS:
            self._read(key, tables.get(key.table, {}), values)
        self.settings = Settings(values)

    def _tables(self, mapping: Mapping[str, object]) -> Iterator[tuple[str, Mapping[str, object]]]:
        for name, content in mapping.items():
            if name not in schema.TABLES:
                self.problems.append(_unknown_table(name, content))
            elif not isinstance(content, dict):
                self.problems.append(Problem(name, say.NOT_A_TABLE, (("table", name),)))
            else:
                table = cast("dict[str, object]", content)
                self.problems += [_unknown_key(name, key) for key in table if not _is_known(name, key)]
                yield name, table

    def _read(self, key: Key[T], table: Mapping[str, object], values: dict[str, object]) -> None:
        value = table.get(key.name, key.default)
        if value is None and self._is_misspelt(key):
            return
        if value is None:
            self.problems.append(Problem(key.place, say.MISSING, (("kind", key.kind.words),)))
            return
        try:
            values[key.place] = key.kind.read(value)
        except WrongTypeError as error:
            told = (("kind", key.kind.words), ("found", _type_words(error.value)))
            self.problems.append(Problem(key.place, say.WRONG_TYPE, told))
        except BadValueError as error:
            self.problems.append(error.at(key.place))

    def _is_misspelt(self, key: Key[T]) -> bool:
        # Told already, as "did you mean": that the right key is missing would be the same fault twice.
        start = f"[{key.table}] "
        return any(p.place.startswith(start) and p.nearest == key.name for p in self.problems)


def _is_known(table: str, name: str) -> bool:
    return any(key.name == name for key in schema.keys_of(table))


def _unknown_table(name: str, content: object) -> Problem:
    if isinstance(content, dict):
        return Problem(f"[{name}]", say.UNKNOWN_TABLE, nearest=_bracketed(nearest(name, schema.TABLES)))
    homes = [key.place for key in schema.KEYS if key.name == name]
    return Problem(name, say.KEY_OUTSIDE, nearest=homes[0] if len(homes) == 1 else "")


def _unknown_key(table: str, name: str) -> Problem:
    place = f"[{table}] {name}"
    if name.casefold() in _SECRET_WORDS:
        return Problem(place, say.SECRET_IN_FILE)
    close = nearest(name, [key.name for key in schema.keys_of(table)])
    elsewhere = [key.table for key in schema.KEYS if key.name == name]
    if elsewhere and not close:
        return Problem(place, say.KEY_STANDS_ELSEWHERE, (("table", elsewhere[0]),))
    return Problem(place, say.UNKNOWN_KEY, nearest=close)


def _bracketed(table: str) -> str:
    return table and f"[{table}]"


def _type_words(value: object) -> Text:
    return next((words for kind, words in _TYPES if isinstance(value, kind)), say.DATE_WORDS)


HEADING_ONE = Text("{path} has a fault:", "{path} contient une erreur :")
HEADING = Text("{path} has {count} faults:", "{path} contient {count} erreurs :")
