"""Names in a template of the user's own that no letter gives it, each with its line and the nearest one.

A trial sees only what its sample values lead to; this reads every line.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import difflib
import functools
from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import Environment, TemplateError, nodes

from intake.errors import TemplateError as Fault
from intake.letters.folder import environment, languages, shipped
from intake.letters.samples import BODIES
from intake.letters.wording import Wording

# What every letter's template is given beside the fields of its kind.
COMMON = frozenset({"group", "language", "kind", "about", "headline", "cut"})
_PLAIN = frozenset(name for each in (str, dict, list, dt.datetime) for name in dir(each) if name[0] != "_")
_LOOP = frozenset(
    {"index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem", "depth"}
)


@dataclasses.dataclass(frozen=True, slots=True)
class Unknown:
    """A name that stands in a template and means nothing there."""

    line: int
    name: str
    nearest: str


def unknown_names(own: Path, name: str, zone: dt.tzinfo) -> Iterator[Fault]:
    """Yield a fault for each name on each line of the user's template `name` that no letter knows."""
    reader = _environment(name, zone)
    try:
        tree = reader.parse((own / name).read_text(encoding="utf-8"))
    except (TemplateError, OSError, UnicodeDecodeError):
        return  # that it is no template is told by the trial
    for found in sorted(set(_unknown(tree, name, reader)), key=lambda each: (each.line, each.name)):
        near = f"Did you mean “{found.nearest}”?" if found.nearest else ""
        yield Fault(
            f"{own / name}, line {found.line}: no letter knows “{found.name}”.",
            remedy=near or "What it may use stands in the shipped one and in docs/reference/letters.md.",
            place=f"{own / name}, line {found.line}",
        )


def _environment(name: str, zone: dt.tzinfo) -> Environment:
    language = name.partition("/")[0]
    return _reader(language if language in languages() else "fr", zone, html=name.endswith(".html.j2"))


@functools.cache
def _reader(language: str, zone: dt.tzinfo, *, html: bool) -> Environment:
    return environment(Wording(language, zone), (shipped(),), html=html)


def _unknown(tree: nodes.Template, name: str, reader: Environment) -> Iterator[Unknown]:
    model = reader.parse((shipped() / name).read_text(encoding="utf-8"))
    known = _values(name) | _stored(tree) | set(reader.globals) | {each.name for each in _read(model)}
    known |= {"loop", "caller", "varargs", "kwargs", "self", "super"}
    for node in _read(tree):
        if node.name not in known:
            yield Unknown(node.lineno, node.name, _near(node.name, known))
    fields = _fields() | _PLAIN | _LOOP
    for asked in tree.find_all(nodes.Getattr):
        macros = _macros(asked.node, tree, reader)
        among = fields | _attributes(model) if macros is None else macros
        if asked.attr not in among:
            yield Unknown(asked.lineno, asked.attr, _near(asked.attr, among))
    for each in tree.find_all(nodes.Filter):
        if each.name not in reader.filters:
            yield Unknown(each.lineno, each.name, _near(each.name, reader.filters))


def _near(name: str, known: Iterable[str]) -> str:
    return next(iter(difflib.get_close_matches(name, known, n=1)), "")


def _values(name: str) -> set[str]:
    """Return the values that a template is given: those of its kind of letter, of all where many use it."""
    kind = Path(name).name.partition(".")[0]
    bodies = (BODIES[kind],) if kind in BODIES else BODIES.values()
    return set(COMMON) | {field.name for body in bodies for field in dataclasses.fields(body)}


def _read(tree: nodes.Template) -> Iterator[nodes.Name]:
    return (node for node in tree.find_all(nodes.Name) if node.ctx == "load")


def _stored(tree: nodes.Template) -> set[str]:
    """Return the names that a template makes itself: what it sets, loops over, imports and takes."""
    names = {node.name for node in tree.find_all(nodes.Name) if node.ctx != "load"}
    names |= {node.target for node in tree.find_all(nodes.Import)} | {
        node.name for node in tree.find_all(nodes.Macro)
    }
    for node in tree.find_all(nodes.FromImport):
        names |= {each if isinstance(each, str) else each[1] for each in node.names}
    return names


def _macros(value: nodes.Node, tree: nodes.Template, reader: Environment) -> set[str] | None:
    """Return the macros of the template that a name was imported as; None where it is no such name."""
    if not isinstance(value, nodes.Name):
        return None
    for node in tree.find_all(nodes.Import):
        if node.target == value.name and isinstance(node.template, nodes.Const):
            try:
                return set(dir(reader.get_template(node.template.value).module))
            except TemplateError:
                return None  # a file of the user's own, which the trial looks into
    return None


def _attributes(tree: nodes.Template) -> set[str]:
    return {node.attr for node in tree.find_all(nodes.Getattr)}


@functools.cache
def _fields() -> frozenset[str]:
    """Return the fields and properties of all values that letters are made of."""
    found: set[str] = set()
    waiting: list[object] = [*BODIES.values()]
    while waiting:
        value = waiting.pop()
        if isinstance(value, tuple | list):
            waiting += value
        elif dataclasses.is_dataclass(value):
            found |= {name for name in dir(value) if name[0] != "_"}
            waiting += [getattr(value, field.name) for field in dataclasses.fields(value)]
    return frozenset(found | {"name", "association", "address"})
