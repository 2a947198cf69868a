"""Promises: a bar from invitation to visit; of very many, how many were made in each month or year, by outcome."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tracker import chart_promises, charts
from tracker.chart_promises import OUTCOMES, Bar, PromisesChart
from tracker.charts import Asked
from tracker.timemarks import Drawn
from tracker.views.plots import cells, frame
from tracker.views.plots.frame import Drawing, Line, Picture, Sign

_BARS = {
    "kept": Line(frame.BLUE, 8),
    "late": Line(frame.BLUE, 8, (6, 2)),
    "broken": Line(frame.RED, 2),
    "waiting": Line(frame.GREY, 8, (1.2, 2.5)),
}
_ENDS = {
    "kept": Sign("circle", frame.BLUE, 80),
    "late": Sign("circle", frame.BLUE, 80),
    "broken": Sign(frame.CROSS, frame.RED),
}
_START = Sign("triangle-up", frame.ORANGE, 70)
_STEP = Sign("triangle-up", frame.ORANGE, 34)
_DOUBT = Line(frame.GREY, 1.5, (4, 2))
_DUE = Line(frame.INK, 2)
_MEANINGS = {"kept": "kept", "late": "kept late", "broken": "broken", "waiting": "waiting until the day asked about"}
_ROW = 24  # pixels
_BAR_AT, _DUE_AT = 0.42, 0.8  # where in a row they lie


def spec(asked: Asked) -> Picture | None:
    """The picture of promises."""
    if not asked.dossier.promises:
        return None
    chart = chart_promises.chart(asked)
    if chart is None:
        return cells.picture(chart_promises.over_time(asked))
    return frame.picture(_drawing(chart), chart.caption)


def _drawing(chart: PromisesChart) -> Drawing:
    import altair as alt

    rows, axis = len(chart.bars), chart.axis
    height = rows * _ROW
    grid, ticks = frame.time(axis, height)
    x, y = frame.across("first", axis), frame.down("row", rows)
    words = {"color": frame.INK, "fontSize": charts.NAME, "align": "left", "baseline": "middle"}
    layers = [
        *frame.bands(rows, chart.left, charts.WIDTH - chart.left),
        *grid,
        *(frame.lines(table, x=x, x2="last:Q", y=y) for table in ("doubt", "bars", "due")),
        frame.layer("lanes", "text", words, x=alt.value(axis.width + 8), y=frame.down("middle", rows), text="words:N"),
        frame.signs("signs", x=frame.across("day", axis), y=y),
        *frame.key(),
    ]
    tables = _tables(chart) | ticks | frame.key_tables(_key(chart), chart.left, height)
    return Drawing(layers, tables, axis.width, height, chart.left)


def _tables(chart: PromisesChart) -> dict[str, frame.Rows]:
    tables: dict[str, list[dict[str, Any]]] = {name: [] for name in ("doubt", "bars", "due", "signs")}
    for at, bar in enumerate(chart.bars):
        row = at + _BAR_AT
        tables["doubt"] += [
            {"first": line.first, "last": line.last, "row": row, **_DOUBT.row()}
            for date in (bar.start, bar.end)
            for line in date.lines
        ]
        first, last = bar.certain
        tables["bars"].append({"first": first, "last": last, "row": row, **_BARS[bar.outcome].row()})
        tables["signs"] += [{"day": date.at, "row": row, **sign.row()} for date, sign in _signs(bar)]
        if bar.due:
            first, last = bar.due
            tables["due"].append({"first": first, "last": last, "row": at + _DUE_AT, **_DUE.row()})
    tables["lanes"] = [frame.lane(at, bar.name, at) | {"words": bar.words} for at, bar in enumerate(chart.bars)]
    return dict(tables)


def _signs(bar: Bar) -> Iterator[tuple[Drawn, Sign]]:
    yield bar.start, _START._replace(is_hollow=not bar.start.exact)
    yield from ((step, _STEP._replace(is_hollow=not step.exact)) for step in bar.steps)
    if bar.outcome in _ENDS:
        yield bar.end, _ENDS[bar.outcome]._replace(is_hollow=not bar.end.exact)


def _key(chart: PromisesChart) -> Iterator[tuple[str, Sign | Line]]:
    """What occurs in the picture, and no more."""
    bars = chart.bars
    outcomes = [outcome for outcome in OUTCOMES if any(bar.outcome == outcome for bar in bars)]
    yield "first promise", _START
    if any(bar.steps for bar in bars):
        yield "renewed or changed", _STEP
    yield from ((_MEANINGS[outcome], _BARS[outcome]) for outcome in outcomes)
    if {"kept", "late"} & set(outcomes):
        yield "visit", _ENDS["kept"]
    if "broken" in outcomes:
        yield "cancelled, declined or lapsed", _ENDS["broken"]
    if any(bar.due for bar in bars):
        yield "when it was due", _DUE
    dates = [date for bar in bars for date in (bar.start, bar.end)]
    if any(date.lines for date in dates):
        yield "on a day in this time", _DOUBT
    if any(not date.exact for date in dates):
        yield "day not exactly known", Sign("circle", frame.GREY, is_hollow=True)
