"""A server with the chat interface for tests: it answers what a test tells it to, and remembers what it was asked."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answering = Callable[[dict[str, Any]], tuple[int, Any]]
"""The body of a request to the status and the JSON body (or bytes) of the response."""


class ChatServer:
    """What was asked, and where to ask."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}/v1"
        self.bodies: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.busiest = 0


def said(answer: Any, *, tokens: tuple[int, int] = (100, 20)) -> tuple[int, Any]:
    """A response whose message is `answer`: text as it is, anything else as JSON."""
    content = answer if isinstance(answer, str) else json.dumps(answer)
    usage = {"prompt_tokens": tokens[0], "completion_tokens": tokens[1]}
    return 200, {"choices": [{"message": {"role": "assistant", "content": content}}], "usage": usage}


def document_in(body: dict[str, Any]) -> str:
    """The text of the document that a request holds."""
    return json.loads(body["messages"][1]["content"])["text"]


@contextmanager
def chat_server(answering: Answering) -> Iterator[ChatServer]:
    """A server that answers so, while the block lasts."""
    lock = threading.Lock()
    at_once = 0

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            nonlocal at_once
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            with lock:
                at_once += 1
                told.busiest = max(told.busiest, at_once)
                told.bodies.append(body)
                told.headers.append({name.lower(): value for name, value in self.headers.items()})
            try:
                status, answer = answering(body)
            finally:
                with lock:
                    at_once -= 1
            data = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
            self.send_response(status)
            if status == 302:
                self.send_header("location", "http://127.0.0.1:9/elsewhere")
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told = ChatServer(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
