"""Letters that many people get, letters that are too long, and templates of the user's own."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from intake.desk.notices import CallLine, Digest, DigestBody, Notice
from intake.letters.office import Office
from intake.letters.press import LARGEST_HTML
from intake.reading.message import Address
from letters.reading_back import read, received
from letters.samples import BODIES, DIGEST, GROUP, LAUNDRY, NOW, SECRET, notice

EMPTY = dataclasses.replace(DIGEST, missed=0, sought=(), changed=(), agenda=(), new=(), minutes=())


def digest(body: DigestBody, name: str = "Marie", language: str = "fr") -> Notice:
    return notice("digest", language, key=f"digest:9:{name}", body=Digest(name, body))


def many(number: int, text: str = "Une nouvelle.") -> DigestBody:
    lines = tuple(
        dataclasses.replace(LAUNDRY, ref=f"P{i}", title=f"Projet {i}", updates=(text,))
        for i in range(1, number + 1)
    )
    return dataclasses.replace(EMPTY, changed=lines)


def test_each_person_gets_the_same_letter_with_their_own_name() -> None:
    names = ["Marie", "Zoé & <Cie>", "", "Marie"]
    told = [
        read(one.raw) for one in Office(GROUP, SECRET).finish((digest(DIGEST, each) for each in names), NOW)
    ]
    assert [each.text.split("\n")[2] for each in told] == [
        "Bonjour Marie,",
        "Bonjour Zoé & <Cie>,",
        "Bonjour,",
        "Bonjour Marie,",
    ]
    assert '<p style="margin:0 0 10px">Bonjour Zoé &amp; &lt;Cie&gt;,</p>' in told[1].html
    assert told[0].text == told[3].text
    assert not [part for each in told for part in (each.text, each.html) if "\ufdd0" in part]


def test_shared_letter_is_not_kept_for_another_body_or_language() -> None:
    office = Office(GROUP, SECRET)
    notices = [digest(DIGEST), digest(EMPTY), digest(EMPTY, language="en"), digest(DIGEST)]
    first, second, third, fourth = (read(one.raw).text for one in office.finish(notices, NOW))
    assert first == fourth
    assert "Depuis le 27 février, rien de nouveau." in second
    assert "Nothing new since 27 February." in third


def test_finish_makes_one_letter_at_a_time() -> None:
    def notices() -> list[Notice]:
        yield digest(DIGEST)  # type: ignore[misc]
        pytest.fail("the second notice was asked for before it was wanted")

    assert next(Office(GROUP, SECRET).finish(notices(), NOW)).letter.kind == "digest"


def test_everything_stands_in_a_digest_that_fits() -> None:
    letter = received(digest(many(40)))
    assert letter.html.count("<h3") == 40
    assert "… et" not in letter.text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_digest_of_200_projects_stays_below_the_limit_and_says_where_the_rest_is(language: str) -> None:
    letter = received(digest(many(200), language=language))
    assert len(letter.html.encode()) < LARGEST_HTML
    told = letter.html.count("<h3")
    assert told > 80
    rest = {
        "fr": f"… et {200 - told} autres\u00a0; pour tout voir, répondez ÉTAT.",
        "en": f"… and {200 - told} others; to see them all, reply STATUS.",
    }
    assert rest[language] in letter.text
    assert rest[language].replace("\u00a0", "&nbsp;") in letter.html


def test_one_project_too_many_is_one_other() -> None:
    text = "x" * 650
    told = received(digest(many(100, text))).html.count("<h3")
    assert "… et 1 autre\u00a0; pour tout voir" in received(digest(many(told + 1, text))).text


def test_huge_and_hostile_project_stays_small() -> None:
    title = "مشروع 👩‍🔬 <b>" + "très long " * 200
    line = dataclasses.replace(LAUNDRY, title=title, updates=("mot " * 125_000,), text="x" * 500_000)
    letter = received(digest(dataclasses.replace(EMPTY, changed=(line,) * 3)))
    assert len(letter.raw) < 40_000
    assert "…" in letter.text


@pytest.mark.parametrize(
    ("number", "french", "english"),
    [
        (1, "1 demande en cours", "1 open request"),
        (2, "2 demandes en cours", "2 open requests"),
    ],
)
def test_counts_agree(number: int, french: str, english: str) -> None:
    body = dataclasses.replace(DIGEST, sought=(CallLine("P1", "Laverie", "de l’aide", "call"),) * number)
    assert french in received(digest(body)).text.replace("\n", " ")
    assert english in received(digest(body, language="en")).text.replace("\n", " ")


def test_what_there_is_none_of_is_not_counted() -> None:
    body = dataclasses.replace(EMPTY, changed=(LAUNDRY,))
    assert "Depuis le 27 février\u00a0: 1 projet a du nouveau." in received(digest(body)).text


def test_draft_shows_the_public_text_to_the_letter_between_its_marks() -> None:
    body = BODIES["draft_minutes"]
    text = "Titre\n\n\n  une ligne bien plus longue que soixante-seize colonnes, avec  deux espaces : et « ça »\n'fin'"
    draft = dataclasses.replace(body, public=dataclasses.replace(body.public, text=text))
    letter = received(notice("draft_minutes", body=draft))
    between = letter.text.partition(body.begin_mark)[2].partition(body.end_mark)[0]
    assert between == f"\n\n{text}\n\n"
    assert f">{body.begin_mark}</span><br>" in letter.html
    assert "Répondez au-dessus de cette ligne" in letter.text.split("\n")[0]


def test_answers_to_a_draft_name_items_that_are_in_it() -> None:
    letter = received(notice("draft_minutes"))
    assert "OK SAUF B1" in letter.text
    assert "A1 : nouveau texte" in letter.text.replace("\u00a0", " ")


def test_own_template_comes_first_and_only_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "question_passed_on.txt.j2").write_text("Salut {{ name }} !", encoding="utf-8")
    office = Office(GROUP, SECRET, tmp_path)
    letter = received(notice("question_passed_on"), office=office)
    assert letter.text == "Salut Marie\u00a0!\n"
    assert "Votre message est bien arrivé" in letter.html
    assert received(notice("question_passed_on", "en"), office=office).text.startswith("— Reply above")
    assert office.problems == ()


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("un\n{% if %}", 2),
        ("un\ndeux\n{{ nom }}", 3),
        ("{{ name.nothing }}", 1),
        ("un\n{{ 1 + 'a' }}", 2),
        ("{{ name.__class__.__mro__[1] }}", 1),
        ("{{ 1 / 0 }}", 1),
        ("{% include 'absent.j2' %}", 1),
    ],
)
def test_broken_template_is_told_with_its_line_and_the_shipped_letter_leaves(
    tmp_path: Path, source: str, line: int
) -> None:
    (tmp_path / "fr").mkdir()
    own = tmp_path / "fr" / "question_passed_on.html.j2"
    own.write_text(source, encoding="utf-8")
    office = Office(GROUP, SECRET, tmp_path)
    letters = [received(notice("question_passed_on"), office=office) for _ in range(3)]
    assert letters[0].raw == received(notice("question_passed_on")).raw
    (problem,) = office.problems
    assert problem.place == f"{own}, line {line}"
    assert problem.exit_code == 78


def test_broken_base_does_not_stop_any_letter(tmp_path: Path) -> None:
    (tmp_path / "_base.txt.j2").write_text("{% block %}", encoding="utf-8")
    (tmp_path / "sentences.j2").write_bytes(b"\xff\xfe")
    office = Office(GROUP, SECRET, tmp_path)
    for kind in BODIES:
        assert received(notice(kind), office=office).raw == received(notice(kind)).raw
    assert 1 <= len(office.problems) <= 2


def test_own_folder_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    office = Office(GROUP, SECRET, tmp_path / "nowhere")
    assert received(notice("digest"), office=office).raw == received(notice("digest")).raw
    assert office.problems == ()


def test_office_of_a_quiet_pass_opens_no_press() -> None:
    office = Office(GROUP, SECRET)
    assert list(office.finish([], NOW)) == []
    assert office._opened is None


def test_name_of_the_group_and_people_are_bounded_everywhere() -> None:
    group = dataclasses.replace(GROUP, name="Projets " * 100, association="x" * 3000)
    letter = received(
        notice("digest", to=Address("M" * 5000, "m@x.example"), body=Digest("M" * 5000, EMPTY)), group
    )
    assert len(letter.raw) < 9_000


@pytest.mark.parametrize(
    ("came", "wanted", "full", "free"), [(1, 3, 1, 2), (3, 3, 3, 0), (0, 1, 0, 0), (5, 0, 0, 0)]
)
def test_a_call_for_several_shows_how_many_places_are_taken(
    came: int, wanted: int, full: int, free: int
) -> None:
    line = CallLine("P1", "Laverie", "des bras", "call", came=came, wanted=wanted)
    html = received(digest(dataclasses.replace(EMPTY, sought=(line,)))).html
    assert (html.count('class="full"'), html.count('class="free"')) == (full, free)
    assert html.count('aria-hidden="true"') == (1 if wanted > 1 else 0)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_digest_of_400_projects_stays_below_the_limit_and_says_how_many_more(language: str) -> None:
    letter = received(digest(many(400), language=language))
    assert len(letter.html.encode()) < LARGEST_HTML
    rest = 400 - letter.html.count("<h3")
    assert rest > 100
    assert f"{rest} {'autres' if language == 'fr' else 'others'}" in letter.text


def test_a_member_without_a_name_is_greeted_without_one() -> None:
    letter = received(digest(DIGEST, ""))
    assert "Bonjour,\n" in letter.text
    assert "Bonjour," in letter.html
