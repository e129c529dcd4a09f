"""Users are kept beside the record, with nothing from which a password could be had."""

import json
import os
import stat

import pytest

from accord.model.errors import RecordError, UnknownId, UsageError
from accord.model.user import Role
from accord.store.audit import Audit
from accord.store.users import Users, users_path

GOOD = "four words of river"


@pytest.fixture
def users(tmp_path):
    made = Users(users_path(tmp_path / "accord.db"), cost=2**4)
    made.add("Ana Silva", Role.ADMIN, GOOD)
    return made


def test_the_right_password_opens_and_no_other(users):
    assert users.check("Ana Silva", GOOD).role is Role.ADMIN
    assert users.check("ana  SILVA", GOOD).name == "Ana Silva"
    assert users.check("Ana Silva", GOOD + " ") is None
    assert users.check("Nobody", GOOD) is None
    assert users.check("Ana Silva", "") is None


def test_the_file_holds_no_password_and_is_for_its_owner_alone(users):
    text = users.path.read_text()
    assert GOOD not in text
    assert "river" not in text
    if os.name == "posix":
        assert stat.S_IMODE(users.path.stat().st_mode) == 0o600


def test_two_users_of_one_password_are_kept_differently(users):
    users.add("Ben", Role.READER, GOOD)
    one, other = json.loads(users.path.read_text())["users"]
    assert one["salt"] != other["salt"]
    assert one["key"] != other["key"]


def test_a_name_of_nobody_costs_as_much_as_one_of_somebody(users, monkeypatch):
    asked = []
    monkeypatch.setattr("accord.store.users._scrypt", lambda *given: asked.append(given[2]) or b"")
    users.check("Ana Silva", "x")
    users.check("Nobody", "x")
    assert asked == [2**4, 2**4]


def test_the_mark_changes_with_the_password_and_not_with_the_role(users):
    users.add("Ben", Role.READER, GOOD)
    before = users.get("Ben").mark
    assert users.set_role("Ben", Role.REVIEWER).mark == before
    assert users.set_password("Ben", GOOD + "!").mark != before


def test_what_another_process_changes_holds_at_once(users):
    Users(users.path, cost=2**4).add("Ben", Role.REVIEWER, GOOD)
    assert users.get("ben").role is Role.REVIEWER
    Users(users.path, cost=2**4).remove("Ben")
    assert users.get("ben") is None


@pytest.mark.parametrize("password", ["", "short", "aaaaaaaaaaaaaaa", "a new person", "x" * 2000])
def test_a_weak_password_is_refused(users, password):
    with pytest.raises(UsageError):
        users.add("A new person", Role.READER, password)


@pytest.mark.parametrize("name", ["", "  ", "a\u202eb", "x" * 200, "ANA silva"])
def test_a_name_that_is_none_or_taken_is_refused(users, name):
    with pytest.raises(UsageError):
        users.add(name, Role.READER, GOOD)


def test_an_admin_always_stays(users, tmp_path):
    users.add("Ben", Role.READER, GOOD)
    for change in (lambda: users.remove("Ana Silva"), lambda: users.set_role("Ana Silva", Role.READER)):
        with pytest.raises(UsageError):
            change()
    assert users.get("Ana Silva").role is Role.ADMIN
    with pytest.raises(UnknownId):
        users.remove("Nobody")
    with pytest.raises(UsageError):
        Users(tmp_path / "other.json", cost=2**4).add("Ben", Role.REVIEWER, GOOD)


def test_a_spoilt_file_lets_nobody_in(users):
    users.path.write_text("{")
    with pytest.raises(RecordError):
        Users(users.path, cost=2**4).check("Ana Silva", GOOD)


def test_the_log_grows_and_a_spoilt_line_takes_no_other_along(tmp_path):
    audit = Audit(tmp_path / "log.jsonl")
    assert audit.latest(5) == []
    for number in range(4):
        audit.note("did", when=f"2026-01-0{number + 1}", who="Ana\n{}", path="/x")
        with audit.path.open("a") as file:
            file.write("{spoilt\n" if number == 1 else "")
    assert [line["when"][-1] for line in audit.latest(3)] == ["4", "3", "2"]
    assert len(audit.path.read_text().splitlines()) == 5
