"""One engine and one form of address narrow down brands, venues and results."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.node import Node, node

FACETS = "hooks/render/assets/shared/facets.js"
QUERY = "hooks/render/assets/shared/query.js"
ITEMS = 12

Facet = dict[str, Any]


@pytest.fixture(scope="module")
def scripts() -> Iterator[Node]:
    with node() as found:
        yield found


def chosen(**words: list[str]) -> dict[str, dict[str, list[str]]]:
    return {key: {"set": list(values)} for key, values in words.items()}


def facet(key: str, *borne: set[str], is_all: bool = False) -> Facet:
    """What each item bears; words that occur in no item are known too."""
    words = sorted({"a", "b", "c"}.union(*borne))
    sets = [[words.index(word) for word in words if word in each] for each in borne]
    return {"key": key, "words": words, "sets": sets, "of": list(range(len(sets))), "isAll": is_all}


def fits(facets: list[Facet], choice: dict[str, list[str]], item: int) -> bool:
    """The rule by itself: one chosen word of every facet, or all of them."""
    for one in facets:
        borne = {one["words"][number] for number in one["sets"][item]}
        wanted = set(choice[one["key"]])
        if wanted and not (wanted <= borne if one["isAll"] else wanted & borne):
            return False
    return True


words = st.frozensets(st.sampled_from("abc")).map(set)
columns = st.lists(words, min_size=ITEMS, max_size=ITEMS)
choices = st.lists(st.sampled_from("abc"), unique=True)


@settings(max_examples=60, deadline=None)  # the first call starts the process
@given(columns, columns, st.booleans(), choices, choices)
def test_a_count_is_what_the_choice_would_leave(
    scripts: Node,
    first: list[set[str]],
    second: list[set[str]],
    is_all: bool,  # noqa: FBT001 - hypothesis gives it
    one: list[str],
    two: list[str],
) -> None:
    facets = [facet("x", *first), facet("y", *second, is_all=is_all)]
    choice = {"x": one, "y": two}
    items = list(range(ITEMS))
    answer = scripts.call(FACETS, "judge", items, facets, chosen(**choice))
    assert answer["found"] == [item for item in items if fits(facets, choice, item)]
    for each in facets:
        key = each["key"]
        for number, word in enumerate(each["words"]):
            # Where either will do, a word alone; where all must, the word with those chosen.
            would = {**choice, key: [*choice[key], word] if each["isAll"] else [word]}
            left = [i for i in items if number in each["sets"][i] and fits(facets, would, i)]
            assert answer["counts"][key][word] == len(left)


def test_an_item_that_bears_nothing_fits_until_something_is_chosen(scripts: Node) -> None:
    column = {"key": "x", "words": ["a"], "sets": [[0]], "of": [0, -1]}
    for choice, found in (([], [0, 1]), (["a"], [0])):
        answer = scripts.call(FACETS, "judge", [0, 1], [column], chosen(x=choice))
        assert (answer["found"], answer["counts"]) == (found, {"x": {"a": 1}})


@pytest.mark.parametrize(
    ("before", "word", "after"),
    [
        ([], "town", ["town"]),
        (["town"], "town", []),
        (["county"], "town", ["town"]),
        (["town", "other", "far"], "county", ["far", "county"]),
        (["other"], "town", ["other", "town"]),
    ],
)
def test_of_a_county_and_its_towns_the_later_choice_is_meant(
    scripts: Node, before: list[str], word: str, after: list[str]
) -> None:
    above = {"town": "county", "other": "county", "county": "", "far": ""}
    found = scripts.call(
        FACETS, "toggled", {"key": "x", "above": {"map": above}}, chosen(x=before), word
    )
    assert found == chosen(x=after)


def test_words_that_the_site_no_longer_has_are_left_out(scripts: Node) -> None:
    found = scripts.call(FACETS, "known", [facet("x")], chosen(x=["gone", "b"]))
    assert found == chosen(x=["b"])
    assert scripts.call(FACETS, "isNarrow", found)
    assert not scripts.call(FACETS, "isNarrow", chosen(x=[]))


def test_an_address_carries_a_choice_and_gives_it_back(scripts: Node) -> None:
    choice = chosen(need=["歇脚", "饮水&"], town=[])
    query = scripts.call(QUERY, "written", {"name": "驿站", **choice, "at": ""})
    assert query == "name=%E9%A9%BF%E7%AB%99&need=%E6%AD%87%E8%84%9A,%E9%A5%AE%E6%B0%B4%26"
    assert scripts.call(QUERY, "readChoice", ["need", "town"], f"?{query}") == choice


def test_addresses_of_the_form_before_are_understood(scripts: Node) -> None:
    query = "?place=a&theme=t&place=b&place="
    found = scripts.call(QUERY, "readChoice", ["place", "theme"], query)
    assert found == chosen(place=["a", "b"], theme=["t"])
