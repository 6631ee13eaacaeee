"""Keys: a digest of all that decides a value."""

from hashlib import blake2b

Key = bytes
KEY_SIZE = 32


def digest(*parts: str | bytes) -> Key:
    """A key; ``("ab", "c")`` has another one than ``("a", "bc")``."""
    found = blake2b(digest_size=KEY_SIZE)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big"))
        found.update(data)
    return found.digest()
