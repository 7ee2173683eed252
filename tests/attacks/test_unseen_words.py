"""An OK that its sender struck through, or that no page shows, decides nothing, even where it stands alone."""

from __future__ import annotations

import pytest

from attacks.test_attacks import _waiting_draft, _written
from intake.desk.records import Minutes, MinutesState

HIDDEN = {
    "struck by its name": "<p><s>OK</s></p>",
    "deleted": "<p><del>OK</del></p>",
    "struck as of old": "<strike>OK</strike>",
    "struck by a style": '<p><span style="text-decoration: line-through">OK</span></p>',
    "struck by a line of its own": '<p style="text-decoration-line:underline line-through">OK</p>',
    "template": "<template>OK</template>",
    "list of proposals": "<datalist><option>OK</datalist>",
    "without ink": '<p style="color:transparent">OK</p>',
    "ink that lets all through": '<p style="color: rgba(0, 0, 0, 0)">OK</p>',
    "white in other figures": '<p style="color:hsl(0,0%,100%);background:#fff">OK</p>',
    "clipped": '<p style="position:absolute;clip:rect(0,0,0,0)">OK</p>',
    "clipped by a path": '<p style="clip-path:inset(100%)">OK</p>',
    "scaled to nothing": '<p style="transform:scale(0)">OK</p>',
    "no zoom": '<p style="zoom:0">OK</p>',
    "filtered away": '<p style="filter:opacity(0)">OK</p>',
    "what stands for a picture": '<img alt="OK" src="cid:x"><img title="OK" src="https://x.example/y">',
    "what a pointer shows": '<p title="OK"></p>',
    "a field": '<input value="OK">',
    "a remark": "<!-- OK --><!--[if mso]>OK<![endif]-->",
    "a style's own words": '<style>p:before{content:"OK"}</style><p></p>',
    "a title": "<svg><title>OK</title></svg>",
}


@pytest.mark.parametrize("html", HIDDEN.values(), ids=list(HIDDEN))
@pytest.mark.parametrize("below", ["", "<p>Je relis ce soir, on en reparle demain.</p>"])
def test_it_decides_nothing(html: str, below: str) -> None:
    desk, draft = _waiting_draft()
    head, _ = _written("53-ok-hidden-and-nothing-shown.eml", desk, draft).split(b"\n\n", 1)
    desk.take(head + f"\n\n<html><body>{html}{below}</body></html>\n".encode())
    assert desk.records(Minutes)[0].state is MinutesState.DRAFT


@pytest.mark.parametrize(
    "html",
    [
        "<p><s>NON</s> OK</p>",
        '<p style="color:rgba(0,0,0,1)">OK</p>',
        '<p style="text-decoration:underline">OK</p>',
        '<p style="color:hsl(210,50%,20%)">OK</p>',
        '<p style="zoom:0.9;transform:scale(1)">OK</p>',
    ],
)
def test_what_is_seen_decides(html: str) -> None:
    desk, draft = _waiting_draft()
    head, _ = _written("53-ok-hidden-and-nothing-shown.eml", desk, draft).split(b"\n\n", 1)
    desk.take(head + f"\n\n<html><body>{html}</body></html>\n".encode())
    assert desk.records(Minutes)[0].state is MinutesState.PUBLISHED
