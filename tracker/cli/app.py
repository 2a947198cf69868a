"""The root command: which verbs there are, loaded when called, and the one place where errors become exit codes."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from tracker import __version__
from tracker.cli import options
from tracker.cli.help import EPILOG, Verb
from tracker.errors import Problem, TrackerError

VERBS = {
    "init": ("write", "make a new store in this folder"),
    "add": ("add", "record an event"),
    "edit": ("write", "change one event"),
    "remove": ("write", "take events out"),
    "undo": ("history", "take back the last change that tracker made"),
    "log": ("history", "what tracker changed, newest first"),
    "diff": ("git", "what changed between two versions, in words"),
    "check": ("check", "what is wrong or doubtful in the store"),
    "timeline": ("read", "what happened, in order"),
    "search": ("read", "events that hold all these words"),
    "show": ("read", "one event in full, with its sources and its promise"),
    "people": ("read", "who occurs, with aliases"),
    "places": ("read", "places (or countries) that occur"),
    "pending": ("promises", "visits promised and not yet made"),
    "context": ("claims", "what the record says about an event"),
    "claim": ("claims", "test a published claim against the record"),
    "brief": ("figures", "one page on a country, on two, or on persons"),
    "balance": ("figures", "two countries or persons side by side, and whose turn"),
    "stats": ("figures", "counts, and how long promises and reports take"),
    "export": ("export", "write the record as a page, a calendar, a table, …"),
    "import": ("exchange", "take in files of other formats"),
    "formats": ("export", "which formats there are, and what each can carry"),
    "plot": ("plot", "a picture: timeline, visits, who visited whom, promises"),
    "merge-driver": ("git", "merge two versions event by event, for git"),
    "scale": ("scale", "the same questions of many files, on Spark"),
    "schema": ("schema", "the JSON Schema of the store, for your editor"),
    "config": ("config", "which settings and saved queries are in force"),
    "completion": ("completion", "what makes your shell complete names and ids"),
}
"""Each verb with its module in tracker.cli and a line for `tracker --help`."""

HEADINGS = {
    "init": "Record",
    "timeline": "Read",
    "pending": "Judge and count",
    "export": "Exchange",
    "config": "Set up",
}
"""Where a new group of verbs begins in `tracker --help`."""

OTHER_NAMES = {
    "ls": "timeline",
    "list": "timeline",
    "rm": "remove",
    "delete": "remove",
    "new": "add",
    "persons": "people",
}


_COLUMN = max(map(len, VERBS))


class Verbs(TyperGroup):
    """The verbs, each imported only when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of the verbs, in the order of the help."""
        return list(VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The verb of this name; old habits (`ls`, `rm`) are understood."""
        name = OTHER_NAMES.get(cmd_name, cmd_name)
        if name not in VERBS:
            return None
        module = import_module(f"tracker.cli.{VERBS[name][0]}")
        single = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=options.HELP)
        single.command(name, cls=Verb, epilog=EPILOG)(getattr(module, f"{name.replace('-', '_')}_command"))
        return typer.main.get_command(single)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As typer does, with suggestions out of all verbs."""
        if args and args[0] not in VERBS and args[0] not in OTHER_NAMES and not args[0].startswith("-"):
            raise TrackerError(
                options.no_such("command", args[0], [*VERBS, *OTHER_NAMES], "`tracker --help` lists them")
            )
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list of verbs in groups, without loading them."""
        groups: dict[str, list[tuple[str, str]]] = {}
        heading = ""
        for name, (_, line) in VERBS.items():
            heading = HEADINGS.get(name, heading)
            groups.setdefault(heading, []).append((f"{name:<{_COLUMN}}", line))
        for heading, rows in groups.items():
            with formatter.section(heading):
                formatter.write_dl(rows)

    def main(self, args: Sequence[str] | None = None, *_: Any, **__: Any) -> Any:
        """Run a command line and give its exit code (docs/errors.md); never a traceback."""
        given = list(sys.argv[1:] if args is None else args)
        options.debug = "--debug" in given
        try:
            code = super().main(options.hoisted(given), prog_name="tracker", standalone_mode=False)
            sys.stdout.flush()
        except TrackerError as error:
            return _report(error)
        except TyperException as error:
            return _report_usage(error)
        except typer.Abort:  # at a question: before anything is written
            print("\naborted; nothing was written", file=sys.stderr)
            return 130
        except KeyboardInterrupt:
            print("\ninterrupted; what was being written is written whole, or not at all", file=sys.stderr)
            return 130
        except (BrokenPipeError, SystemExit):  # typer leaves by SystemExit only where a pipe was closed
            _give_up_stdout()
            return 0
        except MemoryError:
            return _report(_out_of_memory())
        except Exception as error:
            return _report_bug(error)
        return code if isinstance(code, int) else 0


def _report(error: TrackerError) -> int:
    from tracker.cli import output

    output.problems(error.problems)
    return error.exit_code


def _report_usage(error: TyperException) -> int:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "tracker"
    hint = f"`{path} --help` shows what it takes"
    option = getattr(error, "option_name", None)
    if option and context and hasattr(error, "possibilities"):
        known = [name for parameter in context.command.params for name in parameter.opts if name[0] == "-"]
        return _report(TrackerError(options.no_such("option", option, known, hint)))
    return _report(TrackerError(Problem("TRK500", error.format_message().rstrip("."), hint)))


def _out_of_memory() -> TrackerError:
    what, hint = "there is not enough memory for this", "split the file, by years for instance"
    return TrackerError(Problem("TRK141", what, hint), exit_code=3)


def _give_up_stdout() -> None:
    """Let what is left in the buffer go nowhere: Python would try again at the end, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _report_bug(error: Exception) -> int:
    if isinstance(error, OSError) and error.filename is None:  # the output could not be written
        _give_up_stdout()
        return _report(TrackerError(Problem("TRK108", f"the output cannot be written: {error.strerror}"), exit_code=3))
    if options.debug:
        raise error
    if isinstance(error, OSError):  # of the disk or the permissions, at a place where no one reckoned with it
        problem = Problem("TRK101", f"cannot be used: {error.strerror}", "check the disk", os.fsdecode(error.filename))
        return _report(TrackerError(problem, exit_code=3))
    what = f"a bug in tracker: {type(error).__name__}: {error}"
    _report(TrackerError(Problem("TRK999", what, "please report it; --debug shows where it happened")))
    return 70


app = typer.Typer(
    cls=Verbs,
    add_completion=False,
    rich_markup_mode=None,
    context_settings=options.HELP,
    invoke_without_command=True,
    epilog="Exit codes: 0 done, 1 the answer is no or something was found, 2 wrong usage, 3 a file could not be "
    "read or written, 70 a bug, 130 interrupted.",
)


def _version(asked: bool) -> None:
    if asked:
        print(f"tracker {__version__}")
        raise typer.Exit


@app.callback()
def root(
    ctx: typer.Context,
    store: Annotated[
        str | None,
        typer.Option(
            metavar="FILE", help="the store; else TRACKER_STORE, else the nearest events.toml upward, else your own"
        ),
    ] = None,
    color: Annotated[options.Color | None, typer.Option(help="colour in the output; auto if not given")] = None,
    today: Annotated[
        str | None, typer.Option(metavar="DAY", help="take this day for today; also TRACKER_TODAY")
    ] = None,
    lang: Annotated[
        str | None, typer.Option(metavar="CODE", help="speak this language: en, de; also TRACKER_LANG")
    ] = None,
    ascii_: Annotated[
        bool, typer.Option("--ascii", help="no marks outside ASCII; by itself where the terminal has none")
    ] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="for screen readers: a fact a line, nothing in columns")
    ] = False,
    no_pager: Annotated[bool, typer.Option("--no-pager", help="long lists straight to the terminal")] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="ask nothing, also on a terminal")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="show where a bug happened")] = False,
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="name and number")
    ] = False,
) -> None:
    """Record dated diplomatic events with their sources; see what happened and
    which promised visits are still unmade.

    \b
    tracker add --kind visit --visitor Putin --to "North Korea" --on "19 Jun 2024"
    tracker timeline --person putin --from 2019
    tracker pending --as-of 2024-01-01
    """
    ctx.obj = options.Settings(
        store, color, today, pager=not no_pager, input=not no_input, lang=lang, ascii=ascii_, plain=plain
    )
    if ctx.invoked_subcommand is None:
        from tracker.cli import overview

        overview.show(ctx)


def main() -> None:
    """The console script."""
    gc.set_threshold(100_000, 10**6, 10**6)  # a short run: cycles are looked for among what is young, never among facts
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if shell := os.environ.get("_TRACKER_COMPLETE"):
        from tracker.cli import completing

        sys.stdout.write(completing.answer(shell, *sys.argv[1:]))
        return
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):  # closed from the start, or by the reader
            stream.flush()
    os._exit(code)  # all is written: to take the program apart would cost a seventh of a short run


def run(args: Sequence[str]) -> int:
    """The exit code of a command line; what it says goes to stdout and stderr."""
    code = typer.main.get_command(app).main(args)
    return code if isinstance(code, int) else 0
