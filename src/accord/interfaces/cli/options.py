"""What people type to what the rooms take: dates, parties, areas, the record's file. What does not fit is told."""

import os
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from accord.model.codes import Area
from accord.model.edtf import days_written

_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,11}(-[A-Z0-9]{1,4})?")


class Day(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A day, month or year; of the less precise ones the first or the last day, as `edge` says."""

    name = "date"

    def __init__(self, edge: int) -> None:
        self.edge = edge

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day."""
        if isinstance(value, date):
            return value
        text = str(value).strip()
        try:
            day = days_written(text)[self.edge] if _DAY.fullmatch(text) else None
        except ValueError:
            day = None
        if day is None:
            self.fail(f"{text!r} is no date: write 2024, 2024-04 or 2024-04-16", param, ctx)
        return day


FIRST_DAY = Day(0)
LAST_DAY = Day(1)


class Party(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A party by its code (`FR`, `EU`, in any case) or by its name (`France`, `African Union`)."""

    name = "party"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The code."""
        text = str(value).strip()
        if _CODE.fullmatch(text) or re.fullmatch(r"[a-z]{2}", text):
            return text.upper()
        # the lexicon is opened only for a name: it takes a while to load
        from accord.lexicon.organisations import find_organisations
        from accord.lexicon.states import code_of

        code = code_of(text) or code_of(text.title())
        if code is None:
            words = text.split()
            found = [match for match in find_organisations(words) if (match.start, match.end) == (0, len(words))]
            code = found[0].code if found else None
        if code is None and re.fullmatch(r"[A-Za-z0-9-]{2,12}", text):
            code = text.upper()
        if code is None:
            self.fail(f"there is no party {text!r}: give a code such as FR or EU, or a name such as France", param, ctx)
        return code


_JOBS = click.IntRange(1, 64)

AREA = click.Choice([area.value for area in Area], case_sensitive=False)


def record_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """--record, which may stand after the command as well."""
    return click.option(
        "--record",
        type=click.Path(path_type=Path),
        metavar="FILE",
        expose_value=False,
        callback=_other_record,
        help="The record's file  [default: $ACCORD_RECORD or ./accord.db].",
    )(command)


def _other_record(ctx: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is not None:
        ctx.obj = replace(ctx.obj, record=value)


def filter_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The conditions that every list takes; each may be repeated, and then any of its values fits."""
    options = (
        click.option(
            "--party",
            "parties",
            multiple=True,
            type=Party(),
            metavar="CODE|NAME",
            help="Of this state or organisation.",
        ),
        click.option(
            "--person", "people", multiple=True, metavar="NAME", help="With this person; part of the name is enough."
        ),
        click.option(
            "--body", "bodies", multiple=True, metavar="NAME", help="Of this body; part of the name is enough."
        ),
        click.option(
            "--area", "areas", multiple=True, type=AREA, metavar="CODE", help=f"In this area: {', '.join(Area)}."
        ),
        click.option("--since", type=FIRST_DAY, metavar="DATE", help="Not before; undated findings are left out."),
        click.option("--until", type=LAST_DAY, metavar="DATE", help="Not after; undated findings are left out."),
        click.option("--document", "documents", multiple=True, metavar="NAME|ID", help="Told by this document."),
    )
    for option in reversed(options):
        command = option(command)
    return command


# 4: the fold itself is one process, which so many that prepare documents for it keep busy
_MOST_JOBS = 4


def jobs_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """--jobs, for commands that read."""
    return click.option("--jobs", type=_JOBS, default=1, show_default=True, metavar="N", help="So many processes.")(
        command
    )


def fold_jobs_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """--jobs, for commands that fold everything anew."""
    return click.option(
        "--jobs",
        type=_JOBS,
        default=lambda: min(_MOST_JOBS, os.cpu_count() or 1),
        metavar="N",
        help=f"So many processes prepare documents where they are many  [default: one a core, {_MOST_JOBS} at most].",
    )(command)


def limit_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """--limit."""
    return click.option(
        "--limit",
        type=click.IntRange(0),
        metavar="N",
        help="At most so many, 0 for all  [default: 100 in a table, else all].",
    )(command)
