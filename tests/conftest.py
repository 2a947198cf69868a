from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests import transcript

# A busy machine is no fault of the program, and what passed passes again. HYPOTHESIS_PROFILE=search looks further.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the shipped store, in which it is 2024-01-01 and nothing else is known of the user."""
    known = ("TRACKER_STORE", "TRACKER_LANG", "TRACKER_CONFIG", "TRACKER_PAGER", "XDG_CONFIG_HOME")
    for name in (*known, "NO_COLOR", "FORCE_COLOR", "EDITOR", "VISUAL", "SHELL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TRACKER_TODAY", transcript.TODAY)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for kind in ("cache", "data", "state"):
        monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", str(tmp_path / "home" / kind))
    folder = tmp_path / "desk"
    folder.mkdir()
    transcript.prepare(folder)
    monkeypatch.chdir(folder)
    return folder
