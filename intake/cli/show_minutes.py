"""A version of minutes on the terminal: where it stands, what becomes of each item, and both its texts."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from intake.cli.terminal import plain
from intake.config.language import Text
from intake.config.problems import COLON
from intake.desk.records import MinutesState

if TYPE_CHECKING:
    import datetime as dt

    from intake.cli.cells import Reader
    from intake.desk.records import Item, Minutes, MinutesVersion


def page_of(version: MinutesVersion, minutes: Minutes | None, reader: Reader) -> Iterator[str]:
    """Yield the lines of a version, of the minutes that it is a version of."""
    yield TITLE.told(reader.language, minutes=version.minutes, version=version.version, ref=version.key)
    yield from _standing(version, minutes, reader)
    if version.items:
        yield ""
        yield ITEMS.told(reader.language)
        yield from _items(version.items, reader)
    for heading, text in _texts(version):
        yield ""
        yield heading.told(reader.language)
        yield textwrap.indent(plain(text.strip()), "    ", lambda line: bool(line.strip()))


def _standing(version: MinutesVersion, minutes: Minutes | None, reader: Reader) -> Iterator[str]:
    tell = _Teller(reader)
    yield tell.line(MADE, reader.cell(version.at))
    newest = minutes is not None and minutes.version == version.version
    if minutes is not None:
        replaced = REPLACED.told(reader.language, ref=f"{version.minutes}-v{minutes.version}")
        yield tell.line(STATE, reader.cell(minutes.state) if newest else replaced)
    for who, at, labels in _agreed(version, minutes if newest else None):
        kept = INTERNAL.told(reader.language, labels=", ".join(labels)) if labels else ""
        yield tell.line(AGREED, f"{who}, {reader.cell(at)}{kept}")
    if newest and minutes is not None and minutes.state is MinutesState.DRAFT:
        yield tell.line(EXPIRES, reader.cell(version.expires))
    if version.author:
        yield tell.line(AUTHOR, version.author)
    if version.unreleased:
        yield tell.line(FOUND, reader.cell(version.unreleased))
    yield tell.line(HASH, version.sha256)


def _agreed(
    version: MinutesVersion, minutes: Minutes | None
) -> Iterator[tuple[str, dt.datetime | None, tuple[str, ...]]]:
    """Yield who said OK to the version, when, and keeping which items internal."""
    yield from ((each.person, each.at, each.internal) for each in version.agreed)
    if minutes is not None and minutes.approved_by and not version.agreed:
        yield minutes.approved_by, minutes.approved_at, ()


class _Teller:
    """Tells a value behind its name."""

    def __init__(self, reader: Reader) -> None:
        self._language = reader.language

    def line(self, name: Text, value: str) -> str:
        return f"{name.told(self._language)}{COLON.told(self._language)} {plain(value)}"


def _items(items: tuple[Item, ...], reader: Reader) -> Iterator[str]:
    rows = [(item.label, reader.cell(item.visibility), _about(item, reader)) for item in items]
    width = max(len(fate) for _, fate, _ in rows)
    for label, fate, about in rows:
        yield f"    {label:<4}{fate:<{width}}  {about}".rstrip()


def _about(item: Item, reader: Reader) -> str:
    """Return what an item is about, and what was found in it that waits for a word."""
    title = item.title or next((each.text for each in item.paragraphs), "")
    about = textwrap.shorten(reader.cell(title), 60, placeholder="…")
    if item.about:
        about += f" ({item.about})"
    within = (each for part in item.paragraphs for each in part.found if each not in part.released)
    found = tuple(dict.fromkeys((*item.unreleased, *within)))
    return f"{about} – {reader.cell(found)}" if found else about


def _texts(version: MinutesVersion) -> Iterator[tuple[Text, str]]:
    if version.internal != version.public:
        yield FOR_ANIMATEURS, version.internal
    yield FOR_ALL, version.public


TITLE = Text(
    "Minutes {minutes}, version {version} ({ref})", "Compte rendu {minutes}, version {version} ({ref})"
)
MADE = Text("made", "faite")
STATE = Text("state", "état")
REPLACED = Text("replaced by {ref}", "remplacée par {ref}")
AGREED = Text("OK of", "OK de")
INTERNAL = Text(", keeping {labels} internal", ", en gardant {labels} en interne")
EXPIRES = Text("waits for an OK until", "attend un OK jusqu’au")
AUTHOR = Text("text corrected by", "texte corrigé par")
FOUND = Text("private things", "choses privées")
HASH = Text("an OK binds to (SHA-256)", "un OK vaut pour (SHA-256)")
ITEMS = Text("Items, and who reads each:", "Les points, et qui lit chacun\u00a0:")
FOR_ANIMATEURS = Text(
    "Text for the animateurs, with sources and remarks:",
    "Texte pour l’animation, avec sources et remarques\u00a0:",
)
FOR_ALL = Text("Text for everybody:", "Texte pour tous\u00a0:")
