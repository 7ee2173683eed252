"""The model's story goes on: wherever what the group keeps is told, no word of the person in difficulty is.

The real command, on real servers: the next invitation and digests, a new letter of support, the year's report, what
members ask for, the site and its feed written once more, the export, and the command line's own listings.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from intake.demo.people import CAMILLE, JEANNE, PAUL, ZONE
from intake.demo.scene import Client, Scene
from servers.smtp import Letter
from system.group_box import read
from system.model_mails import BRUNO, HELENE, OF_BRUNO, OF_THE_REFERRAL
from system.model_story import Story, plain, whole

HERS = (*OF_BRUNO, *OF_THE_REFERRAL)
NOW = "2017-03-21T08:00"


def _at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2017, 3, day, hour, minute, tzinfo=ZONE)


def _asks(minute: int, who: object, text: str) -> Scene:
    return Scene(
        at=_at(7, 9, minute),
        told=text,
        who=who,
        client=Client.GMAIL,
        subject=text,
        text=text,
    )  # type: ignore[arg-type]


LATER = (
    _asks(0, CAMILLE, "BILAN 2017"),
    _asks(5, JEANNE, "ÉTAT"),
    _asks(10, JEANNE, "FICHE P5"),
    _asks(15, PAUL, "PIÈCES P5"),
    _asks(20, PAUL, "JE PRENDS P5"),
    _asks(25, HELENE, "MES DONNÉES"),
    _asks(40, CAMILLE, "RÉUNION 3 le 28/03 18h30, Maison des associations"),
    Scene(at=_at(13, 8, 5), told="Un bulletin."),
    Scene(at=_at(20, 8, 5), told="Un autre."),
    Scene(at=_at(21, 7, 0), told="Les invitations."),
)


@pytest.fixture(scope="module")
def later(story: Story) -> list[list[Letter]]:
    return [story.box.play(scene) for scene in LATER]


def files_in(letter: Letter) -> Iterator[bytes]:
    """Yield the bytes of each file that came with a letter, and what lies in those that are zipped."""
    for part in read(letter).iter_attachments():
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            yield from opened(content)


def opened(content: bytes) -> Iterator[bytes]:
    yield content
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from (archive.read(name) for name in archive.namelist())


def hers_in(text: str, words: tuple[str, ...] = HERS) -> list[str]:
    return [word for word in words if word.casefold() in plain(text).casefold()]


def test_no_later_letter_to_anybody_else_holds_a_word_of_theirs(later: list[list[Letter]]) -> None:
    letters = [each for letters in later for each in letters]
    others = [each for each in letters if each.recipients[0] not in {CAMILLE.email, BRUNO.email}]
    kinds = {str(read(each)["Subject"]) for each in others}
    for told in ("Bulletin n°", "Réunion n° 3", "projet", "données"):
        assert [each for each in kinds if told.casefold() in plain(each).casefold()], (told, kinds)
    assert [(each.recipients, hers_in(whole(each))) for each in others if hers_in(whole(each))] == []
    told = [
        (each.recipients, hers_in(c.decode("utf-8", "replace"))) for each in others for c in files_in(each)
    ]
    assert [each for each in told if each[1]] == []


def test_whoever_asks_for_their_project_is_told_that_there_is_none(later: list[list[Letter]]) -> None:
    for asked in (2, 3, 4):
        (answer,) = (each for each in later[asked] if each.recipients[0] in {JEANNE.email, PAUL.email})
        assert "P5" in whole(answer)
        assert hers_in(whole(answer)) == []


def test_the_years_report_tells_no_word_of_theirs(later: list[list[Letter]]) -> None:
    (report,) = later[0]
    assert "2017" in str(read(report)["Subject"])
    assert hers_in(whole(report)) == []


def test_a_letter_of_support_and_its_files_hold_no_word_of_theirs(story: Story) -> None:
    ready = [each for each in story.at("Les trois lettres lui conviennent") if list(files_in(each))]
    assert ready
    for letter in ready:
        assert hers_in(whole(letter)) == []
        for content in files_in(letter):
            assert hers_in(content.decode("utf-8", "replace")) == []
    kept = [path for path in (story.box.folder / "db" / "letters").rglob("*") if path.is_file()]
    assert {path.suffix for path in kept} >= {".odt", ".html", ".txt"}
    for path in kept:
        for content in opened(path.read_bytes()):
            assert hers_in(content.decode("utf-8", "replace")) == [], path


def test_no_letter_at_all_tells_what_they_were_referred_to(later: list[list[Letter]]) -> None:
    letters = [each for letters in later for each in letters]
    assert [word for each in letters for word in hers_in(whole(each), OF_THE_REFERRAL)] == []


def test_the_site_and_its_feed_written_once_more_hold_no_word_of_theirs(
    story: Story, later: list[list[Letter]], tmp_path: Path
) -> None:
    done = story.box.intake("publish", str(tmp_path / "site"), "--url", "https://quartier.example/cr/")
    assert done.returncode == 0, done.stderr
    files = {path.name: path for path in (tmp_path / "site").rglob("*") if path.is_file()}
    assert {"index.html", "feed.xml", "CR-1.html", "CR-2.html"} <= set(files)
    assert [name for name, path in files.items() if hers_in(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    "words",
    [
        ("digest", "--preview", "--now", NOW),
        ("letter", "P2", "--recipients", "Semaest", "--preview", "--now", NOW),
        ("show", "P2"),
    ],
    ids=" ".join,
)
def test_what_members_or_the_public_are_shown_is_previewed_without_a_word_of_theirs(
    story: Story, later: list[list[Letter]], words: tuple[str, ...]
) -> None:
    done = story.box.intake(*words)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout) > 100
    assert hers_in(done.stdout) == []


LISTED = (
    "projects", "updates", "steps", "requests", "calls", "comments", "people", "meetings", "decisions",
    "actions", "drafts", "minutes", "messages", "contacts", "letters",
)  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        *(("list", what, *rest) for what in LISTED for rest in ((), ("--json",))),
        ("status", "--now", NOW),
        ("status", "--json", "--now", NOW),
        ("show", "P5"),
        ("show", "R2"),
        ("show", "R2", "--json"),
        ("show", "R2", "--history"),
        ("show", BRUNO.email),
        ("minutes", "2", "--preview"),
    ],
    ids=" ".join,
)
def test_the_command_line_tells_a_referral_by_its_own_listing_alone(
    story: Story, later: list[list[Letter]], words: tuple[str, ...]
) -> None:
    done = story.box.intake(*words)
    assert done.returncode == 0, done.stderr
    assert hers_in(done.stdout + done.stderr, OF_THE_REFERRAL) == []


def test_its_own_listing_tells_it(story: Story) -> None:
    assert hers_in(story.box.intake("list", "referrals").stdout, OF_THE_REFERRAL) == list(OF_THE_REFERRAL)


def test_the_export_holds_it_in_one_table_that_is_marked(story: Story, later: list[list[Letter]]) -> None:
    data = json.loads(story.box.intake("export").stdout)
    text = json.dumps(data, ensure_ascii=False)
    assert hers_in(text, OF_THE_REFERRAL) == list(OF_THE_REFERRAL)
    # The mail it was noted in is kept as long as others are: it is marked, and no other mail holds it.
    holding = [name for name, raw in data["mails"].items() if hers_in(json.dumps(raw), OF_THE_REFERRAL)]
    assert len(holding) == 1
    assert data["restricted"] == ["referrals", f"mails {holding[0]}"]
    assert len(data.pop("table referrals")) == 1
    told = {
        name: json.dumps(rows, ensure_ascii=False) for name, rows in data.items() if name.startswith("table")
    }
    assert len(told) > 20
    assert {name: hers_in(text, OF_THE_REFERRAL) for name, text in told.items()} == {
        name: [] for name in told
    }
