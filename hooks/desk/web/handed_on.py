"""What leaves the site from the desk: an article, a leaflet, a Word document, somebody else's form."""

from base64 import b64encode
from urllib.parse import quote

from flask import Blueprint, Response, abort, jsonify, render_template, request
from flask.typing import ResponseReturnValue

from hooks.desk.article.article import article_of
from hooks.desk.article.page import article_page
from hooks.desk.compendium.compendium import compendium
from hooks.desk.leaflet.leaflet import leaflet
from hooks.desk.leaflet.page import leaflet_page
from hooks.desk.questionnaire.form import FILLED, UnusableFormError, askable, lost, told
from hooks.desk.web.bench import bench
from hooks.desk.web.desk import HandedOn
from hooks.desk.web.prefix import PREFIX
from hooks.model import Target

UNREADY = "只有已发布、有内容的才拿得出去；检查还有错误的，先改好再来。"
REFUSED = 422
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

handed_on = Blueprint("handed_on", __name__, url_prefix=PREFIX)
"""Nothing of the project is written."""


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


@handed_on.get("/fill")
def form() -> ResponseReturnValue:
    """Where a form is chosen, and what can be asked in it."""
    return render_template("fill.html", askable=tuple(askable()))


@handed_on.post("/fill")
def filled() -> ResponseReturnValue:
    """The form filled in, to be saved beside the old one, and each mark with what was made of it."""
    file = request.files.get("file")
    if file is None:
        abort(400)
    name = file.filename or ""
    try:
        done = bench().desk.filled(name, file.read())
    except UnusableFormError as caught:
        return jsonify({"message": str(caught)}), REFUSED
    stem, dot, ending = name.rpartition(".")
    return jsonify(
        {
            "answers": [told(line) for line in done.answers],
            "left": [told(line) for line in done.left],
            "lost": lost(done),
            "name": f"{stem}{FILLED}{dot}{ending}",
            "data": b64encode(done.data).decode() if done.answers else "",
        }
    )
