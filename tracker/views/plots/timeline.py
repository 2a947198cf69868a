"""The timeline: a sign for each event, by kind, in lanes; lines for what lasts and for what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tracker import chart_density, chart_timeline, charts, timemarks
from tracker.chart_timeline import GROUPS, LABEL, Mark, TimelineChart
from tracker.charts import Asked
from tracker.views.plots import cells, frame
from tracker.views.plots.frame import Drawing, Line, Picture, Sign

SIGNS = {
    "visit": Sign("circle", frame.BLUE),
    "promise": Sign("triangle-up", frame.ORANGE),
    "setback": Sign(frame.CROSS, frame.RED),
    "meeting": Sign("square", frame.GREEN),
    "statement": Sign("M-.35,-1H.35V1H-.35Z", frame.PURPLE),
    "other": Sign("diamond", frame.GREY),
}
_LINES = {
    "lasts": Line(frame.GREY, 4),
    "open": Line(frame.GREY, 1.5),
    "between": Line(frame.GREY, 1.5, (4, 2)),
    "unknown": Line(frame.GREY, 1.5, (1, 3)),
}
_MEANINGS = {
    "lasts": "goes on all this time",
    "open": "goes on beyond the picture",
    "between": "on a day in this time",
    "unknown": "beginning or end not known",
}
_HOLLOW = "day not exactly known"
_SHORTEST_LINE = 9  # pixels: a shorter one lies under its sign
_ROW, _BARE_ROW = 16, 10  # pixels of a row with labels, and without
_ALIGN = {"right": "left", "left": "right"}  # of the label on that side


def spec(asked: Asked) -> Picture | None:
    """The picture of a timeline; of very many events, how many began in each month or year."""
    if not asked.dossier.events:
        return None
    chart = chart_timeline.chart(asked)
    return cells.picture(chart_density.grid(asked)) if chart is None else frame.picture(_drawing(chart), chart.caption)


def _drawing(chart: TimelineChart) -> Drawing:
    rows, axis = chart.rows, chart.axis
    height = rows * (_ROW if chart.labelled else _BARE_ROW)
    grid, ticks = frame.time(axis, height)
    y = frame.down("row", rows)
    text = {"fontSize": LABEL, "color": frame.INK, "baseline": "middle"}
    layers = [
        *frame.bands(rows, chart.left, charts.WIDTH - chart.left),
        *grid,
        frame.lines("lines", x=frame.across("first", axis), x2="last:Q", y=y),
        frame.lines("grounds", x=frame.pixel("first"), x2="last:Q", y=y),
        *(
            frame.layer(side, "text", text | {"align": align}, x=frame.pixel("at"), y=y, text="label:N")
            for side, align in _ALIGN.items()
        ),
        frame.signs("signs", x=frame.across("day", axis), y=y),
        *frame.key(),
    ]
    tables = _tables(chart) | ticks | frame.key_tables(_key(chart), chart.left, height)
    return Drawing(layers, tables, axis.width, height, chart.left)


def _tables(chart: TimelineChart) -> dict[str, frame.Rows]:
    tables: dict[str, list[dict[str, Any]]] = {name: [] for name in ("lines", "grounds", *_ALIGN, "signs")}
    for mark in chart.marks:
        row = mark.row + 0.5
        for line in _lines(mark, chart):
            tables["lines"].append({"first": line.first, "last": line.last, "row": row, **_LINES[line.means].row()})
        if mark.label is not None:
            label = mark.label
            tables["grounds"].append({"first": label.first - 2, "last": label.last + 2, "row": row, **_ground(mark)})
            at = label.first if label.side == "right" else label.last
            tables[label.side].append({"at": at, "row": row, "label": label.text})
        tables["signs"].append({"day": mark.drawn.at, "row": row, **_sign(mark).row()})
    tables["lanes"] = [frame.lane(at, lane.name, lane.first_row, lane.rows) for at, lane in enumerate(chart.lanes)]
    return dict(tables)


def _lines(mark: Mark, chart: TimelineChart) -> Iterator[timemarks.Line]:
    """The lines of an event that are long enough to be seen."""
    scale = chart.axis.pixel(chart.axis.first + 1)
    return (line for line in mark.drawn.lines if (line.last - line.first) * scale >= _SHORTEST_LINE)


def _ground(mark: Mark) -> dict[str, Any]:
    """What a label stands on, so that no line goes through it."""
    return Line(frame.shade(mark.lane), _ROW - 3).row()


def _sign(mark: Mark) -> Sign:
    return SIGNS[GROUPS.get(mark.event.kind, "other")]._replace(is_hollow=not mark.drawn.exact)


def _key(chart: TimelineChart) -> Iterator[tuple[str, Sign | Line]]:
    """What occurs in the picture, and no more."""
    kinds = {mark.event.kind for mark in chart.marks}
    for group, sign in SIGNS.items():
        listed = [kind for kind in GROUPS if GROUPS[kind] == group and kind in kinds]
        listed += sorted(kinds - set(GROUPS)) if group == "other" else []
        if listed:
            yield ", ".join(listed), sign
    drawn = {line.means for mark in chart.marks for line in _lines(mark, chart)}
    yield from ((_MEANINGS[means], _LINES[means]) for means in _LINES if means in drawn)
    if any(not mark.drawn.exact for mark in chart.marks):
        yield _HOLLOW, Sign("circle", frame.GREY, is_hollow=True)
