"""What can go wrong, named for what the person must do about it. Every error carries a hint."""

from functools import partial


class AccordError(Exception):
    """The root: `message` says what happened, `hint` what to do."""

    def __init__(self, message: str, *, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """Both in one line."""
        return f"{self.message}: {self.hint}" if self.hint else self.message

    def __reduce__(self) -> tuple[object, ...]:
        """How it goes from one process to another."""
        return partial(type(self), hint=self.hint), (self.message,)


class SourceError(AccordError):
    """One source could not be taken in; the others go on."""


class UnreadableSource(SourceError):
    """The bytes could not be had: no such file, no permission, no answer from an address, too large."""


class UnsupportedContent(SourceError):
    """The bytes were had, but hold no text that can be read: binary, no text layer, a password."""


class EmptySource(SourceError):
    """There is nothing in it."""


class UnsupportedLanguage(SourceError):
    """The text is in a language that no reader here reads; it is kept and reported."""


class RecordError(AccordError):
    """The record file cannot be used as asked."""


class NotARecord(RecordError):
    """The file is no record of ours."""


class NewerRecord(RecordError):
    """The file was written by a newer version."""


class OlderRecord(RecordError):
    """The file was written by an older version and must be folded anew first."""


class RecordBusy(RecordError):
    """Another process is writing it."""


class RecordFull(RecordError):
    """The disk is full or the file may not be written."""


class DamagedRecord(RecordError):
    """Something in the record does not hold any more."""


class LostWorker(AccordError):
    """A process that did a part of the work is gone before it was done."""


class UsageError(AccordError):
    """The command was called with something that does not exist or does not fit."""


class BrokenReader(UsageError):
    """A reader lacks files of its own, or they are not those that it came with."""


class UnknownId(UsageError):
    """There is no such finding, entry or document."""
