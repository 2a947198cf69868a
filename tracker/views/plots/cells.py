"""Counts in rows and columns, as cells: the darker, the more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from tracker import charts, lettering
from tracker.chart_grid import Grid
from tracker.views.plots import frame
from tracker.views.plots.frame import Drawing, Picture, Rows, Sign

_SHADES = ("#d3e4f3", "#b3d1e8", "#85bcdb", "#519ccc", "#2a78b8", "#0e539c", "#08306b")  # light to dark also in grey
_ROW = 18  # pixels
_WIDEST = 44
_FIGURE = 9.5  # size of the figures in cells, and the width from which on they have room
_NARROWEST_FIGURE = 17
_APART = 14  # pixels between two headings
_SIZE = 11


def picture(grid: Grid | None) -> Picture | None:
    """The picture of some counts."""
    return None if grid is None else frame.picture(_drawing(grid), grid.caption)


def _drawing(grid: Grid) -> Drawing:
    left = charts.beside(grid.rows)
    column = min(_WIDEST, (charts.WIDTH - left) / len(grid.columns))
    width, height = column * len(grid.columns), len(grid.rows) * _ROW
    y, centre = frame.down("row", len(grid.rows)), frame.down("centre", len(grid.rows))
    layers = [
        *frame.bands(len(grid.rows), left, width),
        frame.layer(
            "cells", "rect", {}, x=frame.pixel("left"), x2="right:Q", y=y, y2="until:Q", color=frame.plain("shade")
        ),
        frame.layer(
            "cells",
            "text",
            {"fontSize": _FIGURE},
            x=frame.pixel("middle"),
            y=centre,
            color=frame.plain("ink"),
            text="n:N",
        ),
        headings(grid),
        *frame.key(),
    ]
    key = frame.key_tables(_key(grid.limits, grid.highest), left, height if grid.periods else height - 20)
    tables: dict[str, Rows] = {
        "lanes": [frame.lane(at, name, at) for at, name in enumerate(grid.rows)],
        "cells": list(_cells(grid, column)),
        "headings": list(placed(grid, column, height)),
    }
    return Drawing(layers, tables | key, width, height, left)


def _cells(grid: Grid, column: float) -> Iterator[dict[str, Any]]:
    limits = grid.limits
    shades = _shades(len(limits))
    gap = min(1, column / 8)
    for (row, at), n in sorted(grid.cells.items()):
        shade = shades[sum(n >= limit for limit in limits) - 1]
        yield {
            "left": at * column, "right": (at + 1) * column - gap, "middle": (at + 0.5) * column,
            "row": row + 0.05, "until": row + 0.95, "centre": row + 0.5, "shade": shade,
            "n": str(n) if column >= lettering.width(str(n), _FIGURE) + 3 and column >= _NARROWEST_FIGURE else "",
            "ink": frame.INK if shade in _SHADES[:4] else "white",
        }  # fmt: skip


def _shades(number: int) -> Sequence[str]:
    """So many shades, as far apart as they can be."""
    last = len(_SHADES) - 1
    return [_SHADES[round((at + 1) * last / number)] for at in range(number)] if number <= last else _SHADES


def _key(limits: Sequence[int], highest: int) -> Iterator[tuple[str, Sign]]:
    shades = _shades(len(limits))
    for at, (first, following) in enumerate(pairwise([*limits, highest + 1])):
        last = following - 1
        yield str(first) if last == first else f"{first}–{last}", Sign("square", shades[at], 150)


def headings(grid: Grid) -> Any:
    """The layer of the names of columns (`placed`)."""
    look = {"color": frame.INK, "fontSize": _SIZE}
    if grid.periods:
        look |= {"baseline": "top"}
    else:
        look |= {"baseline": "middle", "align": "left", "angle": 300}
    return frame.layer("headings", "text", look, **frame.pixels("x", "y"), text="label:N")


def placed(grid: Grid, column: float, height: float) -> Iterator[dict[str, Any]]:
    """Names above their columns; periods below theirs, as many as have room."""
    if grid.periods is None:
        yield from ({"label": label, "x": (at + 0.5) * column, "y": -8} for at, label in enumerate(grid.columns))
        return
    fewest = (max(lettering.width(label, _SIZE) for label in grid.columns) + _APART) / column
    for at in grid.periods.labelled(fewest):
        yield {"label": grid.columns[at], "x": (at + 0.5) * column, "y": height + 8}
