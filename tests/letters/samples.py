"""The sample notices of the house, and the secret that the letters of the tests are made with."""

from __future__ import annotations

from intake.letters.samples import (
    ABOUT,
    BAKERY,
    BODIES,
    CALENDAR,
    DIGEST,
    GROUP,
    JEAN,
    LAUNDRY,
    MARIE,
    NOW,
    PARIS,
    SEWING,
    notice,
    sentence,
)

SECRET = b"only for tests"

__all__ = [
    "ABOUT",
    "BAKERY",
    "BODIES",
    "CALENDAR",
    "DIGEST",
    "GROUP",
    "JEAN",
    "LAUNDRY",
    "MARIE",
    "NOW",
    "PARIS",
    "SECRET",
    "SEWING",
    "notice",
    "sentence",
]
