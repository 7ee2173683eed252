"""An SMTP server for tests: keeps the letters it takes, and answers as the test's script says.

    server.script("RCPT", "451 4.7.1 greylisted", of="claire@asso.example")    once, for that recipient
    server.script("DATA", DROP)                                               once, for whatever letter comes

Phases: GREETING, EHLO, AUTH, MAIL, RCPT, DATA (the command), TEXT (while the text comes), END (after its last dot), RSET.
"""

from __future__ import annotations

import asyncio
import collections
import dataclasses
import logging
import ssl
import warnings
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from servers.ports import HOST, free_port

DROP = "drop"
"""In place of an answer: the connection ends without one."""

SILENCE = "silence"
"""In place of an answer: nothing, and the connection stays."""

# What aiosmtpd logs of broken connections is what the tests are about.
logging.getLogger("mail.log").setLevel(logging.CRITICAL)


@dataclasses.dataclass(frozen=True)
class Letter:
    """What the server took."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes


class GoneError(ConnectionResetError):
    """The script dropped the connection."""


class SmtpServer:
    """Run one server as a context manager; every user but "nobody" signs in with `password`."""

    host = HOST
    password = "secret"

    def __init__(
        self, *, tls: ssl.SSLContext | None = None, starttls: ssl.SSLContext | None = None, utf8: bool = False
    ) -> None:
        self.letters: list[Letter] = []
        self.connections = 0
        self.commands: list[str] = []
        self.open: set[_Conversation] = set()
        self.port = free_port()
        self._script: dict[tuple[str, str], collections.deque[str]] = collections.defaultdict(
            collections.deque
        )
        options = {"enable_SMTPUTF8": utf8, "tls_context": starttls, "authenticator": self._check}
        self._controller = _Controller(
            self, hostname=HOST, port=self.port, ssl_context=tls, auth_require_tls=False, **options
        )

    def __enter__(self) -> SmtpServer:
        self._controller.start()
        self.connections = 0  # the controller has knocked once itself
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._hang_up(), self._controller.loop).result()
        self._controller.stop()

    async def _hang_up(self) -> None:
        """End the connections that clients left open: what is open when the loop ends is warned about."""
        for conversation in self.open:
            conversation.transport.abort()
        for _ in range(5):  # turns of the loop that closing takes
            await asyncio.sleep(0)

    def script(self, phase: str, answer: str, *, of: str = "", times: int = 1) -> None:
        """Answer so the next `times` that a phase is reached, for one address or for any."""
        self._script[phase, of].extend([answer] * times)

    def next_answer(self, phase: str, address: str = "") -> str | None:
        """Take the script's next word, the address's own first."""
        for key in ((phase, address), (phase, "")):
            if self._script[key]:
                return self._script[key].popleft()
        return None

    async def handle_DATA(self, server: _Conversation, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Keep a letter unless the script has another answer to its end."""
        answer = await server.scripted("END", envelope.rcpt_tos[0])
        if answer:
            return answer
        content = envelope.original_content or b""
        self.letters.append(Letter(envelope.mail_from or "", tuple(envelope.rcpt_tos), content))
        return "250 2.0.0 taken"

    def _check(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, words: Any
    ) -> AuthResult:
        assert isinstance(words, LoginPassword)
        good = words.password.decode() == self.password and words.login != b"nobody"
        return AuthResult(success=good, handled=False)


class _Conversation(SMTP):
    """One connection that looks into the script before it answers."""

    _greeted = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.event_handler.open.add(self)
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        self.event_handler.open.discard(self)
        super().connection_lost(error)

    async def scripted(self, phase: str, address: str = "") -> str | None:
        answer = self.event_handler.next_answer(phase, address)
        if answer == DROP:
            self.transport.abort()
            raise GoneError
        if answer == SILENCE:
            await asyncio.Event().wait()
        return answer

    async def push(self, status: str | bytes) -> None:
        if not self._greeted:
            self._greeted = True
            self.event_handler.connections += 1
            answer = await self.scripted("GREETING")
            if answer:
                await super().push(answer)
                self.transport.close()
                return
        if not self.transport.is_closing():
            await super().push(status)

    async def smtp_EHLO(self, hostname: str) -> None:  # noqa: N802
        await self._unless_scripted("EHLO", "", super().smtp_EHLO, hostname)

    async def smtp_AUTH(self, arg: str) -> None:  # noqa: N802
        await self._unless_scripted("AUTH", "", super().smtp_AUTH, arg)

    async def smtp_MAIL(self, arg: str | None) -> None:  # noqa: N802
        await self._unless_scripted("MAIL", _address(arg), super().smtp_MAIL, arg)

    async def smtp_RCPT(self, arg: str | None) -> None:  # noqa: N802
        await self._unless_scripted("RCPT", _address(arg), super().smtp_RCPT, arg)

    async def smtp_RSET(self, arg: str) -> None:  # noqa: N802
        await self._unless_scripted("RSET", "", super().smtp_RSET, arg)

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        recipient = self.envelope.rcpt_tos[0] if self.envelope.rcpt_tos else ""
        answer = self.event_handler.next_answer("TEXT", recipient)
        if answer == DROP:
            await self.push("354 go on")
            await self._reader.readline()
            self.transport.abort()
            raise GoneError
        await self._unless_scripted("DATA", recipient, super().smtp_DATA, arg)

    async def _unless_scripted(self, phase: str, address: str, otherwise: Any, arg: str | None) -> None:
        self.event_handler.commands.append(phase)
        answer = await self.scripted(phase, address)
        if answer is None:
            await otherwise(arg)
            return
        await self.push(answer)
        if answer.startswith("421"):
            self.transport.close()


class _Controller(Controller):
    def factory(self) -> SMTP:
        return _Conversation(self.handler, **self.SMTP_kwargs)


def _address(arg: str | None) -> str:
    return (arg or "").partition("<")[2].partition(">")[0]


# aiosmtpd 1.4 asks asyncio for what Python 3.14 calls old.
warnings.filterwarnings("ignore", category=DeprecationWarning, module=r"aiosmtpd\..*")

__all__ = ["DROP", "SILENCE", "Letter", "SmtpServer"]
