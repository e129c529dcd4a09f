"""The column of the progress bar that says how many documents a second are done."""

from rich.progress import ProgressColumn, Task
from rich.text import Text


class RateColumn(ProgressColumn):
    """`12.3/s`; nothing while it cannot be told."""

    def render(self, task: Task) -> Text:
        """The rate of the last half minute."""
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.1f}/s" if speed else "")
