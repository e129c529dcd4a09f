"""What all tests need of their process."""

import os
import shutil
import signal

import pytest

# Where the tests run in the background (nohup, some CI runners) the interruption is ignored and children inherit that;
# the tests of Ctrl-C need the usual behaviour.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


@pytest.fixture(scope="session")
def chromium():
    """One Chromium for all tests."""
    if CHROMIUM is None:
        told = "install Chromium (Debian: apt-get install chromium) or name it in CHROMIUM"
        if os.environ.get("CI"):
            pytest.fail(told)
        pytest.skip(told)
    from accord.interfaces.web.assets import STATIC

    assert (STATIC / "app.js").exists(), "style and script are not built: make web"
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()
