"""What waits for an approval: a version, found by its key, and the tokens by which it is answered."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from typing import Protocol

from intake.desk.records import ApprovalToken, MinutesVersion, SupportVersion, parent_of
from intake.desk.tokens import token_key
from intake.desk.work import Work
from intake.reading.message import Address

# The kinds of versions, by what their keys look like: R2-v1, P2-L1-v1.
_KINDS: tuple[tuple[re.Pattern[str], type[MinutesVersion | SupportVersion]], ...] = (
    (re.compile(r"R\d+(?:C\d+)?-v\d+"), MinutesVersion),
    (re.compile(r"P\d+-L\d+-v\d+"), SupportVersion),
)


class Version(Protocol):
    """One version of something to approve: an approval binds to its SHA-256."""

    @property
    def key(self) -> str: ...

    @property
    def version(self) -> int: ...

    @property
    def sha256(self) -> str: ...

    @property
    def expires(self) -> dt.datetime: ...


def version_of(key: str, work: Work) -> Version | None:
    """Return the version of a key, of whatever kind it is."""
    kind = next((kind for shape, kind in _KINDS if shape.fullmatch(key)), None)
    return work.get(kind, key) if kind else None


@dataclasses.dataclass(frozen=True, slots=True)
class Purpose:
    """What a token is for: the draft itself, or confirming a command that was mailed."""

    letter: str
    verb: str = ""
    target: str = ""


DRAFT = Purpose("draft")


def token_of(version: Version, person: str, purpose: Purpose, work: Work) -> str:
    """Return the token of one person (an address in lower case) for one version: it can be made again."""
    parts = (purpose.letter, purpose.verb, purpose.target, version.key, person, version.expires.isoformat())
    return work.tokens.make(*parts)


def issue_token(version: Version, person: Address, purpose: Purpose, work: Work) -> str:
    """Issue a token to one person for one version, and keep only its hash."""
    token = token_of(version, person.key, purpose, work)
    key = token_key(version.key, token)
    known = work.get(ApprovalToken, key)
    work.put(
        ApprovalToken(
            key,
            parent_of(version.key),
            version.version,
            person.key,
            purpose.letter,
            version.expires,
            verb=purpose.verb,
            target=purpose.target,
            # The same word went out with the first text: a later one does not make it say OK to that.
            sha256=known.sha256 if known else version.sha256,
        )
    )
    return token
