"""A wire between a client and a server that can be cut after any byte, in either direction."""

from __future__ import annotations

import contextlib
import socket
import threading

from servers.ports import HOST

TO_CLIENT = "to client"
TO_SERVER = "to server"


class Wire:
    """Pass connections on to a port; `cut` ends the next ones after so many bytes of one direction."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._listener = socket.create_server((HOST, 0))
        self.port = int(self._listener.getsockname()[1])
        self.carried = {TO_CLIENT: 0, TO_SERVER: 0}
        self._cuts: list[tuple[str, int]] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._open: set[socket.socket] = set()

    def __enter__(self) -> Wire:
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for end in list(self._open):
            _close(end)
        for thread in self._threads:
            thread.join(5)

    def cut(self, direction: str, after: int, *, times: int = 1) -> None:
        """End each of the next connections after `after` bytes of a direction."""
        self._cuts = [(direction, after)] * times

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection((HOST, self._target))
                cut = self._cuts.pop() if self._cuts else ("", 0)
                for end in (client, server):
                    end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._open |= {client, server}
                self._pump(server, client, TO_CLIENT, cut)
                self._pump(client, server, TO_SERVER, cut)

    def _pump(
        self, source: socket.socket, target: socket.socket, direction: str, cut: tuple[str, int]
    ) -> None:
        left = cut[1] if cut[0] == direction else None
        thread = threading.Thread(target=self._carry, args=(source, target, direction, left), daemon=True)
        self._threads.append(thread)
        thread.start()

    def _carry(self, source: socket.socket, target: socket.socket, direction: str, left: int | None) -> None:
        with contextlib.suppress(OSError):
            while left is None or left > 0:
                carried = source.recv(65536)[:left]
                if not carried:
                    break
                target.sendall(carried)
                self.carried[direction] += len(carried)
                left = None if left is None else left - len(carried)
        for end in (source, target):
            _close(end)
            self._open.discard(end)


def _close(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
