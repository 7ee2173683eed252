"""A pass with nothing to do beside a script that imports imapclient, logs in, selects and searches.

    python bench/idle_pass.py [--share 1.0] [--rounds 25]

The store is that of ten years (26,000 mails, 500 projects, 10,000 updates, 50,000 letters sent). The two take
turns, each a process of its own; the figures are medians of wall time and of processor time, and the ratio of
wall time is the median of the ratios of neighbours, which a busy machine slows alike.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import ten_years
from imapclient import IMAPClient
from pass_speed import ROOT, Dovecot, new_group

SCRIPT = """
import sys
from imapclient import IMAPClient
host, port, user, password = sys.argv[1:]
with IMAPClient(host, int(port), ssl=False) as client:
    client.login(user, password)
    client.select_folder("INBOX")
    client.search("UNDELETED")
"""
Run = tuple[float, float]


def as_installed() -> dict[str, str]:
    """Return an environment in which our modules are kept compiled, as those of an installed program are."""
    environment = dict(os.environ) | {"PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def timed(command: list[str], environment: dict[str, str]) -> Run:
    """Run a process and return its seconds of wall and of processor time."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode or done.stdout or done.stderr:
        raise SystemExit(f"{command}: {done}")
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--share", type=float, default=1.0, help="the share of ten years")
    parser.add_argument("--rounds", type=int, default=25)
    args = parser.parse_args()
    with Dovecot() as server, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        count = ten_years.build(folder / "db", args.share)
        config = new_group(folder, server, "idle")
        environment = as_installed() | {"BOX_PASSWORD": server.password}
        with IMAPClient(server.host, server.port, ssl=False) as client:
            client.login("idle", server.password)
        script = [sys.executable, "-c", SCRIPT, server.host, str(server.port), "idle", server.password]
        idle = [sys.executable, "-m", "intake", "run", "--config", str(config)]
        full, _ = timed(idle, environment)  # the first pass opens the store and leaves the pulse
        runs = [(timed(script, environment), timed(idle, environment)) for _ in range(args.rounds)]
        print(f"{server.name}, {count} documents; a pass that opens the store took {full:.2f} s")
        tell(runs, "idle pass")


def tell(runs: list[tuple[Run, Run]], ours: str) -> None:
    for which, what in enumerate(("wall", "processor")):
        script, idle = (1000 * statistics.median(run[side][which] for run in runs) for side in (0, 1))
        ratio = statistics.median(run[1][which] / run[0][which] for run in runs)
        print(f"  {what:10} script {script:6.1f} ms   {ours} {idle:6.1f} ms   ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
