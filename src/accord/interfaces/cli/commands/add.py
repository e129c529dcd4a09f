"""`accord add`: documents into the record."""

from typing import TYPE_CHECKING

import click

from accord.interfaces.cli.options import record_option
from accord.interfaces.cli.output import Form, form_of, form_options, write_json
from accord.interfaces.cli.sources import asked_for, source_options

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session


@click.command(name="add")
@source_options
@form_options(Form.JSON)
@record_option
@click.pass_context
def command(ctx: click.Context, /, **given: object) -> int:
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
    """
    from accord.interfaces.cli.exit_codes import ExitCode
    from accord.interfaces.cli.progress import progress
    from accord.interfaces.cli.summary import summary_line, tell
    from accord.pipeline.add import add

    session: Session = ctx.obj
    asked = asked_for(given)
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
    except KeyboardInterrupt:
        raise KeyboardInterrupt("what was added is kept, the same call goes on from there") from None
    if form_of(ctx) is Form.JSON:
        write_json([summary_line(summary)])
    else:
        tell(summary)
    return ExitCode.PARTLY if summary.failures else ExitCode.DONE
