"""`accord documents`: what was taken in."""

from accord.interfaces.cli.listing import list_command

command = list_command(
    "documents",
    text="""What was taken in: outlet, date of publication and what it rests on, language, which document repeats which.

    \b
    accord documents --since 2024-04 --until 2024-05
    """,
)
