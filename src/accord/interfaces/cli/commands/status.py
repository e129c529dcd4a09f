"""`accord status`: the status of a commitment is set."""

from typing import TYPE_CHECKING

import click

from accord.interfaces.cli.judging import decide, judgement_options
from accord.interfaces.cli.statuses import COMMITMENT_STATUSES

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session


@click.command(
    name="status",
    help=f"""Set the STATUS of a commitment, or the stage of assistance.

    The record itself says only reported, corroborated, pending and overdue; whether a promise was kept, a person says.
    Kept, partly kept and contradicted need --quote: words that stand in a document of the record.

    Statuses: {", ".join(COMMITMENT_STATUSES)}.

    \b
    accord status c-3f9a01c2d4 kept --quote "handed over the last of the six boats on Monday"
    """,
)
@click.argument("finding", metavar="ID")
@click.argument("status", metavar="STATUS")
@click.option("--quote", metavar="WORDS", help="The words that show it, as they stand in a document of the record.")
@judgement_options
@click.pass_context
def command(ctx: click.Context, finding: str, status: str, quote: str | None, why: str, who: str | None) -> None:  # noqa: ARG001 - decide reads it
    """Keep the judgement."""
    from accord.pipeline.judge import set_status

    session: Session = ctx.obj
    wanted = status.casefold().replace("_", " ")
    decide(
        ctx, lambda store, by: set_status(finding, wanted, store=store, who=by, now=session.now, why=why, quote=quote)
    )
