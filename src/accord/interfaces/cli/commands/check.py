"""`accord check`: whether the record still holds."""

from typing import TYPE_CHECKING

import click

from accord.interfaces.cli.exit_codes import ExitCode
from accord.interfaces.cli.options import fold_jobs_option, record_option
from accord.interfaces.cli.output import Form, form_of, form_options, write_json

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session


@click.command(name="check")
@click.option("--fold", is_flag=True, help="Also fold everything anew and compare; takes as long as `accord rebuild`.")
@fold_jobs_option
@form_options(Form.JSON)
@record_option
@click.pass_context
def command(ctx: click.Context, *, fold: bool, jobs: int) -> int:
    """See whether the record still holds: the hash of every original, every text, quote and reference. It only looks.

    Ends with 0 if it is whole and with 4 if something does not hold.
    """
    from accord.interfaces.cli.progress import progress
    from accord.views.plain_text import printable

    session: Session = ctx.obj
    with session.open() as store:
        counts = store.counts()
        if fold:
            from accord.pipeline.rebuild import verify

            with progress() as bar:
                problems = verify(store, progress=bar, jobs=jobs)
        else:
            problems = store.check()
    if form_of(ctx) is Form.JSON:
        write_json({"kind": "problem", "what": problem.what, "where": problem.where} for problem in problems)
    elif problems:
        for problem in problems:
            click.echo(printable(f"{problem.where}: {problem.what}"))
        click.echo(f"{len(problems):,} problem{'s' if len(problems) > 1 else ''} in {printable(str(session.record))}")
    else:
        held = ", ".join(f"{counts.get(name, 0):,} {name}" for name in ("documents", "readings", "judgements"))
        click.echo(f"{printable(str(session.record))} is whole: {held}.")
    return ExitCode.NOT_WHOLE if problems else ExitCode.DONE
