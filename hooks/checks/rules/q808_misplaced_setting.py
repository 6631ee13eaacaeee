"""Q808: a setting that stands where nobody reads it, or under a name that nobody knows."""

from collections.abc import Iterator

from hooks.checks.rule import Rule
from hooks.checks.suggestion.similar import quoted, similar
from hooks.entries.node import Mapping, Node, Scalar
from hooks.entries.problem import Finding
from hooks.entries.settings import OF_MKDOCS, WrittenSettings
from hooks.model.base import keys
from hooks.model.settings import Settings

OWN = frozenset(keys(Settings)) - frozenset(OF_MKDOCS)
MKDOCS = (
    *("site_name", "site_url", "site_description", "site_author", "copyright", "nav", "theme"),
    *("docs_dir", "site_dir", "exclude_docs", "draft_docs", "not_in_nav", "use_directory_urls"),
    *("repo_url", "repo_name", "edit_uri", "edit_uri_template", "extra_css", "extra_javascript"),
    *("extra_templates", "markdown_extensions", "mdx_configs", "strict", "dev_addr", "plugins"),
    *("hooks", "watch", "validation", "extra", "remote_branch", "remote_name", "INHERIT"),
)
"""The settings of MkDocs 1.6; another makes it stop."""
PLACE = "写在 extra: 下面的 站点: 下面，行首四个空格"


def check(written: WrittenSettings) -> Iterator[Finding]:
    at = written.document.at
    for name, _ in written.top:
        if name.text in OWN:
            what = f"“{name.text}”写在了行首，读不到。"
            yield Finding(at(name.span), what, f"{PLACE}。")
        elif name.text not in MKDOCS:
            yield Finding(at(name.span), f"设置里没有“{name.text}”。", _remedy(name.text))
    for name, value in _entries(written.extra):
        if name.text in OWN:
            what = f"“{name.text}”直接写在了 extra 下面，读不到。"
            yield Finding(at(name.span), what, f"{PLACE}。")
        elif name.text == "站点" and _is_written(value) and not isinstance(value, Mapping):
            yield Finding(at(value.span), *NO_KEYS)
    extra = written.extra
    if extra and _is_written(extra) and not isinstance(extra, Mapping):
        yield Finding(at(extra.span), *NO_KEYS)


NO_KEYS = (
    "这里应当是一行一个“键: 内容”。",
    "另起一行，多空两格，例如 站点: 的下一行写 主办单位: 某县总工会。",
)


def _remedy(name: str) -> str:
    near = similar(name, [*OWN, *MKDOCS], 1)
    where = f"，{PLACE}" if near and near[0] in OWN else ""
    return f"是不是{quoted(near)}{where}？" if near else "删掉这一行。"


def _is_written(node: Node) -> bool:
    return not (isinstance(node, Scalar) and node.is_empty)


def _entries(node: Node | None) -> tuple[tuple[Scalar, Node], ...]:
    return node.entries if isinstance(node, Mapping) else ()


RULE = Rule(
    code="Q808",
    title="设置写错了地方",
    subject=WrittenSettings,
    check=check,
    why="写错地方或写错名字的设置没有人读，网站照旧，看不出哪里不对。",
)
