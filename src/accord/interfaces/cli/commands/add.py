"""`accord add`: documents into the record."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accord.interfaces.cli.options import record_option
from accord.interfaces.cli.output import Form, form_of, form_options, write_json
from accord.interfaces.cli.sources import asked_for, reader_options, source_options, sources_argument

if TYPE_CHECKING:
    from datetime import datetime

    from accord.interfaces.cli.session import Session
    from accord.pipeline.progress import Progress, Summary
    from accord.store import SqliteStore


@click.command(name="add")
@sources_argument(required=False)
@source_options
@reader_options
@click.option(
    "--calendar",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A CSV file of dated visits and sessions as one more source; columns: date, parties, and if known type, "
    "participants, place, body, ordinal.",
)
@form_options(Form.JSON)
@record_option
@click.pass_context
def command(ctx: click.Context, /, calendar: Path | None, **given: Any) -> int:
    r"""Take documents in, read them and keep them in the record. Each document is kept once, whatever its name.

    SOURCE is a file, a folder, a pattern, a web address, a feed, or - for standard input: plain text, Markdown, HTML,
    PDF, DOCX, mail. A file NAME.meta.json beside NAME.txt may say what is known of it: published, publisher, title,
    url, language.

    What cannot be read is told, one line each, and the rest goes on. Interrupted, it keeps what was done, and the same
    call goes on from there.

    \b
    accord add reports/
    accord add "2024/**/*.html" --jobs 2
    accord add https://example.org/feed.xml
    accord add note.txt --published 2024-04-16 --outlet "Daily Herald"
    accord add --calendar visits.csv
    """
    from accord.interfaces.cli.exit_codes import ExitCode
    from accord.interfaces.cli.progress import progress
    from accord.interfaces.cli.spending import tell_after, tell_before
    from accord.interfaces.cli.summary import summary_line, tell
    from accord.pipeline.add import add

    session: Session = ctx.obj
    if not given["sources"] and calendar is None:
        raise click.UsageError("nothing to add: name a SOURCE, or a --calendar", ctx)
    asked = asked_for(given)
    tell_before(asked.reader, asked.model, asked.sources)
    try:
        with session.open(create=True, write=True) as store, progress() as bar:
            summary = add(
                asked.sources,
                store=store,
                reader=asked.reader,
                now=session.now,
                flags=asked.flags,
                jobs=asked.jobs,
                stdin=asked.stdin,
                progress=bar,
            )
            if calendar is not None:
                summary = _with_calendar(summary, calendar, store=store, now=session.now, progress=bar)
    except KeyboardInterrupt:
        raise KeyboardInterrupt("what was added is kept, the same call goes on from there") from None
    tell_after(asked.reader, asked.model)
    if form_of(ctx) is Form.JSON:
        write_json([summary_line(summary)])
    else:
        tell(summary)
    return ExitCode.PARTLY if summary.failures else ExitCode.DONE


def _with_calendar(
    summary: "Summary", calendar: Path, *, store: "SqliteStore", now: "datetime", progress: "Progress"
) -> "Summary":
    """The summary with what came of the calendar."""
    from dataclasses import replace

    from accord.model.errors import SourceError
    from accord.pipeline.calendar import add_calendar
    from accord.pipeline.progress import Failure

    try:
        more = add_calendar(calendar, store=store, now=now, progress=progress)
    except SourceError as error:
        return replace(summary, failures=(*summary.failures, Failure(str(calendar), error)))
    return replace(
        summary,
        added=(*summary.added, *more.added),
        already=(*summary.already, *more.already),
        ids=(*summary.ids, *more.ids),
    )
