"""`accord history`: all judgements, oldest first."""

from typing import TYPE_CHECKING

import click

from accord.interfaces.cli.options import record_option
from accord.interfaces.cli.output import Form, form_of, form_options, write_csv, write_json

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session


@click.command(name="history")
@form_options(Form.JSON, Form.CSV)
@record_option
@click.pass_context
def command(ctx: click.Context) -> None:
    """All judgements, oldest first: who decided what, when and why, and whether it is in force, undone or an orphan.

    An orphan is a judgement whose words no reader finds any more; it is kept, and holds again as soon as they are.
    """
    from accord.views.judging import history_line, history_page

    session: Session = ctx.obj
    with session.open() as store:
        items = store.history()
    form = form_of(ctx)
    if form is Form.JSON:
        write_json(history_line(item) for item in items)
    elif form is Form.CSV:
        write_csv("history", (history_line(item) for item in items))
    else:
        from accord.interfaces.cli.drawing import show

        show(history_page(items))
