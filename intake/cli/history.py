"""What the audit tells of a reference: `intake show R2 --history`."""
# ruff: noqa: PLC0415 - `intake --help` imports `show` and must stay light

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.config.language import Text
from intake.errors import UsageError

if TYPE_CHECKING:
    from intake.config.values import Config
    from intake.desk.records import AuditLine
    from intake.store import Store


def show_history(ref: str, config: Config, store: Store, *, as_json: bool) -> int:
    """Print what was done to a project or to minutes, by whom; 65 when a line is missing or was changed."""
    from intake.cli import tell
    from intake.cli.console import language, print_json, print_lines
    from intake.desk.audit import first_fault, history
    from intake.errors import StoreError

    view = store.view()
    lines = history(ref.strip("<>[] ").upper().replace("-V", "-v"), view)
    if not lines:
        raise UsageError(NOTHING.told(language(), ref=ref), remedy=NOTHING_REMEDY.told(language()))
    people = _people(config, store)
    if as_json:
        print_json([_plain(line, people) for line in lines])
    else:
        print_lines([_row(line, people, config) for line in lines])
    if fault := first_fault(view):
        tell(StoreError(BROKEN.told(language(), line=fault), remedy=BROKEN_REMEDY.told(language())))
        return 65
    return 0


def _people(config: Config, store: Store) -> dict[str, str]:
    """Return the names of those who are known by their pseudonyms; who was erased has none."""
    from intake.cli.console import language
    from intake.config.secrets import group_secret
    from intake.desk.audit import names_of
    from intake.desk.records import Person
    from intake.desk.tokens import Tokens

    names = {person.key: person.name or person.email for person in store.view().all(Person)}
    group = config.group
    names |= {each.key: each.name or each.email for each in (*group.secretaries, *group.animateurs)}
    tokens = Tokens(group_secret(config.secret_file, language()))
    return {word: names[key] for word, key in names_of(names, tokens).items()}


def _row(line: AuditLine, people: dict[str, str], config: Config) -> tuple[str, ...]:
    who = people.get(line.who, f"#{line.who}") if line.who else ""
    told = (f"<{line.message}>" if line.message else "", line.detail, line.text[:12])
    at = f"{line.at.astimezone(config.group.zone):%Y-%m-%d %H:%M}"
    return (at, line.act, line.about, who, " ".join(each for each in told if each))


def _plain(line: AuditLine, people: dict[str, str]) -> dict[str, object]:
    from intake.cli.cells import as_json

    return {**as_json(line), "name": people.get(line.who, "")}


NOTHING = Text("The audit tells nothing of “{ref}”.", "L’historique ne dit rien de « {ref} ».")
NOTHING_REMEDY = Text(
    "It knows minutes (R2) and projects (P4).", "Il connaît les comptes rendus (R2) et les projets (P4)."
)
BROKEN = Text(
    "The audit is not whole: line {line} is missing or was changed.",
    "L’historique n’est pas entier : la ligne {line} manque ou a été changée.",
)
BROKEN_REMEDY = Text(
    "Compare it with a backup: somebody wrote into the store.",
    "Comparez avec une sauvegarde : quelqu’un a écrit dans la base.",
)
