"""`accord read`: documents read and shown, nothing kept."""

from functools import partial
from typing import TYPE_CHECKING, Any

import click

from accord.interfaces.cli.choosing import ALL
from accord.interfaces.cli.output import Form, form_of, form_options, write_json
from accord.interfaces.cli.sources import asked_for, reader_options, source_options, sources_argument

if TYPE_CHECKING:
    from accord.model.document import Document
    from accord.model.reader import Reader
    from accord.model.reading import Reading


@click.command(name="read")
@sources_argument()
@source_options
@partial(reader_options, several=True)
@form_options(Form.JSON)
@click.pass_context
def command(ctx: click.Context, /, **given: Any) -> int:
    r"""Read documents and show what is in them, each as soon as it is read. No record is needed and none is made.

    SOURCE is what `accord add` takes. With --json there is one object a line as docs/reading.schema.json describes it;
    offsets are into the file's decoded text for plain text, into the extracted text otherwise. With --reader all
    there is one object for each of rules and llm, then one of kind `differences`.

    \b
    accord read note.txt
    accord read reports/ --json > readings.jsonl
    accord read note.txt --reader all --endpoint http://127.0.0.1:8080/v1 --model NAME
    """
    import sys

    from accord.interfaces.cli.choosing import reader
    from accord.interfaces.cli.exit_codes import ExitCode
    from accord.interfaces.cli.progress import progress
    from accord.interfaces.cli.running import complain
    from accord.interfaces.cli.spending import tell_after, tell_before
    from accord.pipeline.progress import Failure
    from accord.pipeline.unkept import read

    asked = asked_for(given)
    others = [reader("llm", given=asked.model)] if given["reader_name"] == ALL else []
    as_json = form_of(ctx) is Form.JSON
    failed = False
    for one in (asked.reader, *others):
        tell_before(one, asked.model, asked.sources)
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
            if not as_json:
                click.echo("\n" if number else "", nl=False)
            if others:
                failed |= not _beside(document, reading, others, as_json=as_json)
            else:
                _show(document, reading, as_json=as_json)
            sys.stdout.flush()
    for one in (asked.reader, *others):
        tell_after(one, asked.model)
    return ExitCode.PARTLY if failed else ExitCode.DONE


def _show(document: "Document", reading: "Reading", *, as_json: bool) -> None:
    from accord.model.contract import reading_to_json

    if as_json:
        write_json([reading_to_json(reading, document)])
        return
    from accord.interfaces.cli.drawing import show
    from accord.views.reading_text import reading_page

    show(reading_page(reading, document))


def _beside(document: "Document", reading: "Reading", others: "list[Reader]", *, as_json: bool) -> bool:
    """Show what each reader reads (as JSON) and where they differ. Whether all of them could read it."""
    from accord.interfaces.cli.running import complain
    from accord.model.errors import AccordError
    from accord.reading.differences import differences
    from accord.views.reading_differences import differences_line, differences_page

    readings = [reading]
    for other in others:
        try:
            readings.append(other.read(document))
        except AccordError as error:
            complain(f"{document.name}: {other.name}: {error}")
    names = [one.reader for one in readings]
    found = differences(readings)
    if as_json:
        for one in readings:
            _show(document, one, as_json=True)
        write_json([differences_line(document, names, found)])
    else:
        from accord.interfaces.cli.drawing import show

        show(differences_page(document, names, found))
    return len(readings) == 1 + len(others)
