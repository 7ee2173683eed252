"""Who may import whom, read from the source: DESIGN section 3, and docs/architecture.md tells why."""

from __future__ import annotations

import ast
import functools
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "intake"
ROOMS = ("reading", "reader", "desk", "letters", "store", "mail", "quarantine")

# What a room may import of ours, by the beginning of the module's name.
OURS = {
    "reading": ("intake.errors", "intake.reading"),
    "reader": ("intake.errors", "intake.reader", "intake.reading"),
    "desk": ("intake.errors", "intake.desk", "intake.reading.address", "intake.reading.message"),
    "letters": ("intake.errors", "intake.letters", "intake.desk", "intake.reading.message"),
    "store": ("intake.errors", "intake.store", "intake.desk.records"),
    "mail": ("intake.errors", "intake.mail"),
    "quarantine": ("intake.errors", "intake.quarantine"),
}
# The desk's rules are no business of who only writes its notices down.
VALUES_OF_THE_DESK = (
    "intake.desk.group",
    "intake.desk.notices",
    "intake.desk.records",
    "intake.desk.minutes.wording",
    "intake.desk.day_names",
)
# Libraries that compute and touch nothing, each with the room that may use it.
PURE = {
    "reading": {"inscriptis", "lxml", "flufl", "tnefparse", "compressed_rtf"},
    "desk": {"authres"},
}
ONLY_IN = {
    "tinydb": "store",
    "jinja2": "letters",
    "css_inline": "letters",
    "imapclient": "mail",
    "smtplib": "mail",
    "imaplib": "mail",
    "mailbox": "mail",
}
# What a pure room must not touch: files, sockets, clocks, randomness, environment, logging.
IMPURE = {
    "io", "os", "pathlib", "socket", "ssl", "subprocess", "tempfile", "shutil", "time", "random", "secrets", "logging",
    "threading", "multiprocessing", "asyncio", "urllib.request", "http", "signal", "sqlite3", "importlib.resources",
    "zoneinfo", "uuid", "getpass", "locale", "fcntl", "glob",
}  # fmt: skip
IMPURE_CALLS = {"open", "input", "print", "breakpoint", "exec", "eval", "__import__"}
CLOCK_CALLS = {"now", "today", "utcnow"}


def modules(room: str = "") -> list[Path]:
    return sorted((PACKAGE / room).rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@functools.cache
def imports(path: Path) -> tuple[str, ...]:
    """Return every module a file imports, wherever in it, as absolute names."""
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""
            if node.module and node.module.startswith("intake"):
                for alias in node.names:
                    if (ROOT / Path(*node.module.split(".")) / f"{alias.name}.py").exists():
                        yield f"{node.module}.{alias.name}"


def under(name: str, allowed: tuple[str, ...]) -> bool:
    return any(name == each or name.startswith(each + ".") for each in allowed)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_it_may(room: str) -> None:
    broken = []
    for path in modules(room):
        for name in imports(path):
            if name in {"intake", "intake.reading", "intake.desk"} and room in {"desk", "letters", "store"}:
                continue  # the package of a value; its modules are judged by their own line
            if name.startswith("intake") and not under(name, OURS[room]):
                broken.append(f"{name_of(path)} imports {name}")
    assert broken == []


def test_letters_know_the_desks_values_and_not_its_rules() -> None:
    broken = [
        f"{name_of(path)} imports {name}"
        for path in modules("letters")
        for name in imports(path)
        if name.startswith("intake.desk.") and not under(name, VALUES_OF_THE_DESK)
    ]
    assert broken == []


def test_referrals_are_known_to_who_keeps_them_and_to_no_renderer() -> None:
    """By module or by name, and so by `work.all(Referral)` too: a kind that is not named cannot be asked for."""
    allowed = {
        "intake.desk.records", "intake.desk.records.referral", "intake.desk.referral", "intake.cli.listings",
        # These look a record up by its key, for whoever sits at the machine.
        "intake.cli.show", "intake.cli.explaining",
        # A person is taken out of every kind there is, or follows a new address in it; none is shown there.
        "intake.desk.rights.erasure", "intake.desk.moving",
        # The export marks their table as one not to be passed on.
        "intake.store.exchange",
    }  # fmt: skip
    broken = []
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = {alias.name for alias in node.names} if isinstance(node, ast.ImportFrom) else set()
            of_records = isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
                "intake.desk.records"
            )
            if of_records and (
                node.module == "intake.desk.records.referral" or named & {"Referral", "KINDS", "*"}
            ):
                broken.append(name_of(path))
            if isinstance(node, ast.Attribute) and node.attr in {"Referral", "referral"}:
                broken.append(name_of(path))
    assert set(broken) - allowed == set()
    assert {"intake.desk.referral", "intake.cli.listings"} <= set(broken)


def test_nobody_imports_the_hall() -> None:
    broken = [
        f"{name_of(path)} imports {name}"
        for room in ROOMS
        for path in modules(room)
        for name in imports(path)
        if under(name, ("intake.cli", "intake.run", "intake.config", "intake.demo"))
    ]
    assert broken == []


@pytest.mark.parametrize(("library", "room"), ONLY_IN.items())
def test_a_library_is_named_in_its_room_alone(library: str, room: str) -> None:
    broken = [
        name_of(path)
        for path in modules()
        if path.relative_to(PACKAGE).parts[0] != room
        and any(under(name, (library,)) for name in imports(path))
    ]
    allowed = {"intake.cli.parse", "intake.cli.sources"} if library == "mailbox" else set()
    assert set(broken) <= allowed


@pytest.mark.parametrize("room", PURE)
def test_a_pure_room_touches_nothing(room: str) -> None:
    broken = []
    for path in modules(room):
        for name in imports(path):
            if under(name, tuple(IMPURE)):
                broken.append(f"{name_of(path)} imports {name}")
            top = name.partition(".")[0]
            if top not in sys.stdlib_module_names and top != "intake" and top not in PURE[room]:
                broken.append(f"{name_of(path)} imports {name}, not among the pure libraries")
    assert broken == []


@pytest.mark.parametrize("room", PURE)
def test_a_pure_room_calls_no_clock_and_no_file(room: str) -> None:
    broken = []
    for path in modules(room):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            match node.func:
                case ast.Name(id=called) if called in IMPURE_CALLS:
                    broken.append(f"{name_of(path)}:{node.lineno} calls {called}()")
                case ast.Attribute(attr=called, value=ast.Attribute(attr="datetime" | "date")) if (
                    called in CLOCK_CALLS
                ):
                    broken.append(f"{name_of(path)}:{node.lineno} reads the clock")
                case ast.Attribute(attr=called, value=ast.Name(id="datetime" | "date")) if (
                    called in CLOCK_CALLS
                ):
                    broken.append(f"{name_of(path)}:{node.lineno} reads the clock")
    assert broken == []


def test_no_import_goes_round_in_a_circle_between_rooms() -> None:
    goes = {
        room: {
            name.split(".")[1]
            for path in modules(room)
            for name in imports(path)
            if name.startswith("intake.") and name.split(".")[1] in ROOMS and name.split(".")[1] != room
        }
        for room in ROOMS
    }

    def reaches(start: str, goal: str, met: frozenset[str] = frozenset()) -> bool:
        return goal in goes[start] or any(
            reaches(each, goal, met | {start}) for each in goes[start] if each not in met
        )

    assert [room for room in ROOMS if reaches(room, room)] == []


def test_no_module_outgrows_two_rooms() -> None:
    assert [name_of(path) for path in modules() if path.read_text(encoding="utf-8").count("\n") > 300] == []


def test_no_function_outgrows_a_screen() -> None:
    large = []
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > 50:
                    large.append(f"{name_of(path)}.{node.name}: {lines} lines")
    assert large == []


def test_the_quarantine_needs_nothing_but_the_standard_library() -> None:
    """The child that opens documents sees no site packages, and nobody but the hall has one started."""
    named = {name.partition(".")[0] for path in modules("quarantine") for name in imports(path)}
    assert named <= {*sys.stdlib_module_names, "intake"}
    users = {
        name_of(path) for path in modules() for name in imports(path) if under(name, ("intake.quarantine",))
    }
    assert {each for each in users if not each.startswith("intake.quarantine")} == {"intake.opened"}


def test_a_reader_is_started_by_who_takes_mails_in_and_by_nobody_else() -> None:
    users = {name_of(path) for path in modules() for name in imports(path) if under(name, ("intake.reader",))}
    assert {each for each in users if not each.startswith("intake.reader")} == {"intake.taking"}


def test_the_test_sees_a_broken_rule(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text("def f():\n    from tinydb import TinyDB\n    import intake.run\n", encoding="utf-8")
    assert list(imports(bad)) == ["tinydb", "intake.run"]
