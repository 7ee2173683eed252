"""Try every template before a letter needs it: each kind of letter in each language, with sample values."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

from intake.desk.group import Group
from intake.errors import TemplateError
from intake.letters.folder import languages, shipped
from intake.letters.press import Press
from intake.letters.samples import BODIES, notice
from intake.letters.unknown import unknown_names

_MACRO = re.compile(r"{%-?\s*macro\s+(\w+)")


def names() -> tuple[str, ...]:
    """Return the name of every template, as it counts from the folder ("fr/digest.txt.j2")."""
    return tuple(sorted(path.relative_to(shipped()).as_posix() for path in shipped().rglob("*.j2")))


def overridden(own: Path | None) -> tuple[str, ...]:
    """Return the names of the templates that a folder of the user's stands in for."""
    return tuple(name for name in names() if own is not None and (own / name).is_file())


def strays(own: Path | None) -> tuple[str, ...]:
    """Return the files of a user's folder that no letter uses, as they count from it."""
    if own is None or not own.is_dir():
        return ()
    files = {path.relative_to(own).as_posix(): path for path in own.rglob("*.j2") if path.is_file()}
    texts = {name: path.read_text(encoding="utf-8", errors="replace") for name, path in files.items()}
    return tuple(name for name in sorted(set(files) - set(names())) if not _taken_in(name, texts))


def _taken_in(name: str, texts: dict[str, str]) -> bool:
    """Say whether another of the user's files names this one, to include or import it."""
    return any(Path(name).name in text for other, text in texts.items() if other != name)


def problems(group: Group, own: Path | None) -> Iterator[TemplateError]:
    """Yield what is wrong with the templates, each fault once."""
    press = Press(group, own)
    unknown = [each for name in overridden(own) if own for each in unknown_names(own, name, group.zone)]
    yield from unknown
    told = {each.place for each in unknown}
    for kind in BODIES:
        for language in languages():
            try:
                press.page(dataclasses.replace(notice(kind), language=language))
            except TemplateError as error:
                yield error
    # What the trial met on a line that is told already is the same fault.
    yield from (each for each in press.problems if each.place not in told)
    if own is not None:
        yield from _lost_macros(own)


def _lost_macros(own: Path) -> Iterator[TemplateError]:
    """Yield what a file of many sentences lacks: it stands in for the shipped one as a whole."""
    for name in overridden(own):
        lost = set(_macros(shipped() / name)) - set(_macros(own / name))
        if lost:
            yield TemplateError(
                f"{own / name} lacks what letters ask of it: {', '.join(sorted(lost))}.",
                remedy=f"Take these macros over from the shipped {name}.",
                place=name,
            )


def _macros(path: Path) -> list[str]:
    return _MACRO.findall(path.read_text(encoding="utf-8", errors="replace"))
