"""Samples of letters by which an address is proven, and of what is kept about a person."""

from __future__ import annotations

from intake.desk.notices import Body, ConfirmRequest, DataLine, MyData
from intake.letters.samples.scene import EXPIRES, MARIE, NOW

BODIES: dict[str, Body] = {
    "confirm_request": ConfirmRequest("Marie Aubert", "erase", EXPIRES),
    "my_data": MyData(
        "Marie Aubert", MARIE.email, ("marie@travail.example",), "fr", True, "active", NOW,
        (DataLine(NOW, "P1 Laverie solidaire"),), (DataLine(NOW, "P1-U1 Nous avons un local."),),
        (DataLine(NOW, "Une idée"),), (DataLine(NOW, "digest"),), (DataLine(NOW, "update P1-U1 P1"),),
        (DataLine(None, "follower P2"),), ("R1-v2", "seen"),
    ),
}  # fmt: skip
