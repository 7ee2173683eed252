"""What the address's domain says of itself: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 7489)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from intake.cli import words_dns as say
from intake.cli.checks import Check, Patient
from intake.cli.name_server import Lookup, Silence, Texts

NAMES = ("spf", "dmarc", "dkim")


def dns_checks(patient: Patient, head: bytes | None, look_up: Lookup) -> Iterator[Check]:
    """Yield the checks of the domain; `head` is of a mail from the box to itself, where one arrived.

    Nothing here is a failure: most groups' domains are their host's, and mails pass all the same.
    """
    if patient.config.outbox.url.startswith("maildir:"):
        yield from (patient.skipped(name, say.NO_SERVER) for name in NAMES)
        return
    domain = patient.config.group.address.rpartition("@")[2]
    spf = look_up(domain)
    if isinstance(spf, Silence):
        reason = say.NO_LIBRARY if spf is Silence.NO_LIBRARY else say.NO_ANSWER
        yield from (patient.skipped(name, reason) for name in NAMES)
        return
    yield _spf(patient, domain, spf)
    yield _dmarc(patient, domain, look_up)
    yield _dkim(patient, domain, _signatures(head) if head else None, look_up)


def _spf(patient: Patient, domain: str, texts: Texts) -> Check:
    found = [text for text in texts if re.match(r"v=spf1(?: |\Z)", text, re.IGNORECASE)]
    match found:
        case []:
            return patient.warning("spf", say.NO_SPF, say.NO_SPF_REMEDY, domain=domain)
        case [only]:
            return patient.ok("spf", say.SPF, domain=domain, record=only)
        case _:
            return patient.warning("spf", say.SPF_TWICE, say.SPF_TWICE_REMEDY, domain=domain)


def _dmarc(patient: Patient, domain: str, look_up: Lookup) -> Check:
    """Look at the domain and those above it: a public suffix list would only tell where to stop."""
    labels = domain.split(".")
    for first in range(len(labels) - 1):
        texts = look_up(f"_dmarc.{'.'.join(labels[first:])}")
        if isinstance(texts, Silence):
            return patient.skipped("dmarc", say.NO_ANSWER)
        found = [text for text in texts if re.match(r"v=DMARC1\s*(?:;|\Z)", text)]
        if len(found) == 1:
            return patient.ok("dmarc", say.DMARC, domain=domain, record=found[0])
    return patient.warning("dmarc", say.NO_DMARC, say.NO_DMARC_REMEDY, domain=domain)


def _dkim(patient: Patient, domain: str, signatures: list[tuple[str, str]] | None, look_up: Lookup) -> Check:
    if signatures is None:
        return patient.skipped("dkim", say.NO_MAIL_TO_READ)
    aligned = [(signed, selector) for signed, selector in signatures if _is_of(domain, signed)]
    if not aligned:
        signers = ", ".join(signed for signed, _ in signatures)
        text = say.DKIM_ELSEWHERE if signers else say.NO_DKIM
        return patient.warning("dkim", text, say.NO_DKIM_REMEDY, domain=domain, signers=signers)
    for signed, selector in aligned:
        name = f"{selector}._domainkey.{signed}"
        texts = look_up(name)
        if isinstance(texts, Silence):
            return patient.skipped("dkim", say.NO_ANSWER)
        if any(re.search(r"(?:\A|;)\s*p=\s*[^;\s]", text) for text in texts):
            return patient.ok("dkim", say.DKIM, place=name)
    name = f"{aligned[0][1]}._domainkey.{aligned[0][0]}"
    return patient.warning("dkim", say.DKIM_NO_KEY, say.NO_DKIM_REMEDY, place=name)


def _is_of(domain: str, signed: str) -> bool:
    """Tell whether a signing domain is the address's or one above it (relaxed alignment)."""
    return domain == signed or domain.endswith(f".{signed}")


def _signatures(head: bytes) -> list[tuple[str, str]]:
    """Return the domain and selector of each DKIM signature of a mail's head."""
    unfolded = re.sub(rb"\r?\n[ \t]+", b" ", head.partition(b"\r\n\r\n")[0])
    found = []
    for line in unfolded.splitlines():
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"dkim-signature":
            tags = dict(re.findall(r"([a-z]+)\s*=\s*([^;\s]+)", value.decode("ascii", "replace")))
            found.append((tags.get("d", "").casefold(), tags.get("s", "")))
    return [(domain, selector) for domain, selector in found if domain and selector]
