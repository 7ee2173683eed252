"""Letters to print: an OpenDocument text that any program opens, a page and a text, always the same bytes."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree as ET

import pytest

from intake.desk.notices import Enclosure, Sheet
from intake.letters.odt import MIMETYPE, odt
from intake.letters.samples.support import PARAGRAPHS
from intake.letters.sheets import files_of
from letters.reading_back import received
from letters.samples import notice

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
TEXT, STYLE, OFFICE, MANIFEST = (
    f"{{{OASIS}:{each}:1.0}}" for each in ("text", "style", "office", "manifest")
)
SHEET = Sheet("lettre-P1-L1-1-Mairie", "fr", "Objet : Laverie & <Cie>", PARAGRAPHS)


def opened(raw: bytes) -> zipfile.ZipFile:
    box = zipfile.ZipFile(io.BytesIO(raw))
    assert box.testzip() is None
    return box


def part(raw: bytes, name: str) -> ET.Element:
    return ET.fromstring(opened(raw).read(name))


def made() -> bytes:
    return odt("Laverie & <Cie>", "fr", PARAGRAPHS)


def test_the_type_comes_first_plain_and_at_its_place() -> None:
    """ODF 1.2 part 3, section 3.3: so that a program knows the file by its first bytes."""
    raw = made()
    first = opened(raw).infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert raw[38 : 38 + len(MIMETYPE)] == MIMETYPE.encode()


def test_the_manifest_names_every_file_and_no_other() -> None:
    names = [each.get(f"{MANIFEST}full-path") for each in part(made(), "META-INF/manifest.xml")]
    held = [name for name in opened(made()).namelist() if name not in {"mimetype", "META-INF/manifest.xml"}]
    assert names == ["/", *held]


def test_every_paragraph_stands_there_in_order_under_a_style_that_exists() -> None:
    content, styles = part(made(), "content.xml"), part(made(), "styles.xml")
    told = content.findall(f"{OFFICE}body/{OFFICE}text/{TEXT}p")
    assert [("".join(each.itertext())) for each in told] == [text for _, text in PARAGRAPHS]
    known = {each.get(f"{STYLE}name") for each in styles.iter(f"{STYLE}style")}
    assert {each.get(f"{TEXT}style-name") for each in told} <= known
    masters = [each.get(f"{STYLE}page-layout-name") for each in styles.iter(f"{STYLE}master-page")]
    assert masters == [each.get(f"{STYLE}name") for each in styles.iter(f"{STYLE}page-layout")]


def test_each_part_is_the_document_element_its_name_asks_for() -> None:
    roots = {"content.xml": "document-content", "styles.xml": "document-styles", "meta.xml": "document-meta"}
    for name, root in roots.items():
        element = part(made(), name)
        assert (element.tag, element.get(f"{OFFICE}version")) == (f"{OFFICE}{root}", "1.2")


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert made() == made()
    assert {each.date_time for each in opened(made()).infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a < b & c > d", "a < b & c > d"),
        ("bell\x07, half \ud800 and \uffff", "bell, half  and "),
        ("« é »\u00a0!", "« é »\u00a0!"),
    ],
)
def test_signs_that_xml_lacks_are_left_out_and_its_own_are_marked(written: str, read: str) -> None:
    told = part(odt(written, "fr", [("body", written)]), "content.xml")
    assert "".join(told.itertext()) == read


def test_a_line_end_and_a_tab_are_elements() -> None:
    (paragraph,) = part(odt("", "fr", [("body", "a\nb\tc")]), "content.xml").iter(f"{TEXT}p")
    assert [each.tag for each in paragraph] == [f"{TEXT}line-break", f"{TEXT}tab"]


def by_ending(sheet: Sheet) -> dict[str, Enclosure]:
    return {each.filename.rpartition(".")[2]: each for each in files_of(sheet)}


def test_a_letter_has_three_files_of_the_same_words() -> None:
    files = by_ending(SHEET)
    assert {name: each.content_type for name, each in files.items()} == {
        "odt": MIMETYPE,
        "html": "text/html; charset=utf-8",
        "txt": "text/plain; charset=utf-8",
    }
    page, text = files["html"].content.decode(), files["txt"].content.decode()
    assert "<title>Objet : Laverie &amp; &lt;Cie&gt;</title>" in page
    for _, words in PARAGRAPHS:
        assert f">{words}</p>" in page
        assert words in " ".join(text.replace("\n\n", "¶").split("\n")).replace("¶", "\n\n")
    assert max(map(len, text.splitlines())) <= 76


def test_words_of_people_are_no_markup_in_the_page() -> None:
    page = by_ending(Sheet("x", "fr", "t", (("body", "<script>alert(1)</script>"),)))["html"].content.decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_mail_brings_the_files() -> None:
    letter = received(notice("support_ready"))
    names = [each.get_filename() for each in letter.message.iter_attachments()]
    assert names == [f"lettre-P1-L1-1-Mairie.{ending}" for ending in ("odt", "html", "txt")]
