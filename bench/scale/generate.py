"""Parquet files of made-up events, many to a file: `python -m bench.scale.generate 1000000 FOLDER`.

One person in twenty thousand has a tenth of all events; the others are spread by a power law, as in coded news. Hosts
are 200 countries. One event in fifty names two visitors, who are of one circle of ten. One answer to a promise in ten
follows an earlier event of the same visitor and host, if the file has one, and one in ten thousand any earlier event.
One row in a hundred thousand has a day that is in no calendar.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from tracker import countries

PERSONS, HOSTS, CIRCLE, PER_FILE = 20_000, 200, 10, 500_000
KINDS = {
    "visit": 0.45, "meeting": 0.25, "invitation": 0.12, "announcement": 0.08, "acceptance": 0.04, "cancellation": 0.02,
    "postponement": 0.02, "statement": 0.02,
}  # fmt: skip
_FIRST, _DAYS = 7_305, 19_000  # 1990 to 2042 as days since 1970; the questions are asked as of 2030


def generate(events: int, folder: Path, seed: int = 1) -> None:
    """Write so many events into a folder, half a million to a file."""
    folder.mkdir(parents=True, exist_ok=True)
    hosts = [country.name for country in countries.all_countries()][:HOSTS]
    for number, start in enumerate(range(0, events, PER_FILE)):
        n = min(PER_FILE, events - start)
        pq.write_table(
            _table(np.random.default_rng([seed, number]), start, n, hosts), folder / f"part-{number:05}.parquet"
        )


def _table(random: np.random.Generator, start: int, n: int, hosts: list[str]) -> pa.Table:
    days = np.datetime64("1970-01-01") + (_FIRST + random.integers(0, _DAYS, n)).astype("timedelta64[D]")
    dates = days.astype(str)
    dates[random.random(n) < 1e-5] = "2023-02-30"
    kinds = random.choice(list(KINDS), n, p=list(KINDS.values()))
    first = _persons(random, n)
    second = first // CIRCLE * CIRCLE + random.integers(0, CIRCLE, n)
    two = (random.random(n) < 0.02) & (first != second)
    pairs = zip(first, second, two, strict=True)
    visitors = [[f"Person {a}", f"Person {b}"] if both else [f"Person {a}"] for a, b, both in pairs]
    ids = [f"e{number}" for number in range(start, start + n)]
    host = random.integers(0, len(hosts), n)
    followed = _followed(random, kinds, first * HOSTS + host, start)
    follows = [[f"e{number}"] if number >= 0 else [] for number in followed]
    published = pa.array(dates)
    source = pa.StructArray.from_arrays([pa.array(["Wire"] * n), published], names=["name", "published"])
    return pa.table(
        {
            "id": ids, "date": dates, "kind": kinds, "visitor": pa.array(visitors, pa.list_(pa.string())),
            "host": np.array(hosts)[host],
            "follows": pa.array(follows, pa.list_(pa.string())),
            "source": pa.ListArray.from_arrays(np.arange(n + 1, dtype=np.int32), source),
        }
    )  # fmt: skip


def _persons(random: np.random.Generator, n: int) -> np.ndarray:
    """Who travels: the first in a tenth of all cases, of the others some much more often than most."""
    others = (1 + (PERSONS - 1) * random.random(n) ** 3).astype(np.int64)
    return np.where(random.random(n) < 0.1, 0, others)


def _followed(random: np.random.Generator, kinds: np.ndarray, pairs: np.ndarray, start: int) -> np.ndarray:
    """The number of an earlier event in the file that each event follows, -1 for none."""
    n = len(pairs)
    order = np.argsort(pairs, kind="stable")
    before = np.full(n, -1)
    is_same = pairs[order][1:] == pairs[order][:-1]
    before[order[1:][is_same]] = order[:-1][is_same]  # the last of the same visitor and host
    any_other = np.arange(n) - random.integers(1, 1000, n)
    drawn = np.where(np.isin(kinds, ["acceptance", "cancellation", "postponement"]), random.random(n), 1)
    found = np.where(drawn < 0.0001, any_other, np.where(drawn < 0.1, before, -1))
    return np.where(found >= 0, start + found, -1)


if __name__ == "__main__":
    generate(int(sys.argv[1]), Path(sys.argv[2]))
