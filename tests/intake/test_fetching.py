"""An address is fetched within its limits, and everything that can go wrong is one line."""

import socket
import time

import pytest

from accord.intake import fetching
from accord.intake.fetching import Limits, fetch
from accord.model.errors import EmptySource, UnreadableSource

OPEN = Limits(private=True, silence=5)


def test_a_page_is_fetched_with_what_the_server_says_of_it(server):
    found = fetch(server.url("/latin"), limits=OPEN)
    assert (found.media_type, found.charset, found.url) == ("text/plain", "iso-8859-2", server.url("/latin"))
    assert found.data.decode("iso-8859-2").startswith("Ministři")


def test_a_redirect_is_followed_and_the_last_address_kept(server):
    assert fetch(server.url("/moved"), limits=OPEN).url == server.url("/page")


def test_redirects_without_end_are_given_up(server):
    with pytest.raises(UnreadableSource, match="redirects more than 8 times"):
        fetch(server.url("/loop"), limits=OPEN)


def test_a_redirect_to_a_file_is_refused(server):
    with pytest.raises(UnreadableSource, match="no web address"):
        fetch(server.url("/to-file"), limits=OPEN)


@pytest.mark.parametrize(("path", "words"), [("/missing", "404"), ("/forbidden", "403.*save the page")])
def test_a_refusal_of_the_server_is_told(server, path: str, words: str):
    with pytest.raises(UnreadableSource, match=words):
        fetch(server.url(path), limits=OPEN)


def test_nothing_sent_is_empty(server):
    with pytest.raises(EmptySource):
        fetch(server.url("/nothing"), limits=OPEN)


def test_a_body_without_end_is_cut_off_at_the_cap(server):
    with pytest.raises(UnreadableSource, match="larger than 2 MB"):
        fetch(server.url("/endless"), limits=Limits(private=True, bytes=2_000_000))
    time.sleep(0.2)
    # the server could push what the sockets buffer, a few megabytes, and no more of its gigabyte
    assert server.handler.sent < 60_000_000


def test_a_declared_gigabyte_is_refused_before_it_is_read(server):
    with pytest.raises(UnreadableSource, match="larger than 50 MB"):
        fetch(server.url("/huge"), limits=OPEN)


def test_a_packed_bomb_counts_unpacked(server):
    with pytest.raises(UnreadableSource, match="larger than 1 MB"):
        fetch(server.url("/bomb"), limits=Limits(private=True, bytes=1_000_000))


def test_a_silent_server_is_given_up(server):
    with pytest.raises(UnreadableSource, match=r"no answer within 0\.2 seconds"):
        fetch(server.url("/silent"), limits=Limits(private=True, silence=0.2))


def test_a_server_that_drips_is_given_up(server):
    started = time.monotonic()
    with pytest.raises(UnreadableSource, match=r"no full answer within 0\.3 seconds"):
        fetch(server.url("/dripping"), limits=Limits(private=True, seconds=0.3))
    assert time.monotonic() - started < 2


def test_an_answer_cut_short_is_an_error_of_the_source(server):
    with pytest.raises(UnreadableSource, match="cannot be reached"):
        fetch(server.url("/cut"), limits=OPEN)


def test_a_refused_connection_is_told():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(UnreadableSource, match="cannot be reached"):
        fetch(f"http://127.0.0.1:{port}/", limits=OPEN)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:9/",
        "http://[::1]/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/",
        "http://[::ffff:10.0.0.1]/",
        "http://0.0.0.0/",
        "http://localhost/",
    ],
)
def test_private_addresses_are_refused_unless_allowed(url: str):
    with pytest.raises(UnreadableSource, match="private network"):
        fetch(url)


def test_a_public_name_may_not_redirect_into_the_private_network(server, monkeypatch: pytest.MonkeyPatch):
    real = fetching._public_address
    monkeypatch.setattr(
        fetching, "_public_address", lambda host, port: "127.0.0.1" if host == "harbor.example" else real(host, port)
    )
    with pytest.raises(UnreadableSource, match="private network"):
        fetch(f"http://harbor.example:{server.port}/to-private")
    assert f"harbor.example:{server.port}" in server.handler.hosts


def test_a_name_is_looked_up_once_and_that_address_is_used(server, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fetching, "_public_address", lambda _host, _port: "127.0.0.1")
    found = fetch(f"http://harbor.example:{server.port}/page")
    assert found.url == f"http://harbor.example:{server.port}/page"
    assert b"agreed to reopen" in found.data


def test_behind_a_proxy_plainly_private_names_are_still_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("http_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("no_proxy", "")
    for host in ("localhost", "10.0.0.1", "printer.local"):
        with pytest.raises(UnreadableSource, match="private network"):
            fetch(f"http://{host}/")


@pytest.mark.parametrize(
    "url",
    [
        "ftp://harbor.example/x",
        "http://",
        "http://a b/",
        "http://[bad/",
        "http://" + "a" * 300 + ".example/",
        "https://\udcff.example/",
    ],
)
def test_what_is_no_address_is_refused(url: str):
    with pytest.raises(UnreadableSource) as caught:
        fetch(url)
    assert "\n" not in str(caught.value)
