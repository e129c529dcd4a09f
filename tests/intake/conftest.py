"""Files of every kind and a web server, made in code: no test here reads a file from outside or leaves the machine."""

import io
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

REPORT = (
    "The foreign ministers of Peru and Chile met in Arica on Thursday and agreed to reopen talks on border management. "
    "A joint committee will meet every three months, the Peruvian minister said."
)


@pytest.fixture
def report() -> str:
    return REPORT


def make_pdf(lines: list[str], *, title: str | None = None, locked: bool = False) -> bytes:
    """A one-page PDF written out by hand; `locked` declares an encryption that nobody has the key of."""
    words = "".join(f"({line.replace('(', '').replace(')', '')}) Tj 0 -14 Td\n" for line in lines)
    stream = f"BT /F1 11 Tf 40 800 Td\n{words}ET".encode("latin-1") if lines else b""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n" % len(stream) + stream + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</Title({title or ''})>>".encode(),
        b"<</Filter/Standard/V 1/R 2/O<" + b"41" * 32 + b">/U<" + b"42" * 32 + b">/P -4>>",
    ]
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    lock = b"/Encrypt 7 0 R/ID[<31><31>]" if locked else b""
    out += b"trailer\n<</Size %d/Root 1 0 R/Info 6 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, lock, start)
    return bytes(out)


def make_docx(paragraphs: list[str], *, table: list[list[str]] | None = None, title: str = "") -> bytes:
    import docx

    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    if table:
        grid = document.add_table(rows=len(table), cols=len(table[0]))
        for row, cells in enumerate(table):
            for column, words in enumerate(cells):
                grid.cell(row, column).text = words
    document.core_properties.title = title
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture
def pdf_of() -> Callable[..., bytes]:
    return make_pdf


@pytest.fixture
def docx_of() -> Callable[..., bytes]:
    return make_docx


class _Handler(BaseHTTPRequestHandler):
    sent = 0
    hosts: ClassVar[list[str]] = []

    def log_message(self, *_args: object) -> None:
        return

    def _head(self, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def do_GET(self) -> None:
        type(self).hosts.append(self.headers["Host"])
        try:
            getattr(self, "at_" + self.path.strip("/").partition("?")[0].replace("-", "_"), self.at_missing)()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def at_missing(self) -> None:
        self._head(404)

    def at_forbidden(self) -> None:
        self._head(403)

    def at_page(self) -> None:
        body = (
            f"<html><body><article><h1>Peru and Chile reopen talks</h1><p>{REPORT}</p></article></body></html>".encode()
        )
        self._head(Content_Type="text/html; charset=utf-8", Content_Length=str(len(body)))
        self.wfile.write(body)

    def at_latin(self) -> None:
        self._head(Content_Type="text/plain; charset=iso-8859-2")
        self.wfile.write("Ministři obou zemí podepsali dohodu.".encode("iso-8859-2"))

    def at_nothing(self) -> None:
        self._head(Content_Length="0")

    def at_moved(self) -> None:
        self._head(302, Location="/page")

    def at_loop(self) -> None:
        self._head(302, Location="/loop?again")

    def at_to_file(self) -> None:
        self._head(302, Location="file:///etc/hostname")

    def at_to_private(self) -> None:
        self._head(302, Location=f"http://127.0.0.1:{self.server.server_address[1]}/page")

    def at_silent(self) -> None:
        time.sleep(1.0)
        self._head()

    def at_dripping(self) -> None:
        self._head(Content_Type="text/plain")
        for _ in range(60):
            self.wfile.write(b"word ")
            self.wfile.flush()
            time.sleep(0.05)

    def at_endless(self) -> None:
        self._head(Content_Type="text/plain")
        for _ in range(1000):
            self.wfile.write(b"x" * 1_000_000)
            type(self).sent += 1_000_000

    def at_huge(self) -> None:
        self._head(Content_Type="text/plain", Content_Length="1000000000")
        self.wfile.write(b"x" * 1000)

    def at_bomb(self) -> None:
        pack = zlib.compressobj(wbits=31)
        body = pack.compress(bytes(30_000_000)) + pack.flush()
        self._head(Content_Type="text/plain", Content_Encoding="gzip", Content_Length=str(len(body)))
        self.wfile.write(body)

    def at_cut(self) -> None:
        self._head(Content_Type="text/plain", Content_Length="5000")
        self.wfile.write(b"The two sides")
        self.close_connection = True

    def at_feed(self) -> None:
        port = self.server.server_address[1]
        items = "".join(
            f"<item><title>Item {n}</title><link>http://127.0.0.1:{port}/{where}</link>"
            "<pubDate>Fri, 05 Apr 2024 10:00:00 +0000</pubDate><description>A teaser.</description></item>"
            for n, where in enumerate(("page", "missing"), 1)
        )
        self._head(Content_Type="application/rss+xml")
        self.wfile.write(f"<rss version='2.0'><channel><title>Harbor Wire</title>{items}</channel></rss>".encode())


class Server:
    """A web server on the loopback; `url("/page")` is an address at it."""

    def __init__(self) -> None:
        self.handler = type("Handler", (_Handler,), {"hosts": [], "sent": 0})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self.handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.stop()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
