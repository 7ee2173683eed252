"""The keys of [oauth], a part of the one table in `schema`."""

from __future__ import annotations

from intake.config import kinds
from intake.config.key import Key
from intake.config.language import Text

CLIENT_ID = Key(
    "oauth", "client_id", kinds.MAYBE_TEXT,
    Text("The name under which your organisation registered this program at the mail host.",
         "Le nom sous lequel votre organisation a déclaré ce programme chez l’hébergeur."),
    "", "00000000-0000-0000-0000-000000000000",
)  # fmt: skip
CLIENT_SECRET_FILE = Key(
    "oauth", "client_secret_file", kinds.MAYBE_TEXT,
    Text("The file whose first line is the secret that came with it; Google gives one.",
         "Le fichier dont la première ligne est le secret reçu avec ce nom ; Google en donne un."),
    "", "intake.client",
)  # fmt: skip
PROVIDER = Key(
    "oauth", "provider", kinds.choice("", "google", "microsoft"),
    Text("Who signs in; without it, the mail server's name tells.",
         "Chez qui l’on s’identifie ; sans cela, le nom du serveur le dit."),
    "",
)  # fmt: skip
TENANT = Key(
    "oauth", "tenant", kinds.TEXT,
    Text("The directory of the organisation at Microsoft.", "L’annuaire de l’organisation chez Microsoft."),
    "common",
)  # fmt: skip
DEVICE_URL = Key(
    "oauth", "device_url", kinds.MAYBE_TEXT,
    Text("For a provider of your own: where a code for another device is had.",
         "Pour un fournisseur à vous : où l’on obtient un code pour un autre appareil."),
    "", "https://sso.quartier.example/device",
)  # fmt: skip
AUTHORIZE_URL = Key(
    "oauth", "authorize_url", kinds.MAYBE_TEXT,
    Text("Likewise: the page on which one signs in.", "De même : la page où l’on s’identifie."),
    "", "https://sso.quartier.example/authorize",
)  # fmt: skip
TOKEN_URL = Key(
    "oauth", "token_url", kinds.MAYBE_TEXT,
    Text("Likewise: where tokens are had.", "De même : où l’on obtient les jetons."),
    "", "https://sso.quartier.example/token",
)  # fmt: skip
SCOPE = Key(
    "oauth", "scope", kinds.MAYBE_TEXT,
    Text("Likewise: what is asked for.", "De même : ce qui est demandé."),
    "", "mail offline_access",
)  # fmt: skip
TOKEN_FILE = Key(
    "oauth", "token_file", kinds.TEXT,
    Text("Where `intake login` keeps the tokens, for its owner alone.",
         "Où `intake login` garde les jetons, pour leur seul propriétaire."),
    "intake.token",
)  # fmt: skip
TOKEN_COMMAND = Key(
    "oauth", "token_command", kinds.MAYBE_TEXT,
    Text("Or a command that prints a fresh access token.",
         "Ou une commande qui affiche un jeton d’accès valable."),
    "", "oauth2l fetch --scope https://mail.google.com/",
)  # fmt: skip
