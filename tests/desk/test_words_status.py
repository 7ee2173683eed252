"""The words of a project's status."""

from __future__ import annotations

import pytest

from intake.desk.records import ProjectStatus
from intake.desk.words_status import WORDS, status_told


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Clos.", ProjectStatus.CLOSED),
        ("close", ProjectStatus.CLOSED),
        ("EN COURS", ProjectStatus.ONGOING),
        ("reportée", ProjectStatus.DEFERRED),
        ("reporté à 2018", ProjectStatus.DEFERRED),
        ("reporté à 2018 ou jamais", ProjectStatus.DEFERRED),
        ("clos du terrain", None),
        ("reporté : pas avant 2018", ProjectStatus.DEFERRED),
        ("en attente (mairie)", ProjectStatus.WAITING),
        ("abandonné - faute de local", ProjectStatus.DROPPED),
        ("expérimentation", ProjectStatus.TRIAL),
        ("pas clos", None),
        ("nouveau local trouvé", None),
        ("", None),
        (", clos", None),
    ],
)
def test_a_status_is_named_by_its_word_alone(words: str, status: ProjectStatus | None) -> None:
    told = status_told(words)
    assert (told[0] if told else None) is status


def test_every_status_has_a_word_in_both_languages() -> None:
    for language in ("fr", "en"):
        assert {status for told, _, status in WORDS if told == language} == set(ProjectStatus)
