"""`accord timeline`: contacts in the order of days."""

from accord.interfaces.cli.listing import list_command

command = list_command(
    "timeline",
    text="""Who met whom, in the order of days; what cannot be dated stands at the end.

    \b
    accord timeline --party FR --since 2024
    accord timeline --person Okonkwo --json
    """,
)
