"""The shape of a fact in these lists: some words, the language they are in, the clients that write them."""

from __future__ import annotations

from typing import NamedTuple


class Phrase(NamedTuple):
    """Words as a mail client writes them; letter case, accents and kinds of space do not matter."""

    words: str
    language: str
    clients: str = ""


class Label(NamedTuple):
    """A header's name as a client writes it above the mail it quotes, and the field it stands for."""

    words: str
    field: str
    language: str
    clients: str = ""
