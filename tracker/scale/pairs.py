"""A number for each visitor with a host: what of an archive has it in common may bear on the same promises.

Two pairs may have one number by chance, one in some 10^19. That does no harm: what need not be together then is.
"""

from __future__ import annotations

from hashlib import blake2b


def number(visitor: str, host: str) -> int:
    """That of a visitor and a host by their keys, 64 bits with a sign."""
    return _signed(of_visitor(visitor) + of_host(host))


def of_visitor(key: str) -> int:
    """The part of a visitor: the number of a pair is that and the host's, added as 64 bits."""
    return _hashed(key, b"visitor")


def of_host(key: str) -> int:
    """The part of a host."""
    return _hashed(key, b"host")


def _hashed(text: str, of: bytes) -> int:
    hashed = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8, person=of)
    return int.from_bytes(hashed.digest(), "big", signed=True)


def _signed(number: int) -> int:
    return (number + 2**63) % 2**64 - 2**63
