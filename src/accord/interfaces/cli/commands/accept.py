"""`accord accept`: findings are accepted into the register."""

from accord.interfaces.cli.judging import weighing_command

command = weighing_command(
    "accept",
    accept=True,
    text="""Accept findings into the register: a person has seen the evidence and stands by them.

    \b
    accord accept c-3f9a01c2d4 --why "text of the communique checked"
    """,
)
