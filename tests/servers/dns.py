"""A name server on loopback that knows a few TXT records, and says so of every other name that there is none."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator, Mapping

import dns.flags
import dns.message
import dns.rcode
import dns.rrset


@contextlib.contextmanager
def name_server(texts: Mapping[str, str | tuple[str, ...]]) -> Iterator[tuple[str, int]]:
    """Answer TXT questions by `texts` (name to one text or some); yield the address and port."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=_serve, args=(sock, texts), daemon=True)
        thread.start()
        host, port = sock.getsockname()
        yield host, port
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as ending:
            ending.sendto(b"", (host, port))
        thread.join()


def _serve(sock: socket.socket, texts: Mapping[str, str | tuple[str, ...]]) -> None:
    while True:
        wire, client = sock.recvfrom(4096)
        if not wire:
            return
        sock.sendto(_answer(dns.message.from_wire(wire), texts).to_wire(), client)


def _answer(question: dns.message.Message, texts: Mapping[str, str | tuple[str, ...]]) -> dns.message.Message:
    answer = dns.message.make_response(question)
    answer.flags |= dns.flags.RA
    name = question.question[0].name
    told = texts.get(name.to_text(omit_final_dot=True))
    if not told:
        answer.set_rcode(dns.rcode.NXDOMAIN)
        return answer
    quoted = [f'"{text}"' for text in ((told,) if isinstance(told, str) else told)]
    answer.answer.append(dns.rrset.from_text(name, 60, "IN", "TXT", *quoted))
    return answer
