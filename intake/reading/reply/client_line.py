"""Lines that a phone or an application signs with: "Envoyé de mon iPhone"."""

from __future__ import annotations

import functools
import re

from intake.reading.reply.lines import Line, fold, without_links
from intake.reading.words_clients import client_lines, products

_DEVICE = r"\S+(?: \S+){0,6}?"
_FRAME = " \t*_~<>()[]|-.!\xa0"
_LONGEST = 240


def _any_of(words: list[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


_PRODUCT = rf"(?<!\w)(?:{_any_of([fold(phrase.words) for phrase in products.PRODUCTS])})(?!\w)"


def _template(words: str) -> str:
    pattern = re.escape(fold(words.replace("…", "DEVICE").replace("{product}", "PRODUCT")))
    pattern = pattern.replace(r"\ ", " ?" if not words.isascii() and not words[0].isascii() else " ")
    with_device = pattern.replace("device", f"(?P<device>{_DEVICE})")
    return with_device.replace("product", rf"(?:\S+ ){{0,2}}?{_PRODUCT}(?: \S+){{0,5}}?")


_ABOVE_QUOTE = tuple(f"{fold(phrase.words)} " for phrase in client_lines.ABOVE_QUOTE)
_MOST_WORDS = 8
_PAUSE = re.compile(r"[,;:?]|[.!] ")
_OPENINGS = tuple(
    {fold(phrase.words.split("…")[0].split("{")[0])[:4] for phrase in client_lines.CLIENT_LINES} - {""}
)
_MIDDLES = tuple(
    fold(phrase.words.split("…")[-1]) for phrase in client_lines.CLIENT_LINES if phrase.words.startswith("…")
)


# Patterns of a hundred clients take longer to make than a mail to read, and most mails have no such line.
@functools.cache
def _templates() -> list[re.Pattern[str]]:
    return [
        re.compile(rf"^{_template(phrase.words)}(?P<tail>\s?[,.;!(-].{{0,160}})?$")
        for phrase in client_lines.CLIENT_LINES
    ]


@functools.cache
def _product() -> re.Pattern[str]:
    return re.compile(_PRODUCT)


@functools.cache
def _apology() -> re.Pattern[str]:
    return re.compile(_any_of([fold(phrase.words) for phrase in products.APOLOGIES]))


def is_client_line(line: Line) -> bool:
    """Tell whether a line was added by a mail client, by itself or with a short apology for typing errors."""
    return len(line.body) <= _LONGEST * 2 and _may_open(line) and is_client_text(line.body)


def are_client_lines(upper: Line, lower: Line) -> bool:
    """Tell the same of two lines that were one: "Envoyé à partir de Courrier / pour Windows"."""
    return _may_open(upper) and is_client_text(f"{upper.body} {lower.body}"[: _LONGEST * 2])


def is_client_text(text: str) -> bool:
    """Tell the same of words, without regard to web addresses in them."""
    bare = without_links(text).strip(_FRAME)
    folded = fold(bare)
    if not folded or len(folded) > _LONGEST:
        return False
    return any(_fits(found, bare) for found in (template.match(folded) for template in _templates()) if found)


def _may_open(line: Line) -> bool:
    """Rule out most lines at little cost."""
    folded = line.folded.lstrip(_FRAME)
    return folded.startswith(_OPENINGS) or any(words in folded for words in _MIDDLES)


def is_joke_above_quote(line: Line) -> bool:
    """Tell whether a line just above a quote is a phone's line in its owner's own words."""
    folded = line.folded
    few = len(folded.split()) <= _MOST_WORDS and not _PAUSE.search(folded)
    return few and folded.startswith(_ABOVE_QUOTE)


def _fits(found: re.Match[str], bare: str) -> bool:
    tail = (found.group("tail") or "").strip(" ,.;!()-")
    if tail and not _apology().search(tail) and not _product().fullmatch(tail):
        return False
    device = found.groupdict().get("device")
    return device is None or bool(_product().search(device)) or _looks_named(bare[found.start("device") :])


def _looks_named(bare: str) -> bool:
    """A brand has a capital or a figure: "mon Wiko 4G", but not "de mon côté"."""
    return any(sign.isupper() or sign.isdigit() or _is_caseless(sign) for sign in bare)


def _is_caseless(sign: str) -> bool:
    return sign.isalpha() and sign.lower() == sign.upper()
