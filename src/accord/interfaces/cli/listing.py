"""One command for each kind of line, all with the same conditions and forms.

What a kind has beyond that is said where it is defined.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from accord.interfaces.cli.options import LAST_DAY, filter_options, limit_option, record_option
from accord.interfaces.cli.output import MOST_ROWS, Form, form_of, form_options, write_lines

if TYPE_CHECKING:
    from datetime import date

    from accord.interfaces.cli.session import Session


def list_command(
    kind: str,
    *,
    text: str,
    statuses: Sequence[str] = (),
    status_option: str = "--status",
    overdue: bool = False,
    most_reported: bool = False,
    ids: bool = True,
) -> click.Command:
    """The command that lists a kind; `text` is its help. `statuses` are the values of its status, act or stage."""

    @click.pass_context
    def show(ctx: click.Context, /, **given: Any) -> None:
        _show(ctx, kind, given)

    show.__doc__ = text
    decorated: Any = show
    if most_reported:
        decorated = click.option(
            "--most-reported", is_flag=True, help="Those with most independent reports first, instead of by date."
        )(decorated)
    if overdue:
        decorated = click.option(
            "--as-of", type=LAST_DAY, metavar="DATE", help="Judge what is overdue on this day  [default: today]."
        )(decorated)
        decorated = click.option(
            "--overdue", is_flag=True, help="Only those whose deadline has passed without a decision."
        )(decorated)
    if statuses:
        name = status_option.lstrip("-")
        decorated = click.option(
            status_option,
            "statuses",
            multiple=True,
            type=click.Choice(list(statuses), case_sensitive=False),
            metavar=name.upper(),
            help=f"Only with this {name}: {', '.join(statuses)}.",
        )(decorated)
    decorated = form_options(Form.JSON, Form.CSV, *((Form.IDS,) if ids else ()))(decorated)
    decorated = filter_options(limit_option(record_option(decorated)))
    made: click.Command = click.command(name=kind, help=text)(decorated)
    return made


def _show(ctx: click.Context, kind: str, given: dict[str, Any]) -> None:
    from accord.model.store import Query
    from accord.views.tables import QUOTING

    session: Session = ctx.obj
    form = form_of(ctx)
    today: date = given.get("as_of") or session.today
    statuses = tuple(given.get("statuses", ()))
    if given.get("overdue"):
        statuses = (*statuses, "overdue")
    limit = _limit(given["limit"], form)
    query = Query(
        parties=given["parties"],
        people=given["people"],
        bodies=given["bodies"],
        areas=given["areas"],
        since=given["since"],
        until=given["until"],
        documents=given["documents"],
        statuses=statuses,
        # one more than shown, so that a table can say that there are more
        limit=None if limit is None else limit + (form is Form.TABLE),
        most_reported=bool(given.get("most_reported")),
        today=today,
    )
    with session.open() as store:
        lines: Any = store.lines(kind, query, quoted=kind in QUOTING or form in (Form.JSON, Form.CSV))
        if kind == "conflicts" and form is Form.TABLE:
            lines = list(lines)
            heads = store.heads(line["finding"] for line in lines)
            lines = [{**line, "about": heads[line["finding"]]} for line in lines]
        write_lines(kind, lines, form=form, today=today, most=limit)


def _limit(given: int | None, form: Form) -> int | None:
    if given is None:
        return MOST_ROWS if form is Form.TABLE else None
    return given or None
