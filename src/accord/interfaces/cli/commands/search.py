"""`accord search`: documents that hold some words."""

from typing import TYPE_CHECKING

import click

from accord.interfaces.cli.options import filter_options, record_option
from accord.interfaces.cli.output import Form, form_of, form_options, write_csv, write_json

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session

# 20 hits: a screenful, best first
_HITS = 20


@click.command(name="search")
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--limit", type=click.IntRange(0), default=_HITS, show_default=True, metavar="N", help="At most so many, 0 for all."
)
@filter_options
@form_options(Form.JSON, Form.CSV)
@record_option
@click.pass_context
def command(ctx: click.Context, /, words: tuple[str, ...], limit: int, **given: object) -> None:
    r"""Documents that hold all the WORDS, the best first, with the words marked.

    \b
    accord search patrol boats
    accord search ceasefire --party SD --since 2024 --json
    """
    from accord.model.store import Query
    from accord.views.searching import hit_line, search_page

    session: Session = ctx.obj
    asked = " ".join(words)
    query = Query(**given)  # type: ignore[arg-type]
    with session.open() as store:
        # without a limit: more than any record holds
        hits = store.search(asked, limit=limit or 1_000_000_000, query=query)
    form = form_of(ctx)
    if form is Form.JSON:
        write_json(hit_line(hit) for hit in hits)
    elif form is Form.CSV:
        write_csv("search", (hit_line(hit) for hit in hits))
    else:
        from accord.interfaces.cli.drawing import show

        show(search_page(asked, hits))
