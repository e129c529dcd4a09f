"""`accord statements`: who said what."""

from accord.interfaces.cli.listing import list_command
from accord.model.codes import Act

command = list_command(
    "statements",
    text="""Who is reported as saying what: reporting, committing, judging, calling for, praising, denying, criticising.

    \b
    accord statements --person Haddad --act denies
    """,
    statuses=[act.value for act in Act],
    status_option="--act",
)
