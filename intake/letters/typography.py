"""The look of our own words: French spaces and apostrophes, and prose wrapped for the text part."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

NBSP = "\u00a0"
WIDTH = 76

_BEFORE = re.compile(r" (?=[:;!?»](?!\S*://))")
_AFTER = re.compile(r"(?<=«) ")
_NUMBER_SIGN = re.compile(r"(?<=n°) ")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w|\Z|[«{])")
_ODD_BLANKS = ("  ", "\t", "\n", "\x0b", "\x0c", "\r")
_MARGIN = re.compile(r"\s*(?:[-–•→] )?")
# A word and what it does, in two columns: "  STOP            ne plus rien recevoir".
_COLUMN = re.compile(r" {2}\S.{0,40}? {2,}(?=\S)")
# What stands further in, in a table of blanks say, goes on from here: each line has room for words.
_WIDEST = WIDTH // 2


def french(text: str) -> str:
    """Set the spaces and apostrophes of a French sentence of ours; never used on people's own words."""
    text = _NUMBER_SIGN.sub(NBSP, _AFTER.sub(NBSP, _BEFORE.sub(NBSP, text)))
    return _APOSTROPHE.sub("’", text)


class FrenchWords(Extension):
    """Apply `french` to what templates themselves say, when they are compiled: values stay as they are."""

    def filter_stream(self, stream: TokenStream) -> TokenStream:
        """Return the same tokens with our words set; only literal text and strings in expressions."""
        return TokenStream(_set(stream), stream.name, stream.filename)


def _set(stream: TokenStream) -> Iterator[Token]:
    for token in stream:
        if token.type in {"data", "string"}:
            yield Token(token.lineno, token.type, french(str(token.value)))
        else:
            yield token


def wrap(text: str) -> str:
    """Wrap each long line at 76 columns under its own margin, keep links whole, and close up blank lines."""
    wrapped = "\n".join([_wrapped(line.rstrip()) for line in text.split("\n")]).strip("\n")
    return re.sub(r"\n{3,}", "\n\n", wrapped) if "\n\n\n" in wrapped else wrapped


def margin(text: str, width: int = 2) -> str:
    """Set a text in by some columns, each of its lines."""
    return textwrap.indent(text, " " * width)


def _wrapped(line: str) -> str:
    if len(line) <= WIDTH:
        return line
    found = _COLUMN.match(line) or _MARGIN.match(line)
    lead = found[0][:_WIDEST] if found else ""
    text, indent = line[len(lead) :], " " * len(lead)
    if not any(blanks in text for blanks in _ODD_BLANKS):
        return "\n".join(_filled(line, len(lead)))
    return textwrap.fill(
        text, WIDTH, initial_indent=lead, subsequent_indent=indent,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _filled(line: str, margin: int) -> Iterator[str]:
    """Yield lines as textwrap fills them, at a tenth of its time: it cares for blanks that are not here."""
    while len(line) > WIDTH:
        end = line.rfind(" ", margin, WIDTH + 1)
        if end < 0:  # one long word, that stays whole
            end = line.find(" ", max(margin, WIDTH))
        if end < 0:
            break
        yield line[:end]
        line = " " * margin + line[end + 1 :]
    yield line
