"""Who gives tokens: known by the mail server's name, or written in [oauth]."""

from __future__ import annotations

import pytest

from config.mappings import configured
from intake.config.oauth import client_of
from intake.errors import ConfigurationError
from intake.mail.oauth import Client


def client(server: str, **oauth: str) -> Client:
    box = {"url": f"imaps://{server}", "auth": "oauth2"}
    return client_of(configured(mailbox=box, oauth={"client_id": "1234"} | oauth))


def test_google_is_known_by_its_server() -> None:
    provider = client("imap.gmail.com").provider
    assert (provider.name, provider.device_url) == ("Google", "")
    assert (provider.token_url, provider.scope) == (
        "https://oauth2.googleapis.com/token", "https://mail.google.com/",
    )  # fmt: skip


def test_microsoft_is_asked_in_the_organisations_own_directory() -> None:
    provider = client("outlook.office365.com", tenant="quartier.example").provider
    assert provider.token_url == "https://login.microsoftonline.com/quartier.example/oauth2/v2.0/token"
    assert "offline_access" in provider.scope


def test_a_servers_name_that_only_looks_alike_is_not_known() -> None:
    with pytest.raises(ConfigurationError, match="not known who gives tokens"):
        client("notgmail.com")


def test_a_provider_of_ones_own_is_written_down() -> None:
    told = client("imap.quartier.example", token_url="https://sso.quartier.example/token", scope="mail")
    assert (told.id, told.provider.name, told.provider.scope) == ("1234", "sso.quartier.example", "mail")
