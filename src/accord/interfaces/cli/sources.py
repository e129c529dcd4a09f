"""What `add` and `read` are given: sources, what is said of them by hand, the reader, how many processes."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from accord.interfaces.cli.choosing import ALL, DEFAULT, READERS, ModelGiven, reader
from accord.interfaces.cli.options import jobs_option

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
    model: ModelGiven


def sources_argument(*, required: bool = True) -> Callable[[Any], Any]:
    """SOURCE..."""
    metavar = "SOURCE..." if required else "[SOURCE]..."
    return click.argument("sources", metavar=metavar, nargs=-1, required=required)


def reader_options(command: Callable[..., Any], *, several: bool = False) -> Callable[..., Any]:
    """--reader, and how a language model is reached; `several` lets several be asked for."""
    names = [*READERS, ALL] if several else list(READERS)
    options: tuple[Callable[[Any], Any], ...] = (
        click.option(
            "--reader",
            "reader_name",
            type=click.Choice(names),
            default=DEFAULT,
            show_default=True,
            help="Who reads them." + (f" {ALL}: rules and llm, and where they differ." if several else ""),
        ),
        click.option(
            "--endpoint",
            metavar="URL",
            envvar="ACCORD_ENDPOINT",
            help="For the reader llm: a server with the OpenAI chat interface, e.g. http://127.0.0.1:8080/v1. "
            "Documents are sent there and nowhere else; a key is taken from ACCORD_API_KEY.",
        ),
        click.option(
            "--model", metavar="NAME", envvar="ACCORD_MODEL", help="For llm: the model, as the server has it."
        ),
        click.option(
            "--concurrency",
            type=click.IntRange(1, 64),
            default=4,
            show_default=True,
            metavar="N",
            help="For llm: so many questions at a time.",
        ),
        click.option(
            "--timeout",
            type=click.FloatRange(1, 3600),
            default=300.0,
            show_default=True,
            metavar="SECONDS",
            help="For llm: the longest wait for an answer.",
        ),
        click.option(
            "--price",
            type=(float, float),
            metavar="IN OUT",
            help="For llm: the price of a million tokens sent and received, to tell what it costs.",
        ),
        click.option("--ask-again", is_flag=True, help="For llm: do not use answers kept from before."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def model_given(given: dict[str, Any]) -> ModelGiven:
    """What was said of the language model."""
    return ModelGiven(
        given["endpoint"],
        given["model"],
        given["concurrency"],
        given["timeout"],
        given["price"],
        not given["ask_again"],
    )


def source_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that go with sources."""
    options: tuple[Callable[[Any], Any], ...] = (
        click.option("--published", metavar="DATE", help="When they were published: 2024-07-24, 2024-07 or 2024."),
        click.option("--outlet", metavar="NAME", help="Who published them."),
        click.option("--url", metavar="ADDRESS", help="Where they were published."),
        click.option("--language", metavar="CODE", help="Their language, e.g. en."),
        jobs_option,
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
    model = model_given(given)
    # `read --reader all` asks the others itself
    name = "rules" if given["reader_name"] == ALL else given["reader_name"]
    # threads wait for the answers of a model; more processes would only part what is counted
    jobs = 1 if name == "llm" else given["jobs"]
    return Asked(given["sources"], flags, reader(name, given=model, at_once=jobs == 1), jobs, stdin, model)
