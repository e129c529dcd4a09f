"""`accord readers`: the readers there are, with their versions."""

import click

from accord.interfaces.cli.choosing import READERS, reader
from accord.interfaces.cli.output import Form, form_of, form_options, write_json


@click.command(name="readers")
@form_options(Form.JSON)
@click.pass_context
def command(ctx: click.Context) -> None:
    """The readers there are: name, version, languages. What another version read, `accord add` reads again."""
    found = [reader(name) for name in READERS]
    if form_of(ctx) is Form.JSON:
        write_json(
            {"kind": "reader", "name": r.name, "version": r.version, "languages": sorted(r.languages)} for r in found
        )
        return
    from accord.interfaces.cli.drawing import show
    from accord.views.page import Column, Table, listed, said

    columns = (Column("Reader"), Column("Version", weight=1), Column("Languages"))
    show((Table(columns, tuple((said(r.name), said(r.version), listed(sorted(r.languages))) for r in found)),))
