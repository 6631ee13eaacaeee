"""A page as Markdown: front matter for the head, one block of HTML for the content."""

from functools import cache, partial

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined

from hooks.view.address import relative
from hooks.view.section import Cards, Page, Reading, Section, Ways


def markdown(page: Page, banner: str = "") -> str:
    """The source of ``page`` for MkDocs."""
    template = _environment().get_template("page.html.jinja")
    html = template.render(page=page, banner=banner, way=partial(relative, page.url))
    return f"---\n{_head(page)}---\n\n{html}\n"


def _head(page: Page) -> str:
    head = {
        "title": page.title,
        "description": page.description,
        "hide": ["navigation", "toc", "path"],
    }
    return yaml.safe_dump(head, allow_unicode=True, sort_keys=False)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("hooks", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters["sort_of"] = _sort_of
    environment.tests["mention"] = _is_mention
    return environment


def _sort_of(section: Section) -> str:
    return type(section).__name__.lower()


def _is_mention(section: Section) -> bool:
    """The section only names other pages: a search for them should find those, not this one."""
    return isinstance(section, Cards | Ways | Reading)
