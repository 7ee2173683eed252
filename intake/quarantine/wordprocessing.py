"""The text of a .docx, as it reads once every tracked change is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from intake.quarantine.lines import Lines

# Text taken out or moved away, codes of fields, and the second telling of what a text box holds.
_UNTOLD: Final = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr"})
_SIGNS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_HEADINGS: Final = ("heading", "titre", "title")
_LISTS: Final = ("listbullet", "listnumber", "listepuces", "listenumros")


def text_of(document: Element) -> str:
    """Return the text of the main part of a Word file, a paragraph a line."""
    lines = Lines()
    _blocks(document, lines)
    return lines.text


def _blocks(parent: Element, lines: Lines) -> None:
    """Add what stands in a body, a cell or a text box; a paragraph without its end goes on in the next."""
    begun = ""
    for each in parent:
        if each.tag == "p":
            begun += "".join(_said(each))
            if not _is_end_deleted(each):
                lines.add(begun, heading=_is_heading(each), listed=_is_listed(each))
                begun = ""
            for box in each.iter("txbxContent"):
                if not _is_told_twice(box, each):
                    _blocks(box, lines)
        elif each.tag == "tbl":
            _table(each, lines)
        elif each.tag not in _UNTOLD:
            _blocks(each, lines)
    if begun:
        lines.add(begun)


def _table(table: Element, lines: Lines) -> None:
    """Add the rows of a table; a row of one cell is a frame around what it holds."""
    for row in _below(table, "tr"):
        if _property(row, "trPr", "del") is not None:
            continue
        cells = list(_below(row, "tc"))
        if len(cells) == 1:
            _blocks(cells[0], lines)
        else:
            lines.row([_in_cell(cell) for cell in cells])


def _in_cell(cell: Element) -> str:
    lines = Lines()
    _blocks(cell, lines)
    return lines.text


def _below(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, also those in a form's field."""
    for each in parent:
        if each.tag == tag:
            yield each
        elif each.tag in {"sdt", "sdtContent", "ins", "customXml"}:
            yield from _below(each, tag)


def _said(element: Element) -> Iterator[str]:
    """Yield the words of a paragraph, without those of its text boxes."""
    for each in element:
        if each.tag == "t":
            yield each.text or ""
        elif each.tag in _SIGNS:
            yield _SIGNS[each.tag]
        elif each.tag not in _UNTOLD and each.tag != "txbxContent":
            yield from _said(each)


def _is_told_twice(box: Element, paragraph: Element) -> bool:
    """A text box is written a second time for programs that do not know its first form."""
    return any(box is inner for old in paragraph.iter("Fallback") for inner in old.iter("txbxContent"))


def _is_end_deleted(paragraph: Element) -> bool:
    return _property(paragraph, "pPr", "rPr", "del") is not None


def _is_heading(paragraph: Element) -> bool:
    return _style(paragraph).startswith(_HEADINGS) or _property(paragraph, "pPr", "outlineLvl") is not None


def _is_listed(paragraph: Element) -> bool:
    number = _property(paragraph, "pPr", "numPr", "numId")
    if number is not None:
        return number.get("val") != "0" and not _is_heading(paragraph)
    return _style(paragraph).startswith(_LISTS)


def _style(paragraph: Element) -> str:
    style = _property(paragraph, "pPr", "pStyle")
    return style.get("val", "").casefold() if style is not None else ""


def _property(element: Element, *path: str) -> Element | None:
    return element.find("/".join(path))
