"""Make readable text of HTML: inscriptis for what people write, a linear stripper for what they do not."""

from __future__ import annotations

import html as entities
import re
from typing import TYPE_CHECKING, Any

from intake.reading.sight import UNSAID, has_painted_sheet, is_unseen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Beyond these a tree costs more time and memory than a mail is worth.
MAX_TREE_CHARS = 400_000
MAX_TREE_TAGS = 12_000
MAX_DEPTH = 200
MAX_TABLES = 30  # one inside another
MAX_TABLE = 4_000_000
_PIECE = 20_000  # characters

_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_COMMENT = (re.compile(r"<!--"), re.compile(r"-->"))
_UNSEEN = tuple(
    (re.compile(rf"<{tag}\b[^<>]*>", re.IGNORECASE), re.compile(rf"</{tag}\s*>", re.IGNORECASE))
    for tag in ("head", "style", "script")
)
_BREAK = re.compile(r"<\s*(?:br|/p|/div|/tr|/li|/h[1-6]|/table|/blockquote|hr)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f]+")
# What lxml refuses to be given as text, though it came out of its own attributes.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MAY_BE_UNSEEN = "//*[@style or @hidden or @color or " + " or ".join(f"self::{tag}" for tag in UNSAID) + "]"
_COLOURING = ("span", "font", "b", "i", "u", "em", "strong", "small", "big", "a", "tt", "sub", "sup")
_BLANK_LINES = re.compile(r"\n(?:[ \t\xa0]*\n){2,}")
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)


def declared_charset(source: bytes) -> str:
    """Give the charset a page names in its own head, for mails that name none."""
    found = _META_CHARSET.search(source[:4096])
    return found[1].decode("ascii") if found else ""


def stripped(source: str) -> str:
    """Strip the tags, for sources that are not worth a tree."""
    return _tidy(_stripped(source))


def to_text(source: str, pictures: Mapping[str, str] | None = None) -> str:
    """Render HTML as text; `pictures` names the attached pictures to mention, by Content-ID."""
    if len(source) > MAX_TREE_CHARS or source.count("<") > MAX_TREE_TAGS or "<" not in source:
        return stripped(source)
    tree = _tree(source)
    if tree is None:
        return stripped(source)
    # lxml makes an object of an element each time it is come upon, unless somebody still holds it.
    held = list(tree.iter())
    may_be_deep = len(held) > MAX_DEPTH or source.lower().count("<table") > MAX_TABLES
    if (may_be_deep and _too_deep(tree)) or _too_wide(tree):
        return stripped(source)
    _prepare(tree, pictures or {})
    text = _rendered(tree)
    del held
    return _tidy(text)


def _tree(source: str) -> Any:
    from lxml import etree  # noqa: PLC0415 - plain mails must not wait for it

    source = _XML_DECLARATION.sub("", source).replace("\x00", "")
    try:
        return etree.fromstring(source, etree.HTMLParser())
    except (etree.LxmlError, ValueError):
        return None


def _too_deep(tree: Any) -> bool:
    """Tell whether libxml2 may have dropped text, as it silently does beyond 255 levels, or tables pile up.

    Each table around another lays out all of it again.
    """
    depth = tables = 0
    from lxml import etree  # noqa: PLC0415

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        step = 1 if event == "start" else -1
        depth += step
        tables += step if element.tag == "table" else 0
        if depth > MAX_DEPTH or tables > MAX_TABLES:
            return True
    return False


def _too_wide(tree: Any) -> bool:
    """Tell whether a table's rows, each padded to its longest cell, would take far more than the mail."""
    cells = [sum(map(len, cell.itertext())) for cell in tree.iter("td", "th")]
    return bool(cells) and max(cells) * len(cells) > MAX_TABLE


def _prepare(tree: Any, pictures: Mapping[str, str]) -> None:
    """Drop what a reader does not see, and write out links and attached pictures."""
    is_painted = has_painted_sheet(tree)
    for element in tree.xpath(_MAY_BE_UNSEEN):
        if not is_unseen(element, is_painted=is_painted):
            continue
        if element.tag in ("body", "html"):
            element.attrib.pop("style", None)
        elif element.getparent() is not None:
            _drop(element)
    for image in tree.xpath("//img[starts-with(@src, 'cid:')]"):
        name = _UNWRITABLE.sub("", pictures.get(image.get("src")[4:].strip(), ""))
        if name and image.getparent() is not None:
            image.tail = f"[image: {name}]{image.tail or ''}"
    for anchor in tree.xpath("//a[@href]"):
        _write_link(anchor)
    _unwrap(tree)


def _drop(element: Any) -> None:
    """Take an element out of its tree; the words behind it stay."""
    parent, before = element.getparent(), element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _unwrap(tree: Any) -> None:
    """Melt the elements that only colour words into their text: mailings hold thousands."""
    from lxml import etree  # noqa: PLC0415

    laid_out = {
        element.tag
        for element in tree.xpath("//@style[contains(., 'isplay') or contains(., 'pace')]/..")
        if isinstance(element.tag, str)
    }
    etree.strip_tags(tree, *(tag for tag in _COLOURING if tag not in laid_out))


def _write_link(anchor: Any) -> None:
    """Put the address behind a link's words, unless the words are the address."""
    href = _UNWRITABLE.sub("", anchor.get("href")).strip()
    address = href.removeprefix("mailto:").partition("?")[0] if href.startswith("mailto:") else href
    words = "".join(anchor.itertext())
    bare = address.partition("://")[2].rstrip("/") or address
    is_shown = bare.casefold() in words.casefold() or (len(words) > 8 and words.strip(" .…") in address)
    if (
        words.strip()
        and not is_shown
        and href.startswith(("http://", "https://", "mailto:"))
        and len(href) < 500
    ):
        anchor.tail = f" <{address}>{anchor.tail or ''}"


def _rendered(tree: Any) -> str:
    from inscriptis import Inscriptis  # noqa: PLC0415
    from inscriptis.model.config import ParserConfig  # noqa: PLC0415

    from intake.reading.html_element import STYLES  # noqa: PLC0415

    text: str = Inscriptis(tree, ParserConfig(css=STYLES)).get_text()
    return text


def _stripped(source: str) -> str:
    """Strip the tags in linear time, for sources no tree should be built of."""
    for opening, closing in (_COMMENT, *_UNSEEN):
        source = _without(source, opening, closing)
    source = " ".join(" ".join(piece.split()) for piece in _pieces(source, " "))
    source = _TAG.sub("", _BREAK.sub("\n", source))
    return "".join(map(entities.unescape, _pieces(source, "&")))


def _pieces(text: str, sign: str) -> Iterator[str]:
    """Cut a long text before some of the signs: a list of all its words takes many times its memory."""
    at = 0
    while at < len(text):
        end = text.find(sign, at + _PIECE)
        end = len(text) if end < 0 else end
        yield text[at:end]
        at = end


def _without(source: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> str:
    """Cut what stands between two marks; what never closes is kept, for it may be somebody's words."""
    kept: list[str] = []
    at = 0
    while (begin := opening.search(source, at)) is not None:
        finish = closing.search(source, begin.end())
        if finish is None:
            break
        kept.append(source[at : begin.start()])
        at = finish.end()
    kept.append(source[at:])
    return " ".join(kept)


def _tidy(text: str) -> str:
    # Not by a pattern: one that looks for blanks at a line's end tries each of the blanks inside it too.
    lines = [line.rstrip(" \t") for line in _INVISIBLE.sub("", text).split("\n")]
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip("\n")
