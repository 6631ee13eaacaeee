"""What the desk shows: what needs doing, an entry as a form, a file as text, a page of unsaved work."""

from urllib.parse import quote

from flask import Blueprint, Response, abort, jsonify, redirect, render_template, request
from flask.typing import ResponseReturnValue

from hooks.catalogue.label import label
from hooks.desk.review.signing import state_of
from hooks.desk.web.bench import bench
from hooks.desk.web.choices import choices
from hooks.desk.web.form import form_of
from hooks.desk.web.pick import map_of
from hooks.desk.web.prefix import PREFIX
from hooks.desk.web.todo import tasks_of
from hooks.desk.workbook.row import Row, entry_name, row_of, version
from hooks.desk.workbook.sheet import sheet_of_type
from hooks.entries.entry import Entry
from hooks.model import ENTRIES, Target

NOT_COPIED = frozenset(
    {
        *("网址", "目录号", "曾用网址", "版本", "正文", "名称", "发布", "存疑"),
        *("撤下日期", "撤下原因", "核实日期", "核实单位"),
    }
)
"""What a new entry does not take from the one that it is like."""


pages = Blueprint("pages", __name__, url_prefix=PREFIX)
"""Everything that is asked for with GET."""


OPENED = frozenset(f"pages.{name}" for name in ("home", "edit", "new", "review", "rename"))
"""What somebody opens shows the files as they are now; what a page asks for meanwhile need not."""


@pages.before_request
def look_anew() -> None:
    if request.endpoint in OPENED:
        bench().desk.forget()


@pages.get("/")
def home() -> ResponseReturnValue:
    examined = bench().desk.recent()
    catalogue = examined.catalogue
    entries = [(entry, label(catalogue, entry)) for entry in catalogue.entries]
    return render_template(
        "home.html", tasks=tasks_of(examined), entries=entries, types=ENTRIES, bench=bench()
    )


@pages.get("/edit")
def edit() -> ResponseReturnValue:
    path = request.args.get("path", "")
    entry = bench().desk.entry(path)
    if entry is None:
        return redirect(f"{PREFIX}/text?path={quote(path)}")
    return _form(entry.target, entry)


@pages.get("/new")
def new() -> ResponseReturnValue:
    like = bench().desk.entry(request.args.get("like", ""))
    known = {target.value: target for target in ENTRIES}
    target = like.target if like else known.get(request.args.get("type", ""), Target.BRAND)
    return _form(target, None, _copied(like) if like else None)


@pages.get("/review")
def review() -> ResponseReturnValue:
    """How far the sign-offs of an entry are, and what comes next."""
    entry = bench().desk.entry(request.args.get("path", ""))
    if entry is None:
        abort(404)
    catalogue = bench().desk.recent().catalogue
    state = state_of(catalogue, entry)
    return render_template(
        "review.html", entry=entry, state=state, today=catalogue.today, bench=bench()
    )


@pages.get("/sheet")
def sheet() -> ResponseReturnValue:
    """To be printed and signed."""
    found = bench().desk.sheet(request.args.get("path", ""))
    return found if found is not None else abort(404)


@pages.get("/rename")
def rename() -> ResponseReturnValue:
    """Another name for an entry, and all that names it."""
    entry = bench().desk.entry(request.args.get("path", ""))
    if entry is None:
        abort(404)
    return render_template("rename.html", entry=entry, name=entry_name(entry), bench=bench())


@pages.get("/text")
def text() -> ResponseReturnValue:
    path = request.args.get("path", "")
    found = bench().desk.text(path)
    if found is None:
        abort(404)
    return render_template("text.html", path=path, text=found[0], version=found[1], bench=bench())


@pages.get("/map")
def pick() -> ResponseReturnValue:
    return jsonify(map_of(bench().desk.recent()))


@pages.get("/choices")
def choose() -> ResponseReturnValue:
    return jsonify(choices(bench().desk.recent().catalogue))


@pages.get("/shown/<form>/<path:address>")
def show(form: str, address: str) -> ResponseReturnValue:
    """What the page needs beside itself is the preview's own."""
    page = bench().page(form, address)
    if page is None:
        return redirect(f"{bench().mount}{address}")
    return Response(page, mimetype="text/html")


@pages.get("/assets/<name>")
def asset(name: str) -> ResponseReturnValue:
    if name not in bench().assets:
        abort(404)
    kind = "text/css" if name.endswith(".css") else "text/javascript"
    return Response(bench().assets[name], mimetype=kind)


def _form(target: Target, entry: Entry | None, given: Row | None = None) -> ResponseReturnValue:
    return render_template(
        "edit.html",
        form=form_of(target, entry, given),
        target=target,
        path=entry.path if entry else "",
        name=entry_name(entry) if entry else "",
        title=entry.title if entry else "",
        version=version(entry) if entry else "",
        bench=bench(),
    )


def _copied(entry: Entry) -> Row:
    sheet = sheet_of_type(entry.target)
    return {key: text for key, text in row_of(entry, sheet).items() if key not in NOT_COPIED}
