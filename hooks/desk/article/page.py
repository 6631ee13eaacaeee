"""The page of an article as a file: the article, and buttons that copy it, its title and its digest."""

from markupsafe import Markup

from hooks.desk.article.article import Article
from hooks.render.templates import render_template


def article_page(article: Article) -> str:
    """One file that needs nothing beside it."""
    safe = Markup(article.html)  # noqa: S704 - judged by kept.judged, made of escaped words
    return render_template("article.html.jinja", article=article, html=safe)
