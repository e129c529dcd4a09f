"""`accord instruments`: texts that bind or record."""

from accord.interfaces.cli.listing import list_command
from accord.model.codes import InstrumentStatus

command = list_command(
    "instruments",
    text="""Texts that bind or record: treaties, agreements, memoranda, joint statements, plans.

    Where claimants name different areas of one text, each one's list is kept apart.

    \b
    accord instruments --status signed --since 2023
    """,
    statuses=[status.value for status in InstrumentStatus],
)
