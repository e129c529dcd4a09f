"""`accord same`: two findings are one."""

from accord.interfaces.cli.judging import pair_command

command = pair_command(
    "same",
    text="""Findings A and B are one: their evidence is put together.

    Both must be of one kind. The judgement holds on through better readers and new documents, until it is undone.

    \b
    accord same b-3f9a01c2d4 b-77d0e1f2a3 --why "same mandate, same sessions"
    """,
)
