"""Short ways to write entries for tests."""

BRAND = {
    "一句话": "晚上也能来看书。",
    "类别": "服务",
    "牵头": "东河镇总工会",
    "来源": "东河报道",
    "网址": "yang-li",
}
VENUE = {"类别": "驿站", "地区": "柳湾村", "来源": "东河报道", "网址": "yang-li"}
CASE = {
    "一句话": "一天来了三十人。",
    "时间": "2024-05",
    "时间依据": "原文写明",
    "牵头": "东河镇总工会",
    "来源": "东河报道",
    "网址": "yang-li",
}


def entry(*lines: str, body: str = "") -> str:
    """A file with these lines as its front matter."""
    return "\n".join(["---", *lines, "---", body]) + "\n"


def filled(keys: dict[str, str], *lines: str, body: str = "") -> str:
    """A file with these keys, less those that ``lines`` write anew."""
    given = {line.partition(":")[0] for line in lines}
    kept = [f"{name}: {value}" for name, value in keys.items() if name not in given]
    return entry(*kept, *(line for line in lines if not line.endswith(": -")), body=body)


def brand(*lines: str, body: str = "") -> str:
    """A brand; ``来源: -`` leaves a key out."""
    return filled(BRAND, *lines, body=body)


def venue(*lines: str, body: str = "") -> str:
    """A venue in 柳湾村."""
    return filled(VENUE, *lines, body=body)


def case(*lines: str, body: str = "") -> str:
    """A case of 东河镇总工会."""
    return filled(CASE, *lines, body=body)
