"""`intake run` that dies by SIGKILL at a named step: `dying_run.py STEP NTH WORDS…`."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any

import intake.reader.reading
import intake.run
from intake.cli import main
from intake.mail.imap.box import ImapBox
from intake.mail.smtp import SmtpTransport
from intake.store import Store

STEPS = (
    "fetched",
    "parsed",
    "before commit",
    "after commit",
    "before safe",
    "before move",
    "after move",
    "before tick",
    "before send",
    "after send",
    "before mark",
    "after mark",
    "before pulse",
)


class Death:
    """Counts how often the step is reached, and dies at the wanted time."""

    def __init__(self, step: str, nth: int) -> None:
        self.step, self.left = step, nth

    def at(self, step: str) -> None:
        if step == self.step:
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def around(self, function: Callable[..., Any], before: str, after: str = "") -> Callable[..., Any]:
        def dying(*words: Any, **named: Any) -> Any:
            self.at(before)
            result = function(*words, **named)
            self.at(after)
            return result

        return dying


def arm(death: Death) -> None:
    commit = Store.transaction

    @contextlib.contextmanager
    def transaction(store: Store, *, wait: bool = True) -> Iterator[Any]:
        with commit(store, wait=wait) as tx:
            yield tx
            death.at("before commit")
        death.at("after commit")

    Store.transaction = transaction  # type: ignore[method-assign]
    Store.wait_until_safe = death.around(Store.wait_until_safe, "before safe")  # type: ignore[method-assign]
    new = ImapBox.new

    def fetch(box: ImapBox, limit: int) -> Iterator[Any]:
        for batch in new(box, limit):
            death.at("fetched")
            yield batch

    ImapBox.new = fetch  # type: ignore[method-assign]
    ImapBox.done = death.around(ImapBox.done, "before move", "after move")  # type: ignore[method-assign]
    SmtpTransport.send = death.around(SmtpTransport.send, "before send", "after send")  # type: ignore[method-assign]
    Store.mark_sent = death.around(Store.mark_sent, "before mark", "after mark")  # type: ignore[method-assign]
    Store.write_pulse = death.around(Store.write_pulse, "before pulse")  # type: ignore[method-assign]
    reading = intake.reader.reading.Reading
    reading.read = death.around(reading.read, "", "parsed")  # type: ignore[method-assign]
    intake.run.tick = death.around(intake.run.tick, "before tick")


if __name__ == "__main__":
    arm(Death(sys.argv[1], int(sys.argv[2])))
    sys.exit(main(sys.argv[3:]))
