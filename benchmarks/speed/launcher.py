"""Start one command, wait for it, and write down what it and all that it started have used.

A process of its own, and a small one: the peak memory of a child begins with that of the process
that started it, which for a benchmark is large. Standard library only, run with ``-I -S``.
"""

import json
import os
import sys
import time

OCTETS = 1 if sys.platform == "darwin" else 1024  # in a unit of ru_maxrss, see getrusage(2)


def main(report: str, *command: str) -> int:
    """Write seconds, processor seconds and octets as JSON to ``report``; the command's status."""
    began = time.monotonic()
    child = os.posix_spawnp(command[0], command, os.environ)
    _, status, used = os.wait4(child, 0)
    wall = time.monotonic() - began
    with open(report, "w", encoding="utf-8") as file:  # noqa: PTH123 - pathlib would be half of it
        json.dump([wall, used.ru_utime + used.ru_stime, used.ru_maxrss * OCTETS], file)
    return os.waitstatus_to_exitcode(status) & 0xFF


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
