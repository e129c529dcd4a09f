import io
import sys

from accord.interfaces.cli.progress import Bar, Quiet, progress


class Screen(io.StringIO):
    def isatty(self):
        return True


def test_a_pipe_sees_no_bar():
    assert isinstance(progress(), Quiet)


def test_a_terminal_sees_documents_rate_and_name(monkeypatch):
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    bar = progress()
    assert isinstance(bar, Bar)
    with bar:
        bar.start("reading", 2)
        bar.step("a.txt")
        bar.step("b\x1b[2J.txt")
        bar._bar.refresh()
        bar.end()
    assert "reading" in screen.getvalue()
    assert "2/2" in screen.getvalue()
    assert "b.txt" in screen.getvalue()


def test_no_bar_runs_through_results_on_the_same_terminal(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Screen())
    monkeypatch.setattr(sys, "stdout", Screen())
    assert isinstance(progress(streaming=True), Quiet)
