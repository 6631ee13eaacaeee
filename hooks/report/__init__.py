"""Reports: problems as text for people, JSON for programs, annotations for GitHub."""

from collections.abc import Callable, Mapping, Sequence

from hooks.problem import Problem
from hooks.report.annotations import annotations
from hooks.report.document import document
from hooks.report.text import text

FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": text,
    "json": document,
    "github": annotations,
}

__all__ = ["FORMATS", "annotations", "document", "text"]
