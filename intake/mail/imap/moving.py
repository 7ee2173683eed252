"""Move mails between folders by what the server can do, so that each is in one place at the end.

MOVE where there is MOVE. Else COPY, flag \\Deleted, and expunge: with UIDPLUS our mails alone. Without it
EXPUNGE takes everything flagged \\Deleted, also what other people flagged: then we expunge only while ours
are the only ones. To unflag theirs and flag them again would lose their flags if we were cut off in between.
So ours stay flagged, are no longer read by us, and go when their owner expunges.

A connection may end between COPY and \\Deleted. Who comes back copies only what the target does not hold yet.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from imapclient import DELETED, IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from intake.mail.batches import BATCH_COUNT
from intake.mail.imap.refusal import MISSING_FOLDER, code_of
from intake.mail.imap.session import Session
from intake.mail.imap.uid_sets import uid_sets

TAIL = 2 * BATCH_COUNT
"""How many of the target's last mails are looked at: an interrupted batch was the last written."""


def move(session: Session, client: IMAPClient, uids: Sequence[int], target: str) -> None:
    """Move mails of the selected folder; those that are gone are no error."""
    try:
        _move(session, client, uids, target)
    except IMAPClientAbortError:
        raise
    except IMAPClientError as error:
        if code_of(error) in MISSING_FOLDER:
            raise
        # Some servers refuse a whole set for one UID that somebody else moved.
        left = [uid for some in uid_sets(uids) for uid in client.search(["UID", some])]
        if len(left) == len(uids):
            raise
        _move(session, client, left, target)


def _move(session: Session, client: IMAPClient, uids: Sequence[int], target: str) -> None:
    if client.has_capability("MOVE"):
        for some in uid_sets(uids):
            client.move(some, target)
        return
    for start in range(0, len(uids), BATCH_COUNT):
        _copy_and_remove(session, client, uids[start : start + BATCH_COUNT], target)


def _copy_and_remove(session: Session, client: IMAPClient, uids: Sequence[int], target: str) -> None:
    missing = _not_there(session, client, uids, target)
    if missing:
        client.copy(missing, target)
    client.add_flags(uids, [DELETED], silent=True)
    if client.has_capability("UIDPLUS"):
        client.uid_expunge(uids)
    elif set(client.search("DELETED")) <= set(uids):
        client.expunge()


def _not_there(session: Session, client: IMAPClient, uids: Sequence[int], target: str) -> list[int]:
    """Return the UIDs of mails that the end of the target does not hold, byte for byte."""
    ours = _marks(client, uids)
    with session.visiting(client, target) as count:
        tail = client.search([f"{max(1, count - TAIL + 1)}:*"]) if count else []
        marks = set(ours.values())
        alike = [uid for uid, mark in _marks(client, tail).items() if mark in marks]
        there = Counter(_digests(client, alike).values())
    if not there:
        return list(ours)
    missing = []
    for uid, digest in _digests(client, list(ours)).items():
        if there[digest]:
            there[digest] -= 1
        else:
            missing.append(uid)
    return missing


def _marks(client: IMAPClient, uids: Sequence[int]) -> dict[int, tuple[object, object]]:
    """Return the arrival and size of mails: what a COPY keeps, cheap to ask."""
    answer = client.fetch(uids, ["INTERNALDATE", "RFC822.SIZE"])
    return {uid: (data.get(b"INTERNALDATE"), data.get(b"RFC822.SIZE")) for uid, data in answer.items()}


def _digests(client: IMAPClient, uids: Sequence[int]) -> dict[int, bytes]:
    digests = {}
    for uid in uids:
        raw = client.fetch([uid], ["BODY.PEEK[]"]).get(uid, {}).get(b"BODY[]")
        if raw is not None:
            digests[uid] = hashlib.sha256(raw).digest()
    return digests
