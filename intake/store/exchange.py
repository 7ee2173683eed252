"""Everything as one readable JSON file, and back, identically."""

from __future__ import annotations

import base64
import contextlib
import itertools
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from intake.desk.records.referral import Referral
from intake.errors import StoreError
from intake.store import archive, generations, migrations, outbox, rawmails
from intake.store.codec import decode, encode
from intake.store.layout import META
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
    if restricted := [name for name in tables if name in _RESTRICTED]:
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


def _bytes(text: str | dict[str, str]) -> bytes:
    return text.encode("utf-8") if isinstance(text, str) else base64.b64decode(text["base64"])


def import_(
    source: BinaryIO, folder: Path, *, force: bool = False, watch: archive.Watch = archive.unwatched
) -> Path | None:
    """Make a store of what `export` wrote; with `force` a store that is there is moved aside.

    `watch` is told the entries that were written. Returns where to.
    Raises StoreBusyError, or StoreError and nothing was changed.
    """
    with archive.prepare(folder, force=force) as fresh:
        try:
            everything = json.load(source)
            if not isinstance(everything, dict) or "intake" not in everything:
                raise StoreError("This is no export of intake.", remedy="Take what `intake export` wrote.")
            _fill(everything, fresh, watch)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise StoreError(
                f"This is no export of intake: {error}.", remedy="Take what `intake export` wrote."
            ) from error
        return archive.install(fresh, folder)


def _fill(everything: dict[str, Any], fresh: Path, watch: archive.Watch) -> None:
    step = _steps(everything, watch)
    version = int(everything["intake"])
    migrations.refuse_version(version, "this export")
    generations.create(fresh, {"schema": version})
    with contextlib.closing(JournalStorage(fresh)) as storage:
        _fill_records(everything, storage, step)
        for sha256, text in everything["mails"].items():
            with storage.transaction():
                storage.add_mail(sha256, _bytes(text))
            step()
    with Store.open(fresh) as store:
        store.fold()
    shunt = Shunt(fresh)
    for key, entry in everything["shunt"].items():
        shunt.add(_bytes(entry["mail"]), decode(Shunted, dumps(entry["reason"]), f"shunt {key}"))
        step()


def _steps(everything: dict[str, Any], watch: archive.Watch) -> Callable[[], None]:
    """Return what tells `watch` of one entry more."""
    total = sum(len(entries) for entries in everything.values() if isinstance(entries, dict))
    done = itertools.count(1)
    return lambda: watch(next(done), total)


def _fill_records(everything: dict[str, Any], storage: JournalStorage, step: Callable[[], None]) -> None:
    with storage.transaction():
        for name, documents in everything.items():
            if name.startswith("table "):
                for key, document in documents.items():
                    storage.change(name.removeprefix("table "), key, dumps(document))
                    step()
        for key, text in everything["letters"].items():
            outbox.enter(storage, key, storage.add_blob(_bytes(text)))
            step()
