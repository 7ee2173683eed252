"""`--help` in the language of the terminal: the parsers speak English, and `words_help` has the French."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any

from intake.cli.console import language


class Helped(argparse.HelpFormatter):
    """Says the headings, the helps and the names of values in the language of the terminal."""

    def start_section(self, heading: str | None) -> None:
        super().start_section(heading and said(heading))

    def add_text(self, text: str | None) -> None:
        super().add_text(text and said(text))

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, said("usage: ") if prefix is None else prefix)

    def _get_help_string(self, action: argparse.Action) -> str | None:
        return action.help and said(action.help)

    def _metavar_formatter(self, action: argparse.Action, default_metavar: str) -> Any:
        shown = super()._metavar_formatter(action, default_metavar)
        return lambda size: tuple(said(name) for name in shown(size))


def said(words: str) -> str:
    """Return what a parser says in the language of the terminal."""
    if language() != "fr" or not words:
        return words
    from intake.cli.words_help import FRENCH  # noqa: PLC0415 - asked for by who reads French

    if words in FRENCH:
        return FRENCH[words]
    # A command without a description of its own is described by its help.
    help_ = FRENCH.get(f"{words[:1].lower()}{words[1:].removesuffix('.')}", "")
    return f"{help_[:1].upper()}{help_[1:].rstrip('.')}." if help_ else words
