"""The writes that are struck: every verb that writes, once over a file that is there and once where none is."""

from __future__ import annotations

from pathlib import Path

from bench.reliability.faults import ROOT, Scenario, tracker
from bench.speed.stores import text as made_up

TALK = ("add", "A talk", "--on", "2024-01-05", "--source", "KCNA 2024-01-06")
_LARGE = 900  # events, a quarter of a megabyte: there is an index
MORE = '{"events": [{"date": "2024-01-05", "title": "More"}, {"date": "1987-01-07", "title": "And more"}]}'
COMMANDS: dict[str, tuple[tuple[str, ...], str]] = {
    "add": (TALK, "events.toml"),
    "edit --set": (("edit", "kim-invites-putin-2023", "--set", "note=x"), "events.toml"),
    "edit by hand": (("edit", "kim-invites-putin-2023"), "events.toml"),
    "remove": (("remove", "kim-invites-putin-2023", "--yes"), "events.toml"),
    "import": (("import", "more.json"), "events.toml"),
    "undo": (("undo",), "events.toml"),
    "add, large": (TALK, "events.toml"),
    "import, large": (("import", "more.json"), "events.toml"),
    "init": (("--store", "new.toml", "init"), "new.toml"),
    "add, the first": (("--store", "new.toml", *TALK), "new.toml"),
    "export -o": (("export", "json", "-o", "new.json"), "new.json"),
    "export -o --force": (("export", "markdown", "-o", "page.md", "--force"), "page.md"),
}


def _make_large(place: Path) -> None:
    """A store in order of date with its index."""
    (place / "made.toml").write_text(made_up(_LARGE), encoding="utf-8")
    words = ("--store", "made.toml", "export", "toml", "-o", "events.toml")
    assert [tracker(command, place).returncode for command in (words, ("pending",), ("pending",))] == [0, 0, 0]


def scenarios(folder: Path) -> list[Scenario]:
    """All of them; their templates are made in that folder."""
    return [scenario(name, folder) for name in COMMANDS]


def scenario(name: str, folder: Path) -> Scenario:
    """One of them."""
    words, writes = COMMANDS[name]
    template = folder / "templates" / name.replace(" ", "-").replace(",", "")
    place = folder / "place"
    place.mkdir(parents=True)
    if name.endswith("large"):
        _make_large(place)
    else:
        (place / "events.toml").write_bytes((ROOT / "events.toml").read_bytes())
    (place / "more.json").write_text(MORE)
    (place / "page.md").write_text("an older page\n")
    if name == "undo":
        assert tracker(TALK, place).returncode == 0
    template.parent.mkdir(exist_ok=True)
    place.rename(template)
    return Scenario(name, words, template, writes)
