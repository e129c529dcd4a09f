"""What `add` and `read` are given: sources, what is said of them by hand, the reader, how many processes."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from accord.interfaces.cli.choosing import READERS, reader

if TYPE_CHECKING:
    from accord.intake import Given
    from accord.model.reader import Reader


@dataclass(frozen=True, slots=True)
class Asked:
    """One call of `add` or `read`."""

    sources: tuple[str, ...]
    flags: "Given"
    reader: "Reader"
    jobs: int
    stdin: BinaryIO | None


def sources_argument(*, required: bool = True) -> Callable[[Any], Any]:
    """SOURCE..."""
    metavar = "SOURCE..." if required else "[SOURCE]..."
    return click.argument("sources", metavar=metavar, nargs=-1, required=required)


def source_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that go with sources."""
    options: tuple[Callable[[Any], Any], ...] = (
        click.option("--published", metavar="DATE", help="When they were published: 2024-07-24, 2024-07 or 2024."),
        click.option("--outlet", metavar="NAME", help="Who published them."),
        click.option("--url", metavar="ADDRESS", help="Where they were published."),
        click.option("--language", metavar="CODE", help="Their language, e.g. en."),
        click.option(
            "--reader",
            "reader_name",
            type=click.Choice(list(READERS)),
            default="rules",
            show_default=True,
            help="Who reads them.",
        ),
        click.option(
            "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, metavar="N", help="So many processes."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def asked_for(given: dict[str, Any]) -> Asked:
    """The call in the terms of the rooms. Raises UsageError for a date that is none."""
    from accord.intake import Given
    from accord.intake.published import from_flag

    from_flag(given["published"])
    language = given["language"].strip().lower() if given["language"] else None
    flags = Given(published=given["published"], outlet=given["outlet"], url=given["url"], language=language)
    stdin = sys.stdin.buffer if "-" in given["sources"] and sys.stdin is not None else None
    return Asked(given["sources"], flags, reader(given["reader_name"]), given["jobs"], stdin)
