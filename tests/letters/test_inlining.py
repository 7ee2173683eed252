"""Styles learned once for a build are, byte for byte, what css_inline writes for each letter."""

from __future__ import annotations

import dataclasses

import css_inline
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from intake.letters import press
from intake.letters.inlining import inlined
from intake.letters.press import Press
from letters.samples import BODIES, GROUP, notice

INLINER = css_inline.CSSInliner(keep_at_rules=True, minify_css=True, load_remote_stylesheets=False)
PAGE = (
    "<!doctype html><html><head><title>{0}</title><style>p > b {{ color: red }} li:empty {{ margin: 0 }} "
    "a[href^='mailto'] {{ color: blue }} p + p {{ margin: 1px }}</style></head><body>\n<p>{0} <b>{1}</b></p>"
    "<!--[if mso]><p>{1}</p><![endif]-->\n<p>&nbsp;x{1}</p><ul><li>{2}</li></ul>"
    "<a href='mailto:a@b.example?subject=A&amp;B'>{1}</a></body></html>\n"
)


@pytest.fixture(scope="module")
def pages() -> list[str]:
    """Every sample letter's HTML as its templates give it."""
    seen: list[str] = []

    def spy(html: str) -> str:
        seen.append(html)
        return html

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(press, "inlined", spy)
        made = Press(GROUP, None)
        for kind in BODIES:
            for language in ("fr", "en"):
                made.page(dataclasses.replace(notice(kind), language=language))
    return seen


def test_sample_letters(pages: list[str]) -> None:
    assert len(pages) >= 2 * len(BODIES)
    for html in [*pages, *pages]:  # the second time from what was learned
        assert inlined(html) == INLINER.inline(html)


@given(st.text(max_size=20), st.text(min_size=1, max_size=20), st.text(max_size=3))
def test_any_words_and_any_rules(title: str, words: str, item: str) -> None:
    html = PAGE.format(escape(title), escape(words), escape(item))
    assert inlined(html) == INLINER.inline(html)


@pytest.mark.parametrize(
    "html",
    [
        "plain words",
        "<p>no head",
        "<html><head><style>p { color: red }</style></head><body><p>no title</p></body></html>",
        "<title>a</title><body><table><tr><td>in</td></tr>words out of their place</table></body>",
        "<title>a</title><body><p>one<p>two<select><div>x</div></select></body>after",
        "<title>a</title><style>p{color:red}</style><body><style>b{color:blue}</style><p><b>x</b></p></body>",
        "<title>a</title><body><script>1 < 2 && x</script><textarea>\n&amp;</textarea><p a='>'>x</p></body>",
    ],
)
def test_pages_of_a_user_s_own_templates(html: str) -> None:
    assert inlined(html) == INLINER.inline(html)
