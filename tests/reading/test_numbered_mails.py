"""Each numbered mail in tests/data/mail is one quirk; the .json beside it holds what must be read in it."""

import json
import pathlib

import pytest

from intake.reading import parse
from intake.reading.as_json import as_json

FOLDER = pathlib.Path(__file__).parent.parent / "data" / "mail"
MAILS = sorted(FOLDER.glob("[0-9][0-9][0-9]-*.eml"))


@pytest.mark.parametrize("mail", MAILS, ids=lambda path: path.stem)
def test_numbered_mail_is_read_as_expected(mail: pathlib.Path) -> None:
    expected = json.loads(mail.with_suffix(".json").read_text(encoding="utf-8"))
    read = as_json(parse(mail.read_bytes()), mail.name)
    assert {key: read[key] for key in expected} == expected


def test_every_mail_has_its_reading_and_every_reading_its_mail() -> None:
    readings = {path.stem for path in FOLDER.glob("[0-9][0-9][0-9]-*.json")}
    assert {mail.stem for mail in MAILS} == readings


def test_numbers_are_given_once() -> None:
    numbers = [mail.name[:3] for mail in MAILS]
    assert len(numbers) == len(set(numbers))


def test_mails_hold_invented_people_only() -> None:
    for mail in MAILS:
        raw = mail.read_bytes().decode("latin-1")
        for known in ("@gmail.com", "@yahoo.", "@orange.fr", "@free.fr", "@hotmail."):
            assert known not in raw, f"{mail.name} names a real mail domain"
