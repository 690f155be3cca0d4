"""A transcript is read as the tools write it, and refused with the line where it is none."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from resources.transcripts import Cue, Turn, read_transcript, take_turns, write_webvtt

WEBVTT = """\ufeffWEBVTT - a talk
Kind: captions

NOTE Nobody says this.

STYLE
::cue { color: red }

1
00:00.000 --> 00:02.500 align:start
<v.loud Mari Sampl>What <b>changed</b>,
on the way?</v>

00:00:02.500 --> 01:00:04.000
Fish &amp; <i>chips</i>
"""
SUBRIP = (
    "1\r\n00:00:00,000 --> 00:00:02,500\r\nHelo\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nTŷ\r\n"
)


def test_webvtt_is_read_as_words_with_their_speakers_and_times():
    assert read_transcript(WEBVTT) == [
        Cue(start=0, end=2.5, speaker="Mari Sampl", text="What changed, on the way?"),
        Cue(start=2.5, end=3604, speaker="", text="Fish & chips"),
    ]


def test_subrip_is_read_too():
    assert [(cue.start, cue.end, cue.text) for cue in read_transcript(SUBRIP)] == [
        (0, 2.5, "Helo"),
        (3, 4, "Tŷ"),
    ]


def test_nothing_is_a_transcript_of_nothing():
    assert read_transcript("") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Just some words.", "Line 1: there should be times here"),
        ("WEBVTT\n\n1\n0:99 --> x\nHelo", "Line 4: there should be times here"),
        (f"{'9' * 5000}:00:05.000 --> 00:06.000\nHelo", "Line 1: there should be times here"),
        ("\n00:05.000 --> 00:05.000\nHelo", "Line 2: this ends before it begins."),
        (
            "00:05.000 --> 00:06.000\na\n\nsecond\n00:04.000 --> 00:06.000\nb",
            "Line 5: this begins before what stands above it.",
        ),
    ],
)
def test_what_is_no_transcript_is_refused_with_its_line(text, words):
    with pytest.raises(ValidationError) as refused:
        read_transcript(text)

    assert refused.value.messages[0].startswith(words)


def test_a_refusal_is_in_welsh_for_who_writes_in_welsh():
    with translation.override("cy"), pytest.raises(ValidationError) as refused:
        read_transcript("Geiriau.")

    assert refused.value.messages[0].startswith("Llinell 1: dylai fod amserau yma")


def test_what_is_written_is_read_back_as_it_was():
    cues = [
        Cue(start=0, end=2.5, speaker="Mari <Sampl>", text="a < b & --> c"),
        Cue(start=3723.004, end=3724, speaker="", text="Tŷ"),
    ]

    written = write_webvtt(cues)

    assert read_transcript(written) == cues
    assert written.startswith("WEBVTT\n\n00:00:00.000 --> 00:00:02.500\n<v Mari &lt;Sampl&gt;>")
    assert "01:02:03.004 --> 01:02:04.000\nTŷ\n" in written


def test_a_transcript_of_nothing_is_a_file_all_the_same():
    assert write_webvtt([]) == "WEBVTT\n"


def test_what_one_says_is_one_turn_for_a_minute_at_most():
    said = [
        Cue(start=at, end=at + 20, speaker=speaker, text=f"{at}")
        for at, speaker in [(0, "A"), (20, "A"), (40, "A"), (60, "A"), (80, "B")]
    ]

    assert take_turns(said) == [
        Turn(start=0, speaker="A", text="0 20 40"),
        Turn(start=60, speaker="A", text="60"),
        Turn(start=80, speaker="B", text="80"),
    ]
