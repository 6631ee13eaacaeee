"""What the tests of the map share: records, and the files of a site with maps."""

from pathlib import Path

import pytest

from hooks.model import Precision
from hooks.render.bundle import bundles
from hooks.view.parts.venue_map import GRADES
from maps import Label, MapFile, MapSettings, Spot, VenueRecord, assets, frame, venue_map
from tests.conftest import ROOT

SETTINGS = MapSettings(seal_chars={"工会": "工", "妇联": "妇"})
CREDIT = "位置:GeoNames,CC BY 4.0"

FENGQIAO = Spot(120.85449, 30.66108, GRADES[Precision.TOWN])
Records = tuple[VenueRecord, ...]


def venue(name: str, slug: str, spot: Spot | None = FENGQIAO, **more: object) -> VenueRecord:
    """A venue of 凤桥镇, run by the trade union and the women's federation, never verified."""
    given: dict[str, object] = {
        "town": "凤桥镇",
        "county": "南湖区",
        "kind": "驿站",
        "systems": ("工会", "妇联"),
        "roles": (("主办", ("总工会",)), ("共用", ("妇联",))),
        "note": "信息来自 2018 年的报道,未核实",
    }
    return VenueRecord(name=name, url=f"venue/{slug}.html", spot=spot, **(given | more))  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def node_modules() -> Path:
    return ROOT / "node_modules"


@pytest.fixture(scope="session")
def records() -> Records:
    """Three venues at one town's centre, one in a village, two exact ones, one without a place."""
    wutong = Spot(120.53, 30.61, GRADES[Precision.VILLAGE])
    damas = Spot(120.71, 30.52, GRADES[Precision.EXACT])
    wuzhen = Spot(120.4851, 30.7453, GRADES[Precision.EXACT])
    brands = (("夜间书屋", "brand/ye.html"),)
    return (
        venue("甲驿站", "a"),
        venue("乙微家", "b", count=12),
        venue("丙<b>之家</b>", "c"),
        venue("丁礼堂", "d", wutong, town="梧桐街道", county="桐乡市"),
        venue("戊中心", "e", damas, town="大麻镇", county="桐乡市", brands=brands),
        venue("己中心", "f", wuzhen, town="乌镇镇", county="桐乡市", is_verified=True, note=""),
        venue("庚小屋", "g", None, town="", county="桐乡市", off_map="不公开位置"),
    )


@pytest.fixture(scope="session")
def map_files(node_modules: Path, records: Records) -> dict[str, bytes]:
    """Every file a site with two maps needs, by its path on the site."""
    labels = (
        Label("南湖区", 120.75, 30.80, is_county=True),
        Label("新丰镇", 120.91835, 30.709),
        Label("石门镇", 120.44249, 30.62747),
    )
    made: list[MapFile] = [
        *venue_map("all", records, labels, SETTINGS),
        *venue_map("fengqiao-zhen", records[:3], settings=SETTINGS),
    ]
    shared = bundles(node_modules, frame(credit=CREDIT)) | assets(node_modules)
    return shared | {file.path: file.content for file in made}
