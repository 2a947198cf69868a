"""The targets of bench/fuzz on inputs that hypothesis breaks, and on what longer runs have found."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.fuzz.seeds import KEPT, seeds
from bench.fuzz.targets import TARGETS
from tests.test_store_properties import mutated


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(chance=st.randoms(use_true_random=False), anything=st.binary(max_size=60))
def test_no_law_is_broken_by_a_broken_input(name: str, chance: random.Random, anything: bytes) -> None:
    for raw in (anything, mutated(chance.choice(seeds(name) or [anything]), chance)):
        TARGETS[name](raw)


@pytest.mark.parametrize("case", sorted(KEPT.glob("*/*")), ids=lambda case: f"{case.parent.name}: {case.name}")
def test_what_was_found_once_is_found_no_more(case: object) -> None:
    TARGETS[case.parent.name](case.read_bytes())  # type: ignore[attr-defined]
