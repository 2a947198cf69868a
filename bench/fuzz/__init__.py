"""Coverage-guided fuzzing of everything that reads what a person or a stranger wrote (docs/reliability.md)."""
