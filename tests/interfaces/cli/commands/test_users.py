"""Users are made, changed and removed from the command line, and nothing is served to others before there is one."""

import json

import pytest

from accord.store.users import Users, users_path

GOOD = "four words of river\n"


@pytest.fixture
def users(tmp_path):
    return Users(users_path(tmp_path / "accord.db"))


@pytest.fixture
def ana(call):
    result = call("users", "add", "Ana Silva", "--role", "admin", input=GOOD)
    assert result.exit_code == 0, result.output
    return result


def test_a_password_is_read_from_standard_input_and_shown_nowhere(ana, users):
    assert ana.stdout == "Ana Silva may sign in as admin.\n"
    assert users.check("Ana Silva", GOOD.strip()) is not None


def test_users_are_listed(ana, call):  # noqa: ARG001
    call("users", "add", "Ben", input=GOOD)
    assert call("users", "list").stdout.splitlines() == ["admin     Ana Silva", "reviewer  Ben"]
    lines = [json.loads(line) for line in call("users", "list", "--json").stdout.splitlines()]
    assert lines[0] == {"kind": "user", "name": "Ana Silva", "role": "admin"}


def test_role_password_and_removal(ana, call, users):  # noqa: ARG001
    call("users", "add", "Ben", input=GOOD)
    assert call("users", "role", "Ben", "reader").stdout == "Ben is reader now.\n"
    assert call("users", "password", "Ben", input="another quiet post\n").exit_code == 0
    assert users.check("Ben", GOOD.strip()) is None
    assert users.check("Ben", "another quiet post").role == "reader"
    assert call("users", "remove", "Ben").exit_code == 0
    assert users.get("Ben") is None


def test_what_cannot_be_is_told(ana, call):  # noqa: ARG001
    assert call("users", "add", "Ana Silva", input=GOOD).exit_code != 0
    assert call("users", "add", "Ben", input="short\n").exit_code != 0
    assert call("users", "remove", "Ana Silva").exit_code == 0, "the last one of all may go"
    assert call("users", "list").stdout.startswith("Nobody yet")


def test_each_change_is_in_the_log(ana, call, tmp_path, monkeypatch):  # noqa: ARG001
    monkeypatch.setenv("ACCORD_WHO", "root of this machine")
    call("users", "add", "Ben", input=GOOD)
    call("users", "role", "Ben", "admin")
    lines = [json.loads(line) for line in (tmp_path / "accord.db.audit.jsonl").read_text().splitlines()]
    assert [(line["what"], line["about"], line["role_now"]) for line in lines[1:]] == [
        ("user added", "Ben", "reviewer"),
        ("role changed", "Ben", "admin"),
    ]
    assert "root of this machine" in lines[2]["who"]


@pytest.mark.parametrize("options", [("--host", "0.0.0.0"), ("--sign-in",), ("--https",)])
def test_nothing_is_served_to_others_before_somebody_can_sign_in(call, options):
    result = call("serve", "--port", "0", *options)
    assert result.exit_code == 2
    assert "users add NAME --role admin" in str(result.exception or "") + result.output
