"""Playing the story: mails are dropped in a Maildir, passes are run, and what happened is told."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

from intake import desk
from intake.demo import february, march
from intake.demo.clients import compose, message_id
from intake.demo.people import BOX, GROUP, ZONE
from intake.demo.postman import Postman
from intake.demo.scene import Scene
from intake.demo.secret import SECRET
from intake.demo.settled import settle
from intake.demo.words import in_french
from intake.desk.minutes.wording import day
from intake.desk.records import Letter, Seen
from intake.desk.tokens import Tokens
from intake.letters.office import Office
from intake.mail.opening import open_mailbox, open_transport
from intake.reading.message import Message
from intake.run import House, run_pass
from intake.store import Store

SCENES: tuple[Scene, ...] = (*february.SCENES, *march.SCENES)

Say = Callable[[str], None]


@dataclasses.dataclass(frozen=True, slots=True)
class Stage:
    """Where the story is played: the folders of the box, of the letters, and of the store."""

    folder: Path

    @property
    def box(self) -> Path:
        return self.folder / "boite"

    @property
    def sent(self) -> Path:
        return self.folder / "envoi"

    @property
    def letters(self) -> Path:
        return self.folder / "lettres"


def play(folder: Path, say: Say) -> int:
    """Play the story in a folder, which may hold it already: then nothing comes twice.

    Passes come with the scenes only, so none leaves a pulse: nobody is told that cron slept between two of them.
    """
    stage = Stage(folder)
    stage.letters.mkdir(parents=True, exist_ok=True)
    say(_opening())
    office = Office(GROUP, SECRET)
    with Store.open(folder / "db") as store:
        for scene in SCENES:
            _play_scene(scene, stage, (store, office), say)
        for line in _ending(stage, store):
            say(line)
    settle(folder, SECRET)
    return 0


def _play_scene(scene: Scene, stage: Stage, rooms: tuple[Store, Office], say: Say) -> None:
    store, office = rooms
    postman = Postman(open_transport(f"maildir:{stage.sent}"), stage.letters, scene.at)
    if scene.who is not None:
        _drop(compose(scene, _answered(scene, postman, store)), scene, stage)
    mailbox = open_mailbox(f"maildir:{stage.box}", processed="Traités", aside="À voir")
    clerk = desk.Clerk(GROUP, Tokens(SECRET))
    moment = _moment(scene)
    house = House(clerk, store, mailbox, postman, office, lambda: moment, lambda _: None)
    report = run_pass(house)
    if report.surprises or report.errors:
        raise RuntimeError(f"the story stopped: {report.surprises} {report.errors}")
    for line in _told(scene, postman, store):
        say(line)


def _moment(scene: Scene) -> dt.datetime:
    """Return when the pass of a scene is made."""
    return scene.at + dt.timedelta(minutes=2)


def _answered(scene: Scene, postman: Postman, store: Store) -> Message | None:
    """Return the newest letter of the wanted kind that this person had got when they wrote."""
    if not scene.answers or scene.who is None:
        return None
    got = [
        letter
        for letter in store.view().all(Letter)
        if letter.kind == scene.answers and letter.to == scene.who.email and letter.queued <= scene.at
    ]
    return postman.read(max(got, key=lambda letter: letter.queued).message_id, ZONE)


def _drop(raw: bytes, scene: Scene, stage: Stage) -> None:
    """Put a mail in the box as the mail host does; a mail that was taken in already is seen then."""
    for sub in ("tmp", "new", "cur"):
        (stage.box / sub).mkdir(parents=True, exist_ok=True)
    name = f"{int(scene.at.timestamp())}.{message_id(scene)[1:21]}.histoire"
    (stage.box / "new" / name).write_bytes(raw)


def _opening() -> str:
    members = ", ".join(member.name for member in GROUP.members)
    return (
        f"\n{GROUP.association} — groupe «\u00a0{GROUP.name}\u00a0»\n"
        f"Boîte\u00a0: {BOX.email}   Animatrice\u00a0: {GROUP.animateurs[0].name}\n"
        f"Membres\u00a0: {members}\n\nDeux mois de la vie du groupe, du 1er février au 3 avril 2017.\n"
    )


def _told(scene: Scene, postman: Postman, store: Store) -> Iterator[str]:
    """Tell a scene: when, what, how the mail was taken, and which letters left."""
    yield f"{day(scene.at.date(), 'fr')}, {scene.at:%H:%M}"
    yield f"  {scene.told}"
    seen = store.view().get(Seen, message_id(scene).strip("<>")) if scene.who else None
    if seen is not None:
        yield f"    ← {scene.client.value} · «\u00a0{seen.subject}\u00a0» → {in_french(seen)}"
    for subject, names in postman.delivered() or _delivered_before(scene, postman, store):
        to = names[0] if len(names) == 1 else f"{len(names)} personnes"
        yield f"    → {to}\u00a0: {subject}"
    yield ""


def _delivered_before(scene: Scene, postman: Postman, store: Store) -> list[tuple[str, list[str]]]:
    """Return what left in this scene where the story was played here already, as the postman tells it."""
    carried: dict[str, list[str]] = {}
    for letter in store.view().all(Letter):
        if letter.queued == _moment(scene):
            subject, name = postman.told(letter.message_id)
            carried.setdefault(subject or letter.kind, []).append(name or letter.to)
    return list(carried.items())


def _ending(stage: Stage, store: Store) -> Iterator[str]:
    letters = sum(1 for _ in store.view().all(Letter))
    mails = sum(1 for _ in store.view().all(Seen))
    yield f"{mails} mails lus, {letters} lettres écrites. Rien n’a quitté cette machine."
    yield f"  Les lettres, une page et un texte chacune\u00a0: {stage.letters}"
    yield f"  La boîte, triée\u00a0: {stage.box}"
    yield f"  Les archives\u00a0: {stage.folder / 'db'}"
    first = next(iter(sorted(stage.letters.glob("2017-03-01-12h50-minutes-marie*.html"))), stage.letters)
    last = f"{SCENES[-1].at:%Y-%m-%dT%H:%M}"
    yield f"  Pour regarder en coulisses\u00a0: cd {stage.folder} && intake status --now {last}"
    yield f"  Pour commencer, le compte rendu que les membres ont reçu\u00a0: {first}"
