"""Events over time where they are too many for a sign each: how many in each month or year, by lane."""

from __future__ import annotations

from tracker import chart_grid, chart_timeline, periods, swimlanes, wording
from tracker.chart_grid import MOST_PERIODS, Grid
from tracker.charts import Asked, caption


def grid(asked: Asked) -> Grid | None:
    """Events by lane and by the period in which they began; None if of none the period is known."""
    lanes = swimlanes.lanes_of(asked, asked.by or "country")
    rows = [(name, [event.date.starts for event in events]) for name, events in lanes]
    days = [event.date.starts for event in asked.dossier.events]
    shown = periods.fitted(days, MOST_PERIODS)
    if shown is None:
        return None
    missing = chart_grid.unplaced(days, shown)
    signs = sum(len(events) for _, events in lanes)
    return chart_grid.over_time(
        rows,
        shown,
        caption(
            asked,
            f"{chart_timeline.what(asked)}, per {shown.noun}",
            wording.count(len(days) - missing, "event"),
            ["An event is counted when it begins.", *chart_timeline.notes(asked, signs)],
            [f"{wording.count(missing, 'event')} of which the {shown.noun} is not known"] if missing else (),
            as_of=False,
        ),
    )
