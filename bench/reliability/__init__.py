"""Faults, load and hostile neighbours, at length: what docs/reliability.md gives the figures of."""
