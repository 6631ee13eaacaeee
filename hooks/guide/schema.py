"""The JSON Schema of the entry format, for editors and other programs."""

from hooks.model import ENTRIES, TERMS, VOCABULARY_FOLDER


def schema() -> dict[str, object]:
    """One schema with a definition for every type of entry and every vocabulary."""
    entries = {t.value: model.model_json_schema(by_alias=True) for t, model in ENTRIES.items()}
    terms = {
        f"{VOCABULARY_FOLDER}/{t.value}": {
            "type": "array",
            "items": model.model_json_schema(by_alias=True),
        }
        for t, model in TERMS.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "群团品牌条目",
        "$defs": {**entries, **terms},
    }
