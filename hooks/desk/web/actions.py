"""What the desk does: judge a form as somebody types, save it, take a photo, extend a vocabulary."""

from typing import Any

from flask import Blueprint, abort, jsonify, request
from flask.typing import ResponseReturnValue

from hooks.desk.entry_file import ChangedError
from hooks.desk.entry_name import NameRefusedError
from hooks.desk.rename.plan import RefusedError, carry_out, plan
from hooks.desk.review.signing import Reading, SigningError
from hooks.desk.web.bench import bench
from hooks.desk.web.desk import ConflictError
from hooks.desk.web.pictures import PictureRefusedError, follow, store
from hooks.desk.web.prefix import PREFIX
from hooks.desk.web.submission import MalformedError, Submission
from hooks.desk.web.vocabulary import WordRefusedError, with_word
from hooks.desk.workbook.named import AREA
from hooks.desk.workbook.row import entry_name, row_of, version
from hooks.desk.workbook.sheet import sheet_of_type
from hooks.entries.entry import Entry
from hooks.model.entry import ReviewStep
from hooks.model.scalar.day import read_day

GONE = "这个条目的文件不见了，或者读不出来。你写的还在这个页面里。"
REFUSED = 422


actions = Blueprint("actions", __name__, url_prefix=PREFIX)
"""Everything that is asked for with POST."""


@actions.post("/judge")
def judge() -> ResponseReturnValue:
    form = _submission(_json())
    follow(bench().desk, form)
    judged = bench().desk.judged(form)
    bench().keep(request.headers.get("X-Form", ""), judged)
    return jsonify(bench().desk.as_json(judged))


@actions.post("/save")
def save() -> ResponseReturnValue:
    form = _submission(_json())
    try:
        follow(bench().desk, form)
        judged = bench().desk.save(form)
    except ConflictError as caught:
        return jsonify(_conflict(form, caught.entry)), 409
    except ChangedError as caught:
        return jsonify({"message": str(caught)}), 409
    return jsonify({**bench().desk.as_json(judged), "saved": judged.is_right})


@actions.post("/picture")
def picture() -> ResponseReturnValue:
    file = request.files.get("file")
    if file is None:
        abort(400)
    texts = {name: text for name, text in request.form.items() if name == AREA}
    form = _submission({"items": {}, "texts": texts, **request.form})
    try:
        return jsonify({"file": store(bench().desk, form, file.filename or "", file.read())})
    except PictureRefusedError as caught:
        return jsonify({"message": str(caught)}), REFUSED


@actions.post("/word")
def word() -> ResponseReturnValue:
    found = _json()
    try:
        files = with_word(bench().desk, str(found.get("kind", "")), str(found.get("word", "")))
    except WordRefusedError as caught:
        return jsonify({"message": str(caught)}), REFUSED
    bench().desk.write(files)
    return jsonify({"word": found["word"]})


@actions.post("/sign")
def sign() -> ResponseReturnValue:
    found = {name: str(text).strip() for name, text in _json().items()}
    day = read_day(found.get("day", ""))
    role = found.get("role", "")
    if not role or "\n" in role or day is None or not day.day:
        return jsonify({"message": "写上审核人的职务，和哪天审的。"}), REFUSED
    try:
        reading = Reading(ReviewStep(found.get("step", "")), role, day)
        bench().desk.sign(found.get("path", ""), reading, found.get("code", ""))
    except ValueError:
        abort(400)
    except (SigningError, ChangedError) as caught:
        return jsonify({"message": str(caught)}), REFUSED
    return jsonify({"saved": True})


@actions.post("/rename")
def rename() -> ResponseReturnValue:
    """What a new name would change, and the change itself where that is asked for."""
    found = _json()
    desk = bench().desk
    entry = desk.entry(str(found.get("path", "")))
    if entry is None:
        return jsonify({"message": GONE}), REFUSED
    new, alias = str(found.get("name", "")), found.get("alias") is True
    try:
        with desk.lock:
            planned = plan(desk.root, entry.target, entry_name(entry), new, keeps_alias=alias)
            if found.get("save") is True:
                desk.forget()
                carry_out(desk.root, planned)
    except (NameRefusedError, RefusedError, ChangedError) as caught:
        return jsonify({"message": str(caught)}), REFUSED
    return jsonify(
        {
            "path": planned.new,
            "files": [old.path for old, _ in planned.changed],
            "signed": planned.signed,
            "mentions": [f"{at.source.path} 第 {at.span.line} 行" for at in planned.mentions],
        }
    )


@actions.post("/text")
def text() -> ResponseReturnValue:
    found = _json()
    path, words, known = (str(found.get(key, "")) for key in ("path", "text", "version"))
    judged = bench().desk.judged_text(path, words, known, writes=found.get("save") is True)
    return jsonify(judged), (409 if judged.get("conflict") else 200)


def _json() -> dict[str, Any]:
    found = request.get_json(silent=True)
    if not isinstance(found, dict):
        abort(400)
    return found


def _submission(found: object) -> Submission:
    try:
        return Submission.of(found)
    except MalformedError:
        abort(400)


def _conflict(form: Submission, entry: Entry | None) -> dict[str, object]:
    """Both texts of each field that differs, so that nobody's words are lost."""
    if entry is None:
        return {"message": GONE}
    sheet = sheet_of_type(entry.target)
    theirs = row_of(entry, sheet)
    differing = [
        {"field": f"texts/{heading}", "heading": heading, "theirs": theirs[heading], "mine": mine}
        for heading, mine in form.texts.items()
        if heading in theirs and theirs[heading].strip() != mine
    ]
    return {"conflict": differing, "version": version(entry)}
