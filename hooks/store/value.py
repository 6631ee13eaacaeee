"""Values as bytes: what JSON can say, packed; nothing of Python's own format."""

import json
import zlib
from typing import Any

SPEED = 1
"""Of zlib, of nine: what is kept is written and read more often than it is looked at."""


def packed(value: object) -> bytes:
    """Anything that JSON can say."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), SPEED)


def unpacked(content: bytes) -> Any:  # noqa: ANN401 - anything that JSON can say
    """What ``packed`` was given, with lists for tuples."""
    return json.loads(zlib.decompress(content).decode("utf-8", "surrogatepass"))
