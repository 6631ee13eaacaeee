"""The JSON Schema of the entry format, for editors and other programs."""

from typing import Any

from pydantic.json_schema import models_json_schema

from hooks.model import ENTRIES, TERMS, VOCABULARY_FOLDER


def schema() -> dict[str, Any]:
    """One schema with a definition for every type of entry (品牌 …) and vocabulary (词表-主题 …)."""
    models = {target.value: model for target, model in ENTRIES.items()}
    terms = {f"{VOCABULARY_FOLDER}-{target.value}": model for target, model in TERMS.items()}
    everything = {**models, **terms}
    references, definitions = models_json_schema(
        [(model, "validation") for model in dict.fromkeys(everything.values())], by_alias=True
    )
    entries = {name: references[model, "validation"] for name, model in models.items()}
    lists = {
        name: {"type": "array", "items": references[model, "validation"]}
        for name, model in terms.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "群团品牌条目",
        "$defs": {**definitions["$defs"], **entries, **lists},
    }
