"""`accord reread`: the record's documents read again, first shown, then kept."""

import sys
from typing import TYPE_CHECKING, Any

import click

from accord.interfaces.cli.options import jobs_option, record_option
from accord.interfaces.cli.output import Form, form_of, form_options, write_json
from accord.interfaces.cli.sources import model_given, reader_options

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session
    from accord.pipeline.reread import Trial

# 8 of each: enough to see of what sort the changes are
_MOST = 8


@click.command(name="reread")
@reader_options
@jobs_option
@click.option("--yes", is_flag=True, help="Keep the new readings without asking.")
@click.option("--all", "everything", is_flag=True, help="Show every change, not the first few of each sort.")
@form_options(Form.JSON)
@record_option
@click.pass_context
def command(ctx: click.Context, /, *, jobs: int, yes: bool, everything: bool, **given: Any) -> int:
    r"""Read the documents of the record again and show which findings would be added, lost or altered.

    Nothing is changed before you agree. Earlier readings and every judgement are kept; judgements whose words the new
    readings do not have become orphans, which `accord history` shows.

    \b
    accord reread
    accord reread --reader llm --endpoint http://127.0.0.1:8080/v1 --model NAME
    """
    from accord.interfaces.cli.choosing import reader
    from accord.interfaces.cli.exit_codes import ExitCode
    from accord.interfaces.cli.progress import progress
    from accord.interfaces.cli.running import complain
    from accord.interfaces.cli.spending import tell_after, tell_before
    from accord.pipeline.reread import keep, try_reader

    session: Session = ctx.obj
    model = model_given(given)
    asked = reader(given["reader_name"], given=model, at_once=jobs == 1)
    tell_before(asked, model, ())
    with session.open() as store, progress() as bar:
        trial = try_reader(store, reader=asked, jobs=1 if asked.name == "llm" else jobs, progress=bar)
    tell_after(asked, model)
    for failure in trial.failures:
        complain(f"{failure.source}: {failure.error}")
    as_json = form_of(ctx) is Form.JSON
    if as_json:
        write_json(_lines(trial))
    else:
        _show(trial, reader=f"{asked.name} {asked.version}", most=None if everything else _MOST)
    if trial.readings and (yes or (not as_json and _agreed())):
        with session.open(write=True) as store, progress() as bar:
            keep(trial, store=store, jobs=jobs, progress=bar)
        click.echo(f"{len(trial.readings):,} readings kept, the record is folded with them.", err=as_json)
    elif trial.readings:
        click.echo("Nothing was changed; --yes keeps the new readings.", err=as_json)
    return ExitCode.PARTLY if trial.failures else ExitCode.DONE


def _agreed() -> bool:
    if not sys.stdin.isatty():
        return False
    return click.confirm("Keep the new readings?", default=False)


def _show(trial: "Trial", *, reader: str, most: int | None) -> None:
    from accord.interfaces.cli.drawing import show
    from accord.views.plain_text import printable
    from accord.views.rereading import rereading_page

    if not trial.readings:
        click.echo(f"Every document was last read by {printable(reader)}.")
        return
    count = len(trial.readings)
    click.echo(f"{count:,} document{'s' if count != 1 else ''} read by {printable(reader)}.\n")
    show(rereading_page(trial.changes, most=most))
    for item in trial.orphaned:
        judgement = item.judgement
        click.echo(
            f"Judgement {judgement.id} ({judgement.verdict.value}, {printable(judgement.who)}) would be an orphan."
        )


def _lines(trial: "Trial") -> list[dict[str, Any]]:
    changes = [
        {
            "kind": "change",
            "what": change.what,
            "of": change.kind,
            "before": change.before,
            "after": change.after,
            "fields": list(change.fields),
        }
        for change in trial.changes
    ]
    return [*changes, *({"kind": "orphaned", "judgement": item.judgement.id} for item in trial.orphaned)]
