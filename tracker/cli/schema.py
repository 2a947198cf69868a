"""The verb that prints the JSON Schema of the store."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tracker import json_schema
from tracker.cli import output
from tracker.store import outputs


def schema_command(
    file: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="into this file, not to stdout")
    ] = None,
    force: Annotated[bool, typer.Option("--force", "-f", help="over a file that is there")] = False,
) -> None:
    """The JSON Schema of the store, by which your editor completes and checks it.

    \b
    tracker schema
    tracker schema -o events.schema.json

    Then head events.toml with the line #:schema ./events.schema.json, and
    leave an empty line below it. docs/editor.md says how editors go on.
    """
    if file is None or str(file) == "-":
        output.write([json_schema.text()])
        return
    outputs.write(file, json_schema.text(), force=force)
    output.remark(f"wrote {file}; head the store beside it with this line, and an empty one: #:schema ./{file.name}")
