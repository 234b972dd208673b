"""The feed entries about a project: it is new, it has ended, it changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import escape

from records.forms.context import Context
from records.forms.entry import Entry, entry_about, full_text, new_entry
from records.language.dates import Moment
from records.language.words import enumeration, lower_first

from .model import Project, Status

_ENDED = {Status.DONE: "Project afgerond", Status.STOPPED: "Project stopgezet"}
_BATCH = "veranderde projecten"
_TOLD = {"status", "start", "end", "target_groups", "work_forms", "municipalities", "calls"}
"""The fields of which followers hear that they changed."""


def project_entries(project: Project, context: Context) -> Iterator[Entry]:
    """Everything about a project that has happened by now."""
    yield new_entry(context, project, "Nieuw project", "nieuwe projecten")
    ended = None
    for edit in context.edits(project):
        if edit.badge in _ENDED:
            ended = ended or (edit.day if edit.badge == project.status else None)
        elif told := [key for key in edit.fields if key in _TOLD]:
            yield _change(project, context, edit.day, told)
    if project.status in _ENDED and (day := ended or _end(project, context.records.today)):
        label = _ENDED[project.status]
        yield _entry(project, context, day, label, project.lead, project.status.value)


def _end(project: Project, today: date) -> date | None:
    """The last day of a project, if that is over."""
    return project.end.last_day if project.end and project.end.last_day <= today else None


def _change(project: Project, context: Context, day: date, keys: list[str]) -> Entry:
    labels = enumeration([lower_first(Project.fields[key].label) for key in keys])
    summary = f"Veranderd: {labels}."
    return _entry(project, context, day, "Project verandert", summary, "veranderd", str(day))


def _entry(
    project: Project, context: Context, day: date, label: str, summary: str, *parts: str
) -> Entry:
    return replace(
        entry_about(context, project, Moment(day).start, summary, *parts, label=label),
        write=lambda: full_text(
            context, project, *map(escape, context.sentences(project, day) or [summary])
        ),
        is_news=day >= context.followed_since(project),
        batch=_BATCH,
    )
