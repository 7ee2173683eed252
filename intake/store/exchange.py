"""Everything as one readable JSON file, and back, identically."""

from __future__ import annotations

import base64
import contextlib
import itertools
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from intake.desk.records import KINDS, Seen
from intake.desk.records.referral import Referral
from intake.errors import StoreError
from intake.store import archive, generations, migrations, outbox, rawmails
from intake.store.codec import decode, encode
from intake.store.layout import META, SCHEMA
from intake.store.shunt import Shunt, Shunted
from intake.store.snapshot import dumps
from intake.store.storage import JournalStorage
from intake.store.store import Store

_RESTRICTED = {Referral.table}
_INTERNAL = {META, outbox.TABLE}


def export(store: Store, target: BinaryIO) -> None:
    """Write all records, letters that wait, raw mails and mails set aside, an entry a line.

    Raises StoreError when a part cannot be read.
    """
    storage = store.storage
    tables = [name for name in storage.read() or {} if name not in _INTERNAL]
    sections: dict[str, Iterator[tuple[str, Any]]] = {
        **{f"table {name}": iter(storage.documents(name).items()) for name in tables},
        "letters": ((key, _text(outbox.letter_bytes(storage, key))) for key in outbox.keys(storage)),
        "mails": _mails(store),
        "shunt": _shunted(Shunt(store.folder)),
    }
    target.write(b'{"intake": %d' % migrations.version_of(storage))
    if restricted := [*(name for name in tables if name in _RESTRICTED), *_confidential_mails(storage)]:
        # Whoever gets the file must know what must not be passed on.
        target.write(b',\n"restricted": %b' % _dumps(restricted))
    for name, entries in sections.items():
        target.write(b",\n%b: {" % _dumps(name))
        target.writelines(
            b"%b\n  %b: %b" % (b"," if number else b"", _dumps(key), _dumps(value))
            for number, (key, value) in enumerate(entries)
        )
        target.write(b"}")
    target.write(b"}\n")


def _confidential_mails(storage: JournalStorage) -> Iterator[str]:
    """Yield the raw mails in which a referral was noted, as the export names them: "mails 1a2b…"."""
    ledger = storage.documents(Seen.table)
    lines = (
        ledger.get(referral.get("message", "")) for referral in storage.documents(Referral.table).values()
    )
    noted = dict.fromkeys(line.get("sha256", "") for line in lines if line is not None)
    kept = set(rawmails.hashes(storage)) if noted else set()
    yield from (f"mails {sha256}" for sha256 in noted if sha256 in kept)


def _dumps(value: Any) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:  # lone surrogates are not UTF-8: escaped, they survive
        return json.dumps(value).encode("ascii")


def _mails(store: Store) -> Iterator[tuple[str, Any]]:
    for sha256 in rawmails.hashes(store.storage):
        raw = store.mail(sha256)
        if raw is not None:
            yield sha256, _text(raw)


def _shunted(shunt: Shunt) -> Iterator[tuple[str, Any]]:
    for shunted in shunt.all():
        yield shunted.key, {"reason": json.loads(encode(shunted)), "mail": _text(shunt.raw(shunted.key))}


def _text(raw: bytes) -> str | dict[str, str]:
    """Return bytes as text a person can read when that loses nothing, else in base64."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(raw).decode("ascii")}


def _bytes(text: str | dict[str, str], name: str) -> bytes:
    with _entry(name):
        if isinstance(text, str):
            return text.encode("utf-8")
        return base64.b64decode(text["base64"], validate=True)


def import_(
    source: BinaryIO, folder: Path, *, force: bool = False, watch: archive.Watch = archive.unwatched
) -> Path | None:
    """Make a store of what `export` wrote; with `force` a store that is there is moved aside.

    `watch` is told the entries that were written. Returns where to.
    Raises StoreBusyError, or StoreError and nothing was changed.
    """
    with archive.prepare(folder, force=force) as fresh:
        everything = _read(source)
        try:
            _fill(everything, fresh, watch)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise _no_export("something in it is not as `intake export` writes it") from error
        return archive.install(fresh, folder)


def _read(source: BinaryIO) -> dict[str, Any]:
    """Return what the file holds, its parts as they must be. Raises StoreError."""
    try:
        everything = json.load(source)
    except UnicodeDecodeError as error:
        raise _no_export("it is no text") from error
    except json.JSONDecodeError as error:
        cut = error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated")
        where = (
            f"it ends in the middle, on line {error.doc.count(chr(10)) + 1}"
            if cut and error.doc.strip()
            else ""
        )
        raise _no_export(where or f"line {error.lineno} is no JSON") from error
    except RecursionError as error:
        raise _no_export("line 1 is no JSON") from error
    if not isinstance(everything, dict) or not isinstance(everything.get("intake"), int):
        raise _no_export("it does not begin as one")
    migrations.refuse_version(everything["intake"], "this export")
    for name in ("letters", "mails", "shunt"):
        if name not in everything:
            raise _no_export(f"its part “{name}” is missing")
    for name, part in everything.items():
        if name not in {"intake", "restricted"} and not isinstance(part, dict):
            raise _no_export(f"its part “{name}” is not as `intake export` writes it")
    return everything


def _no_export(why: str) -> StoreError:
    """Return the error that tells why a file cannot be imported."""
    return StoreError(f"This is no export of intake: {why}.", remedy="Take what `intake export` wrote.")


def _fill(everything: dict[str, Any], fresh: Path, watch: archive.Watch) -> None:
    step = _steps(everything, watch)
    version = everything["intake"]
    generations.create(fresh, {"schema": version})
    with contextlib.closing(JournalStorage(fresh)) as storage:
        _fill_records(everything, storage, step, known=version == SCHEMA)
        for sha256, text in everything["mails"].items():
            with storage.transaction():
                storage.add_mail(sha256, _bytes(text, f"mails {sha256}"))
            step()
    with Store.open(fresh) as store:
        store.fold()
    shunt = Shunt(fresh)
    for key, entry in everything["shunt"].items():
        with _entry(f"shunt {key}"):
            raw, reason = entry["mail"], dumps(entry["reason"])
        shunt.add(_bytes(raw, f"shunt {key}"), decode(Shunted, reason, f"shunt {key}"))
        step()


@contextlib.contextmanager
def _entry(name: str) -> Iterator[None]:
    """Name the entry that is not as it was written. Raises StoreError."""
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise _no_export(f"its entry “{name}” is not as `intake export` writes it") from error


def _steps(everything: dict[str, Any], watch: archive.Watch) -> Callable[[], None]:
    """Return what tells `watch` of one entry more."""
    total = sum(len(entries) for entries in everything.values() if isinstance(entries, dict))
    done = itertools.count(1)
    return lambda: watch(next(done), total)


def _fill_records(
    everything: dict[str, Any], storage: JournalStorage, step: Callable[[], None], *, known: bool
) -> None:
    """Put the records in; where they are `known` to be of this version, only such as can be read."""
    kinds = {kind.table: kind for kind in KINDS} if known else {}
    with storage.transaction():
        for name, documents in everything.items():
            if name.startswith("table "):
                table = name.removeprefix("table ")
                for key, document in documents.items():
                    raw = dumps(document)
                    if table in kinds:
                        decode(kinds[table], raw, f"{table} {key}")
                    storage.change(table, key, raw)
                    step()
        for key, text in everything["letters"].items():
            outbox.enter(storage, key, storage.add_blob(_bytes(text, f"letters {key}")))
            step()
