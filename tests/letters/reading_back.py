"""Letters read back from their bytes, as a mail program would."""

from __future__ import annotations

import dataclasses
import email
import email.policy
import functools
from email.message import EmailMessage

from intake.desk.group import Group
from intake.desk.notices import Notice
from intake.letters.office import Finished, Office
from letters.samples import GROUP, NOW, SECRET


@dataclasses.dataclass(frozen=True)
class Read:
    """A letter as received."""

    raw: bytes
    message: EmailMessage
    text: str
    html: str

    @property
    def fields(self) -> list[str]:
        """The header fields as they stand in the bytes, unfolded."""
        head = self.raw.partition(b"\r\n\r\n")[0].decode("ascii")
        return head.replace("\r\n ", " ").replace("\r\n\t", " ").split("\r\n")

    def field(self, name: str) -> str | None:
        found = [
            line.partition(": ")[2] for line in self.fields if line.lower().startswith(f"{name.lower()}:")
        ]
        assert len(found) < 2, f"{name} stands twice"
        return found[0] if found else None


@functools.lru_cache(maxsize=16)
def office_of(group: Group) -> Office:
    """Return the office of a group with the shipped templates, which it compiles once for all tests."""
    return Office(group, SECRET)


def finished(notice: Notice, group: Group = GROUP, office: Office | None = None) -> Finished:
    (one,) = (office or office_of(group)).finish([notice], NOW)
    return one


def received(notice: Notice, group: Group = GROUP, office: Office | None = None) -> Read:
    return read(finished(notice, group, office).raw)


def read(raw: bytes) -> Read:
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return Read(raw, message, _part(message, "plain"), _part(message, "html"))


def _part(message: EmailMessage, subtype: str) -> str:
    part = message.get_body((subtype,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")
