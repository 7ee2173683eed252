"""A group whose box lies on real servers, and the installed command run as cron runs it."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import os
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

from intake.demo.clients import compose
from intake.demo.people import GROUP
from intake.demo.scene import Scene
from intake.desk.records import Letter, Record
from intake.reading import parse
from intake.reading.message import Address, Message
from intake.store import Store
from servers.imap import Account
from servers.smtp import Letter as Taken
from servers.smtp import SmtpServer

SECRET = "ab" * 32


def configuration(account: Account, smtp: SmtpServer, *, mailbox: str = "", outbox: str = "") -> str:
    def people(addresses: tuple[Address, ...]) -> str:
        return "[" + ", ".join(f'"{each.name} <{each.email}>"' for each in addresses) + "]"

    return f"""
[group]
name = "{GROUP.name}"
association = "{GROUP.association}"
title = "{GROUP.title}"
language = "fr"
timezone = "Europe/Paris"
address = "{GROUP.address}"
animateurs = {people(GROUP.animateurs)}
members = {people(GROUP.members)}

[mailbox]
url = "{mailbox or account.url()}"
processed = "Traités"
aside = "À voir"
authserv_id = "{GROUP.authserv_id}"
password_env = "BOX_PASSWORD"

[outbox]
url = "{outbox or f"smtp://{smtp.host}:{smtp.port}"}"

[store]
path = "db"
"""


class GroupBox:
    """A folder with a configuration and a store, the servers it names, and the command."""

    def __init__(self, folder: Path, account: Account, smtp: SmtpServer, **urls: str) -> None:
        self.folder, self.account, self.smtp = folder, account, smtp
        self.file = folder / "intake.toml"
        self.file.write_text(configuration(account, smtp, **urls), encoding="utf-8")
        (folder / "db").mkdir()
        (folder / "db" / "secret").write_text(SECRET, encoding="ascii")

    def intake(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run the command, as cron would: no terminal, no locale to speak of."""
        return subprocess.run(
            self.command(*words),
            check=False,
            capture_output=True,
            text=True,
            env=self.environment,
            timeout=120,
        )

    def command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "intake", *words, "--config", str(self.file)]

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "PYTHONPATH"}}
        return kept | {"BOX_PASSWORD": self.account.server.password, "LANG": "C.UTF-8"}

    def run(self, at: dt.datetime) -> subprocess.CompletedProcess[str]:
        return self.intake("run", "--now", f"{at:%Y-%m-%dT%H:%M:%S}")

    def play(self, scene: Scene) -> list[Taken]:
        """Deliver a scene's mail, make a pass, and return the letters that left."""
        before = len(self.smtp.letters)
        if scene.who is not None:
            self.account.deliver(compose(scene, self.answered(scene)))
        done = self.run(scene.at + dt.timedelta(minutes=2))
        assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), (scene.told, done)
        return self.smtp.letters[before:]

    def answered(self, scene: Scene) -> Message | None:
        if not scene.answers or scene.who is None:
            return None
        letters = [
            letter
            for letter in self.records(Letter)
            if letter.kind == scene.answers and letter.to == scene.who.email
        ]
        message_id = max(letters, key=lambda letter: letter.queued).message_id
        raw = next(taken.raw for taken in self.smtp.letters if f"<{message_id}>".encode() in taken.raw)
        return parse(raw, GROUP.zone)

    def records(self, kind: type[Record]) -> list[Record]:
        with Store.open(self.folder / "db", read_only=True) as store:
            return list(store.view().all(kind))


def read(taken: Taken) -> EmailMessage:
    return email.message_from_bytes(taken.raw, policy=email.policy.default)


def text_of(taken: Taken) -> str:
    part = read(taken).get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def subjects(letters: list[Taken]) -> list[str]:
    return [str(read(letter)["Subject"]) for letter in letters]
