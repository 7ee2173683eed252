"""People's text as HTML: escaped, its paragraphs kept, and links only where they are harmless."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

from markupsafe import Markup, escape

_LINK = re.compile(r"\b(?:https?://|mailto:)[^\s<>\"«»\u00a0\u202f]{1,2000}", re.IGNORECASE)
_TRAILING = ".,;:!?'’”)]}…*_"


def paragraphs(text: str) -> Markup:
    """Return the text as paragraphs: blank lines part them, line ends stay line ends."""
    parts = (part.strip("\n") for part in re.split(r"\n[ \t]*\n", text))
    return Markup("\n").join(Markup("<p>{}</p>").format(lines(part)) for part in parts if part.strip())


def lines(text: str) -> Markup:
    """Return the text with its line ends and links, in the running paragraph."""
    return Markup("<br>\n").join(_linked(line) for line in text.split("\n"))


def exact_lines(text: str) -> Markup:
    """Return the text with its line ends and margins and nothing else, for somebody to correct."""
    return Markup("<br>\n").join(_with_margin(line) for line in text.split("\n"))


def _with_margin(line: str) -> Markup:
    bare = line.lstrip(" ")
    return Markup("&nbsp;") * (len(line) - len(bare)) + escape(bare)


def _linked(line: str) -> Markup:
    if ":" not in line:  # and so no link
        return escape(line)
    done, at = Markup(""), 0
    for found in _LINK.finditer(line):
        link = _without_trailing(found[0])
        done += escape(line[at : found.start()])
        done += Markup('<a href="{0}">{0}</a>').format(link) if _leads_where_it_says(link) else escape(link)
        at = found.start() + len(link)
    return done + escape(line[at:])


def _without_trailing(link: str) -> str:
    """Leave the sentence's own punctuation out of the link, but keep a bracket that it opened."""
    while link and link[-1] in _TRAILING:
        if link[-1] == ")" and link.count("(") >= link.count(")"):
            break
        link = link[:-1]
    return link


def _leads_where_it_says(link: str) -> bool:
    """Say whether people can see where a link leads; another one is told as it stands, and is none.

    "https://banque.example@mal.example" leads to mal.example, a Cyrillic "а" makes another host, and letters
    that run from right to left change the order of what stands beside them.
    """
    try:
        place = urlsplit(link)
    except ValueError:
        return False
    if any(unicodedata.bidirectional(sign) in {"R", "AL", "AN"} for sign in link) or "\\" in link:
        return False
    if place.scheme.casefold() == "mailto":
        return link.isascii()
    letters = (sign for sign in place.netloc if not sign.isascii())
    return "@" not in place.netloc and all(_is_latin(sign) for sign in letters)


def _is_latin(sign: str) -> bool:
    return unicodedata.name(sign, "").startswith("LATIN ") and sign == unicodedata.normalize("NFKC", sign)
