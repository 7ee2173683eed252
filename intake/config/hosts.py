"""The mail hosts that `intake init` knows, out of `hosts.toml`."""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import cast

from intake.config.language import Text


@dataclasses.dataclass(frozen=True, slots=True)
class Host:
    """A mail host: its servers' URLs without a user, and what is particular about it.

    `subaddress` is None and `authserv_id` empty where nobody was sure.
    """

    key: str
    name: str
    domains: tuple[str, ...]
    mailbox: str
    outbox: str
    enable: Text
    local_user: bool
    subaddress: bool | None
    authserv_id: str
    auth: str

    def user(self, address: str) -> str:
        """Return the name under which `address` signs in."""
        return address.partition("@")[0] if self.local_user else address


def known_hosts() -> tuple[Host, ...]:
    """Return every known host, in the order of the file."""
    text = resources.files("intake.config").joinpath("hosts.toml").read_text(encoding="utf-8")
    return tuple(
        _host(key, cast("Mapping[str, object]", table)) for key, table in tomllib.loads(text).items()
    )


def host_of(address: str, hosts: tuple[Host, ...]) -> Host | None:
    """Return the host whose own domain the address has, if one does."""
    domain = address.rpartition("@")[2].casefold()
    return next((h for h in hosts if any(domain == d or domain.endswith(f".{d}") for d in h.domains)), None)


def _host(key: str, table: Mapping[str, object]) -> Host:
    subaddress = table.get("subaddress")
    return Host(
        key=key,
        name=str(table["name"]),
        domains=tuple(cast("list[str]", table["domains"])),
        mailbox=str(table["mailbox"]),
        outbox=str(table["outbox"]),
        enable=Text(str(table.get("enable_en", "")), str(table.get("enable_fr", ""))),
        local_user=table.get("user") == "local",
        subaddress=bool(subaddress) if subaddress is not None else None,
        authserv_id=str(table.get("authserv_id", "")),
        auth=str(table.get("auth", "password")),
    )
