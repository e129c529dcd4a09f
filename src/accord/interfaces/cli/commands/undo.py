"""`accord undo`: a judgement is taken back."""

from typing import TYPE_CHECKING

import click

from accord.interfaces.cli.judging import decide, judgement_options

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session


@click.command(name="undo")
@click.argument("judgement", metavar="[JUDGEMENT]", required=False)
@judgement_options
@click.pass_context
def command(ctx: click.Context, judgement: str | None, why: str, who: str | None) -> None:  # noqa: ARG001 - decide reads it
    """Take back a judgement, or without an id the latest one in force. The record is then exactly as it was without it.

    Nothing is lost: the judgement stays in `accord history`, and an undo can itself be undone.
    """
    from accord.pipeline.judge import undo

    session: Session = ctx.obj
    decide(ctx, lambda store, by: undo(judgement, store=store, who=by, now=session.now, why=why))
