"""The command line ``quntuan``: the only part that prints.

One command a module: ``add(parsers)`` declares it, ``run(arguments)`` does it
and returns the exit status: 0 all is well, 1 something must be fixed, 2 the
command was misused.
"""

import sys
from collections.abc import Sequence

from hooks.cli import build, check, generate, locate, new, preview, report, schema
from hooks.cli.parser import Misuse, parser

COMMANDS = (check, new, build, generate, preview, report, locate, schema)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    _print_utf8()
    commands = parser()
    subparsers = commands.add_subparsers(
        title="命令", metavar="命令", dest="command", required=True
    )
    for command in COMMANDS:
        command.add(subparsers)
    try:
        arguments = commands.parse_args(argv)
        status: int = arguments.run(arguments)
    except Misuse as caught:
        sys.stderr.write(f"{caught}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("已停止。\n")
        return 130
    return status


def _print_utf8() -> None:
    """A Windows console may have another code page; what it cannot show must not end the run."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
