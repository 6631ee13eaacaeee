"""What the theme shows on every page: nothing empty, nothing unfilled, nothing for staff."""

from hooks.adapter.public_face import HANDBOOK, STAFF_PAGES, shown_settings

OWN = {"主办单位": "待填", "联系方式": "0500-83110000", "审核": "关闭"}


def test_a_placeholder_reaches_no_page() -> None:
    shown = shown_settings({"站点": OWN}, for_staff=False)
    assert shown["站点"] == {"联系方式": "0500-83110000", "审核": "关闭"}


def test_the_handbook_is_for_staff() -> None:
    assert shown_settings({}, for_staff=False)[STAFF_PAGES] == []
    assert shown_settings({}, for_staff=True)[STAFF_PAGES] == [HANDBOOK]
