"""Many read while one writes, and nobody reads from a file that is no longer there."""

import threading

from accord.interfaces.web.desk import Desk
from web_room import filled


def test_a_reader_sees_what_was_written_after_it_opened(tmp_path):
    desk = Desk(filled(tmp_path / "a.db"))
    with desk.reading() as store:
        before = store.counts()["documents"]
    with desk.writing() as store:
        store.set_setting("seen", "yes")
    with desk.reading() as store:
        assert store.counts()["documents"] == before
        assert store.setting("seen") == "yes"
    desk.close()


def test_two_readers_at_once_have_a_store_each(tmp_path):
    desk = Desk(filled(tmp_path / "a.db"))
    with desk.reading() as one, desk.reading() as other:
        assert one is not other
    with desk.reading() as again:
        assert again in (one, other)
    desk.close()


def test_a_replaced_file_is_read_anew(tmp_path):
    path = filled(tmp_path / "a.db")
    desk = Desk(path)
    with desk.reading() as old:
        pass
    other = filled(tmp_path / "b.db")
    other.replace(path)
    with desk.reading() as new:
        assert new is not old
        assert new.counts()["documents"] == 5
    desk.close()


def test_writers_wait_for_each_other(tmp_path):
    desk = Desk(filled(tmp_path / "a.db"))
    order = []

    def write(name):
        with desk.writing() as store, store.transaction():
            order.append(name)
            store.set_setting("last", name)
            order.append(name)

    threads = [threading.Thread(target=write, args=(str(number),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    assert order[::2] == order[1::2]
    desk.close()


def test_a_page_is_of_one_moment_whatever_is_written_meanwhile(tmp_path):
    desk = Desk(filled(tmp_path / "a.db"))
    with desk.reading() as store, store.snapshot():
        assert store.setting("seen") is None
        with desk.writing() as writer:
            writer.set_setting("seen", "yes")
        assert store.setting("seen") is None
    with desk.reading() as store:
        assert store.setting("seen") == "yes"
    desk.close()


def test_without_a_record_there_is_an_empty_one(tmp_path):
    desk = Desk(tmp_path / "none.db")
    with desk.reading() as store:
        assert store.counts()["documents"] == 0
    assert not (tmp_path / "none.db").exists()
