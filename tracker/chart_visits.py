"""Visits counted: per year, and who visited whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tracker import chart_grid, charts, periods, returns, swimlanes, wording
from tracker.chart_grid import MOST_PERIODS, Grid
from tracker.charts import Asked, By, caption, ranked
from tracker.registry import Registry
from tracker.returns import Visit
from tracker.spans import Answer

_YEAR = 12  # months
_MOST_GUESTS, _MOST_HOSTS = 30, 20  # rows and columns of the matrix
_HOME_UNKNOWN, _HOST_UNKNOWN = "home not given", "no country given"


def per_year(asked: Asked) -> Grid | None:
    """Visits by the year in which they began, in one row, or by host country or by visitor.

    None if there is no visit, or of none the year is known.
    """
    found, left_out = counting(asked)
    shown = periods.fitted([visit.starts for visit in found], MOST_PERIODS + 40, _YEAR)
    if shown is None:
        return None
    kept = [visit for visit in found if periods.number(visit.starts, shown.months) is not None]
    if missing := len(found) - len(kept):
        left_out.append(f"{wording.count(missing, 'visit')} of which the {shown.noun} is not known")
    what = f"visits per {shown.noun}" + {"country": ", by host", "person": ", by visitor", None: ""}[asked.by]
    n = wording.count(len(kept), "visit")
    return chart_grid.over_time(_rows(kept, asked), shown, caption(asked, what, n, _notes(kept), left_out))


def matrix(asked: Asked) -> Grid | None:
    """Visits by home country of the visitor, or by visitor, and by host country; None if there is no visit."""
    found, left_out = counting(asked)
    if not found:
        return None
    registry, by = asked.dossier.registry, asked.by or "country"
    pairs = Counter((guest, _host(visit)) for visit in found for guest in _guests(visit, registry, by))
    guests, hosts = Counter[str](), Counter[str]()
    for (guest, host), n in pairs.items():
        guests[guest] += n
        hosts[host] += n
    row_of = ranked(guests, _MOST_GUESTS, swimlanes.NOUNS[by])
    column_of = ranked(hosts, _MOST_HOSTS, "hosts")
    rows, columns = list(dict.fromkeys(row_of.values())), list(dict.fromkeys(column_of.values()))
    cells = Counter[tuple[int, int]]()
    for (guest, host), n in pairs.items():
        cells[rows.index(row_of[guest]), columns.index(column_of[host])] += n
    sums = Counter[str]()
    for guest, n in guests.items():
        sums[row_of[guest]] += n
    notes = ["Visitors on the left, hosts above."]
    notes += ["A visit by people of several countries stands with each of them."] if pairs.total() > len(found) else []
    return Grid(
        caption(asked, "who visited whom", wording.count(len(found), "visit"), [*notes, *_notes(found)], left_out),
        [charts.fitted_name(name, f" ({sums[name]})") for name in rows],
        [charts.fitted_name(name) for name in columns],
        cells,
    )


def counting(asked: Asked) -> tuple[list[Visit], list[str]]:
    """The visits that count (docs/figures.md), in order of date, and what was left out.

    Legs of one journey in one country are one visit; it is of full scope, not at home, and has begun.
    """
    dossier = asked.dossier
    events = [event for event in dossier.events if event.kind == "visit"]
    begun = returns.visits(dossier.record, dossier.registry, dossier.clocks.today)
    abroad = [visit for visit in begun if visit.has_homeless or visit.homes != {visit.host}]
    found = [visit for visit in abroad if visit.begun is Answer.YES]
    today = charts.day(dossier.clocks.today)
    missing = {
        "in transit, at a border or online": sum(event.scope != "full" for event in events),
        f"that begin after {today}": sum(
            event.scope == "full" and not dossier.clocks.had_happened(event) for event in events
        ),
        f"that may not have begun by {today}": len(abroad) - len(found),
        "to the visitor's own country": len(begun) - len(abroad),
    }
    return found, [f"{wording.count(n, 'visit')} {why}" for why, n in missing.items() if n]


def _rows(found: Sequence[Visit], asked: Asked) -> Iterable[chart_grid.Row]:
    if asked.by is None:
        return [("visits", [visit.starts for visit in found])]
    registry = asked.dossier.registry
    named = [
        (visit, {_host(visit)} if asked.by == "country" else _guests(visit, registry, "person")) for visit in found
    ]
    shown_as = ranked(Counter(name for _, names in named for name in names), swimlanes.MOST, swimlanes.NOUNS[asked.by])
    rows: dict[str, list[Visit]] = {name: [] for name in shown_as.values()}
    for visit, names in named:
        for row in {shown_as[name] for name in names}:
            rows[row].append(visit)
    return [(name, [visit.starts for visit in visits]) for name, visits in rows.items()]


def _host(visit: Visit) -> str:
    host = visit.stays[0].host
    return host.name if host else _HOST_UNKNOWN


def _guests(visit: Visit, registry: Registry, by: By) -> set[str]:
    names = {name for stay in visit.stays for name in stay.event.visitor}
    if by == "person":
        return {registry.person(name).name for name in names} or {swimlanes.NONE[by]}
    homes = {registry.home(name) for name in names} or {None}
    return {home.name if home else _HOME_UNKNOWN for home in homes}


def _notes(found: Sequence[Visit]) -> list[str]:
    joined = sum(len(visit.stays) for visit in found) > len(found)
    return ["Legs of one journey in one country are one visit."] if joined else []
