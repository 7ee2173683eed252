"""The agenda of a meeting, made of what stands in the records and members may know: short, the old first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from intake.desk.meeting import is_shown_to_group, published_before
from intake.desk.minutes.adoption import to_adopt
from intake.desk.minutes.build import news_since
from intake.desk.notices import Agenda, AgendaProject, CallLine
from intake.desk.privacy.shown import for_group
from intake.desk.records import Meeting, Project, Update
from intake.desk.standing import ENDED, sought
from intake.desk.work import Work


def agenda_of(meeting: Meeting, work: Work) -> Agenda | None:
    """Return what a meeting has to speak of; None where that is nothing yet."""
    work = for_group(work)
    shown = [each for each in work.all(Project) if is_shown_to_group(each) and each.status not in ENDED]
    lines = list(sought(shown, work))
    due = tuple(line for line in lines if line.kind != "call" and _is_due(line, meeting))
    agenda = Agenda(
        adoption=_to_adopt(meeting, work),
        ongoing=tuple(_ongoing(shown, due, meeting, work)),
        new=tuple(
            AgendaProject(project.key, project.title, project.portrait.holder_name)
            for project in shown
            if _is_new(project, meeting)
        ),
        due=due,
        calls=tuple(line for line in lines if line.kind == "call"),
    )
    return agenda if agenda.points else None


def _to_adopt(meeting: Meeting, work: Work) -> int:
    minutes = to_adopt(meeting, work)
    return minutes.number if minutes and not minutes.adopted_in else 0


def _is_due(line: CallLine, meeting: Meeting) -> bool:
    """What nobody gave a day is asked for at the next meeting."""
    return line.due is None or line.due.end is None or line.due.end <= meeting.date


def _is_new(project: Project, meeting: Meeting) -> bool:
    return project.presented_in in {0, meeting.number}


def _ongoing(
    shown: Sequence[Project], due: Sequence[CallLine], meeting: Meeting, work: Work
) -> Iterator[AgendaProject]:
    """Ongoing projects there is something to say of: news, a first time in section A, something overdue."""
    since, before = news_since(meeting, work), published_before(meeting.number, work)
    overdue = {line.ref for line in due if line.overdue}
    for project in shown:
        if _is_new(project, meeting):
            continue
        news = sum(since < update.news_from <= work.now for update in work.under(Update, project.key))
        moved = before is not None and project.presented_in == before.number
        if news or moved or project.key in overdue:
            yield AgendaProject(
                project.key,
                project.title,
                project.portrait.holder_name,
                news=news,
                presented_in=project.presented_in if moved else 0,
                overdue=project.key in overdue,
            )
