"""Where templates lie, and the environments that compile them: the user's own ones in a sandbox."""

from __future__ import annotations

import importlib.resources
from collections.abc import Callable, MutableMapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import internalcode

from intake.desk.notices import Sentence
from intake.errors import TemplateError
from intake.letters import audience, markup, typography
from intake.letters.compiled import Compiled
from intake.letters.names import first_name
from intake.letters.wording import Wording

SENTENCES = "sentences.j2"


class _Calls(Context):
    """Calls of our macros go straight to them; the library first asks each what it wants to be passed."""

    @internalcode
    def call(self, __obj: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Call what a template calls."""
        if type(__obj) is not Macro:
            return super().call(__obj, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        takes_more = __obj.caller or __obj.catch_kwargs or __obj.catch_varargs
        if kwargs or takes_more or len(__obj.arguments) != len(args):
            return __obj(self.eval_ctx, *args, **kwargs)
        # Each of its arguments is given, and nothing else, as most are called.
        return __obj._invoke(list(args), self.eval_ctx.autoescape)  # noqa: SLF001 - where __call__ ends too


class _Letters(Environment):
    """Templates that share their globals as they are: to compare them at each import takes long."""

    context_class = _Calls

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._loaded: dict[str, Template] = {}

    @internalcode
    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - the library's word
    ) -> Template:
        """Return the template of this name: each letter asks for ten, and they stay what they are."""
        found = self._loaded.get(name) if isinstance(name, str) else None
        if found is None:
            found = super().get_template(name, parent, globals)
            self._loaded[str(found.name)] = found
        return found

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what a template finds beside its values."""
        return super().make_globals(d) if d else self.globals


class _GuardedLetters(_Letters, ImmutableSandboxedEnvironment):
    """The same, each step of a template watched."""


def shipped() -> Path:
    """Return the folder of the templates that came with the service.

    Raises TemplateError where the installation lost them.
    """
    package = Path(str(importlib.resources.files("intake")))
    # In the wheel they lie inside the package; in a working copy, beside it.
    for folder in (package / "templates", package.parent / "templates"):
        if folder.is_dir():
            return folder
    raise TemplateError(
        "The service's own templates are missing.", remedy="Install it again.", place=str(package)
    )


def languages() -> tuple[str, ...]:
    """Return the languages in which letters can be written."""
    return tuple(sorted(each.parent.name for each in shipped().glob(f"*/{SENTENCES}")))


def environment(
    words: Wording,
    folders: Sequence[Path],
    *,
    html: bool,
    guarded: bool = False,
    compiled: Path | None = None,
) -> Environment:
    """Return an environment for one language that looks into each folder's language first, in their order.

    A guarded one, for templates that are not ours, watches each step they take: a fifth of a letter's time.
    What it compiles is kept in the folder `compiled`.
    """
    found = (_GuardedLetters if guarded else _Letters)(
        loader=FileSystemLoader([path for each in folders for path in (each / words.language, each)]),
        extensions=[typography.FrenchWords] if words.french else [],
        undefined=StrictUndefined,
        autoescape=html,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    if compiled is not None:
        mark = f"{words.language}-{'html' if html else 'text'}{'-guarded' if guarded else ''}"
        found.bytecode_cache = Compiled(compiled, mark)
    found.filters.update(_filters(words))
    found.globals["tell"] = _teller(found, words.language)
    return found


def _filters(words: Wording) -> dict[str, Callable[..., object]]:
    said = (
        words.date, words.plain_date, words.weekday, words.day, words.local_day, words.at, words.time,
        words.moment, words.span, words.when, words.due, words.quoted, words.size, words.number,
        words.count, words.listing, words.private_thing,
    )  # fmt: skip
    shaped = (
        audience.clip, first_name, typography.wrap, typography.margin,
        markup.paragraphs, markup.lines, markup.exact_lines,
    )  # fmt: skip
    return {each.__name__: each for each in (*said, *shaped)}


def _teller(found: Environment, language: str) -> Callable[[Sentence], object]:
    def tell(sentence: Sentence) -> object:
        """Say the sentence of this name with its values."""
        macro = getattr(found.get_template(SENTENCES).module, sentence.name, None)
        if macro is None:
            raise TemplateError(
                f"No sentence is called “{sentence.name}”.",
                remedy=f"Add a macro of that name to {language}/{SENTENCES}.",
                place=f"{language}/{SENTENCES}",
            )
        return macro(**dict(sentence.values))

    return tell
