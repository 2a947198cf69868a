"""What fuzzing begins with: cases kept from earlier runs, and whatever of the tests and the program is of the kind."""

from __future__ import annotations

from bench.fuzz.targets import LONGEST, ROOT, TODAY, shipped
from tracker import dossier, formats
from tracker.clocks import Clocks

KEPT = ROOT / "tests" / "data" / "fuzz"
EXAMPLES = {
    "queries": [b'visitor:putin host:"north korea" date:2019..2024 -meeting "arms deal"', b"has:due", b"-level:state"],
    "claims": [b"\n2023\n2", b"x\n\n24", b"xx\n2019/2024\n2020-01", b"xxx\n\n80m", b"xxxx\n\n2000-06"],
}


def seeds(name: str) -> list[bytes]:
    """Inputs of a target to begin with."""
    found = [file.read_bytes() for file in sorted((KEPT / name).glob("*"))] + EXAMPLES.get(name, [])
    if name in ("store", "edits", "blocks"):
        found.append((ROOT / "events.toml").read_bytes())
        found += [file.read_bytes() for file in sorted((ROOT / "tests" / "errors").glob("*.txt"))]
    if name in ("dates", "typed_dates"):
        cases = ROOT / "tests" / "data" / ("edtf_cases.csv" if name == "dates" else "date_phrases.csv")
        found += [line.split(b",")[0].strip(b'"') for line in cases.read_bytes().split(b"\n")[1:]]
    if name.startswith("import_"):
        found += _files(name.removeprefix("import_"))
    return [seed[:LONGEST] for seed in found]


def _files(name: str) -> list[bytes]:
    """The shipped store in that format; where it cannot be written, files of the tests."""
    known = formats.load(name)
    if known.write is None:
        return [file.read_bytes() for file in sorted((ROOT / "tests" / "data" / name).glob("*.*"))]
    store = shipped()
    content = known.write(dossier.dossier(store.record, store.registry, Clocks(TODAY.toordinal()), lambda _: True))
    return [content if isinstance(content, bytes) else "".join(content).encode()]
