"""The checks that reach the servers: sign in, and mail from the box to itself."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from intake.cli import maildirs, probe, rooms
from intake.cli import words_checks as say
from intake.cli.checks import Check, Patient, from_error
from intake.cli.console import hint
from intake.cli.probe import NULL, PLAIN, PLUS, Found
from intake.config.language import Text
from intake.errors import ConfigurationError, IntakeError, StoreBusyError
from intake.mail.ports import Delivered, Mailbox
from intake.store.lock import Lock

# How long a server may take for an answer before it counts as away.
SECONDS = 60
PROBE_NAMES = ("outbox", "arrival", "null-sender", "subaddress", "authserv-id")


def patience(seconds: float, step: float = 2) -> Callable[[], bool]:
    """Return what waits a step and says whether to look again."""
    end = time.monotonic() + seconds

    def wait() -> bool:
        if time.monotonic() + step > end:
            return False
        time.sleep(step)
        return True

    return wait


def as_told(patient: Patient, _found: Found) -> Patient:
    """Hold what was found against the configuration as it stands."""
    return patient


def server_checks(
    patient: Patient, wait: Callable[[], bool] | None, learn: Callable[[Patient, Found], Patient] = as_told
) -> Iterator[Check]:
    """Yield the checks of the servers; without `wait` no mail is sent.

    `learn` says against which configuration the mail that came back is held.
    """
    try:
        missing = maildirs.missing(patient.config)
        if "mailbox" in missing:
            # Opened, it would be made: a slip in its path would pass for a box where nothing waits.
            yield _no_maildir("mailbox", missing["mailbox"], patient)
            return
        box = rooms.open_mailbox(patient.config)
        if host := urlsplit(patient.config.mailbox.url).hostname:
            hint(say.SIGNING_IN, host=host, seconds=SECONDS)
        count = box.count()
    except IntakeError as error:
        yield from_error("mailbox", error)
        return
    yield patient.ok("mailbox", say.MAILBOX, count=count)
    if "outbox" in missing:
        yield _no_maildir("outbox", missing["outbox"], patient)
        return
    with contextlib.closing(box):
        yield from _mail_to_itself(patient, box, wait, learn)


def _no_maildir(table: str, path: Path, patient: Patient) -> Check:
    error = ConfigurationError(
        maildirs.NONE.told(patient.language, path=path), remedy=maildirs.remedy(table, path, patient.config)
    )
    return from_error(table, error)


def _mail_to_itself(
    patient: Patient,
    box: Mailbox,
    wait: Callable[[], bool] | None,
    learn: Callable[[Patient, Found], Patient],
) -> Iterator[Check]:
    urls = (patient.config.mailbox.url, patient.config.outbox.url)
    if wait is None:
        yield from _skipped(patient, say.REASON_ASKED)
    elif any(url.startswith("maildir:") for url in urls):
        yield from _skipped(patient, say.REASON_FOLDER)
    else:
        try:
            found = _probe(patient, box, wait)
        except StoreBusyError:
            yield from _skipped(patient, say.REASON_BUSY)
        except IntakeError as error:
            yield from_error("outbox", error)
        else:
            yield from judge(learn(patient, found), found)


def _skipped(patient: Patient, reason: Text) -> Iterator[Check]:
    return (patient.skipped(name, say.NO_PROBE, reason=reason) for name in PROBE_NAMES)


def _probe(patient: Patient, box: Mailbox, wait: Callable[[], bool]) -> Found:
    """Send the mails and read them back, holding the lock: a pass meanwhile would take them away."""
    lock = Lock(patient.config.store)
    try:
        with contextlib.closing(rooms.open_transport(patient.config)) as transport:
            hint(say.SENDING, host=urlsplit(patient.config.outbox.url).hostname, seconds=SECONDS)
            ids, answers = probe.send(transport, patient.config.group.address, patient.now)
        expected = {key: name for key, name in ids.items() if isinstance(answers[name], Delivered)}
        if expected:
            hint(say.AWAITING)
        return Found(answers, probe.read_back(box, expected, wait) if expected else {})
    finally:
        lock.release()


def judge(patient: Patient, found: Found) -> Iterator[Check]:
    """Yield what the mails to itself tell."""
    answer = found.answers[PLAIN].answer
    if not isinstance(found.answers[PLAIN], Delivered):
        yield patient.failed("outbox", say.OUTBOX_REFUSED, say.OUTBOX_REFUSED_REMEDY, answer=answer)
        return
    yield patient.ok("outbox", say.OUTBOX, answer=answer)
    if not found.arrived(PLAIN):
        yield patient.warning("arrival", say.NOT_ARRIVED, say.NOT_ARRIVED_REMEDY)
        return
    yield patient.ok("arrival", say.ARRIVED, folder=patient.config.mailbox.processed)
    yield _null_sender(patient, found)
    yield _subaddress(patient, found)
    yield _authserv_id(patient, found)


def _null_sender(patient: Patient, found: Found) -> Check:
    if found.arrived(NULL):
        return patient.ok("null-sender", say.NULL_SENDER)
    answer = found.answers[NULL].answer
    return patient.warning("null-sender", say.NO_NULL_SENDER, say.NO_NULL_SENDER_REMEDY, answer=answer)


def _subaddress(patient: Patient, found: Found) -> Check:
    told = patient.config.group.subaddress
    address = probe.plus_address(patient.config.group.address)
    match found.arrived(PLUS), told:
        case True, False:
            texts = (say.SUBADDRESS_UNUSED, say.SUBADDRESS_UNUSED_REMEDY)
            return patient.warning("subaddress", *texts, address=address)
        case False, True:
            texts = (say.NO_SUBADDRESS, say.NO_SUBADDRESS_REMEDY)
            return patient.failed("subaddress", *texts, address=address)
        case arrived, _:
            text = say.SUBADDRESS if arrived else say.NO_SUBADDRESS
            return patient.ok("subaddress", text, address=address)


def _authserv_id(patient: Patient, found: Found) -> Check:
    told = patient.config.group.authserv_id
    here = found.authserv_id
    if not here:
        return patient.warning("authserv-id", say.NO_AUTHSERV, say.NO_AUTHSERV_REMEDY)
    if here.casefold() != told.casefold():
        texts = (say.AUTHSERV_OTHER, say.AUTHSERV_OTHER_REMEDY)
        return patient.failed("authserv-id", *texts, found=here, told=told)
    return patient.ok("authserv-id", say.AUTHSERV, found=here)
