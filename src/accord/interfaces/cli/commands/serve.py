"""`accord serve`: the record in a browser."""

import webbrowser
from typing import TYPE_CHECKING

import click

from accord.interfaces.cli.options import record_option

if TYPE_CHECKING:
    from accord.interfaces.cli.session import Session
    from accord.interfaces.web.settings import Settings


@click.command(name="serve")
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Where to listen.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8123, show_default=True, metavar="N", help="0 for any free one."
)
@click.option("--open", "open_browser", is_flag=True, help="Open it in the browser.")
@click.option("--allow-private", is_flag=True, help="Fetch web addresses in private networks too.")
@click.option("--sign-in", is_flag=True, help="Let people sign in on this machine too; with another --host they must.")
@click.option(
    "--https",
    is_flag=True,
    help="A proxy on this machine serves it by https: its headers are believed, cookies are safe.",
)
@click.option(
    "--name", "names", multiple=True, metavar="NAME", help="A name that browsers may call it by; may be given again."
)
@click.option("--who", metavar="NAME", help="Who judges  [default: $ACCORD_WHO or your account].")
@record_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    host: str,
    port: int,
    open_browser: bool,
    allow_private: bool,
    sign_in: bool,
    https: bool,
    names: tuple[str, ...],
    who: str | None,
) -> None:
    r"""Show the record in a browser until Ctrl-C. Only this machine can reach it unless --host says otherwise; then
    people sign in: see `accord users`.

    \b
    accord serve
    accord --record sahel.db serve --port 9000 --open
    accord serve --host 0.0.0.0 --name records.example.org --https
    """
    import socket

    import uvicorn

    from accord.interfaces.web.app import create_app
    from accord.interfaces.web.settings import Settings
    from accord.model.errors import UsageError

    session: Session = ctx.obj
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        # from here on a browser that comes early waits instead of being turned away
        listening.listen(128)
    except OSError as error:
        listening.close()
        raise UsageError(
            f"{host} port {port} cannot be listened on ({error.strerror})",
            hint="give another --port, or 0 for a free one",
        ) from error
    port = listening.getsockname()[1]
    settings = Settings(
        record=session.record,
        host=host,
        port=port,
        who=session.who(who),
        allow_private=allow_private,
        hosts=names,
        sign_in=sign_in,
        https=https,
    )
    try:
        settings = _guarded(settings)
    except UsageError:
        listening.close()
        raise
    shown = f"[{host}]" if ":" in host else host
    url = f"http://{shown}:{port}/"
    click.echo(f"{session.record} is at {url}  (Ctrl-C ends it)", err=True)
    if not (settings.loopback or https):
        click.echo("passwords travel unprotected: put a proxy with https before it, and say --https", err=True)
    config = uvicorn.Config(
        create_app(settings=settings),
        log_level="warning",
        server_header=False,
        lifespan="on",
        # what a proxy says of the sender is believed only of one on this machine, and only when told so
        proxy_headers=https,
        forwarded_allow_ips="127.0.0.1,::1",
    )
    if open_browser:
        webbrowser.open(url)
    with listening:
        uvicorn.Server(config).run(sockets=[listening])


def _guarded(settings: "Settings") -> "Settings":
    """The settings with sign-in where others can reach it. Raises UsageError when nobody could sign in."""
    from dataclasses import replace

    from accord.model.errors import UsageError
    from accord.store.users import Users, users_path

    if settings.loopback and not settings.sign_in and not settings.https:
        return settings
    if not Users(users_path(settings.record)).all():
        raise UsageError(
            f"nobody could sign in at {settings.host}: there are no users yet",
            hint=f"make the first one with `accord --record {settings.record} users add NAME --role admin`",
        )
    return replace(settings, sign_in=True)
