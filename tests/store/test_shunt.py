"""A mail set aside waits with its reason until a human drops it or has it tried again."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from pathlib import Path

import pytest

from intake.errors import StoreError, UsageError
from intake.store import Shunt, Shunted
from store.samples import NOW, mail, sha256


def surprise(reason: str = "The mail has no end.", at: dt.datetime = NOW) -> Shunted:
    return Shunted("", at, reason, detail="Traceback …", sender="claire@lilas.example", subject="Été")


def test_a_mail_is_kept_with_its_reason(tmp_path: Path):
    shunted = Shunt(tmp_path).add(mail(1), surprise())
    assert shunted == dataclasses.replace(surprise(), key=sha256(mail(1))[:12])
    again = Shunt(tmp_path)
    assert list(again.all()) == [shunted]
    assert again.show(shunted.key) == shunted
    assert again.raw(shunted.key) == mail(1)
    assert (tmp_path / "shunt" / shunted.key / "mail.eml").read_bytes() == mail(1)
    assert json.loads((tmp_path / "shunt" / shunted.key / "reason.json").read_text())["subject"] == "Été"


def test_the_same_mail_is_set_aside_once(tmp_path: Path):
    shunt = Shunt(tmp_path)
    first = shunt.add(mail(1), surprise())
    assert shunt.add(mail(1), surprise("Again.")).key == first.key
    assert [shunted.reason for shunted in shunt.all()] == ["The mail has no end."]
    assert shunt.count() == 1


def test_mails_are_listed_oldest_first(tmp_path: Path):
    shunt = Shunt(tmp_path)
    for number, hours in enumerate((3, 1, 2)):
        shunt.add(mail(number), surprise(str(hours), NOW + dt.timedelta(hours=hours)))
    assert [shunted.reason for shunted in shunt.all()] == ["1", "2", "3"]


def test_a_dropped_mail_is_gone(tmp_path: Path):
    shunt = Shunt(tmp_path)
    shunted = shunt.add(mail(1), surprise())
    shunt.drop(shunted.key)
    assert list(shunt.all()) == []
    assert list((tmp_path / "shunt").iterdir()) == []


@pytest.mark.parametrize("key", ["c0ffee", "../shunt", "", "."])
def test_an_unknown_key_is_told(tmp_path: Path, key: str):
    Shunt(tmp_path).add(mail(1), surprise())
    for act in (Shunt.show, Shunt.raw, Shunt.drop):
        with pytest.raises(UsageError) as told:
            act(Shunt(tmp_path), key)
        assert str(told.value) == f"No mail {key} was set aside. `intake shunt list` shows which were."


def test_what_was_left_half_written_is_not_listed_and_is_done_again(tmp_path: Path):
    shunt = Shunt(tmp_path)
    shunted = shunt.add(mail(1), surprise())
    place = tmp_path / "shunt" / shunted.key
    (place / "reason.json").unlink()
    place.rename(place.with_suffix(".tmp"))
    assert list(shunt.all()) == []
    assert shunt.add(mail(1), surprise()) == shunted
    assert list(shunt.all()) == [shunted]


def test_a_reason_that_cannot_be_read_is_told(tmp_path: Path):
    shunt = Shunt(tmp_path)
    key = shunt.add(mail(1), surprise()).key
    (tmp_path / "shunt" / key / "reason.json").write_text("{")
    with pytest.raises(StoreError, match=f"The document shunt/{key}/reason.json cannot be read as Shunted"):
        shunt.show(key)


def test_an_empty_shunt_is_empty(tmp_path: Path):
    assert list(Shunt(tmp_path).all()) == []
    assert Shunt(tmp_path).count() == 0
