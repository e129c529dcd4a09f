"""An address to its bytes, within limits of size, time and redirects; private networks are refused unless allowed.

The name is looked up once and the connection made to the address that was checked, so that an answer cannot change
between.
"""

import ipaddress
import re
import socket
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from accord.intake.raw import MAX_BYTES
from accord.model.errors import EmptySource, UnreadableSource

if TYPE_CHECKING:
    import httpx

_AGENT = "Mozilla/5.0 (compatible; accord; reads news reports)"
_ACCEPT = "text/html,application/rss+xml,application/atom+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5"
_REDIRECT = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a fetch may go. `seconds` is for the whole of it, `silence` for one wait of the server."""

    bytes: int = MAX_BYTES
    seconds: float = 60.0
    silence: float = 15.0
    redirects: int = 8
    private: bool = False
    """Whether addresses of this machine and of private networks may be fetched."""


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: the bytes, the address they came from in the end, and what the server says they are."""

    data: bytes
    url: str
    media_type: str | None = None
    charset: str | None = None


Fetcher = Callable[[str], Fetched]


@dataclass(slots=True)
class _Deadline:
    limits: Limits
    end: float = field(init=False)

    def __post_init__(self) -> None:
        self.end = time.monotonic() + self.limits.seconds

    def check(self) -> None:
        if time.monotonic() > self.end:
            raise UnreadableSource(
                f"no full answer within {self.limits.seconds:g} seconds",
                hint="try again later, or save the page and add the file",
            )


def fetch(url: str, *, limits: Limits = DEFAULT_LIMITS) -> Fetched:
    """The bytes at `url` (http or https), redirects followed. Raises UnreadableSource or EmptySource, in one line."""
    import httpx

    deadline = _Deadline(limits)
    timeout = httpx.Timeout(limits.silence)
    with httpx.Client(
        timeout=timeout, follow_redirects=False, headers={"User-Agent": _AGENT, "Accept": _ACCEPT}
    ) as client:
        for _ in range(limits.redirects + 1):
            deadline.check()
            try:
                answer = _one(client, url, deadline)
            except httpx.TimeoutException as error:
                raise UnreadableSource(
                    f"no answer within {limits.silence:g} seconds",
                    hint="try again later, or save the page and add the file",
                ) from error
            except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
                raise UnreadableSource(
                    "it is no address that can be fetched", hint="give one that begins with http:// or https://"
                ) from error
            except httpx.HTTPError as error:
                raise UnreadableSource(
                    f"the server cannot be reached ({_plain(error)})", hint="check the address and the connection"
                ) from error
            if isinstance(answer, Fetched):
                return answer
            url = answer
    raise UnreadableSource(
        f"it redirects more than {limits.redirects} times", hint="open it in a browser and save the page"
    )


def _plain(error: Exception) -> str:
    return re.sub(r"\[[^\]]*\] ?", "", str(error)).strip().rstrip(".")[:120] or type(error).__name__


def _one(client: "httpx.Client", url: str, deadline: _Deadline) -> Fetched | str:
    """One request: the bytes, or the address it redirects to."""
    import httpx

    target = httpx.URL(url)
    if target.scheme not in {"http", "https"} or not target.host:
        raise UnreadableSource("it is no web address", hint="give one that begins with http:// or https://")
    request = _request(client, target, private=deadline.limits.private)
    response = client.send(request, stream=True)
    try:
        if response.status_code in _REDIRECT and response.headers.get("location"):
            return str(target.join(response.headers["location"]))
        if response.status_code >= 400:
            raise UnreadableSource(
                f"the server answers {response.status_code} {response.reason_phrase}".strip(),
                hint=_advice(response.status_code),
            )
        data = b"".join(_pieces(response, deadline))
    finally:
        response.close()
    if not data.strip():
        raise EmptySource("the server sent nothing", hint="open the address in a browser to see what is there")
    kind, _, rest = response.headers.get("content-type", "").partition(";")
    charset = re.search(r"charset\s*=\s*[\"']?([\w:.-]{2,40})", rest, re.IGNORECASE)
    return Fetched(data, str(target), kind.strip().lower() or None, charset[1] if charset else None)


def _advice(status: int) -> str:
    if status in {401, 402, 403, 451}:
        return "open it in a browser, save the page and add the file"
    return "check the address" if status in {404, 410} else "try again later"


def _pieces(response: "httpx.Response", deadline: _Deadline) -> Iterator[bytes]:
    most = deadline.limits.bytes
    declared = response.headers.get("content-length", "")
    taken = int(declared) if declared.isdigit() else 0
    size = 0
    if taken <= most:
        # unpacked size counts too: a page of 10 kB may unpack to a gigabyte
        # as they come, not gathered: a server that drips must meet the deadline between two drops
        for piece in response.iter_bytes():
            size += len(piece)
            if size > most:
                break
            deadline.check()
            yield piece
        else:
            return
    raise UnreadableSource(
        f"it is larger than {most // 1_000_000} MB", hint="save the part that matters and add the file"
    )


def _request(client: "httpx.Client", target: "httpx.URL", *, private: bool) -> "httpx.Request":
    through_proxy = target.scheme in urllib.request.getproxies() and not urllib.request.proxy_bypass(target.host)
    if private or through_proxy:
        if not private:
            _refuse_literal(target.host)
        return client.build_request("GET", target)
    address = _public_address(target.host, target.port or (443 if target.scheme == "https" else 80))
    host = target.netloc.decode("ascii")
    return client.build_request(
        "GET",
        target.copy_with(host=address),
        headers={"Host": host.rpartition("@")[2]},
        extensions={"sni_hostname": target.host},
    )


def _refuse_literal(host: str) -> None:
    """Behind a proxy names are looked up there; what is plainly private is refused here."""
    if host.lower() == "localhost" or host.lower().endswith((".localhost", ".internal", ".local")):
        raise _private(host)
    try:
        address = ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return
    if not _is_public(address):
        raise _private(host)


def _is_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    mapped = getattr(address, "ipv4_mapped", None)
    address = mapped or address
    return address.is_global and not address.is_multicast


def _public_address(host: str, port: int) -> str:
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnreadableSource(f"there is no server {host}", hint="check the address and the connection") from error
    addresses = [str(answer[4][0]).partition("%")[0] for answer in answers]
    if not addresses or not all(_is_public(ipaddress.ip_address(address)) for address in addresses):
        raise _private(host)
    return addresses[0]


def _private(host: str) -> UnreadableSource:
    return UnreadableSource(
        f"{host} is in a private network, which is not fetched",
        hint="allow private addresses if you trust it, or save the page and add the file",
    )
