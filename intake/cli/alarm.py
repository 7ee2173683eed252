"""Alarms: who is told when passes go on failing, once, and once more when all is well again; and a ping."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from intake.config.language import Text
from intake.errors import IntakeError, StoreBusyError, UnreadableMailError

if TYPE_CHECKING:
    from intake.config.values import Config
    from intake.mail.ports import Outgoing
    from intake.reading.address import Address

FILE = "alarm.json"
_PING_SECONDS = 10


@dataclasses.dataclass(frozen=True, slots=True)
class Failing:
    """How many passes in a row failed, since when, with which words last, and whether somebody was told."""

    passes: int = 0
    since: str = ""
    words: str = ""
    told: bool = False


def watched(config: Config, clock: Callable[[], dt.datetime], work: Callable[[], tuple[int, str]]) -> int:
    """Make a pass under watch: `work` returns its exit code and what went wrong. What it raises goes on."""
    ping(config.alarm.ping, "/start")
    try:
        code, words = work()
    except StoreBusyError:
        raise  # the other run tells
    except IntakeError as error:
        from intake.config.faults import lines_of  # noqa: PLC0415 - a pass with nothing to tell does without

        _failed(config, clock(), lines_of(error))
        raise
    except Exception as error:
        _failed(config, clock(), f"{type(error).__name__}: {error}")
        raise
    if code in {0, UnreadableMailError.exit_code}:
        _went_well(config, clock())
    else:
        _failed(config, clock(), words)
    return code


def _failed(config: Config, now: dt.datetime, words: str) -> None:
    before = read(config.store)
    failing = Failing(
        before.passes + 1, before.since or now.isoformat(timespec="minutes"), words, before.told
    )
    if failing.passes >= config.alarm.after and not failing.told:
        failing = dataclasses.replace(failing, told=_mail(config, now, failing, FAILING))
    _keep(config.store, failing)
    ping(config.alarm.ping, "/fail")


def _went_well(config: Config, now: dt.datetime) -> None:
    before = read(config.store)
    if before.passes and (not before.told or _mail(config, now, before, HEALED)):
        with contextlib.suppress(OSError):  # it stays, and is told as it was
            (config.store / FILE).unlink(missing_ok=True)
    ping(config.alarm.ping, "")


def read(store: Path) -> Failing:
    """Return how it stands; a file that cannot be read counts for none."""
    try:
        return Failing(**json.loads((store / FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return Failing()


def _keep(store: Path, failing: Failing) -> None:
    """Keep how it stands; where even that fails, the disk is what fails, and cron tells of it."""
    new = store / f"{FILE}.new"
    try:
        new.write_text(json.dumps(dataclasses.asdict(failing), ensure_ascii=False), encoding="utf-8")
        new.replace(store / FILE)
    except OSError:
        return


def _mail(config: Config, now: dt.datetime, failing: Failing, text: tuple[Text, Text]) -> bool:
    """Mail every operator, past the store, which may be what fails; return whether one was reached."""
    from intake.cli import maildirs  # noqa: PLC0415 - a pass that goes well sends no alarm
    from intake.cli.rooms import open_transport  # noqa: PLC0415 - as above
    from intake.mail.ports import Delivered  # noqa: PLC0415 - as above

    reached = False
    if "outbox" in maildirs.missing(config):
        return reached
    with contextlib.suppress(IntakeError, OSError), contextlib.closing(open_transport(config)) as transport:
        for person in config.alarm.to:
            letter = _letter(config, now, failing, (person, text))
            reached = isinstance(transport.send(letter), Delivered) or reached
    return reached


def _letter(
    config: Config, now: dt.datetime, failing: Failing, said: tuple[Address, tuple[Text, Text]]
) -> Outgoing:
    import email.utils  # noqa: PLC0415 - as in _mail
    import hashlib  # noqa: PLC0415 - as in _mail
    from email.message import EmailMessage  # noqa: PLC0415 - as in _mail

    from intake.mail.ports import Outgoing  # noqa: PLC0415 - as in _mail

    person, (subject, body) = said
    group, told = config.group, config.group.language
    values = {"group": group.name, "passes": failing.passes, "since": failing.since}
    from intake.config.faults import lines_in  # noqa: PLC0415 - a pass with nothing to tell does without

    values["words"] = lines_in(failing.words, told)
    key = f"alarm:{'failing' if subject is FAILING[0] else 'healed'}:{failing.since}:{person.key}"
    mail = EmailMessage()
    mail["From"] = group.address
    mail["To"] = person.email
    mail["Subject"] = " ".join(subject.told(told, **values).splitlines())
    mail["Date"] = email.utils.format_datetime(now)
    mail["Message-ID"] = f"<alarm.{hashlib.sha256(key.encode()).hexdigest()[:24]}@{group.domain}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "OOF, AutoReply, DR, RN, NRN"
    mail["X-Loop"] = group.address
    mail.set_content(f"{body.told(told, **values)}\n")
    raw = mail.as_bytes(policy=mail.policy.clone(linesep="\r\n", max_line_length=998, cte_type="7bit"))
    return Outgoing(key, group.address, person.email, raw)


def ping(url: str, end: str) -> None:
    """Call the monitoring URL; whatever comes of it, the pass goes on."""
    if not url:
        return
    import http.client  # noqa: PLC0415 - few have one
    import urllib.error  # noqa: PLC0415 - as above
    import urllib.request  # noqa: PLC0415 - as above

    try:
        urllib.request.urlopen(url.rstrip("/") + end, timeout=_PING_SECONDS).close()  # noqa: S310 - checked
    except urllib.error.HTTPError as refused:
        refused.close()
    except (OSError, http.client.HTTPException, ValueError):
        return


FAILING = (
    Text("{group}: the mailbox is not being read", "{group} : la boîte n’est plus relevée"),
    Text(
        "The last {passes} passes of Intake failed, since {since}. The last one said:\n\n{words}\n\n"
        "Until this is mended mails wait; none is lost. `intake doctor` shows what to do.\n"
        "You will be told once more when all is well again.",
        "Les {passes} derniers passages d’Intake ont échoué (depuis {since}). Le dernier dit :\n\n{words}\n\n"
        "D’ici là les courriels attendent ; aucun n’est perdu. `intake doctor` montre que faire.\n"
        "Vous serez prévenu une fois encore quand tout ira bien.",
    ),
)
HEALED = (
    Text("{group}: the mailbox is being read again", "{group} : la boîte est de nouveau relevée"),
    Text(
        "After {passes} failed passes since {since}, Intake works again. Nothing needs to be done.",
        "Après {passes} passages échoués depuis {since}, Intake fonctionne de nouveau. Rien n’est à faire.",
    ),
)
