"""A record's values as people read them."""

from __future__ import annotations

import datetime as dt

import pytest

from intake.cli.cells import Reader
from intake.desk.records import Finding

FOUND = (Finding("street", "12 rue des Lilas"), Finding("housing", "sans abri", "Mme Durand"))


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "fr",
            "une adresse postale : « 12 rue des Lilas », le logement : « sans abri », près de « Mme Durand »",
        ),
        ("en", "a street address: “12 rue des Lilas”, housing: “sans abri”, near “Mme Durand”"),
    ],
)
def test_what_the_lint_found_is_told_in_words(language: str, told: str) -> None:
    assert Reader(language, dt.UTC).cell(FOUND).replace("\u00a0", " ") == told
