"""Keys: a digest of all that decides a value."""

from hashlib import blake2b

Key = bytes
KEY_SIZE = 32


def digest(*parts: str | bytes) -> Key:
    """A key; ``("ab", "c")`` has another one than ``("a", "bc")``."""
    data = [
        part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part for part in parts
    ]
    lengths = str([len(part) for part in data]).encode()
    return blake2b(b"".join([lengths, *data]), digest_size=KEY_SIZE).digest()
