"""What is in force: options over the environment, the folder's configuration, the user's, and what is built in."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

import typer

from tracker.cli import options
from tracker.errors import Problem, TrackerError
from tracker.likeness import nearest
from tracker.store import configuration, files
from tracker.store.configuration import Configuration, Said

BUILT_IN = "built in"


class InForce(NamedTuple):
    """A value and where it was said: an option, a variable, a line of a file, or nowhere."""

    value: str
    source: str


class Configured(NamedTuple):
    """The two configurations: of this folder and of the user."""

    folder: Configuration
    user: Configuration

    def said(self, name: str) -> Said | None:
        """What they say of a setting; the folder's goes first."""
        return self.folder.settings.get(name) or self.user.settings.get(name)

    def queries(self) -> dict[str, Said]:
        """All saved queries by name; the folder's stand over the user's."""
        return dict(sorted({**self.user.queries, **self.folder.queries}.items()))


def users_file() -> Path:
    """The user's configuration: TRACKER_CONFIG, else config.toml in the platform's folder for configurations."""
    if named := os.environ.get("TRACKER_CONFIG"):
        return Path(os.path.expanduser(named))
    if sys.platform in ("win32", "darwin", "cygwin"):
        import platformdirs

        return Path(platformdirs.user_config_dir("tracker", appauthor=False)) / "config.toml"
    folder = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
    return Path(folder) / "tracker" / "config.toml"


def configured(ctx: typer.Context) -> Configured:
    """The configurations, read once in a run; raises TrackerError (TRK521) if one cannot be read."""
    kept = ctx.find_root().meta
    if "configured" not in kept:
        kept["configured"] = Configured(configuration.of_folder(Path.cwd()), configuration.of_user(users_file()))
    found = kept["configured"]
    assert isinstance(found, Configured)
    return found


def store(ctx: typer.Context) -> InForce:
    """The store: --store, TRACKER_STORE, the folder's, the nearest events.toml upward, the user's, one of your own."""
    if given := options.settings(ctx).store:
        return InForce(str(files.named(given)), "--store")
    if given := os.environ.get("TRACKER_STORE"):
        return InForce(str(files.named(given)), "TRACKER_STORE")
    known = configured(ctx)
    if said := known.folder.settings.get("store"):
        return _store_said(said)
    if near := files.nearest(Path.cwd()):
        return InForce(str(near), f"the nearest {files.STORE_NAME} upward")
    if said := known.user.settings.get("store"):
        return _store_said(said)
    return InForce(str(files.users_own()), BUILT_IN)


def _store_said(said: Said) -> InForce:
    return InForce(os.path.relpath(said.file.parent / files.named(said.value)), place(said))


def color(ctx: typer.Context) -> InForce:
    """When to colour: --color, NO_COLOR, FORCE_COLOR, the configurations, else auto."""
    if given := options.settings(ctx).color:
        return InForce(given.value, "--color")
    for name, value in (("NO_COLOR", "never"), ("FORCE_COLOR", "always")):
        if os.environ.get(name):
            return InForce(value, name)
    said = configured(ctx).said("color")
    return InForce(said.value, place(said)) if said else InForce("auto", BUILT_IN)


def lang(ctx: typer.Context) -> InForce:
    """The language to speak: --lang, TRACKER_LANG, the configurations, else English."""
    if given := options.settings(ctx).lang:
        return InForce(given, "--lang")
    if given := os.environ.get("TRACKER_LANG"):
        return InForce(given, "TRACKER_LANG")
    said = configured(ctx).said("lang")
    return InForce(said.value, place(said)) if said else InForce("en", BUILT_IN)


def pager(ctx: typer.Context) -> InForce:
    """The pager's command, empty for none: --no-pager, TRACKER_PAGER, the user's configuration, PAGER, else less."""
    if not options.settings(ctx).pager:
        return InForce("", "--no-pager")
    if (value := os.environ.get("TRACKER_PAGER")) is not None:
        return InForce(value, "TRACKER_PAGER")
    if said := configured(ctx).said("pager"):
        return InForce(said.value, place(said))
    value = os.environ.get("PAGER")
    return InForce("less", BUILT_IN) if value is None else InForce(value, "PAGER")


SETTINGS = {"store": store, "lang": lang, "color": color, "pager": pager}
"""What is in force of each setting of `configuration.SETTINGS`."""


def query(ctx: typer.Context, name: str) -> Said:
    """The saved query of that name; raises TrackerError (TRK522) with the nearest if there is none."""
    known = configured(ctx).queries()
    if name not in known:
        near = [f"@{each}" for each in nearest(name, known)]
        hint = f"did you mean {' or '.join(near)}?" if near else "`tracker config` lists them"
        raise TrackerError(Problem("TRK522", f"there is no saved query @{name}", hint))
    return known[name]


def place(said: Said) -> str:
    """The file and line of what was said, the home folder as ~."""
    return f"{shortened(said.file)}:{said.line}"


def shortened(file: Path) -> str:
    """A path with ~ for the home folder."""
    home = os.path.expanduser("~")
    text = str(file)
    return f"~{text[len(home) :]}" if text.startswith(f"{home}{os.sep}") else text
