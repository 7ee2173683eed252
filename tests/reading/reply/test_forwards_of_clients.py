"""A mail passed on by whatever client keeps its note, its sender, date, subject and text."""

from __future__ import annotations

import pytest

from intake.reading.reply import split
from reading.reply.forwards import OLD, PASSED, QUOTED, Passed


@pytest.mark.parametrize("passed", PASSED, ids=lambda passed: passed.name)
def test_mail_passed_on_is_read_whole(passed: Passed) -> None:
    text = passed.text.replace("{old}", OLD).replace("{quoted}", QUOTED)
    parted = split(text, subject=passed.subject)
    found = parted.forwarded
    assert found is not None
    assert found.sender is not None
    assert (found.sender.email, found.subject, found.text) == ("lea@jardin.example", passed.inner, OLD)
    assert found.date is not None
    assert found.date.isoformat().startswith("2017-03-06T10:02")
    assert parted.reply == passed.note


def test_what_stands_below_the_end_of_the_mail_passed_on_is_the_senders() -> None:
    mutt = next(passed for passed in PASSED if passed.name == "mutt")
    parted = split(mutt.text.replace("{old}", OLD) + "\n\nOn le prend ?\n", subject=mutt.subject)
    assert parted.reply == "On le prend ?"
    assert parted.forwarded is not None
    assert parted.forwarded.text == OLD
