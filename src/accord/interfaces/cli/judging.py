"""What the commands of judgement share: who, why, and the line that tells what was kept and how to take it back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from accord.interfaces.cli.options import record_option
from accord.interfaces.cli.output import Form, form_of, form_options, write_json

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session
    from accord.model.judgement import Judgement
    from accord.store import SqliteStore

    Decide = Callable[..., Judgement]


def judgement_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """--why, --who, --json, --record."""
    for option in (
        record_option,
        form_options(Form.JSON),
        click.option("--who", metavar="NAME", help="Who judges  [default: $ACCORD_WHO or the account's name]."),
        click.option("--why", default="", metavar="TEXT", help="The reason; it is kept with the judgement."),
    ):
        command = option(command)
    return command


def decide(ctx: click.Context, decision: "Callable[[SqliteStore, str], Judgement]") -> None:
    """Open the record, let `decision` (store, who) keep its judgement, and tell what was kept."""
    from accord.views.judging import judgement_line, verdict
    from accord.views.plain_text import printable

    session: Session = ctx.obj
    who = session.who(ctx.params.get("who"))
    with session.open(write=True) as store:
        kept = decision(store, who)
    if form_of(ctx) is Form.JSON:
        write_json([judgement_line(kept)])
        return
    click.echo(printable(f"{kept.id}: {verdict(kept)}, kept for {kept.who}. `accord undo {kept.id}` takes it back."))


def pair_command(name: str, *, text: str) -> click.Command:
    """The command `name A B...` that calls the pipeline's function of the same name."""

    @click.argument("a", metavar="A")
    @click.argument("others", metavar="B...", nargs=-1, required=True)
    @judgement_options
    @click.pass_context
    def judge(ctx: click.Context, a: str, others: tuple[str, ...], why: str, who: str | None) -> None:  # noqa: ARG001 - decide reads it
        from accord.pipeline import judge as judging

        function: Decide = getattr(judging, name)
        session: Session = ctx.obj
        decide(ctx, lambda store, by: function(a, *others, store=store, who=by, now=session.now, why=why))

    return click.command(name=name, help=text)(judge)


def weighing_command(name: str, *, accept: bool, text: str) -> click.Command:
    """The command `name ID...` that accepts or rejects findings."""

    @click.argument("findings", metavar="ID...", nargs=-1, required=True)
    @judgement_options
    @click.pass_context
    def judge(ctx: click.Context, findings: tuple[str, ...], why: str, who: str | None) -> None:  # noqa: ARG001 - decide reads it
        for finding in findings:
            _weigh(ctx, finding, accept=accept, why=why)

    return click.command(name=name, help=text)(judge)


def _weigh(ctx: click.Context, finding: str, *, accept: bool, why: str) -> None:
    from accord.pipeline.judge import weigh

    session: Session = ctx.obj
    decide(ctx, lambda store, by: weigh(finding, accept=accept, store=store, who=by, now=session.now, why=why))
