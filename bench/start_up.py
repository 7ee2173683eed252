"""How long `intake --version` and `intake --help` take, beside Python importing only what they need.

    python bench/start_up.py [--rounds 40]

What they need of the standard library is asked of a first run of each; the floor is a process that imports
just those modules. Both take turns as processes of their own. None of the libraries that a pass needs may be
among them.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys

from idle_pass import as_installed, tell, timed

HEAVY = {
    "imapclient",
    "jinja2",
    "tinydb",
    "babel",
    "authres",
    "css_inline",
    "flufl",
    "inscriptis",
    "lxml",
    "ssl",
}
NEEDED = """
import contextlib, io, json, sys
bare = set(sys.modules)
from intake.cli import main
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main(sys.argv[1:])
print(json.dumps(sorted(set(sys.modules) - bare)))
"""


def needed(word: str, environment: dict[str, str]) -> list[str]:
    """Return the modules that are not ours and that a run imports."""
    command = [sys.executable, "-c", NEEDED, word]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    modules: list[str] = json.loads(done.stdout)
    heavy = HEAVY & {name.partition(".")[0] for name in modules}
    if heavy:
        raise SystemExit(f"intake {word} imports {', '.join(sorted(heavy))}")
    # typing.io and its like are attributes that look like modules.
    return [name for name in modules if name.partition(".")[0] not in {"intake", "typing"}] + ["typing"]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=40)
    args = parser.parse_args()
    environment = as_installed()
    for word in ("--version", "--help"):
        modules = needed(word, environment)
        floor = [sys.executable, "-c", f"for name in {modules}: __import__(name)"]
        ours = [
            sys.executable,
            "-c",
            f"import io, sys; sys.stdout = io.StringIO()\nfrom intake.cli import main\nmain(['{word}'])",
        ]
        print(f"intake {word}: {len(modules)} modules of the standard library")
        runs = [(timed(floor, environment), timed(ours, environment)) for _ in range(args.rounds)]
        tell(runs, word)


if __name__ == "__main__":
    main()
