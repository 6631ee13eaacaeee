from urllib.parse import parse_qs, urlsplit

from maps import links
from maps.navigation import services

DOOR = (120.5686541, 30.6276826)


def asked(name: str, address: str = "") -> dict[str, dict[str, list[str]]]:
    made = links("示范县群团", DOOR, name, address)
    return {service: parse_qs(urlsplit(url).query, strict_parsing=True) for service, url in made}


def test_each_service_gets_the_door_in_the_order_it_asks_for() -> None:
    found = asked("甲驿站", "人民路1号")
    assert found["高德"]["position"] == ["120.568654,30.627683"]
    assert found["高德"]["coordinate"] == ["gaode"]
    assert found["腾讯"]["marker"] == ["coord:30.627683,120.568654;title:甲驿站;addr:人民路1号"]
    assert found["百度"]["location"] == ["30.627683,120.568654"]
    assert found["百度"]["coord_type"] == ["gcj02"]
    sites = (found["高德"]["src"], found["腾讯"]["referer"], found["百度"]["src"])
    assert sites == (["示范县群团"],) * 3


def test_a_name_cannot_become_part_of_the_address() -> None:
    found = asked("甲&lat=1;addr:乙#{name}%20")
    assert found["高德"]["name"] == ["甲&lat=1；addr：乙#{name}%20"]
    assert found["腾讯"]["marker"] == [
        "coord:30.627683,120.568654;title:甲&lat=1；addr：乙#{name}%20;addr:甲&lat=1；addr：乙#{name}%20"
    ]


def test_the_services_are_asked_over_https_and_by_hosts_of_their_own() -> None:
    hosts = [urlsplit(url)[:2] for _, url in services("甲")]
    assert hosts == [
        ("https", "uri.amap.com"),
        ("https", "apis.map.qq.com"),
        ("https", "api.map.baidu.com"),
    ]
