"""What `intake init` asks on a terminal, for each key that it fills."""

from __future__ import annotations

from typing import Any

from intake.config import schema
from intake.config.key import Key
from intake.config.language import Text

ASKED: dict[Key[Any], Text] = {
    schema.NAME: Text("The group's name", "Le nom du groupe"),
    schema.ADDRESS: Text("The address of its mailbox", "L’adresse de sa boîte"),
    schema.ANIMATEURS: Text(
        "Who approves the minutes (Name <address>; several, with commas)",
        "Qui valide les comptes rendus (Nom <adresse> ; plusieurs, avec des virgules)",
    ),
    schema.ASSOCIATION: Text(
        "The association it belongs to (empty: none)", "Son association (vide : aucune)"
    ),
    schema.MAILBOX_URL: Text(
        "Where its mails are read (IMAP; Enter: the one shown)",
        "Où lire ses courriels (IMAP ; Entrée : celui-ci)",
    ),
    schema.OUTBOX_URL: Text(
        "Where its letters leave (SMTP; Enter: the one shown)",
        "Par où partent ses lettres (SMTP ; Entrée : celui-ci)",
    ),
    schema.CLIENT_ID: Text(
        "The OAuth2 client's id (docs/how-to/oauth2.md)",
        "L’identifiant du client OAuth2 (docs/how-to/oauth2.md)",
    ),
}
