"""`intake login`: sign in once at Google, Microsoft or a provider of your own; passes renew the tokens."""
# ruff: noqa: PLC0415 - `intake --help` imports this file and must stay light

from __future__ import annotations

import argparse
import contextlib
from typing import TYPE_CHECKING

from intake.cli.parser import Subparsers
from intake.config.language import Text
from intake.errors import UsageError

if TYPE_CHECKING:
    from intake.mail.oauth import Client, Tokens

_MINUTES = 10


def add_parser(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = subparsers.add_parser("login", help="sign in at Google or Microsoft (OAuth2), once")
    parser.add_argument("--browser", action="store_true", help="in the browser of this machine")
    parser.add_argument("--device", action="store_true", help="by a code typed on another device")
    parser.add_argument("--no-open", action="store_true", help="print the page, do not open the browser")


def run(args: argparse.Namespace) -> int:
    """Sign in and keep the tokens. Raises UsageError, ServerError and ConfigurationError."""
    from intake.cli.console import language, say
    from intake.cli.rooms import configuration
    from intake.config.oauth import client_of
    from intake.mail.oauth_tokens import write_tokens

    config = configuration(args)
    if "oauth2" not in {config.mailbox.auth, config.outbox.auth}:
        raise UsageError(
            NO_TOKENS.told(language()), remedy=NO_TOKENS_REMEDY.told(language(), path=config.path)
        )
    if config.oauth.token_command:
        raise UsageError(BY_COMMAND.told(language()), remedy=BY_COMMAND_REMEDY.told(language()))
    client = client_of(config, language())
    device = bool(client.provider.device_url) and not args.browser
    if args.device and not device:
        raise UsageError(
            NO_DEVICE.told(language(), name=client.provider.name), remedy=NO_DEVICE_REMEDY.told(language())
        )
    tokens = _by_device(client) if device else _in_browser(client, opens=not args.no_open)
    write_tokens(config.oauth.token_file, tokens)
    say(SIGNED_IN, path=config.oauth.token_file)
    if not tokens.refresh:
        say(NOT_RENEWED)
    return 0


def _by_device(client: Client) -> Tokens:
    from intake.cli.console import say
    from intake.mail.oauth import begin_device, finish_device

    code = begin_device(client)
    say(TYPE_CODE, page=code.page, code=code.user_code)
    return finish_device(client, code)


def _in_browser(client: Client, *, opens: bool) -> Tokens:
    import webbrowser

    from intake.cli.console import say
    from intake.mail.oauth import begin_in_browser, finish_in_browser
    from intake.mail.oauth_loopback import Loopback

    with contextlib.closing(Loopback()) as door:
        asked = begin_in_browser(client, door.redirect)
        say(OPEN_PAGE, page=asked.page)
        if opens:
            webbrowser.open(asked.page)
        return finish_in_browser(client, asked, door.answer(_MINUTES * 60))


TYPE_CODE = Text(
    "Open {page} on any device, sign in as the mailbox, and type: {code}",
    "Ouvrez {page} sur n’importe quel appareil, identifiez-vous comme la boîte, et tapez : {code}",
)
OPEN_PAGE = Text(
    "Open this page in the browser of this machine, and sign in as the mailbox:\n{page}",
    "Ouvrez cette page dans le navigateur de cette machine, et identifiez-vous comme la boîte :\n{page}",
)
SIGNED_IN = Text(
    "Signed in. The tokens lie in {path}; passes renew them.",
    "C’est fait. Les jetons sont dans {path} ; les passages les renouvellent.",
)
NOT_RENEWED = Text(
    "The provider gave no token to renew them: they will expire, and `intake login` is needed again.",
    "Le fournisseur n’a pas donné de quoi les renouveler : il faudra relancer `intake login`.",
)
NO_TOKENS = Text("No server is signed in to by tokens.", "Aucun serveur n’utilise de jetons.")
NO_TOKENS_REMEDY = Text(
    'In {path} write auth = "oauth2" below [mailbox] and [outbox].',
    'Dans {path}, écrivez auth = "oauth2" sous [mailbox] et [outbox].',
)
BY_COMMAND = Text("The tokens come from token_command.", "Les jetons viennent de token_command.")
BY_COMMAND_REMEDY = Text(
    "That command signs in itself; or take the key out of [oauth].",
    "Cette commande s’identifie elle-même ; ou retirez la clé de [oauth].",
)
NO_DEVICE = Text(
    "{name} offers no sign-in on another device for mail.",
    "{name} n’offre pas d’identification sur un autre appareil pour le courriel.",
)
NO_DEVICE_REMEDY = Text(
    "Use --browser, on a machine with one; then copy the token file over.",
    "Utilisez --browser, sur une machine qui en a un ; puis copiez le fichier des jetons.",
)
