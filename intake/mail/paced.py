"""A way out that keeps to the pace a mail host asks for."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from intake.mail.ports import Delivery, Outgoing, Transport

_MINUTE = 60.0


class Paced:
    """Send at most `a_minute` letters in any minute; `clock` gives seconds, `pause` waits some."""

    def __init__(
        self,
        transport: Transport,
        a_minute: int,
        clock: Callable[[], float] = time.monotonic,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._transport = transport
        self._clock, self._pause = clock, pause
        self._begun: deque[float] = deque(maxlen=a_minute)

    def send(self, letter: Outgoing) -> Delivery:
        """Wait until the pace allows a letter, then send it. Raises ServerError."""
        if len(self._begun) == self._begun.maxlen:
            wait = self._begun[0] + _MINUTE - self._clock()
            if wait > 0:
                self._pause(wait)
        self._begun.append(self._clock())
        return self._transport.send(letter)

    def close(self) -> None:
        """Leave the server; never raises."""
        self._transport.close()
