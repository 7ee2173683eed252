"""The group as configured."""

from __future__ import annotations

from desk.office import CAMILLE, GROUP


def test_its_domain_is_that_of_its_address() -> None:
    assert GROUP.domain == "quartier.example"


def test_an_animateur_is_known_in_any_case() -> None:
    assert GROUP.animateur("CAMILLE@Quartier.example") == CAMILLE
    assert GROUP.animateur("marie@courriel.example") is None
