"""What each audience may see: values are cleaned, bounded and masked before any template is given them."""

from __future__ import annotations

import dataclasses
import enum
import re
from collections.abc import Callable
from typing import Any, TypeVar

from intake.desk.notices import (
    Body,
    Family,
    MinutesText,
    ProjectFiled,
    Sentence,
    Transcript,
    Unclear,
    UpdateFiled,
)

T = TypeVar("T")

# Letters that give people back their own words; what others wrote is masked.
OWN_WORDS = (ProjectFiled, UpdateFiled, Transcript, Unclear)
ANIMATEURS = {Family.DRAFT, Family.REMINDER}

# Fields that stand in a line of their own, whatever was mailed in.
ONE_LINE = frozenset(
    (
        "title", "name", "holder", "place", "subject", "sender_name", "sender_email", "sender", "filename",
        "by", "to", "ref", "label", "status", "who", "said", "key", "state",
    )
)  # fmt: skip
LONGEST_LINE = 160
# No letter shows more of one text, and the patterns below need not read more.
LONGEST_TEXT = 20_000

MASKS = {
    "fr": ("[adresse masquée]", "[numéro masqué]"),
    "en": ("[address hidden]", "[number hidden]"),
}

# C0 and C1 but tab and newline; bidi marks, embeddings and isolates; zero-width and other invisible ones;
# and noncharacters, with which the press marks where a name goes.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff]"
)
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_EMAIL = re.compile(r"(?:mailto:)?[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
# 06 12 34 56 78, +33 6 12..., 0033..., and other countries' numbers behind a plus.
_PHONE = re.compile(
    r"(?<![\w+])(?:(?:\+|00)33[ .\u00a0-]?(?:\(0\))?|0)[1-9](?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)"
    r"|(?<![\w+])\+\d{1,3}(?:[ .\u00a0-]?\d){7,12}(?!\d)"
)


def clean(text: str) -> str:
    """Return the text without control, bidi and zero-width characters, its lines ended by one newline."""
    sound = text.encode("utf-8", "replace").decode("utf-8")
    return _INVISIBLE.sub("", _BREAKS.sub("\n", sound))


def one_line(text: str, longest: int = LONGEST_LINE) -> str:
    """Return the text as one clean line of at most `longest` characters."""
    return clip(re.sub(r"[ \t\n]+", " ", clean(text[: longest * 20])).strip(), longest)


def clip(text: str, longest: int) -> str:
    """Cut a text kindly: at a word's end, with an ellipsis."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    at_word = re.sub(r"\s+\S*\Z", "", head)
    return (at_word if len(at_word) > longest // 2 else head).rstrip() + "…"


def mask(text: str, language: str, own: str) -> str:
    """Hide addresses and telephone numbers of people; `own`, the group's box, stays."""
    address, number = MASKS.get(language, MASKS["en"])

    def hide(found: re.Match[str]) -> str:
        return found[0] if found[0].casefold().removeprefix("mailto:") == own.casefold() else address

    return _PHONE.sub(number, _EMAIL.sub(hide, text))


def for_audience(body: Body, language: str, own: str) -> Body:
    """Return the notice's body as the person it goes to may see it.

    Animateurs see true addresses, people their own words; minutes are shown as a human approves them.
    """
    if body.family in ANIMATEURS or isinstance(body, OWN_WORDS):
        return edited(body, _bounded)
    return edited(body, lambda text: mask(_bounded(text), language, own))


def _bounded(text: str) -> str:
    return clean(clip(text, LONGEST_TEXT))


def edited(value: T, edit: Callable[[str], str]) -> T:
    """Return the same value with every text in it edited, and those that stand in a line made one line."""
    return _edited(value, edit)  # type: ignore[no-any-return]


def _edited(value: Any, edit: Callable[[str], str]) -> Any:
    if isinstance(value, enum.Enum):
        return value
    if isinstance(value, str):
        return edit(value)
    if isinstance(value, tuple):
        return tuple(_edited(each, edit) for each in value)
    if isinstance(value, Sentence):
        pairs = tuple((name, _field(name, each, edit)) for name, each in value.values)
        return Sentence(value.name, pairs)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        # Masking minutes would make the letter differ from what was approved.
        edit = clean if isinstance(value, MinutesText) else edit
        fields = {f.name: _field(f.name, getattr(value, f.name), edit) for f in dataclasses.fields(value)}
        return dataclasses.replace(value, **fields)
    return value


def _field(name: str, value: Any, edit: Callable[[str], str]) -> Any:
    if name in ONE_LINE and isinstance(value, str) and not isinstance(value, enum.Enum):
        return one_line(edit(value[: LONGEST_LINE * 20]))
    return _edited(value, edit)
