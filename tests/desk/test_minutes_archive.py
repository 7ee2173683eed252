"""The files of published minutes: the public text and nothing else."""

from __future__ import annotations

import dataclasses
import json

from desk.drafts import drafted
from desk.office import CAMILLE
from intake.desk.minutes.archive import archive_files
from intake.desk.records import Meeting, MinutesVersion


def published(said: str = "OK sauf B2") -> tuple[MinutesVersion, Meeting]:
    desk, draft = drafted()
    desk.mail(CAMILLE, said, answers=draft)
    return desk.records(MinutesVersion)[-1], desk.records(Meeting)[0]


def files(version: MinutesVersion, meeting: Meeting) -> dict[str, str]:
    return {name: content.decode() for name, content in archive_files(version, meeting)}


def test_there_is_a_file_to_read_one_to_show_and_one_for_programs() -> None:
    assert list(files(*published())) == ["CR-1.md", "CR-1.html", "CR-1.json"]


def test_what_stays_internal_is_in_none_of_them() -> None:
    for text in files(*published()).values():
        assert "Laverie" in text
        assert "enseigne" not in text
        assert "Fournil" not in text
        assert "notes de" not in text


def test_markdown_has_the_headings_of_the_minutes() -> None:
    text = files(*published())["CR-1.md"]
    assert text.startswith("# Compte rendu de la réunion n°\u00a01\n\nProjets ESS – Les Voisins\n\n")
    assert "\n\n## B) Les nouveaux projets présentés\n\n### B1. Laverie (P1)\n\nNous voulons" in text


def test_what_people_wrote_is_no_markup() -> None:
    version, meeting = published()
    hostile = dataclasses.replace(version, public="Titre\n\n1. <script>*a*</script> & [b](c)\n\n- d")
    told = files(hostile, meeting)
    assert told["CR-1.md"] == ("# Titre\n\n1\\. \\<script\\>\\*a\\*\\</script\\> & \\[b\\](c)\n\n\\- d\n")
    assert "<p>1. &lt;script&gt;*a*&lt;/script&gt; &amp; [b](c)</p>" in told["CR-1.html"]


def test_lists_are_lists_and_tags_are_closed() -> None:
    page = files(*published("OK"))["CR-1.html"]
    assert (
        "<h2>Décisions</h2>\n<ul>\n<li>R1-D1\u00a0: le groupe soutient la laverie.</li>\n</ul>\n<h2>" in page
    )
    assert page.count("<ul>") == page.count("</ul>") == 2
    assert '<html lang="fr">' in page


def test_programs_read_the_same_text_and_its_items() -> None:
    version, meeting = published()
    value = json.loads(files(version, meeting)["CR-1.json"])
    assert (value["meeting"], value["date"], value["version"]) == (1, "2017-02-28", 2)
    assert (value["text"], value["sha256"]) == (version.public, version.sha256)
    assert [item["label"] for item in value["items"] if item["section"] in "AB"] == ["B1"]
