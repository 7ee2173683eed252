"""Published minutes as files: kept beside the store by each pass, and written out as a site by `publish`."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from cli.running import Done
from cli.running import intake_here as intake
from intake.desk.records import (
    Item,
    Meeting,
    MeetingState,
    Minutes,
    MinutesState,
    MinutesVersion,
    Paragraph,
    Section,
    Visibility,
)
from intake.store import Store

AT = dt.datetime(2017, 3, 1, 9, 0, tzinfo=dt.UTC)
NAMES = ["CR-1.html", "CR-1.json", "CR-1.md"]
PUBLIC = "Compte rendu de la réunion n°\u00a01\nProjets ESS\nmardi 28 février 2017\n\nA) Point sur les projets en cours\n\nA1. Laverie & <Cie> (P1)\n\nLe conseil a dit oui."
ATOM = "{http://www.w3.org/2005/Atom}"


def hold(folder: Path, *numbers: int, state: MinutesState = MinutesState.PUBLISHED) -> None:
    """Put minutes into the store, as a pass leaves them that was killed before it made their files."""
    with Store.open(folder / "db") as store, store.transaction() as tx:
        for number in numbers:
            meeting = Meeting(f"R{number}", number, dt.date(2017, 2, 28), None, "", MeetingState.CLOSED)
            items = (
                Item("A1", Section.ONGOING, "Laverie", (Paragraph("text", "Le conseil a dit oui."),), "P1"),
                Item(
                    "A2",
                    Section.ONGOING,
                    "Jardin",
                    (Paragraph("text", "Secret."),),
                    "P2",
                    Visibility.INTERNAL,
                ),
            )
            text = PUBLIC.replace("n°\u00a01", f"n°\u00a0{number}")
            key = f"R{number}"
            tx.put(meeting)
            tx.put(Minutes(key, number, 1, state, approved_at=AT + dt.timedelta(days=number)))
            tx.put(MinutesVersion(f"{key}-v1", key, 1, AT, items, text + "\n\nSecret.", text, "00", AT))


def run(folder: Path, at: str = "2017-03-06T09:00") -> Done:
    return intake("run", "--now", at, cwd=folder)


def kept(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "db" / "minutes").iterdir())


def test_a_pass_makes_the_files_that_a_killed_one_left_out(group: Path) -> None:
    hold(group, 1)
    assert run(group) == Done(0, "", "")
    assert kept(group) == NAMES
    text = (group / "db" / "minutes" / "CR-1.md").read_text(encoding="utf-8")
    assert text.startswith("# Compte rendu de la réunion n°\u00a01\n")
    assert "Secret" not in "".join(
        path.read_text(encoding="utf-8") for path in (group / "db" / "minutes").iterdir()
    )
    assert (group / "db" / "minutes" / "CR-1.md").stat().st_mode & 0o777 == 0o600


def test_a_file_that_went_missing_is_made_again_and_the_others_are_left_alone(group: Path) -> None:
    hold(group, 1)
    run(group)
    folder = group / "db" / "minutes"
    (folder / "CR-1.html").unlink()
    (folder / "CR-1.md").write_text("annoté à la main", encoding="utf-8")
    hold(group, 2)
    assert run(group, "2017-03-06T09:10").code == 0
    assert kept(group) == [*NAMES, "CR-2.html", "CR-2.json", "CR-2.md"]
    assert (folder / "CR-1.md").read_text(encoding="utf-8") == "annoté à la main"


def test_a_half_written_file_is_never_taken_for_one(group: Path) -> None:
    hold(group, 1)
    (group / "db" / "minutes").mkdir()
    (group / "db" / "minutes" / "CR-1.md.tmp").write_text("# Compte", encoding="utf-8")
    run(group)
    assert kept(group) == NAMES


def test_drafts_are_kept_nowhere_as_files(group: Path) -> None:
    hold(group, 1, state=MinutesState.DRAFT)
    run(group)
    assert not (group / "db" / "minutes").exists()


def test_a_disk_that_refuses_them_is_told_and_holds_up_no_letter(group: Path) -> None:
    hold(group, 1)
    (group / "db" / "minutes").write_text("no folder", encoding="utf-8")
    hold(group, 2, state=MinutesState.DRAFT)  # long expired: a letter about it leaves
    done = run(group)
    assert done.code == 0
    assert "The published minutes are not all kept as files yet" in done.err
    assert len(list((group / "db" / "out" / "new").iterdir())) == 1


def test_they_are_in_a_backup(group: Path, tmp_path: Path) -> None:
    hold(group, 1)
    run(group)
    assert intake("backup", tmp_path / "all.tar.gz", cwd=group).code == 0
    assert intake("restore", tmp_path / "all.tar.gz", "--force", cwd=group).code == 0
    assert kept(group) == NAMES


def test_a_site_has_an_index_a_page_a_meeting_and_a_feed(group: Path, tmp_path: Path) -> None:
    hold(group, 1, 2)
    done = intake("publish", tmp_path / "site", cwd=group, language="fr")
    assert (done.code, done.err) == (0, "")
    assert done.out == f"4 fichier(s) sur 4 écrits dans {tmp_path / 'site'}.\n"
    assert sorted(path.name for path in (tmp_path / "site").iterdir()) == [
        "CR-1.html", "CR-2.html", "feed.xml", "index.html",
    ]  # fmt: skip
    index = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert index.index("CR-2.html") < index.index("CR-1.html")
    page = (tmp_path / "site" / "CR-1.html").read_text(encoding="utf-8")
    assert "<h3>A1. Laverie &amp; &lt;Cie&gt; (P1)</h3>\n<p>Le conseil a dit oui.</p>" in page
    assert "Secret" not in index + page
    assert "http" not in index + page  # nothing is loaded from anywhere


def test_the_feed_is_atom_with_the_newest_first_and_links_where_it_is_served(
    group: Path, tmp_path: Path
) -> None:
    hold(group, 1, 2)
    intake("publish", tmp_path / "site", "--url", "https://quartier.example/cr/", cwd=group)
    feed = ET.parse(tmp_path / "site" / "feed.xml").getroot()
    entries = feed.findall(f"{ATOM}entry")
    assert [each.findtext(f"{ATOM}title") for each in entries] == [
        "Compte rendu de la réunion n°\u00a02",
        "Compte rendu de la réunion n°\u00a01",
    ]
    assert [each.findtext(f"{ATOM}id") for each in entries] == [
        "tag:quartier.example,2017-02-28:CR-2",
        "tag:quartier.example,2017-02-28:CR-1",
    ]
    assert feed.findtext(f"{ATOM}updated") == "2017-03-03T09:00:00+00:00"
    assert [link.get("href") for link in entries[0].findall(f"{ATOM}link")] == [
        "https://quartier.example/cr/CR-2.html"
    ]
    assert "<p>Le conseil a dit oui.</p>" in str(entries[0].findtext(f"{ATOM}content"))


def test_only_what_changed_is_written_again(group: Path, tmp_path: Path) -> None:
    hold(group, 1)
    intake("publish", tmp_path / "site", cwd=group)
    before = (tmp_path / "site" / "CR-1.html").stat().st_mtime_ns
    assert intake("publish", tmp_path / "site", cwd=group).out.startswith("0 of 3 files")
    assert (tmp_path / "site" / "CR-1.html").stat().st_mtime_ns == before


@pytest.mark.parametrize("language", ["fr", "en"])
def test_somebody_elses_page_is_not_written_over(group: Path, tmp_path: Path, language: str) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<h1>Mon site</h1>", encoding="utf-8")
    done = intake("publish", tmp_path / "site", cwd=group, language=language)
    assert done.code == 64
    told = {"fr": "n’est pas une page d’intake. Nommez", "en": "is not a page of intake's. Name"}[language]
    assert told.split(". ")[0] in done.err
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["index.html"]


def test_before_the_first_minutes_the_index_says_so(group: Path, tmp_path: Path) -> None:
    assert intake("publish", tmp_path / "site", cwd=group).code == 0
    assert "No minutes are published." in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
