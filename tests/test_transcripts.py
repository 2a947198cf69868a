"""Every transcript, and every example of the documentation, goes as it is written.

TRACKER_REWRITE=1 writes them anew as they really go: read the difference before you keep it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests import transcript

FILES = sorted(transcript.ROOT.glob("tests/transcripts/*.txt")) + sorted(transcript.ROOT.glob("tests/errors/*.txt"))
PAGES = [transcript.ROOT / "README.md", *sorted(transcript.ROOT.glob("docs/*.md"))]


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_transcript_goes_as_written(file: Path, desk: Path) -> None:
    check(file, file.read_text(encoding="utf-8"), desk)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_examples_of_a_page_go_as_written(page: Path, desk: Path) -> None:
    text = page.read_text(encoding="utf-8")
    check(page, text, desk, transcript.blocks(text))


def check(file: Path, text: str, desk: Path, script: str | None = None) -> None:
    found = transcript.replay(text, desk, script)
    if os.environ.get("TRACKER_REWRITE"):
        file.write_text(found, encoding="utf-8")
    assert found == text
