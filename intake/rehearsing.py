"""What a pass would decide, told and not done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from intake import desk
from intake.opened import with_documents
from intake.reading import parse
from intake.supposed import Supposed

if TYPE_CHECKING:
    from intake.run import House


def rehearse(house: House) -> Iterator[str]:
    """Yield what a pass would decide, a line a mail, writing nothing here or on the server."""
    view = Supposed(house.store.view())
    for batch in house.mailbox.new(house.clerk.group.limits.message_bytes):
        for incoming in batch:
            message = parse(incoming.raw, house.group_zone)
            if desk.seen_before(message, view):
                yield f"<{message.key}> seen"
                continue
            message = desk.under_own_key(message, view)
            message = with_documents(message, view, house.clerk, house.clock(), house.read_document)
            now = house.clock()
            outcome = desk.on_message(message, view, house.clerk, now)
            # The next mail is numbered, and held to be new, as after this one.
            view.suppose(
                (*outcome.records, desk.line_of(message, outcome, incoming.uid, now)), outcome.removed
            )
            letters = ", ".join(f"{notice.kind} -> {notice.to.email}" for notice in outcome.notices)
            told = f" [{letters}]" if letters else ""
            yield f"<{message.key}> {outcome.disposition} {outcome.reason}{told}"
    ticked = desk.on_tick(view, house.clerk, house.clock())
    for notice in ticked.notices:
        yield f"clock: {notice.kind} -> {notice.to.email}"
