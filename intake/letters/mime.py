"""Fields and parts as bytes: text first, HTML second, files last; the same letter gives the same bytes."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from email import policy
from email.headerregistry import Address, AddressHeader
from email.message import EmailMessage
from email.policy import EmailPolicy
from typing import Any

from intake.desk.notices import Enclosure
from intake.letters.audience import one_line
from intake.letters.encoded_words import phrase, words
from intake.letters.fieldlines import plain_line
from intake.letters.headers import Fields, Mailbox, message_id_of
from intake.letters.quoted_printable import quoted_printable

_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+(?:; ?[\w-]+=[\w.\"-]+)*", re.ASCII)


class _HumanFields(EmailPolicy):
    """The writing policy, but words for people are folded: an encoded word is 75 characters (RFC 2047 2).

    Left to itself, Python puts a long subject on a second line behind an empty first one.
    """

    def fold_binary(self, name: str, value: Any) -> bytes:
        """Write one field as bytes."""
        if name == "Subject" and not self.utf8:
            return f"{name}: {words(name, str(value))}\r\n".encode("ascii")
        if isinstance(value, AddressHeader) and not self.utf8:
            (mailbox,) = value.addresses
            return f"{name}: {phrase(name, mailbox.display_name)}<{mailbox.addr_spec}>\r\n".encode("ascii")
        return super().fold_binary(name, value)


# With the default line length, Python 3.11 to 3.13 fold long References and List-Unsubscribe into encoded
# words, which breaks threading and unsubscribing.
POLICY = _HumanFields(max_line_length=998, cte_type="7bit", linesep=policy.SMTP.linesep)
# An address outside ASCII needs SMTPUTF8, and its fields are then written as they are.
POLICY_UTF8 = POLICY.clone(utf8=True, cte_type="8bit")


def assemble(fields: Fields, text: str, html: str, enclosures: Sequence[Enclosure]) -> bytes:
    """Return the whole mail as it goes over the wire."""
    chosen = POLICY if all(_is_ascii(value) for _, value in fields) else POLICY_UTF8
    seed = message_id_of(fields).partition("@")[0]
    written: Fields = [*fields, ("MIME-Version", "1.0")]
    prose = [_prose("plain", text), _prose("html", html)]
    if not enclosures:
        return _multipart(written, "alternative", seed, prose, chosen)
    both = _multipart([], "alternative", f"{seed}-a", prose, chosen)
    files = [_file(each, chosen) for each in enclosures]
    return _multipart(written, "mixed", f"{seed}-m", [both, *files], chosen)


def _multipart(fields: Fields, subtype: str, seed: str, parts: Sequence[bytes], chosen: EmailPolicy) -> bytes:
    # "=_" cannot occur in quoted-printable or base64, so no body can hold the boundary. The parts are joined
    # here because the standard generator takes them line by line, and is half the time of a digest.
    boundary = f"=_{seed}"
    head = _head([*fields, ("Content-Type", f'multipart/{subtype}; boundary="{boundary}"')], chosen)
    body = b"".join(b"--%b\r\n%b\r\n" % (boundary.encode("ascii"), part) for part in parts)
    return b"%b\r\n%b--%b--\r\n" % (head, body, boundary.encode("ascii"))


def _head(fields: Fields, chosen: EmailPolicy) -> bytes:
    if chosen.utf8:
        return b"".join(_by_policy(name, value, chosen) for name, value in fields)
    return b"".join(plain_line(name, value) or _by_policy(name, value, chosen) for name, value in fields)


def _by_policy(name: str, value: str | Mailbox, chosen: EmailPolicy) -> bytes:
    """Return one field as written by the policy, which refuses a value that would end its field."""
    message = EmailMessage(policy=chosen)
    message[name] = _address(value) if isinstance(value, Mailbox) else value
    return b"".join(chosen.fold_binary(each, held) for each, held in message.raw_items())


def _prose(subtype: str, text: str) -> bytes:
    return (
        b'Content-Type: text/%b; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n%b'
        % (subtype.encode("ascii"), quoted_printable(text))
    )


def _file(enclosure: Enclosure, chosen: EmailPolicy) -> bytes:
    known = _TYPE.fullmatch(enclosure.content_type)
    part = EmailMessage(policy=chosen)
    part["Content-Type"] = enclosure.content_type if known else "application/octet-stream"
    part["Content-Transfer-Encoding"] = "base64"
    part.add_header("Content-Disposition", "attachment", filename=_filename(enclosure.filename))
    head = b"".join(chosen.fold_binary(name, value) for name, value in part.raw_items())
    return head + b"\r\n" + base64.encodebytes(enclosure.content).replace(b"\n", b"\r\n")


def _filename(name: str) -> str:
    return re.sub(r'[/\\:*?"<>|]', "_", one_line(name, 100)).strip(". ") or "fichier"


def _address(mailbox: Mailbox) -> Address:
    local, _, domain = mailbox.email.rpartition("@")
    if not domain.isascii() and local.isascii():
        domain = domain.encode("idna").decode()
    return Address(mailbox.name, local, domain)


def _is_ascii(value: str | Mailbox) -> bool:
    return not isinstance(value, Mailbox) or value.email.rpartition("@")[0].isascii()
