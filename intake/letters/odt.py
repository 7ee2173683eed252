"""A letter as an OpenDocument text (ISO/IEC 26300, version 1.2): the smallest that every program opens."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

MIMETYPE = "application/vnd.oasis.opendocument.text"

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = (
    f'xmlns:office="{_OASIS}:office:1.0" xmlns:style="{_OASIS}:style:1.0" xmlns:text="{_OASIS}:text:1.0"'
    f' xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0" xmlns:meta="{_OASIS}:meta:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"'
)
# The look of each part of a letter: margins, alignment and weight, as French offices set them.
_STYLES = {
    "sender": 'fo:margin-bottom="0.8cm"',
    "recipient": 'fo:margin-left="8cm" fo:margin-bottom="0.3cm"',
    "date": 'fo:margin-left="8cm" fo:margin-bottom="1cm"',
    "subject": 'fo:margin-bottom="0.8cm"',
    "salutation": 'fo:margin-bottom="0.4cm"',
    "body": 'fo:margin-bottom="0.3cm" fo:text-align="justify"',
    "formula": 'fo:margin-top="0.3cm" fo:margin-bottom="1.2cm" fo:text-align="justify"',
    "signature": 'fo:margin-left="8cm" fo:margin-bottom="0.1cm"',
}
_BOLD = frozenset({"subject"})
_WEIGHT = '<style:text-properties fo:font-weight="bold"/>'
_COUNTRIES = {"fr": "FR", "en": "GB"}


def odt(title: str, language: str, paragraphs: Sequence[tuple[str, str]]) -> bytes:
    """Return the document's bytes, the same for the same letter; a paragraph is its role and its text."""
    files = (
        ("mimetype", MIMETYPE),
        ("META-INF/manifest.xml", _manifest()),
        ("content.xml", _content(paragraphs)),
        ("styles.xml", _style_sheet(language)),
        ("meta.xml", _meta(title, language)),
    )
    held = io.BytesIO()
    # Stored, not deflated: what a deflater makes differs from one machine to another. The type comes first.
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as box:
        for name, text in files:
            box.writestr(_entry(name), text.encode())
    return held.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.create_system, entry.external_attr = 3, 0o644 << 16
    return entry


def _manifest() -> str:
    space = f"{_OASIS}:manifest:1.0"
    names = (
        ("/", MIMETYPE),
        ("content.xml", "text/xml"),
        ("styles.xml", "text/xml"),
        ("meta.xml", "text/xml"),
    )
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in names
    )
    head = f'<manifest:manifest xmlns:manifest="{space}" manifest:version="1.2">'
    return f"{_XML}{head}{entries}</manifest:manifest>"


def _content(paragraphs: Sequence[tuple[str, str]]) -> str:
    body = "".join(
        f'<text:p text:style-name="{role if role in _STYLES else "body"}">{_inline(text)}</text:p>'
        for role, text in paragraphs
    )
    return (
        f"{_XML}<office:document-content {_SPACES}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )


def _inline(text: str) -> str:
    """Return a text as XML may hold it: line ends and tabs are elements, other controls are not allowed."""
    return "".join(_signs(text))


def _signs(text: str) -> Iterator[str]:
    for sign in text:
        if sign == "\n":
            yield "<text:line-break/>"
        elif sign == "\t":
            yield "<text:tab/>"
        elif sign >= " " and not "\ud800" <= sign <= "\udfff" and sign not in "\ufffe\uffff":
            yield escape(sign)


def _style_sheet(language: str) -> str:
    country = _COUNTRIES.get(language, "")
    default = (
        '<style:default-style style:family="paragraph"><style:text-properties'
        ' fo:font-size="11pt" fo:font-family="Liberation Serif"'
        f' fo:language="{language}" fo:country="{country}"/></style:default-style>'
    )
    named = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {look}/>'
        f"{_WEIGHT if name in _BOLD else ''}</style:style>"
        for name, look in _STYLES.items()
    )
    page = (
        '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm"'
        ' fo:page-height="29.7cm" fo:margin-top="2.5cm" fo:margin-bottom="2.5cm" fo:margin-left="2.5cm"'
        ' fo:margin-right="2.5cm"/></style:page-layout>'
    )
    return (
        f"{_XML}<office:document-styles {_SPACES}><office:styles>{default}{named}</office:styles>"
        f"<office:automatic-styles>{page}</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>'
        "</office:document-styles>"
    )


def _meta(title: str, language: str) -> str:
    return (
        f"{_XML}<office:document-meta {_SPACES}><office:meta><dc:title>{_inline(title)}</dc:title>"
        f"<dc:language>{escape(language)}</dc:language></office:meta></office:document-meta>"
    )
