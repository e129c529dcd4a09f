"""The numbers that commands end with. Scripts rely on them: codes may be added, never changed."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What an exit code says."""

    DONE = 0
    PARTLY = 1
    USAGE = 2
    RECORD = 3
    NOT_WHOLE = 4
    OUTPUT = 5
    FAULT = 70
    INTERRUPTED = 130
    BROKEN_PIPE = 141


MEANING: dict[ExitCode, str] = {
    ExitCode.DONE: "all was done",
    ExitCode.PARTLY: "something could not be read; the rest went on",
    ExitCode.USAGE: "wrong use: no such command, option, id or value",
    ExitCode.RECORD: "the record cannot be used: missing, foreign, newer, damaged, busy, or the disk is full",
    ExitCode.NOT_WHOLE: "`accord check` found something that does not hold",
    ExitCode.OUTPUT: "the output could not be written",
    ExitCode.FAULT: "a fault of accord itself, please report it",
    ExitCode.INTERRUPTED: "interrupted (Ctrl-C); what was done is kept",
    ExitCode.BROKEN_PIPE: "whoever read the output stopped reading",
}
"""One line for each, as `accord --help` and the documentation print them."""
