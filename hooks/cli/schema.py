"""``quntuan schema``: the entry format as JSON Schema."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from hooks.model.json_schema import schema

if TYPE_CHECKING:
    from hooks.cli.check import Subparsers


def add(subparsers: "Subparsers") -> None:
    """Declare the command."""
    command = subparsers.add_parser("schema", help="输出条目格式的 JSON Schema")
    command.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:  # noqa: ARG001
    """Print the schema."""
    sys.stdout.write(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n")
    return 0
