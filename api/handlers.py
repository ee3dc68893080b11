"""Errors on their way out: problem details for programs, a page for readers.

Only errors raised on purpose are answered here. A bug stays a bug: a bare 500, and its traceback in the log.
"""

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.exceptions import HTTPException

from api import details
from api.details import Problem
from api.names import hits
from api.problems import KINDS, MEDIA_TYPE, Kind
from graph.errors import Ambiguous, GiaobanError, NotFound, QuestionError
from visualizations.language import Language
from visualizations.page import problem_page
from visualizations.site import Site


def install(app: FastAPI) -> None:
    """Make the app answer every error raised on purpose."""
    app.add_exception_handler(GiaobanError, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, GiaobanError)
    return _answer(request, details.of_error(error, request.url.path), error)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    told = "; ".join(f"{'.'.join(map(str, one['loc'][1:]))}: {one['msg']}" for one in error.errors())
    return _answer(request, details.of_kind(KINDS[QuestionError], told, request.url.path))


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == KINDS[NotFound].status:
        kind = Kind(KINDS[NotFound].slug, KINDS[NotFound].title, error.status_code, 0)
        return _answer(request, details.of_kind(kind, f"There is nothing at {request.url.path}", request.url.path))
    kind = Kind("http", error.detail, error.status_code, 0)
    answer = _answer(request, details.of_kind(kind, error.detail, request.url.path))
    answer.headers.update(error.headers or {})
    return answer


def _answer(request: Request, problem: Problem, error: GiaobanError | None = None) -> Response:
    if request.url.path.startswith(("/api/", "/healthz", "/openapi.json")):
        content = problem.model_dump(mode="json", exclude_none=True)
        return JSONResponse(content, status_code=problem.status, media_type=MEDIA_TYPE)
    language = Language.EN if request.url.path.startswith(f"{Language.EN.prefix}/") else Language.VI
    site = Site(language, request.app.state.settings.demo, "/")
    candidates = error.candidates if isinstance(error, Ambiguous) else error.near if isinstance(error, NotFound) else ()
    return HTMLResponse(problem_page(site, problem.status, problem.detail, hits(candidates)), problem.status)
