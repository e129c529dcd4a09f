"""`accord correct`: a field of a finding is set."""

from typing import TYPE_CHECKING

import click

from accord.interfaces.cli.judging import decide, judgement_options

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session


@click.command(name="correct")
@click.argument("finding", metavar="ID")
@click.argument("field", metavar="FIELD")
@click.argument("value", metavar="VALUE")
@judgement_options
@click.pass_context
def command(ctx: click.Context, finding: str, field: str, value: str, why: str, who: str | None) -> None:  # noqa: ARG001 - decide reads it
    r"""Set a FIELD of a finding to VALUE. Dates are EDTF (2024-04-16, 2024-04, ../2025-09), lists have commas.

    \b
    accord correct e-3f9a01c2d4 date 2024-04-16 --why "the ministry's own release"
    accord correct e-3f9a01c2d4 parties FR,DE
    """
    from accord.pipeline.judge import correct

    session: Session = ctx.obj
    decide(ctx, lambda store, by: correct(finding, field, value, store=store, who=by, now=session.now, why=why))
