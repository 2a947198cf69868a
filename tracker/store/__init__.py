"""The file on disk: read, edited as text, replaced whole."""
