"""`accord unsure`: it cannot be told whether two findings are one."""

from accord.interfaces.cli.judging import pair_command

command = pair_command(
    "unsure",
    text="""It cannot be told whether A and B are one: nothing is put together, and it is not asked again.
    """,
)
