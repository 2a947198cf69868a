"""What all pictures share: letters, colours, the axis of time, the key, the lines above and below."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from tracker import charts, lettering, timescale
from tracker.charts import Caption
from tracker.look import shown
from tracker.timescale import Axis

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
INK, FAINT, GRID, BAND = "#1a1a1a", "#595959", "#d4d4d4", "#f3f3f3"
BLUE, ORANGE, RED, GREEN, PURPLE, GREY = "#0072b2", "#e69f00", "#d55e00", "#009e73", "#cc79a7", "#4d4d4d"
"""Colours that the colour-blind tell apart (Okabe and Ito 2008); every one of them goes with a shape of its own."""

CROSS = "M-1,-.6L-.6,-1L0,-.4L.6,-1L1,-.6L.4,0L1,.6L.6,1L0,.4L-.6,1L-1,.6L-.4,0Z"
_SIGN, _SAMPLE = 12, 26  # pixels of a sign in the key, and of a line
_KEY_LINE = 17  # pixels from one line of the key to the next
_AXIS_ROOM = 32  # pixels below the rows for the labels of the axis
_NOTE_LINE = 13
_LONGEST_MEANING = 420

Rows = Iterable[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Picture:
    """A Vega-Lite specification with all its data in it, and its caption in words."""

    spec: dict[str, Any]
    caption: Caption


class Drawing(NamedTuple):
    """What stands inside a picture: layers, and the tables they draw, over a size in pixels."""

    layers: Sequence[Any]
    tables: Mapping[str, Rows]
    width: float
    height: float
    left: float


def layer(table: str, mark: str, look: Mapping[str, Any], **channels: Any) -> Any:
    """One layer: a mark for each row of a table. Nothing in it is a link, and no text in it is an expression."""
    import altair as alt

    kind = {"type": mark, "aria": False, **({"font": FONT} if mark == "text" else {}), **look}
    return alt.Chart(alt.NamedData(table), mark=alt.MarkDef(**kind)).encode(**channels)


def across(field: str, axis: Axis) -> Any:
    """The channel from left to right, in days."""
    import altair as alt

    scale = alt.Scale(domain=[axis.first, axis.last], nice=False, zero=False)
    return alt.X(f"{field}:Q", scale=scale, axis=None)


def down(field: str, rows: float) -> Any:
    """The channel from the top down, in rows."""
    import altair as alt

    return alt.Y(f"{field}:Q", scale=alt.Scale(domain=[rows, 0], nice=False, zero=False), axis=None)


def plain(field: str) -> Any:
    """The channel of a colour that the table itself holds; it is always one of ours."""
    import altair as alt

    return alt.Color(f"{field}:N", scale=None, legend=None)


def pixel(field: str) -> Any:
    """The channel from left to right, in pixels."""
    import altair as alt

    return alt.X(f"{field}:Q", scale=None, axis=None)


def pixels(x: str, y: str) -> dict[str, Any]:
    """The channels of a place that is given in pixels from the upper left corner."""
    import altair as alt

    return {"x": pixel(x), "y": alt.Y(f"{y}:Q", scale=None, axis=None)}


def time(axis: Axis, height: float) -> tuple[list[Any], dict[str, Rows]]:
    """The axis of time: lines from top to bottom, labels below."""
    import altair as alt

    x = across("day", axis)
    rule = layer("ticks", "rule", {"color": GRID}, x=x, y=alt.value(0), y2=alt.value(height + 4))
    look = {"color": INK, "fontSize": timescale.SIZE, "baseline": "top"}
    labels = layer("ticks", "text", look, x=x, y=alt.value(height + 8), text="label:N")
    return [rule, labels], {"ticks": [tick._asdict() for tick in timescale.ticks(axis)]}


def bands(rows: float, left: float, right: float) -> list[Any]:
    """The layers of the table `lanes` (see `lane`): each a band, with its name on the left."""
    import altair as alt

    y = down("row", rows)
    band = layer("lanes", "rect", {}, x=alt.value(-left), x2=alt.value(right), y=y, y2="until:Q", color=plain("shade"))
    look = {"color": INK, "fontSize": charts.NAME, "align": "right", "baseline": "middle"}
    return [band, layer("lanes", "text", look, x=alt.value(-8), y=down("middle", rows), text="name:N")]


def lane(at: int, name: str, row: float, rows: float = 1) -> dict[str, Any]:
    """A row of the table `lanes`."""
    return {"name": name, "row": row, "until": row + rows, "middle": row + rows / 2, "shade": shade(at)}


def shade(at: int) -> str:
    """The ground of a lane."""
    return BAND if at % 2 == 0 else "white"


class Sign(NamedTuple):
    """A sign: one of Vega's shapes, or a path in a square from -1 to 1."""

    shape: str
    color: str
    size: float = 60
    is_hollow: bool = False

    def row(self) -> dict[str, Any]:
        """Its look, for `signs`."""
        fill = "white" if self.is_hollow else self.color
        return {"shape": self.shape, "size": self.size, "color": self.color, "fill": fill}


class Line(NamedTuple):
    """A line; a wide one with gaps is a hatched bar."""

    color: str
    stroke: float
    dash: Sequence[float] = (1, 0)

    def row(self) -> dict[str, Any]:
        """Its look, for `lines`."""
        return {**self._asdict(), "dash": list(self.dash)}


def signs(table: str, **channels: Any) -> Any:
    """The layer of signs, each with its own look (`Sign.row`)."""
    import altair as alt

    look = {
        "shape": alt.Shape("shape:N", scale=None, legend=None),
        "size": alt.Size("size:Q", scale=None, legend=None),
        "fill": alt.Fill("fill:N", scale=None, legend=None),
        "stroke": alt.Stroke("color:N", scale=None, legend=None),
    }
    return layer(table, "point", {"strokeWidth": 1.3, "opacity": 1}, **look, **channels)


def lines(table: str, **channels: Any) -> Any:
    """The layer of lines, each with its own look (`Line.row`)."""
    import altair as alt

    look = {
        "color": plain("color"),
        "strokeWidth": alt.StrokeWidth("stroke:Q", scale=None, legend=None),
        "strokeDash": alt.StrokeDash("dash:N", scale=None, legend=None),
    }
    return layer(table, "rule", {}, **look, **channels)


def key() -> list[Any]:
    """The layers of the tables of `key_tables`."""
    look = {"color": INK, "fontSize": 10, "align": "left", "baseline": "middle"}
    return [
        lines("key lines", **pixels("from", "y"), x2="to:Q"),
        signs("key signs", **pixels("x", "y")),
        layer("key", "text", look, **pixels("text", "y"), text="label:N"),
    ]


def key_tables(items: Iterable[tuple[str, Sign | Line]], left: float, height: float) -> dict[str, Rows]:
    """What signs and lines mean, laid out in lines from the left edge on, under rows of that height and their axis."""
    tables: dict[str, list[dict[str, Any]]] = {"key": [], "key lines": [], "key signs": []}
    at, y = -left, height + _AXIS_ROOM + 8
    for label, look in items:
        text = lettering.fitted(shown(label), 10, _LONGEST_MEANING)
        name, sample = ("key signs", _SIGN) if isinstance(look, Sign) else ("key lines", _SAMPLE)
        room = sample + 5 + lettering.width(text, 10) + 18
        if at + room > charts.WIDTH - left and at > -left:
            at, y = -left, y + _KEY_LINE
        tables[name].append({"from": at, "x": at + sample / 2, "to": at + sample, "y": y, **look.row()})
        tables["key"].append({"label": text, "text": at + sample + 5, "y": y})
        at += room
    return dict(tables)


def picture(drawing: Drawing, caption: Caption) -> Picture:
    """A drawing with its caption around it, and the data in the specification."""
    import altair as alt

    above = alt.TitleParams(
        list(caption.title), subtitle=list(caption.subtitle), anchor="start", frame="bounds", offset=10,
        font=FONT, fontSize=16, fontWeight="bold", lineHeight=19, color=INK,
        subtitleFont=FONT, subtitleFontSize=12, subtitleLineHeight=15, subtitleColor=FAINT, subtitlePadding=4,
    )  # fmt: skip
    tables = {name: list(rows) for name, rows in drawing.tables.items()}
    below = max((row["y"] for row in tables.get("key", ())), default=drawing.height + _AXIS_ROOM - 10) + 22
    tables["notes"] = [
        {"label": line, "x": -drawing.left, "y": below + at * _NOTE_LINE} for at, line in enumerate(caption.notes)
    ]
    look = {"color": FAINT, "fontSize": 10, "align": "left", "baseline": "middle"}
    notes = layer("notes", "text", look, **pixels("x", "y"), text="label:N")
    whole = alt.layer(*drawing.layers, notes).properties(
        width=drawing.width, height=drawing.height, title=above, padding=12, background="white"
    )
    spec = whole.configure_view(stroke=None).to_dict()
    return Picture(spec | {"datasets": tables}, caption)
