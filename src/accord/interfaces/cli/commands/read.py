"""`accord read`: documents read and shown, nothing kept."""

import click

from accord.interfaces.cli.output import Form, form_of, form_options, write_json
from accord.interfaces.cli.sources import asked_for, source_options, sources_argument


@click.command(name="read")
@sources_argument()
@source_options
@form_options(Form.JSON)
@click.pass_context
def command(ctx: click.Context, /, **given: object) -> int:
    r"""Read documents and show what is in them, each as soon as it is read. No record is needed and none is made.

    SOURCE is what `accord add` takes. With --json there is one object a line as docs/reading.schema.json describes it;
    offsets are into the file's decoded text for plain text, into the extracted text otherwise.

    \b
    accord read note.txt
    accord read reports/ --json > readings.jsonl
    """
    import sys

    from accord.interfaces.cli.exit_codes import ExitCode
    from accord.interfaces.cli.progress import progress
    from accord.interfaces.cli.running import complain
    from accord.model.contract import reading_to_json
    from accord.pipeline.add import read
    from accord.pipeline.progress import Failure

    asked = asked_for(given)
    as_json = form_of(ctx) is Form.JSON
    failed = False
    with progress(streaming=True) as bar:
        results = read(
            asked.sources,
            reader=asked.reader,
            now=ctx.obj.now,
            flags=asked.flags,
            jobs=asked.jobs,
            stdin=asked.stdin,
            progress=bar,
        )
        for number, result in enumerate(results):
            if isinstance(result, Failure):
                failed = True
                complain(f"{result.source}: {result.error}")
                continue
            document, reading = result
            if as_json:
                write_json([reading_to_json(reading, document)])
            else:
                from accord.interfaces.cli.drawing import show
                from accord.views.reading_text import reading_page

                click.echo("\n" if number else "", nl=False)
                show(reading_page(reading, document))
            sys.stdout.flush()
    return ExitCode.PARTLY if failed else ExitCode.DONE
