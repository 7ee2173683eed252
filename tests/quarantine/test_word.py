"""What a .docx says, read by the child process."""

from __future__ import annotations

from intake.quarantine.opening import text_of
from quarantine.papers import docx, p

LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
HEADING = '<w:pStyle w:val="Titre1"/>'


def test_paragraphs_headings_and_lists_become_the_lines_one_would_have_typed() -> None:
    paper = docx(
        p("Réunion n° 2")
        + p("P1 – Laverie", HEADING)
        + p("Décisions :")
        + p("le groupe écrit au maire", LIST)
        + p("on visite l’atelier", LIST)
        + p("")
        + p("")
        + p("Divers", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    assert text_of(paper) == (
        "Réunion n° 2\n\nP1 – Laverie\nDécisions :\n- le groupe écrit au maire\n- on visite l’atelier\n\nDivers\n"
    )


def test_runs_are_joined_and_tabs_and_line_breaks_kept() -> None:
    runs = (
        '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Décision </w:t></w:r><w:r><w:t>: oui</w:t></w:r>'
        "<w:r><w:tab/><w:t>18 h</w:t><w:br/><w:t>rendez</w:t><w:noBreakHyphen/><w:t>vous</w:t></w:r>"
        '<w:hyperlink><w:r><w:t xml:space="preserve"> ici</w:t></w:r></w:hyperlink>'
    )
    assert text_of(docx(p(runs))) == "Décision : oui\t18 h\nrendez-vous ici\n"


def test_what_tracked_changes_deleted_is_left_out_and_what_they_added_kept() -> None:
    runs = (
        '<w:r><w:t xml:space="preserve">Le groupe </w:t></w:r><w:del><w:r><w:delText>refuse</w:delText></w:r></w:del>'
        "<w:ins><w:r><w:t>soutient</w:t></w:r></w:ins>"
    )
    joined = p('<w:r><w:t xml:space="preserve">Une fin </w:t></w:r>', "<w:rPr><w:del/></w:rPr>")
    assert text_of(docx(p(runs) + joined + p("effacée."))) == "Le groupe soutient\nUne fin effacée.\n"


def test_the_rows_of_a_table_are_lines_and_a_label_in_a_cell_labels_the_next() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    table = (
        f"<w:tbl>{row('Qui', 'Quoi')}{row('Action Claire :', 'appeler la mairie')}{row('Tout seul')}</w:tbl>"
    )
    assert text_of(docx(table)) == "Qui | Quoi\nAction Claire : appeler la mairie\nTout seul\n"


def test_a_text_box_is_told_once_and_field_codes_never() -> None:
    box = f"<w:txbxContent>{p('Dans le cadre')}</w:txbxContent>"
    runs = (
        f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Page</w:t></w:r>"
    )
    assert text_of(docx(p(runs))) == "Page\nDans le cadre\n"


def test_the_main_part_is_where_the_package_says_it_is() -> None:
    assert text_of(docx(p("Ailleurs"), main="word/document2.xml")) == "Ailleurs\n"
