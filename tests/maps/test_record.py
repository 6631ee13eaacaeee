import pytest

from hooks.model import Precision
from hooks.view.parts.venue_map import GRADES
from maps import Spot, VenueRecord


@pytest.mark.parametrize(
    ("longitude", "latitude"),
    [
        (200.0, 30.6),
        (120.5, float("nan")),
        (30.6, 120.5),
    ],
)
def test_a_position_that_could_only_be_drawn_wrongly_is_refused(
    longitude: float, latitude: float
) -> None:
    with pytest.raises(ValueError, match="经纬度"):
        Spot(longitude, latitude, GRADES[Precision.EXACT])


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://example.com/", "//example.com/", "/a", "\\\\host", ""]
)
def test_an_address_that_would_leave_the_site_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"网址.*甲驿站"):
        VenueRecord(name="甲驿站", url=url)
    with pytest.raises(ValueError, match=r"网址.*甲驿站"):
        VenueRecord(name="甲驿站", url="a.html", brands=(("书屋", url),))


def test_a_record_stands_for_one_place_or_more() -> None:
    with pytest.raises(ValueError, match=r"处数.*甲驿站"):
        VenueRecord(name="甲驿站", url="a.html", count=0)
