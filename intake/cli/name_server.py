"""Texts of the domain name system, by dnspython, which the extra `dns` brings."""
# ruff: noqa: PLC0415 - dnspython may be absent

from __future__ import annotations

import enum
from collections.abc import Callable

_SECONDS = 3.0


class Silence(enum.Enum):
    """Why nothing is known of a name: dnspython is absent, or nobody answered."""

    NO_LIBRARY = "no library"
    NO_ANSWER = "no answer"


Texts = tuple[str, ...]
Lookup = Callable[[str], Texts | Silence]


def resolver(server: str = "", port: int = 53) -> Lookup:
    """Return what looks a name's TXT records up, at the machine's own resolvers or at `server`.

    A name that has none, or is not there, gives no texts; only silence is silence.
    """
    try:
        import dns.exception
        import dns.resolver
    except ImportError:
        return lambda _: Silence.NO_LIBRARY

    def look_up(name: str) -> Texts | Silence:
        try:
            asked = dns.resolver.Resolver(configure=not server)
            if server:
                asked.nameservers, asked.port = [server], port
            answer = asked.resolve(name, "TXT", lifetime=_SECONDS)
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return ()
        except (dns.exception.DNSException, UnicodeError, OSError):
            return Silence.NO_ANSWER
        return tuple(b"".join(record.strings).decode("utf-8", "replace") for record in answer)

    return look_up
