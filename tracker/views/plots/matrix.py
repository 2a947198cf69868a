"""Who visited whom: a row a visitor's country (or visitor), a column a host."""

from __future__ import annotations

from tracker import chart_visits
from tracker.charts import Asked
from tracker.views.plots import cells
from tracker.views.plots.frame import Picture


def spec(asked: Asked) -> Picture | None:
    """The picture of a matrix."""
    return cells.picture(chart_visits.matrix(asked))
