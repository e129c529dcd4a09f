"""`accord users`: who may sign in when the record is served to other machines."""

import getpass
import sys
from typing import TYPE_CHECKING

import click

from accord.interfaces.cli.options import record_option
from accord.interfaces.cli.output import Form, form_of, form_options, write_json

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session
    from accord.model.user import User
    from accord.store.users import Users

ROLES = ("reader", "reviewer", "admin")


@click.group(name="users")
@click.pass_context
def command(ctx: click.Context) -> None:
    r"""Who may sign in at `accord serve --sign-in` or `--host`: readers look, reviewers decide and add, admins see who
    did what. They are kept in a file beside the record, passwords only as what checks them.

    A password is asked for on the terminal, or is the first line of standard input; it is never an argument, which
    other people on the machine could see.

    \b
    accord users add "Ana Silva" --role admin
    accord users list
    accord users role "Ana Silva" reviewer
    """


def _users(ctx: click.Context) -> "Users":
    from accord.store.users import Users, users_path

    session: Session = ctx.obj
    return Users(users_path(session.record))


def _noted(ctx: click.Context, what: str, user: "User") -> None:
    from accord.store.audit import Audit, audit_path

    session: Session = ctx.obj
    when = session.now.isoformat(timespec="seconds")
    who = f"{session.who()} (command line)"
    Audit(audit_path(session.record)).note(what, when=when, who=who, about=user.name, role_now=user.role)


def _password(ctx: click.Context) -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass.getpass("Password (10 signs or more): ")
    if getpass.getpass("Once more: ") != first:
        raise click.UsageError("that was typed in two ways", ctx)
    return first


@command.command(name="add")
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), default="reviewer", show_default=True, help="What they may do.")
@record_option
@click.pass_context
def add(ctx: click.Context, /, name: str, role: str) -> None:
    """Let somebody new sign in."""
    from accord.model.user import Role

    user = _users(ctx).add(name, Role(role), _password(ctx))
    _noted(ctx, "user added", user)
    click.echo(f"{user.name} may sign in as {user.role}.")


@command.command(name="list")
@form_options(Form.JSON)
@record_option
@click.pass_context
def list_(ctx: click.Context) -> None:
    """Everybody who may sign in, with their role."""
    users = _users(ctx).all()
    if form_of(ctx) is Form.JSON:
        write_json([{"kind": "user", "name": user.name, "role": user.role.value} for user in users])
        return
    for user in users:
        click.echo(f"{user.role:<10}{user.name}")
    if not users:
        click.echo("Nobody yet: accord users add NAME --role admin")


@command.command(name="remove")
@click.argument("name")
@record_option
@click.pass_context
def remove(ctx: click.Context, /, name: str) -> None:
    """Let somebody sign in no more; what they decided stays under their name."""
    user = _users(ctx).remove(name)
    _noted(ctx, "user removed", user)
    click.echo(f"{user.name} may not sign in any more, and is signed out everywhere.")


@command.command(name="role")
@click.argument("name")
@click.argument("role", type=click.Choice(ROLES))
@record_option
@click.pass_context
def role(ctx: click.Context, /, name: str, role: str) -> None:
    """Let somebody do more or less; it holds at once."""
    from accord.model.user import Role

    user = _users(ctx).set_role(name, Role(role))
    _noted(ctx, "role changed", user)
    click.echo(f"{user.name} is {user.role} now.")


@command.command(name="password")
@click.argument("name")
@record_option
@click.pass_context
def password(ctx: click.Context, /, name: str) -> None:
    """Give somebody another password; they are signed out everywhere."""
    user = _users(ctx).set_password(name, _password(ctx))
    _noted(ctx, "password changed", user)
    click.echo(f"{user.name} has another password.")
