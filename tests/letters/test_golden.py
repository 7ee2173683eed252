"""Every letter as it leaves, in French and English, to be read in a change like code.

After a change that is meant: INTAKE_UPDATE_LETTERS=1 pytest tests/letters/test_golden.py, then read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from letters.reading_back import received
from letters.samples import BODIES, notice

GOLDEN = Path(__file__).parent / "golden"
UPDATE = os.environ.get("INTAKE_UPDATE_LETTERS") == "1"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", BODIES)
def test_letter_leaves_as_it_was_reviewed(kind: str, language: str) -> None:
    letter = received(notice(kind, language))
    head = "\n".join(f"{name}: {value}" for name, value in letter.message.items())
    shown = {"txt": f"{head}\n\n{letter.text}", "html": letter.html}
    for ending, text in shown.items():
        path = GOLDEN / language / f"{kind}.{ending}"
        if UPDATE:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.read_text(encoding="utf-8") == text


def test_no_golden_letter_is_left_of_a_kind_that_is_gone() -> None:
    assert {path.stem for path in GOLDEN.rglob("*.*")} == set(BODIES)
