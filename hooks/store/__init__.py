"""The store: results kept on the disk under the digest of all that decides them.

A value is what a function makes of its inputs, and nothing else: so its key is the
digest of these inputs, of the program's own lines and of the versions of what it uses.
Whatever happens to the store (lost, damaged, locked, full, not writable, written by two
builds at once), what comes out is what would have been made.
"""

from hooks.store.key import Key, digest
from hooks.store.program import installed, program_state
from hooks.store.spare_folder import spare_folder
from hooks.store.store import FILE, Store
from hooks.store.value import packed, unpacked

__all__ = [
    "FILE",
    "Key",
    "Store",
    "digest",
    "installed",
    "packed",
    "program_state",
    "spare_folder",
    "unpacked",
]
