"""How people are named: each says it for themselves, or an animateur for somebody who told them."""

from __future__ import annotations

import dataclasses

from intake.desk.given import Given
from intake.desk.notices import Sentence
from intake.desk.records import Naming, Person
from intake.desk.sender import remember
from intake.desk.work import Work


def set_naming(given: Given, work: Work) -> Sentence:
    """Keep how somebody is to be named from now on."""
    choice, _, email = given.command.argument.partition(" ")
    if email and email.casefold() != given.sender.key and not given.sender.runs_the_group():
        return Sentence("not_allowed", (("verb", given.command.line),))
    person = work.get(Person, email.casefold()) if email else remember(given.sender, work)
    if person is None:
        return Sentence("person_unknown", (("said", email),))
    work.put(dataclasses.replace(person, naming=Naming(choice)))
    return Sentence("naming_set", (("name", person.name or person.email), ("choice", choice)))
