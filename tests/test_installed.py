"""The program as a user gets it: the wheel, installed beside nothing but its run-time dependencies."""

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

import tracker

ROOT = Path(__file__).parent.parent
WHEELS = Path(sys.prefix) / "wheels"  # the run-time dependencies, left there by `make test`

pytestmark = pytest.mark.xdist_group("installed")  # one worker, so that the wheel is built and installed once


@dataclass(frozen=True)
class Installed:
    """A fresh environment, an empty folder to work in, and the wheel it was made from."""

    bin: Path
    folder: Path
    wheel: Path

    def run(self, command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run `command` of the environment in the folder, with nothing of ours in its variables."""
        variables = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "TRACKER"))}
        return subprocess.run(
            [self.bin / command, *arguments], cwd=self.folder, env=variables, capture_output=True, text=True
        )


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    base = tmp_path_factory.mktemp("installed")
    # hatchling itself, not pip, builds the wheel: pip would fetch hatchling again into an environment of its own
    python("-m", "hatchling", "build", "-t", "wheel", "-d", str(base / "dist"))
    [wheel] = (base / "dist").glob("*.whl")
    venv.create(base / "env", with_pip=False)  # our own pip installs into it
    source = ["--no-index", "--find-links", str(WHEELS)] if WHEELS.is_dir() else []
    python("-m", "pip", "--python", str(base / "env/bin/python"), "install", "--quiet", *source, str(wheel))
    (base / "folder").mkdir()
    return Installed(base / "env/bin", base / "folder", wheel)


def python(*arguments: str) -> None:
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_version_is_the_one_in_the_source(installed: Installed) -> None:
    assert installed.run("tracker", "--version").stdout == f"tracker {tracker.__version__}\n"


def test_the_shipped_events_can_be_read_from_any_folder(installed: Installed) -> None:
    shutil.copy(ROOT / "events.toml", installed.folder / "copy.toml")
    timeline = installed.run("tracker", "--store", "copy.toml", "timeline")
    assert (timeline.returncode, timeline.stderr) == (0, "")
    assert timeline.stdout
    pending = installed.run("tracker", "--store", "copy.toml", "pending", "--json")
    assert pending.returncode == 0, pending.stderr
    assert json.loads(pending.stdout)


def test_the_page_comes_with_all_its_parts(installed: Installed) -> None:
    shutil.copy(ROOT / "events.toml", installed.folder / "copy.toml")
    page = installed.run("tracker", "--store", "copy.toml", "export", "html")
    assert (page.returncode, page.stderr) == (0, "")
    for name in ("page.css", "page.js"):
        assert (ROOT / "tracker/formats/html_page" / name).read_text(encoding="utf-8") in page.stdout


@pytest.mark.parametrize("tool", ["pytest", "hypothesis", "xdist"])
def test_the_program_runs_without_the_test_tools(installed: Installed, tool: str) -> None:
    assert "ModuleNotFoundError" in installed.run("python", "-c", f"import {tool}").stderr


def test_the_wheel_has_types_and_licence_and_no_tests(installed: Installed) -> None:
    with zipfile.ZipFile(installed.wheel) as wheel:
        names = wheel.namelist()
    assert "tracker/py.typed" in names
    [licence] = [name for name in names if name.endswith("/LICENSE")]
    assert ".dist-info/" in licence
    manual = f"{licence.split('.dist-info')[0]}.data/data/share/man/man1/tracker.1"
    assert manual in names
    assert {name.split("/")[0] for name in names if name != manual} == {"tracker", licence.split("/")[0]}
    assert not [name for name in names if "/test" in name]
