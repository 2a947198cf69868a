"""Pictures as files: SVG, PNG, PDF, or the specification itself. Nothing is fetched, whatever it says."""

from __future__ import annotations

import json
from typing import Any

from tracker.errors import Problem, TrackerError
from tracker.likeness import nearest

FORMATS = ("svg", "png", "pdf", "json")
_PNG_SCALE = 2  # sharp in print at half a page's width


def format_of(named: str | None, file_name: str | None) -> str:
    """The format named, else that of the file's name, else SVG; raises TRK652 if there is no such format."""
    suffix = file_name.rpartition(".")[2].lower() if file_name and "." in file_name else None
    asked = named or suffix or FORMATS[0]
    if asked in FORMATS:
        return asked
    near = nearest(asked, FORMATS)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(FORMATS)}; --format says which"
    raise TrackerError(Problem("TRK652", f"a picture cannot be written as {asked!r}", hint))


def content(spec: dict[str, Any], wanted: str) -> str | bytes:
    """A Vega-Lite specification in one of FORMATS; the same bytes for the same specification."""
    if wanted == "json":
        return json.dumps(spec, ensure_ascii=False, indent=1) + "\n"
    import altair
    import vl_convert

    version = ".".join(altair.SCHEMA_VERSION.lstrip("v").split(".")[:2])
    svg = vl_convert.vegalite_to_svg(spec, version, allowed_base_urls=[])
    if wanted == "svg":
        return svg + "\n"
    return vl_convert.svg_to_png(svg, scale=_PNG_SCALE) if wanted == "png" else vl_convert.svg_to_pdf(svg)
