"""A mail host for tests: what is sent to the box's address arrives in the box, as a host would leave it there."""

from __future__ import annotations

from typing import Any

from servers.imap import Account
from servers.smtp import SmtpServer

AUTHSERV_ID = "mx.quartier.example"


class Post(SmtpServer):
    """Deliver into one mailbox; `plus` says whether box+word@ reaches it, `vouches` whether it signs what arrives."""

    def __init__(self, account: Account, *, plus: bool = True, vouches: bool = True) -> None:
        super().__init__()
        self.account, self.plus, self.vouches = account, plus, vouches

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        answer = await super().handle_DATA(server, session, envelope)
        if answer.startswith("250") and (self.plus or "+" not in envelope.rcpt_tos[0]):
            mark = f"Authentication-Results: {AUTHSERV_ID}; dkim=pass header.d=quartier.example\r\n"
            self.account.deliver((mark.encode() if self.vouches else b"") + envelope.original_content)
        return answer

    def urls(self) -> tuple[str, str]:
        """Return the URLs of the box and of the way out."""
        return self.account.url(), f"smtp://{self.account.user}@{self.host}:{self.port}"
