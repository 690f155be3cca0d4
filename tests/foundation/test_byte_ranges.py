import pytest

from foundation.byte_ranges import ByteRange, PastTheEnd, get_range


@pytest.mark.parametrize(
    ("header", "start", "length"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=0-9", 0, 10),
        ("bytes=2-4", 2, 3),
        ("bytes=9-", 9, 1),
        ("bytes=0-", 0, 10),
        ("bytes=5-500", 5, 5),
        ("bytes=-3", 7, 3),
        ("bytes=-500", 0, 10),
        ("bytes= 2 - 4 ", 2, 3),
    ],
)
def test_one_range_of_ten_bytes_is_understood(header, start, length):
    assert get_range(header, size=10) == ByteRange(start=start, length=length)


@pytest.mark.parametrize(
    "header",
    [
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=4-2",
        "bytes=0-1,4-5",
        "items=0-1",
        "bytes=a-b",
        "bytes=٢-٤",
        "bytes=0-" + "9" * 40,
    ],
)
def test_what_is_not_one_range_gets_the_whole_file(header):
    assert get_range(header, size=10) is None


@pytest.mark.parametrize(
    ("header", "size"),
    [("bytes=10-", 10), ("bytes=10-12", 10), ("bytes=-0", 10), ("bytes=0-", 0), ("bytes=-1", 0)],
)
def test_a_range_past_the_end_is_said_to_be_so(header, size):
    with pytest.raises(PastTheEnd):
        get_range(header, size=size)


def test_a_range_says_where_it_stands_in_the_file():
    assert ByteRange(start=2, length=3).of(10) == "bytes 2-4/10"
