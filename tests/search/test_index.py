"""The files of the index are what docs/search-index.md says, and the same at every build."""

import json
import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.search import Document, Field, Sort, Word, search_index
from hooks.search.key import keys_of, sounds
from hooks.search.posting import DIGITS, packed

BODY = 99
ENDING = 58
CALL = re.compile(r'QuntuanSearch\.data\("(\w+)","([0-9a-f]{12})",(.*)\);\n', re.DOTALL)


@cache
def unpacked(text: str) -> list[tuple[int, int]]:
    """Read postings by the specification, without a line of the code that wrote them."""
    values = {char: value for value, char in enumerate(DIGITS)}
    found, signs, document = [], iter(text), -1
    for sign in signs:
        value, scale, digit = 0, 1, values[sign]
        while digit >= ENDING:
            value += (digit - ENDING) * scale
            scale *= len(DIGITS) - ENDING
            digit = values[next(signs)]
        value += digit * scale
        document += value // 2
        found.append((document, values[next(signs)] if value % 2 else BODY))
    return found


@given(
    st.dictionaries(st.integers(0, 10**7), st.one_of(st.none(), st.integers(0, 47)), max_size=60)
)
def test_postings_are_read_as_they_were_written(places: dict[int, int | None]) -> None:
    body = sorted(document for document, mark in places.items() if mark is None)
    marked = {document: mark for document, mark in places.items() if mark is not None}
    expected = [(d, BODY if (mark := places[d]) is None else mark) for d in sorted(places)]
    assert unpacked(packed(body, marked)) == expected


def test_the_signs_need_no_escape() -> None:
    assert json.dumps(DIGITS) == f'"{DIGITS}"'
    assert not set(DIGITS) & set("\"&<>\\' ")


def documents(count: int) -> tuple[Document, ...]:
    return tuple(
        Document(
            sort=Sort.BRAND if number % 2 else Sort.PLACE,
            url=f"brand/{number}.html",
            name=f"第{number}号乌镇管家",
            aliases=("UHOME",) if number == 1 else (),
            leaders=("乌镇妇联",),
            regions=("桐乡市",),
            fields={Field.PLACE: ("桐乡市",), Field.NEED: ("歇脚",)},
            terms=((Field.NEED, "歇脚"),),
            body=f"這是{number}的正文，说到{number % 7}号驿站。𠮷祥",
        )
        for number in range(count)
    )


WORDS = (Word(Field.NEED, "歇脚", ("坐一坐",)), Word(Field.NEED, "没人有的需求"))


def read(files: dict[str, bytes]) -> dict[str, object]:
    """Every value by its name, and that all are of one edition."""
    values, editions = {}, set()
    for path, content in files.items():
        found = CALL.fullmatch(content.decode())
        assert found, path
        assert path.endswith(f"/{found[1]}.js")
        values[found[1]] = json.loads(found[3])
        editions.add(found[2])
    assert len(editions) == 1
    return values


def shards(values: dict[str, object]) -> list[dict[str, str]]:
    texts = [values[f"t{n}"] for n in range(sum(name[0] == "t" for name in values))]
    cells = [str(text).split(" ") for text in texts]
    return [dict(zip(cell[::2], cell[1::2], strict=True)) for cell in cells]


@pytest.mark.parametrize("count", [0, 1, 40, pytest.param(900, marks=pytest.mark.uncounted)])
def test_every_key_is_in_the_shard_where_it_is_looked_for(count: int) -> None:
    given = sorted(documents(count), key=lambda document: [*Sort].index(document.sort))
    values = read(search_index(given, WORDS))
    head = values["index"]
    assert isinstance(head, dict)
    cut = shards(values)
    firsts = head["firsts"].split(" ") if cut else []
    assert len(firsts) == len(cut)

    def units(key: str) -> bytes:
        return key.encode("utf-16-be")

    assert [*map(units, firsts)] == sorted(map(units, firsts))
    for number, document in enumerate(given):
        keys = keys_of(document)
        for key in (*keys.marked, *(key for key in keys.body if len(key) > 1)):
            place = sum(units(first) <= units(key) for first in firsts) - 1
            assert (number, keys.marked.get(key, BODY)) in unpacked(cut[place][key]), key


def test_equal_documents_give_equal_bytes() -> None:
    assert search_index(documents(60), WORDS) == search_index(documents(60), WORDS)


def test_only_words_that_some_page_bears_are_offered() -> None:
    head = read(search_index(documents(3), WORDS))["index"]
    assert isinstance(head, dict)
    assert head["words"] == [["#n歇脚", "歇脚", "歇脚", "坐一坐"]]


def test_a_traditional_text_is_found_by_simplified_words() -> None:
    assert "这是" in keys_of(documents(1)[0]).body


def test_a_name_is_found_by_pinyin_from_every_syllable_on() -> None:
    assert sounds("乌镇管家") == (
        *("wuzhenguanjia", "wzgj"),
        *("zhenguanjia", "zgj"),
        *("guanjia", "gj"),
        "jia",
    )


def test_results_can_be_narrowed_by_what_the_documents_bear() -> None:
    facets = read(search_index(documents(3), WORDS))["facets"]
    assert isinstance(facets, dict)
    assert [name for name, _ in facets["org"]] == ["乌镇妇联"]
    [[_, text]] = facets["region"]
    assert [document for document, _ in unpacked(text)] == [0, 1, 2]
