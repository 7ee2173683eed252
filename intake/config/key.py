"""What a key of `intake.toml` is, and the keys that the mailbox and the outbox have alike."""

from __future__ import annotations

import dataclasses
from typing import Generic, TypeVar

from intake.config import kinds
from intake.config.kinds import Kind
from intake.config.language import Text

T = TypeVar("T")
Toml = str | int | bool | list[int] | list[str]


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Key(Generic[T]):
    """One key: `default` and `sample` are values as TOML has them; without a default it must be there.

    `sample` is what the sample file shows where the default would show nothing.
    """

    table: str
    name: str
    kind: Kind[T]
    text: Text
    default: Toml | None = None
    sample: Toml = ""

    @property
    def place(self) -> str:
        return f"[{self.table}] {self.name}"


@dataclasses.dataclass(frozen=True, slots=True)
class Connection:
    """The keys that the mailbox and the outbox have alike."""

    auth: Key[str]
    password_file: Key[str]
    password_env: Key[str]
    password_command: Key[str]
    cafile: Key[str]

    @property
    def secrets(self) -> tuple[Key[str], ...]:
        return (self.password_file, self.password_env, self.password_command)


def connection(table: str) -> Connection:
    file_text = Text("The file whose first line is the password.",
                     "Le fichier dont la première ligne est le mot de passe.")  # fmt: skip
    env_text = Text(
        "Or the environment variable that holds it.", "Ou la variable d’environnement qui le contient."
    )
    command_text = Text("Or the command that prints it.", "Ou la commande qui l’affiche.")
    auth_text = Text("How the server is told who comes.", "Comment on s’identifie auprès du serveur.")
    ca_text = Text("A file of certificates to trust, for a server of your own.",
                   "Un fichier de certificats auxquels se fier, pour un serveur à vous.")  # fmt: skip
    return Connection(
        auth=Key(table, "auth", kinds.choice("password", "oauth2"), auth_text, "password"),
        password_file=Key(table, "password_file", kinds.MAYBE_TEXT, file_text, "", "intake.password"),
        password_env=Key(table, "password_env", kinds.MAYBE_TEXT, env_text, "", "INTAKE_PASSWORD"),
        password_command=Key(
            table, "password_command", kinds.MAYBE_TEXT, command_text, "", "pass show projets"
        ),
        cafile=Key(table, "cafile", kinds.MAYBE_TEXT, ca_text, "", "/etc/ssl/quartier.pem"),
    )
