"""Samples of letters about mails and letters that failed."""

from __future__ import annotations

import datetime as dt

from intake.desk.notices import AddressDead, Body, LetterRefused, RefusalLine, RefusalsToSee, SetAside

BODIES: dict[str, Body] = {
    "refusals_to_see": RefusalsToSee(
        dt.date(2017, 3, 5),
        (
            RefusalLine("rose@ailleurs.example", "Re: Compte rendu", "approval_not_animateur", 3),
            RefusalLine("", "", "forged sender", 12),
        ),
    ),
    "set_aside": SetAside(
        "inconnu@ailleurs.example", "Une idée", "unclear: unknown", "sha256:0123456789abcdef"
    ),
    "letter_refused": LetterRefused("paul@ailleurs.example", "update_filed", "550 5.1.1 User unknown"),
    "address_dead": AddressDead("Paul", "paul@ailleurs.example", "5.1.1", 5, dt.date(2017, 2, 20)),
}  # fmt: skip
