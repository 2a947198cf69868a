"""The page in a real browser: what a reader, a keyboard, a screen reader, a printer and an enemy find there.

Debian's chromium, driven by playwright. Without one these tests are skipped; TRACKER_CI=1
(as `.ci/run` sets it) makes that a failure.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests import test_hostile
from tests.test_html import PAYLOADS
from tests.transcript import ROOT, run
from tracker import toml_text

pytestmark = pytest.mark.xdist_group("browser")  # one worker, so that one browser is started

DESK, PHONE = {"width": 1200, "height": 900}, {"width": 360, "height": 740}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        missing = "there is no chromium here: apt-get install chromium"
        if os.environ.get("TRACKER_CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program)
        yield started
        started.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of pages: `all` has something of everything, `hostile` text from enemies, `many` 2,000 events."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "all.toml").write_bytes((ROOT / "tests/data/html_visits.toml").read_bytes())
    (folder / "hostile.toml").write_text(hostile(), encoding="utf-8")
    (folder / "many.toml").write_text(many(2000), encoding="utf-8")
    for name in ("all", "hostile", "many"):
        command = f"tracker --today 2024-01-01 --store {folder}/{name}.toml export html -o {folder}/{name}.html"
        assert run(command, folder) == ([], 0)
    return folder


def hostile() -> str:
    texts = [*PAYLOADS, "w" * 900]
    blocks = [toml_text.event_block(test_hostile.EVENT)]
    for at, text in enumerate(texts):
        source = {"name": text, "url": text, "quote": text, "lang": text, "says": {"place": text}}
        kind = "invitation" if at % 2 else "k" * 900
        event = {"id": f"t{at}", "date": f"2023-01-{at + 1:02}", "kind": kind, "title": text, "visitor": text}
        blocks.append(
            toml_text.event_block({**event, "host": "France", "place": text, "note": text, "source": [source]})
        )
    return "\n".join([f"title = {toml_text.value_text(texts[5])}\n", *blocks])


def many(count: int) -> str:
    hosts = ["Peru", "Chile", "Japan", "Mali"]
    visits = (
        {
            "id": f"v{n}",
            "date": str(1925 + n // 20),
            "kind": "visit",
            "visitor": f"Guest {n % 50}",
            "host": hosts[n % 4],
        }
        for n in range(count)
    )
    return "\n".join(toml_text.event_block(visit) for visit in visits)


@contextmanager
def opened(browser: Browser, address: str, **asked: Any) -> Iterator[Page]:
    """The page at that address. Whatever it asks for besides itself, and whatever it complains of, fails the test."""
    context = browser.new_context(**{"viewport": DESK, **asked})
    page = context.new_page()
    heard: list[str] = []
    page.on("request", lambda request: heard.append(f"request {request.url}"))
    page.on("console", lambda message: heard.append(f"console {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"error {error}"))
    page.on("dialog", lambda dialog: heard.append(f"dialog {dialog.message}"))
    page.goto(address)
    yield page
    assert heard == [f"request {address.split('#')[0]}"]
    context.close()


@pytest.fixture
def page(browser: Browser, pages: Path) -> Iterator[Page]:
    with opened(browser, (pages / "all.html").as_uri()) as found:
        yield found


def shown_ids(page: Page) -> list[str]:
    return page.eval_on_selector_all(".year li[id]", "items => items.filter(i => i.checkVisibility()).map(i => i.id)")


ALL = ["talks", "Δ-meeting.2", "crisis", "invitation", "announced", "asked", "visited"]
ASKED = [
    ("text", "kyoto", ["visited"]),
    ("text", "DELTA  tokyo", ["visited"]),
    ("text", "페루가", ["invitation"]),
    ("text", "nothing of the kind", []),
    ("kind", "meeting (2)", ["talks", "Δ-meeting.2"]),
    ("country", "France (3)", ["talks", "Δ-meeting.2", "invitation"]),
    ("person", "Ann Alpha (2)", ["talks", "invitation"]),
]


@pytest.mark.parametrize(("field", "value", "expected"), ASKED, ids=[f"{field} {value}" for field, value, _ in ASKED])
def test_the_filter_shows_what_fits_and_says_how_many(page: Page, field: str, value: str, expected: list[str]) -> None:
    if field == "text":
        page.get_by_label("Text").fill(value)
    else:
        page.locator(f"select[name={field}]").select_option(label=value)
    assert shown_ids(page) == expected
    assert page.get_by_role("status").inner_text() == f"{len(expected)} of 7 events"
    drawn = page.eval_on_selector_all(".strip a", "marks => marks.filter(m => m.checkVisibility()).length")
    assert drawn == len(expected)
    years = page.eval_on_selector_all(".year", "years => years.filter(y => y.checkVisibility()).length")
    assert years == len({page.locator(f'[id="{name}"]').evaluate("i => i.closest('.year').innerText.slice(0, 4)")
                         for name in expected})  # fmt: skip
    page.get_by_role("button", name="Show all").click()
    expect(page.get_by_role("status")).to_have_text("7 events")
    assert shown_ids(page) == ALL


def test_conditions_are_joined(page: Page) -> None:
    page.locator("select[name=country]").select_option(label="France (3)")
    page.locator("select[name=kind]").select_option(label="meeting (2)")
    page.get_by_label("Text").fill("epsilon")
    assert shown_ids(page) == ["Δ-meeting.2"]


def test_all_of_it_works_by_keyboard_and_the_focus_is_seen(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the events"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "to:events"
    seen = []
    for _ in range(5):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.name || document.activeElement.textContent"))
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none"
    assert seen == ["text", "kind", "country", "person", "Show all"]
    for _ in range(3):
        page.keyboard.press("Shift+Tab")
    page.keyboard.type("meet")
    assert shown_ids(page) == ["talks", "Δ-meeting.2"]
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("status")).to_have_text("7 events")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hash") == "#talks"
    page.get_by_label("Text").focus()
    page.keyboard.type("kyoto")
    page.keyboard.press("Enter")
    assert shown_ids(page) == ["visited"]


@pytest.mark.parametrize("name", ["asked", "Δ-meeting.2"])
def test_an_address_leads_to_one_event_and_shows_which(browser: Browser, pages: Path, name: str) -> None:
    with opened(browser, f"{(pages / 'all.html').as_uri()}#{name}") as page:
        target = page.locator(":target")
        assert target.evaluate("item => item.id") == name
        assert target.evaluate("item => item.getBoundingClientRect().top < innerHeight")
        assert target.evaluate("item => getComputedStyle(item).boxShadow") != "none"


def test_a_link_to_an_event_that_is_filtered_away_shows_it(page: Page) -> None:
    page.get_by_label("Text").fill("kyoto")
    page.locator(".promises a", has_text="Peru invites Ann Alpha").click()
    expect(page.locator(":target")).to_be_visible()
    assert shown_ids(page) == ALL
    assert page.get_by_label("Text").input_value() == ""


def test_a_page_of_many_events_counts_them_in_bars_that_follow_the_filter(browser: Browser, pages: Path) -> None:
    with opened(browser, f"{(pages / 'many.html').as_uri()}#v1500") as page:
        assert page.locator(":target").evaluate("item => Math.abs(item.getBoundingClientRect().top) < innerHeight")
        heights = "bars => bars.map(bar => Number(bar.getAttribute('height')))"
        before = page.eval_on_selector_all(".strip rect", heights)
        page.locator("select[name=country]").select_option(label="Peru (500)")
        after = page.eval_on_selector_all(".strip rect", heights)
        assert len(before) == len(after) == 100
        assert after == pytest.approx([height / 4 for height in before])
        assert page.locator(".strip a title").first.text_content() == "1925: 5"
        assert page.get_by_role("status").inner_text() == "500 of 2000 events"


@pytest.mark.parametrize("name", ["all", "hostile"])
@pytest.mark.parametrize(("scheme", "size"), [("light", DESK), ("dark", PHONE)], ids=["light", "dark"])
def test_axe_finds_nothing(browser: Browser, pages: Path, name: str, scheme: str, size: dict[str, int]) -> None:
    with opened(browser, (pages / f"{name}.html").as_uri(), color_scheme=scheme, viewport=size) as page:
        found = Axe().run(page).response["violations"]
        assert [(rule["id"], [node["html"][:200] for node in rule["nodes"][:3]]) for rule in found] == []


@pytest.mark.parametrize("name", ["all", "hostile", "many"])
def test_a_phone_shows_it_without_scrolling_sideways(browser: Browser, pages: Path, name: str) -> None:
    with opened(browser, (pages / f"{name}.html").as_uri(), viewport=PHONE) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_text_from_an_enemy_stays_text(browser: Browser, pages: Path) -> None:
    with opened(browser, (pages / "hostile.html").as_uri()) as page:
        assert page.evaluate("window.owned") is None
        assert page.locator("script").count() == page.locator("style").count() == 1
        assert page.locator("img, iframe, base, link, object, embed, svg svg").count() == 0
        assert page.eval_on_selector_all(
            "a", "links => links.every(a => !a.protocol || /^(file|https?):$/.test(a.protocol))"
        )
        found = page.locator("main").inner_text()
        for text in PAYLOADS:
            if text.isprintable():
                assert text in found
        for link in page.locator("a[rel]").all():
            assert link.get_attribute("href") in PAYLOADS


def test_foreign_code_put_into_the_page_does_not_run_and_nothing_is_fetched(browser: Browser, pages: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((pages / "all.html").as_uri())
    blocked: list[str | None] = []
    page.on("requestfailed", lambda request: blocked.append(request.failure))
    page.on("requestfinished", lambda request: blocked.append(request.url))
    refused = page.evaluate(
        """() => new Promise((resolve) => {
            const refused = [];
            document.addEventListener("securitypolicyviolation", (event) => {
                refused.push(event.effectiveDirective);
                if (refused.length === 5) resolve(refused.sort());
            });
            const add = (name, set) => document.body.append(Object.assign(document.createElement(name), set));
            add("script", { textContent: "window.owned = 1" });
            add("script", { src: "https://example.org/x.js" });
            add("style", { textContent: "body { display: none }" });
            add("img", { src: "https://example.org/x.png" });
            fetch("https://example.org/x").catch(() => 0);
        })"""
    )
    assert refused == ["connect-src", "img-src", "script-src-elem", "script-src-elem", "style-src-elem"]
    assert page.evaluate("window.owned") is None
    assert set(blocked) <= {"csp"}
    context.close()


def test_without_scripts_all_is_there_and_nothing_that_does_not_work(browser: Browser, pages: Path) -> None:
    with opened(browser, (pages / "all.html").as_uri(), java_script_enabled=False) as page:
        assert not page.locator("form").is_visible()
        assert [item.is_visible() for item in page.locator(".year li[id]").all()] == [True] * 7
        assert page.locator(".strip circle").count() == 7
        page.locator(".promises a", has_text="Peru invites Ann Alpha").click()
        assert page.url.endswith("#invitation")


def test_print_has_everything_but_the_controls_and_spells_out_addresses(browser: Browser, pages: Path) -> None:
    with opened(browser, (pages / "all.html").as_uri(), color_scheme="dark") as page:
        page.emulate_media(media="print")
        assert not page.locator("form").is_visible()
        assert not page.locator("nav").is_visible()
        assert shown_ids(page) == ALL
        assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
        spelt = page.locator(".sources a").first.evaluate("link => getComputedStyle(link, '::after').content")
        assert "example.org/2022/invitation?a=1&b=2" in spelt
        assert page.pdf().startswith(b"%PDF")


def test_a_screen_reader_finds_landmarks_lists_and_names(page: Page) -> None:
    for role in ("banner", "main", "contentinfo", "navigation", "search", "status"):
        assert page.get_by_role(role).count() == 1, role
    for name in ("Promised and not yet made", "Promises settled", "Where sources disagree", "To scale", "Events"):
        assert page.get_by_role("region", name=name, exact=True).count() == 1
        assert page.get_by_role("heading", level=2, name=name, exact=True).count() == 1
    assert page.get_by_role("listitem").filter(has=page.locator("time")).count() == 7
    for label in ("Text", "Kind", "Country", "Person"):
        assert page.get_by_label(label, exact=True).count() == 1
    assert "img" not in page.locator("figure").aria_snapshot()
