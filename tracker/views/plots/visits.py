"""Visits per year: as bars, or by country or person as rows of cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tracker import chart_visits, charts, lettering
from tracker.chart_grid import Grid
from tracker.charts import Asked
from tracker.views.plots import cells, frame
from tracker.views.plots.frame import Drawing, Picture

_HEIGHT = 240  # pixels
_WIDEST = 40
_FIGURE = 10
_GRID_LINES = 5


def spec(asked: Asked) -> Picture | None:
    """The picture of visits by the year in which they began."""
    grid = chart_visits.per_year(asked)
    if grid is None or asked.by is not None:
        return cells.picture(grid)
    return frame.picture(_drawing(grid), grid.caption)


def _drawing(grid: Grid) -> Drawing:
    import altair as alt

    highest = grid.highest
    step = next(step for step in _steps() if highest / step <= _GRID_LINES)
    left = lettering.width(str(highest), charts.NAME) + 14
    column = min(_WIDEST, (charts.WIDTH - left) / len(grid.columns))
    width = column * len(grid.columns)
    y = alt.Y("n:Q", scale=alt.Scale(domain=[0, highest * 1.08], nice=False), axis=None)
    figure = {"color": frame.INK, "fontSize": _FIGURE, "baseline": "bottom", "dy": -2}
    side = {"color": frame.INK, "fontSize": charts.NAME, "align": "right", "baseline": "middle"}
    layers = [
        frame.layer("lines", "rule", {"color": frame.GRID}, x=alt.value(-4), x2=alt.value(width), y=y),
        frame.layer("lines", "text", side, x=alt.value(-8), y=y, text="n:N"),
        frame.layer("bars", "rect", {"color": frame.BLUE}, x=frame.pixel("left"), x2="right:Q", y=y, y2=alt.datum(0)),
        frame.layer("bars", "text", figure, x=frame.pixel("middle"), y=y, text="label:N"),
        frame.layer("base", "rule", {"color": frame.INK}, x=alt.value(0), x2=alt.value(width), y=y),
        cells.headings(grid),
    ]
    tables: dict[str, frame.Rows] = {
        "lines": [{"n": n} for n in range(0, highest + 1, step)],
        "bars": list(_bars(grid, column)),
        "base": [{"n": 0}],
        "headings": list(cells.placed(grid, column, _HEIGHT)),
    }
    return Drawing(layers, tables, width, _HEIGHT, left)


def _steps() -> Iterator[int]:
    return (step * 10**power for power in range(10) for step in (1, 2, 5))


def _bars(grid: Grid, column: float) -> Iterator[dict[str, Any]]:
    """A bar a period; with its figure where all figures have room, else the highest alone."""
    highest = grid.highest
    has_room = lettering.width(str(highest), _FIGURE) + 3 <= column
    first = min(at for (_, at), n in grid.cells.items() if n == highest)
    gap = min(3, column / 5)
    for (_, at), n in sorted(grid.cells.items()):
        figure = str(n) if has_room or at == first else ""
        yield {"left": at * column, "right": (at + 1) * column - gap, "middle": (at + 0.5) * column - gap / 2,
               "n": n, "label": figure}  # fmt: skip
