"""Which known words are like one that is not known: for "did you mean", never to decide."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.folding import fold


def nearest(name: str, known: Iterable[str], count: int = 3) -> list[str]:
    """The known names most like this one, best first: for a question to a person, never to decide.

    A name that holds the one asked for is near it, and one of which a single word is like it.
    """
    import difflib  # slow to load, and of use only after a slip

    asked = fold(name)
    by_key = {fold(candidate): candidate for candidate in known}
    holding = [candidate for key, candidate in by_key.items() if len(asked) > 2 and asked in key]
    close = [by_key[key] for key in difflib.get_close_matches(asked, by_key, n=count, cutoff=0.75)]
    by_word = {word: candidate for key, candidate in by_key.items() for word in key.split()}
    worded = [by_word[word] for word in difflib.get_close_matches(asked, by_word, n=count, cutoff=0.8)]
    return list(dict.fromkeys([*close, *holding, *worded]))[:count]
