"""The handbook's examples of bodies are right themselves and show what they speak of."""

import re

from hooks.entries.body import body_in
from hooks.entries.problem import Source
from hooks.view.pages.body_examples import body_examples

SHOWN = (
    *("h2", "ul", "ol", "table", "strong", "del", "mark", "sub", "sup", "a", "blockquote", "br"),
)


def test_nothing_in_an_example_is_refused_or_without_effect() -> None:
    for example in body_examples():
        body = body_in(Source("brands/品牌/样例.md", example.text), 1)
        assert not body.removed, example.title
        assert not body.leftovers, example.title


def test_every_mark_is_shown_and_no_id_stands_twice() -> None:
    examples = list(body_examples())
    html = "".join(example.html for example in examples)
    assert [tag for tag in SHOWN if f"<{tag}" not in html] == []
    ids = [*re.findall(r' id="([^"]*)"', html), *(example.id for example in examples)]
    assert len(ids) == len(set(ids))
