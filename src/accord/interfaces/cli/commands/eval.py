"""`accord eval`: how well a reader reads, on one's own gold."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from accord.interfaces.cli.options import jobs_option
from accord.interfaces.cli.output import Form, form_of, form_options, write_json
from accord.interfaces.cli.sources import model_given, reader_options

_KINDS = "people engagements bodies instruments commitments assistance assessments statements".split()


@click.command(name="eval")
@click.argument(
    "folders",
    metavar="GOLD_DIR...",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@reader_options
@jobs_option
@click.option("--misses", type=click.Choice(_KINDS), metavar="KIND", help="Also list what was missed of one kind.")
@form_options(Form.JSON)
@click.pass_context
def command(ctx: click.Context, /, folders: tuple[Path, ...], misses: str | None, jobs: int, **given: Any) -> int:
    r"""Read the texts of GOLD_DIR and hold what is read against the gold beside them; keeps nothing.

    GOLD_DIR holds NAME.txt, NAME.gold.json in the shape of `accord read --json` (docs/gold.md) and, if you like,
    NAME.meta.json. Found means noticed, right means noticed with its key fields right.

    \b
    accord eval my-gold
    accord eval my-gold --misses commitments
    accord eval my-gold --reader llm --endpoint http://127.0.0.1:8080/v1 --model NAME
    """
    from accord.interfaces.cli.choosing import reader
    from accord.interfaces.cli.exit_codes import ExitCode
    from accord.interfaces.cli.progress import progress
    from accord.interfaces.cli.running import complain
    from accord.interfaces.cli.spending import tell_after, tell_before
    from accord.pipeline.evaluation import evaluate, gold_texts

    model = model_given(given)
    asked = reader(given["reader_name"], given=model, at_once=jobs == 1)
    texts = gold_texts(folders)
    tell_before(asked, model, [str(path) for path in texts])
    with progress() as bar:
        tally, failures = evaluate(
            texts,
            reader=asked,
            now=ctx.obj.now,
            misses_of=misses,
            jobs=1 if asked.name == "llm" else jobs,
            progress=bar,
        )
    tell_after(asked, model)
    for failure in failures:
        complain(f"{failure.source}: {failure.error}")
    figures = tally.figures()
    if form_of(ctx) is Form.JSON:
        line = {"kind": "figures", "reader": asked.name, "version": asked.version, **figures}
        write_json([{**line, "misses": [asdict(miss) for miss in tally.misses]} if misses else line])
    else:
        from accord.interfaces.cli.drawing import show
        from accord.views.scoring_table import misses_page, scoring_page

        show((*scoring_page(figures, reader=f"{asked.name} {asked.version}"), *misses_page(tally.misses)))
    return ExitCode.PARTLY if failures else ExitCode.DONE
