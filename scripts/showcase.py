"""Make the pages and their pictures that docs/html.md shows: of the shipped store, and of 7,535 real visits.

The page of the shipped store goes to docs/, the large one to build/: it can be made again at any time. Needs chromium.
"""

from __future__ import annotations

import io
import os
import shutil
from pathlib import Path

from PIL import Image, ImageOps
from playwright.sync_api import Browser, Page, sync_playwright

from tracker.cli.app import run

ROOT = Path(__file__).parent.parent
SMALL, LARGE = ROOT / "docs/showcase/kim-and-putin.html", ROOT / "build/travels-and-visits.html"
IMAGES = ROOT / "docs/images"
TITLE = "Journeys and visits listed by the U.S. Office of the Historian"
DESK, PHONE = (1100, 1250), (360, 740)
SHEET, MARGIN = (674, 987), (60, 68)  # what A4 leaves between the margins, in CSS pixels


def main() -> None:
    """Write all of it anew."""
    os.environ["TRACKER_TODAY"] = "2024-01-01"
    tracker("--store", ROOT / "events.toml", "export", "html", "--force", "-o", SMALL)
    os.environ["TRACKER_TODAY"] = "2026-07-18"  # when the rows were published
    store = ROOT / "build/travels-and-visits.toml"
    store.parent.mkdir(exist_ok=True)
    store.write_text(f'schema = 1\ntitle = "{TITLE}"\n', encoding="utf-8")
    rows = ROOT / "tests/data/hsg"
    tracker("--store", store, "import", "--format", "hsg", rows / "hsg_travels.csv", rows / "hsg_visits.csv")
    tracker("--store", store, "export", "html", "--force", "-o", LARGE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        take("page-light", opened(browser, SMALL, DESK))
        take("page-dark", opened(browser, SMALL, DESK, scheme="dark"))
        take("page-phone", opened(browser, SMALL, PHONE))
        take("page-print", opened(browser, SMALL, SHEET, medium="print"), margin=MARGIN)
        large = opened(browser, LARGE, DESK)
        large.get_by_label("Text").fill("summit")
        take("page-many", large)
        browser.close()


def tracker(*arguments: str | Path) -> None:
    """Run the program; 1 is its "something found"."""
    if run([str(argument) for argument in arguments]) not in (0, 1):
        raise SystemExit(f"tracker {arguments} failed")


def opened(browser: Browser, file: Path, size: tuple[int, int], scheme: str = "light", medium: str = "screen") -> Page:
    """The page as a reader has it."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.emulate_media(media=medium, color_scheme=scheme)
    page.goto(file.as_uri())
    return page


def take(name: str, page: Page, margin: tuple[int, int] = (0, 0)) -> None:
    """What is in sight of the page, with a white margin, as a PNG of few colours."""
    picture = ImageOps.expand(Image.open(io.BytesIO(page.screenshot())).convert("RGB"), margin, "white")
    picture.quantize(64, dither=Image.Dither.NONE).save(IMAGES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
