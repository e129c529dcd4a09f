"""Messages to a server that speaks the OpenAI chat interface, and its answer as a JSON object, within limits.

Only the endpoint that was named is spoken to: no redirect is followed and nothing else is asked.
"""

import json
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from accord.model.errors import SourceError, UsageError
from accord.reading.llm.schema import answer_schema

if TYPE_CHECKING:
    import httpx

# 4 tries with 1, 2 and 4 seconds between them: a server that reloads a model is back by then
_TRIES = 4
_FIRST_WAIT = 1.0
_LONGEST_WAIT = 30.0

# an answer of 4 MB is no list of facts
_MAX_ANSWER = 4_000_000

_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504})


class NoAnswer(SourceError):
    """The model gave no answer that can be used for this document."""


class Unreachable(NoAnswer):
    """The endpoint does not answer at all."""


@dataclass(frozen=True)
class Answer:
    """What the model said, and what it cost in tokens (0 where the server does not tell)."""

    content: str
    asked: int = 0
    answered: int = 0

    def object(self) -> dict[str, Any]:
        """The JSON object in it; of one that broke off, what was whole. Raises NoAnswer."""
        found = self._whole
        if found is None:
            found = _object(_whole_items(self._text))
        if found is None:
            raise NoAnswer("the model's answer is no JSON object", hint="try again, or another model")
        return found

    @property
    def broke_off(self) -> bool:
        """Whether it ends before its JSON object does, as where the model's window was full."""
        return self._whole is None

    @cached_property
    def _whole(self) -> dict[str, Any] | None:
        """The object that all of it is, read once; None where it is none."""
        return _object(self._text)

    @property
    def _text(self) -> str:
        text = self.content.strip()
        if text.startswith("```"):
            text = text.strip("`").removeprefix("json").strip()
        return text


def _object(text: str) -> dict[str, Any] | None:
    try:
        # some servers let a line break stand in a string as it is
        found = json.loads(text, strict=False)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _whole_items(text: str) -> str:
    """A JSON object of lists that broke off, ended after the last item that is whole; empty if there is none."""
    open_ones: list[str] = []
    end = 0
    in_string = escaped = False
    for at, sign in enumerate(text):
        if in_string:
            in_string = escaped or sign != '"'
            escaped = sign == "\\" and not escaped
        elif sign == '"':
            in_string = True
        elif sign in "{[":
            open_ones.append(sign)
        elif sign in "}]" and open_ones:
            open_ones.pop()
            if open_ones == ["{", "["]:
                end = at + 1
    return text[:end] + "]}" if end else ""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model is asked and how.

    `url` is the base of the interface (`http://127.0.0.1:8080/v1`), `key` is sent as a bearer token, `seconds` is the
    longest wait for one answer.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    seconds: float = 300.0

    def __post_init__(self) -> None:
        if not self.url.startswith(("http://", "https://")):
            raise UsageError(f"{self.url} is no http address", hint="give one such as http://127.0.0.1:8080/v1")
        if not self.model.strip():
            raise UsageError("no model is named", hint="give its name with --model")


@dataclass(frozen=True, slots=True)
class _Response:
    status: int
    content: bytes
    retry_after: str | None

    @property
    def text(self) -> str:
        return self.content.decode("utf-8", "replace")


class Asker:
    """Asks one endpoint; may be used by several threads at once."""

    def __init__(self, endpoint: Endpoint, *, wait: Callable[[float], None] = time.sleep) -> None:
        self.endpoint = endpoint
        self._wait = wait
        self._plain_schema = False
        self._down: str | None = None

    def ask(self, messages: list[dict[str, str]]) -> Answer:
        """The answer. Raises NoAnswer when there is none after several tries."""
        if self._down is not None:
            raise Unreachable(self._down, hint="start the server or correct --endpoint; what was read is kept")
        import httpx

        trouble = ""
        with httpx.Client(timeout=httpx.Timeout(self.endpoint.seconds, connect=10.0), follow_redirects=False) as client:
            for attempt in range(_TRIES):
                try:
                    response = self._post(client, messages)
                except httpx.ConnectError as error:
                    trouble = f"{self.endpoint.url} does not answer ({_said(error)})"
                    if attempt == _TRIES - 1:
                        self._down = trouble
                        raise Unreachable(trouble, hint="start the server or correct --endpoint") from error
                except httpx.TimeoutException:
                    trouble = f"{self.endpoint.url} gave no answer within {self.endpoint.seconds:g} seconds"
                except httpx.HTTPError as error:
                    trouble = f"{self.endpoint.url} broke off ({_said(error)})"
                else:
                    if response.status == 200:
                        return self._answer(response)
                    if self._wants_plain_schema(response):
                        continue
                    trouble = f"{self.endpoint.url} answered {response.status} ({_said(response.text)})"
                    if response.status not in _AGAIN:
                        break
                    self._pause(attempt, response.retry_after)
                    continue
                self._pause(attempt, None)
        raise NoAnswer(trouble or "no answer", hint="see the server's log; the same call goes on from here")

    def _post(self, client: "httpx.Client", messages: list[dict[str, str]]) -> "_Response":
        headers = {"Authorization": f"Bearer {self.endpoint.key}"} if self.endpoint.key else {}
        body = {
            "model": self.endpoint.model,
            "messages": messages,
            "temperature": 0,
            "stream": False,
            "response_format": self._form(),
        }
        address = f"{self.endpoint.url.rstrip('/')}/chat/completions"
        with client.stream("POST", address, json=body, headers=headers) as response:
            content = b""
            for part in response.iter_bytes():
                content += part
                if len(content) > _MAX_ANSWER:
                    raise NoAnswer("the model's answer is longer than any Reading", hint="try another model")
        return _Response(response.status_code, content, response.headers.get("retry-after"))

    def _form(self) -> dict[str, Any]:
        if self._plain_schema:
            # llama.cpp's Python server and older Ollama: the schema beside `json_object`
            return {"type": "json_object", "schema": answer_schema()}
        return {"type": "json_schema", "json_schema": {"name": "reading", "strict": True, "schema": answer_schema()}}

    def _wants_plain_schema(self, response: "_Response") -> bool:
        """Whether the server knows only the other way of asking for a schema; it is used from then on."""
        if self._plain_schema or response.status not in (400, 404, 415, 422, 500, 501):
            return False
        told = response.text.casefold()
        if not any(word in told for word in ("response_format", "json_schema", "json_object")):
            return False
        self._plain_schema = True
        return True

    def _pause(self, attempt: int, after: str | None) -> None:
        if attempt == _TRIES - 1:
            return
        try:
            asked = float(after) if after else 0.0
        except ValueError:
            asked = 0.0
        # spread a little, so that several threads do not come back at once
        self._wait(min(_LONGEST_WAIT, max(asked, _FIRST_WAIT * 2**attempt)) * (1 + random.random() / 4))  # noqa: S311

    def _answer(self, response: "_Response") -> Answer:
        try:
            told: Mapping[str, Any] = json.loads(response.content)
            content = told["choices"][0]["message"]["content"]
            usage = told.get("usage") or {}
        except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
            raise NoAnswer(
                f"{self.endpoint.url} does not speak the chat interface", hint="give the address that ends in /v1"
            ) from error
        if not isinstance(content, str):
            raise NoAnswer("the model said nothing", hint="try again, or another model")
        return Answer(content, _count(usage.get("prompt_tokens")), _count(usage.get("completion_tokens")))


def _count(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0


def _said(words: object) -> str:
    return " ".join(str(words).split())[:200]
