"""What a screen shows to the same as JSON or CSV, streamed no further than the store gives it, safe for any reader.

A cell that a spreadsheet would execute is made harmless in `views.csv_rows`, before it comes here.
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from starlette.responses import Response

from accord.model.errors import AccordError, UnknownId
from accord.views.json_lines import json_line


def json_twin(
    path: str,
    lines: Iterable[Mapping[str, Any]],
    *,
    problems: Sequence[str] = (),
    error: AccordError | None = None,
) -> Response:
    """`{"path", "count", "items"}`, and `problems` or `error` with its hint where there are any."""
    head: dict[str, Any] = {"path": path}
    if problems:
        head["problems"] = list(problems)
    if error is not None:
        head["error"], head["hint"] = error.message, error.hint
    items = [json_line(line) for line in lines]
    head["count"] = len(items)
    body = json.dumps(head, ensure_ascii=False)[:-1] + ', "items": [\n' + ",\n".join(items) + "\n]}\n"
    return Response(body, status_of(error) if error else 200, media_type="application/json")


def csv_twin(path: str, rows: Iterable[Sequence[str]]) -> Response:
    """The rows with CRLF ends and a byte order mark, so that spreadsheets take them for UTF-8."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    name = path.strip("/").replace("/", "-") or "today"
    headers = {"content-disposition": f'attachment; filename="{_plain(name)}.csv"'}
    return Response("\ufeff" + out.getvalue(), media_type="text/csv", headers=headers)


def _plain(name: str) -> str:
    return "".join(sign if sign.isascii() and (sign.isalnum() or sign in "-_.") else "_" for sign in name)[:80]


def status_of(error: AccordError) -> int:
    """The HTTP status that tells a program what the message tells a person."""
    from accord.interfaces.web.safety import Refused
    from accord.model.errors import RecordBusy, RecordError, SourceError, UsageError

    if isinstance(error, UnknownId):
        return 404
    if isinstance(error, Refused):
        return 403
    if isinstance(error, RecordBusy):
        return 503
    if isinstance(error, UsageError | SourceError):
        return 400
    return 500 if isinstance(error, RecordError) else 400
