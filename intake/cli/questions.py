"""What `intake init` must know: told by options, asked on a terminal, or known of the mail host."""

from __future__ import annotations

import argparse
import dataclasses
import getpass
import os
import sys
import tomllib
from pathlib import Path
from typing import Any

from intake.cli.console import say
from intake.cli.probe import PLAIN, PLUS, Found
from intake.cli.words_asked import ASKED
from intake.config import schema
from intake.config.hosts import Host, host_of, known_hosts
from intake.config.key import Key, Toml
from intake.config.language import Text, language_of
from intake.config.problems import COLON, BadValueError, nearest
from intake.config.read import read
from intake.config.sample import sample
from intake.config.values import Config
from intake.errors import UsageError

PASSWORD_FILE = "intake.password"  # noqa: S105 - the name of the file


@dataclasses.dataclass(slots=True)
class Answers:
    """The values to write, and the password, which goes to a file of its own."""

    language: str
    values: dict[Key[Any], Toml] = dataclasses.field(default_factory=dict)
    password: str = dataclasses.field(default="", repr=False)
    host: Host | None = None

    def text(self) -> str:
        """Return the text of the configuration."""
        return sample(self.values, self.language)

    def config(self, path: Path) -> Config:
        """Return what the configuration says at `path`. Raises ConfigurationError."""
        return read(tomllib.loads(self.text()), path, self.language)

    def learn(self, found: Found) -> None:
        """Take over what the mails to itself showed of the host."""
        if found.authserv_id:
            self.values[schema.AUTHSERV_ID] = found.authserv_id
        if found.arrived(PLAIN):
            self.values[schema.SUBADDRESS] = found.arrived(PLUS)


def gather(args: argparse.Namespace, language: str) -> Answers:
    """Return what the options tell and, on a terminal, what is asked. Raises UsageError."""
    answers = Answers(language)
    asks = sys.stdin.isatty() and not args.no_input
    _group(answers, args, asks=asks)
    answers.host = _host(args, str(answers.values[schema.ADDRESS]), language)
    _servers(answers, args, asks=asks)
    _secret(answers, args, asks=asks)
    return answers


def _group(answers: Answers, args: argparse.Namespace, *, asks: bool) -> None:
    told: tuple[tuple[Key[Any], Toml | None, str], ...] = (
        (schema.NAME, args.name, "--name"),
        (schema.ADDRESS, args.address, "--address"),
        (schema.ANIMATEURS, args.animateur, "--animateur"),
    )
    missing = [option for _, value, option in told if not value]
    if missing and not asks:
        raise UsageError(
            NOT_TOLD.told(answers.language, options=", ".join(missing)),
            remedy=NOT_TOLD_REMEDY.told(answers.language),
        )
    for key, value, _ in told:
        answers.values[key] = value or _ask(key, answers.language)
    if asks and args.association is None:
        args.association = _line(ASKED[schema.ASSOCIATION], "", answers.language)
    optional = (
        (schema.ASSOCIATION, args.association),
        (schema.LANGUAGE, args.language or language_of(os.environ, otherwise="fr")),
        (schema.TIMEZONE, args.timezone),
        (schema.MEMBERS, args.member),
    )
    answers.values |= {key: value for key, value in optional if value}


def _host(args: argparse.Namespace, address: str, language: str) -> Host | None:
    hosts = known_hosts()
    if not args.host:
        return host_of(address, hosts)
    by_key = {host.key: host for host in hosts}
    if args.host not in by_key:
        near = nearest(args.host, by_key)
        known = ", ".join(by_key)
        raise UsageError(
            NO_HOST.told(language, host=args.host),
            remedy=NEAR_HOST.told(language, near=near) if near else KNOWN_HOSTS.told(language, known=known),
        )
    return by_key[args.host]


def _servers(answers: Answers, args: argparse.Namespace, *, asks: bool) -> None:
    host, address = answers.host, str(answers.values[schema.ADDRESS])
    if host is not None:
        _tell_host(host, answers)
    asked = ((schema.MAILBOX_URL, args.mailbox, "imap"), (schema.OUTBOX_URL, args.outbox, "smtp"))
    for key, told, service in asked:
        known = _url(host, address, service) if host else ""
        guess = f"{service}s://{service}.{address.rpartition('@')[2]}"
        if not (told or known or asks):
            raise UsageError(
                NO_SERVERS.told(answers.language), remedy=NO_SERVERS_REMEDY.told(answers.language)
            )
        answers.values[key] = told or (_ask(key, answers.language, known or guess) if asks else known)


def _url(host: Host, address: str, service: str) -> str:
    """Return the host's URL, with its user where that is not the address."""
    url = host.mailbox if service == "imap" else host.outbox
    user = host.user(address)
    return url if user == address else url.replace("://", f"://{user}@", 1)


def _tell_host(host: Host, answers: Answers) -> None:
    say(HOST, name=host.name)
    if host.enable.en:
        print(f"  {host.enable.told(answers.language)}")
    if host.authserv_id:
        answers.values[schema.AUTHSERV_ID] = host.authserv_id
    if host.subaddress is not None:
        answers.values[schema.SUBADDRESS] = host.subaddress
    if host.auth != "password":
        answers.values[schema.MAILBOX.auth] = answers.values[schema.OUTBOX.auth] = host.auth


def _secret(answers: Answers, args: argparse.Namespace, *, asks: bool) -> None:
    if answers.values.get(schema.MAILBOX.auth) == "oauth2":
        if known := args.client_id or (_ask(schema.CLIENT_ID, answers.language) if asks else ""):
            answers.values[schema.CLIENT_ID] = known
        return
    told = {
        schema.MAILBOX.password_file: args.password_file,
        schema.MAILBOX.password_env: args.password_env,
        schema.MAILBOX.password_command: args.password_command,
    }
    if args.password_file:
        _refuse_file_elsewhere(args, answers.language)
    answers.values |= {key: value for key, value in told.items() if value}
    urls = (answers.values[schema.MAILBOX_URL], answers.values[schema.OUTBOX_URL])
    if any(told.values()) or all(str(url).startswith("maildir:") for url in urls):
        return
    answers.values[schema.MAILBOX.password_file] = PASSWORD_FILE
    # What an interrupted init left is the answer already.
    if asks and not (args.folder / PASSWORD_FILE).exists():
        answers.password = getpass.getpass(PASSWORD.told(answers.language))


def _refuse_file_elsewhere(args: argparse.Namespace, language: str) -> None:
    """Raise UsageError for a file that is meant from here: the configuration counts from its own folder."""
    path = Path(args.password_file).expanduser()
    if path.is_absolute() or (args.folder / path).exists() or not path.exists():
        return
    near = os.path.relpath(path, args.folder)
    raise UsageError(
        ELSEWHERE.told(language, path=args.folder / path),
        remedy=ELSEWHERE_REMEDY.told(language, folder=args.folder, near=near),
    )


def _ask(key: Key[Any], language: str, default: str = "") -> Toml:
    """Ask until the answer is one that the configuration takes; people come one a line, or after commas."""
    several = isinstance(key.sample, list)
    while True:
        line = _line(ASKED[key], default, language)
        value: Toml = [part.strip() for part in line.split(",")] if several else line
        try:
            key.kind.read(value)
        except BadValueError as error:
            print(f"  {error.at(key.place).sentence(language)}")
        else:
            return value


def _line(question: Text, default: str, language: str) -> str:
    hint = f" [{default}]" if default else ""
    try:
        return input(f"{question.told(language)}{hint}{COLON.told(language)} ").strip() or default
    except EOFError:
        raise UsageError(STOPPED.told(language), remedy=NOT_TOLD_REMEDY.told(language)) from None


ELSEWHERE = Text("There is no password file {path}.", "Le fichier du mot de passe {path} n’existe pas.")
ELSEWHERE_REMEDY = Text(
    "The path counts from {folder}, where intake.toml will lie: --password-file {near}",
    "Le chemin part de {folder}, où sera intake.toml : --password-file {near}",
)
NOT_TOLD = Text("These are needed: {options}.", "Il manque : {options}.")
NOT_TOLD_REMEDY = Text(
    "Give them as options, or run `intake init` on a terminal: it asks.",
    "Donnez-les en options, ou lancez `intake init` dans un terminal : il pose les questions.",
)
STOPPED = Text(
    "The answers ended before the questions.", "Les réponses se sont arrêtées avant les questions."
)
NO_HOST = Text("“{host}” is no mail host known here.", "« {host} » n’est pas un hébergeur connu.")
NEAR_HOST = Text("Did you mean --host {near}?", "Vouliez-vous dire --host {near} ?")
KNOWN_HOSTS = Text(
    "Known are: {known}. For another, give --mailbox and --outbox.",
    "Connus : {known}. Pour un autre, donnez --mailbox et --outbox.",
)
NO_SERVERS = Text(
    "The address does not tell where its mails lie.", "L’adresse ne dit pas où se trouvent ses courriels."
)
NO_SERVERS_REMEDY = Text(
    "Give --host (ovh, gandi, infomaniak ...), or --mailbox and --outbox; maildir:db/in and maildir:db/out "
    "rehearse without a server.",
    "Donnez --host (ovh, gandi, infomaniak…), ou --mailbox et --outbox ; maildir:db/in et maildir:db/out "
    "permettent un essai sans serveur.",
)
HOST = Text("This address is at {name}.", "Cette adresse est chez {name}.")
PASSWORD = Text(
    "The mailbox's password, kept in intake.password (empty: put it there later): ",
    "Le mot de passe de la boîte, gardé dans intake.password (vide : vous l’y mettrez plus tard) : ",
)
