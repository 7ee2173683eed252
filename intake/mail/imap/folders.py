"""Folders by the names people write, spelled as the server wants them: prefix, separator, accents.

"Traités" is "INBOX.Traités" where the personal namespace is "INBOX.", and "Projets/Traités" has the server's
own separator. On the wire names are modified UTF-7, which imapclient sees to.
"""

from __future__ import annotations

import difflib
import unicodedata

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from intake.errors import ServerError
from intake.mail.imap.refusal import MISSING_FOLDER, code_of, refusal
from intake.mail.place import ServerPlace

_NOT_FOLDERS = {b"\\noselect", b"\\nonexistent"}


def spelled(client: IMAPClient, name: str) -> str:
    """Return a folder's name with the server's separator and the prefix of the personal namespace."""
    name = unicodedata.normalize("NFC", name).strip("/")
    prefix, separator = _namespace(client)
    if name.upper() == "INBOX":
        return name
    name = name.replace("/", separator) if separator else name
    return name if prefix and name.upper().startswith(prefix.upper()) else prefix + name


def found(client: IMAPClient, name: str) -> str | None:
    """Return the server's name of a folder that is there, or None."""
    for candidate in dict.fromkeys((spelled(client, name), name)):
        for flags, _, there in client.list_folders("", candidate):
            if there == candidate and not _NOT_FOLDERS.intersection(flag.lower() for flag in flags):
                return candidate
    return None


def ensured(client: IMAPClient, name: str) -> str:
    """Return the server's name of a folder, which is made and subscribed to where it is missing."""
    there = found(client, name)
    if there is not None:
        return there
    made = _created(client, spelled(client, name))
    try:
        client.subscribe_folder(made)
    except IMAPClientAbortError:
        raise
    except IMAPClientError:
        pass  # people may have to look for it in the full list of folders, no more
    return made


def found_or_told(client: IMAPClient, name: str, place: ServerPlace, error: Exception) -> str:
    """Return the server's name of a folder that could not be selected under ours. Raises ServerError."""
    there = found(client, name)
    if there is not None and there != name:
        return there
    if there is not None and code_of(error) not in MISSING_FOLDER:
        raise refusal(error, place) from error
    names = [str(other) for _, _, other in client.list_folders()]
    near = difflib.get_close_matches(name, names, n=1)
    remedy = f"Did you mean “{near[0]}”?" if near else f"There are: {', '.join(names[:20])}."
    raise ServerError(f"{place.user} has no folder “{name}” at {place.host}.", remedy=remedy) from error


def _created(client: IMAPClient, name: str) -> str:
    try:
        client.create_folder(name)
    except IMAPClientAbortError:
        raise
    except IMAPClientError as error:
        if code_of(error) == "ALREADYEXISTS" or client.list_folders("", name):
            return name
        below = f"INBOX{_namespace(client)[1]}{name}"
        if client.has_capability("NAMESPACE") or name.upper().startswith("INBOX"):
            raise
        client.create_folder(below)  # servers without NAMESPACE that keep all folders below INBOX
        return below
    return name


def _namespace(client: IMAPClient) -> tuple[str, str]:
    """Return the prefix of the personal namespace, and the separator."""
    if client.has_capability("NAMESPACE"):
        personal = client.namespace().personal
        if personal:
            prefix, separator = personal[0]
            return str(prefix or ""), str(separator or "")
    for _, separator, _ in client.list_folders("", ""):
        return "", separator.decode("ascii") if separator else ""
    return "", "/"
