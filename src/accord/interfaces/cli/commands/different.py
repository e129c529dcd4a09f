"""`accord different`: two findings are two."""

from accord.interfaces.cli.judging import pair_command

command = pair_command(
    "different",
    text="""Findings A and B are two and are never put together. With more than one B none of them is A.

    B may be the name of a document: what it tells is then parted from the rest of A.

    \b
    accord different e-3f9a01c2d4 e-77d0e1f2a3
    accord different e-3f9a01c2d4 herald-2024-04-17.txt
    """,
)
