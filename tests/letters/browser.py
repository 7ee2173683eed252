"""A real browser to look at letters with: Chromium without a window, spoken to over a pipe (DevTools protocol)."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-pipe",
)  # fmt: skip
# The browser reads its commands from descriptor 3 and answers on 4. A shell cannot name a descriptor above 9.
LAUNCH = "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execv(sys.argv[3], sys.argv[3:])"

# Every text's contrast with what it stands on (WCAG 2.1, 1.4.3), the elements that stick out, and the outline.
LOOK = """
(() => {
  const parse = c => c.match(/[\\d.]+/g).map(Number);
  const linear = v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const ground = e => {
    for (; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length < 4 || c[3] === 1) return c;
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255];
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let faint = [], small = [], worst = 21, node;
  while ((node = texts.nextNode())) {
    const words = node.textContent.trim();
    if (!words) continue;
    const style = getComputedStyle(node.parentElement);
    const [a, b] = [light(parse(style.color)), light(ground(node.parentElement))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    worst = Math.min(worst, ratio);
    if (ratio < 4.5) faint.push(words.slice(0, 40) + ' ' + ratio.toFixed(2));
    if (parseFloat(style.fontSize) < 13) small.push(words.slice(0, 40));
  }
  const wide = [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > WIDTH + 0.5).map(e => e.tagName + ' ' + e.textContent.slice(0, 40));
  const outline = [...document.querySelectorAll('h1, h2, h3')].map(e => +e.tagName[1]);
  const tables = [...document.querySelectorAll('table')].filter(e => e.getAttribute('role') !== 'presentation').length;
  const loaded = performance.getEntriesByType('resource').map(e => e.name);
  return { faint, small, worst, wide, outline, tables, loaded, width: document.documentElement.scrollWidth,
           lang: document.documentElement.lang, title: document.title,
           font: getComputedStyle(document.querySelector('h1').parentElement).fontSize };
})()
"""


def installed() -> str:
    """Return the path of a browser on this machine, or ""."""
    return next((found for name in NAMES if (found := shutil.which(name))), "")


class Browser:
    """One page of a running browser."""

    def __init__(self, commands: BinaryIO, answers: BinaryIO) -> None:
        self._commands = commands
        self._answers = answers
        self._last = 0
        self._session = ""
        self._width = 0
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def ask(self, method: str, **params: object) -> dict[str, Any]:
        """Give one command and return its result."""
        self._last += 1
        message: dict[str, object] = {"id": self._last, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._commands.write(json.dumps(message).encode() + b"\0")
        self._commands.flush()
        return self._until(lambda told: told.get("id") == self._last).get("result", {})

    def show(self, page: Path, *, width: int, dark: bool) -> None:
        """Open a file at a width in CSS pixels, as a reader who likes light or dark screens sees it."""
        self._width = width
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", features=[scheme])
        self.ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=True
        )
        self.ask("Page.navigate", url=page.as_uri())
        self._until(lambda told: told.get("method") == "Page.loadEventFired")

    def look(self) -> dict[str, Any]:
        """Return what LOOK sees on the page."""
        seen = self.ask(
            "Runtime.evaluate", expression=LOOK.replace("WIDTH", str(self._width)), returnByValue=True
        )
        assert "exceptionDetails" not in seen, seen
        return dict(seen["result"]["value"])

    def picture(self) -> bytes:
        """Return a PNG of the whole page."""
        shot = self.ask("Page.captureScreenshot", captureBeyondViewport=True)
        return base64.b64decode(shot["data"])

    def _until(self, wanted: Any) -> dict[str, Any]:
        while True:
            told = bytearray()
            while (byte := self._answers.read(1)) != b"\0":
                if not byte:
                    raise RuntimeError("the browser went away")
                told += byte
            message = json.loads(told)
            if "error" in message:
                raise RuntimeError(message["error"])
            if wanted(message):
                return dict(message)


@contextmanager
def opened(profile: Path) -> Iterator[Browser]:
    """Run a browser with a fresh profile, and end it."""
    to_read, commands = os.pipe()
    answers, to_write = os.pipe()
    given = [fcntl.fcntl(each, fcntl.F_DUPFD, 10) for each in (to_read, to_write)]
    process = subprocess.Popen(
        [sys.executable, "-c", LAUNCH, *map(str, given), installed(), *FLAGS, f"--user-data-dir={profile}"],
        pass_fds=given,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for each in (to_read, to_write, *given):
        os.close(each)
    with os.fdopen(commands, "wb") as out, os.fdopen(answers, "rb") as back:
        try:
            yield Browser(out, back)
        finally:
            process.terminate()
            process.wait(20)
