"""Measurements and long searches: not installed, not needed to use the program."""
