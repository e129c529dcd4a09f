import getpass
from pathlib import Path

from accord.interfaces.cli.session import Session


def test_who_is_as_said_then_as_the_environment_says_then_the_account(monkeypatch):
    monkeypatch.setattr(getpass, "getuser", lambda: "account")
    session = Session(Path("accord.db"))
    assert session.who(None) == "account"
    monkeypatch.setenv("ACCORD_WHO", "desk")
    assert session.who(None) == "desk"
    assert session.who("ida") == "ida"


def test_an_account_without_a_name_is_unknown(monkeypatch):
    def nobody():
        raise KeyError("uid not found")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert Session(Path("accord.db")).who() == "unknown"


def test_the_time_knows_its_zone():
    assert Session(Path("accord.db")).now.tzinfo is not None
