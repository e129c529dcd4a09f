"""Lines of the record to standard output in the form that was asked for: JSON, CSV, ids or a table."""

import csv
import io
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

import click

# 100 rows: about what somebody looks through; a table of all findings of a large record takes seconds to lay out
MOST_ROWS = 100


class Form(StrEnum):
    """How results are given out."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    IDS = "ids"


_FLAGS = {
    Form.JSON: "One JSON object a line, as docs/record.schema.json describes.",
    Form.CSV: "Comma-separated values under a header, for a spreadsheet.",
    Form.IDS: "Ids only, one a line.",
}


def form_options(*forms: Form) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The options --json, --csv and --ids, as far as a command has them; they exclude one another."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        for form in reversed(forms):
            option = click.option(
                f"--{form}", f"form_{form}", is_flag=True, expose_value=False, callback=_chosen, help=_FLAGS[form]
            )
            command = option(command)
        return command

    return decorate


def _chosen(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: FBT001
    if not value:
        return
    form = Form(str(param.name).removeprefix("form_"))
    if ctx.meta.get("accord.form", form) != form:
        raise click.UsageError(f"--{ctx.meta['accord.form']} and --{form} exclude each other", ctx)
    ctx.meta["accord.form"] = form


def form_of(ctx: click.Context) -> Form:
    """The form that was asked for."""
    form: Form = ctx.meta.get("accord.form", Form.TABLE)
    return form


def write_lines(
    kind: str, lines: Iterable[Mapping[str, Any]], *, form: Form, today: date | None = None, most: int | None = None
) -> None:
    """All lines in that form as they come; a table shows at most `most` of them and says that there are more."""
    if form is Form.JSON:
        write_json(lines)
    elif form is Form.CSV:
        write_csv(kind, lines)
    elif form is Form.IDS:
        for line in lines:
            click.echo(line["id"])
    else:
        from accord.interfaces.cli.drawing import show
        from accord.views.tables import table

        found, more = _first(lines, most)
        show(table(kind, found, today=today, more=more))


def _first(lines: Iterable[Mapping[str, Any]], most: int | None) -> tuple[list[Mapping[str, Any]], bool]:
    found: list[Mapping[str, Any]] = []
    for line in lines:
        if most is not None and len(found) >= most:
            return found, True
        found.append(line)
    return found, False


def write_json(lines: Iterable[Mapping[str, Any]]) -> None:
    """One object a line, each flushed as it comes so that whoever reads can go on."""
    from accord.views.json_lines import json_line

    stream = sys.stdout
    only_ascii = not (getattr(stream, "encoding", None) or "utf-8").lower().replace("-", "").startswith("utf8")
    for line in lines:
        stream.write(json_line(line, only_ascii=only_ascii) + "\n")


def write_csv(kind: str, lines: Iterable[Mapping[str, Any]]) -> None:
    """A header, then a row for each line (for conflicts: for each value)."""
    from accord.views.csv_rows import COLUMNS, rows

    for text in _spelled(COLUMNS[kind], rows(kind, lines)):
        click.echo(text, nl=False)


def _spelled(header: Iterable[str], rows: Iterator[list[str]]) -> Iterator[str]:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    yield buffer.getvalue()
    for row in rows:
        buffer.seek(0)
        buffer.truncate()
        writer.writerow(row)
        yield buffer.getvalue()
