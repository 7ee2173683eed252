"""Sample of the year's report."""

from __future__ import annotations

import datetime as dt

from intake.desk.notices import Body, YearLetter, YearMeeting, YearProject, YearReport

BODIES: dict[str, Body] = {
    "year_report": YearReport(
        "Jean", 2017, dt.date(2017, 3, 6), (("proposed", 1), ("ongoing", 3)),
        (
            YearProject("P1", "Laverie solidaire", "ongoing", new=False),
            YearProject("P3", "Le pain d’à côté", "proposed", new=True),
        ),
        1, 2, 14,
        (
            YearMeeting(1, dt.date(2017, 1, 31), 9, published=True),
            YearMeeting(2, dt.date(2017, 2, 28), 0, published=False),
        ),
        1, 4, 6, 2,
        (YearLetter("P1", "Laverie solidaire", ("Mairie", "Semaest", "Député"), answered=2, agreed=1),),
        1, 3, 2, 31, 4, 5,
    ),
}  # fmt: skip
