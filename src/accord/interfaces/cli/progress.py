"""How far long work is: a bar with documents, rate and time left, on a terminal's stderr. A pipe sees nothing of it."""

import sys
from types import TracebackType
from typing import Self


class Bar:
    """The pipeline's Progress as a bar. Use it as a context, so that the terminal is left as it was."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        from accord.interfaces.cli.rate import RateColumn

        self._bar = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            RateColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[name]}", markup=False, style="dim"),
            console=Console(file=sys.stderr, markup=False, emoji=False, highlight=False),
            transient=True,
        )
        self._task: object = None

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def start(self, what: str, total: int | None) -> None:
        """A stage begins."""
        self.end()
        self._task = self._bar.add_task(what, total=total, name="")

    def step(self, name: str) -> None:
        """One document of the stage is done."""
        from accord.views.plain_text import printable, shortened

        if self._task is not None:
            self._bar.update(self._task, advance=1, name=shortened(printable(name), 40))  # type: ignore[arg-type]

    def end(self) -> None:
        """The stage is over."""
        if self._task is not None:
            self._bar.remove_task(self._task)  # type: ignore[arg-type]
        self._task = None


class Quiet:
    """The same for a pipe: nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return

    def start(self, what: str, total: int | None) -> None:
        """Say nothing."""

    def step(self, name: str) -> None:
        """Say nothing."""

    def end(self) -> None:
        """Say nothing."""


def progress(*, streaming: bool = False) -> Bar | Quiet:
    """A bar if a person watches stderr; with `streaming` only if results do not run over the same terminal."""
    if not sys.stderr.isatty() or (streaming and sys.stdout.isatty()):
        return Quiet()
    return Bar()
