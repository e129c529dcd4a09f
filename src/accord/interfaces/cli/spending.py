"""What asking a language model costs, told before and after on stderr: where documents go, tokens, money.

Nothing is sent before the address was told.
"""

import contextlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from accord.views.plain_text import printable

if TYPE_CHECKING:
    from accord.interfaces.cli.choosing import ModelGiven
    from accord.model.reader import Reader


def tell_before(reader: "Reader", given: "ModelGiven", sources: Iterable[str]) -> None:
    """Where the documents will be sent, and about how many tokens those of them that lie in files are."""
    from accord.reading.readers.llm import LlmReader

    if not isinstance(reader, LlmReader):
        return
    line = f"documents are sent to {reader.endpoint.url} (model {reader.endpoint.model})"
    characters, count = _sizes(sources)
    if count:
        from accord.reading.llm.prompt import estimate

        tokens = sum(map(estimate, characters))
        line += f"; {count:,} file{'s' if count != 1 else ''}, about {tokens:,} tokens to send"
        if given.price:
            # an answer is about as long as its document
            money = tokens * given.price[0] / 1e6 + sum(characters) / 4 * given.price[1] / 1e6
            line += f", about {money:,.2f} in money"
    click.echo(printable(line), err=True)


def tell_after(reader: "Reader", given: "ModelGiven") -> None:
    """What was asked and what it cost."""
    from accord.reading.readers.llm import LlmReader

    if not isinstance(reader, LlmReader):
        return
    spent = reader.spent
    line = f"{spent.asked:,} answers from the model, {spent.kept:,} kept from before"
    line += f"; {spent.tokens_in:,} tokens sent, {spent.tokens_out:,} received"
    if given.price:
        money = (spent.tokens_in * given.price[0] + spent.tokens_out * given.price[1]) / 1e6
        line += f", {money:,.2f} in money"
    click.echo(line, err=True)


def _sizes(sources: Iterable[str]) -> tuple[list[int], int]:
    """The sizes of the files among the sources, in bytes: about characters."""
    from accord.intake.sources import expand

    sizes = []
    for path in [ref.path for ref in expand(sources) if ref.path is not None]:
        with contextlib.suppress(OSError):
            sizes.append(path.stat().st_size)
    return sizes, len(sizes)
