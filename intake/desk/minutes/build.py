"""The items of a draft, built out of what was mailed and noted since the last meeting."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence

from intake.desk.labelled import with_label
from intake.desk.meeting import is_shown_to_group, published_before
from intake.desk.minutes.adoption import adoption_item, is_adoption_noted
from intake.desk.minutes.dated import dated
from intake.desk.minutes.facts import (
    facts_told_anew,
    noted_text,
    partner_told,
    portrait_facts,
    with_owner,
)
from intake.desk.minutes.recap import Telling, has_changed, is_due, recap_of, tellings
from intake.desk.minutes.sources import by_mail, by_notes
from intake.desk.minutes.told import is_in_print, is_told
from intake.desk.minutes.wording import Wording, wording_of
from intake.desk.privacy.holds import is_kept_in
from intake.desk.records import (
    Action,
    ActionState,
    Call,
    CallState,
    Confidentiality,
    Decision,
    Item,
    Link,
    Meeting,
    MeetingText,
    MinutesVersion,
    Paragraph,
    Project,
    ProjectStatus,
    Request,
    RequestState,
    Section,
    Step,
    Update,
    Visibility,
)
from intake.desk.repeats import Contradictions
from intake.desk.sentences import paragraphs_of
from intake.desk.support import awaited
from intake.desk.voices import told
from intake.desk.work import Work

_ENDED = {ProjectStatus.CLOSED, ProjectStatus.DROPPED}


@dataclasses.dataclass(frozen=True, slots=True)
class _Scope:
    """What a draft is made for: its meeting, its window, its words."""

    work: Work
    meeting: Meeting
    since: dt.datetime
    words: Wording
    told: dict[str, Telling]
    contradictions: Contradictions

    def in_window(self, at: dt.datetime) -> bool:
        return self.since < at <= self.work.now


def build_items(meeting: Meeting, work: Work) -> tuple[Item, ...]:
    """Return the items of the minutes of a meeting, in their order, numbered as members will see them.

    What is only left over from earlier meetings makes no minutes: then there are none.
    """
    words = wording_of(work.group.language)
    told, contradictions = tellings(meeting, work), Contradictions(meeting.key, work)
    scope = _Scope(work, meeting, news_since(meeting, work), words, told, contradictions)
    items: list[Item] = []
    for section in (Section.ONGOING, Section.NEW):
        items.extend(_project_items(section, scope))
    items.extend(_lists(scope))
    items.extend(_unplaced(scope))
    if not items and not is_adoption_noted(meeting, work):
        return ()
    opening = adoption_item(meeting, work)
    return ((opening,) if opening else ()) + _with_carried(items, scope)


def _with_carried(items: Sequence[Item], scope: _Scope) -> tuple[Item, ...]:
    """Put the actions that earlier meetings left open below those of this one."""
    carried = tuple(_carried(scope))
    if not carried:
        return tuple(items)
    section = Section.ACTIONS
    own = next((item for item in items if item.section is section), None)
    if own is not None:
        both = dataclasses.replace(own, paragraphs=own.paragraphs + carried)
        return tuple(both if item is own else item for item in items)
    made = Item(section.value, section, scope.words.sections[section.value], carried)
    at = sum(item.section is not Section.UNPLACED for item in items)
    return (*items[:at], made, *items[at:])


def _carried(scope: _Scope) -> Iterator[Paragraph]:
    """Yield what earlier meetings left to be done, as far as approved minutes told it."""
    for action in scope.work.all(Action):
        number = int(action.meeting[1:])
        if (
            number >= scope.meeting.number
            or action.state is not ActionState.OPEN
            or not is_in_print(action, scope.work)
        ):
            continue
        told = with_label(action.key, with_owner(action, scope.words), scope.words.language)
        text = scope.words.carried.format(text=told, number=number)
        project = scope.work.get(Project, action.project)
        hidden = project is not None and not is_shown_to_group(project)
        yield Paragraph("listed", text, about=action.project, internal=hidden)


def news_since(meeting: Meeting, work: Work) -> dt.datetime:
    """News counts from the making of the last minutes that were published: none is lost, none told twice."""
    before = published_before(meeting.number, work)
    if before is None:
        return dt.datetime.min.replace(tzinfo=dt.UTC)
    made = (version.at for version in work.under(MinutesVersion, before.key) if not version.author)
    day_after = dt.datetime.combine(before.date + dt.timedelta(days=1), dt.time(), work.group.zone)
    return max(made, default=day_after)


def _project_items(section: Section, scope: _Scope) -> Iterator[Item]:
    number = 0
    for project in sorted(scope.work.all(Project), key=lambda each: int(each.key[1:])):
        new = project.presented_in in {0, scope.meeting.number}
        if new is not (section is Section.NEW):
            continue
        paragraphs = tuple(_paragraphs(project, scope, new=new))
        if not paragraphs or _is_past(project, scope):
            continue
        number += 1
        label, visibility = f"{section.value}{number}", _visibility(project, scope.work)
        title = project.title
        yield Item(label, section, title, paragraphs, project.key, visibility, named=title)


def _is_past(project: Project, scope: _Scope) -> bool:
    """Say whether a project ended before; one that was spoken of all the same keeps its place."""
    noted: tuple[type[MeetingText | Decision | Action], ...] = (MeetingText, Decision, Action)
    spoken_of = any(
        each.project == project.key for kind in noted for each in scope.work.under(kind, scope.meeting.key)
    )
    if project.withdrawn:
        return not spoken_of
    return (
        project.status in _ENDED and not spoken_of and not scope.in_window(project.changed or project.opened)
    )


def _visibility(project: Project, work: Work) -> Visibility:
    hidden = project.confidentiality is Confidentiality.ANIMATEUR or is_kept_in(project.key, work)
    return Visibility.INTERNAL if hidden else Visibility.PUBLIC


def _paragraphs(project: Project, scope: _Scope, *, new: bool) -> Iterator[Paragraph]:
    """What a project's item tells: its presentation when new, then news, the discussion, and what follows."""
    if new:
        yield from _presentation(project, scope)
    rest = (
        *_partners(project, scope, new=new),
        *_news(project, scope),
        *_facts(project, scope, new=new),
        *_at_the_meeting(project, scope),
        *(Paragraph("letter", text) for text in awaited.paragraphs(project, scope.work)),
        *_to_come(project, scope),
    )
    if not new:
        yield from _recap(project, scope, spoken_of=bool(rest))
    yield from rest


def _recap(project: Project, scope: _Scope, *, spoken_of: bool) -> Iterator[Paragraph]:
    """Tell the project in short where it is due; alone, only when its own words for it changed."""
    last, text = scope.told.get(project.key), recap_of(project)
    due = is_due(project, last, scope.work) if spoken_of else has_changed(project, last, scope.work)
    if text and due:
        yield Paragraph("recap", text)


def _presentation(project: Project, scope: _Scope) -> Iterator[Paragraph]:
    source = by_mail(project.holder, project.opened, scope.work)
    portrait = project.portrait
    if portrait.holder_name:
        yield Paragraph("holder", portrait.holder_name, source)
    steps = (each for each in scope.work.under(Step, project.key) if each.message == project.message)
    whens = tuple(each.when for each in steps)
    for text in paragraphs_of(portrait.presentation):
        yield Paragraph("presentation", dated(text, whens, scope.words.language), source)
    for role, text, _, _ in portrait_facts(project):
        yield Paragraph(role, text, source)


def _partners(project: Project, scope: _Scope, *, new: bool) -> Iterator[Paragraph]:
    """A project's partners: all of a new one, else those of whom something was told since."""
    for link in scope.work.under(Link, project.key):
        if (new or scope.in_window(link.at)) and not link.meeting:
            told_so = partner_told(link, scope.words)
            yield Paragraph("partner", told_so, by_mail(link.author, link.at, scope.work))


def _facts(project: Project, scope: _Scope, *, new: bool) -> Iterator[Paragraph]:
    """What an ongoing project said of itself since; a new one's presentation tells all of that."""
    if not new:
        for role, text, author, at in facts_told_anew(project, scope.since, scope.work):
            yield Paragraph(role, text, by_mail(author, at, scope.work))


def _news(project: Project, scope: _Scope) -> Iterator[Paragraph]:
    for update in scope.work.under(Update, project.key):
        if scope.in_window(update.news_from):
            source = by_mail(update.author, update.at, scope.work)
            for text in paragraphs_of(told(update)):
                yield Paragraph("update", dated(text, update.whens, scope.words.language), source)


def _at_the_meeting(project: Project, scope: _Scope) -> Iterator[Paragraph]:
    key = scope.meeting.key
    for noted in scope.work.under(MeetingText, key):
        if noted.project == project.key:
            text = noted_text(noted, scope.words)
            yield Paragraph("text", text, by_notes(noted.author, scope.work), internal=noted.kept_back)
    made_there: tuple[tuple[type[Decision] | type[Action], str], ...] = (
        (Decision, "decision"),
        (Action, "action"),
    )
    for kind, role in made_there:
        for made in scope.work.under(kind, key):
            if made.project == project.key:
                yield Paragraph(role, with_owner(made, scope.words), flag=_flag(made, scope))


def _to_come(project: Project, scope: _Scope) -> Iterator[Paragraph]:
    work = scope.work
    for step in work.under(Step, project.key):
        here = _is_told_here(step, scope) and scope.in_window(step.at)
        if here and not _told_in_a_mail(step, project, scope):
            text = dated(step.text, (step.when,), scope.words.language)
            yield Paragraph("step", text, by_notes(step.author, scope.work))
    for request in work.under(Request, project.key):
        if request.state is RequestState.AWAITED and _is_told_here(request, scope):
            yield Paragraph("request", dated(request.text, (request.due,), scope.words.language))
    for call in work.under(Call, project.key):
        if call.state is CallState.OPEN and _is_told_here(call, scope):
            yield Paragraph("call", call.text)


def _is_told_here(noted: Step | Request | Call, scope: _Scope) -> bool:
    """What an earlier meeting's minutes kept internal does not come out by a later one's."""
    return noted.meeting == scope.meeting.key or is_told(noted, scope.work)


def _told_in_a_mail(step: Step, project: Project, scope: _Scope) -> bool:
    """A step read in a mail stands in that mail's own text already."""
    mails = {update.message for update in scope.work.under(Update, step.project)}
    return step.message in {*mails, project.message}


def _flag(made: Decision | Action, scope: _Scope) -> str:
    """Say what an animateur must look at: two notes that contradict each other, or nobody in charge."""
    if other := scope.contradictions.of(made):
        return scope.words.contradicted.format(text=other)
    return "" if made.owner or made.due else scope.words.unflagged_owner


def _lists(scope: _Scope) -> Iterator[Item]:
    """The list of decisions and the list of actions, each with its number: they are what members look up."""
    words = scope.words
    made: tuple[tuple[Section, type[Decision] | type[Action]], ...] = (
        (Section.DECISIONS, Decision),
        (Section.ACTIONS, Action),
    )
    for section, kind in made:
        paragraphs = tuple(
            Paragraph(
                "listed", with_label(each.key, with_owner(each, words), words.language), about=each.project
            )
            for each in scope.work.under(kind, scope.meeting.key)
        )
        if paragraphs:
            yield Item(section.value, section, words.sections[section.value], paragraphs)


def _unplaced(scope: _Scope) -> Iterator[Item]:
    """What was noted and belongs to no project: shown to the animateur, published only once placed."""
    texts = [each for each in scope.work.under(MeetingText, scope.meeting.key) if not each.project]
    for number, each in enumerate(texts, 1):
        paragraph = Paragraph("text", each.text, by_notes(each.author, scope.work))
        title = each.under
        yield Item(f"Z{number}", Section.UNPLACED, title, (paragraph,), visibility=Visibility.INTERNAL)
