import os
import time

import pytest

from briefgen.engine.limits import Limits
from briefgen.engine.parallel import Failure, parallel

LIMITS = Limits(seconds=1, megabytes=64)


def misbehave(argument):
    """Do what the argument says, and give it, and then twice in a word."""
    yield argument
    if argument == "run on":
        while True:
            pass
    if argument == "hang":
        time.sleep(60)
    if argument == "fill":
        yield len(b"x" * (512 << 20))
    if argument == "die":
        os._exit(3)
    if argument == "raise":
        raise ZeroDivisionError
    if argument == "interrupt":
        raise EOFError
    yield argument * 2


def slowest_first(number):
    time.sleep(0.05 / (number + 1))
    yield number


def pid(_):
    time.sleep(0.01)
    yield os.getpid()


def results(function, arguments, **options):
    calls = parallel(function, arguments, LIMITS, **options)
    return [result for _, results in calls for result in results]


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_order_for_any_number_of_jobs(jobs):
    pairs = parallel(slowest_first, range(40), LIMITS, jobs=jobs)
    assert list(pairs) == [(number, [number]) for number in range(40)]


def test_nothing_gives_nothing():
    assert results(misbehave, []) == []


@pytest.mark.parametrize(
    ("argument", "reason"),
    [
        ("run on", "it takes more than 1 s"),
        ("hang", "it takes more than 1 s"),
        ("fill", "it takes more than 64 MB"),
        ("die", "its process ended with status 3"),
        ("raise", "it raises ZeroDivisionError"),
        ("interrupt", "it raises EOFError"),
    ],
)
@pytest.mark.parametrize("jobs", [1, 3])
def test_a_call_that_fails_has_a_reason_and_the_others_have_results(argument, reason, jobs):
    arguments = ["a", "b", "c", "d", "e", argument, "f", "g"]
    expected = [(letter, [letter, letter * 2]) for letter in arguments]
    expected[5] = (argument, [argument, Failure(reason)])
    assert list(parallel(misbehave, arguments, LIMITS, jobs=jobs)) == expected


def test_every_call_may_fail():
    failure = Failure("its process ended with status 3")
    assert results(misbehave, ["die"] * 20, jobs=2) == ["die", failure] * 20


def test_little_work_is_done_by_one_process():
    assert len(set(results(pid, range(4), jobs=8))) == 1
    assert len(set(results(pid, range(40), jobs=3))) == 3
    assert os.getpid() not in results(pid, range(4))


def taken_ahead(arguments, **options):
    """How many arguments were taken before the first result was given out, at most."""
    taken = []
    calls = parallel(misbehave, map_taken(arguments, taken), LIMITS, **options)
    most = 0
    for given, _ in enumerate(calls):
        most = max(most, len(taken) - given)
    return most


def map_taken(arguments, taken):
    for argument in arguments:
        taken.append(argument)
        yield argument


def test_arguments_are_taken_as_they_are_needed():
    assert taken_ahead(["a"] * 200, jobs=2) <= 8


def test_heavy_arguments_do_not_wait_together():
    assert taken_ahead(["a"] * 50, jobs=8, weigh=lambda _: 64_000_000) == 1


@pytest.mark.parametrize("calls", [[1] * 9, [9]])
def test_each_result_is_held_to_the_limits_for_itself(calls):
    """The time of many calls, or of many results of one, does not add up to the limit."""
    assert results(spend, calls, jobs=1) == [0.3] * 9


def test_all_results_of_a_call_are_held_to_a_limit_together():
    limits = Limits(seconds=1, megabytes=64, together=1)
    [(_, found), (_, others)] = parallel(spend, [9, 1], limits, jobs=1)
    failure = Failure("it takes more than 1 s in all", in_all=True)
    assert found == [*[0.3] * (len(found) - 1), failure]
    assert len(found) < 9
    assert others == [0.3]


def spend(times):
    for _ in range(times):
        until = time.process_time() + 0.3
        while time.process_time() < until:
            pass
        yield 0.3


def test_the_processes_end_when_nobody_wants_the_rest():
    calls = parallel(pid, range(100), LIMITS, jobs=2)
    _, [worker] = next(calls)
    calls.close()
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)
