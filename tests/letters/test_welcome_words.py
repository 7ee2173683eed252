"""The words by which the welcome says that one chooses one's name are understood as it tells them."""

from __future__ import annotations

import re

import pytest

from desk.office import MARIE, Desk
from intake.desk.records import Naming, Person
from letters.reading_back import received
from letters.samples import notice


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("part", ["text", "html"])
def test_each_choice_of_a_name_is_taken_as_the_welcome_tells_it(language: str, part: str) -> None:
    told = " ".join(str(getattr(received(notice("welcome", language)), part)).replace("\u00a0", " ").split())
    words = re.findall(r"\b(?:NOM|NAME) [a-zé]+", told)
    chosen = []
    for word in words:
        desk = Desk()
        desk.mail(MARIE, word, subject="bienvenue")
        chosen.append(next(each.naming for each in desk.records(Person) if each.key == MARIE.key))
    assert chosen == [Naming.FULL, Naming.FIRST_NAME, Naming.INITIALS, Naming.NONE]
