"""Hooks of mkdocs: the pages that lie beside docs/ come into the site, and links between them lead there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

ROOT = Path(__file__).resolve().parents[1]
BESIDE = {"README.md": "index.md", "CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changes.md"}
BESIDE["SECURITY.md"] = "security.md"


def on_config(config: Any) -> Any:
    """Pages that the navigation does not name stand at the end of its second part."""
    named = re.findall(r"[\w-]+\.md", str(config["nav"]))
    others = sorted(page.name for page in (ROOT / "docs").glob("*.md") if page.name not in named)
    _, pages = next(iter(config["nav"][2].items()))
    pages += others
    return config


def on_files(files: Any, config: Any) -> Any:
    """The pages beside docs/ as pages of the site."""
    for name, page in BESIDE.items():
        text = (ROOT / name).read_text(encoding="utf-8").replace("](docs/", "](")
        files.append(File.generated(config, page, content=text))
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Links to pages beside docs/, under their names in the site; the full stops that stand for empty lines."""
    for name, page in BESIDE.items():
        markdown = re.sub(rf"\]\((\.\./)?{re.escape(name)}", f"]({page}", markdown)
    return re.sub(r"(?m)^\.$", "", markdown)
