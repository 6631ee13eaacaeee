"""What is ours beside a site: folders and files on the same disk, with its name in theirs."""

from pathlib import Path


def beside(live: Path, name: str) -> Path:
    """One of them: nobody else's, and hidden from people and from servers."""
    return live.with_name(f".{live.name}-{name}")
