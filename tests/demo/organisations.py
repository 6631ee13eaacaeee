"""The organisations of a fictional county: every system, at the county and in each town."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.demo.chance import Chance
from tests.demo.draft import Draft, Keys
from tests.demo.places import County
from tests.demo.words import COMPANY_ENDINGS, SOCIETY_ENDINGS

AT_THE_COUNTY = {
    "{}总工会": "工会",
    "共青团{}委员会": "共青团",
    "{}妇女联合会": "妇联",
    "{}科学技术协会": "科协",
    "{}残疾人联合会": "残联",
    "{}工商业联合会": "工商联",
    "{}群团服务中心": "综合",
    "中共{}委社会工作部": "党政",
    "{}民政局": "党政",
}


@dataclass(frozen=True)
class Organisation:
    """An organisation: its system, the place it belongs to, and who stands above it."""

    name: str
    system: str
    place: str
    parent: str = ""


def organisations(rng: Chance, names: Iterator[str], county: County) -> tuple[Organisation, ...]:
    """Twenty-five in a county of twelve towns."""
    place = county.name
    county_level = [
        Organisation(pattern.format(place), system, place)
        for pattern, system in AT_THE_COUNTY.items()
    ]
    union = county_level[0].name
    towns = [Organisation(f"{t.name}总工会", "工会", t.name, union) for t in county.towns]
    societies = [
        Organisation(f"{next(names)}{ending}", "社会组织", place)
        for ending in rng.sample(SOCIETY_ENDINGS, 2)
    ]
    companies = [
        Organisation(f"{next(names)}{ending}有限公司", "企业", place)
        for ending in rng.sample(COMPANY_ENDINGS, 2)
    ]
    return (*county_level, *towns, *societies, *companies)


def draft(organisation: Organisation) -> Draft:
    parent: Keys = (("上级", organisation.parent),) if organisation.parent else ()
    keys: Keys = (("系统", organisation.system), ("地区", organisation.place), *parent)
    return Draft("组织", organisation.name, keys)
