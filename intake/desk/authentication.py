"""Whether the mail host vouches for the sender (RFC 8601), believing only the configured host's own word."""

from __future__ import annotations

import enum

from authres import AuthenticationResultsHeader, AuthResError

from intake.desk.group import Group
from intake.reading.message import Message


class Proof(enum.StrEnum):
    """What is known of who sent a mail."""

    PROVEN = "proven"
    FAILED = "failed"
    NO_WORD = "no_word"


def proof_of(message: Message, group: Group) -> Proof:
    """Say whether the host proved that the mail is from the domain in its From field.

    Only the topmost field with the configured authserv-id counts: the host puts its own above all that
    came with the mail. NO_WORD means that no host is configured, so nothing can be proven this way.
    """
    if not group.authserv_id:
        return Proof.NO_WORD
    if len(message.senders) != 1 or message.sender is None:
        return Proof.FAILED
    if message.header_from is not None and message.header_from.key != message.sender.key:
        # A list had put its own address in From: what the host proved is the list.
        return Proof.FAILED
    for field in message.authentication:
        results = _read(field)
        if results is None and _names(field, group.authserv_id):
            # Our host's own word that cannot be read: what stands below it may be the sender's.
            return Proof.FAILED
        if results is not None and _same_host(results, group.authserv_id):
            return Proof.PROVEN if _passes(results, message.sender.email) else Proof.FAILED
    return Proof.FAILED


def _names(field: str, authserv_id: str) -> bool:
    return authserv_id.casefold() in field.partition(";")[0].casefold()


def _read(field: str) -> AuthenticationResultsHeader | None:
    first = field.partition(";")[0]
    # Exchange Online leaves the authserv-id out and begins with the first result.
    text = f"unknown; {field}" if "=" in first else field
    try:
        return AuthenticationResultsHeader.parse_value(text)
    except (AuthResError, SyntaxError, RecursionError, ValueError):
        return None


def _same_host(results: AuthenticationResultsHeader, authserv_id: str) -> bool:
    return str(results.authserv_id).casefold() == authserv_id.casefold()


def _passes(results: AuthenticationResultsHeader, email: str) -> bool:
    domain = _ascii(email.rpartition("@")[2].casefold())
    if any(result.method == "dmarc" and result.result == "fail" for result in results.results):
        # The domain's own policy may ask more of a signature than we do (RFC 7489 section 3.1.1).
        return False
    for result in results.results:
        if result.result != "pass":
            continue
        if result.method == "dmarc":
            claimed = _property(result, "from").rpartition("@")[2]
            if not claimed or _aligned(claimed, domain):
                return True
        if result.method == "dkim":
            signer = _property(result, "d") or _property(result, "i").rpartition("@")[2]
            if signer and _aligned(signer, domain):
                return True
    return False


def _property(result: object, name: str) -> str:
    for each in getattr(result, "properties", ()):
        if each.name == name:
            return str(each.value).casefold().strip(".")
    return ""


def _aligned(signer: str, domain: str) -> bool:
    """Relaxed alignment (RFC 7489 section 3.1) without a list of public suffixes: equal, or the signer is a
    parent of the sender's domain with a dot in it."""
    signer = _ascii(signer)
    return domain == signer or ("." in signer and domain.endswith("." + signer))


def _ascii(domain: str) -> str:
    """Return a domain as hosts write it: a letter of another alphabet shows as what it is."""
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain
