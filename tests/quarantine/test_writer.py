"""What an .odt says, read by the child process."""

from __future__ import annotations

from intake.quarantine.opening import text_of
from quarantine.papers import o, odt, packed


def test_paragraphs_headings_and_lists_become_the_lines_one_would_have_typed() -> None:
    items = "".join(f"<text:list-item>{o(each)}</text:list-item>" for each in ("on écrit", "on visite"))
    body = o("Réunion n° 2") + '<text:h text:outline-level="1">P1 – Laverie</text:h>' + o("Décisions :")
    paper = odt(f"{body}<text:list>{items}</text:list>{o('')}<text:section>{o('Divers')}</text:section>")
    assert text_of(paper) == "Réunion n° 2\n\nP1 – Laverie\nDécisions :\n- on écrit\n- on visite\n\nDivers\n"


def test_blanks_tabs_and_line_breaks_are_kept_as_meant() -> None:
    paper = odt(o("Le<text:s/><text:span>10/03</text:span><text:tab/>18\u00a0h<text:line-break/>à la Maison"))
    assert text_of(paper) == "Le 10/03\t18\u00a0h\nà la Maison\n"


def test_deleted_text_comments_and_footnotes_are_left_out() -> None:
    deleted = f"<text:tracked-changes><text:changed-region>{o('refusé')}</text:changed-region></text:tracked-changes>"
    said = f"Accepté<text:change/><office:annotation>{o('à voir')}</office:annotation><text:note>{o('bas')}</text:note>."
    assert text_of(odt(deleted + o(said))) == "Accepté.\n"


def test_the_rows_of_a_table_are_lines() -> None:
    def row(*cells: str) -> str:
        return f"<table:table-row>{''.join(f'<table:table-cell>{o(c)}</table:table-cell>' for c in cells)}</table:table-row>"

    table = f"<table:table><table:table-header-rows>{row('Qui', 'Quoi')}</table:table-header-rows>{row('Décision :', 'oui')}</table:table>"
    assert text_of(odt(table)) == "Qui | Quoi\nDécision : oui\n"


def test_what_is_no_text_document_has_no_text() -> None:
    sheet = f'<d xmlns:office="urn:o"><office:body><office:spreadsheet>{"<p>1</p>"}</office:spreadsheet></office:body></d>'
    assert text_of(packed({"content.xml": sheet})) == ""
