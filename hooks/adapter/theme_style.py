"""The theme's style without what no page of the site can show: half of it, on every page.

Material styles whatever its extensions, plugins and features may bring. Where the settings ask for
none of them, their rules go; where they ask for anything that is not known here, nothing goes.
"""

import re
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from hooks.adapter.hand_written import readable

SETTING = "theme_style"
"""What the theme's template finds in ``extra``: the one style, and those in whose place it stands."""

EXTENSIONS = frozenset({"toc", "tables", "fenced_code", "sane_lists"})
FEATURES = frozenset({"navigation.tabs", "navigation.tabs.sticky", "navigation.top"})
EXTRA = frozenset({"generator", "站点", "staff_pages", SETTING})
"""All that a site may set and still have none of ``ABSENT``."""

ABSENT = (
    # Markdown's extensions
    *("admonition", "admonition-title", "arithmatex", "critic", "emojione", "footnote", "gemoji"),
    *("grid", "headerlink", "highlight", "highlighttable", "inline", "keys", "mermaid", "twemoji"),
    *("tabbed-[a-z]+", "task-list[a-z-]*", "md-annotation", "md-annotation-list", "linenodiv"),
    *("note", "abstract", "info", "tip", "success", "question", "warning", "failure", "danger"),
    *("bug", "example", "quote", "footnote-(?:ref|backref)", "md-button"),
    # plugins
    *("md-author", "md-authors", "md-meta", "md-pagination", "md-post", "md-tag", "md-tags"),
    *("md-tag-icon", "md-search", "md-search-result", "md-draft"),
    # features and settings of the theme
    *("md-clipboard", "md-code", "md-consent", "md-feedback", "md-footer-meta", "md-input"),
    *("md-path", "md-pin", "md-progress", "md-select", "md-social", "md-source", "md-source-file"),
    *("md-status", "md-tooltip", "md-tooltip2", "md-version", "md-copyright"),
    *("md-(?:banner|content)__button", "md-footer__(?:button|direction|link|title)"),
    *("md-nav__item--section", "md-nav--integrated", "md-(?:header|nav)__source"),
)
"""Classes of components that such a site has not."""
_EVENTS = Path(__file__).resolve().with_name("events.py")
_ABSENT = re.compile(rf"\.(?:{'|'.join(ABSENT)})(?=__|--|[^\w-]|$)")
_NOT = re.compile(r":not\([^)]*\)")
_CLASS = re.compile(r"""\bclass\s*=\s*["']?([^"'>]*)""")
_COLOUR = re.compile(r"\[data-md-color-(?:primary|accent)=([a-z-]+)\]")
_SHEETS = re.compile(r"assets/stylesheets/(?:main|palette)\.[0-9a-f]+\.min\.css(\.map)?")
_NESTED = ("@media", "@supports")
_TOKEN = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{};]""", re.DOTALL)
_COMMA = re.compile(r",(?![^(]*\))")
_ICON = re.compile(r"(--md-[\w-]*icon[\w-]*):((?:url\([^)]*\)|[^;}])*);?")


def put(files: Files, config: MkDocsConfig) -> None:
    """Put one style in the place of the theme's, unless the settings or a page by hand ask for more."""
    there = [file for file in files if file.src_dir != config.docs_dir and _is_sheet(file)]
    # the palette stands behind the components
    sheets = sorted(
        (file for file in there if file.src_uri.endswith(".css")), key=attrgetter("src_uri")
    )
    if not sheets or not is_plain(config) or _by_hand(files, config):
        return
    text = "".join(Path(str(file.abs_src_path)).read_text("utf-8") for file in sheets)
    content = reduced(text, _colours(config)).encode()
    name = f"assets/stylesheets/theme.{blake2b(content, digest_size=4).hexdigest()}.min.css"
    for file in there:
        files.remove(file)
    files.append(File.generated(config, name, content=content))
    config.extra[SETTING] = {"path": name, "instead": [file.src_uri for file in sheets]}


def _is_sheet(file: File) -> bool:
    return bool(_SHEETS.fullmatch(file.src_uri))


def is_plain(config: MkDocsConfig) -> bool:
    """Whether the settings bring no component that is not known to be there."""
    return (
        all(map(_is_ours, config.plugins.values()))
        and not (config.repo_url or config.copyright)
        and EXTENSIONS.issuperset(config.markdown_extensions)
        and EXTRA.issuperset(config.extra)
        and FEATURES.issuperset(config.theme.get("features") or ())
    )


def _is_ours(plugin: object) -> bool:
    """MkDocs counts hooks among the plugins."""
    return Path(getattr(plugin, "__file__", "")).resolve() == _EVENTS


def _by_hand(files: Files, config: MkDocsConfig) -> bool:
    """Whether a page that somebody wrote names such a class in HTML of its own."""
    pages = (file for file in files.documentation_pages() if file.src_dir == config.docs_dir)
    found = (name for page in pages for name in _CLASS.findall(readable(page)))
    return any(_ABSENT.search(f".{one}") for names in found for one in names.split())


def _colours(config: MkDocsConfig) -> frozenset[str]:
    """Names of the colours that the settings choose."""
    palette = config.theme.get("palette") or ()
    choices = [palette] if isinstance(palette, dict) else palette
    return frozenset(str(one.get(key, "")) for one in choices for key in ("primary", "accent"))


def reduced(style: str, colours: frozenset[str]) -> str:
    """The rules of a minified style that a site may need, in their order."""
    left = "".join(_kept(style, colours))
    used = set(re.findall(r"var\((--[\w-]+)", left))
    return _ICON.sub(lambda found: found[0] if found[1] in used else "", left)


def _kept(style: str, colours: frozenset[str]) -> Iterator[str]:
    for head, body in _rules(style):
        if body is None:
            yield head
        elif head.startswith(_NESTED):
            if inner := "".join(_kept(body, colours)):
                yield f"{head}{{{inner}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        elif selectors := [one for one in _COMMA.split(head) if _may_match(one, colours)]:
            yield f"{','.join(selectors)}{{{body}}}"


def _may_match(selector: str, colours: Iterable[str]) -> bool:
    named = _NOT.sub("", selector)
    return not _ABSENT.search(named) and colours_of(named) <= set(colours)


def colours_of(selector: str) -> set[str]:
    """Colours of the palette for which alone it holds."""
    return set(_COLOUR.findall(selector))


def _rules(style: str) -> Iterator[tuple[str, str | None]]:
    """Each rule of one level: its head, and what stands in its braces; a statement has none."""
    begin = inner = depth = 0
    head = ""
    for found in _TOKEN.finditer(style):
        token = found[0]
        if token == "{":  # noqa: S105 - a brace
            if not depth:
                head, inner = style[begin : found.start()], found.end()
            depth += 1
        elif token == "}":  # noqa: S105
            depth -= 1
            if not depth:
                yield head, style[inner : found.start()]
                begin = found.end()
        elif token == ";" and not depth:  # noqa: S105
            yield style[begin : found.end()], None
            begin = found.end()
