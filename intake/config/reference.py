"""Write the reference of all keys, docs/reference/configuration.md, out of the schema."""

from __future__ import annotations

import sys
from typing import Any

from intake.config import schema
from intake.config.hosts import Host, known_hosts
from intake.config.key import Key
from intake.config.sample import toml

_HEADING = """# intake.toml

<!-- Written by `python -m intake.config.reference` from intake/config/schema.py; a test holds it true. -->

Found by `--config FILE`, else by `$INTAKE_CONFIG`, else as `intake.toml` in the working folder. Paths count
from the folder of the file. An unknown key is refused with the nearest one; all faults are told at once, and
the exit code is then 78.

A password never stands in the file: give one of `password_file`, `password_env` or `password_command`.
People are written as `"Marie Petit <marie@quartier.example>"`, or as the address alone.
"""


def reference() -> str:
    """Return the reference as Markdown."""
    parts = [_HEADING]
    for table, text in schema.TABLES.items():
        parts.append(f"## [{table}]\n\n{text.en}\n\n| key | holds | without it | |\n|---|---|---|---|")
        parts += [_row(key) for key in schema.keys_of(table)]
        parts.append("")
    return "\n".join(parts)


def _row(key: Key[Any]) -> str:
    without = "refused" if key.default is None else f"`{toml(key.default)}`"
    return f"| `{key.name}` | {key.kind.words.en} | {without} | {key.text.en} |"


_HOSTS_HEADING = """# Mail hosts that `intake init` knows

<!-- Written by `python -m intake.config.reference hosts`; a test holds it true. -->

A host is known by the domain of the address, or by `intake init --host NAME`. An empty cell means that nobody
was sure: `intake doctor` tries it by a mail from the box to itself.

| `--host` | host | mailbox | outbox | user | plus-addressing | authserv_id | first |
|---|---|---|---|---|---|---|---|
"""


def hosts_reference() -> str:
    """Return the table of known hosts as Markdown."""
    return _HOSTS_HEADING + "".join(f"| {' | '.join(_host_cells(host))} |\n" for host in known_hosts())


def _host_cells(host: Host) -> tuple[str, ...]:
    user = "what stands before the @" if host.local_user else "the whole address"
    plus = {True: "yes", False: "no", None: ""}[host.subaddress]
    authserv_id = f"`{host.authserv_id}`" if host.authserv_id else ""
    urls = (f"`{host.mailbox}`", f"`{host.outbox}`")
    return (f"`{host.key}`", host.name, *urls, user, plus, authserv_id, host.enable.en)


if __name__ == "__main__":
    print(hosts_reference() if sys.argv[1:] == ["hosts"] else reference(), end="")
