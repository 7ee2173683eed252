"""A document as a zip of XML: what of it is read at all, and within which bounds."""

from __future__ import annotations

import io
import zipfile
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from intake.quarantine import opendocument, wordprocessing

MOST_BYTES = 5_000_000
MOST_MEMBERS = 2_000
MOST_XML = 10_000_000
HIGHEST_RATIO = 200
_SMALL = 200_000  # bytes unpacked, below which a ratio says nothing
_OLD_OR_ENCRYPTED = b"\xd0\xcf\x11\xe0"
_RELATIONS = "_rels/.rels"
_MANIFEST = "META-INF/manifest.xml"


class Refused(Exception):  # noqa: N818 - it is an answer, not a fault
    """A document that is not read, for a reason in words."""


def text_in(content: bytes) -> str:
    """Return the text of a document, whatever its name ends in. Raises Refused, and what zipfile raises."""
    if len(content) > MOST_BYTES:
        raise Refused(f"larger than {MOST_BYTES} bytes")
    if content.startswith(_OLD_OR_ENCRYPTED):
        raise Refused("an old Word file, or one with a password")
    try:
        package = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise Refused(f"no whole zip: {error}") from error
    if len(package.infolist()) > MOST_MEMBERS:
        raise Refused(f"more than {MOST_MEMBERS} parts")
    names = set(package.namelist())
    if "content.xml" in names:
        if _MANIFEST in names and b"encryption-data" in _read(package, _MANIFEST):
            raise Refused("has a password")
        return opendocument.text_of(_tree(_read(package, "content.xml")))
    if _RELATIONS in names and (main := _main_part(_tree(_read(package, _RELATIONS)))) in names:
        return wordprocessing.text_of(_tree(_read(package, main)))
    raise Refused("neither .docx nor .odt")


def _main_part(relations: Element) -> str:
    """Return where a Word file keeps its text, "" where it does not say."""
    for each in relations:
        if each.get("Type", "").endswith("/officeDocument"):
            return each.get("Target", "").lstrip("/")
    return ""


def _read(package: zipfile.ZipFile, name: str) -> bytes:
    """Unpack one part; what it says of its own size is not believed."""
    part = package.getinfo(name)
    if part.flag_bits & 1:
        raise Refused("has a password")
    if part.file_size > MOST_XML:
        raise Refused(f"{name} unpacks to more than {MOST_XML} bytes")
    if part.file_size > _SMALL and part.file_size > part.compress_size * HIGHEST_RATIO:
        raise Refused(f"{name} unpacks to more than {HIGHEST_RATIO} times its size")
    with package.open(part) as opened:
        unpacked = opened.read(MOST_XML + 1)
    if len(unpacked) > MOST_XML:
        raise Refused(f"{name} unpacks to more than {MOST_XML} bytes")
    return unpacked


def _tree(xml: bytes) -> Element:
    """Build the tree of a part; one with a document type, which may declare entities, is refused."""
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, given: builder.start(
        _bare(name), {_bare(key): value for key, value in given.items()}
    )
    parser.EndElementHandler = lambda name: builder.end(_bare(name))
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise Refused(f"its XML is broken: {error}") from error
    return builder.close()


def _bare(name: str) -> str:
    """Return a name without its namespace: two generations of Word use different ones for the same."""
    return name.rpartition("}")[2]


def _refuse_doctype(*_: object) -> None:
    raise Refused("declares a document type")
