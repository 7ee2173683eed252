"""Samples of letters about calls and offers."""

from __future__ import annotations

import datetime as dt

from intake.desk.notices import (
    Body,
    CallFilled,
    CallUnanswered,
    Introduction,
    OfferDeclined,
    OfferToAgree,
)
from intake.letters.samples.scene import MARIE

LAUNDRY = ("P1", "Laverie solidaire")
CALL = "trois bénévoles pour tenir la caisse"

BODIES: dict[str, Body] = {
    "offer_to_agree": OfferToAgree(
        "Claire Dubois", *LAUNDRY, CALL, "Marie Aubert", "Je prends P1, le samedi matin."
    ),
    "introduction": Introduction(
        "Marie Aubert", *LAUNDRY, CALL, "Claire Dubois", "claire@laverie.example",
        "Marie Aubert", MARIE.email, "Oui, avec plaisir ! Appelons-nous jeudi.",
    ),
    "offer_declined": OfferDeclined("Marie Aubert", *LAUNDRY, CALL),
    "call_filled": CallFilled("Marie Aubert", *LAUNDRY, CALL, 3),
    "call_unanswered": CallUnanswered(*LAUNDRY, CALL, dt.date(2017, 2, 6), 4, 0, 3),
}  # fmt: skip
