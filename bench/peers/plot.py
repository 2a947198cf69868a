"""A plot of the times of all programs: a panel for each kind of work, both axes logarithmic."""

from __future__ import annotations

from collections.abc import Mapping

from bench.speed.timing import Figure

PANELS = {"all": "list all", "year": "one year", "word": "find a word", "add": "add one"}


def plot(measured: Mapping[str, Mapping[int, Mapping[str, Figure | None]]]) -> str:
    """SVG; the tracker's line is the thick one."""
    import altair
    import vl_convert

    rows = [
        {"program": program, "events": count, "work": PANELS[operation], "seconds": figure.wall}
        for program, by_count in measured.items()
        for count, by_work in by_count.items()
        for operation, figure in by_work.items()
        if figure is not None and operation in PANELS
    ]
    chart = (
        altair.Chart(altair.Data(values=rows))
        .mark_line(point=True)
        .encode(
            x=altair.X("events:Q", scale=altair.Scale(type="log"), title="events", axis=altair.Axis(format="~s")),
            y=altair.Y("seconds:Q", scale=altair.Scale(type="log"), title="seconds"),
            color=altair.Color("program:N", sort=["tracker"], title=None),
            strokeWidth=altair.condition("datum.program == 'tracker'", altair.value(4), altair.value(1.5)),
            facet=altair.Facet("work:N", columns=2, title=None, sort=list(PANELS.values())),
        )
        .properties(width=280, height=200)
    )
    return str(vl_convert.vegalite_to_svg(chart.to_dict()))
