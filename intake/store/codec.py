"""Records to JSON and back, by their type hints; what is worked out for a class is worked out once."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import functools
import json
import types
import typing
from collections.abc import Callable
from typing import Any, TypeVar

from intake.errors import StoreError
from intake.store.writers import text_of

T = TypeVar("T")
_Convert = Callable[[Any], Any]
_MISSING: Any = dataclasses.MISSING


def encode(record: object) -> bytes:
    """Return a record as JSON on one line of ASCII: every character survives, lone surrogates too."""
    return text_of(record).encode("ascii")


def decode(kind: type[T], raw: bytes, where: str) -> T:
    """Return the record that this JSON holds; `where` names it in errors.

    Keys that the class does not know are left out, and a key that is missing takes the field's default,
    so that a field may come and go without a migration. Raises StoreError when a value does not fit.
    """
    try:
        return typing.cast(T, _decoder(typing.cast(Any, kind))(json.loads(raw.decode("ascii"))))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise StoreError(
            f"The document {where} cannot be read as {kind.__name__}: {error}.",
            remedy="Did a newer version of intake, or a hand, write it? Update intake, or put back a backup.",
        ) from error


@functools.cache
def _decoder(kind: Any) -> _Convert:
    """Work out how documents become records of this class."""
    hints = typing.get_type_hints(kind)
    plan = tuple((f.name, _converter(hints[f.name]), _default(f)) for f in dataclasses.fields(kind) if f.init)

    def build(document: dict[str, Any]) -> Any:
        values = []
        for name, convert, default in plan:
            value = document.get(name, _MISSING)
            if value is _MISSING:
                values.append(default(name))
            else:
                values.append(value if convert is None or value is None else convert(value))
        return kind(*values)

    return build


def _default(field: dataclasses.Field[Any]) -> _Convert:
    if field.default is not _MISSING:
        return lambda _: field.default
    make = field.default_factory
    if make is dataclasses.MISSING:
        return _lacking
    return lambda _: make()


def _lacking(name: str) -> None:
    raise KeyError(f"it lacks {name}")


def _converter(hint: Any) -> _Convert | None:
    """Return what turns a value of JSON into one of this type, None when it is one already."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in {types.UnionType, typing.Union}:
        return _converter(next(a for a in arguments if a is not type(None)))
    if origin is tuple:
        return _tuple_of(arguments)
    if hint in {str, int, bool, float}:
        return None
    if hint in {dt.datetime, dt.date, dt.time}:
        return typing.cast(_Convert, hint.fromisoformat)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return hint
    if dataclasses.is_dataclass(hint):
        return _decoder(typing.cast(Any, hint))
    raise TypeError(f"{hint} cannot be kept in the store")


def _tuple_of(arguments: tuple[Any, ...]) -> _Convert:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        convert = _converter(arguments[0])
        return tuple if convert is None else lambda values: tuple(map(convert, values))
    converters = [_converter(a) or _same for a in arguments]
    return lambda values: tuple(c(v) for c, v in zip(converters, values, strict=True))


def _same(value: Any) -> Any:
    return value
