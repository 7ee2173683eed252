"""A project's files by mail: what fits, what does not and why, and who may have them."""

from __future__ import annotations

import base64
import dataclasses

import pytest

from desk.office import CAMILLE, MARIE, SOPHIE, Desk, letters, transcript, with_group
from intake.desk import line_of
from intake.desk.group import Limits
from intake.desk.notices import Files, Notice, PieceLine
from intake.desk.outcome import Outcome
from intake.desk.pieces import without
from intake.desk.records import Seen
from intake.reading import parse

MB = 1024 * 1024
SMALL = Limits(letter_bytes=MB)


def mailed(desk: Desk, **files: int) -> Outcome:
    """Have Sophie mail files of these names and sizes under P1, taken in as a pass does."""
    parts = "".join(
        f'--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="{name.replace("_", ".")}"\n'
        f"Content-Transfer-Encoding: base64\n\n{base64.encodebytes(name.encode().ljust(size, b'x')).decode()}\n"
        for name, size in files.items()
    )
    subject = "[P1]" if desk.cabinet.records else "Laverie"
    head = desk.raw(
        SOPHIE, "", subject=subject, MIME_Version="1.0", Content_Type='multipart/mixed; boundary="b"'
    )
    raw = head.partition(b"Content-Type: text/plain")[0] + f"\n--b\n\nVoici.\n{parts}--b--\n".encode()
    message = parse(raw, desk.group.zone)
    outcome = desk.hear(message)
    seen = line_of(message, outcome, "1", desk.now)
    desk.cabinet.records.setdefault(Seen, {})[seen.key] = seen
    return outcome


def sent(outcome: Outcome) -> tuple[Notice, Files]:
    (notice,) = outcome.notices
    assert isinstance(notice.body, Files)
    return notice, notice.body


def names(notice: Notice) -> list[str]:
    return [file.filename for file in notice.files]


def test_the_files_leave_in_a_letter_the_newest_first() -> None:
    desk = Desk()
    mailed(desk, plan_pdf=2000)
    mailed(desk, devis_pdf=1000, photo_jpg=500)
    notice, body = sent(desk.mail(MARIE, "PIÈCES P1"))
    assert (notice.to, names(notice)) == (MARIE, ["photo.jpg", "devis.pdf", "plan.pdf"])
    assert body.projects[0].lines == (
        PieceLine(3, "photo.jpg", 500), PieceLine(2, "devis.pdf", 1000), PieceLine(1, "plan.pdf", 2000),
    )  # fmt: skip


def test_what_does_not_fit_is_named_and_comes_by_its_number() -> None:
    desk = Desk(with_group(limits=SMALL))
    mailed(desk, a_pdf=400_000, b_pdf=500_000)
    notice, body = sent(desk.mail(MARIE, "PIÈCES P1"))
    assert names(notice) == ["b.pdf"]
    assert [(line.number, line.why) for line in body.projects[0].lines] == [(2, ""), (1, "too_much")]
    assert names(sent(desk.mail(MARIE, "PIÈCES P1 n° 1"))[0]) == ["a.pdf"]


def test_a_file_larger_than_any_letter_is_told_so() -> None:
    desk = Desk(with_group(limits=SMALL))
    mailed(desk, film_mp4=900_000)
    notice, body = sent(desk.mail(MARIE, "PIÈCES P1"))
    assert names(notice) == []
    assert body.projects[0].lines[0].why == "too_large"


def test_programs_are_never_sent() -> None:
    desk = Desk()
    mailed(desk, photos_exe=500, plan_pdf=500)
    notice, body = sent(desk.mail(MARIE, "PIÈCES P1"))
    assert names(notice) == ["plan.pdf"]
    assert [line.why for line in body.projects[0].lines] == ["", "executable"]
    assert names(sent(desk.mail(MARIE, "PIÈCES P1 1"))[0]) == []


def test_files_of_a_purged_mail_are_told_so() -> None:
    desk = Desk()
    mailed(desk, plan_pdf=500)
    for seen in desk.records(Seen):
        desk.cabinet.records[Seen][seen.key] = dataclasses.replace(seen, raw="")
    notice, body = sent(desk.mail(MARIE, "PIÈCES P1"))
    assert (names(notice), body.projects[0].lines[0].why) == ([], "gone")


def test_bytes_that_the_pass_does_not_find_are_told_so() -> None:
    desk = Desk()
    mailed(desk, plan_pdf=500, devis_pdf=600)
    notice, _ = sent(desk.mail(MARIE, "PIÈCES P1"))
    body = without(notice, [notice.files[0]]).body
    assert isinstance(body, Files)
    assert [line.why for line in body.projects[0].lines] == ["gone", ""]


def test_two_projects_come_in_one_letter_and_share_its_room() -> None:
    desk = Desk(with_group(limits=SMALL))
    mailed(desk, a_pdf=400_000)
    desk.mail(SOPHIE, "Un fournil.", subject="Fournil")
    notice, body = sent(desk.mail(MARIE, "PIÈCES P1\nPIÈCES P1 1"))
    assert (names(notice), len(body.projects)) == (["a.pdf"], 2)
    assert body.projects[1].lines[0].why == "too_much"


def test_a_project_without_files_and_an_unknown_one_are_told_so() -> None:
    desk = Desk()
    desk.mail(SOPHIE, "Une laverie.", subject="Laverie")
    assert transcript(desk.mail(MARIE, "PIÈCES P1"))[1] == [("files_none", {"ref": "P1", "title": "Laverie"})]
    assert transcript(desk.mail(MARIE, "PIÈCES P9"))[1] == [("project_unknown", {"ref": "P9"})]


def test_a_hidden_project_gives_its_files_to_the_animateur_alone() -> None:
    desk = Desk()
    mailed(desk, plan_pdf=500)
    desk.mail(CAMILLE, "CONFIDENTIEL P1")
    assert transcript(desk.mail(MARIE, "PIÈCES P1"))[1] == [("project_unknown", {"ref": "P1"})]
    assert names(sent(desk.mail(CAMILLE, "PIÈCES P1"))[0]) == ["plan.pdf"]


@pytest.mark.parametrize(
    "fields", [{"authentication": "mx.quartier.example; dmarc=fail"}, {"Precedence": "bulk"}]
)
def test_a_forged_mail_and_a_machine_get_nothing(fields: dict[str, str]) -> None:
    desk = Desk()
    mailed(desk, plan_pdf=500)
    outcome = desk.mail(MARIE, "PIÈCES P1", **fields)
    assert "files" not in [kind for kind, _ in letters(outcome)]
