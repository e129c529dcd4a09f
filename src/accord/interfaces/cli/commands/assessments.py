"""`accord assessments`: evaluations by named factors."""

from accord.interfaces.cli.listing import list_command

command = list_command(
    "assessments",
    text="""Evaluations of a situation by named factors, to advise or decide, with each party's stated purpose.

    \b
    accord assessments --body commission
    """,
)
