"""Tables of figures, and the page that they stand on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path


def seconds(value: float) -> str:
    """`83 ms`, `1.24 s`."""
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


def table(part: Mapping[str, Mapping[str, float]]) -> str:
    """A row a command: by the clock, of the processor, beside the typer program, memory."""
    rows = ["| command | time | processor | ratio | memory |", "|---|---:|---:|---:|---:|"]
    for name, row in part.items():
        said = f"{seconds(row['seconds'])} | {seconds(row['cpu'])} | {row['ratio']:.2f} | {row['memory']:.0f} MB"
        rows.append(f"| {name.rpartition(': ')[2]} | {said} |")
    return "\n".join(rows) + "\n"


def written(page: Path, name: str, tables: Mapping[str, str]) -> None:
    """Put the tables, each under its heading, in the place between two comments of that name."""
    body = "".join(f"\n### {heading}\n\n{text}" for heading, text in tables.items())
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    text = page.read_text(encoding="utf-8")
    page.write_text(
        re.sub(f"{begin}.*?{end}", lambda _: f"{begin}\n{body}\n{end}", text, flags=re.DOTALL), encoding="utf-8"
    )
