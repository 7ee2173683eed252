"""For each class of records a function that writes them as JSON, made once, as `dataclasses` makes its own.

The library's encoder asks what each value is, and comes back for each moment and record: four times as long.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import json
import types
import typing
from collections.abc import Callable, Hashable
from json.encoder import encode_basestring_ascii as string
from typing import Any

Writer = Callable[[Any], str]

_TRUTH = {True: "true", False: "false"}


def text_of(record: object) -> str:
    """Return a record as JSON on one line of ASCII: every character survives, lone surrogates too."""
    try:
        return _writer(typing.cast(Hashable, type(record)))(record)
    except (TypeError, ValueError, AttributeError, KeyError):
        # A value its field does not promise: an older store may hold a null there.
        return _encoder.encode(_fields_of(record))


def _fields_of(value: Any) -> Any:
    """Return what JSON has no word for as what it has: the encoder asks for each such value."""
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return {name: getattr(value, name) for name in _names(type(value))}


_encoder = json.JSONEncoder(separators=(",", ":"), allow_nan=False, check_circular=False, default=_fields_of)


def _names(kind: Any) -> tuple[str, ...]:
    if not dataclasses.is_dataclass(kind):
        raise TypeError(f"{kind.__name__} cannot be kept in the store")
    return tuple(field.name for field in dataclasses.fields(kind))


@functools.cache
def _writer(kind: Any) -> Writer:
    """Write the function that writes records of this class."""
    hints, names = typing.get_type_hints(kind), _names(kind)
    pieces = ",".join(f'"{name}":{{{_expression(hints[name], f"record.{name}", name)}}}' for name in names)
    known = {f"write_{name}": _by_type(hints[name]) for name in names}
    # The names are those of our own fields.
    made: Writer = eval(f"lambda record: f'{{{{{pieces}}}}}'", {"string": string} | known)  # noqa: S307 - as above
    return made


def _expression(hint: Any, value: str, name: str) -> str:
    """Return what stands between the braces for a value of this type: most are texts and numbers."""
    if _is_text(hint):
        return f"string({value})"
    return f"{value}:d" if hint is int else f"write_{name}({value})"


def _is_text(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, str)


def _by_type(hint: Any) -> Writer:
    """Return what writes a value of this type."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in {types.UnionType, typing.Union}:
        write = _by_type(next(each for each in arguments if each is not type(None)))
        return lambda value: "null" if value is None else write(value)
    if origin is tuple and arguments[1:] == (Ellipsis,):
        write = _by_type(arguments[0])
        return lambda values: f"[{','.join([write(value) for value in values])}]"
    if _is_text(hint):
        return string
    if hint in {dt.datetime, dt.date, dt.time}:
        return lambda value: f'"{value.isoformat()}"'
    if hint is bool:
        return _TRUTH.__getitem__
    return _writer(typing.cast(Hashable, hint)) if dataclasses.is_dataclass(hint) else _encoder.encode
