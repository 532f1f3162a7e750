import os
from functools import partial

from briefgen.publish import bounded


def busy():
    while True:
        pass


def fill(megabytes):
    return len(b"x" * (megabytes << 20))


def test_the_result_comes_back():
    assert bounded(partial(fill, 1), 2, 64) == 1 << 20


def test_a_call_that_runs_on_is_ended():
    assert bounded(busy, 1, 64) is None


def test_a_call_that_fills_the_memory_is_ended():
    assert bounded(partial(fill, 512), 2, 64) is None


def test_a_call_that_brings_python_down_is_no_end():
    assert bounded(partial(os._exit, 3), 1, 64) is None
