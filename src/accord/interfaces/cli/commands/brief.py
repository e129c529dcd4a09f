"""`accord brief`: findings as sentences with footnotes, ready to be written on."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accord.interfaces.cli.options import record_option

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session

_FORMS = ("md", "html", "docx")


@click.command(name="brief")
@click.argument("findings", metavar="ID...", nargs=-1, required=True)
@click.option("--title", default="Brief", show_default=True, metavar="WORDS", help="What it is called.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to: .md, .html or .docx  [default: Markdown to standard output].",
)
@click.option(
    "--address",
    default="http://127.0.0.1:8123",
    show_default=True,
    metavar="URL",
    help="Where `accord serve` shows the record: footnotes lead there.",
)
@click.option("--who", metavar="NAME", help="Whose brief it is  [default: $ACCORD_WHO or your account].")
@record_option
@click.pass_context
def command(
    ctx: click.Context, /, *, findings: tuple[str, ...], title: str, out: Path | None, address: str, who: str | None
) -> None:
    """Findings in the order given, a sentence each, with a footnote for each: quote, outlet, date, link to the words.
    What is not settled about them and where reports differ stands in an annex.

    accord brief e-3f9a01c2d4 c-77b0aa1e02 --title "Talks in spring" --out talks.docx
    """
    from accord.model.brief import Brief
    from accord.model.errors import UsageError
    from accord.model.store import Query
    from accord.views.brief import build, gather, picked, public
    from accord.views.explanation import explanation_line

    session: Session = ctx.obj
    form = out.suffix.removeprefix(".").lower() if out else "md"
    if form not in _FORMS:
        raise UsageError(f"a brief cannot be written as {out}", hint="name a file that ends in .md, .html or .docx")
    if not public(address):
        raise UsageError("that is no address of an application", hint="give one like http://127.0.0.1:8123")
    with session.open() as store, store.snapshot():
        lines = {}
        for wanted in findings:
            line = explanation_line(store.explain(wanted, today=session.today))
            lines[str(line["id"])] = line
        parts = tuple(picked(line) for line in lines.values())
        brief = Brief("unsaved", title, session.who(who), "", parts=parts)

        def addresses(ids: Collection[str]) -> Mapping[str, str | None]:
            return {entry.id: entry.url for id_ in ids for entry in store.documents(Query(documents=(id_,)))}

        known = gather(brief, explain=lines.get, addresses=addresses)
        built = build(brief, known, record=session.record.name, day=str(session.today), address=address.rstrip("/"))
    _written(built, form, out)


def _written(built: Any, form: str, out: Path | None) -> None:
    if form == "docx":
        from accord.views.brief_docx import docx

        data = docx(built)
    elif form == "html":
        from accord.views.brief_html import html

        data = html(built).encode("utf-8", "replace")
    else:
        from accord.views.brief_markdown import markdown

        data = markdown(built).encode("utf-8", "replace")
    if out is None:
        click.echo(data.decode("utf-8"), nl=False)
    else:
        out.write_bytes(data)
        count = len(built.notes)
        click.echo(f"{out} written, {count} footnote{'' if count == 1 else 's'}.")
