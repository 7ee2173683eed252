"""`intake status`, `list` and `show`: what people see on the terminal, and the same as JSON."""

from __future__ import annotations

import dataclasses
import enum
import inspect
from pathlib import Path

import pytest

from cli.filled import AT, CLAIRE, fill
from cli.running import intake_here as intake
from cli.screen import on_a_terminal
from intake.cli.list import WORDS
from intake.cli.listings import LISTINGS
from intake.cli.show import shown_kinds
from intake.cli.words import FIELDS
from intake.cli.words_states import OF_ITS_KIND, STATES
from intake.desk import records
from intake.store import Store


@pytest.fixture
def filled(group: Path) -> Path:
    return fill(group)


def test_status_of_a_new_group_is_all_noughts(group: Path) -> None:
    assert intake("status", cwd=group).lines == [
        "Projets ESS <projets@quartier.example>",
        "last good run  never",
        "projects       0",
        "people         0 (members: 0)",
        "meetings       0",
        "mails          0",
        "letters        0",
    ]


def test_status_tells_on_one_screen_what_waits_for_whom(filled: Path) -> None:
    done = intake("status", "--now", "2017-03-02T12:00", cwd=filled, language="fr")
    assert done.lines == [
        "Projets ESS <projets@quartier.example>",
        "dernier passage réussi           2017-03-01 10:00 (il y a 26 h)",
        "projets                          1 en cours, 1 proposé",
        "personnes                        2 (membres\u00a0: 1)",
        "réunions                         1",
        "courriels                        1 classé, 1 ignoré",
        "lettres                          1 en attente",
        "plus ancienne lettre non partie  2017-03-01 10:00 (il y a 26 h)",
        "",
        "Ce qui attend\u00a0:",
        "  brouillon       R2-v2  Marie Petit  il y a 26 h  2017-03-08",
        "  pièce attendue  P1-R1  Claire       il y a 26 h  le plan de financement",
        "  appel           P1-C1               il y a 26 h  Qui veut suivre ce projet ?",
    ]


FRENCH = (
    "  retenu          P2     Marie Petit  il y a 2 jours  Retouches "
    "(répondre P2\u00a0: interne, P2\u00a0: retirer, ou P2\u00a0: publier parce que …)"
)
ENGLISH = (
    "  held back      P2     Marie Petit  2 days ago  Retouches "
    "(reply P2: internal, P2: remove, or P2: publish because …)"
)


@pytest.mark.parametrize(("language", "line"), [("fr", FRENCH), ("en", ENGLISH)])
def test_status_tells_what_is_held_back_until_somebody_decides(
    filled: Path, language: str, line: str
) -> None:
    hold = records.Hold("P2", AT, (records.Finding("housing", "sans abri"),))
    private = records.Portrait(presentation="Mme Durand est sans abri.")
    keep(filled, hold, private)
    done = intake("status", "--now", "2017-03-03T12:00", cwd=filled, language=language)
    assert line in done.lines
    keep(filled, dataclasses.replace(hold, state=records.HoldState.INTERNAL), private)
    assert " P2 " not in intake("status", cwd=filled, language=language).out


def keep(folder: Path, hold: records.Hold, portrait: records.Portrait) -> None:
    with Store.open(folder / "db") as store, store.transaction() as tx:
        project = store.view().get(records.Project, hold.key)
        assert project is not None
        tx.put(dataclasses.replace(project, portrait=portrait))
        tx.put(hold)


def test_status_as_json_has_the_same(filled: Path) -> None:
    told = intake("status", "--json", cwd=filled).json
    assert told["last_run"] == AT.isoformat()
    assert told["projects"] == {"ongoing": 1, "proposed": 1}
    assert told["letters"] == {"queued": 1}
    assert told["oldest_unsent"] == AT.isoformat()
    assert [each["ref"] for each in told["waiting"]] == ["R2-v2", "P1-R1", "P1-C1"]


def test_a_list_is_a_table_with_short_cells_first(filled: Path) -> None:
    assert intake("list", "projects", cwd=filled).lines == [
        "ref  status    holder                   follower  changed  title",
        "P1   ongoing   claire@quartier.example                     Laverie solidaire",
        "P2   proposed  claire@quartier.example                     Retouches",
    ]
    assert intake("list", "meetings", cwd=filled, language="fr").lines == [
        "réf.  état    date        heure  lieu",
        "R2    prévue  2017-02-28  18:30  Maison des associations",
    ]


def test_a_text_of_several_lines_is_one_cell(filled: Path) -> None:
    assert intake("list", "updates", cwd=filled).lines[1].endswith("Nous avons trouvé un local.")


def test_only_the_version_that_waits_is_a_draft(filled: Path) -> None:
    assert [draft["key"] for draft in intake("list", "drafts", "--json", cwd=filled).json] == ["R2-v2"]


@pytest.mark.parametrize("what", WORDS)
def test_every_list_exists_as_a_table_and_as_json(what: str, filled: Path) -> None:
    table, told = intake("list", what, cwd=filled), intake("list", what, "--json", cwd=filled)
    assert (table.code, table.err, told.code) == (0, "", 0)
    assert len(told.json) == max(0, len(table.lines) - 1)


def test_an_empty_list_prints_nothing_and_empty_json(group: Path) -> None:
    assert intake("list", "calls", cwd=group).out == ""
    assert intake("list", "calls", "--json", cwd=group).json == []


def test_the_words_of_the_command_line_are_the_lists_there_are() -> None:
    assert tuple(LISTINGS) == WORDS
    assert [field for listing in LISTINGS.values() for field in listing.fields if field not in FIELDS] == []


def test_every_state_and_every_field_of_a_record_has_its_words() -> None:
    kinds = [
        kind for kind in vars(records).values() if inspect.isclass(kind) and issubclass(kind, enum.StrEnum)
    ]
    assert len(kinds) >= 10
    states = [(kind.__name__, state.value) for kind in kinds for state in kind if kind is not records.Section]
    assert [each for each in states if each[1] not in STATES and ".".join(each) not in OF_ITS_KIND] == []
    fields = {field.name for kind in shown_kinds() for field in dataclasses.fields(kind)} - {"portrait"}
    assert fields - set(FIELDS) == set()


@pytest.mark.parametrize("ref", ["P1", "p1", "[P1]"])
def test_a_project_is_shown_with_what_hangs_on_it(ref: str, filled: Path) -> None:
    assert intake("show", ref, cwd=filled, language="fr").lines == [
        "réf.\u00a0: P1",
        "titre\u00a0: Laverie solidaire",
        "porteur\u00a0: claire@quartier.example",
        "ouvert\u00a0: 2017-03-01 10:00",
        "courriel\u00a0: m1@quartier.example",
        "statut\u00a0: en cours",
        "présentation\u00a0:",
        "    Une laverie de quartier.",
        "    Deux machines.",
        "vu par\u00a0: le groupe",
        "",
        "P1-C1  Qui veut suivre ce projet ? (ouvert)",
        "P1-R1  le plan de financement (attendu)",
        "P1-U1  Nous avons trouvé un local.",
    ]


@pytest.mark.parametrize(
    ("ref", "tables", "below"),
    [
        ("R2", ["meetings", "minutes"], ["R2-A1", "R2-D1", "R2-v1", "R2-v2"]),
        ("r2-v2", ["minutes_versions"], []),
        (CLAIRE.upper(), ["people"], []),
        ("<m1@quartier.example>", ["seen"], []),
        ("ack:m1@quartier.example", ["letters"], []),
    ],
)
def test_whatever_has_a_reference_is_shown(
    ref: str, tables: list[str], below: list[str], filled: Path
) -> None:
    told = intake("show", ref, "--json", cwd=filled).json
    assert list(told["records"]) == tables
    assert [record["key"] for group in told["below"].values() for record in group] == below


def test_an_unknown_reference_is_told(filled: Path) -> None:
    done = intake("show", "P9", cwd=filled)
    assert (done.code, done.out) == (64, "")
    assert done.err.startswith("intake: Nothing is kept under “P9”.")


def test_a_version_of_minutes_is_a_page_that_people_read(group: Path) -> None:
    found = records.Finding("housing", "sans abri", "Yann")
    items = (
        records.Item("B1", records.Section.NEW, "Laverie solidaire", (), "P1"),
        records.Item("B2", records.Section.NEW, "Un fournil", (), "P2", records.Visibility.HELD, (found,)),
    )
    agreed = (records.Agreement("marie@quartier.example", "marie@quartier.example", AT, ("B2",)),)
    version = records.MinutesVersion(
        "R2-v1", "R2", 1, AT, items, "CR 2\n\nB1. Laverie [notes de Marie]", "CR 2\n\nB1. Laverie", "ab12",
        AT, agreed=agreed,
    )  # fmt: skip
    with Store.open(group / "db") as store, store.transaction() as tx:
        tx.put(records.Minutes("R2", 2, 1, records.MinutesState.DRAFT))
        tx.put(version)
    told = intake("show", "r2-v1", cwd=group, language="fr").out.replace("\u00a0", " ")
    assert told.splitlines() == [
        "Compte rendu R2, version 1 (R2-v1)",
        "faite : 2017-03-01 10:00",
        "état : brouillon",
        "OK de : marie@quartier.example, 2017-03-01 10:00, en gardant B2 en interne",
        "attend un OK jusqu’au : 2017-03-01 10:00",
        "un OK vaut pour (SHA-256) : ab12",
        "",
        "Les points, et qui lit chacun :",
        "    B1  pour tous  Laverie solidaire (P1)",
        "    B2  retenu     Un fournil (P2) – le logement : « sans abri », près de « Yann »",
        "",
        "Texte pour l’animation, avec sources et remarques :",
        "    CR 2",
        "",
        "    B1. Laverie [notes de Marie]",
        "",
        "Texte pour tous :",
        "    CR 2",
        "",
        "    B1. Laverie",
    ]
    assert "state: draft" in intake("show", "R2-v1", cwd=group).lines


def test_partners_and_letters_of_support_are_told_in_words(group: Path) -> None:
    who = (records.Recipient("L1", "mairie", "la", state=records.RecipientState.SENT, sent=AT.date()),)
    with Store.open(group / "db") as store, store.transaction() as tx:
        tx.put(records.Link("P1-L1", "P1", "Emmaüs", records.LinkState.APPROACHED, AT, CLAIRE))
        tx.put(records.SupportLetter("P2-L1", "P2", AT, CLAIRE, who))
    assert "état\u00a0: sollicité" in intake("show", "P1-L1", cwd=group, language="fr").lines
    told = intake("show", "P2-L1", cwd=group, language="fr").lines
    assert "destinataires\u00a0: L1 mairie (partie, 2017-03-01)" in told


def test_on_a_terminal_no_line_is_wider_than_it(group: Path) -> None:
    hold = records.Project("P1", "Une laverie " * 20, CLAIRE, AT, "m1@quartier.example")
    with Store.open(group / "db") as store, store.transaction() as tx:
        tx.put(hold)
    seen = on_a_terminal("list", "projects", cwd=group, COLUMNS="50").out.replace("\r\n", "\n").splitlines()
    assert [len(line) for line in seen if len(line) > 50] == []
    assert seen[1].endswith("…")
    # In a pipe nothing is cut: programs read it.
    assert intake("list", "projects", cwd=group, COLUMNS="50").lines[1].endswith("laverie")
