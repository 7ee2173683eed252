"""How long a ten-year store takes to open, and how much memory, beside json.load of the same file.

    python bench/store_open.py [--share 1.0]

Each figure is the median of five processes of their own; memory is the peak over that of the same
process before it began. The floor reads the whole snapshot, as any TinyDB must.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import ten_years

CASES = {
    "json.load (floor)": "import json; json.load(open(sys.argv[1] + '/intake.json', encoding='ascii'))",
    "stock TinyDB, one look-up": (
        "from tinydb import TinyDB;"
        "len(TinyDB(sys.argv[1] + '/intake.json', access_mode='r').table('projects'))"
    ),
    "Store, opened to write": "Store.open(Path(sys.argv[1]))",
    "Store, and a pass's look-ups": (
        "v = Store.open(Path(sys.argv[1])).view(); v.get(Project, 'P40'); list(v.under(Update, 'P40'));"
        "[v.get(Seen, str(n)) for n in range(1000)]; list(v.all(Project)); list(v.all(Person))"
    ),
    "Store, opened to read": "Store.open(Path(sys.argv[1]), read_only=True)",
    "the pulse alone": "read_pulse(Path(sys.argv[1]))",
}
FRAME = """
import re, sys, time
from pathlib import Path
from intake.store import Store, read_pulse
from intake.desk.records import *
def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
before = peak()
start = time.perf_counter()
{}
print(time.perf_counter() - start, (peak() - before) / 1024)
"""


def measure(code: str, folder: Path) -> tuple[float, float]:
    """Return the median seconds and megabytes of five processes."""
    runs = []
    for _ in range(5):
        command = [sys.executable, "-c", FRAME.format(code), str(folder)]
        answer = subprocess.run(command, check=True, capture_output=True, text=True)
        runs.append(tuple(map(float, answer.stdout.split())))
    return statistics.median(run[0] for run in runs), statistics.median(run[1] for run in runs)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--share", type=float, default=1.0, help="the share of ten years")
    share = parser.parse_args().share
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        count = ten_years.build(folder, share)
        size = (folder / "intake.json").stat().st_size / 1e6
        print(f"{count} documents, {size:.1f} MB\n{'':32}{'seconds':>9}{'MB':>8}{'x floor':>9}")
        floor = 0.0
        for what, code in CASES.items():
            seconds, memory = measure(code, folder)
            floor = floor or seconds
            print(f"{what:32}{seconds:9.4f}{memory:8.1f}{seconds / floor:9.2f}")


if __name__ == "__main__":
    main()
