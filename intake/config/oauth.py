"""The provider of tokens that a configuration means, out of `oauth.toml` and the keys of [oauth]."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import cast
from urllib.parse import quote, urlsplit

from intake.config.language import Text
from intake.config.secrets import password
from intake.config.values import Config, OAuthSettings, SecretSource
from intake.errors import ConfigurationError
from intake.mail.oauth import Client, Provider


def client_of(config: Config, language: str = "en") -> Client:
    """Return the program as its provider knows it. Raises ConfigurationError."""
    told = config.oauth
    provider = _provider(told, config.mailbox.url, language)
    secret = ""
    if told.client_secret_file is not None:
        secret = password(SecretSource(file=told.client_secret_file), {}, language)
    return Client(provider, told.client_id, secret)


def _provider(told: OAuthSettings, url: str, language: str) -> Provider:
    """Return what is known of the provider, each URL of the configuration's own standing first."""
    host = urlsplit(url).hostname or ""
    known = _known(told.provider, host)
    provider = Provider(
        name=str(known.get("name") or urlsplit(told.token_url).hostname or host),
        device_url=told.device_url or _filled(known, "device_url", told),
        authorize_url=told.authorize_url or _filled(known, "authorize_url", told),
        token_url=told.token_url or _filled(known, "token_url", told),
        scope=told.scope or str(known.get("scope", "")),
    )
    if not provider.token_url:
        raise ConfigurationError(
            NO_PROVIDER.told(language, host=host), remedy=NO_PROVIDER_REMEDY.told(language)
        )
    for each in (provider.device_url, provider.authorize_url, provider.token_url):
        _refuse_open(each, language)
    return provider


def _known(name: str, host: str) -> dict[str, object]:
    text = resources.files("intake.config").joinpath("oauth.toml").read_text(encoding="utf-8")
    for key, table in tomllib.loads(text).items():
        ends = cast("list[str]", table["servers"])
        if name == key or (not name and any(host == end or host.endswith(f".{end}") for end in ends)):
            return cast("dict[str, object]", table)
    return {}


def _filled(known: dict[str, object], key: str, told: OAuthSettings) -> str:
    return str(known.get(key, "")).replace("{tenant}", quote(told.tenant, safe=""))


def _refuse_open(url: str, language: str) -> None:
    """Tokens never go over the network in clear; on this machine itself they may."""
    parts = urlsplit(url)
    if url and parts.scheme != "https" and parts.hostname not in {"127.0.0.1", "localhost", "::1"}:
        raise ConfigurationError(NOT_HTTPS.told(language, url=url), remedy=NOT_HTTPS_REMEDY.told(language))


NO_PROVIDER = Text(
    "It is not known who gives tokens for {host}.", "On ne sait pas qui donne des jetons pour {host}."
)
NO_PROVIDER_REMEDY = Text(
    "Write provider, or token_url and authorize_url or device_url, below [oauth].",
    "Écrivez provider, ou token_url et authorize_url ou device_url, sous [oauth].",
)
NOT_HTTPS = Text("{url} does not begin with https://.", "{url} ne commence pas par https://.")
NOT_HTTPS_REMEDY = Text(
    "Tokens are not sent in clear: write https://.", "Un jeton ne circule pas en clair : écrivez https://."
)
