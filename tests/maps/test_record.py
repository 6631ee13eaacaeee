import dataclasses

import pytest

from maps import VenueRecord


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"longitude": 200.0}, "经纬度"),
        ({"latitude": float("nan")}, "经纬度"),
        ({"latitude": 120.5, "longitude": 30.6}, "经纬度"),
        ({"precision": "大概"}, "精度"),
        ({"url": "javascript:alert(1)"}, "网址"),
        ({"url": "https://example.com/"}, "网址"),
        ({"url": "//example.com/"}, "网址"),
        ({"url": "/venue/a.html"}, "网址"),
        ({"url": "\\\\example.com"}, "网址"),
        ({"url": ""}, "网址"),
        ({"count": 0}, "处数"),
    ],
)
def test_what_could_only_be_drawn_wrongly_is_refused(
    records: tuple[VenueRecord, ...], change: dict[str, object], message: str
) -> None:
    known = {
        field.name: getattr(records[0], field.name) for field in dataclasses.fields(VenueRecord)
    }
    with pytest.raises(ValueError, match=f"{message}.*甲驿站"):
        VenueRecord(**(known | change))
