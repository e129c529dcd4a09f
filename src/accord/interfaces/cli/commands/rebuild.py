"""`accord rebuild`: the whole record folded anew."""

from typing import TYPE_CHECKING

import click

from accord.interfaces.cli.options import fold_jobs_option, record_option
from accord.interfaces.cli.progress import progress

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session


@click.command(name="rebuild")
@fold_jobs_option
@record_option
@click.pass_context
def command(ctx: click.Context, jobs: int) -> None:
    """Forget everything derived and fold it anew from documents, readings and judgements; the result is the same.

    Needed after an update that changes how reports are put together, and whenever `accord check` says so.
    """
    from accord.pipeline.rebuild import rebuild
    from accord.views.plain_text import printable

    session: Session = ctx.obj
    with session.open(write=True) as store, progress() as bar:
        rebuild(store, progress=bar, jobs=jobs)
        counts = store.counts()
    kinds = ("engagements", "commitments", "bodies", "instruments")
    held = ", ".join(f"{counts.get(kind, 0):,} {kind}" for kind in kinds)
    click.echo(f"{printable(str(session.record))} is folded anew: {counts.get('documents', 0):,} documents, {held}.")
