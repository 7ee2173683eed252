"""What each audience may see: values are cleaned, bounded and masked before any template is given them."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

from intake.desk.notices import (
    Body,
    CallFilled,
    ConfirmRequest,
    Family,
    MinutesText,
    MyData,
    OfferDeclined,
    OfferToAgree,
    ProjectFiled,
    Sentence,
    Transcript,
    Unclear,
    UpdateFiled,
)
from intake.desk.notices.visible import clean
from intake.letters.lookalike import warned

T = TypeVar("T")

# Letters that give people back their own words; what others wrote is masked.
OWN_WORDS = (ConfirmRequest, MyData, ProjectFiled, UpdateFiled, Transcript, Unclear)
ANIMATEURS = {Family.DRAFT, Family.REMINDER}

# Letters about what members wrote that go to people outside the animation, though of a family that is not.
MASKED = (OfferToAgree, OfferDeclined, CallFilled)

# Fields that stand in a line of their own, whatever was mailed in.
ONE_LINE = frozenset(
    (
        "title", "name", "holder", "place", "subject", "sender_name", "sender_email", "sender", "filename",
        "by", "to", "ref", "label", "status", "who", "said", "key", "state",
        "volunteer", "asked", "holder_email", "volunteer_email",
    )
)  # fmt: skip
LONGEST_LINE = 160
# No letter shows more of one text, and the patterns below need not read more.
LONGEST_TEXT = 20_000

MASKS = {
    "fr": ("[adresse masquée]", "[numéro masqué]"),
    "en": ("[address hidden]", "[number hidden]"),
}

_EMAIL = re.compile(r"(?:mailto:)?[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
# 06 12 34 56 78, +33 6 12..., 0033..., and other countries' numbers behind a plus.
_PHONE = re.compile(
    r"(?<![\w+])(?:(?:\+|00)33[ .\u00a0-]?(?:\(0\))?|0)[1-9](?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)"
    r"|(?<![\w+])\+\d{1,3}(?:[ .\u00a0-]?\d){7,12}(?!\d)"
)


def one_line(text: str, longest: int = LONGEST_LINE) -> str:
    """Return the text as one clean line of at most `longest` characters."""
    if len(text) <= longest and text.isprintable() and "  " not in text:  # as most are
        return text.strip()
    text = clean(text[: longest * 20])
    if "  " in text or not text.isprintable():
        text = re.sub(r"[ \t\n]+", " ", text)
    return clip(text.strip(), longest)


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
    name, email = getattr(body, "sender_name", ""), getattr(body, "sender_email", "")
    if body.family in ANIMATEURS and name:
        marked: dict[str, Any] = {"sender_name": warned(name, email, language)}
        body = dataclasses.replace(body, **marked)
    outside = body.family not in ANIMATEURS or isinstance(body, MASKED)
    if not outside or isinstance(body, OWN_WORDS):
        return edited(body, _bounded)
    return edited(body, lambda text: mask(_bounded(text), language, own))


def _bounded(text: str) -> str:
    return clean(text if len(text) <= LONGEST_TEXT else clip(text, LONGEST_TEXT))


def edited(value: T, edit: Callable[[str], str]) -> T:
    """Return the same value with every text in it edited, and those that stand in a line made one line."""
    return _edited(value, edit)  # type: ignore[no-any-return]


def _edited(value: Any, edit: Callable[[str], str]) -> Any:
    kind = type(value)
    if kind is str:
        return edit(value)
    if kind is tuple:
        return tuple([_edited(each, edit) for each in value])
    if kind is Sentence:
        pairs = tuple([(name, _field(name, each, edit)) for name, each in value.values])
        return Sentence(value.name, pairs)
    names = _names(cast(Hashable, kind))
    if names:
        # Masking minutes would make the letter differ from what was approved.
        edit = clean if kind is MinutesText else edit
        return kind(*[_field(name, getattr(value, name), edit) for name in names])
    return value


@functools.cache
def _names(kind: Any) -> tuple[str, ...]:
    """Return the names of what a value of this class is made of; none where it is made of nothing."""
    if not dataclasses.is_dataclass(kind):
        return ()
    return tuple(field.name for field in dataclasses.fields(kind) if field.init and not field.kw_only)


def _field(name: str, value: Any, edit: Callable[[str], str]) -> Any:
    if name in ONE_LINE and type(value) is str:
        return one_line(edit(value[: LONGEST_LINE * 20]))
    return _edited(value, edit)
