"""`intake login`: one sign-in, and the passes after it go by its tokens."""

from __future__ import annotations

import re
import stat
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.running import environment, intake
from servers.oauth import OAuthServer


@pytest.fixture
def provider() -> Iterator[OAuthServer]:
    with OAuthServer() as server:
        yield server


def tokened(folder: Path, provider: OAuthServer, **more: str) -> Path:
    """Write a configuration that signs in by tokens."""
    keys = provider.keys() | more
    folder.mkdir()
    text = (
        '[group]\nname = "Projets"\naddress = "projets@quartier.example"\nanimateurs = ["marie@quartier.example"]\n'
        '[mailbox]\nurl = "imap://127.0.0.1:9"\nauth = "oauth2"\n'
        '[outbox]\nurl = "smtp://127.0.0.1:9"\nauth = "oauth2"\n[oauth]\n'
    )
    lines = "".join(f'{name} = "{value}"\n' for name, value in keys.items())
    (folder / "intake.toml").write_text(text + lines, encoding="utf-8")
    return folder


def test_a_code_is_shown_and_the_tokens_are_kept(provider: OAuthServer, tmp_path: Path) -> None:
    folder = tokened(tmp_path / "g", provider)
    done = intake("login", cwd=folder)
    assert (done.code, done.err) == (0, "")
    assert done.lines == [
        f"Open {provider.url}/hier on any device, sign in as the mailbox, and type: WDJB-MJHT",
        f"Signed in. The tokens lie in {folder}/intake.token; passes renew them.",
    ]
    assert stat.S_IMODE((folder / "intake.token").stat().st_mode) == 0o600
    assert "refresh-1" in (folder / "intake.token").read_text()


def test_in_the_browser_the_answer_comes_back_to_this_machine(provider: OAuthServer, tmp_path: Path) -> None:
    folder = tokened(tmp_path / "g", provider)
    command = [sys.executable, "-u", "-m", "intake", "login", "--browser", "--no-open"]
    with subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout
        told = process.stdout.readline() + process.stdout.readline()
        (page,) = re.findall(r"http\S+", told)
        urllib.request.urlopen(page, timeout=10).close()
        told += process.stdout.read()
    assert process.returncode == 0, told
    assert "refresh-1" in (folder / "intake.token").read_text()


def test_a_provider_that_refuses_is_told_with_a_remedy(provider: OAuthServer, tmp_path: Path) -> None:
    provider.refusal = "access_denied"
    done = intake("login", cwd=tokened(tmp_path / "g", provider))
    assert (done.code, done.err.splitlines()) == (
        69,
        [
            "intake: 127.0.0.1 gives no tokens (so it is).",
            "Check [oauth] in intake.toml, then sign in again: `intake login`.",
        ],
    )


def test_a_pass_without_a_sign_in_says_to_sign_in(provider: OAuthServer, tmp_path: Path) -> None:
    folder = tokened(tmp_path / "g", provider, token_command="false")
    done = intake("login", cwd=folder)
    assert (done.code, done.err.splitlines()[0]) == (64, "intake: The tokens come from token_command.")


def test_tokens_never_travel_in_clear(provider: OAuthServer, tmp_path: Path) -> None:
    done = intake(
        "login", cwd=tokened(tmp_path / "g", provider, token_url="http://sso.quartier.example/token")
    )
    assert (done.code, done.err.splitlines()[0]) == (
        78,
        "intake: http://sso.quartier.example/token does not begin with https://.",
    )


def test_with_a_password_there_is_nothing_to_sign_in_to(group: Path) -> None:
    done = intake("login", cwd=group)
    assert (done.code, done.err.splitlines()[0]) == (64, "intake: No server is signed in to by tokens.")


def test_the_doctor_minds_tokens_that_others_may_read(provider: OAuthServer, tmp_path: Path) -> None:
    folder = tokened(tmp_path / "g", provider)
    assert intake("login", cwd=folder).code == 0
    (folder / "intake.token").chmod(0o644)
    checks = {each["name"]: each for each in intake("doctor", "--json", cwd=folder).json}
    assert checks["password-file"]["state"] == "failed"
    assert str(folder / "intake.token") in checks["password-file"]["sentence"]
