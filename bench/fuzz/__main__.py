"""python -m bench.fuzz TARGET SECONDS [CORPUS]: runs atheris on one target; a failing input is kept as crash-….

Seeds are the cases of tests/data/fuzz, and whatever else of the tests is of the kind.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["tracker", "tomli", "icalendar"]):
    from bench.fuzz.targets import LONGEST, TARGETS

ROOT = Path(__file__).parent.parent.parent


def seeds(name: str) -> list[bytes]:
    """Inputs to begin with."""
    kept = ROOT / "tests" / "data" / "fuzz" / name
    found = [file.read_bytes() for file in sorted(kept.glob("*"))] if kept.exists() else []
    if name in ("store", "edits", "blocks", "import_toml"):
        found.append((ROOT / "events.toml").read_bytes())
        found += [file.read_bytes() for file in sorted((ROOT / "tests" / "errors").glob("*.txt"))]
    if name in ("dates", "typed_dates"):
        cases = ROOT / "tests" / "data" / ("edtf_cases.csv" if name == "dates" else "date_phrases.csv")
        found += [line.split(b",")[0].strip(b'"') for line in cases.read_bytes().split(b"\n")[1:]]
    return found


def main(name: str, seconds: int, corpus: Path) -> None:
    """Fuzz one target for so long."""
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(name)):
        (corpus / f"seed-{number}").write_bytes(seed[:LONGEST])
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST}",
        "-timeout=20",
        "-rss_limit_mb=4096",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={corpus.parent}/", str(corpus)], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    where = Path(sys.argv[3]) if len(sys.argv) > 3 else ROOT / "build" / "fuzz" / sys.argv[1] / "corpus"
    main(sys.argv[1], int(sys.argv[2]), where)
