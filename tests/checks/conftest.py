"""What tests of the checks share."""

import sys
from collections.abc import Iterator

import pytest

from hooks.checks import county_boundaries


@pytest.fixture
def without_boundaries(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As where the package of boundaries is not installed."""
    monkeypatch.setitem(sys.modules, "GeoToolCN", None)
    county_boundaries._geotool.cache_clear()
    yield
    county_boundaries._geotool.cache_clear()
