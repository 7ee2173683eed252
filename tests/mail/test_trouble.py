"""Errors of the network that no server of the tests can cause."""

from __future__ import annotations

import errno
import socket

import pytest

from intake.mail.place import Security, ServerPlace
from intake.mail.trouble import connection_error

PLACE = ServerPlace(Security.TLS, "mail.asso.example", 993, "projets")


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), 69, "No server has the name mail.asso.example."),
        (
            socket.gaierror(socket.EAI_AGAIN, "later"),
            75,
            "The name mail.asso.example cannot be looked up now.",
        ),
        (TimeoutError(), 75, "mail.asso.example, port 993 does not answer in time."),
        (
            OSError(errno.ENETUNREACH, "Network is unreachable"),
            75,
            "mail.asso.example, port 993 broke the connection ([Errno 101] Network is unreachable).",
        ),
    ],
)
def test_an_error_is_told_by_its_kind(error: OSError, code: int, sentence: str) -> None:
    told = connection_error(error, PLACE)
    assert (told.exit_code, told.sentence) == (code, sentence)
    assert told.remedy
