"""Routes: an order in which somebody walks from one venue to the next nearest.

It begins at the end of the way, the point that is farthest from the middle of all. Distances are as
the crow flies: no map of streets is asked.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from hooks.model.scalar.distance import METRES_PER_DEGREE, Point


def in_walking_order(points: Sequence[Point]) -> Iterator[tuple[int, float | None]]:
    """The number of each point, and how many metres it is from the one before (None: the first).

    Of several that are as near the one that was given first comes first.
    """
    if not points:
        return
    degrees = np.array(points, dtype=float)
    across = np.cos(np.radians(degrees[:, 1].mean()))
    ground = degrees * METRES_PER_DEGREE * (across, 1.0)
    here = int(np.hypot(*(ground - ground.mean(axis=0)).T).argmax())
    waiting = np.ones(len(ground), dtype=bool)
    waiting[here] = False
    yield here, None
    for _ in range(len(ground) - 1):
        apart = np.where(waiting, np.hypot(*(ground - ground[here]).T), np.inf)
        here = int(apart.argmin())
        waiting[here] = False
        yield here, float(apart[here])
