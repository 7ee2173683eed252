"""Which parts of a page nobody sees, by their own style: what is hidden does not speak for its sender."""

from __future__ import annotations

import enum
import functools
import re
from typing import Any

_HIDDEN = re.compile(
    r"display:none|visibility:hidden|max-height:0(?:px)?(?:;|$|!)|opacity:0(?:;|$|!)|filter:opacity\(0%?\)"
    r"|(?:^|;)clip:rect\(0(?:px)?[, ]?0(?:px)?[, ]?0(?:px)?[, ]?0(?:px)?\)|clip-path:inset\((?:50|100)%\)"
    r"|transform:scale[xy]?\(0\)|(?:^|;)zoom:0%?(?:;|$|!)"
)
# Whoever strikes a word through says that it is not what they say.
_STRUCK = re.compile(r"(?:^|;)text-decoration(?:-line)?:[^;]*line-through")
# Elements that say so by their name, or of which a page shows nothing.
UNSAID = ("del", "s", "strike", "template", "datalist")
# "height:1em" is a line, and "width:1%" a column no wider than its words.
_NO_ROOM = re.compile(r"(?:^|;)(?:max-)?(?:height|width):(?:[01](?:px|pt)?|0(?:r?em|%))(?:;|$|!)")
_CUT = "overflow:hidden"
_PLACED = re.compile(r"position:(?:absolute|fixed)")
_BESIDE = re.compile(r"(?:^|;)(?:left|right|top|bottom):-\d{3,}")
_PUSHED_OUT = re.compile(r"(?:^|;)text-indent:-\d{3,}")
_NO_SIZE = re.compile(
    r"(?:^|;)font-size:(?:0(?:\.\d*)?|1)(?:px|pt)?(?:;|$|!)|(?:^|;)font-size:0(?:\.0*)?(?:r?em|%)"
)
_COLOUR = re.compile(r"(?:^|;)color:([^;!]+)")
_GROUND = re.compile(r"(?:^|;)background(?:-color)?:([^;!]+)")
_SHORT = re.compile(r"#[0-9a-f]{3}")
_NUMBERS = re.compile(r"rgba?\((\d{1,3}),(\d{1,3}),(\d{1,3})(?:,[\d.]+)?\)")
_NO_INK = re.compile(r"transparent|rgba\([^)]*,0?\.?0+%?\)")
_ALL_LIGHT = re.compile(r"hsla?\([^)]*,100%(?:,[\d.]+)?\)")
_NAMES = {"white": "#ffffff", "black": "#000000"}
_WHITE = "#ffffff"


class Sight(enum.Enum):
    """What a reader sees of an element by its style; POOR has no size, or its ground's own colour."""

    FULL = "full"
    WHITE = "white"
    POOR = "poor"
    NONE = "none"


def has_painted_sheet(tree: Any) -> bool:
    """Tell whether a style sheet of the page gives something a ground: what, is not read here."""
    return bool(tree.xpath("//style[contains(., 'background')]"))


def is_unseen(element: Any, *, is_painted: bool) -> bool:
    """Tell whether an element (lxml's) shows nothing to a reader of the page.

    `is_painted` says that a style sheet may have given it a ground; it is asked once a page.
    """
    sight = _sight(element.get("style") or "", element.get("color") or "")
    if sight is Sight.NONE or element.get("hidden") is not None or element.tag in UNSAID:
        return True
    if sight is Sight.FULL or _is_shown_inside(element):
        return False
    return sight is Sight.POOR or not (is_painted or _lies_on_a_ground(element))


@functools.lru_cache(maxsize=128)
def _sight(style: str, colour: str) -> Sight:
    """Tell what a style lets be seen; a newsletter repeats few styles many times."""
    style = "".join(style.split()).lower()
    if _HIDDEN.search(style) or _PUSHED_OUT.search(style) or _STRUCK.search(style):
        return Sight.NONE
    if (_CUT in style and _NO_ROOM.search(style)) or (_PLACED.search(style) and _BESIDE.search(style)):
        return Sight.NONE
    inked, ground = _COLOUR.search(style), _GROUND.search(style)
    said = inked[1] if inked else colour.strip().lower()
    ink = _plain(said)
    if _NO_SIZE.search(style) or _NO_INK.fullmatch(said) or (ink and ground and ink == _plain(ground[1])):
        return Sight.POOR
    return Sight.WHITE if ink == _WHITE and not ground else Sight.FULL


def _is_shown_inside(element: Any) -> bool:
    """Tell whether parts of an element are given a size or a colour again, as newsletters do."""
    again = ".//*[contains(@style, 'font') or contains(@style, 'color') or @color or @size]"
    return bool(element.xpath(again))


def _lies_on_a_ground(element: Any) -> bool:
    """Tell whether something around an element may have a colour: the page itself is white."""
    ground = "ancestor-or-self::*[@bgcolor or @background or @class or @id or contains(@style, 'background')]"
    return bool(element.xpath(ground))


def _plain(colour: str) -> str:
    """Write a colour one way: "white", "#fff", "#ffffff" and "rgb(255, 255, 255)" are the same."""
    if _SHORT.fullmatch(colour):
        return "#" + "".join(sign * 2 for sign in colour[1:])
    if _ALL_LIGHT.fullmatch(colour):
        return _WHITE
    if numbers := _NUMBERS.fullmatch(colour):
        return "#" + "".join(f"{int(number):02x}" for number in numbers.groups())
    return _NAMES.get(colour, colour)
