"""``quntuan locate``: one position in all three systems, and the lines to paste into an entry."""

import argparse
import sys
from collections.abc import Iterator

from pydantic import TypeAdapter, ValidationError

from hooks.cli.parser import Misuse
from hooks.model.position import USERS, Datum, datum_named
from hooks.model.scalar.coordinates import Coordinates, CoordinatesText
from hooks.model.scalar.extent import LATITUDES, LONGITUDES, is_inside, is_swapped
from maps import from_wgs84, to_wgs84

CHOICES = "WGS-84（天地图）、GCJ-02（高德、腾讯）、BD-09（百度）"
WHY = (
    f"还要写坐标从哪里来：--crs 后面写 {CHOICES}，也可以写地图的名字，例如 --crs 高德。\n"
    "各家地图的坐标不一样，光看数字分不出是哪一家，猜错了会差出几百米，最多一公里多，"
    "所以没有默认值。"
)
TENCENT = "腾讯地图的选点工具先印纬度、后印经度，从那里复制来的都要对调。"
DECIMALS = 6


def declare(command: argparse.ArgumentParser) -> None:
    """What can be written behind it."""
    command.add_argument(
        "position",
        nargs="+",
        metavar="坐标",
        help="先经度后纬度，中间一个逗号，例如 120.5686,30.6276",
    )
    command.add_argument(
        "--crs",
        metavar="坐标系",
        help=f"坐标从哪里来：{CHOICES}，或写地图的名字；必须写",
    )


def run(arguments: argparse.Namespace) -> int:
    """Convert; 1 where the position is not in China in whatever order it is read."""
    written = _read(" ".join(arguments.position))
    datum = _datum(arguments.crs)
    position = written
    if is_swapped(written):
        position = Coordinates(written.latitude, written.longitude)
        sys.stderr.write("".join(f"{line}\n" for line in _warning(written, position)))
    elif not is_inside(written):
        sys.stderr.write(f"{_abroad(written)}\n")
        return 1
    sys.stdout.write("".join(f"{line}\n" for line in _format(position, datum, written)))
    return 0


def _read(text: str) -> Coordinates:
    try:
        found: Coordinates = TypeAdapter(CoordinatesText).validate_python(text)
    except ValidationError as refused:
        context = refused.errors()[0].get("ctx", {})
        raise Misuse(f"{context['what']}{context['remedy']}") from None
    return found


def _datum(text: str | None) -> Datum:
    if text is None:
        raise Misuse(WHY)
    if found := datum_named(text):
        return found
    raise Misuse(f"没有“{text}”这种坐标系。可以写 {CHOICES}。")


def _warning(written: Coordinates, position: Coordinates) -> Iterator[str]:
    yield f"注意：{_pair(written)} 像是先写了纬度，下面对调成 {_pair(position)} 来算。"
    yield TENCENT


def _abroad(written: Coordinates) -> str:
    return (
        f"坐标 {_pair(written)} 不在国内：国内的经度在 {_range(LONGITUDES)} 之间，"
        f"纬度在 {_range(LATITUDES)} 之间。从地图上重新复制一次。"
    )


def _format(position: Coordinates, datum: Datum, written: Coordinates) -> Iterator[str]:
    note = "" if position == written else "（经度和纬度已对调）"
    yield f"{_pair(position)} 按 {datum}（{_users(datum)}）读{note}："
    yield ""
    wgs84 = to_wgs84(position.longitude, position.latitude, datum.value)
    pairs = {each: _pair(Coordinates(*from_wgs84(*wgs84, each.value))) for each in Datum}
    pairs[datum] = _pair(position)
    column = max(map(len, pairs.values()))
    for each, pair in pairs.items():
        yield f"  {each:<6}  {pair:<{column}}  {_users(each)}"
    yield ""
    yield "写进条目（坐标和坐标系要一起抄）："
    yield ""
    yield f"坐标: {pairs[datum]}"
    yield f"坐标系: {datum}"


def _users(datum: Datum) -> str:
    return "、".join(USERS[datum])


def _pair(position: Coordinates) -> str:
    return f"{position.longitude:.{DECIMALS}f},{position.latitude:.{DECIMALS}f}"


def _range(limits: tuple[float, float]) -> str:
    return f"{limits[0]:.0f} 到 {limits[1]:.0f}"
