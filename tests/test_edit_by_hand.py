"""`tracker edit ID` in an editor: the event's text is opened, and put back if it holds one event (TRK505)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.transcript import run

ID = "kim-invites-putin-2023"


def edit_with(script: str, desk: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, int]:
    editor = desk / "editor"
    editor.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    lines, code = run(f"tracker edit {ID}", desk)
    return "\n".join(lines), code


def test_what_the_editor_leaves_is_put_in_place(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (desk / "events.toml").read_text(encoding="utf-8")
    said, code = edit_with(
        """sed -i 's/^accepted = true/accepted = "2023-09-14" # by KCNA/' "$1" """, desk, monkeypatch
    )
    assert (said, code) == (f"changed {ID}", 0)
    after = (desk / "events.toml").read_text(encoding="utf-8")
    assert after == before.replace("\naccepted = true\n", '\naccepted = "2023-09-14" # by KCNA\n')


def test_nothing_changed_writes_nothing(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert edit_with("true", desk, monkeypatch) == (f"{ID} is as it was", 0)


@pytest.mark.parametrize(
    ("script", "code", "message"),
    [
        ('echo "date = 2000-07" >> "$1"', 3, "TRK103"),
        ('printf "" > "$1"', 2, "TRK505"),
        ('printf "[[event]]\\ndate = \\"2000\\"\\n[[event]]\\ndate = \\"2001\\"\\n" > "$1"', 2, "TRK505"),
        ("""sed -i 's/2023-09-13/2023-13-13/' "$1" """, 2, "TRK201"),
        ("exit 1", 2, "TRK506"),
        ("""sed -i 's/^title = .*/title = 3/' "$1" """, 2, "TRK203"),
    ],
)
def test_a_text_that_is_no_event_is_kept_aside(
    script: str, code: int, message: str, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, found = edit_with(script, desk, monkeypatch)
    assert found == code
    assert message in said
    if message != "TRK506":
        kept = Path(said.split("your text is kept in ")[1].split("\n")[0])
        assert kept.exists()
        kept.unlink()


def test_an_event_changed_meanwhile_is_not_overwritten(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = """sed -i 's/^accepted = true/accepted = false/' events.toml; sed -i 's/^accepted = true//' "$1" """
    said, code = edit_with(script, desk, monkeypatch)
    assert code == 3
    assert "TRK107" in said
    assert "accepted = false" in (desk / "events.toml").read_text(encoding="utf-8")


def test_a_change_elsewhere_in_the_file_is_kept(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said, code = edit_with(
        """echo "# later" >> events.toml; sed -i 's/^accepted = true/accepted = false/' "$1" """, desk, monkeypatch
    )
    assert code == 0, said
    text = (desk / "events.toml").read_text(encoding="utf-8")
    assert text.endswith("# later\n")
    assert "accepted = false" in text
