"""A running story under faults: passes that die anywhere, a server that fails at random, and what must hold.

Each pass is a fork of a process that has everything loaded: `intake run` as cron calls it, for the price of a
fork. It dies by SIGKILL at a random moment or at a named step of `dying_run`, or it lives.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import math
import os
import random
import select
import signal
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from intake.cli import main
from intake.demo.clients import compose
from intake.demo.people import ZONE
from intake.demo.scene import Scene
from intake.desk.records import Comment, Disposition, Letter, LetterState, Project, Record, Seen, Update
from intake.reading.address import Address
from intake.store import Store
from servers.imap import Account
from system import dying_run
from system.group_box import SECRET, configuration
from system.smtp_that_fails import started

FIRST = dt.datetime(2017, 3, 6, 9, 0, tzinfo=ZONE)
KINDS: tuple[type[Record], ...] = (Letter, Seen, Project, Update, Comment)
BETWEEN = dt.timedelta(minutes=10)
LONGEST = 0.5  # seconds after which a random kill comes at the latest


@dataclasses.dataclass
class Told:
    """What happened, for the table."""

    mails: int = 0
    passes: int = 0
    kills: int = 0
    at: Counter[str] = dataclasses.field(default_factory=Counter)
    letters: int = 0
    twice: int = 0


class Story:
    """A group on real servers whose passes die; `check` holds the end against what was promised."""

    def __init__(self, folder: Path, account: Account, seed: int, *, maildir: bool = False) -> None:
        self.account, self.luck, self.told = account, random.Random(seed), Told()
        self.now, self.folder = FIRST, folder
        self.log = folder / "taken.log"
        self.log.touch()
        self.out = folder / "out" if maildir else None
        self.server, place = started(self.log, seed)
        outbox = f"maildir:{self.out}" if maildir else ""
        for part in ("tmp", "new", "cur") if maildir else ():
            (folder / "out" / part).mkdir(parents=True)
        self.file = folder / "intake.toml"
        text = configuration(account, place, outbox=outbox)
        self.file.write_text(f"{text}\n[limits]\nanswers_a_day = 1000\n", encoding="utf-8")
        (folder / "db").mkdir()
        (folder / "db" / "secret").write_text(SECRET, encoding="ascii")
        os.environ["BOX_PASSWORD"] = account.server.password
        # Places in the server's log of letters whose answer was lost, or that were not marked.
        self.may_repeat: set[int] = set()

    def close(self) -> None:
        self.server.kill()
        self.server.wait()

    # -- what goes on ----------------------------------------------------------------------------------

    def play(self, kills: int, until: float = math.inf) -> None:
        """Go on until that many passes were killed, or until that time (of the monotonic clock)."""
        assert self.passed() == "", "the first pass"
        while self.told.kills < kills and time.monotonic() < until:
            self.deliver(self.luck.randint(0, 2))
            self.now += BETWEEN
            kind = self.luck.choice(("step", "step", "moment", "moment", "calm"))
            if kind == "calm":
                self.passed()
            elif kind == "step":
                step = self.luck.choice(dying_run.STEPS)
                self.passed(step, self.luck.randint(1, 3))
            else:
                self.passed(after=self.luck.uniform(0, LONGEST))

    def pairs(self, count: int) -> None:
        """Start two passes at once, that often."""
        for _ in range(count):
            self.deliver(self.luck.randint(0, 2))
            self.now += BETWEEN
            before = len(self.taken())
            ends = [os.waitpid(pid, 0)[1] for pid in (self.fork("", 0), self.fork("", 0))]
            codes = {os.waitstatus_to_exitcode(status) for status in ends}
            assert codes <= {0, 75}, codes
            self.told.passes += 2
            if 75 in codes:  # the one may lose an answer, and the other send the letter at once
                self.may_repeat.update(range(before, len(self.taken())))

    def deliver(self, count: int) -> None:
        mails = []
        for _ in range(count):
            number = self.told.mails
            # Somebody else each time: who writes too much is heard no more.
            who = Address(f"Porteuse {number}", f"porteuse{number}@courriel.example")
            scene = Scene(
                self.now, "", who, subject=f"Projet {number}", text=f"Nous voulons l’idée {number}."
            )
            if number and self.luck.random() < 0.5:
                scene = dataclasses.replace(scene, subject="Nouvelles [P1]", text=f"La nouvelle {number}.")
            raw = compose(scene, None)
            old = raw.partition(b"Message-ID: ")[2].partition(b"\r\n")[0] or b"<none>"
            mails.append(raw.replace(old, f"<faute{number}@courriel.example>".encode()))
            self.told.mails += 1
        if mails:
            self.account.deliver(*mails)

    def passed(self, step: str = "", nth: int = 0, after: float | None = None) -> str:
        """Make a pass, and return how it died."""
        pid = self.fork(step, nth)
        if after is not None:
            handle = os.pidfd_open(pid)
            if not select.select([handle], [], [], after)[0]:
                os.kill(pid, signal.SIGKILL)
            os.close(handle)
        _, status = os.waitpid(pid, 0)
        died = os.waitstatus_to_exitcode(status)
        assert died in {0, 75, -signal.SIGKILL}, (died, step, nth, (self.folder / "stderr").read_text())
        how = (step or "a random moment") if died < 0 else ""
        self.told.passes += 1
        self.told.kills += bool(how)
        self.told.at[how] += 1
        if died:
            self.may_repeat.add(len(self.taken()) - 1)
        return how

    def fork(self, step: str, nth: int) -> int:
        pid = os.fork()
        if pid:
            return pid
        code = 70
        try:
            errors = os.open(self.folder / "stderr", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(errors, 2)
            if step:
                dying_run.arm(dying_run.Death(step, nth))
            code = main(["run", "--now", f"{self.now:%Y-%m-%dT%H:%M:%S}", "--config", str(self.file)])
        finally:
            os._exit(code)

    def taken(self) -> list[tuple[str, str]]:
        """Return the Message-ID and hash of each letter that the server took, in order."""
        lines = [tuple(json.loads(line)) for line in self.log.read_text().splitlines()]
        # The word to the operator that passes go on failing: it is sent at once, past the store.
        return [(name, digest) for name, digest in lines if not name.startswith("alarm.")]

    # -- what must hold --------------------------------------------------------------------------------

    def check(self) -> Told:
        """Let calm passes end what is left, and hold everything against the promises."""
        records = self._settled()
        letters = list(records(Letter))
        assert Counter(each.state for each in letters) == {LetterState.SENT: len(letters)}
        assert sorted(each.key for each in records(Seen)) == sorted(
            f"faute{number}@courriel.example" for number in range(self.told.mails)
        )
        titles = Counter(project.title for project in records(Project))
        news = Counter(each.text.strip() for kind in (Update, Comment) for each in records(kind))
        assert set(titles.values()) | set(news.values()) == {1}
        others = Counter(each.reason for each in records(Seen) if each.disposition is not Disposition.FILED)
        found = (len(titles) + len(news), dict(others))
        assert found == (self.told.mails, {}), found
        assert self.account.mails() == []
        assert len(self.account.mails("Traités")) == self.told.mails
        self.told.letters = len(letters)
        self._check_letters({each.message_id for each in letters})
        return self.told

    def _settled(self) -> Callable[[type[Record]], list[Any]]:
        for _ in range(60):
            self.now += dt.timedelta(hours=7)
            self.passed()
            with Store.open(self.folder / "db", read_only=True) as store:
                view = store.view()
                kept = {kind: list(view.all(kind)) for kind in KINDS}
            if not self.account.mails() and all(
                each.state is not LetterState.QUEUED for each in kept[Letter]
            ):
                return kept.__getitem__
        raise AssertionError("the story does not come to an end")

    def _check_letters(self, ids: set[str]) -> None:
        if self.out is not None:
            found = [_id_of(path.read_bytes()) for path in (self.out / "new").iterdir()]
            assert sorted(found) == sorted(ids), "each letter lies there once"
            return
        taken = self.taken()
        went = {name for name, _ in taken}
        assert went == ids, f"not delivered: {sorted(ids - went)}; of no record: {sorted(went - ids)}"
        assert len(set(taken)) == len(ids), "a letter that goes again is the same, byte for byte"
        met: dict[str, int] = {}
        for at, (name, _) in enumerate(taken):
            if name in met:
                self.told.twice += 1
                assert met[name] in self.may_repeat, "only the last letter of a pass that died goes again"
            met[name] = at


def _id_of(raw: bytes) -> str:
    return raw.partition(b"Message-ID: <")[2].partition(b">")[0].decode("ascii")
