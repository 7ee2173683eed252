"""Fetch the mails of a folder in batches of bounded weight, and go on past one that the server cannot read.

Dovecot hangs up when one mail's file is damaged, other servers refuse the whole set: then a batch is fetched
mail by mail, and what cannot be had is told after everything else has been handed out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from imapclient import IMAPClient

from intake.errors import ServerError
from intake.mail.batches import BATCH_BYTES, BATCH_COUNT, in_batches
from intake.mail.imap.session import Session
from intake.mail.ports import Incoming

EACH = BATCH_BYTES // BATCH_COUNT
"""Bytes up to which a mail's size need not be known: a batch of nothing else is small enough."""


class Renumbered(Exception):  # noqa: N818 - an event to recover from, told to nobody
    """The server numbers its mails anew: the UIDs in hand name nothing."""


class Fetch:
    """One walk over the mails of a folder, under the numbering it had at the start."""

    def __init__(self, session: Session, limit: int) -> None:
        self._session = session
        self._validity = session.uidvalidity
        self._limit = limit
        self._unreadable: list[int] = []

    def batches(self, uids: Sequence[int]) -> Iterator[Sequence[Incoming]]:
        """Yield mails in batches; those over the limit come as their header.

        Raises Renumbered, and ServerError, at the end if the server cannot hand out some mails.
        """
        sizes = self._large() if uids else {}
        weighed = ((uid, sizes.get(uid, 0)) for uid in uids)
        for batch in in_batches(weighed, size=lambda mail: mail[1] if mail[1] <= self._limit else 0):
            mails = self._read(dict(batch))
            if mails:
                yield mails
            del mails  # whoever has them now lets go of them while the next are fetched
        if self._unreadable:
            raise ServerError(
                f"{self._session.place.host} cannot hand out {len(self._unreadable)} of the waiting mails"
                f" (UID {', '.join(map(str, self._unreadable))}).",
                remedy="All others were read. Look at these in a mail program, or ask the mail host.",
            )

    def _large(self) -> dict[int, int]:
        """Return the sizes of large mails; the others need no line of an answer each."""
        criteria = ["UNDELETED", "LARGER", str(min(self._limit, EACH))]
        uids = self._session.run(lambda client: client.search(criteria))
        sizes: dict[int, int] = {}
        for start in range(0, len(uids), BATCH_COUNT):
            sizes.update(self._items(uids[start : start + BATCH_COUNT], "RFC822.SIZE"))
        return sizes

    def _read(self, sizes: dict[int, int]) -> list[Incoming]:
        whole = self._bodies([uid for uid in sizes if sizes[uid] <= self._limit], "BODY[]")
        headers = self._bodies([uid for uid in sizes if sizes[uid] > self._limit], "BODY[HEADER]")
        mails = []
        for uid, size in sizes.items():
            name = f"{self._validity}:{uid}"
            if uid in whole:
                mails.append(Incoming(name, len(whole[uid]), whole[uid]))
            elif uid in headers:
                mails.append(Incoming(name, size, headers[uid], complete=False))
        return mails

    def _bodies(self, uids: Sequence[int], item: str) -> dict[int, bytes]:
        try:
            return self._items(uids, item)
        except ServerError:
            self._session.refresh()  # raises when it is the server that is away
        bodies: dict[int, bytes] = {}
        for uid in uids:
            try:
                bodies.update(self._items([uid], item))
            except ServerError:
                self._session.refresh()
                self._unreadable.append(uid)
        return bodies

    def _items(self, uids: Sequence[int], item: str) -> dict[int, Any]:
        """Return one item of each mail that is still there, in the order asked."""
        if not uids:
            return {}

        def command(client: IMAPClient) -> dict[int, Any]:
            if self._session.uidvalidity != self._validity:
                raise Renumbered
            # PEEK: people see which mails nobody has opened yet, and so it stays.
            answer = client.fetch(uids, [item.replace("BODY", "BODY.PEEK")])
            given = ((uid, answer.get(uid, {}).get(item.encode())) for uid in uids)
            return {uid: value for uid, value in given if value is not None}

        return self._session.run(command)
