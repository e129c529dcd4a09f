"""`accord review`: questions that only a person can settle."""

from accord.interfaces.cli.listing import list_command

command = list_command(
    "review",
    text="""Questions that only a person can settle, the most consequential first, each with what made it a question.

    With each question stand the commands that answer it; one of them, as it stands, settles it.
    """,
)
