"""The documentation names everything there is, its links lead somewhere, and its commands run."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from cli.running import ROOT, environment
from intake.cli import COMMANDS, build
from intake.cli.reference import exit_codes
from intake.config import schema
from intake.config.hosts import known_hosts
from intake.config.read import read
from docs.printed import page_of
from intake.letters.samples import BODIES
from letters.browser import NAMES

PAGES = sorted((ROOT / "docs").rglob("*.md"))
BY_HAND = [page for page in PAGES if page.parent.name != "reference"]
COMMAND_LINE = re.compile(r"^(?:sudo -u \S+ (?:-H )?)?(?:~?/\S+/)?intake ([a-z]+)(.*)$", re.MULTILINE)


def text_of(*pages: Path) -> str:
    return "\n".join(page.read_text(encoding="utf-8") for page in pages)


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(
        rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )


def test_every_command_is_in_the_reference_and_explained_by_hand() -> None:
    reference, by_hand = (
        text_of(ROOT / "docs" / "reference" / "commands.md"),
        text_of(*BY_HAND, ROOT / "README.md"),
    )
    names = build(COMMANDS)[1]
    assert [name for name in names if f"`intake {name}" not in reference] == []
    assert [name for name in names if f"intake {name}" not in by_hand and name != "parse"] == []


def test_every_key_exit_code_and_host_is_in_the_reference() -> None:
    reference = text_of(*(ROOT / "docs" / "reference").glob("*.md"))
    assert [key.place for key in schema.KEYS if f"| `{key.name}` |" not in reference] == []
    assert [code for code in exit_codes() if f"| {code} |" not in reference] == []
    assert [host.key for host in known_hosts() if f"| `{host.key}` |" not in reference] == []


def test_every_letter_is_in_the_reference() -> None:
    reference = text_of(ROOT / "docs" / "reference" / "letters.md")
    assert [kind for kind in BODIES if kind not in reference] == []


def test_every_page_is_reached_from_the_index() -> None:
    """The reference as a whole is reached by its folder; every page written by hand has its own link."""
    index = text_of(ROOT / "docs" / "index.md")
    pages = [page.relative_to(ROOT / "docs").as_posix() for page in BY_HAND if page.name != "index.md"]
    assert [page for page in pages if f"({page})" not in index] == []
    assert "(reference)" in index


@pytest.mark.parametrize(
    "page", [*PAGES, ROOT / "README.md"], ids=lambda page: f"{page.parent.name}-{page.stem}"
)
def test_every_link_leads_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|mailto:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [each for each in targets if not (page.parent / each).exists()] == []


@pytest.mark.parametrize(
    "page", [*BY_HAND, ROOT / "README.md"], ids=lambda page: f"{page.parent.name}-{page.stem}"
)
def test_commands_are_written_as_their_parsers_take_them(page: Path) -> None:
    """Parse every `intake …` line of a page's shell blocks; they are not run here."""
    parser, _, _ = build(COMMANDS)
    for block in blocks(page, "sh"):
        joined = block.replace("\\\n", " ")
        for _, line in ((found[1], found[0]) for found in COMMAND_LINE.finditer(joined)):
            words = shlex.split(line.partition(" | ")[0], comments=True)
            start = max(at for at, word in enumerate(words[:5]) if Path(word).name == "intake")
            parser.parse_args(words[start + 1 :])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_configurations_are_written_as_they_are_read(page: Path) -> None:
    for block in blocks(page, "toml"):
        told = tomllib.loads(block)
        assert [table for table in told if table not in schema.TABLES] == []
        whole = {
            "group": {"name": "x", "address": "x@quartier.example", "animateurs": ["m@quartier.example"]},
            "mailbox": {"url": "maildir:in"},
            "outbox": {"url": "maildir:out"},
        }
        read(
            {**whole, **{table: whole.get(table, {}) | keys for table, keys in told.items()}},
            Path("/srv/intake.toml"),
        )


def program(folder: Path) -> dict[str, str]:
    """Lay an `intake` of this checkout on the path, as an installer would."""
    command = folder / "bin" / "intake"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m intake "$@"\n')
    command.chmod(0o755)
    surroundings = environment()
    return surroundings | {"PATH": f"{command.parent}:{surroundings['PATH']}"}


def run(script: str, folder: Path, surroundings: dict[str, str]) -> str:
    done = subprocess.run(
        ["sh", "-e"],
        input=script,
        cwd=folder,
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_tutorials_first_blocks_run_as_they_stand(tmp_path: Path) -> None:
    surroundings = program(tmp_path)
    demo, begin, write = blocks(ROOT / "docs" / "tutorial.md", "sh")[:3]
    assert "« OK »" in run(demo, tmp_path, surroundings)
    told = run(begin + write, tmp_path, surroundings)
    assert "Filed: a new project, P1 (project P1)" in told
    assert "Laverie solidaire" in told.partition("last good run")[2]
    assert len(list((tmp_path / "essai" / "db" / "out" / "new").iterdir())) == 1


def test_the_shell_blocks_of_the_readme_run(tmp_path: Path) -> None:
    """Installing asks the network: here the same words must name this checkout's own extras and command."""
    surroundings = program(tmp_path)
    demo, tests, setting_up = blocks(ROOT / "README.md", "sh")
    installing = "python3 -m venv --without-pip .venv && python3 -m pip --python .venv/bin/python install -q "
    assert demo.startswith(f"{installing}. && .venv/bin/intake demo")
    assert tests.startswith(f"{installing}-e '.[dev]' && .venv/bin/python -m pytest")
    assert tests.strip() in (ROOT / ".ci" / "run").read_text()
    run("intake demo\n", tmp_path, surroundings)
    who = "--name P --address p@quartier.example --animateur m@quartier.example --mailbox maildir:in --outbox maildir:out"
    run(
        setting_up.replace("intake init projets-ess", f"intake init projets-ess {who}"),
        tmp_path,
        surroundings,
    )
    assert (tmp_path / "projets-ess" / "intake.toml").exists()


def test_the_page_to_print_is_the_card() -> None:
    card, page = ROOT / "docs" / "reference" / "carte.md", ROOT / "docs" / "reference" / "carte.html"
    made = page_of(card.read_text(encoding="utf-8"))
    if os.environ.get("INTAKE_UPDATE_CARD") == "1":
        page.write_text(made, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == made
    assert all(code in made.replace("<code>", "`").replace("</code>", "`") for code in ("`STOP`", "`OK sauf B3`"))


def test_the_card_for_members_prints_on_one_page_of_a4(tmp_path: Path) -> None:
    browser = next((found for name in NAMES if (found := shutil.which(name))), None)
    if browser is None:
        pytest.skip("no Chromium here")
    paper = tmp_path / "carte.pdf"
    page = (ROOT / "docs" / "reference" / "carte.html").as_uri()
    words = [f"--user-data-dir={tmp_path}/user", "--no-pdf-header-footer", f"--print-to-pdf={paper}", page]
    subprocess.run(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", *words],
        capture_output=True, timeout=60, check=True,
    )  # fmt: skip
    printed = paper.read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    (size,) = {tuple(round(float(each)) for each in found.split()) for found in re.findall(rb"/MediaBox\s*\[([^\]]*)\]", printed)}
    assert size == (0, 0, 595, 842)


def test_the_systemd_units_are_understood_and_leave_little_open(tmp_path: Path) -> None:
    service, timer, failed = blocks(ROOT / "docs" / "how-to" / "systemd.md", "ini")[:3]
    started = "ExecStart=/var/lib/intake/venv/bin/intake run"
    assert started in service
    assert {"NoNewPrivileges=yes", "ProtectSystem=strict", "PrivateTmp=yes"} <= set(service.splitlines())
    analyze = shutil.which("systemd-analyze")
    if analyze is None:
        return
    units = {"intake.service": service.replace(started, "ExecStart=/bin/true"), "intake.timer": timer}
    for name, text in {**units, "intake-failed.service": failed}.items():
        (tmp_path / name).write_text(text)
    paths = [str(tmp_path / name) for name in units]
    done = subprocess.run([analyze, "verify", *paths], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    # Exposure from 0 (none) to 100: a service without any of these lines has 96.
    left = [analyze, "security", "--offline=true", "--threshold=20", "--no-pager", paths[0]]
    done = subprocess.run(left, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout[-300:]
