"""`accord readers`: the readers there are, with their versions and figures."""

from typing import Any

import click

from accord.interfaces.cli.choosing import READERS, ModelGiven, reader
from accord.interfaces.cli.output import Form, form_of, form_options, write_json

_SETS = {"gold-seeds": "first users' texts", "gold-dev": "official releases", "news-test": "held back"}


@click.command(name="readers")
@click.option("--endpoint", metavar="URL", envvar="ACCORD_ENDPOINT", help="The server that the reader llm asks.")
@click.option("--model", metavar="NAME", envvar="ACCORD_MODEL", help="The model that it asks.")
@form_options(Form.JSON)
@click.pass_context
def command(ctx: click.Context, endpoint: str | None, model: str | None) -> None:
    """The readers there are: name, version, languages, and how well each reads our gold (found / right).

    What another version read, `accord add` reads again; `accord reread` shows first what would change. How well a
    reader reads your own texts: `accord eval`.
    """
    found = [_line(name, ModelGiven(endpoint, model)) for name in READERS]
    lines = [line for line, _ in found]
    if form_of(ctx) is Form.JSON:
        write_json(lines)
        return
    from accord.interfaces.cli.drawing import show
    from accord.views.page import Column, Note, Table, listed, said

    columns = (
        Column("Reader"),
        Column("Version", weight=1),
        Column("Languages"),
        *(Column(title.capitalize(), right=True) for title in _SETS.values()),
    )
    rows = []
    for line, wanting in found:
        version = line["version"] or wanting
        figures = [line["figures"].get(name) for name in _SETS]
        shown = [f"{one['found']:.2f} / {one['right']:.2f}" if one else "" for one in figures]
        rows.append((said(line["name"]), said(version), listed(line["languages"]), *map(said, shown)))
    note = Note("Found / right, macro-F1 over kinds; measure on your own texts with `accord eval`.")
    show((Table(columns, tuple(rows), (note,)),))


def _line(name: str, given: ModelGiven) -> tuple[dict[str, Any], str]:
    """What there is to tell of a reader, and what it wants before it can read."""
    from accord.model.errors import BrokenReader, UsageError
    from accord.reading.readers.figures import figures_of

    version, languages, wanting = "", ["en"], ""
    try:
        found = reader(name, given=given)
        version, languages = found.version, sorted(found.languages)
    except BrokenReader as error:
        wanting = str(error)
    except UsageError:
        wanting = "asks the model you name: --reader llm --endpoint URL --model NAME"
    line = {
        "kind": "reader",
        "name": name,
        "version": version,
        "languages": languages,
        "figures": figures_of(name),
    }
    return line, wanting
