"""From a notice to its words: the user's own templates first, the shipped ones when they fail."""

from __future__ import annotations

import dataclasses
import traceback
from pathlib import Path

import jinja2
from markupsafe import escape

from intake.desk.group import Group
from intake.desk.notices import Body, Digest, Invitation, Notice, PublishedMinutes, State, Welcome
from intake.errors import TemplateError
from intake.letters import folder
from intake.letters.audience import for_audience, one_line
from intake.letters.inlining import inlined
from intake.letters.names import first_name
from intake.letters.wording import Wording

# Gmail shows 102 kB of a letter and hides the rest, footer and all.
LARGEST_HTML = 60_000
# Where a name goes in a letter that many people get; noncharacters, which `clean` takes out of all values.
NAME = "\ufdd0\ufdd1\ufdd0"
SHARED = (Digest, Invitation, PublishedMinutes)
# What a template of the user's own may do wrong, beside being no template.
TROUBLE = (
    jinja2.TemplateError, TemplateError, ArithmeticError, AttributeError, LookupError, OSError,
    RecursionError, TypeError, ValueError,
)  # fmt: skip


@dataclasses.dataclass(frozen=True, slots=True)
class Page:
    """A letter's words: its subject before tags, its text part and its HTML part."""

    subject: str
    text: str
    html: str

    def named(self, name: str) -> Page:
        """Return the page with a person's name where it goes."""
        as_html = str(escape(name))
        return Page(self.subject, self.text.replace(NAME, name), self.html.replace(NAME, as_html))


@dataclasses.dataclass(frozen=True, slots=True)
class GroupView:
    """What templates may know of the group."""

    name: str
    association: str
    address: str


class Press:
    """Sets pages, and sets a page that many people get only once; `problems` tells of broken templates."""

    def __init__(self, group: Group, own: Path | None, compiled: Path | None = None) -> None:
        self._group = GroupView(one_line(group.name), one_line(group.association), group.address)
        self._zone = group.zone
        self._own = (own,) if own is not None else ()
        self._compiled = compiled
        self._environments: dict[tuple[str, bool, bool], jinja2.Environment] = {}
        self._last: dict[tuple[str, str, bool], tuple[Body, Page]] = {}
        self.languages = folder.languages()
        self.problems: list[TemplateError] = []

    def page(self, notice: Notice) -> Page:
        """Return the notice's words.

        Raises TemplateError when not even the shipped template can say it.
        """
        body = notice.body
        if not isinstance(body, SHARED):
            return self._set(notice)
        name = first_name(one_line(body.name, 60))
        body = dataclasses.replace(body, name=NAME if name else "")
        key = (notice.kind, notice.language, bool(name))
        known = self._last.get(key)
        # Bodies of one mailing share their tuples, so this compares identities, not texts.
        if known is None or known[0] != body:
            known = (body, self._set(dataclasses.replace(notice, body=body)))
            self._last[key] = known
        return known[1].named(name)

    def _set(self, notice: Notice) -> Page:
        if self._own:
            try:
                return self._fitted(notice, own=True)
            except TROUBLE as trouble:
                self._note(_problem(trouble))
        try:
            return self._fitted(notice, own=False)
        except TROUBLE as trouble:
            raise _problem(trouble) from trouble

    def _fitted(self, notice: Notice, *, own: bool) -> Page:
        """Return the page, its lists cut to the longest that keeps the HTML below the limit."""
        body = _for_audience(notice, self._group)
        most = _longest_list(body)
        page = self._rendered(notice, body, most, own=own)
        if most == 0 or _fits(page):
            return page
        low, high = 1, most
        while low < high:
            middle = (low + high + 1) // 2
            fits = _fits(self._rendered(notice, body, middle, own=own))
            low, high = (middle, high) if fits else (low, middle - 1)
        return self._rendered(notice, body, low, own=own)

    def _rendered(self, notice: Notice, body: Body, cut: int, *, own: bool) -> Page:
        text = self._environment(notice.language, html=False, own=own)
        html = self._environment(notice.language, html=True, own=own)
        # The subjects' macros take the body alone: they say one line of it.
        subject = str(getattr(text.get_template("subjects.j2").module, notice.kind)(body))
        values = {field.name: getattr(body, field.name) for field in dataclasses.fields(body)}
        values |= {
            "group": self._group, "language": notice.language, "kind": notice.kind, "about": notice.about,
            "headline": one_line(subject), "cut": cut,
        }  # fmt: skip
        return Page(
            subject,
            text.get_template(f"{notice.kind}.txt.j2").render(values).strip("\n") + "\n",
            inlined(html.get_template(f"{notice.kind}.html.j2").render(values)),
        )

    def _environment(self, language: str, *, html: bool, own: bool) -> jinja2.Environment:
        key = (language, html, own)
        if key not in self._environments:
            folders = (*self._own, folder.shipped()) if own else (folder.shipped(),)
            words = Wording(language, self._zone)
            self._environments[key] = folder.environment(
                words, folders, html=html, guarded=own, compiled=self._compiled
            )
        return self._environments[key]

    def _note(self, problem: TemplateError) -> None:
        if all(str(problem) != str(known) for known in self.problems):
            self.problems.append(problem)


def _for_audience(notice: Notice, group: GroupView) -> Body:
    body = for_audience(notice.body, notice.language, group.address)
    if isinstance(body, SHARED) and isinstance(notice.body, SHARED):
        # The cleaning took the mark out with everything else that cannot be seen.
        return dataclasses.replace(body, name=notice.body.name)
    return body


def _fits(page: Page) -> bool:
    return len(page.html.encode("utf-8")) < LARGEST_HTML


def _longest_list(body: Body) -> int:
    """Return how long the longest list is that the template may cut; 0 where all must be told."""
    if isinstance(body, Digest):
        told = body.body
        return max(map(len, (told.sought, told.changed, told.agenda, told.new, told.minutes)))
    if isinstance(body, State | Welcome):
        return max(len(body.projects), len(body.agenda))
    return 0


def _problem(trouble: Exception) -> TemplateError:
    """Say which file and line is at fault, as exactly as the trouble knows."""
    if isinstance(trouble, TemplateError):
        return trouble
    place = _place(trouble)
    return TemplateError(
        f"The template {place} cannot be used: {trouble}.",
        remedy="Mend or remove it; until then the shipped one is used.",
        place=place,
    )


def _place(trouble: Exception) -> str:
    if isinstance(trouble, jinja2.TemplateSyntaxError):
        return f"{trouble.filename or trouble.name}, line {trouble.lineno}"
    frames = traceback.extract_tb(trouble.__traceback__)
    inside = [frame for frame in frames if frame.filename.endswith(".j2")]
    return f"{inside[-1].filename}, line {inside[-1].lineno}" if inside else str(trouble)
