"""The group of all commands: what there is, in which order. A command's module is imported when it is called."""

import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

from accord.interfaces.cli.exit_codes import MEANING
from accord.interfaces.cli.running import run
from accord.interfaces.cli.session import session

SECTIONS: dict[str, dict[str, str]] = {
    "Documents in": {
        "add": "Take documents in, read them and keep them in the record.",
        "read": "Read documents and show what is in them; keeps nothing.",
    },
    "The record": {
        "timeline": "Who met whom, day by day.",
        "engagements": "Contacts between parties: meetings, visits, calls, rounds.",
        "commitments": "What was promised, by whom, until when.",
        "due": "Commitments with a deadline, the nearest first.",
        "bodies": "Joint commissions, committees, dialogues.",
        "instruments": "Treaties, agreements, statements, plans.",
        "assistance": "Means that one side gives another.",
        "assessments": "Evaluations by named factors.",
        "statements": "Who said what.",
        "actors": "People, organisations and states.",
        "documents": "What was taken in.",
        "search": "Documents that hold some words.",
    },
    "Evidence": {
        "explain": "One finding with every quote, date and reason.",
        "compare": "What each document says of one finding.",
        "conflicts": "Where reports disagree.",
        "brief": "Findings as sentences with footnotes.",
        "check": "See whether the record still holds.",
    },
    "Judgement": {
        "review": "Questions that only a person can settle.",
        "same": "Two findings are one.",
        "different": "Two findings are two.",
        "unsure": "It cannot be told whether two findings are one.",
        "accept": "Accept a finding.",
        "reject": "Reject a finding.",
        "correct": "Set a field of a finding.",
        "status": "Set the status of a commitment.",
        "tell": "Add a fact that no reader found.",
        "undo": "Take back a judgement.",
        "history": "All judgements.",
    },
    "In the browser": {
        "serve": "Show the record in a browser.",
        "users": "Who may sign in when others can reach it.",
    },
    "Upkeep": {
        "rebuild": "Fold the whole record anew.",
        "readers": "The readers there are, with their figures.",
        "reread": "Read the record's documents again with another reader.",
        "eval": "How well a reader reads, on your own gold.",
    },
}
"""The commands by section, each with the line that `accord --help` shows."""

_MODULES = "accord.interfaces.cli.commands"
HELP = """Keep the record of what states agree: who met whom, what was agreed and promised, by when, and who says so.

Add documents, then ask. Every line of the record leads back to the words it came from: `accord explain ID`.
"""


class Commands(click.Group):
    """Commands that are imported when they are called, under headings."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All of them, in the order of `accord --help`."""
        return [name for commands in SECTIONS.values() for name in commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{_MODULES}.{cmd_name}")
        command: click.Command = module.command
        # docstrings are raw, so the mark that keeps the lines of examples apart stands in them as two letters
        command.help = (command.help or "").replace("\\b\n", "\b\n")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; one that is nearly spelled so is offered."""
        if args and args[0] not in self.list_commands(ctx) and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.list_commands(ctx), n=2, cutoff=0.6)
            offer = f"; did you mean {' or '.join(near)}?" if near else ""
            raise click.UsageError(f"there is no command {args[0]!r}{offer}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The sections with their commands; imports none of them."""
        for title, commands in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl(list(commands.items()))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Environment and exit codes."""
        with formatter.section("Environment"):
            formatter.write_dl(
                [
                    ("ACCORD_RECORD", "the record's file, if --record does not say"),
                    ("ACCORD_WHO", "who judges, if --who does not say"),
                    ("ACCORD_ENDPOINT, ACCORD_MODEL, ACCORD_API_KEY", "the language model that the reader llm asks"),
                    ("ACCORD_CACHE", "where its answers are kept  [default: ~/.cache/accord]"),
                    ("NO_COLOR", "no colour, whatever the terminal"),
                ]
            )
        with formatter.section("Exit codes"):
            formatter.write_dl([(str(code.value), meaning) for code, meaning in MEANING.items()])

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT001, FBT002, ARG002
        **extra: Any,
    ) -> NoReturn:
        """Run, and leave with the exit code."""
        name = prog_name or "accord"
        self._main_shell_completion(extra, name, complete_var)
        sys.exit(run(self, sys.argv[1:] if args is None else args, name=name, **extra))


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001
    if value and not ctx.resilient_parsing:
        from accord import __version__

        click.echo(f"accord {__version__}")
        ctx.exit()


@click.group(
    cls=Commands,
    help=HELP,
    no_args_is_help=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--record",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The record's file  [default: $ACCORD_RECORD or ./accord.db].",
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version.")
@click.pass_context
def cli(ctx: click.Context, record: Path | None) -> None:
    """Set out what every command needs: which record, what time it is, who is asking."""
    ctx.obj = session(record or Path(os.environ.get("ACCORD_RECORD") or "accord.db"))
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
