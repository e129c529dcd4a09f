"""`accord compare`: the accounts of one finding side by side."""

from typing import TYPE_CHECKING

import click

from accord.interfaces.cli.options import record_option
from accord.interfaces.cli.output import Form, form_of, form_options, write_json

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session


@click.command(name="compare")
@click.argument("finding", metavar="ID")
@form_options(Form.JSON)
@record_option
@click.pass_context
def command(ctx: click.Context, finding: str) -> None:
    """What each document says of one finding, side by side, the earliest first; fields that differ are marked."""
    from accord.views.comparing import account_line, comparison_page

    session: Session = ctx.obj
    with session.open() as store:
        id_ = store.finding(finding).id
        accounts = store.compare(id_)
    if form_of(ctx) is Form.JSON:
        write_json(account_line(id_, account) for account in accounts)
    else:
        from accord.interfaces.cli.drawing import show

        show(comparison_page(id_, accounts))
