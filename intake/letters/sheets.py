"""Letters to print, as files: OpenDocument, a web page and plain text of the same words."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from html import escape

from intake.desk.notices import Body, Enclosure, Sheet, SupportReady
from intake.desk.notices.visible import clean

WIDTH = 76
_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
@page {{ size: A4; margin: 2.5cm }}
body {{ max-width: 16cm; margin: 2cm auto; padding: 0 1em; color: #000; background: #fff }}
body {{ font: 11pt/1.45 Georgia, "Liberation Serif", serif }}
p {{ margin: 0 0 .8em }}
.recipient, .date, .signature {{ margin-left: 50% }}
.sender, .date, .subject {{ margin-bottom: 1.8em }}
.subject {{ font-weight: bold }}
.formula {{ margin-bottom: 2.5em }}
.signature {{ margin-bottom: .2em }}
@media print {{ body {{ margin: 0; padding: 0; max-width: none }} }}
</style>
</head>
<body>
{body}
</body>
</html>
"""


def enclosures_of(body: Body) -> tuple[Enclosure, ...]:
    """Return the files that a letter brings along because of what it says."""
    if not isinstance(body, SupportReady):
        return ()
    return tuple(each for sheet in body.sheets for each in files_of(sheet))


def files_of(sheet: Sheet) -> tuple[Enclosure, ...]:
    """Return one letter's three files; the same letter gives the same bytes."""
    from intake.letters.odt import MIMETYPE, odt  # noqa: PLC0415 - most passes print nothing

    told = [(role, clean(text).strip()) for role, text in sheet.paragraphs]
    title = clean(sheet.title)
    return (
        Enclosure(f"{sheet.filename}.odt", MIMETYPE, odt(title, sheet.language, told)),
        Enclosure(f"{sheet.filename}.html", "text/html; charset=utf-8", _page(sheet, title, told).encode()),
        Enclosure(f"{sheet.filename}.txt", "text/plain; charset=utf-8", _text(told).encode()),
    )


def _page(sheet: Sheet, title: str, told: Sequence[tuple[str, str]]) -> str:
    body = "\n".join(
        f'<p class="{escape(role)}">{escape(text).replace(chr(10), "<br>")}</p>' for role, text in told
    )
    return _PAGE.format(language=escape(sheet.language), title=escape(title), body=body)


def _text(told: Sequence[tuple[str, str]]) -> str:
    wrapped = (
        textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False) for _, text in told if text
    )
    return "\n\n".join(wrapped) + "\n"
