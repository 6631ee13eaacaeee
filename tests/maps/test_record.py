import pytest

from maps import Spot, VenueRecord


@pytest.mark.parametrize(
    ("longitude", "latitude", "precision", "message"),
    [
        (200.0, 30.6, "精确", "经纬度"),
        (120.5, float("nan"), "精确", "经纬度"),
        (30.6, 120.5, "精确", "经纬度"),
        (120.5, 30.6, "大概", "精度"),
    ],
)
def test_a_position_that_could_only_be_drawn_wrongly_is_refused(
    longitude: float, latitude: float, precision: str, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        Spot(longitude, latitude, precision)


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
