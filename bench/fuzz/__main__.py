"""python -m bench.fuzz TARGET|list SECONDS [CORPUS]: runs atheris on one target; a failing input is kept as crash-….

Seeds are the cases of tests/data/fuzz, and whatever else of the tests is of the kind.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["tracker", "tomli", "icalendar"]):
    from bench.fuzz.seeds import seeds
    from bench.fuzz.targets import LONGEST, ROOT, TARGETS


def main(name: str, seconds: int, corpus: Path) -> None:
    """Fuzz one target for so long."""
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(name)):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={LONGEST}",
        "-timeout=20",
        "-rss_limit_mb=4096",
        "-print_final_stats=1",
    ]
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={corpus.parent}/", str(corpus)], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__" and sys.argv[1] == "list":
    print("\n".join(TARGETS))
elif __name__ == "__main__":
    where = Path(sys.argv[3]) if len(sys.argv) > 3 else ROOT / "build" / "fuzz" / sys.argv[1] / "corpus"
    main(sys.argv[1], int(sys.argv[2]), where)
