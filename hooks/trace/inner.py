"""Inner files: what an archive, a document or a PDF holds is looked into like a file of its own.

All of them together are bounded, however deep they lie: a bomb holds more.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from hooks.trace.traces import Traces, Unseen, unseen

MOST_BYTES = 50 << 20
"""Of all that lies in a file, unpacked."""
MOST = 5000
"""Files in a file."""
DEEPEST = 3


@dataclass
class Bound:
    """What may still be unpacked."""

    size: int = MOST_BYTES
    count: int = MOST

    def takes(self, size: int) -> bool:
        """Whether there is room for one more; it is taken then."""
        if size > self.size or not self.count:
            return False
        self.size -= size
        self.count -= 1
        return True


@dataclass(frozen=True)
class Inner:
    """The way into what lies in a file."""

    read: Callable[[bytes, "Inner"], Traces]
    bound: Bound
    depth: int = 0

    def traces(self, name: str, size: int, content: Callable[[], bytes]) -> Traces:
        """Of one whose name and size are known before it is unpacked."""
        if self.depth == DEEPEST:
            return unseen(Unseen.NESTED, name)
        if not self.bound.takes(size):
            return unseen(Unseen.LARGE, name)
        found = self.read(content(), replace(self, depth=self.depth + 1))
        below = [replace(gap, where=f"{name}/{gap.where}".rstrip("/")) for gap in found.gaps]
        return replace(found, gaps=tuple(below))
