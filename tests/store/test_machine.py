"""Stop anywhere, restart, same end: the store against a plain dictionary."""

from __future__ import annotations

import dataclasses
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from intake.desk.records import KINDS, Letter, LetterState, Person, Thread, Update
from intake.store import Store
from store.samples import MEMORY, NOW, body, letter, mail, person, sha256, thread, update

numbers = st.integers(0, 6)
names = st.sampled_from(["Paul", "Claire", "Zoé\udce9"])
projects = st.sampled_from(["P1", "P2", "P1-X"])
texts = st.sampled_from(["Oui.", "Non.", "é" * 300])
change = st.one_of(
    st.tuples(st.just("person"), names, st.booleans()),
    st.tuples(st.just("update"), numbers, projects, texts),
    st.tuples(st.just("remove"), numbers, projects),
    st.tuples(st.just("letter"), numbers),
    st.tuples(st.just("mail"), numbers),
)


class _StoppedError(Exception):
    pass


@dataclasses.dataclass
class Model:
    """What should be there."""

    records: dict[tuple[type, str], Any] = dataclasses.field(default_factory=dict)
    mails: set[int] = dataclasses.field(default_factory=set)
    waiting: list[int] = dataclasses.field(default_factory=list)

    def copy(self) -> Model:
        return Model(dict(self.records), set(self.mails), list(self.waiting))

    def in_order_of(self, before: Model) -> Model:
        """A transaction is one change: what it removes and keeps again has never been away."""
        kept = {key: self.records[key] for key in before.records if key in self.records}
        return dataclasses.replace(self, records=kept | self.records)

    def put(self, record: Any) -> None:
        self.records[type(record), record.key] = record

    def apply(self, what: tuple[Any, ...]) -> None:
        match what:
            case ("person", name, member):
                self.put(person(name, member=member))
            case ("update", number, project, text):
                self.put(update(number, text, project))
            case ("remove", number, project):
                self.records.pop((Update, f"{project}-U{number}"), None)
            case ("letter", number) if (Letter, f"ack:{number}") not in self.records:
                self.put(dataclasses.replace(letter(number), size=len(body(number))))
                self.put(thread(number))
                self.waiting.append(number)
            case ("mail", number):
                self.mails.add(number)


class StoreMachine(RuleBasedStateMachine):
    """Changes, folds, sendings, restarts and crashes in any order."""

    @initialize()
    def begin(self) -> None:
        self.root = Path(tempfile.mkdtemp(dir=MEMORY))
        self.folder = self.root / "0"
        self.model = Model()
        self.store = Store.open(self.folder)

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            shutil.rmtree(self.root)

    def _do(self, changes: list[tuple[Any, ...]], *, stop: bool = False) -> None:
        after = self.model.copy()
        with self.store.transaction() as tx:
            for what in changes:
                after.apply(what)
                match what:
                    case ("person", name, member):
                        tx.put(person(name, member=member))
                    case ("update", number, project, text):
                        tx.put(update(number, text, project))
                    case ("remove", number, project):
                        tx.remove(Update, f"{project}-U{number}")
                    case ("letter", number):
                        tx.queue(letter(number), thread(number), body(number))
                    case ("mail", number):
                        tx.keep_mail(sha256(mail(number)), mail(number))
            for (kind, key), record in after.records.items():
                assert tx.get(kind, key) == record
            if stop:
                raise _StoppedError
        self.model = after.in_order_of(self.model)

    @rule(changes=st.lists(change, max_size=5))
    def commit(self, changes: list[tuple[Any, ...]]) -> None:
        self._do(changes)

    @rule(changes=st.lists(change, max_size=5))
    def give_up(self, changes: list[tuple[Any, ...]]) -> None:
        try:
            self._do(changes, stop=True)
        except _StoppedError:
            return
        raise AssertionError

    @rule()
    def fold(self) -> None:
        self.store.fold()

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.store = Store.open(self.folder)

    @rule(torn=st.binary(max_size=40))
    def crash(self, torn: bytes) -> None:
        """Go on from the files as they lie now, with the beginning of a write behind them."""
        self.store.storage.close()
        copy = self.root / str(int(self.folder.name) + 1)
        shutil.copytree(self.folder, copy)
        newest = max((copy / "journal").iterdir())
        with newest.open("ab") as journal:
            journal.write(torn)
        shutil.rmtree(self.folder)
        self.folder = copy
        self.store = Store.open(copy)

    @rule(count=st.integers(0, 3), refused=st.booleans())
    def send(self, count: int, refused: bool) -> None:
        for waiting, raw in list(self.store.due_letters(NOW))[:count]:
            number = self.model.waiting.pop(0)
            assert (waiting.key, raw) == (f"ack:{number}", body(number))
            if refused:
                self.store.mark_refused(waiting, NOW, "550 no")
            else:
                self.store.mark_sent(waiting, NOW, "250 ok")
            state = LetterState.REFUSED if refused else LetterState.SENT
            answer = "550 no" if refused else "250 ok"
            self.model.put(dataclasses.replace(waiting, state=state, tries=1, sent=NOW, answer=answer))

    @rule()
    def purge(self) -> None:
        done = [
            key
            for key, record in self.model.records.items()
            if key[0] is Letter and record.state is not LetterState.QUEUED
        ]
        assert self.store.purge_letters(NOW.replace(year=2018)) == len(done)
        for key in done:
            del self.model.records[key]

    @invariant()
    def same(self) -> None:
        if not hasattr(self, "store"):
            return
        view = self.store.view()
        for kind in (Person, Update, Letter, Thread):
            wanted = [record for (its, _), record in self.model.records.items() if its is kind]
            assert list(view.all(kind)) == wanted
        for parent in ("P1", "P2", "P1-X", "P"):
            wanted = [
                r
                for (k, key), r in self.model.records.items()
                if k is Update and key.startswith(parent + "-")
            ]
            assert list(view.under(Update, parent)) == wanted
        assert [raw for _, raw in self.store.due_letters(NOW)] == [body(n) for n in self.model.waiting]
        for number in range(7):
            wanted_mail = mail(number) if number in self.model.mails else None
            assert self.store.mail(sha256(mail(number))) == wanted_mail
        assert set(self.store.database.tables()) - {"meta", "outbox"} <= {kind.table for kind in KINDS}


TestStoreMachine = StoreMachine.TestCase
TestStoreMachine.settings = settings(max_examples=100, stateful_step_count=30, deadline=None)
