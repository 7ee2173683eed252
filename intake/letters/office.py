"""The office: notices become finished letters, bytes that only wait to be sent."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from intake.desk.group import Group
from intake.desk.notices import Notice
from intake.desk.records import Letter, Thread
from intake.errors import TemplateError
from intake.letters import headers, ids, mime
from intake.letters.sheets import enclosures_of
from intake.letters.subjects import subject_of

if TYPE_CHECKING:
    from intake.letters.press import Press


@dataclasses.dataclass(frozen=True, slots=True)
class Finished:
    """A letter as it leaves: its record, the thread by which a reply finds its subject, and its bytes."""

    letter: Letter
    thread: Thread
    raw: bytes = dataclasses.field(repr=False)


class Office:
    """Writes the group's letters; `templates` is the user's own folder, whose files come before ours.

    What templates are compiled to is kept in the folder `compiled`, for the next office to find.
    """

    def __init__(
        self, group: Group, secret: bytes, templates: Path | None = None, compiled: Path | None = None
    ) -> None:
        self._group = group
        self._secret = secret
        self._templates = templates
        self._compiled = compiled
        self._opened: Press | None = None

    @property
    def problems(self) -> tuple[TemplateError, ...]:
        """What was wrong with the user's own templates, each told once."""
        return tuple(self._opened.problems) if self._opened else ()

    def finish(self, notices: Iterable[Notice], now: dt.datetime) -> Iterator[Finished]:
        """Yield each notice's letter, one at a time.

        Raises TemplateError when a notice cannot be said even by the shipped templates.
        """
        for notice in notices:
            yield self._finished(notice, now)

    def open(self) -> None:
        """Load what letters are made with, for who would only wait otherwise."""
        self._press()

    def is_ours(self, message_id: str) -> bool:
        """Tell whether a Message-ID, with or without brackets, is of a letter of this office."""
        return ids.is_ours(message_id, self._secret)

    def _finished(self, notice: Notice, now: dt.datetime) -> Finished:
        press = self._press()
        language = _spoken(notice, self._group, press.languages)
        spoken = notice if language == notice.language else dataclasses.replace(notice, language=language)
        page = press.page(spoken)
        subject = subject_of(spoken, page.subject, self._group.name)
        fields = headers.fields_of(spoken, self._group, self._secret, subject, now)
        raw = mime.assemble(fields, page.text, page.html, (*spoken.enclosures, *enclosures_of(notice.body)))
        identifier = headers.message_id_of(fields)
        letter = Letter(
            notice.key, identifier, notice.kind, notice.to.email, now, about=notice.about, size=len(raw)
        )
        return Finished(letter, Thread(identifier, notice.key, notice.about, notice.to.key), raw)

    def _press(self) -> Press:
        """Open the press when there is something to say: a quiet pass does not pay for Jinja."""
        if self._opened is None:
            from intake.letters.press import Press  # noqa: PLC0415 - 70 ms that only a letter is worth

            self._opened = Press(self._group, self._templates, self._compiled)
        return self._opened


def _spoken(notice: Notice, group: Group, known: tuple[str, ...]) -> str:
    wanted = (notice.language, group.language, "fr")
    return next(language for language in wanted if language in known)
