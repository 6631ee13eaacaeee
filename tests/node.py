"""Scripts that need no browser, run by Node.js as they stand in their folders."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tests.conftest import ROOT

# Reads a line: a function and the arguments of each call; answers with a line: what came back.
_SERVER = """
import { createInterface } from "node:readline";
const written = (_, value) => value instanceof Map ? Object.fromEntries(value)
    : value instanceof Set ? { set: [...value] } : value;
const read = (_, value) => !value ? value : value.set ? new Set(value.set)
    : value.map && !Array.isArray(value) ? new Map(Object.entries(value.map)) : value;
for await (const line of createInterface({ input: process.stdin })) {
    const [file, name, calls] = JSON.parse(line, read);
    const { [name]: wanted } = await import(file);
    const answers = await Promise.all(calls.map(given => wanted(...given)));
    console.log(JSON.stringify(answers, written));
}
"""


@dataclass(frozen=True)
class Node:
    """A process that keeps its modules, as a page does.

    A set is ``{"set": […]}``, a map ``{"map": {…}}``; a map comes back as an object.
    """

    process: subprocess.Popen[str]

    def call(self, path: str, name: str, *given: object) -> Any:  # noqa: ANN401 - JSON
        """What the function ``name`` of the module at ``path`` (from the root) gives."""
        [answer] = self.calls(path, name, [given])
        return answer

    def calls(self, path: str, name: str, calls: Iterable[Sequence[object]]) -> list[Any]:
        """What it gives for each of these arguments."""
        assert self.process.stdin
        assert self.process.stdout
        line = json.dumps([(ROOT / path).as_uri(), name, list(calls)])
        print(line, file=self.process.stdin, flush=True)
        answers: list[Any] = json.loads(self.process.stdout.readline())
        return answers


@contextmanager
def node(**environment: str) -> Iterator[Node]:
    """Node.js, the one with which npm installed the packages; ``TZ`` says where it stands."""
    path = os.pathsep.join((os.environ.get("PATH", os.defpath), str(ROOT / ".venv/bin")))
    program = shutil.which("node", path=path)
    assert program, "没有找到 Node.js，请先安装"
    command = (program, "--input-type=module", "--eval", _SERVER)
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=os.environ | environment,
    ) as process:
        yield Node(process)
        assert process.stdin
        process.stdin.close()
