"""`accord bodies`: institutions that parties share."""

from accord.interfaces.cli.listing import list_command

command = list_command(
    "bodies",
    text="""Joint commissions, committees, dialogues, task forces: under all their names, with their sessions.

    \b
    accord bodies --party BR
    accord bodies --body "joint commission" --json
    """,
)
