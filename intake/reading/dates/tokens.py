"""Text to tokens: each word or figure with its kind, in one pass and in linear time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from intake.reading.dates.lexicon import LEXICON
from intake.reading.dates.words import DAY_ENDINGS, PLAIN, RANK_ENDINGS, VALUED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from intake.reading.folding import Folded

# Kinds that come of figures and signs instead of the tables of words.
_OTHER_KINDS: Final = (
    "WORD STOP COMMA DASH OPEN CLOSE DAY ORDDAY RANK NUMBER YEAR DATE SLASH WEAKSLASH CLOCK QNUM"
)
KINDS: Final[dict[str, str]] = {
    kind: chr(0x100 + at) for at, kind in enumerate((*PLAIN, *VALUED, *_OTHER_KINDS.split()))
}


class Token(NamedTuple):
    """A word or figure: its kind, what it counts, and its place in the folded text.

    `value` is a number, a date as yyyymmdd (the year 0 when not told) or, for a clock, minutes.
    """

    kind: str
    value: int
    start: int
    end: int


_ABBREVIATED: Final = frozenset(
    {
        "janv",
        "fevr",
        "fev",
        "avr",
        "juil",
        "feb",
        "apr",
        "jun",
        "aug",
        "jan",
        "jul",
        "sep",
        "sept",
        "oct",
        "nov",
    }
    | {"dec", "mar"}
    | {word for listed in VALUED["SHORTDAY"].values() for word in listed.split()}
)
_HOURS: Final = {
    word: value
    for kind in ("UN", "COUNT")
    for value, listed in VALUED[kind].items()
    for word in listed.split()
    if value <= 12
}

_TOKEN: Final = re.compile(
    rf"""
      (?P<plain>[^\W\d_]{{2,}}+(?![\w'@:/-]|\.\w|\ heure|\ y\ ))
    | (?=[^\W\d_]) (?:
          (?P<url>(?:https?://|www\.)\S+)
        | (?P<idiom>aujourd'hui|d'ici|il\ y\ a\b)
        | (?P<elided>(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)')
        | (?P<quarter>[tq](?P<q>[1-4])\b)
        | (?P<hours>(?:{"|".join(_HOURS)})\ heures?\b(?:\ et\ (?P<frac2>demie|quart)\b)?)
        | (?P<word>[^\W\d_]\w*(?:-\w+|@[\w.-]*)*) )
    | (?=[\d+]) (?:
          (?P<phone>(?:\+33|0033|0)[ .]?(?:\(0\))?[1-9](?:[ .-]?\d\d){{4}}(?!\d))
        | (?P<iso>(?<![\w/.-])(?:19|20)\d\d(?P<s1>[-/.])\d\d?(?P=s1)\d\d?)(?:t(?=\d\d:)|(?!\w|[-/]\d))
        | (?P<dmy>(?<![\w/.-])
            (?: \d\d?(?P<s2>[-/.])\d\d?(?P=s2)(?:19|20)\d\d | \d\d?/\d\d?/\d\d
              | \d\d(?P<s3>[-.])\d\d(?P=s3)\d\d )
            (?!\w|[-/.]\d))
        | (?P<slash>(?<![\w/.-])\d\d?/\d\d?(?!\w|[/.,-]\d|\ ?%))
        | (?P<clock>(?:[01]?\d|2[0-3])
            (?: \ ?h(?:eures?|rs?)?(?![^\W\d_])
                (?:\ ?(?P<min>[0-5]\d)(?!\w|[/.,]\d)|\ et\ (?P<frac>demie|quart)\b)?
              | :(?P<min2>[0-5]\d)(?::[0-5]\d)?(?:\ ?(?P<half2>[ap])\.?m\b\.?)?(?!\d)
              | (?:\.(?P<min3>[0-5]\d))?\ ?(?P<half3>[ap])\.?m\b\.? ))
        | (?P<amount>\d{{1,3}}(?:[ .]\d{{3}})+(?!\d)(?:,\d+)?|\d+[.,]\d+(?:\.\d+)*
            |\d+\ ?(?:[€$£%]|k?euros?\b|eur\b|k€))
        | (?P<figure>\d+)(?P<ending>(?:{"|".join(sorted(DAY_ENDINGS | RANK_ENDINGS))})(?![^\W_]))? )
    | (?P<gap>\n[ \t\r]*\n\s*|[^\s\w,()&*"'+-]{{2,}}|[+-]{{2,}})
    | (?P<sign>[^\s\w])
    """,
    re.VERBOSE,
)
_SIGNS: Final = {",": "COMMA", "-": "DASH", "(": "OPEN", ")": "CLOSE", "&": "AND", "*": "", '"': ""}
_NOTHING: Final = ("", 0)
_STOP: Final = ("STOP", 0)
_WORD: Final = ("WORD", 0)
# Of several of these in a row one tells all.
_MERGED: Final = frozenset({"WORD", "STOP"})


def tokenize(folded: Folded, places: Iterable[tuple[int, int]]) -> list[Token]:
    """Return the tokens of some stretches of a text; whatever parts sentences, a blank line say, is a STOP.

    Of several words in a row that tell no date one token is enough.
    """
    tokens: list[Token] = []
    for start, end in places:
        tokens.extend(_tokens_of(folded, start, end))
        tokens.append(Token(KINDS["STOP"], 0, end, end))
    return tokens


def _tokens_of(folded: Folded, start: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    last = ""
    for match in _TOKEN.finditer(folded.text, start, end):
        name = match.lastgroup or ""
        if name == "plain":
            kind, value = LEXICON.get(match[0], _WORD)
            if kind == last == "WORD":  # as nearly every word of a text is
                continue
        elif name == "sign":
            kind, value = _SIGNS.get(match[0], "STOP"), 0
        elif name == "word":
            word = match[0]
            kind, value = LEXICON.get(word, _WORD)
            if kind == "WORD" and "-" in word:
                tokens.extend(_compound(word, match.start()))
                last = ""
                continue
        else:
            kind, value = _READERS[name](match)
        if kind == last and kind in _MERGED:
            continue
        if kind == "DE" and _is_from(folded, match):
            kind = "BOUND"
        elif not kind or (kind == "STOP" and _is_abbreviated(folded, tokens, match)):
            continue
        tokens.append(Token(KINDS[kind], value, match.start(), match.end()))
        last = kind
    return tokens


def _is_from(folded: Folded, match: re.Match[str]) -> bool:
    """Tell "dès mars" from "des"."""
    return match.end() - match.start() == 3 and "è" in folded.slice(match.start(), match.end()).lower()


def _is_abbreviated(folded: Folded, tokens: list[Token], sign: re.Match[str]) -> bool:
    """Tell whether a sign is the full stop of an abbreviation ("sept.", "mar.")."""
    if sign[0] != "." or not tokens or tokens[-1].end != sign.start():
        return False
    return folded.text[tokens[-1].start : tokens[-1].end] in _ABBREVIATED


def _compound(word: str, start: int) -> list[Token]:
    """Read a word with hyphens: one of ours, "mi-mars", "mars-avril", or no date at all."""
    known = LEXICON.get(word)
    if known is not None:
        return [Token(KINDS[known[0]], known[1], start, start + len(word))]
    tokens: list[Token] = []
    at = start
    for number, piece in enumerate(word.split("-")):
        kind, value = LEXICON.get(f"{piece}-" if number == 0 else piece, LEXICON.get(piece, _WORD))
        if number and re.fullmatch(r"(?:19|20)[0-9]{2}", piece):
            kind, value = "YEAR", int(piece)
        if kind not in {"PART", "YEAR", "MONTH_FR", "MONTH_EN", "MONTH_BOTH", "WEEKDAY"}:
            return [Token(KINDS["WORD"], 0, start, start + len(word))]
        if number and tokens[-1].kind != KINDS["PART"]:
            tokens.append(Token(KINDS["DASH"], 0, at - 1, at))
        tokens.append(Token(KINDS[kind], value, at, at + len(piece)))
        at += len(piece) + 1
    return tokens


def _figure(match: re.Match[str]) -> tuple[str, int]:
    figure, ending = match["figure"], match["ending"]
    value = int(figure) if len(figure) <= 4 else 0
    if ending and not 1 <= value <= 31:
        return _WORD
    if ending:
        return ("ORDDAY" if ending in DAY_ENDINGS else "RANK"), value
    if len(figure) <= 2 and 1 <= value <= 31:
        return "DAY", value
    if len(figure) == 4 and 1900 <= value < 2100:
        return "YEAR", value
    return ("NUMBER", value) if value else _WORD


def _iso(match: re.Match[str]) -> tuple[str, int]:
    year, month, day = map(int, re.findall(r"\d+", match["iso"]))
    return "DATE", year * 10000 + month * 100 + day


def _dmy(match: re.Match[str]) -> tuple[str, int]:
    day, month, year = map(int, re.findall(r"\d+", match["dmy"]))
    if month > 12 >= day:  # the American order, when it can be no other
        day, month = month, day
    return "DATE", (year if year > 99 else 2000 + year) * 10000 + month * 100 + day


def _slash(match: re.Match[str]) -> tuple[str, int]:
    """Read "14/03"; one figure for the month ("3/4") is weak: more often a share than a date."""
    day, month = match["slash"].split("/")
    return ("SLASH" if len(month) == 2 else "WEAKSLASH"), int(month) * 100 + int(day)


def _clock(match: re.Match[str]) -> tuple[str, int]:
    hour = int(re.findall(r"\d+", match["clock"])[0])
    minute = int(match["min"] or match["min2"] or match["min3"] or 0)
    half = match["half2"] or match["half3"]
    if half and not 1 <= hour <= 12:
        return _WORD
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return "CLOCK", hour * 60 + (minute or _FRACTIONS[match["frac"]])


def _hours(match: re.Match[str]) -> tuple[str, int]:
    hour = _HOURS[match["hours"].split()[0]]
    return "CLOCK", hour * 60 + _FRACTIONS[match["frac2"]]


def _idiom(match: re.Match[str]) -> tuple[str, int]:
    return LEXICON.get(match["idiom"], ("VOICI", 0))


_FRACTIONS: Final[dict[str | None, int]] = {None: 0, "demie": 30, "quart": 15}
_READERS: Final[dict[str, Callable[[re.Match[str]], tuple[str, int]]]] = {
    "gap": lambda _: _STOP,
    "url": lambda _: _STOP,
    "phone": lambda _: _STOP,
    "amount": lambda _: _STOP,
    "iso": _iso,
    "dmy": _dmy,
    "slash": _slash,
    "clock": _clock,
    "figure": _figure,
    "ending": _figure,
    "hours": _hours,
    "idiom": _idiom,
    "elided": lambda match: LEXICON.get(match["elided"], _WORD),
    "quarter": lambda match: ("QNUM", int(match["q"])),
}
