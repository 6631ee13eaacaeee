"""What leaves the site from the desk: an article, a leaflet, a Word document of a public brand or place."""

from urllib.parse import quote

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue

from hooks.desk.article.article import article_of
from hooks.desk.article.page import article_page
from hooks.desk.compendium.compendium import compendium
from hooks.desk.leaflet.leaflet import leaflet
from hooks.desk.leaflet.page import leaflet_page
from hooks.desk.web.bench import bench
from hooks.desk.web.desk import HandedOn
from hooks.desk.web.prefix import PREFIX
from hooks.model import Target

UNREADY = "只有已发布、有内容的才拿得出去；检查还有错误的，先改好再来。"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

handed_on = Blueprint("handed_on", __name__, url_prefix=PREFIX)
"""Asked for with GET; nothing is written."""


def _found(*targets: Target) -> HandedOn | None:
    found = bench().desk.handed_on(request.args.get("path", ""))
    return found if found and (not targets or found.entry.target in targets) else None


def _unready() -> ResponseReturnValue:
    return render_template("refused.html", message=UNREADY), 409


@handed_on.get("/article")
def article() -> ResponseReturnValue:
    """To be copied into the editor of a 公众号."""
    found = _found()
    return (
        article_page(article_of(found.catalogue, found.entry, found.read)) if found else _unready()
    )


@handed_on.get("/leaflet")
def folded() -> ResponseReturnValue:
    """To be printed on both sides of A3."""
    found = _found(Target.PLACE)
    made = leaflet(found.catalogue, found.entry) if found else None
    return leaflet_page(made)[0] if made and made.count else _unready()


@handed_on.get("/compendium")
def document() -> ResponseReturnValue:
    """To be saved, and opened in Word."""
    found = _found(Target.PLACE)
    if not found or not found.catalogue.located(found.entry, Target.BRAND):
        return _unready()
    name = quote(f"{found.entry.title}汇编.docx")
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    return Response(compendium(found.catalogue, found.entry, found.read), 200, headers, WORD)
