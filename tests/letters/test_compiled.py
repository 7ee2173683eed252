"""What templates are compiled to is kept for the next office, and is never in its way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest

from intake.letters import compiled
from intake.letters.office import Office
from letters.reading_back import received
from letters.samples import BODIES, GROUP, SECRET, notice


def letters(folder: Path | None, own: Path | None = None) -> list[bytes]:
    office = Office(GROUP, SECRET, own, folder)
    return [
        received(notice(kind, language), office=office).raw for kind in BODIES for language in ("fr", "en")
    ]


def forbid_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: jinja2.Environment, _source: object, name: str, *_: object) -> None:
        raise AssertionError(f"{name} is compiled again")

    monkeypatch.setattr(jinja2.Environment, "compile", refuse)


def test_the_next_office_compiles_nothing_and_writes_the_same_letters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ordinary = letters(None)
    assert letters(tmp_path / "c") == ordinary
    forbid_compiling(monkeypatch)
    assert letters(tmp_path / "c") == ordinary


def test_a_template_that_was_changed_is_compiled_again(tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "fr").mkdir(parents=True)
    for words in ("Salut !", "Bonjour !", "{{ name.__class__.__mro__[1] }}"):
        (own / "fr" / "welcome.txt.j2").write_text(words, encoding="utf-8")
        office = Office(GROUP, SECRET, own, tmp_path / "c")
        text = received(notice("welcome"), office=office).text
        assert text == words.replace(" !", "\u00a0!\n") if "!" in words else office.problems


def spoil(folder: Path) -> None:
    for path in folder.rglob("*.bin"):
        path.write_bytes(path.read_bytes()[:200])


def shut(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    folder.rmdir()
    folder.write_bytes(b"a file where the folder should be")


def fill_with_folders(folder: Path) -> None:
    for path in folder.rglob("*.bin"):
        path.unlink()
        path.mkdir()


@pytest.mark.parametrize("harm", [spoil, shut, fill_with_folders])
def test_what_cannot_be_read_or_written_stops_no_letter(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    ordinary = letters(tmp_path / "c")
    harm(tmp_path / "c")
    assert letters(tmp_path / "c") == ordinary


def test_another_version_compiles_anew_and_lets_go_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters(tmp_path / "c")
    monkeypatch.setattr(compiled, "MADE_BY", "9.9")
    letters(tmp_path / "c")
    assert [path.name for path in (tmp_path / "c").iterdir()] == ["9.9"]
    assert (tmp_path / "c" / "9.9").stat().st_mode & 0o077 == 0
