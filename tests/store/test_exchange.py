"""Everything as readable JSON, and back, identically."""

from __future__ import annotations

import dataclasses
import io
import json
from pathlib import Path

import pytest

from intake.errors import StoreError
from intake.store import Shunt, Shunted, Store, export, import_
from store.samples import NOW, body, letter, mail, numbers, person, sha256, take_in, thread


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "db"
    with Store.open(folder) as store:
        for number in (2, 0, 1):
            with store.transaction() as tx:
                take_in(tx, number)
                tx.put(dataclasses.replace(person("Zoé"), name="caf\udce9 «\u00a0été\u00a0»"))
        store.fold()
        with store.transaction() as tx:
            take_in(tx, 3)
            tx.queue(letter(7), thread(7), b"\xff\xfe\x00binary")
            tx.keep_mail(sha256(b"\x80\r\n"), b"\x80\r\n")
            tx.keep_mail(sha256(b"a\r\nb\rc\n"), b"a\r\nb\rc\n")
        store.mark_sent(next(store.due_letters(NOW))[0], NOW, "250 ok")
    Shunt(folder).add(b"Subject: ?\r\n\r\n\xe9", Shunted("", NOW, "It surprised."))
    return folder


def exported(folder: Path) -> bytes:
    target = io.BytesIO()
    with Store.open(folder, read_only=True) as store:
        export(store, target)
    return target.getvalue()


def test_what_was_exported_is_imported_identically(folder: Path, tmp_path: Path):
    there = exported(folder)
    assert import_(io.BytesIO(there), tmp_path / "again") is None
    assert exported(tmp_path / "again") == there
    with Store.open(folder) as one, Store.open(tmp_path / "again") as other:
        assert list(one.due_letters(NOW)) == list(other.due_letters(NOW))


def test_it_is_json_a_person_can_read(folder: Path):
    there = json.loads(exported(folder))
    assert list(there) == [
        "intake", "table seen", "table updates", "table letters", "table threads", "table people",
        "letters", "mails", "shunt",
    ]  # fmt: skip
    assert there["table updates"]["P1-U2"]["text"] == "La salle est trouvée."
    assert there["mails"][sha256(mail(1))] == mail(1).decode()
    assert there["letters"]["ack:0"] == body(0).decode()
    assert there["letters"]["ack:7"] == {"base64": "//4AYmluYXJ5"}
    assert "La salle est trouvée." in exported(folder).decode()


def test_a_store_is_not_overwritten_unless_forced(folder: Path):
    there = exported(folder)
    with pytest.raises(StoreError, match="There is a store in"):
        import_(io.BytesIO(there), folder)
    assert import_(io.BytesIO(there), folder, force=True) == folder / "before-restore-1"
    assert exported(folder) == there


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b'{"intake": 1}', b'{"intake": "x"}', b"no"])
def test_what_is_no_export_is_refused_and_the_store_stays(folder: Path, text: bytes):
    before = exported(folder)
    with pytest.raises(StoreError, match="This is no export of intake"):
        import_(io.BytesIO(text), folder, force=True)
    assert exported(folder) == before


def test_the_export_of_a_newer_version_is_refused(tmp_path: Path):
    with pytest.raises(StoreError, match="A newer version of intake made this export"):
        import_(io.BytesIO(b'{"intake": 9}'), tmp_path)


def test_an_empty_store_comes_back_empty(tmp_path: Path):
    Store.open(tmp_path / "db").close()
    there = exported(tmp_path / "db")
    assert json.loads(there) == {"intake": 1, "letters": {}, "mails": {}, "shunt": {}}
    import_(io.BytesIO(there), tmp_path / "again")
    assert numbers(tmp_path / "again") == []
