"""The same events and the same work given to other programs."""
