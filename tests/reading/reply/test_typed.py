"""What the sender newly wrote is found, whole, whatever stands around it."""

from __future__ import annotations

import pytest

from intake.reading.reply import split
from reading.reply.typed import TYPED, Typed


@pytest.mark.parametrize("typed", TYPED, ids=lambda typed: typed.name)
def test_what_is_new_is_found(typed: Typed) -> None:
    subject = "Re: Compte rendu" if typed.is_reply else "Laverie"
    parted = split(typed.text.replace("\r\n", "\n"), subject=subject, is_reply=typed.is_reply)
    assert parted.reply.split() == typed.reply.split()
