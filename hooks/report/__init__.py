"""Reports: problems as text for people, JSON for programs, annotations for GitHub and GitLab."""

from collections.abc import Callable, Mapping, Sequence

from hooks.problem import Problem
from hooks.report.annotations import annotations
from hooks.report.code_quality import code_quality
from hooks.report.document import document
from hooks.report.text import text

FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": text,
    "json": document,
    "github": annotations,
    "gitlab": code_quality,
}

__all__ = ["FORMATS", "annotations", "code_quality", "document", "text"]
