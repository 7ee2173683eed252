"""Documents that would cost more than they may: each ends in the child, with a reason."""

from __future__ import annotations

import io
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from intake.errors import UnreadDocumentError
from intake.quarantine.opening import Bounds, text_of
from quarantine.papers import RELS, docx, o, odt, p, packed

ROOT = Path(__file__).parents[2]


def refused(content: bytes, bounds: Bounds | None = None) -> str:
    with pytest.raises(UnreadDocumentError) as told:
        text_of(content, bounds)
    return str(told.value)


def with_password(content: bytes) -> bytes:
    """Set the flag that a zip's part is encrypted, in both of its headers."""
    marked = bytearray(content)
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = -1
        while (start := marked.find(sign, start + 1)) >= 0:
            marked[start + at] |= 1
    return bytes(marked)


def test_a_part_that_unpacks_to_far_more_than_its_size_is_not_unpacked() -> None:
    assert "200 times" in refused(odt(o("a" * 5_000_000)))
    assert "more than 10000000 bytes" in refused(odt(o("a" * 11_000_000)))


def test_a_part_that_lies_about_its_size_is_cut_off() -> None:
    """The zip says 1,000 bytes; zipfile then reads no more of it, and the rest is no whole XML."""
    content = bytearray(odt(o("a" * 5_000_000)))
    name = content.rfind(b"content.xml")
    content[name - 46 + 24 : name - 46 + 28] = (1000).to_bytes(4, "little")
    assert "CRC" in refused(bytes(content))


def test_entities_are_refused_before_the_first_of_them_grows() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(9))
    xml = f'<?xml version="1.0"?><!DOCTYPE d [{laughs}]><d>&l8;</d>'
    assert refused(packed({"content.xml": xml})) == "declares a document type"
    assert refused(packed({"_rels/.rels": xml})) == "declares a document type"
    assert refused(packed({"content.xml": xml.encode("utf-16")})) == "declares a document type"
    outside = '<!DOCTYPE d SYSTEM "file:///etc/passwd"><d/>'
    assert refused(packed({"content.xml": outside})) == "declares a document type"


def test_a_truncated_file_says_so() -> None:
    assert refused(docx(p("Décision : oui."))[:-40]).startswith("no whole zip")


def test_broken_xml_says_so() -> None:
    assert refused(packed({"content.xml": "<d><e></d>"})).startswith("its XML is broken")


@pytest.mark.parametrize(
    "content",
    [
        with_password(docx(p("secret"))),
        packed({"content.xml": b"\x8f\x01garbage", "META-INF/manifest.xml": "<m><m:encryption-data/></m>"}),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    ],
    ids=["zip", "LibreOffice", "Word"],
)
def test_a_document_with_a_password_says_so(content: bytes) -> None:
    assert "password" in refused(content)


def test_what_is_no_document_is_refused_whatever_its_name_ends_in() -> None:
    assert refused(packed({"a.txt": "bonjour"})) == "neither .docx nor .odt"
    assert refused(packed({"_rels/.rels": RELS.format(main="../../etc/passwd")})) == "neither .docx nor .odt"
    assert refused(b"%PDF-1.4").startswith("no whole zip")
    assert refused(b"").startswith("no whole zip")


def test_too_many_parts_are_not_looked_at() -> None:
    assert refused(packed({f"{n}": b"" for n in range(2001)})) == "more than 2000 parts"


def test_a_file_over_the_size_is_not_looked_at() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("big", bytes(5_000_001))
    assert refused(out.getvalue()) == "larger than 5000000 bytes"


def test_a_child_that_takes_too_long_is_ended() -> None:
    began = time.monotonic()
    assert refused(odt(o("a")), Bounds(waiting=0.0)) == "not done after 0 s"
    assert time.monotonic() - began < 5


def test_a_child_that_takes_too_much_memory_is_ended() -> None:
    deep = "<text:span>é</text:span>" * 150_000 + "".join(f"{n}" for n in range(90_000))
    assert refused(odt(o(deep)), Bounds(memory=40 << 20)) == "more memory than it may take"


def test_more_text_than_notes_ever_are_is_refused() -> None:
    paper = odt("".join(o(f"ligne {n}") for n in range(2000)))
    assert refused(paper, Bounds(text=1000)) == "more than 1000 bytes of text"


def test_deep_nesting_is_refused_and_harms_nobody() -> None:
    assert "RecursionError" in refused(
        odt("".join(f'<text:section n="{n}">' for n in range(9000)) + "</text:section>" * 9000)
    )


GIVEN_UP = """
import socket, sys
from intake.quarantine.inside import give_up
give_up(512 << 20, 5)
for attempt in (lambda: open("/etc/hosts"), lambda: socket.socket()):
    try:
        attempt()
    except OSError as error:
        print(type(error).__name__, error.errno)
    else:
        print("done")
"""


def test_the_child_can_open_no_file_and_no_socket() -> None:
    told = subprocess.run(
        [sys.executable, "-c", GIVEN_UP], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.splitlines() == ["OSError 24", "OSError 24"]


def test_the_processors_time_is_bounded() -> None:
    endless = "from intake.quarantine.inside import give_up\ngive_up(512 << 20, 1)\nwhile True: pass"
    done = subprocess.run(
        [sys.executable, "-c", endless], cwd=ROOT, capture_output=True, timeout=60, check=False
    )
    assert done.returncode < 0
