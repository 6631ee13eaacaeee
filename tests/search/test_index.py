"""The files of the index are what docs/search-index.md says, and the same at every build."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hooks.search import Document, Field, Sort, Word, lines, posting, search_index, shard
from hooks.search.index import FOLDER
from hooks.search.key import BODY as OF_BODY
from hooks.search.key import sounds
from hooks.search.occurrence import occurrences
from hooks.search.posting import DIGITS, packed
from hooks.search.record import Record, record_of
from tests.search import plain
from tests.search.plain import BODY

ENDING = 58
CALL = re.compile(r'QuntuanSearch\.data\("(\w+)","([\w-]{4}|[0-9a-f]{12})",(.*)\);\n', re.DOTALL)


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


MARKS = st.one_of(st.just(BODY), st.integers(0, 47))
POSTING = st.dictionaries(st.integers(0, 10**7), MARKS, min_size=1, max_size=60)


@given(st.dictionaries(st.integers(0, 9), POSTING, max_size=5), st.sampled_from([1, 7, 1 << 16]))
@example({0: {27: 0, 28: 1}, 1: {28: BODY}, 2: {869: BODY}, 3: {868: BODY}}, 1)  # digits begin
def test_postings_are_read_as_they_were_written(
    postings: dict[int, dict[int, int]], at_once: int
) -> None:
    rows = [
        (key, document, OF_BODY if mark == BODY else mark)
        for key, found in postings.items()
        for document, mark in found.items()
    ]
    keys, documents, marks = np.array(rows, np.uint32).reshape(-1, 3).T
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(posting, "AT_ONCE", at_once)
        texts = packed(np.sort(occurrences(keys, documents, marks.astype(np.uint8))))
    in_order = [postings[key] for key in sorted(postings)]
    assert texts == [plain.packed(found) for found in in_order]
    assert [unpacked(text) for text in texts] == [sorted(found.items()) for found in in_order]


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
            fields={Field.PLACE: ("桐乡市",)},
            terms=((Field.NEED, "歇脚"),),
            body=f"這是{number}的正文，说到{number % 7}号驿站。𠮷祥",
        )
        for number in range(count)
    )


WORDS = (Word(Field.NEED, "歇脚", ("坐一坐",)), Word(Field.NEED, "没人有的需求"))


def read(files: dict[str, bytes]) -> dict[str, object]:
    """Every value by its name, and that the head knows each by its sum."""
    values, sums = {}, {}
    for path, content in files.items():
        found = CALL.fullmatch(content.decode())
        assert found, path
        assert path.endswith(f"/{found[1]}.js")
        values[found[1]] = json.loads(found[3])
        sums[found[1]] = found[2]
    head = values["index"]
    assert isinstance(head, dict)
    known = dict(head["sums"])
    for name in [name for name in values if name != "index"]:
        sort = name.rstrip("0123456789")
        at = 4 * int(name.removeprefix(sort) or 0)
        assert known[sort][at : at + 4] == sums[name]
    assert sum(map(len, known.values())) == 4 * (len(values) - 1)
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
        for key, mark in plain.keys_of(document).items():
            if mark != BODY or len(key) > 1:
                place = sum(units(first) <= units(key) for first in firsts) - 1
                assert (number, mark) in unpacked(cut[place][key]), key


def test_equal_documents_give_equal_bytes() -> None:
    assert search_index(documents(60), WORDS) == search_index(documents(60), WORDS)


def test_an_edit_changes_few_files() -> None:
    """Whoever publishes sends only what changed, and phones keep the rest."""
    given = [*documents(900)]
    before = search_index(given)
    given[400] = replace(given[400], body=f"{given[400].body}有人修伞，有人理发，有人读报。")
    after = search_index(given)
    changed = {path for path in before | after if before.get(path) != after.get(path)}
    assert f"{FOLDER}/index.js" in changed
    assert 2 <= len(changed) <= len(after) // 4


# Traditional, of two units, the same but compatible, larger than a surrogate; what NFKC changes.
SIGNS = "乌烏镇鎮村一〇々\u20bb7𠮾\uf900﨎aBz19Ｕ９㎡ﬁ½·-_“（）()，：；！？。 \n\u0301"
TEXTS = st.text(st.sampled_from(SIGNS), max_size=24) | st.sampled_from(
    ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", "乌镇管家", "a", "1", "𠮾", "村"]
)
SEVERAL = st.lists(TEXTS, max_size=3).map(tuple)
WITH_WORDS = st.sampled_from([Field.KIND, Field.NEED, Field.FACILITY, Field.THEME])
DOCUMENTS = st.builds(
    Document,
    sort=st.sampled_from(Sort),
    url=st.just("brand/x.html"),
    name=TEXTS,
    aliases=SEVERAL,
    regions=SEVERAL,
    leaders=SEVERAL,
    themes=SEVERAL,
    fields=st.dictionaries(st.sampled_from([*Field][2:9]), SEVERAL, max_size=3),
    terms=st.lists(st.tuples(WITH_WORDS, TEXTS), max_size=2).map(tuple),
    body=TEXTS | st.text(st.sampled_from(f"{SIGNS}\ud800"), max_size=60),
)


@given(
    st.lists(DOCUMENTS, max_size=14),
    st.sampled_from([0, 1, 2, 100]),
    st.sampled_from([1, 30, 4_000]),
)
@example([Document(Sort.BRAND, "brand/x.html", "", body="𠮾村")], 0, 1)  # 𠮾 is too common
@example([Document(Sort.BRAND, "brand/x.html", "", body="𠮾𠮾﨎𠮾")], 100, 1)  # 﨎 is the last
def test_the_index_is_that_of_the_plain_way(
    given: list[Document], common: int, smallest: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "COMMON", common)
        patch.setattr(shard, "SMALLEST", smallest)
        values = read(search_index(given))
    texts = [values[f"t{number}"] for number in range(sum(name[0] == "t" for name in values))]
    assert texts == plain.cut(plain.lines(given, common), smallest)
    ordered = plain.numbered(given)
    assert values["facets"] == {
        "region": plain.facet(ordered, [document.regions for document in ordered]),
        "org": plain.facet(ordered, [document.leaders for document in ordered]),
        "theme": plain.facet(ordered, [document.themes for document in ordered]),
    }


@given(DOCUMENTS)
def test_a_record_is_the_same_in_every_process(document: Document) -> None:
    """Whatever order its sets have there."""
    made = Record.read(record_of(document))
    for found in (made.codes.tolist(), made.others, made.characters.tolist()):
        assert list(found) == sorted({*found})


@given(st.lists(DOCUMENTS, min_size=1, max_size=6), st.data())
def test_what_was_made_of_a_document_before_serves_again(
    given: list[Document], data: st.DataObject
) -> None:
    """Whichever others it stood among, and wherever."""
    kept: dict[str, bytes] = {}

    def recorded(make: Callable[[Document], bytes], documents: Sequence[Document]) -> list[bytes]:
        return [kept.setdefault(repr(document), make(document)) for document in documents]

    search_index(given, recorded=recorded)
    assert kept == {repr(document): record_of(document) for document in given}
    others = data.draw(st.permutations([*given, *data.draw(st.lists(DOCUMENTS, max_size=3))]))
    some = others[: data.draw(st.integers(0, len(others)))]
    assert search_index(some, recorded=recorded) == search_index(some)


def test_only_words_that_some_page_bears_are_offered() -> None:
    head = read(search_index(documents(3), WORDS))["index"]
    assert isinstance(head, dict)
    assert head["words"] == [["#n歇脚", "歇脚", "歇脚", "坐一坐"]]


def test_a_traditional_text_is_found_by_simplified_words() -> None:
    assert any("这是" in keys for keys in shards(read(search_index(documents(1)))))


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
