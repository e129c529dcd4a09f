"""`accord assistance`: means that one side gives another."""

from accord.interfaces.cli.listing import list_command
from accord.model.codes import Stage

command = list_command(
    "assistance",
    text="""Means that one side gives another or is asked for: training, equipment, funding, advice; and how far it is.

    \b
    accord assistance --party UA --stage delivered
    """,
    statuses=[stage.value for stage in Stage],
    status_option="--stage",
)
