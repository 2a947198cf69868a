"""The command line: read, decide, show."""
