"""The log: a line for every mail and letter, to a file, to syslog or to stderr, as text or as JSON."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from intake.cli.console import language
from intake.config.language import Text
from intake.config.values import LogSettings
from intake.errors import ConfigurationError

Write = Callable[[str], None]

SYSLOG = "/dev/log"

_MAIL = re.compile(r"<(?P<id>.*)> (?P<what>filed|answered|aside|ignored) ?(?P<why>.*)", re.DOTALL)
_LETTER = re.compile(r"(?P<id>.*?) (?P<what>delivered|deferred|refused|surprise)(?: (?P<why>.*))?", re.DOTALL)


@contextlib.contextmanager
def open_log(
    settings: LogSettings, clock: Callable[[], dt.datetime], syslog: str = SYSLOG
) -> Iterator[Write]:
    """Yield what writes a line to the log. Raises ConfigurationError where it cannot be opened."""
    as_json = settings.format == "json"
    with _opened(settings.file, syslog) as write:

        def log(line: str) -> None:
            stamped = settings.file not in {"", "stderr", "syslog"}
            # A log that fails takes no pass along.
            with contextlib.suppress(OSError):
                write(_json(line, clock()) if as_json else _text(line, clock() if stamped else None))

        yield log


@contextlib.contextmanager
def _opened(file: str, syslog: str) -> Iterator[Write]:
    if file == "stderr":
        yield lambda line: print(line, file=sys.stderr)
    elif not file:
        yield _nowhere
    elif file == "syslog":
        with _syslog(syslog) as write:
            yield write
    else:
        with _file(Path(file)) as write:
            yield write


def _nowhere(_line: str) -> None:
    """Keep no log."""


@contextlib.contextmanager
def _file(path: Path) -> Iterator[Write]:
    try:
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError as error:
        raise ConfigurationError(
            NO_LOG.told(language(), path=path, error=error.strerror), remedy=NO_LOG_REMEDY.told(language())
        ) from error
    try:
        # One write a line: two passes never mix theirs.
        yield lambda line: _write(fd, f"{line}\n".encode("utf-8", "backslashreplace"))
    finally:
        os.close(fd)


def _write(fd: int, line: bytes) -> None:
    os.write(fd, line)


@contextlib.contextmanager
def _syslog(address: str) -> Iterator[Write]:
    import socket  # noqa: PLC0415 - asked for by few

    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as door:
        try:
            door.connect(address)
        except OSError as error:
            raise ConfigurationError(
                NO_SYSLOG.told(language(), path=address), remedy=NO_SYSLOG_REMEDY.told(language())
            ) from error

        def write(line: str) -> None:
            # RFC 3164: facility mail (2), severity informational (6).
            door.send(f"<22>intake[{os.getpid()}]: {line}".encode("utf-8", "backslashreplace")[:8000])

        yield write


def _text(line: str, now: dt.datetime | None) -> str:
    """Return one line: a subject or a server's words may hold line ends of their own."""
    plain = "".join(sign if sign.isprintable() else " " for sign in line).rstrip()
    return f"{now.isoformat(timespec='seconds')} {plain}" if now else plain


def _json(line: str, now: dt.datetime) -> str:
    told = {"at": now.isoformat(timespec="seconds")}
    mail = _MAIL.fullmatch(line)
    found = mail or _LETTER.fullmatch(line)
    if found is None:
        return json.dumps(told | {"line": line})
    kind = "mail" if mail or found["what"] == "surprise" else "letter"
    told |= {kind: found["id"], "became": found["what"], "reason": (found["why"] or "").strip()}
    return json.dumps(told)


NO_LOG = Text(
    "The log {path} cannot be written: {error}.", "Le journal {path} ne peut pas être écrit : {error}."
)
NO_LOG_REMEDY = Text(
    "Make its folder writable for this user, or change file below [log].",
    "Rendez son dossier accessible en écriture, ou changez file sous [log].",
)
NO_SYSLOG = Text("There is no syslog at {path}.", "Il n’y a pas de syslog à {path}.")
NO_SYSLOG_REMEDY = Text(
    'Below [log] write file = "stderr" or the name of a file.',
    'Sous [log], écrivez file = "stderr" ou le nom d’un fichier.',
)
