"""`accord explain`: one finding with all its evidence and reasons."""

from typing import TYPE_CHECKING

import click

from accord.interfaces.cli.options import record_option
from accord.interfaces.cli.output import Form, form_of, form_options, write_json

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session


@click.command(name="explain")
@click.argument("finding", metavar="ID")
@click.option(
    "--words",
    type=click.IntRange(0, 200),
    default=12,
    show_default=True,
    help="Words of context on each side of a quote.",
)
@form_options(Form.JSON)
@record_option
@click.pass_context
def command(ctx: click.Context, finding: str, words: int) -> None:
    """Why a finding stands: every quote in its context, who says it in which act, where and when it was published, what
    each date rests on, why reports were put together, what people decided, and what speaks against it.

    ID is what the first column of every list shows; the beginning of it is enough if it fits only one.
    """
    from accord.views.explanation import as_of, explanation_line, explanation_page

    session: Session = ctx.obj
    with session.open() as store:
        explanation = as_of(store.explain(finding, words=words), session.today)
    if form_of(ctx) is Form.JSON:
        write_json([explanation_line(explanation)])
    else:
        from accord.interfaces.cli.drawing import show

        show(explanation_page(explanation, today=session.today))
