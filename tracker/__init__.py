"""Dated diplomatic events, who says so, and what was promised."""

__version__ = "0.1.0"
