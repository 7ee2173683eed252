"""People's text as HTML."""

from __future__ import annotations

import pytest

from intake.letters.markup import exact_lines, lines, paragraphs


def test_paragraphs_and_line_ends_are_kept() -> None:
    assert paragraphs("Un\ndeux\n\n\n  \ntrois & <quatre>\n") == (
        "<p>Un<br>\ndeux</p>\n<p>trois &amp; &lt;quatre&gt;</p>"
    )


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "voir https://x.example/a?b=1&c=2.",
            'voir <a href="https://x.example/a?b=1&amp;c=2">https://x.example/a?b=1&amp;c=2</a>.',
        ),
        ("(https://x.example/a_(b))", '(<a href="https://x.example/a_(b)">https://x.example/a_(b)</a>)'),
        ("mailto:a@x.example !", '<a href="mailto:a@x.example">mailto:a@x.example</a> !'),
        ("javascript:alert(1)", "javascript:alert(1)"),
        (
            'https://x.example/"onclick="a',
            '<a href="https://x.example/">https://x.example/</a>&#34;onclick=&#34;a',
        ),
        ("«https://x.example»", '«<a href="https://x.example">https://x.example</a>»'),
        ("xhttps://x.example", "xhttps://x.example"),
    ],
)
def test_links(text: str, html: str) -> None:
    assert lines(text) == html


def test_text_to_correct_keeps_every_line_and_margin_and_makes_no_link() -> None:
    assert exact_lines("A1. Titre\n\n  – https://x.example <b>") == (
        "A1. Titre<br>\n<br>\n&nbsp;&nbsp;– https://x.example &lt;b&gt;"
    )
