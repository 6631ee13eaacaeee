"""Compiled templates, kept beside the program as Python keeps its modules: in ``__pycache__``.

To compile those of the theme and ours takes half a second, at every start. They are not kept in the
store: what is in it is published, but never run.
"""

import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

MARK_SIZE = 16
OPTIONS = (
    *("block_start_string", "block_end_string", "variable_start_string", "variable_end_string"),
    *("comment_start_string", "comment_end_string", "line_statement_prefix"),
    *("line_comment_prefix", "trim_blocks", "lstrip_blocks", "newline_sequence"),
    *("keep_trailing_newline", "optimized", "finalize", "autoescape", "sandboxed", "is_async"),
)
"""Of an environment: what decides, beside its source, what a template is compiled to."""


class CompiledTemplates(BytecodeCache):
    """Those in a folder, this program's if none is named; where Python keeps nothing, neither do we."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or Path(cache_from_source(__file__)).parent

    def load_bytecode(self, bucket: Bucket) -> None:
        """Unless it is damaged, or of another source."""
        with suppress(OSError):
            content = self._file(bucket).read_bytes()
            mark, code = content[:MARK_SIZE], content[MARK_SIZE:]
            if mark == _mark(code):
                bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """In one step: another build may read it."""
        if sys.dont_write_bytecode:
            return
        file, code = self._file(bucket), bucket.bytecode_to_string()
        fresh = file.with_name(f"{file.name}.{os.getpid()}")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(_mark(code) + code)
            fresh.replace(file)

    def _file(self, bucket: Bucket) -> Path:
        """Another one for each template, Python, Jinja and way of setting it up."""
        return self._folder / f"{bucket.key}.{_state(bucket.environment)}.template"


def _state(environment: Environment) -> str:
    options = [repr(getattr(environment, name)) for name in OPTIONS]
    known = {**environment.filters, **environment.tests}
    called = [f"{name} {getattr(known[name], '__qualname__', '')}" for name in sorted(known)]
    lines = "\n".join([_versions(), *options, *sorted(environment.extensions), *called])
    return blake2b(lines.encode(), digest_size=MARK_SIZE).hexdigest()


@cache
def _versions() -> str:
    return f"{sys.implementation.cache_tag} {version('jinja2')}"


def _mark(code: bytes) -> bytes:
    """What shows that a file is whole."""
    return blake2b(code, digest_size=MARK_SIZE).digest()
