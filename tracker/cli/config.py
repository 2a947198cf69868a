"""The verb that shows the configuration."""

from __future__ import annotations

from pathlib import Path

import typer

from tracker.cli import configured, options, output
from tracker.cli.configured import place, shortened
from tracker.look import shown
from tracker.store.configuration import FOLDERS_NAME
from tracker.views import json_text


def config_command(ctx: typer.Context, json: options.Json = False) -> None:
    """What is in force, and where each was said: settings, saved queries, the files they are read from.

    \b
    tracker config
    tracker config --json

    Options go over the environment, that over .tracker.toml in this folder or
    above, that over your own configuration. docs/config.md says what may stand there.
    """
    known = configured.configured(ctx)
    settings = {name: ask(ctx) for name, ask in configured.SETTINGS.items()}
    queries = known.queries()
    folders, users = known.folder.file, configured.users_file()
    if json:
        found = {
            "settings": {name: {"value": each.value, "from": each.source} for name, each in settings.items()},
            "queries": {name: {"value": each.value, "from": place(each)} for name, each in queries.items()},
            "files": {"folder": str(folders) if folders else None, "user": str(users)},
        }
        output.write([json_text.document(found)])
        return
    rows = [(name, each.value or "none", each.source) for name, each in settings.items()]
    rows += [(f"@{name}", each.value, place(each)) for name, each in queries.items()]
    names, values = (max(len(row[column]) for row in rows) for column in (0, 1))
    output.write(f"{shown(f'{name:<{names}}  {value:<{values}}  {source}')}\n" for name, value, source in rows)
    output.remark(f"this folder's: {shortened(folders) if folders else f'no {FOLDERS_NAME} here or above'}")
    output.remark(f"your own: {shortened(users)}{'' if Path(users).is_file() else ' (not there)'}")
