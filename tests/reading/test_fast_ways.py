"""What is read a fast way is read as the slow way reads it."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from inscriptis import Inscriptis
from inscriptis.css_profiles import STRICT_CSS_PROFILE
from inscriptis.model.config import ParserConfig
from lxml import html as lxml_html

from intake.reading import addresses, dates, verbs
from intake.reading import words_commands as words
from intake.reading.asked import Line
from intake.reading.dates import find, tokens
from intake.reading.dates.lexicon import LEXICON
from intake.reading.folding import Folded
from intake.reading.guard import Defects
from intake.reading.html_element import STYLES
from intake.reading.told import Told

BASE = dt.datetime(2017, 3, 6, 9, tzinfo=dt.UTC)
TOLD = Told(BASE, dt.UTC)
_OF_DATES = sorted(LEXICON)
_FIGURES = [
    "12",
    "15",
    "31",
    "7",
    "1er",
    "3rd",
    "2016",
    "2018",
    "14/03",
    "03/04/2017",
    "2017-03-04",
    "14.03.17",
    "t1",
    "18h30",
    "9:30",
    "1.2",
    "+12",
    "x9",
]
_SIGNS = ["*", "_", '"', "(", ")", ",", ".", "-", "l'", "mi-", "mot", "jusqu’au", "dès", "à", "é", "n°"]
_GAPS = st.sampled_from([" ", " ", " ", "\n", "\n\n", "-", "'", "\xa0"])
_PIECES = st.sampled_from(_FIGURES) | st.sampled_from(_SIGNS) | st.sampled_from(_OF_DATES)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(_PIECES, _GAPS), min_size=1, max_size=12))
def test_dates_are_those_of_a_text_whose_every_line_is_looked_at(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    folded = Folded.of(text)
    whole = tokens._tokens_of(folded, 0, len(folded.text))
    assert find(text, BASE, dt.UTC) == tuple(dates._Reader(folded, whole, BASE.date()).mentions())


_ADDRESSED = st.sampled_from(
    [
        "Zoe",
        "Petit 2",
        "zoe.petit@jardin.example",
        "<zoe@x.example>",
        "<",
        ">",
        "@",
        " ",
        ",",
        ";",
        "a",
        ".",
        "=?utf-8?q?Zo?=",
    ]
)


@settings(max_examples=500, deadline=None)
@given(st.lists(_ADDRESSED, min_size=1, max_size=5))
def test_people_are_those_of_an_address_field_read_sign_by_sign(pieces: list[str]) -> None:
    value = "".join(pieces).encode()
    fast, slow = Defects(), Defects()
    read = addresses.read(value, fast)
    assert read == (addresses._parsed(value, slow) if value.strip() else ())
    assert fast.as_tuple() == slow.as_tuple()


def _phrases() -> list[str]:
    lists = [
        *words.ALONE.values(),
        *words.OF_PROJECT.values(),
        words.PAUSE,
        words.REUNION,
        words.CR,
        words.DONE,
    ]
    return sorted({" ".join(phrase) for phrases in lists for phrase in phrases})


_ASKED = st.sampled_from(_phrases()) | st.sampled_from(
    [
        "P4",
        "p 4",
        "P², ",
        "projet 3",
        "m'intéresse",
        "R1-A1",
        "P2-R1",
        ":",
        "reçu",
        "nom",
        "initiales",
        "2017",
        "marie@exemple.example",
        "MEMBRE +",
        "déléguer à",
        "jusqu'au 12 mai",
        "le",
        "mot",
        "4",
        "merci",
        ">",
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(_ASKED, min_size=1, max_size=5))
def test_a_line_asks_what_every_reader_of_commands_would_find(pieces: list[str]) -> None:
    line = Line.of(" ".join(pieces))
    found = next((command for read in verbs._READERS if (command := read(line, TOLD)) is not None), None)
    fast = next((command for read in verbs._readers(line) if (command := read(line, TOLD)) is not None), None)
    assert fast == (found if line.words else None)


_TAGS = ["p", "div", "span", "b", "pre", "td", "ul", "li", "blockquote", "h1", "q", "inconnu"]
_TEXTS = st.text(alphabet="ab é\xa0\n\t\u2003&amp;<", max_size=12).map(lambda text: text.replace("<", "<br>"))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(_TAGS), _TEXTS, _TEXTS, st.booleans()), min_size=1, max_size=10))
def test_a_page_is_written_as_the_library_writes_it(pieces: list[tuple[str, str, str, bool]]) -> None:
    source = "<div>"
    for tag, text, tail, is_closed in pieces:
        source += f"<{tag}>{text}" + (f"</{tag}>{tail}" if is_closed else tail)
    tree = lxml_html.document_fromstring(source)
    own, library = (
        Inscriptis(tree, ParserConfig(css=css)).get_text() for css in (STYLES, STRICT_CSS_PROFILE)
    )
    assert own == library
