"""The pulse counts for the state of the store it was written for, and for no other."""

from __future__ import annotations

import dataclasses
import datetime as dt
import shutil
from pathlib import Path

from intake.store import Pulse, Store, read_pulse, write_pulse
from store.samples import NOW, take_in

PULSE = Pulse(last_good=NOW, due=NOW + dt.timedelta(days=7), waiting=2, next_try=NOW, aside=1)


def written(folder: Path) -> Pulse:
    with Store.open(folder) as store:
        with store.transaction() as tx:
            take_in(tx, 1)
        store.write_pulse(PULSE)
    pulse = read_pulse(folder)
    assert pulse is not None
    return pulse


def test_what_was_written_is_read_after_the_pass(tmp_path: Path):
    assert dataclasses.replace(written(tmp_path), store="") == PULSE


def test_a_later_change_of_the_store_ends_it(tmp_path: Path):
    written(tmp_path)
    with Store.open(tmp_path) as store, store.transaction() as tx:
        take_in(tx, 2)
    assert read_pulse(tmp_path) is None


def test_a_fold_ends_it(tmp_path: Path):
    written(tmp_path)
    with Store.open(tmp_path) as store:
        store.fold()
    assert read_pulse(tmp_path) is None


def test_opening_and_closing_the_store_does_not(tmp_path: Path):
    pulse = written(tmp_path)
    Store.open(tmp_path).close()
    Store.open(tmp_path, read_only=True).close()
    assert read_pulse(tmp_path) == pulse


def test_an_idle_pass_renews_it_without_opening_the_store(tmp_path: Path):
    pulse = written(tmp_path)
    later = dataclasses.replace(pulse, last_good=NOW + dt.timedelta(minutes=5))
    write_pulse(tmp_path, later)
    assert read_pulse(tmp_path) == later


def test_an_idle_pass_that_was_overtaken_does_not_make_an_old_pulse_count(tmp_path: Path):
    pulse = written(tmp_path)
    with Store.open(tmp_path) as store, store.transaction() as tx:
        take_in(tx, 2)
    write_pulse(tmp_path, dataclasses.replace(pulse, last_good=NOW + dt.timedelta(minutes=5)))
    assert read_pulse(tmp_path) is None


def test_none_or_a_torn_one_or_one_without_a_store_does_not_count(tmp_path: Path):
    assert read_pulse(tmp_path) is None
    write_pulse(tmp_path, PULSE)
    assert read_pulse(tmp_path) is None
    written(tmp_path)
    pulse = tmp_path / "pulse.json"
    raw = pulse.read_bytes()
    for cut in range(len(raw) - 2):
        pulse.write_bytes(raw[:cut])
        assert read_pulse(tmp_path) is None
    pulse.write_bytes(raw)
    assert read_pulse(tmp_path) is not None


def test_it_does_not_count_beside_another_store(tmp_path: Path):
    written(tmp_path / "one")
    with Store.open(tmp_path / "other") as store, store.transaction() as tx:
        take_in(tx, 1)
    shutil.copy(tmp_path / "one" / "pulse.json", tmp_path / "other")
    assert read_pulse(tmp_path / "other") is None
