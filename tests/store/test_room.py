"""What the room loads, and when."""

from __future__ import annotations

import subprocess
import sys

import pytest

import intake.store


def test_every_name_of_the_room_can_be_had():
    for name in intake.store.__all__:
        assert getattr(intake.store, name).__name__ == name


def test_an_unknown_name_is_an_error():
    with pytest.raises(AttributeError, match=r"module 'intake\.store' has no attribute 'Cabinet'"):
        intake.store.Cabinet  # type: ignore[attr-defined]  # noqa: B018


def test_reading_the_pulse_loads_neither_tinydb_nor_the_desk():
    code = (
        "import sys; from pathlib import Path; from intake.store import Shunt, read_pulse;"
        "assert read_pulse(Path('none')) is None; assert Shunt(Path('none')).count() == 0;"
        "print([name for name in ('tinydb', 'intake.desk', 'tarfile') if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert answer.stdout == "[]\n"
