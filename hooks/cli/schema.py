"""``quntuan schema``: the entry format as JSON Schema."""

import argparse
import json
import sys

from hooks.model.json_schema import schema


def declare(command: argparse.ArgumentParser) -> None:
    """Nothing can be written behind it."""


def run(arguments: argparse.Namespace) -> int:  # noqa: ARG001
    """Print the schema."""
    sys.stdout.write(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n")
    return 0
