"""Runs a command and turns what goes wrong into a line on stderr and an exit code. A traceback comes only if asked for.

`ACCORD_DEBUG=1` lets the traceback of a fault through, for whoever reports it.
"""

import errno
import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from accord.interfaces.cli.exit_codes import ExitCode


def run(group: click.Group, args: Sequence[str], *, name: str, **settings: Any) -> int:
    """The exit code of the command line `args`."""
    try:
        code = _invoked(group, args, name=name, settings=settings)
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_the_pipe()
        return ExitCode.BROKEN_PIPE
    except OSError as error:
        return _output_trouble(error)
    return code


def _invoked(group: click.Group, args: Sequence[str], *, name: str, settings: dict[str, Any]) -> int:
    try:
        with group.make_context(name, list(args), **settings) as context:
            result = group.invoke(context)
            return int(result) if isinstance(result, int) else ExitCode.DONE
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        _usage(error)
        return ExitCode.USAGE
    except (KeyboardInterrupt, EOFError, click.Abort) as stopped:
        kept = " ".join(str(part) for part in stopped.args if isinstance(part, str) and part)
        complain(f"interrupted{'; ' + kept if kept else ''}")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        raise
    except OSError as error:
        return _output_trouble(error) if error.filename is None else _file_trouble(error)
    except Exception as error:  # noqa: BLE001 - the last one to stand between a fault and the user
        return _ours(error)


def _usage(error: click.ClickException) -> None:
    context = getattr(error, "ctx", None)
    hint = f" (see `{context.command_path} --help`)" if context is not None and context.command_path else ""
    complain(f"{error.format_message().rstrip('.')}{hint}")


def _ours(error: Exception) -> int:
    from accord.model.errors import AccordError, RecordError, SourceError

    if isinstance(error, AccordError):
        complain(str(error))
        if isinstance(error, RecordError):
            return ExitCode.RECORD
        return ExitCode.PARTLY if isinstance(error, SourceError) else ExitCode.USAGE
    if os.environ.get("ACCORD_DEBUG"):
        raise error
    said = str(error)[:300]
    complain(f"a fault of accord itself ({type(error).__name__}: {said}): please report what ACCORD_DEBUG=1 shows")
    return ExitCode.FAULT


def _output_trouble(error: OSError) -> int:
    if error.errno == errno.EPIPE:
        _leave_the_pipe()
        return ExitCode.BROKEN_PIPE
    _leave_the_pipe()
    complain(f"the output cannot be written ({error.strerror or error}): make room or write elsewhere")
    return ExitCode.OUTPUT


def _file_trouble(error: OSError) -> int:
    complain(f"{error.filename} cannot be used ({error.strerror or error}): check the name and its permissions")
    return ExitCode.USAGE


def _leave_the_pipe() -> None:
    """Give what is still buffered somewhere to go, so that Python does not complain of it on its way out."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return


def complain(message: str) -> None:
    """One line on stderr, whatever the message holds."""
    from accord.views.plain_text import printable

    try:
        click.echo(f"accord: {printable(message)}", err=True)
    except OSError:
        return
