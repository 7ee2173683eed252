"""Pictures of every letter at 360 and 800 pixels, light and dark, to be looked at by people.

python tests/letters/pictures.py FOLDER [KIND ...]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2])]

from letters.browser import opened  # noqa: E402 - the path comes first
from letters.reading_back import received  # noqa: E402 - the path comes first
from letters.samples import BODIES, notice  # noqa: E402 - the path comes first


def main(folder: Path, kinds: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile, opened(Path(profile)) as browser:
        for kind in kinds or BODIES:
            for language in ("fr", "en"):
                page = folder / f"{kind}.{language}.html"
                page.write_text(received(notice(kind, language)).html, encoding="utf-8")
                for width in (360, 800):
                    for dark in (False, True):
                        browser.show(page.resolve(), width=width, dark=dark)
                        picture = f"{kind}.{language}.{width}.{'dark' if dark else 'light'}.png"
                        (folder / picture).write_bytes(browser.picture())


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
