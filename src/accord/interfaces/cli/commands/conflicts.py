"""`accord conflicts`: where reports of one finding disagree."""

from accord.interfaces.cli.listing import list_command

command = list_command(
    "conflicts",
    text="""Where reports of one finding disagree: on its date, place, status, on who led, on what was listed.

    `accord compare ID` sets the accounts side by side.
    """,
    ids=False,
)
