"""How a verb's `--help` is laid out: plain text, long lists of options in groups."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand

EPILOG = (
    "Anywhere on the line: --store FILE, --color auto|always|never, --lang CODE, --today DAY, --no-pager, "
    "--no-input, --debug (see tracker --help)."
)
MOST_UNGROUPED = 10  # options that are read at one glance


class Verb(TyperCommand):
    """A verb whose options stand under the panels that they name, where there are many."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Arguments first, then each group in order of appearance, those without one last."""
        groups: dict[str, list[tuple[str, str]]] = {"Arguments": []}
        others: list[tuple[str, str]] = []
        shown = [(parameter, parameter.get_help_record(ctx)) for parameter in self.get_params(ctx)]
        many = sum(parameter.param_type_name == "option" for parameter, _ in shown) > MOST_UNGROUPED
        for parameter, record in shown:
            panel = getattr(parameter, "rich_help_panel", None)
            if record is None:
                continue
            if parameter.param_type_name == "argument":
                groups["Arguments"].append(record)
            elif panel and many:
                groups.setdefault(panel, []).append(record)
            else:
                others.append(record)
        for heading, records in (*groups.items(), ("Options", others)):
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records)
