from tests.conftest import WriteSite


def test_the_county_is_clean(site: WriteSite) -> None:
    examined = site().examine()
    assert examined.problems == ()
    assert not examined.catalogue.dangling
    assert len(examined.catalogue.entries) == 12
