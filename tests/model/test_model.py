"""What is drawn from the models agrees with what the models accept."""

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, ValidationError

from hooks.checks.rules import all_rules, run_rules
from hooks.entries.node import plain
from hooks.entries.parse import parse
from hooks.entries.problem import Source
from hooks.entries.read import read
from hooks.model import ENTRIES, TERMS, Settings, Target
from hooks.model.base import hint, keys, models_in
from hooks.model.json_schema import schema
from hooks.model.scaffold import scaffold
from hooks.model.target import target_of
from hooks.render.templates import render_template
from hooks.view.pages.handbook import handbook_pages
from hooks.view.parts.reference import Reference
from tests.conftest import ROOT

SCHEMA: dict[str, Any] = schema()


def accepts(target: Target, value: object) -> bool:
    name = target.value if target in ENTRIES else f"词表-{target.value}"
    return Draft202012Validator({"$ref": f"#/$defs/{name}", **SCHEMA}).is_valid(value)


def without_blanks(value: object) -> object:
    return {k: v for k, v in value.items() if v is not None} if isinstance(value, dict) else value


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_accepts_every_real_entry_and_vocabulary() -> None:
    texts = [file for file in read(ROOT) if file.is_text]
    assert len(texts) > 100
    for file in texts:
        document, problems = parse(file.source, run_rules)
        target = target_of(file.path)
        assert document
        assert target
        assert not problems
        assert accepts(target, without_blanks(plain(document.root))), file.path


def test_the_schema_accepts_what_an_editor_reads_as_numbers() -> None:
    brand = {"一句话": "甲", "类别": "服务", "截至": 2018, "数据": [{"服务青年": 391}]}
    assert accepts(Target.BRAND, brand)
    assert accepts(Target.PLACE, {"级别": "街道"})


@pytest.mark.parametrize(
    "slip",
    [
        {"一句话": "甲"},
        {"一句话": "甲", "类别": "胡写"},
        {"一句话": "甲", "类别": "服务", "主提": "乙"},
        {"一句话": ["甲"], "类别": "服务"},
        {"一句话": "甲", "类别": "服务", "数据": [{"指标": "乙", "数目": "3人"}]},
    ],
    ids=["missing", "choice", "key", "kind", "figure"],
)
def test_the_schema_refuses_what_the_models_refuse(slip: object) -> None:
    assert not accepts(Target.BRAND, slip)


def text_of(url: str) -> str:
    [page] = [page for page in handbook_pages() if page.url == url]
    [section] = page.sections
    assert isinstance(section, Reference)
    return render_template(f"handbook_{section.topic}.html.jinja", section=section)


def test_the_handbook_explains_every_key_of_every_type() -> None:
    html = text_of("handbook/entries.html")
    for model in (*ENTRIES.values(), *TERMS.values()):
        for name, field in keys(model).items():
            assert name in html
            assert field.description


def every_model() -> Iterator[type[BaseModel]]:
    """The types, the vocabularies, the settings, and what stands below their keys."""
    found: dict[type[BaseModel], None] = {}
    left: list[type[BaseModel]] = [*ENTRIES.values(), *TERMS.values(), Settings]
    while left:
        model = left.pop()
        if model not in found:
            found[model] = None
            left += (one for field in keys(model).values() for one in models_in(field.annotation))
    yield from found


def wrong(model: type[BaseModel], value: object) -> list[tuple[int | str, ...]]:
    """The places of all that the model refuses."""
    try:
        model.model_validate(value)
    except ValidationError as caught:
        return [error["loc"] for error in caught.errors()]
    return []


@pytest.mark.parametrize("model", [*every_model()], ids=lambda model: model.__name__)
def test_every_key_has_an_example_that_is_right(model: type[BaseModel]) -> None:
    for name, field in keys(model).items():
        example = hint(field, "example")
        if model is not Settings or example:
            assert example, name
            text = f"---\n{name}: {example}\n---\n"
            document, problems = parse(Source("brands/品牌/新.md", text), run_rules)
            assert document, (name, problems)
            value = plain(document.root)
            assert isinstance(value, dict)
            assert not [place for place in wrong(model, value) if place[:1] == (name,)]


def test_the_scaffold_of_a_venue_asks_for_what_a_tired_courier_needs() -> None:
    lines = scaffold(Target.VENUE, "xin").splitlines()
    for name in ("地址", "开放时间", "电话", "收费", "坐标", "坐标系", "核实"):
        assert f"{name}:" in lines


def test_the_handbook_shows_every_rule_with_both_samples() -> None:
    html = text_of("handbook/rules.html")
    for rule in all_rules():
        assert f'id="{rule.code}"' in html
        assert rule.title in html
    assert (
        html.count("<strong>错</strong>") == html.count("<strong>对</strong>") == len(all_rules())
    )


@pytest.mark.parametrize("target", ENTRIES)
def test_a_scaffold_is_sound_but_for_what_must_be_filled_in(target: Target) -> None:
    source = Source(f"brands/{target}/新.md", scaffold(target, "xin"))
    document, problems = parse(source, run_rules)
    assert document
    assert not problems


def test_a_scaffold_has_the_ground_of_a_date_right_behind_it() -> None:
    lines = scaffold(Target.CASE, "xin").splitlines()
    keys_in_order = [line.partition(":")[0] for line in lines if not line.startswith(("#", "-"))]
    place = keys_in_order.index("时间")
    assert keys_in_order[place + 1] == "时间依据"
