"""Letters in a real browser: nothing sticks out on a small phone, and all can be read in light and dark.

Where no Chromium is installed these tests are skipped and say so; with INTAKE_CI=1 that is a failure.
To look yourself: python tests/letters/pictures.py FOLDER.
"""

from __future__ import annotations

import dataclasses
import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from intake.desk.notices import Digest, Notice
from letters.browser import Browser, installed, opened
from letters.reading_back import received
from letters.samples import BODIES, DIGEST, LAUNDRY, notice

LONG = "https://laverie.example/" + "dossier-tres-long/" * 30
AWKWARD = dataclasses.replace(
    LAUNDRY,
    title="Anticonstitutionnellement" * 6,
    holder="x" * 90,
    text=LONG,
    updates=("W" * 400, "مشروع المغسلة " * 20),
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if not installed():
        if os.environ.get("INTAKE_CI") == "1":
            pytest.fail("no Chromium is installed, and here the letters must be looked at")
        pytest.skip("NO CHROMIUM HERE: the letters are not looked at (apt install chromium)")
    with opened(tmp_path_factory.mktemp("profile")) as running:
        yield running


def page(folder: Path, letter: Notice) -> Path:
    path = folder / f"{letter.kind}.{letter.language}.html"
    path.write_text(received(letter).html, encoding="utf-8")
    return path


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("kind", BODIES)
def test_letter_can_be_read_on_a_small_phone(browser: Browser, tmp_path: Path, kind: str, dark: bool) -> None:
    browser.show(page(tmp_path, notice(kind)), width=320, dark=dark)
    seen = browser.look()
    assert seen["width"] == 320
    assert seen["wide"] == []
    assert seen["faint"] == []
    assert seen["small"] == []
    assert seen["worst"] >= 4.5
    assert seen["font"] == "16px"
    assert seen["loaded"] == []


@pytest.mark.parametrize("kind", BODIES)
def test_letter_has_an_outline_that_can_be_heard(browser: Browser, tmp_path: Path, kind: str) -> None:
    browser.show(page(tmp_path, notice(kind, "en")), width=800, dark=False)
    seen = browser.look()
    assert seen["lang"] == "en"
    assert seen["title"]
    assert seen["tables"] == 0
    outline = seen["outline"]
    assert outline[0] == 1
    assert outline.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(outline))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_long_words_and_links_do_not_stick_out(browser: Browser, tmp_path: Path, dark: bool) -> None:
    body = dataclasses.replace(DIGEST, changed=(AWKWARD,), new=(AWKWARD,))
    browser.show(page(tmp_path, notice("digest", body=Digest("M" * 60, body))), width=320, dark=dark)
    seen = browser.look()
    assert seen["wide"] == []
    assert seen["faint"] == []


def test_a_faint_and_wide_page_would_be_found(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "faulty.html"
    path.write_text(
        "<!doctype html><html lang=fr><meta name=viewport content='width=device-width'><body style='background:#fff'><h1>Titre</h1>"
        "<p style='color:#999;width:500px'>Pâle et large</p><p style='font-size:10px'>Petit</p>"
        "<table><tr><td>x</table>",
        encoding="utf-8",
    )
    browser.show(path, width=320, dark=False)
    seen = browser.look()
    assert seen["faint"] == ["Pâle et large 2.85"]
    assert seen["wide"] == ["P Pâle et large"]
    assert seen["small"] == ["Petit"]
    assert seen["tables"] == 1
