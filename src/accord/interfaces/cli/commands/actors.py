"""`accord actors`: people, organisations and states."""

from accord.interfaces.cli.listing import list_command

command = list_command(
    "actors",
    text="""People, organisations and states, under all their names, with the offices they held.

    \b
    accord actors --party PL
    accord actors --person "al-Karimi"
    """,
)
