"""Ports of this machine: a free one, and one that answers."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable

HOST = "127.0.0.1"


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def wait_for_greeting(port: int, greeting: bytes, *, alive: Callable[[], bool], seconds: float = 15) -> None:
    """Return when a server greets on a port. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and alive():
        try:
            with socket.create_connection((HOST, port), 1) as connection:
                if connection.recv(64).startswith(greeting):
                    return
        except OSError:
            time.sleep(0.01)  # nothing tells when a foreign program listens; it is asked again until it does
    raise TimeoutError(f"nobody greets on port {port}")
