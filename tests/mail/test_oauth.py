"""OAuth2 against a provider, Dovecot and an SMTP server of this machine."""

from __future__ import annotations

import base64
import stat
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import AuthResult

from intake.errors import ConfigurationError, ServerAwayError, ServerError
from intake.mail import open_mailbox, open_transport
from intake.mail.oauth import (
    Client,
    Provider,
    TokenRefusedError,
    Tokens,
    begin_device,
    begin_in_browser,
    finish_device,
    finish_in_browser,
    refresh,
)
from intake.mail.oauth_loopback import Loopback
from intake.mail.oauth_tokens import fresh_token, read_tokens, write_tokens
from intake.mail.ports import Delivered
from mail.transport_contract import letter
from servers.dovecot import Dovecot, find_dovecot
from servers.dovecot_conf import Options
from servers.imap import missing
from servers.oauth import CLIENT, OAuthServer
from servers.smtp import SmtpServer

USER = "projets@quartier.example"


@pytest.fixture
def provider() -> Iterator[OAuthServer]:
    with OAuthServer() as server:
        yield server


@pytest.fixture
def client(provider: OAuthServer) -> Client:
    urls = [f"{provider.url}/{name}" for name in ("device", "authorize", "token")]
    return Client(Provider("Quartier", *urls, "mail"), CLIENT)


def test_a_code_is_typed_on_another_device_and_waited_for(provider: OAuthServer, client: Client) -> None:
    code = begin_device(client)
    assert (code.user_code, code.page) == ("WDJB-MJHT", f"{provider.url}/hier")
    naps: list[float] = []
    tokens = finish_device(client, code, naps.append)
    assert (tokens.access, tokens.refresh) == ("access-1", "refresh-1")
    assert naps == [0, 0]


def test_asked_to_slow_down_the_wait_grows(provider: OAuthServer, client: Client) -> None:
    code, naps = begin_device(client), []
    provider.refusal = "slow_down"

    def nap(seconds: float) -> None:
        naps.append(seconds)
        if len(naps) == 3:
            provider.refusal = ""

    finish_device(client, code, nap)
    assert naps == [0, 5, 10, 10]


def test_a_person_who_refuses_is_told(provider: OAuthServer, client: Client) -> None:
    code = begin_device(client)
    provider.refusal = "access_denied"
    with pytest.raises(TokenRefusedError, match=r"Quartier gives no tokens \(so it is\)\."):
        finish_device(client, code, lambda _: None)


def test_a_sign_in_in_the_browser_comes_back_to_this_machine_and_is_proven(
    provider: OAuthServer, client: Client
) -> None:
    door = Loopback()
    asked = begin_in_browser(client, door.redirect)
    browser = threading.Thread(target=lambda: urllib.request.urlopen(asked.page, timeout=10).close())
    browser.start()
    answer = door.answer(10)
    browser.join()
    door.close()
    assert finish_in_browser(client, asked, answer).refresh == "refresh-1"
    assert provider.forms[-1]["code_verifier"] == asked.verifier


def test_an_answer_that_we_did_not_ask_for_is_refused(client: Client) -> None:
    asked = begin_in_browser(client, "http://127.0.0.1:1/")
    with pytest.raises(TokenRefusedError):
        finish_in_browser(client, asked, {"code": "a-code", "state": "another"})


def test_nobody_waits_for_ever_for_the_browser() -> None:
    door = Loopback()
    with pytest.raises(ServerAwayError, match="Nobody signed in in time"):
        door.answer(-1)
    door.close()


def test_tokens_are_kept_for_their_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "intake.token"
    path.write_text("{}")
    path.chmod(0o644)
    write_tokens(path, Tokens("a", "r", 5.0))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert read_tokens(path) == Tokens("a", "r", 5.0)


def test_a_token_is_renewed_before_it_expires_and_the_new_refresh_token_kept(
    provider: OAuthServer, client: Client, tmp_path: Path
) -> None:
    path = tmp_path / "intake.token"
    write_tokens(path, Tokens("old", "refresh-0", 1000.0))
    assert fresh_token(client, path, lambda: 600.0) == "old"
    assert provider.forms == []
    assert fresh_token(client, path, lambda: 701.0) == "access-1"
    kept = read_tokens(path)
    assert (kept.access, kept.refresh) == ("access-1", "refresh-1")
    assert kept.expires == pytest.approx(time.time() + 3600, abs=60)


def test_a_provider_that_keeps_its_refresh_token_is_asked_with_it_again(
    provider: OAuthServer, client: Client
) -> None:
    provider.rotates = False
    assert refresh(client, Tokens("", "refresh-0", 0)).refresh == "refresh-0"


def test_a_revoked_sign_in_is_told_with_its_remedy(client: Client, tmp_path: Path) -> None:
    path = tmp_path / "intake.token"
    write_tokens(path, Tokens("old", "revoked", 0.0))
    with pytest.raises(TokenRefusedError) as caught:
        fresh_token(client, path)
    assert str(caught.value) == (
        "The sign-in at Quartier counts no more (invalid_grant). Sign in again: `intake login`."
    )
    assert (caught.value.exit_code, read_tokens(path).refresh) == (69, "revoked")


def test_a_provider_that_is_away_is_asked_again_by_the_next_run() -> None:
    url = "http://127.0.0.1:9/token"
    client = Client(Provider("Quartier", url, url, url, "mail"), CLIENT)
    with pytest.raises(ServerAwayError, match="Quartier gives no tokens now"):
        refresh(client, Tokens("", "r", 0))


@pytest.mark.parametrize(("text", "told"), [(None, "Nobody has signed in yet"), ("[]", "holds no tokens")])
def test_without_tokens_the_way_to_them_is_told(
    client: Client, tmp_path: Path, text: str | None, told: str
) -> None:
    path = tmp_path / "intake.token"
    if text is not None:
        path.write_text(text)
    with pytest.raises(ConfigurationError, match=told) as caught:
        fresh_token(client, path)
    assert caught.value.remedy == "Sign in once: `intake login`."


@pytest.mark.parametrize("mechanism", ["xoauth2", "oauthbearer"])
def test_dovecot_lets_in_by_a_token_and_not_by_another(provider: OAuthServer, mechanism: str) -> None:
    if not find_dovecot():
        missing("Dovecot")
    token = provider.give()[1]["access_token"]
    with Dovecot(Options(oauth=f"{provider.url}/introspect/", token_mechanisms=mechanism)) as dovecot:
        url = f"imap://{USER}@127.0.0.1:{dovecot.port}/INBOX"
        for word, good in ((token, True), ("stolen", False)):
            box = open_mailbox(
                url, processed="Done", aside="Aside", password=lambda word=word: word, bearer=True, timeout=20
            )
            if good:
                assert box.count() == 0
            else:
                with pytest.raises(ServerError, match="does not accept the token of projets@"):
                    box.count()
            box.close()


class TokenServer(SmtpServer):
    """An SMTP server that knows one token."""

    async def auth_XOAUTH2(self, server: Any, args: list[str]) -> AuthResult:  # noqa: N802
        said = base64.b64decode(args[1]).decode()
        if said == f"user={USER}\x01auth=Bearer good\x01\x01":
            return AuthResult(success=True, auth_data=USER)
        # Google's way to say no: first why, and the refusal after the answer to that.
        await server.push("334 eyJzdGF0dXMiOiI0MDEifQ==")
        await server._reader.readline()
        return AuthResult(success=False, handled=False)


def test_smtp_lets_in_by_a_token_and_not_by_another() -> None:
    with TokenServer() as server:
        url = f"smtp://{USER}@127.0.0.1:{server.port}"
        transport = open_transport(url, password=lambda: "good", bearer=True)
        assert isinstance(transport.send(letter("ack:1")), Delivered)
        transport.close()
        transport = open_transport(url, password=lambda: "stolen", bearer=True)
        with pytest.raises(ServerError, match="does not accept the token") as caught:
            transport.send(letter("ack:2"))
        assert "intake login" in caught.value.remedy
        transport.close()
