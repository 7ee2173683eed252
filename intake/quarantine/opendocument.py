"""The text of an .odt: what was deleted under tracked changes, notes and comments are left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from intake.quarantine.lines import Lines

_UNTOLD: Final = frozenset(
    {
        "tracked-changes", "annotation", "annotation-end", "note", "ruby-text", "forms", "sequence-decls",
        "variable-decls", "user-field-decls", "table-of-content", "title", "desc",
    }
)  # fmt: skip
_SIGNS: Final = {"tab": "\t", "line-break": "\n"}
_MOST_BLANKS = 100


def text_of(document: Element) -> str:
    """Return the text of a content.xml, a paragraph a line; of what is no text document, nothing."""
    lines = Lines()
    body = document.find("body/text")
    if body is not None:
        _blocks(body, lines, listed=False)
    return lines.text


def _blocks(parent: Element, lines: Lines, *, listed: bool) -> None:
    """Add what stands in the body, a section, a list, a cell or a text box."""
    for number, each in enumerate(parent):
        if each.tag in {"p", "h"}:
            # The second paragraph of a list's item goes on with the first.
            lines.add("".join(_said(each)), heading=each.tag == "h", listed=listed and number == 0)
            for box in each.iter("text-box"):
                _blocks(box, lines, listed=False)
        elif each.tag == "table":
            _table(each, lines)
        elif each.tag not in _UNTOLD:
            _blocks(each, lines, listed=each.tag in {"list-item", "list-header"})


def _table(table: Element, lines: Lines) -> None:
    """Add the rows of a table; a row of one cell is a frame around what it holds."""
    for row in _rows(table):
        cells = [each for each in row if each.tag == "table-cell"]
        if len(cells) == 1:
            _blocks(cells[0], lines, listed=False)
        else:
            lines.row([_in_cell(cell) for cell in cells])


def _rows(table: Element) -> Iterator[Element]:
    for each in table:
        if each.tag == "table-row":
            yield each
        elif each.tag in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _rows(each)


def _in_cell(cell: Element) -> str:
    lines = Lines()
    _blocks(cell, lines, listed=False)
    return lines.text


def _said(element: Element) -> Iterator[str]:
    """Yield the words of a paragraph: runs of blanks in the file are one, and those meant are told apart."""
    yield " ".join((element.text or "").split("\n"))
    for each in element:
        if each.tag == "s":
            yield " " * min(_count(each), _MOST_BLANKS)
        elif each.tag in _SIGNS:
            yield _SIGNS[each.tag]
        elif each.tag not in _UNTOLD and each.tag != "text-box":
            yield from _said(each)
        yield " ".join((each.tail or "").split("\n"))


def _count(blanks: Element) -> int:
    told = blanks.get("c", "1")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 4 else 1
