"""Text that is no markup in Markdown (CommonMark 0.31)."""

from __future__ import annotations

import re

from tracker.look import shown

_ACTIVE = re.compile(r"([\\`*_\[\]<>#|~&$])")
_OPENING = re.compile(r"^(\s*\d*)([-+=.)])")  # of a list, or of a line below a heading


def plain(text: str) -> str:
    """The text on one line, in which nothing is markup (§2.4)."""
    line = " ".join(shown(part) for part in text.split())
    return _OPENING.sub(r"\1\\\2", _ACTIVE.sub(r"\\\1", line))


def target(url: str) -> str:
    """A link's target, to stand between angle brackets (§6.3)."""
    return "".join(f"%{ord(char):02X}" if char in '<>\\ "' else char for char in shown(url))
