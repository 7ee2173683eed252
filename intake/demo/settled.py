"""The story's configuration, so that every other command can look at what it left."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from intake.config import schema
from intake.config.find import NAME
from intake.config.key import Key, Toml
from intake.config.sample import sample
from intake.demo.people import GROUP
from intake.reading.message import Address


def settle(folder: Path, secret: bytes) -> None:
    """Write `intake.toml` and the story's secret where they are missing."""
    _write_new(folder / "db" / "secret", secret.hex() + "\n", mode=0o600)
    _write_new(folder / NAME, _configuration(), mode=0o644)


def _configuration() -> str:
    values: dict[Key[Any], Toml] = {
        schema.NAME: GROUP.name,
        schema.ASSOCIATION: GROUP.association,
        schema.ADDRESS: GROUP.address,
        schema.TITLE: GROUP.title,
        schema.ANIMATEURS: [_person(each) for each in GROUP.animateurs],
        schema.MEMBERS: [_person(each) for each in GROUP.members],
        schema.MAILBOX_URL: "maildir:boite",
        schema.AUTHSERV_ID: GROUP.authserv_id,
        schema.OUTBOX_URL: "maildir:envoi",
    }
    return sample(values, "fr")


def _person(person: Address) -> str:
    return f"{person.name} <{person.email}>"


def _write_new(path: Path, text: str, mode: int) -> None:
    """Write a file for the first time; one that stands is left as it is."""
    if not path.exists():
        path.touch(mode=mode)
        path.write_text(text, encoding="utf-8")
