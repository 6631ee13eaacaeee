"""The desk as a web application: for this computer, with a token, and for its own pages alone.

Who does not bring the token that the command printed gets nothing; a page of somebody else's
cannot bring it (SameSite) nor write (Origin, a header of ours). MkDocs' preview serves the site
itself beside it.
"""

import secrets

from flask import Flask, Response, jsonify, redirect, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import Forbidden, HTTPException

from hooks.desk.system_error import sentence
from hooks.desk.web.actions import actions
from hooks.desk.web.bench import Bench
from hooks.desk.web.handed_on import handed_on
from hooks.desk.web.pages import pages
from hooks.desk.web.prefix import PREFIX

MAX_REQUEST = 64 * 1024 * 1024
"""Bytes: a photo of a good camera."""
MESSAGES = {
    403: "不是桌面自己的页面发来的，没有理会。",
    404: "没有这一页。",
    413: "文件太大了：一次最多 64 MB。",
}
UNKNOWN = "这个请求看不懂，没有理会。"


def application(bench: Bench, token: str) -> Flask:
    """The WSGI application below ``PREFIX``."""
    app = Flask(__name__, static_folder=None, template_folder="templates")
    app.config["MAX_CONTENT_LENGTH"] = MAX_REQUEST
    app.extensions["bench"] = bench
    app.before_request(lambda: _known(token))
    app.after_request(_kept_to_itself)
    app.register_blueprint(pages)
    app.register_blueprint(actions)
    app.register_blueprint(handed_on)
    app.register_error_handler(HTTPException, _refused)
    app.register_error_handler(OSError, _not_written)
    return app


def _known(token: str) -> ResponseReturnValue | None:
    """The token stands in the address once, and in a cookie ever after."""
    cookie = f"desk{request.environ.get('SERVER_PORT', '')}"
    if secrets.compare_digest(request.args.get("token", "").encode(), token.encode()):
        answer = redirect(f"{PREFIX}/")
        answer.set_cookie(cookie, token, path=PREFIX, httponly=True, samesite="Strict")
        return answer
    if not secrets.compare_digest(request.cookies.get(cookie, "").encode(), token.encode()):
        return render_template("closed.html"), 403
    if request.method == "POST" and not _is_own():
        raise Forbidden
    return None


def _is_own() -> bool:
    """A form of ours sends a header that nobody else's page may send without asking first."""
    origin = request.headers.get("Origin")
    return request.headers.get("X-Desk") == "1" and origin in {None, request.host_url.rstrip("/")}


def _kept_to_itself(answer: Response) -> Response:
    answer.headers.setdefault("Cache-Control", "no-store")
    answer.headers.setdefault("Referrer-Policy", "same-origin")
    return answer


def _refused(caught: HTTPException) -> ResponseReturnValue:
    code = caught.code or 500
    message = MESSAGES.get(code, UNKNOWN)
    if request.method == "POST":
        return jsonify({"message": message}), code
    return render_template("refused.html", message=message), code


def _not_written(caught: OSError) -> ResponseReturnValue:
    return jsonify({"message": sentence(caught)}), 500
