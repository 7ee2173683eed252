"""Whether members know of a thing: what was noted at a meeting waits for that meeting's minutes."""

from __future__ import annotations

import re

from intake.desk.records import (
    Action,
    Call,
    Minutes,
    MinutesState,
    MinutesVersion,
    Request,
    Step,
    Visibility,
)
from intake.desk.work import Work


def is_told(noted: Step | Request | Call | Action, work: Work) -> bool:
    """Say whether members may know: a holder mailed it, or approved minutes tell it."""
    if not noted.meeting:
        return True
    minutes = work.get(Minutes, noted.meeting)
    if minutes is None or minutes.state is not MinutesState.PUBLISHED:
        return False
    version = work.get(MinutesVersion, f"{minutes.key}-v{minutes.version}")
    hidden = (
        {item.about for item in version.items if item.visibility is not Visibility.PUBLIC}
        if version
        else set()
    )
    return not noted.project or noted.project not in hidden


def is_in_print(action: Action, work: Work) -> bool:
    """Say whether an action stands in the approved text: what was kept internal there is not told."""
    minutes = work.get(Minutes, action.meeting)
    if minutes is None or minutes.state is not MinutesState.PUBLISHED:
        return False
    version = work.get(MinutesVersion, f"{minutes.key}-v{minutes.version}")
    return version is not None and bool(re.search(rf"\b{action.key}\b", version.public))
