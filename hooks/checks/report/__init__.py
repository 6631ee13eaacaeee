"""Reports: problems as text for people, JSON for programs, annotations for GitHub and GitLab."""

from collections.abc import Callable, Mapping, Sequence

from hooks.checks.report.annotations import annotations
from hooks.checks.report.code_quality import code_quality
from hooks.checks.report.document import document
from hooks.checks.report.text import text
from hooks.entries.problem import Problem

FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": text,
    "json": document,
    "github": annotations,
    "gitlab": code_quality,
}

__all__ = ["FORMATS", "annotations", "code_quality", "document", "text"]
