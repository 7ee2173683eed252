"""The sample notices of the house, and the secret that the letters of the tests are made with."""

from __future__ import annotations

from intake.letters.samples import ABOUT, BODIES, CALENDAR, notice
from intake.letters.samples.digest import DIGEST
from intake.letters.samples.projects import BAKERY, LAUNDRY, SEWING
from intake.letters.samples.scene import GROUP, JEAN, MARIE, NOW, PARIS, sentence

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
