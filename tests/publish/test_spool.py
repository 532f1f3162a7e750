import gc

import pytest

from briefgen.publish import Spool


@pytest.fixture
def spool():
    values = Spool()
    for value in ("b", "c", "a"):
        values.append((value, value * 3))
    return values


def test_it_is_a_sequence_of_the_values(spool):
    assert len(spool) == 3
    assert list(spool) == [("b", "bbb"), ("c", "ccc"), ("a", "aaa")]
    assert spool[1:] == [("c", "ccc"), ("a", "aaa")]
    assert spool[-1] == ("a", "aaa")
    with pytest.raises(IndexError):
        spool[3]


def test_values_can_be_read_while_others_are_put_behind_them(spool):
    read = []
    for value, _ in spool:
        read.append(value)
        if len(spool) < 6:
            spool.append((value.upper(), ""))
    assert read == ["b", "c", "a"]
    assert [value for value, _ in spool] == ["b", "c", "a", "B", "C", "A"]


def test_its_file_goes_with_it():
    spool = Spool()
    file = spool._file
    del spool
    gc.collect()
    assert file.closed
