"""Two countries, or two persons, side by side: visits and promises each way, whose turn it is, and the base rate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker import clocks as two_clocks
from tracker import ledger, returns, survival
from tracker.clocks import Clocks
from tracker.errors import Problem, TrackerError
from tracker.ledger import Promise
from tracker.likeness import nearest
from tracker.model import LEVELS, Record
from tracker.phrases import Land, Said, say
from tracker.registry import Family, Identity, Registry
from tracker.returns import EVER, Outcome, Rate, Visit, high, low
from tracker.spans import Answer, Span


@dataclass(frozen=True, slots=True)
class Pair:
    """Who is set side by side, with the home country of each: of a country, itself."""

    family: Family
    names: tuple[Identity, Identity]
    homes: tuple[Identity, Identity]


@dataclass(frozen=True, slots=True)
class Way:
    """One way, from `guest` to `host`.

    `visits` had begun, `perhaps` may not have begun yet; `last` is every visit that may be the last one.
    `met` counts the visits at which the other person is named (None between countries). `rate` tells
    how many of the visits this way were returned.
    """

    guest: Identity
    host: Identity
    visits: tuple[Visit, ...]
    perhaps: tuple[Visit, ...]
    levels: tuple[tuple[str | None, int], ...]
    last: tuple[Visit, ...]
    met: int | None
    promises: tuple[Promise, ...]
    rate: Rate

    @property
    def pending(self) -> list[Promise]:
        """The promises still to be kept."""
        return [promise for promise in self.promises if promise.is_pending]

    @property
    def broken(self) -> list[Promise]:
        """Those cancelled, declined or lapsed."""
        return [promise for promise in self.promises if promise.state in ledger.OVER]

    @property
    def kept(self) -> list[Promise]:
        """Those fulfilled, late ones too."""
        return [promise for promise in self.promises if promise.state == "fulfilled"]


@dataclass(frozen=True, slots=True)
class Turn:
    """Who is to make the next visit, None if it is nobody's turn or cannot be said, and why."""

    whose: Identity | None
    why: Said


@dataclass(frozen=True, slots=True)
class Balance:
    """What the record says of the two.

    `unplaced` are the ids of visits, and of promises, that may belong here, but of which the home
    country of a visitor or the host country is not known. `base` is of all visits of the store,
    `base_by_level` of those levels that occur often enough.
    """

    pair: Pair
    ways: tuple[Way, ...]
    turn: Turn
    unplaced: tuple[str, ...]
    base: Rate
    base_by_level: tuple[tuple[str, Rate], ...]


def pair(registry: Registry, asked: tuple[str, str]) -> Pair:
    """Who is meant by two names: two countries if both can be that, else two persons.

    Raises TrackerError: TRK301 for a name that several bear, TRK302 with the nearest names for one
    that no one does, TRK500 for two that have no visits between them.
    """
    families: tuple[Family, ...] = ("country", "person")
    for family in families:
        found = [_found(registry, family, name) for name in asked]
        if not any(isinstance(identity, Problem) for identity in found):
            one, other = (identity for identity in found if isinstance(identity, Identity))
            homes = _home(registry, family, one), _home(registry, family, other)
            if homes[0].key == homes[1].key:
                raise TrackerError(_no_way(asked, homes[0], family))
            return Pair(family, (one, other), homes)
    raise TrackerError(_neither(registry, asked))


def _found(registry: Registry, family: Family, name: str) -> Identity | Problem:
    try:
        return registry.find(family, name)
    except TrackerError as error:
        return error.problems[0]


def _home(registry: Registry, family: Family, name: Identity) -> Identity:
    home = name if family == "country" else registry.home(name.name)
    if home is None:
        what = f"the store does not say which country {name.name} comes from"
        raise TrackerError(Problem("TRK500", what, f'write country = "…" in a [[person]] entry of {name.name}'))
    return home


def _no_way(asked: tuple[str, str], home: Identity, family: Family) -> Problem:
    both = f"{asked[0]!r} and {asked[1]!r} both"
    what = f"{both} mean {home.name}" if family == "country" else f"{both} are at home in {home.name}"
    return Problem("TRK500", f"{what}: there are no visits from one to the other", "name two different countries")


def _neither(registry: Registry, asked: tuple[str, str]) -> Problem:
    """What is wrong with two names that are neither two countries nor two persons."""
    for name in asked:
        problems = [_found(registry, "country", name), _found(registry, "person", name)]
        faults = [problem for problem in problems if isinstance(problem, Problem)]
        if len(faults) == 2:
            ambiguous = [problem for problem in faults if problem.code == "TRK301"]
            near = nearest(name, [*registry.known_names("country"), *registry.known_names("person")])
            hint = f"did you mean {' or '.join(near)}?" if near else "`tracker people` and `tracker places --countries`"
            return [*ambiguous, Problem("TRK302", f"no country or person is called {name!r}", hint)][0]
    what = f"of {asked[0]!r} and {asked[1]!r} one is a country, the other a person"
    return Problem("TRK500", what, "name two countries, or two persons")


def balance(pair: Pair, record: Record, registry: Registry, clocks: Clocks) -> Balance:
    """The two side by side, as it stood by those clocks."""
    promises = ledger.promises(record, registry, clocks)
    visits = returns.visits(two_clocks.seen(record, clocks), registry, clocks.today)
    found = [[visit for visit in visits if _is_way(visit, pair, guest)] for guest in (0, 1)]
    promised = [[promise for promise in promises if _promises_way(promise, pair, guest, registry)] for guest in (0, 1)]
    rates = [returns.rate(returns.outcomes(found[guest], found[1 - guest], clocks.today)) for guest in (0, 1)]
    ways = tuple(_way(pair, guest, found[guest], promised[guest], rates[guest]) for guest in (0, 1))
    placed = {v.id for way in found for v in way} | {p.id for way in promised for p in way}
    doubtful = [v for v in visits if v.id not in placed and _may_belong(v, pair)]
    unplaced = [v.id for v in doubtful]
    unplaced += [p.id for p in promises if p.id not in placed and _may_be_promised(p, pair, registry)]
    outcomes = returns.all_outcomes(visits, clocks.today)
    return Balance(pair, ways, _turn(ways, doubtful), tuple(unplaced), returns.rate(outcomes), _by_level(outcomes))


def _is_way(visit: Visit, pair: Pair, guest: int) -> bool:
    """Whether a visit is one of that guest to the home of the other."""
    guests = visit.homes if pair.family == "country" else visit.visitors
    return pair.names[guest].key in guests and visit.host == pair.homes[1 - guest].key


def _promises_way(promise: Promise, pair: Pair, guest: int, registry: Registry) -> bool:
    if promise.host.key != pair.homes[1 - guest].key:
        return False
    if pair.family == "person":
        return any(visitor.key == pair.names[guest].key for visitor in promise.visitors)
    homes = (registry.home(visitor.name) for visitor in promise.visitors)
    return any(home is not None and home.key == pair.names[guest].key for home in homes)


def _may_belong(visit: Visit, pair: Pair) -> bool:
    """Whether a visit might be one between the two, if all homes and hosts were known."""
    countries = {home.key for home in pair.homes}
    if pair.family == "person":
        return visit.host is None and any(name.key in visit.visitors for name in pair.names)
    if visit.host is None:
        return visit.has_homeless or bool(visit.homes & countries)
    return visit.host in countries and visit.has_homeless


def _may_be_promised(promise: Promise, pair: Pair, registry: Registry) -> bool:
    at_home = promise.host.key in {home.key for home in pair.homes}
    return pair.family == "country" and at_home and any(registry.home(v.name) is None for v in promise.visitors)


def _way(pair: Pair, guest: int, found: Sequence[Visit], promises: Sequence[Promise], rate: Rate) -> Way:
    begun = tuple(visit for visit in found if visit.begun is Answer.YES)
    host = pair.names[1 - guest]
    return Way(
        guest=pair.names[guest],
        host=host,
        visits=begun,
        perhaps=tuple(visit for visit in found if visit.begun is not Answer.YES),
        levels=_levels(begun),
        last=_last(begun),
        met=sum(host.key in visit.met for visit in begun) if pair.family == "person" else None,
        promises=tuple(promises),
        rate=rate,
    )


def _levels(found: Iterable[Visit]) -> tuple[tuple[str | None, int], ...]:
    """How many of each level, the highest first, those without one last."""
    counts = Counter(visit.level for visit in found)
    return tuple((level, counts[level]) for level in (*LEVELS, None) if counts[level])


def _last(found: Sequence[Visit]) -> tuple[Visit, ...]:
    """Every visit after which none certainly came, in order of date."""
    if not found:
        return ()
    first_day = max(low(visit.may_start) for visit in found)
    return tuple(visit for visit in found if high(visit.may_start) >= first_day)


def _turn(ways: Sequence[Way], doubtful: Sequence[Visit]) -> Turn:
    """The side that received the last visit owes the return: the custom of protocol, which no source need say."""
    spans = [_span_of_last(way) for way in ways]
    if not doubtful and not any(not visit.is_private for way in ways for visit in way.visits):
        return Turn(None, say("no visit either way is on record that calls for a return"))
    for number, way in enumerate(ways):
        own, others = spans[number], spans[1 - number]
        if own is not None and (others is None or others.before(own) is Answer.YES):
            later = [visit.id for visit in doubtful if visit.may_start.before(own) is not Answer.YES]
            if later:
                which = later[-1]
                why = say("it is not known whose visit {id} was: give its visitor's home country", id=which)
                return Turn(None, why)
            sides = {"guest": Land(way.guest.name), "host": Land(way.host.name)}
            if others:
                why = say("{guest} made the last visit, and no visit of {host} since is on record", **sides)
            else:
                why = say("{guest} made the last visit, and no visit of {host} is on record", **sides)
            return Turn(way.host, why)
    if doubtful:
        return Turn(None, say("the home of a visitor is not known"))
    return Turn(None, say("the dates do not tell which side made the last visit"))


def _span_of_last(way: Way) -> Span | None:
    """Where the first day of the last visit one way lies; private ones owe nothing."""
    certain = [visit.may_start for visit in way.visits if not visit.is_private]
    possible = [visit.may_start for visit in (*way.visits, *way.perhaps) if not visit.is_private]
    if not possible:
        return None
    first, last = max(map(low, certain), default=-EVER), max(map(high, possible))
    return Span(None if first == -EVER else first, None if last == EVER else last)


def _by_level(outcomes: Iterable[Outcome]) -> tuple[tuple[str, Rate], ...]:
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.visit.level is not None:
            groups.setdefault(outcome.visit.level, []).append(outcome)
    enough = (level for level in LEVELS if len(groups.get(level, ())) >= survival.ENOUGH)
    return tuple((level, returns.rate(groups[level])) for level in enough)
