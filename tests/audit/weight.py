"""What a visit costs over the wire, packed as the server packs it, read to the end, cold cache."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from benchmarks.phone import PHONE
from tests.audit.figure import Figure
from tests.audit.pages import Kind, brands
from tests.audit.visit import Setting, arrive, opened, read_to_the_end

MEASURE = "重量"
KB = 1000
HOME = 150 * KB
BRAND = 100 * KB  # without photos
PHOTOS = {".avif", ".jpeg", ".jpg", ".webp"}
LARGEST = 3  # answers that are named


def figures(setting: Setting) -> Iterator[Figure]:
    """Home, and the heaviest of all pages of brands."""
    yield from home(setting)
    yield heaviest(setting, brands(setting.site))


def home(setting: Setting) -> Iterator[Figure]:
    """Nothing where home is not among the pages looked at."""
    for kind in setting.kinds:
        if kind.name == "home":
            yield _figure("home", weighed(setting, kind), HOME)


def heaviest(setting: Setting, pages: Sequence[Kind]) -> Figure:
    """Of pages of brands, by what they weigh without photos."""
    weights = {kind: _without_photos(weighed(setting, kind)) for kind in pages}
    worst = max(weights, key=lambda kind: _sum(weights[kind]))
    return _figure(worst.name, weights[worst], BRAND)


def weighed(setting: Setting, kind: Kind) -> tuple[tuple[str, int], ...]:
    """The answers of one visit: path and octets."""
    setting.sent.clear()
    with opened(setting, PHONE["width"]) as page:
        arrive(page, setting, kind)
        read_to_the_end(page)
    return tuple(setting.sent)


def _without_photos(sent: Sequence[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple((path, size) for path, size in sent if PurePosixPath(path).suffix not in PHOTOS)


def _sum(sent: Sequence[tuple[str, int]]) -> int:
    return sum(size for _, size in sent)


def _figure(name: str, sent: Sequence[tuple[str, int]], most: int) -> Figure:
    octets = _sum(sent)
    largest = sorted(sent, key=lambda one: -one[1])[:LARGEST]
    return Figure(
        measure=MEASURE,
        page=name,
        found=f"{octets / KB:.0f} KB，{len(sent)} 个文件",
        bar=f"至多 {most / KB:.0f} KB",
        is_reached=octets <= most,
        faults=tuple(f"{path} {size / KB:.0f} KB" for path, size in largest),
    )
