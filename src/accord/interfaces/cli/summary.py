"""What came of adding, in a few lines: how many were added, were there already, could not be read, and why."""

from typing import TYPE_CHECKING, Any

import click

from accord.interfaces.cli.running import complain

if TYPE_CHECKING:
    from accord.pipeline.progress import Summary


def summary_line(summary: "Summary") -> dict[str, Any]:
    """The summary as one object."""
    return {
        "kind": "summary",
        "added": [{"document": name, "id": id_} for name, id_ in zip(summary.added, summary.ids, strict=True)],
        "already": list(summary.already),
        "reread": list(summary.reread),
        "failures": [
            {
                "source": one.source,
                "error": type(one.error).__name__,
                "message": one.error.message,
                "hint": one.error.hint,
                "kept": one.kept,
            }
            for one in summary.failures
        ],
    }


def tell(summary: "Summary") -> None:
    """One line on stderr for each source that could not be read, then one on stdout with the counts."""
    for failure in summary.failures:
        complain(f"{failure.source}: {failure.error}")
    kept = sum(failure.kept for failure in summary.failures)
    parts = [f"{_documents(len(summary.added))} added"]
    if summary.reread:
        parts.append(f"{len(summary.reread):,} read again by a newer reader")
    if summary.already:
        parts.append(f"{len(summary.already):,} already there")
    if summary.failures:
        unread = f"{len(summary.failures):,} not readable"
        parts.append(f"{unread} ({kept:,} of them kept unread)" if kept else unread)
    click.echo(", ".join(parts) + ".")


def _documents(count: int) -> str:
    return f"{count:,} document{'s' if count != 1 else ''}"
