"""The checks of `intake doctor` and `intake init`: each with its remedy and a link."""
# ruff: noqa: PLC0415 - each check loads the room that it looks at

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from intake.cli import words_checks as say
from intake.config.language import Text
from intake.config.secrets import group_secret, password
from intake.config.values import Config, SecretSource
from intake.demo.secret import is_played_in
from intake.errors import ConfigurationError, IntakeError, StoreError

_DOCS = "docs/reference/checks.md"
_ENOUGH = 200 * 1024 * 1024
_LATE = dt.timedelta(hours=25)


class State(enum.StrEnum):
    """How a check came out."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclasses.dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, how it stands, and what to do; `exit_code` is told by a failure (sysexits.h)."""

    name: str
    state: State
    sentence: str
    remedy: str = ""
    exit_code: int = 0

    @property
    def link(self) -> str:
        """Return where the docs tell more of this check."""
        return f"{_DOCS}#{self.name}"


@dataclasses.dataclass(frozen=True, slots=True)
class Patient:
    """What is looked at: the configuration, the time, and the language to tell it in."""

    config: Config
    now: dt.datetime
    language: str

    def ok(self, name: str, text: Text, **values: object) -> Check:
        """Return a check that found nothing wrong."""
        return Check(name, State.OK, text.told(self.language, **values))

    def warning(self, name: str, text: Text, remedy: Text, **values: object) -> Check:
        """Return a check that found something to look at, while passes go on."""
        told = (text.told(self.language, **values), remedy.told(self.language, **values))
        return Check(name, State.WARNING, *told)

    def failed(self, name: str, text: Text, remedy: Text, **values: object) -> Check:
        """Return a check that found a fault of the configuration or of this machine."""
        told = (text.told(self.language, **values), remedy.told(self.language, **values))
        return Check(name, State.FAILED, *told, exit_code=ConfigurationError.exit_code)

    def skipped(self, name: str, text: Text, **values: object) -> Check:
        """Return a check that has nothing to look at."""
        return Check(name, State.SKIPPED, text.told(self.language, **values))


def from_error(name: str, error: IntakeError) -> Check:
    """Return the failed check that an error of a room amounts to."""
    from intake.cli.console import language
    from intake.config.faults import remedy_of, sentence_of

    told = language()
    return Check(name, State.FAILED, sentence_of(error, told), remedy_of(error, told), error.exit_code)


def from_problems(error: ConfigurationError) -> Iterator[Check]:
    """Yield the failed checks that a faulty configuration amounts to, one a fault."""
    for sentence in error.problems or (error.sentence,):
        yield Check("configuration", State.FAILED, sentence, error.remedy, error.exit_code)


def local_checks(patient: Patient) -> Iterator[Check]:
    """Yield the checks of this machine, which reach no server."""
    for check in LOCAL:
        yield check(patient)


def _time_zone(patient: Patient) -> Check:
    here = patient.now.astimezone(patient.config.group.zone)
    return patient.ok("time-zone", say.ZONE, zone=patient.config.group.zone, here=f"{here:%Y-%m-%d %H:%M}")


def _clock(patient: Patient) -> Check:
    last = _last_good(patient)
    if last and last > patient.now + dt.timedelta(minutes=5):
        return patient.failed("clock", say.CLOCK_BACK, say.CLOCK_BACK_REMEDY, last=f"{last:%Y-%m-%d %H:%M}")
    return patient.ok("clock", say.CLOCK)


def _store(patient: Patient) -> Check:
    from intake.store import Store

    folder = patient.config.store
    try:
        Store.open(folder, read_only=True).close()
    except StoreError as error:
        return from_error("store", error)
    if not os.access(folder, os.W_OK | os.X_OK):
        return patient.failed("store", say.NOT_WRITABLE, say.NOT_WRITABLE_REMEDY, path=folder)
    return patient.ok("store", say.STORE, path=folder)


def _audit(patient: Patient) -> Check:
    from intake.desk.audit import first_fault
    from intake.store import Store

    try:
        with Store.open(patient.config.store, read_only=True) as store:
            fault = first_fault(store.view())
    except StoreError:
        return patient.skipped("audit", say.NO_STORE)
    if fault:
        return patient.failed("audit", say.AUDIT_BROKEN, say.AUDIT_BROKEN_REMEDY, line=fault)
    return patient.ok("audit", say.AUDIT)


def _secret(patient: Patient) -> Check:
    path = patient.config.secret_file
    try:
        group_secret(path, patient.language)
    except ConfigurationError as error:
        return from_error("secret", error)
    return _private("secret", path, patient)


def _password(patient: Patient) -> Check:
    config = patient.config
    by_token = "oauth2" in {config.mailbox.auth, config.outbox.auth}
    if by_token:
        tokens = config.oauth.token_file
        if tokens is None or not tokens.exists():
            return patient.skipped("password-file", say.NO_PASSWORD_FILE)
        return _private("password-file", tokens, patient)
    paths = [path for path in (config.mailbox.secret.file, config.outbox.secret.file) if path]
    found = [_password_file(path, patient) for path in paths]
    failed = [check for check in found if check.state is State.FAILED]
    return next(iter(failed + found), patient.skipped("password-file", say.NO_PASSWORD_FILE))


def _password_file(path: Path, patient: Patient) -> Check:
    try:
        password(SecretSource(file=path), {}, patient.language)
    except ConfigurationError as error:
        return from_error("password-file", error)
    return _private("password-file", path, patient)


def _private(name: str, path: Path, patient: Patient) -> Check:
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        return patient.failed(
            name, say.OPEN_TO_OTHERS, say.OPEN_TO_OTHERS_REMEDY, path=path, mode=f"{mode:o}"
        )
    return patient.ok(name, say.PRIVATE, path=path)


def _disk(patient: Patient) -> Check:
    folder = patient.config.store
    free = shutil.disk_usage(folder if folder.exists() else folder.parent).free
    told: dict[str, object] = {"megabytes": free // 1024**2, "path": folder}
    if free < _ENOUGH:
        return patient.warning("disk", say.DISK_LOW, say.DISK_LOW_REMEDY, **told)
    return patient.ok("disk", say.DISK, **told)


def _templates(patient: Patient) -> Check:
    from intake.letters.folder import shipped

    folder = patient.config.templates
    if folder is None:
        return patient.skipped("templates", say.NO_TEMPLATES)
    if not folder.is_dir():
        return patient.failed("templates", say.TEMPLATES_GONE, say.TEMPLATES_GONE_REMEDY, path=folder)
    known = {path.relative_to(shipped()) for path in shipped().rglob("*.j2")}
    own = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    strange = [str(path) for path in own if path not in known]
    if strange:
        names = ", ".join(strange)
        return patient.warning("templates", say.TEMPLATES_STRANGE, say.TEMPLATES_STRANGE_REMEDY, names=names)
    return patient.ok("templates", say.TEMPLATES, names=", ".join(map(str, own)) or "-")


def _last_run(patient: Patient) -> Check:
    last = _last_good(patient)
    if last is None and is_played_in(patient.config.secret_file):
        return patient.skipped("last-run", say.DEMO)
    if last is None:
        return patient.warning("last-run", say.NEVER_RUN, say.CRON_REMEDY)
    told = f"{last.astimezone(patient.config.group.zone):%Y-%m-%d %H:%M}"
    if patient.now - last > _LATE:
        return patient.failed("last-run", say.LATE, say.CRON_REMEDY, last=told)
    return patient.ok("last-run", say.RAN, last=told)


def _shunt(patient: Patient) -> Check:
    from intake.store.shunt import Shunt

    count = Shunt(patient.config.store).count()
    if count:
        return patient.warning("shunt", say.ASIDE, say.ASIDE_REMEDY, count=count)
    return patient.ok("shunt", say.NOTHING_ASIDE)


def _last_good(patient: Patient) -> dt.datetime | None:
    from intake.store.pulse import last_good

    return last_good(patient.config.store)


LOCAL: tuple[Callable[[Patient], Check], ...] = (
    _time_zone, _clock, _store, _audit, _secret, _password, _disk, _templates, _last_run, _shunt,
)  # fmt: skip
