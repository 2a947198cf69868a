"""The user's own folders of the platform, for what is kept beside the stores."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
from pathlib import Path
from typing import Literal


def kept_for(store: Path, kind: Literal["state", "cache"], suffix: str) -> Path:
    """Where something about a store is, or is to be: under a hash of its real path.

    Raises OSError where the user has no such folder.
    """
    name = hashlib.sha256(os.fsencode(os.path.realpath(store))).hexdigest()[:32]
    return Path(_folder(kind), name + suffix)


def _folder(kind: Literal["state", "cache"]) -> str:
    if sys.platform == "linux":  # as platformdirs has it, without the time that importing that takes
        given = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
        usual = "~/.local/state" if kind == "state" else "~/.cache"
        folder = os.path.join(given if os.path.isabs(given) else os.path.expanduser(usual), "tracker")
    else:
        import platformdirs

        named = platformdirs.user_state_dir if kind == "state" else platformdirs.user_cache_dir
        try:
            folder = named("tracker", appauthor=False)
        except RuntimeError:
            folder = ""
    if not os.path.isabs(folder):
        raise OSError(errno.ENOENT, "there is no home folder")
    return folder
