"""An SMTP server's answer: a code whose first digit decides, and words that people are shown."""

from __future__ import annotations

import dataclasses

WORDS_AT_MOST = 500


@dataclasses.dataclass(frozen=True, slots=True)
class Answer:
    """A reply (RFC 5321 section 4.2) on one line."""

    code: int
    words: str

    @classmethod
    def of(cls, code: int, words: bytes | str) -> Answer:
        """Make an answer presentable: one line of printable text, however many the server sent."""
        text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
        line = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
        return cls(code, line[:WORDS_AT_MOST])

    @property
    def positive(self) -> bool:
        return 200 <= self.code < 400

    @property
    def passing(self) -> bool:
        return 400 <= self.code < 500

    @property
    def leaving(self) -> bool:
        """Tell whether the server hangs up with this answer."""
        return self.code == 421

    def __str__(self) -> str:
        return f"{self.code} {self.words}".strip()
