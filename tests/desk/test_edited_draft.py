"""Replies that change the quoted draft: each makes a version, tells what was and is, and asks OK for it."""

from __future__ import annotations

import base64

import pytest

from desk.drafts import drafted, state
from desk.office import CAMILLE, MARIE, Desk
from intake.desk.notices import DraftMinutes, Notice, PublishedMinutes, Transcript
from intake.desk.records import MinutesState, MinutesVersion, Visibility

HEADER = "Le mardi 28 février 2017 à 22:05, Projets ESS <projets@quartier.example> a écrit :\n\n"
OUTLOOK = (
    "\n________________________________\nDe : Projets ESS <projets@quartier.example>\n"
    "Envoyé : mardi 28 février 2017 22:05\nÀ : Camille Roche\nObjet : À valider\n\n"
)


def quote(desk: Desk, *edits: tuple[str, str], mark: str = "> ") -> str:
    """Return the draft as a reply quotes it, some of its words changed."""
    body = desk.last(DraftMinutes)[1]
    text = f"Bonjour,\n\n{body.begin_mark}\n\n{body.public.text}\n\n{body.end_mark}\n\nPour vous seul·e"
    for was, now in edits:
        assert was in text
        text = text.replace(was, now, 1)
    return "\n".join((mark + line).rstrip() for line in text.splitlines())


def changes(desk: Desk) -> list[tuple[str, str, str]]:
    return [(each.label, each.was, each.now) for each in desk.last(DraftMinutes)[1].changes]


def published(desk: Desk) -> str:
    return desk.last(PublishedMinutes, MARIE)[1].minutes.text


@pytest.mark.parametrize("header", [HEADER, OUTLOOK])
def test_ok_above_an_untouched_quote_publishes(header: str) -> None:
    desk, draft = drafted()
    mark = "> " if header is HEADER else ""
    outcome = desk.mail(CAMILLE, "OK\n\n" + header + quote(desk, mark=mark), answers=draft)
    assert outcome.reason == "published R1-v1"


@pytest.mark.parametrize("header", [HEADER, OUTLOOK])
@pytest.mark.parametrize("said", ["OK", "Voici mes corrections.", ""])
def test_a_line_changed_in_the_quote_makes_a_version_and_asks_ok_for_it(header: str, said: str) -> None:
    desk, draft = drafted()
    mark = "> " if header is HEADER else ""
    edit = ("Un fournil partagé.", "Un fournil partagé, le soir.")
    outcome = desk.mail(CAMILLE, f"{said}\n\n{header}{quote(desk, edit, mark=mark)}", answers=draft)
    assert outcome.reason == "corrected: R1-v2"
    assert state(desk) is MinutesState.DRAFT
    assert [label for label, _, _ in changes(desk)] == ["B2"]
    assert "Un fournil partagé, le soir." in changes(desk)[0][2]
    assert desk.mail(CAMILLE, "OK", answers=desk.last(DraftMinutes)[0]).reason == "published R1-v2"
    assert "Un fournil partagé, le soir." in published(desk)


def test_edits_keep_the_items_so_that_ok_but_for_one_still_works() -> None:
    desk, draft = drafted()
    edit = ("Un fournil partagé.", "Un fournil partagé, le soir.")
    desk.mail(CAMILLE, f"OK sauf B1\n\n{HEADER}{quote(desk, edit)}", answers=draft)
    version = desk.records(MinutesVersion)[-1]
    fates = {item.label: item.visibility for item in version.items}
    assert fates["B1"] is Visibility.INTERNAL
    assert "Laverie" not in version.public
    assert "correction de Camille Roche" in version.internal


def test_a_paragraph_taken_out_of_the_quote_is_taken_out() -> None:
    desk, draft = drafted()
    desk.mail(CAMILLE, HEADER + quote(desk, ("Yann cherche aussi une enseigne.", "")), answers=draft)
    assert "enseigne" not in desk.last(DraftMinutes)[1].public.text
    assert [label for label, _, _ in changes(desk)] == ["B2"]


def test_a_paragraph_written_between_the_quoted_lines_is_added_to_its_item() -> None:
    desk, draft = drafted()
    text = quote(desk).replace("> Yann", "Le fournil ouvre en mai.\n>\n> Yann")
    desk.mail(CAMILLE, HEADER + text, answers=draft)
    version = desk.records(MinutesVersion)[-1]
    assert [p.text for p in version.items[1].paragraphs] == [
        "Un fournil partagé.",
        "Le fournil ouvre en mai.",
        "Yann cherche aussi une enseigne.",
    ]


def test_a_title_and_a_whole_item_may_be_edited() -> None:
    desk, draft = drafted()
    desk.mail(
        CAMILLE, HEADER + quote(desk, ("B2. Fournil (P2)", "B2. Le fournil du coin (P2)")), answers=draft
    )
    assert desk.records(MinutesVersion)[-1].items[1].title == "Le fournil du coin"
    gone = "B2. Le fournil du coin (P2)\n> \n> Un fournil partagé.\n> \n> Yann cherche aussi une enseigne."
    body = desk.last(DraftMinutes)
    text = quote(desk)
    for line in gone.split("\n> "):
        text = text.replace(f"> {line}\n", "") if line.strip() else text
    desk.mail(CAMILLE, HEADER + text, answers=body[0])
    assert desk.records(MinutesVersion)[-1].items[1].visibility is Visibility.REMOVED


def test_an_edit_outside_the_items_is_kept_to_the_letter() -> None:
    desk, draft = drafted()
    desk.mail(
        CAMILLE,
        HEADER + quote(desk, ("Présents\u00a0: Camille, Marie", "Présents : Camille, Marie et Zoé")),
        answers=draft,
    )
    body = desk.last(DraftMinutes)[1]
    assert "Présents\u00a0: Camille, Marie et Zoé" in body.public.text
    assert changes(desk) == [
        ("Texte", "Présents\u00a0: Camille, Marie", "Présents\u00a0: Camille, Marie et Zoé")
    ]


def test_an_edit_that_takes_half_the_draft_away_is_asked_back() -> None:
    desk, draft = drafted()
    lines = quote(desk).splitlines()
    cut = "\n".join([*lines[:6], *lines[-3:]])
    outcome = desk.mail(CAMILLE, "OK\n\n" + HEADER + cut, answers=draft)
    assert outcome.reason == "edit that halves the draft"
    assert desk.last(Transcript)[1].refused[0].sentence.name == "edit_halves"
    assert (state(desk), len(desk.records(MinutesVersion))) == (MinutesState.DRAFT, 1)
    assert desk.mail(CAMILLE, "OK", answers=draft).reason == "published R1-v1"


def test_a_quote_cut_by_a_telephone_is_no_edit() -> None:
    desk, draft = drafted()
    text = "\n".join(quote(desk).splitlines()[:8])
    assert desk.mail(CAMILLE, "OK\n\n" + HEADER + text, answers=draft).reason == "published R1-v1"


def test_no_above_an_edited_quote_returns_the_draft() -> None:
    desk, draft = drafted()
    text = HEADER + quote(desk, ("partagé", "public"))
    assert desk.mail(CAMILLE, f"NON il manque tout\n\n{text}", answers=draft).reason == "returned R1-v1"


def test_a_command_between_the_lines_is_obeyed_and_is_no_text() -> None:
    desk, draft = drafted()
    text = quote(desk).replace("> Yann", "B1 : interne\n> Yann")
    desk.mail(CAMILLE, HEADER + text, answers=draft)
    body = desk.last(DraftMinutes)[1]
    assert "Laverie" not in body.public.text
    assert "interne" not in body.public.text


def with_file(desk: Desk, draft: Notice, name: str, content: bytes, text: str = "Voici.") -> bytes:
    raw = desk.raw(CAMILLE, text, answers=draft).decode()
    head, _, body = raw.partition("Content-Type: text/plain; charset=utf-8\n")
    part = "Content-Type: text/plain; charset=utf-8\n" + body
    file = (
        f'Content-Type: text/plain; name="{name}"\nContent-Disposition: attachment; filename="{name}"\n'
        f"Content-Transfer-Encoding: base64\n\n{base64.encodebytes(content).decode()}"
    )
    return (
        f"{head}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=cut\n\n"
        f"--cut\n{part}\n--cut\n{file}\n--cut--\n"
    ).encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("name", ["cr-corrigé.txt", "cr.md"])
def test_a_corrected_file_of_text_makes_a_version(encoding: str, name: str) -> None:
    desk, draft = drafted()
    text = desk.last(DraftMinutes)[1].public.text.replace("Un fournil partagé.", "Un fournil à côté.")
    text = text.replace("A) Point", "## A) Point") if name.endswith("md") else text
    outcome = desk.take(with_file(desk, draft, name, text.encode(encoding)))
    assert outcome.reason == "corrected: R1-v2"
    assert [label for label, _, _ in changes(desk)] == ["B2"]
    assert "Un fournil à côté." in desk.last(DraftMinutes)[1].public.text


def test_another_file_of_text_is_asked_back() -> None:
    desk, draft = drafted()
    outcome = desk.take(with_file(desk, draft, "courses.txt", b"du pain\ndu lait\n", "OK"))
    assert outcome.reason == "edit that halves the draft"
