"""Pictures: each kind is a module with the same function, imported when it is asked for.

    def spec(asked: Asked) -> Picture | None    # Vega-Lite, and the lines above and below; None if all is empty

The facts of a picture come out of the core (`chart_…`); a module here only says how they look.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from tracker.charts import Asked
from tracker.errors import Problem, TrackerError
from tracker.likeness import nearest
from tracker.views.plots.frame import Picture

PLOTS = ("timeline", "visits", "matrix", "promises")
"""Each picture by the name that is typed, which is that of its module in this folder."""


def load(name: str) -> Callable[[Asked], Picture | None]:
    """What draws the picture of this name.

    Raises TrackerError: TRK651 if there is none, TRK650 if what draws pictures is not installed.
    """
    if name not in PLOTS:
        near = nearest(name, PLOTS)
        hint = f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(PLOTS)}"
        raise TrackerError(Problem("TRK651", f"there is no picture {name!r}", hint))
    try:
        import altair  # noqa: F401
        import vl_convert  # noqa: F401
    except ImportError:
        what = "pictures need altair and vl-convert, which are not installed"
        hint = "install the extra: pipx install 'diplomatic-visit-tracker[plot]', from a clone pipx install '.[plot]'"
        raise TrackerError(Problem("TRK650", what, hint)) from None
    draw: Callable[[Asked], Picture | None] = import_module(f"{__name__}.{name}").spec
    return draw
