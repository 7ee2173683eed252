"""Turn bytes of a doubtful charset into text: declared, then utf-8, windows-1252, latin-1, with a note."""

from __future__ import annotations

import codecs
import functools
import re
from typing import NamedTuple

# The widest of the family; NEC's row 13 is read under the name of JIS X 0213, see `_strictly`.
JAPANESE = "iso2022_jp_ext"
# What mail programs write, and the codec that really reads it: superset codecs, since senders use
# the characters of the superset (Windows-1252 under the name of Latin-1, GB18030 under GB2312 ...).
ALIASES = {
    "ansi": "cp1252",
    "ansi_x3.110-1983": "latin-1",
    "x-ansi": "cp1252",
    "us-ascii": "ascii",
    "ansi_x3.4-1968": "ascii",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-9": "cp1254",
    "unicode-1-1-utf-7": "utf-7",
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
    "utf-8-sig": "utf-8",
    "x-utf-8": "utf-8",
    "cp-1252": "cp1252",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "cp-1250": "cp1250",
    "cp-1251": "cp1251",
    "win-1251": "cp1251",
    "koi8": "koi8-r",
    "latin-9": "iso-8859-15",
    "latin9": "iso-8859-15",
    "iso-8859-8-e": "iso-8859-8",
    "iso-8859-6-i": "iso-8859-6",
    "iso-8859-6-e": "iso-8859-6",
    "x-euc-jp": "euc-jp",
    "x-gb2312": "gb18030",
    "x-big5": "cp950",
    "cp-850": "cp850",
    "windows-31j": "cp932",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "sjis": "cp932",
    "iso-2022-jp": JAPANESE,
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "big5": "cp950",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "euc-kr": "cp949",
    "x-windows-949": "cp949",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "tis-620": "cp874",
    "windows-874": "cp874",
}
# Codecs that can read any bytes at all, so that a success with them proves nothing.
SINGLE_BYTE = frozenset({"ascii", "cp1252", "latin-1", "iso-8859-15", "cp1254", "cp850", "mac_roman"})
# idna, punycode and the escapes are text codecs too, but no mail is written in them.
NOT_FOR_MAIL = frozenset(
    {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
)

# What "surrogateescape" makes of a byte that is no UTF-8, and what the byte means on most desks.
_AS_WINDOWS = {chr(0xDC00 + byte): bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
_STRAY = re.compile("[\udc80-\udcff]")
_PIECE = 1 << 16
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class Decoded(NamedTuple):
    """Text, the codec that gave it, and whether that was not what the sender declared."""

    text: str
    codec: str
    repaired: bool


@functools.lru_cache(maxsize=256)
def codec_of(declared: str) -> str:
    """Name the codec for a declared charset, or nothing when no text codec is meant."""
    name = declared.strip().strip("\"'").lower().split("*")[0]
    name = ALIASES.get(name, name)
    if not name or len(name) > 40 or name in NOT_FOR_MAIL:
        return ""
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError, TypeError):
        return ""
    is_text: bool = info._is_text_encoding  # noqa: SLF001 - the only way to tell "hex" from a charset
    return name if is_text and info.name not in NOT_FOR_MAIL else ""


def decode(data: bytes, declared: str = "") -> Decoded:
    """Decode by the ladder; never raises."""
    for mark, codec in _BOMS:
        if data.startswith(mark):
            text = _strictly(data[len(mark) :], codec)
            if text is not None:
                return Decoded(text, codec, codec_of(declared) not in (codec, ""))
    codec = codec_of(declared)
    if codec == "utf-16":
        # RFC 2781 has the big end first where no mark tells; Windows writes the other.
        codec = "utf-16-be" if data[:200:2].count(0) > data[1:200:2].count(0) else "utf-16-le"
    if data.isascii() and (not codec or codec in SINGLE_BYTE or codec == "utf-8"):
        if b"\x1b$" in data:
            return _japanese(data)
        return Decoded(data.decode("ascii"), codec or "ascii", declared != "" and not codec)
    if codec and codec not in SINGLE_BYTE:
        text = _strictly(data, codec)
        if text is not None:
            return Decoded(text, codec, repaired=False)
        if codec not in ("utf-8", "utf-7", "utf-16", "utf-16-le", "utf-16-be") and not _is_utf_8(data):
            return Decoded(data.decode(codec, "replace"), codec, repaired=True)
    return _guessed(data, codec)


def _guessed(data: bytes, codec: str) -> Decoded:
    """Decode what is declared single-byte or not at all: a valid multi-byte UTF-8 is never an accident."""
    known = _strictly(data, "utf-8")
    if known is not None:
        return Decoded(known, "utf-8", codec not in ("", "utf-8"))
    mixed = data.decode("utf-8", "surrogateescape")
    strays = len(data) - len(mixed.encode("utf-8", "ignore"))
    letters = len(mixed) - len(mixed.encode("ascii", "ignore")) - strays
    if letters >= strays:
        # UTF-8 with stray bytes in it, as a list's footer or a cut leaves them.
        text = _STRAY.sub(lambda stray: _AS_WINDOWS[stray.group()], mixed)
        return Decoded(text, "utf-8", repaired=True)
    if codec in SINGLE_BYTE and codec not in ("ascii", "cp1252"):
        return Decoded(data.decode(codec, "replace"), codec, repaired=False)
    known = _strictly(data, "cp1252")
    if known is not None:
        return Decoded(known, "cp1252", codec != "cp1252")
    return Decoded(data.decode("latin-1"), "latin-1", repaired=True)


def _japanese(data: bytes) -> Decoded:
    text = _strictly(data, JAPANESE)
    if text is None:
        return Decoded(data.decode("ascii"), "ascii", repaired=True)
    return Decoded(text, JAPANESE, repaired=True)


def _is_utf_8(data: bytes) -> bool:
    """Say whether bytes are UTF-8, a piece at a time: the whole takes Python 3.14 five times its memory."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), _PIECE):
            decoder.decode(data[start : start + _PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _strictly(data: bytes, codec: str) -> str | None:
    """Decode without any tolerance, or give nothing; UTF-7 alone lets halves of characters through."""
    try:
        text = data.decode(codec)
        return text.encode("utf-8", "replace").decode("utf-8") if codec == "utf-7" else text
    except (UnicodeError, ValueError, LookupError):
        if codec != JAPANESE:
            return None
    return _strictly(data.replace(b"\x1b$B", b"\x1b$(Q"), "iso2022_jp_2004")
