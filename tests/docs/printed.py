"""The card for members as a page to print: docs/reference/carte.html is made of carte.md.

After a change of carte.md that is meant: INTAKE_UPDATE_CARD=1 pytest tests/docs, then look at the page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_PAGE = """<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<title>{title}</title>
<style>
@page {{ size: A4; margin: 11mm }}
body {{ font: 8.8pt/1.25 sans-serif; color: #000; max-width: 188mm; margin: 0 auto }}
h1 {{ font-size: 15pt; margin: 0 0 2mm }}
p {{ margin: 0 0 2.5mm }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed; margin: 0 0 2.5mm }}
th, td {{ text-align: left; vertical-align: top; padding: .5mm 1.5mm; border-bottom: .2mm solid #999 }}
th {{ border-bottom: .5mm solid #000 }}
th:first-child {{ width: 25mm }}
th:nth-child(2) {{ width: 82mm }}
code {{ font: bold 8pt/1.2 monospace }}
</style>
{body}
</html>
"""


def page_of(markdown: str) -> str:
    """Return the card as a page of its own, that asks for nothing from anywhere."""
    title = markdown.partition("\n")[0].removeprefix("# ")
    return _PAGE.format(title=html.escape(title), body="\n".join(_blocks(markdown)))


def _blocks(markdown: str) -> Iterator[str]:
    for block in markdown.strip().split("\n\n"):
        if block.startswith("# "):
            yield f"<h1>{_inline(block[2:])}</h1>"
        elif block.startswith("|"):
            yield _table(block.splitlines())
        else:
            yield f"<p>{_inline(' '.join(block.splitlines()))}</p>"


def _table(lines: list[str]) -> str:
    head, _, *rows = ([cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines)
    cells = [_row("th", head), *(_row("td", row if len(row) == len(head) else ["", *row]) for row in rows)]
    return "<table>\n" + "\n".join(cells) + "\n</table>"


def _row(tag: str, cells: list[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{_inline(cell)}</{tag}>" for cell in cells) + "</tr>"


def _inline(text: str) -> str:
    told = html.escape(text, quote=False)
    told = re.sub(r"`([^`]+)`", r"<code>\1</code>", told)
    told = re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", told)
    return re.sub(r"(?<!\*)\*([^*]+)\*(?!\*)", r"<em>\1</em>", told)
