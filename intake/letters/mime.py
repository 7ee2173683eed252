"""Fields and parts as bytes: text first, HTML second, files last; the same letter gives the same bytes."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Sequence
from email import policy
from email.header import Header
from email.headerregistry import Address, AddressHeader
from email.message import EmailMessage, MIMEPart
from typing import Any

from intake.desk.notices import Enclosure
from intake.letters.audience import one_line
from intake.letters.headers import Fields, Mailbox

WIDTH = 76

_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+(?:; ?[\w-]+=[\w.\"-]+)*", re.ASCII)


class _HumanFields(policy.EmailPolicy):
    """The writing policy, but words for people are folded: an encoded word is 75 characters (RFC 2047 2).

    Left to itself, Python puts a long subject on a second line behind an empty first one.
    """

    def fold_binary(self, name: str, value: Any) -> bytes:
        """Write one field as bytes."""
        if name == "Subject" and not self.utf8:
            return f"{name}: {_encoded(name, str(value))}\r\n".encode("ascii")
        if isinstance(value, AddressHeader) and not self.utf8:
            (mailbox,) = value.addresses
            return f"{name}: {_phrase(name, mailbox.display_name)}<{mailbox.addr_spec}>\r\n".encode("ascii")
        return super().fold_binary(name, value)


def _encoded(name: str, text: str) -> str:
    """Return a text for people as its field holds it: in encoded words when it is not plain ASCII."""
    plain = text.isascii() and "=?" not in text
    return Header(text, "us-ascii" if plain else "utf-8", WIDTH, name).encode(splitchars=" ", linesep="\r\n")


def _phrase(name: str, text: str) -> str:
    if text.isascii() and "=?" not in text:
        quoted = re.sub(r'([\\"])', r"\\\1", text)
        return f'"{quoted}" ' if text else ""
    return f"{_encoded(name, text)}\r\n "


# With the default line length, Python 3.11 to 3.13 fold long References and List-Unsubscribe into encoded
# words, which breaks threading and unsubscribing.
POLICY = _HumanFields(max_line_length=998, cte_type="7bit", linesep=policy.SMTP.linesep)
# An address outside ASCII needs SMTPUTF8, and its fields are then written as they are.
POLICY_UTF8 = POLICY.clone(utf8=True, cte_type="8bit")


def assemble(fields: Fields, text: str, html: str, enclosures: Sequence[Enclosure]) -> bytes:
    """Return the whole mail as it goes over the wire."""
    chosen = POLICY if all(_is_ascii(value) for _, value in fields) else POLICY_UTF8
    message = EmailMessage(policy=chosen)
    for name, value in fields:
        message[name] = _address(value) if isinstance(value, Mailbox) else value
    message["MIME-Version"] = "1.0"
    seed = _seed(fields)
    parts = [_prose("plain", text, chosen), _prose("html", html, chosen)]
    if not enclosures:
        _fill(message, "alternative", seed, parts)
    else:
        both = MIMEPart(policy=chosen)
        _fill(both, "alternative", f"{seed}-a", parts)
        _fill(message, "mixed", f"{seed}-m", [both, *(_file(each, chosen) for each in enclosures)])
    return message.as_bytes()


def _fill(holder: MIMEPart, subtype: str, boundary: str, parts: Sequence[MIMEPart]) -> None:
    # "=_" cannot occur in quoted-printable or base64, so no body can hold the boundary.
    holder["Content-Type"] = f'multipart/{subtype}; boundary="=_{boundary}"'
    for part in parts:
        holder.attach(part)


def _prose(subtype: str, text: str, chosen: policy.EmailPolicy) -> MIMEPart:
    part = MIMEPart(policy=chosen)
    part["Content-Type"] = f'text/{subtype}; charset="utf-8"'
    part["Content-Transfer-Encoding"] = "quoted-printable"
    # Not set_content(): its encoder is Python's own and 50 times slower on a full digest.
    encoded = binascii.b2a_qp(text.replace("\n", "\r\n").encode("utf-8"), istext=True)
    part.set_payload(encoded.decode("ascii"))
    return part


def _file(enclosure: Enclosure, chosen: policy.EmailPolicy) -> MIMEPart:
    part = MIMEPart(policy=chosen)
    known = _TYPE.fullmatch(enclosure.content_type)
    part["Content-Type"] = enclosure.content_type if known else "application/octet-stream"
    part["Content-Transfer-Encoding"] = "base64"
    part.add_header("Content-Disposition", "attachment", filename=_filename(enclosure.filename))
    part.set_payload(base64.encodebytes(enclosure.content).decode("ascii"))
    return part


def _filename(name: str) -> str:
    return re.sub(r'[/\\:*?"<>|]', "_", one_line(name, 100)).strip(". ") or "fichier"


def _address(mailbox: Mailbox) -> Address:
    local, _, domain = mailbox.email.rpartition("@")
    if not domain.isascii() and local.isascii():
        domain = domain.encode("idna").decode()
    return Address(mailbox.name, local, domain)


def _is_ascii(value: str | Mailbox) -> bool:
    return not isinstance(value, Mailbox) or value.email.rpartition("@")[0].isascii()


def _seed(fields: Fields) -> str:
    identifier = next(str(value) for name, value in fields if name == "Message-ID")
    return identifier.strip("<>").partition("@")[0]
