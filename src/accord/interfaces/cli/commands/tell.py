"""`accord tell`: a fact that no reader found, told by hand."""

from typing import TYPE_CHECKING

import click

from accord.interfaces.cli.judging import decide, judgement_options

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session
    from accord.model.judgement import Judgement
    from accord.store import SqliteStore

_KINDS = "people engagements bodies instruments commitments assistance assessments statements".split()


@click.command(name="tell")
@click.argument("document", metavar="DOCUMENT")
@click.argument("kind", metavar="KIND", type=click.Choice(_KINDS))
@click.argument("slots", metavar="[FIELD=VALUE]...", nargs=-1)
@click.option("--quote", required=True, metavar="WORDS", help="The words of the document that say it, as they stand.")
@judgement_options
@click.pass_context
def command(
    ctx: click.Context,
    document: str,
    kind: str,
    slots: tuple[str, ...],
    quote: str,
    why: str,
    who: str | None,  # noqa: ARG001 - decide reads it
) -> None:
    r"""Add a fact that no reader found in DOCUMENT. It is kept as your judgement and can be taken back.

    Dates are EDTF (2024-04-16, 2024-04, ../2025-09), lists have commas. A field that is missing or wrong is told.

    \b
    accord tell note.txt commitments by=PE toward=CL strength=commits action="train 60 officers" \
      due=../2024-09 areas=TRN --quote "Peru will train 60 Chilean officers within six months"
    """
    from accord.model.codes import Kind
    from accord.model.errors import UsageError
    from accord.pipeline.telling import find_words, tell

    given = {}
    for slot in slots:
        name, found, value = slot.partition("=")
        if not found:
            raise UsageError(f"{slot!r} is no FIELD=VALUE", hint='write for example by=PE or action="train officers"')
        given[name.strip()] = value
    session: Session = ctx.obj

    def told(store: "SqliteStore", by: str) -> "Judgement":
        text = store.document(document)
        span = find_words(text, quote)
        return tell(text, Kind(kind), span, given, store=store, who=by, now=session.now, why=why)

    decide(ctx, told)
