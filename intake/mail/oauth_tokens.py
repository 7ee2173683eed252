"""The tokens between two passes: kept in a file for its owner alone, and renewed in time."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

from intake.errors import ConfigurationError
from intake.mail.oauth import Client, Tokens, refresh

# Renewed this many seconds before they expire: a pass must not lose its token on the way.
_AHEAD = 300
_LOGIN = "Sign in once: `intake login`."


def read_tokens(path: Path) -> Tokens:
    """Return what `intake login` kept. Raises ConfigurationError."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return Tokens(str(kept["access"]), str(kept["refresh"]), float(kept["expires"]))
    except FileNotFoundError:
        raise ConfigurationError(f"Nobody has signed in yet: there is no {path}.", remedy=_LOGIN) from None
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read: {error.strerror}.", remedy=_LOGIN) from error
    except (ValueError, KeyError, TypeError) as error:
        raise ConfigurationError(f"{path} holds no tokens.", remedy=_LOGIN) from error


def write_tokens(path: Path, tokens: Tokens) -> None:
    """Keep tokens, readable by their owner alone; a crash leaves the old ones. Raises ConfigurationError."""
    kept = {"access": tokens.access, "refresh": tokens.refresh, "expires": tokens.expires}
    new = path.with_name(f"{path.name}.new")
    try:
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump(kept, file)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise ConfigurationError(
            f"{path} cannot be written: {error.strerror}.",
            remedy="The tokens must be kept: make its folder writable for this user.",
        ) from error


def fresh_token(client: Client, path: Path, clock: Callable[[], float] = time.time) -> str:
    """Return an access token that still counts, renewed and kept where it was about to expire.

    Raises ServerError when the provider gives none, ConfigurationError when nobody signed in.
    """
    tokens = read_tokens(path)
    if tokens.expires - clock() > _AHEAD:
        return tokens.access
    if not tokens.refresh:
        raise ConfigurationError("The sign-in has expired, and cannot be renewed.", remedy=_LOGIN)
    fresh = refresh(client, tokens)
    write_tokens(path, fresh)
    return fresh.access
