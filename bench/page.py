"""How long a page of many events takes: to be made, to load, and to answer the filter, in a real browser.

python -m bench.page [EVENTS]
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tracker import toml_text

_COUNTRIES = ["Peru", "Chile", "Japan", "Mali", "France", "Kenya", "India", "Canada"]
_TYPED = ("s", "sp", "spe", "speech 77", "")
_FILTERED = """async (text) => {
    const field = document.getElementById("to:text");
    field.value = text;
    const start = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
}"""


def main() -> None:
    """Print a line for each step."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        store, file = Path(folder) / "many.toml", Path(folder) / "many.html"
        store.write_text("\n".join(map(_visit, range(count))), encoding="utf-8")
        started = time.perf_counter()
        tracker = Path(sys.executable).parent / "tracker"
        subprocess.run([tracker, "--store", store, "export", "html", "-o", file], check=True)
        _say("made", time.perf_counter() - started, f"{count} events, {file.stat().st_size / 1e6:.1f} MB")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
            _measure(browser.new_page(), file)


def _visit(number: int) -> str:
    return toml_text.event_block(
        {
            "id": f"visit-{number}",
            "date": f"{1940 + number // 120}-{number // 10 % 12 + 1:02}-{number % 28 + 1:02}",
            "kind": "visit",
            "visitor": f"Guest {number % 900}",
            "host": _COUNTRIES[number % len(_COUNTRIES)],
            "note": f"Speech {number % 100} before the two chambers, and talks on trade.",
            "source": [{"name": "Gazette", "url": f"https://example.org/{number}", "published": "2024-01-01"}],
        }
    )


def _measure(page: Page, file: Path) -> None:
    page.goto(file.as_uri())
    paint, load = page.evaluate(
        "[performance.getEntriesByName('first-contentful-paint')[0].startTime,"
        " performance.getEntriesByType('navigation')[0].loadEventEnd]"
    )
    _say("first seen", paint / 1000)
    _say("loaded", load / 1000)
    for text in _TYPED:
        found = page.evaluate(_FILTERED, text)
        _say(f"filter {text!r}", found / 1000, page.get_by_role("status").inner_text())


def _say(what: str, seconds: float, more: str = "") -> None:
    sys.stdout.write(f"{what:<20} {seconds:6.2f} s  {more}\n")


if __name__ == "__main__":
    main()
