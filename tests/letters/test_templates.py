"""The templates themselves: complete, alike in both languages, and without anything from elsewhere."""

from __future__ import annotations

import re
import typing
from pathlib import Path

import pytest
from jinja2 import Environment, meta, nodes

from intake.desk import notices
from intake.desk.notices import Notice, Transcript, TranscriptLine
from intake.desk.records import MinutesState, ProjectStatus, RecipientState, Section, Visibility
from intake.errors import TemplateError
from intake.letters import folder
from intake.letters.office import Office
from intake.letters.wording import Wording
from intake.reading.message import Label
from letters.reading_back import received
from letters.samples import BODIES, GROUP, NOW, PARIS, SECRET, notice, sentence

TEMPLATES = folder.shipped()
FILES = sorted(path.name for path in (TEMPLATES / "fr").iterdir())
KINDS = sorted(
    Notice("", GROUP.animateurs[0], "fr", body.__new__(body)).kind for body in typing.get_args(notices.Body)
)

# What the desk says by name, with the values it gives.
SENTENCES = {
    "rectify_drafted": {"number": 2, "corrigendum": 1},
    "rectify_not_out": {"number": 2},
    "rectify_no_text": {"number": 2},
    "meeting_planned": {"number": 3, "date": NOW.date(), "time": NOW.time(), "place": "ici"},
    "meeting_moved": {"number": 3, "date": NOW.date(), "time": None, "place": ""},
    "meeting_cancelled": {"number": 3},
    "meeting_exists": {"number": 3, "date": NOW.date()},
    "minutes_drafted": {"number": 3, "version": 1},
    "minutes_no_meeting": {"number": 3},
    "minutes_published": {"number": 2},
    "minutes_too_early": {"number": 3, "date": NOW.date()},
    "person_unknown": {"said": "claire@"},
    "minutes_no_notes": {"number": 3},
    "notes_filed": {"number": 3, "count": 1},
    "notes_no_meeting": {},
    "notes_unknown_meeting": {"number": 7},
    "notes_of": {"ref": "P1", "title": "T", "parts": (("decision", 1), ("action", 2)), "dates": ()},
    "note_mended": {"was": "oui", "now": "non"},
    "notes_known": {"count": 2},
    "notes_in_file": {"filename": "notes.docx"},
    "status_set": {"ref": "P1", "title": "T", "was": "proposed", "now": "deferred", "horizon": "2018"},
    "status_not_next": {
        "ref": "P1",
        "title": "T",
        "was": "closed",
        "now": "trial",
        "may": ("ongoing", "dropped"),
    },
    "project_withdrawn": {"ref": "P1", "title": "T"},
    "withdrawn_already": {"ref": "P1", "title": "T"},
    "not_holder": {"ref": "P1"},
    "settled": {"ref": "R1-A1", "text": "appeler", "state": "done"},
    "settled_already": {"ref": "R1-A1", "text": "appeler", "state": "done"},
    "reference_unknown": {"ref": "R1-A9"},
    "not_yours": {"ref": "R1-A1"},
    "kept_internal": {"ref": "P1", "title": "T"},
    "follower_vacant": {"ref": "P1", "title": "T"},
    "status_unknown": {"said": "bizarre"},
    "follower_set": {"ref": "P1", "title": "T", "name": "Claire"},
    "confidential_set": {"ref": "P1", "title": "T"},
    "project_unknown": {"ref": "P9"},
    "for_members": {"verb": "FICHE P4"},
    "not_allowed": {"verb": "CR"},
    "not_yet": {"verb": "BILAN"},
    "date_impossible": {"said": "30/02"},
    "date_missing": {},
    "date_past": {"date": NOW.date()},
    "deputy_no_address": {},
    "deputy_no_dates": {},
    "deputy_set": {"name": "Marie", "start": NOW.date(), "end": NOW.date()},
    "member_stopped": {},
    "member_paused": {"until": NOW.date()},
    "member_resumed": {},
    "member_already": {},
    "member_unknown": {},
    "pause_unclear": {},
    "state_sent": {},
    "card_sent": {"ref": "P1", "title": "T"},
    "joining_asked": {},
    "joining_confirmed": {},
    "joining_welcome": {},
    "joining_none": {},
    "joining_declined": {"name": "Paul"},
    "member_added": {"name": "Paul"},
    "member_removed": {"name": "Paul"},
    "member_unclear": {},
    "data_sent": {},
    "members_only": {},
    "address_unclear": {},
    "address_configured": {},
    "held_unproven": {"label": "P1-U1"},
    "address_taken": {"address": "marie@autre.example"},
    "address_asked": {"address": "marie@autre.example", "expires": NOW},
    "address_half": {"address": "marie@autre.example"},
    "address_changed": {"was": "marie@avant.example", "address": "marie@autre.example"},
    "address_lapsed": {"address": "marie@autre.example"},
    "data_none": {},
    "erase_asked": {"expires": NOW},
    "erase_configured": {},
    "erase_lapsed": {},
    "erased": {},
    "erased_told": {"projects": "P1 P3"},
    "request_none": {},
    "request_dropped": {},
    "held_lines": {"label": "P4-U7"},
    "withdraw_asks": {"projects": (("P1", "Laverie"), ("P3", "Fournil"))},
    "filed_after_all": {"email": "sophie@lilas.example"},
    "member_erased": {},
    "member_left": {"name": "Paul"},
    "call_none": {"ref": "P1", "title": "T"},
    "presence_noted": {"number": 3, "present": True},
    "presence_no_meeting": {},
    "item_unknown": {"label": "B9"},
    "draft_none": {},
    "token_missing": {},
    "token_expired": {},
    "token_other": {},
    "token_version": {"number": 2, "version": 1, "latest": 2},
    "approval_automatic": {},
    "approval_unproven": {},
    "approval_not_animateur": {},
    "call_answered": {"ref": "P1", "title": "T"},
    "interest_noted": {"ref": "P1", "title": "T"},
    "offer_made": {"ref": "P1", "title": "T"},
    "offer_noted": {"ref": "P1", "title": "T"},
    "offer_already": {"ref": "P1", "title": "T"},
    "call_filled": {"ref": "P1", "title": "T"},
    "offer_passed_on": {"ref": "P1", "title": "T"},
    "offer_withdrawn": {"ref": "P1", "title": "T"},
    "offer_over": {"ref": "P1", "title": "T"},
    "offer_agreed": {"name": ""},
    "offer_declined": {"name": "Marie"},
    "files_sent": {"ref": "P1", "title": "T", "numbers": ()},
    "files_none": {"ref": "P1", "title": "T"},
    "correction_noted": {"label": "B3"},
    "item_removed": {"label": "B3"},
    "edit_halves": {},
    "item_internal": {"label": "B3"},
    "item_public": {"label": "B3"},
    "names_told": {}, "names_hidden": {}, "naming_set": {"name": "Marie", "choice": "first_name"},
    "referral_noted": {},
    "item_released": {"label": "B3"},
    "motive_missing": {"label": "B3"},
    "text_held": {},
    "text_released": {},
    "notes_cut_short": {"last": "P2"},
    "approval_waits": {},
    "year_future": {"year": 2018},
    "year_unclear": {"year": 2017},
    "year_sent": {"year": 2017},
    "letter_drafted": {"ref": "P1-L1", "title": "T", "names": ("Mairie",), "twice": ("Mairie",)},
    "letter_no_recipient": {"ref": "P1"},
    "letter_too_many": {"count": 30, "most": 10},
    "letter_confidential": {"ref": "P1"},
    "letter_none": {"ref": "P1"},
    "letter_sent_before": {"ref": "P1-L1"},
    "letter_recipient_unknown": {"ref": "P1", "said": "la Mairie"},
    "letter_sent_noted": {"ref": "P1", "title": "T", "names": ("Mairie",), "day": NOW.date()},
    "letter_answer_noted": {
        "ref": "P1", "title": "T", "names": ("Mairie",), "day": NOW.date(), "state": "yes",
    },
    "letter_label_unknown": {"label": "L4"},
    "letter_left_out": {"label": "L2"},
    "letter_put_back": {"label": "L2"},
    "letter_corrected": {"label": "L2"},
    "letter_nobody_left": {},
    "letter_incomplete": {},
    "letter_halves": {},
    "letter_headings": {},
    "letter_flag_todo": {"project": "P1"},
    "letter_flag_private": {"words": ("RSA",)},
    "letter_flag_again": {"name": "Mairie", "ref": "P1-L1", "day": NOW.date()},
}  # fmt: skip

both = pytest.mark.parametrize("language", ["fr", "en"])


def environment(language: str) -> Environment:
    return folder.environment(Wording(language, PARIS), (TEMPLATES,), html=False)


def parsed(path: Path) -> nodes.Template:
    return environment(path.parent.name).parse(path.read_text(encoding="utf-8"))


def test_every_kind_of_notice_has_a_sample() -> None:
    assert sorted(BODIES) == KINDS


@both
def test_every_kind_of_notice_has_its_text_html_and_subject(language: str) -> None:
    names = {path.name for path in (TEMPLATES / language).iterdir()}
    assert {f"{kind}.{ending}.j2" for kind in KINDS for ending in ("txt", "html")} <= names
    subjects = environment(language).get_template("subjects.j2").module
    assert not [kind for kind in KINDS if not hasattr(subjects, kind)]


def test_both_languages_have_the_same_files() -> None:
    assert sorted(path.name for path in (TEMPLATES / "en").iterdir()) == FILES


@pytest.mark.parametrize("name", FILES)
def test_both_languages_use_the_same_values_and_macros(name: str) -> None:
    french, english = (parsed(TEMPLATES / language / name) for language in ("fr", "en"))
    assert meta.find_undeclared_variables(french) == meta.find_undeclared_variables(english)
    assert _macros(french) == _macros(english)
    assert _values(french) == _values(english)


def _macros(tree: nodes.Template) -> list[tuple[str, list[str]]]:
    return [(macro.name, [each.name for each in macro.args]) for macro in tree.find_all(nodes.Macro)]


def _values(tree: nodes.Template) -> set[str]:
    """Return every "thing.field" that a template looks at, but the macros of our own that it calls."""
    looked = (each for each in tree.find_all(nodes.Getattr) if isinstance(each.node, nodes.Name))
    return {f"{each.node.name}.{each.attr}" for each in looked if isinstance(each.node, nodes.Name)}


@both
@pytest.mark.parametrize("name", SENTENCES)
def test_every_sentence_can_be_said(name: str, language: str) -> None:
    line = TranscriptLine("CR 3", sentence(name, **SENTENCES[name]))
    letter = received(notice("transcript", language, body=Transcript("Jean", (line,))))
    assert letter.text.count("\n  → ") == 1
    assert "{{" not in letter.text


@both
def test_unknown_sentence_is_told_by_name(language: str) -> None:
    line = TranscriptLine("CR 3", sentence("never_heard_of"))
    with pytest.raises(TemplateError, match=f"“never_heard_of”.*{language}/sentences.j2"):
        list(
            Office(GROUP, SECRET).finish([notice("transcript", language, body=Transcript("", (line,)))], NOW)
        )


@both
def test_sentence_with_a_wrong_value_is_an_error(language: str) -> None:
    for values in ({}, {"number": 3, "colour": "blue"}):
        line = TranscriptLine("CR 3", sentence("meeting_cancelled", **values))
        with pytest.raises(TemplateError):
            list(
                Office(GROUP, SECRET).finish(
                    [notice("transcript", language, body=Transcript("", (line,)))], NOW
                )
            )


@both
@pytest.mark.parametrize(
    ("macro", "words"),
    [
        ("status", ProjectStatus),
        ("label", Label),
        ("section", Section),
        ("fate", Visibility),
        ("minutes_state", MinutesState),
        ("letter_state", RecipientState),
    ],
)
def test_every_word_of_the_house_is_told_in_the_language(macro: str, words: type, language: str) -> None:
    say = getattr(environment(language).get_template("sentences.j2").module, macro)
    assert "" not in {say(word.value) for word in words}
    if language == "fr":
        same = {word.value for word in words if say(word.value) == word.value}
        assert same <= {"public"}


@both
def test_unknown_word_is_told_as_it_is(language: str) -> None:
    module = environment(language).get_template("sentences.j2").module
    assert module.status("suspendu") == "suspendu"
    assert module.reason("tout autre chose") == "tout autre chose"


def test_nothing_comes_from_elsewhere() -> None:
    for path in TEMPLATES.rglob("*.j2"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(
            r"<img|\bsrc=|url\(|@import|<link|<script|<form|https?://|\| *safe|autoescape", text
        ), path


def test_style_is_written_once() -> None:
    styled = [
        path.name
        for path in TEMPLATES.rglob("*.j2")
        if "style=" in path.read_text() or "<style" in path.read_text()
    ]
    assert styled == ["_base.html.j2"]


def test_every_sentence_that_the_desk_names_is_known() -> None:
    desk = Path(notices.__file__).parents[1]
    source = "\n".join(path.read_text(encoding="utf-8") for path in desk.rglob("*.py"))
    named = set(re.findall(r'Sentence\(\s*"(\w+)"', source))
    assert named
    assert named <= set(SENTENCES)


@both
@pytest.mark.parametrize(
    ("reason", "french", "english"),
    [
        ("unclear: empty", "il n’y avait pas de texte à lire", "there was no text to read"),
        ("too large", "le message est trop lourd", "the message is too large"),
        ("automatic: vacation", "c’est une réponse automatique", "it is an automatic answer"),
        (
            "commands BILAN",
            "il demande ce que je ne sais pas encore faire",
            "it asks for something I do not know how to do yet",
        ),
        ("ValueError: x", "ValueError: x", "ValueError: x"),
    ],
)
def test_reasons_for_setting_a_mail_aside_are_told(
    reason: str, french: str, english: str, language: str
) -> None:
    module = environment(language).get_template("sentences.j2").module
    assert module.reason(reason) == {"fr": french, "en": english}[language]


def test_reference_page_names_every_kind_and_filter() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "letters.md").read_text(encoding="utf-8")
    ours = environment("fr").filters.keys() - Environment().filters.keys()
    assert not [kind for kind in KINDS if f"`{kind}`" not in page]
    assert not [name for name in ours if not re.search(rf"`{name}[`(]", page)]
