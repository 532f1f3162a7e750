import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.clean.decode import Declared, decode

GERMAN = "Der Bürgermeister von Härn sagte, die Brücke bleibe für Wochen geschlossen. " * 5


def test_utf8_is_certain_whatever_is_declared():
    decoded = decode("Brücke".encode(), (Declared("iso-8859-1", "declared in a `meta`"),))
    assert (decoded.text, decoded.encoding, decoded.exact) == ("Brücke", "utf-8", True)


def test_a_byte_order_mark_of_utf8_stays_a_character():
    assert decode(codecs.BOM_UTF8 + b"Harn").text == "\ufeffHarn"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_is_known_by_its_mark_or_by_its_zeros(encoding):
    marked = decode(("\ufeff" + GERMAN).encode(encoding))
    assert (marked.text, marked.encoding) == (GERMAN, "utf-16, by its byte order mark")
    bare = decode(GERMAN.encode(encoding))
    assert (bare.text, bare.encoding) == (GERMAN, f"{encoding}, detected")


def test_the_declared_encoding_counts_as_browsers_understand_it():
    declared = (Declared("ISO-8859-1", "declared in the HTTP header"),)
    decoded = decode("“Härn”".encode("cp1252"), declared)
    assert decoded.text == "“Härn”"
    assert decoded.encoding == "iso-8859-1, declared in the HTTP header"
    assert not decoded.exact


@pytest.mark.parametrize("label", ["utf-8", "nonsense", "hex", "rot13", "a\0b", ""])
def test_a_declaration_that_does_not_fit_is_passed_over(label):
    decoded = decode(GERMAN.encode("latin-1"), (Declared(label, "declared"),))
    assert (decoded.text, decoded.encoding) == (GERMAN, "cp1252, detected")


def test_a_broken_byte_in_utf8_is_shown_and_counted():
    decoded = decode(GERMAN.encode() + b"\xff ends")
    assert decoded.text == GERMAN + "\ufffd ends"
    assert (decoded.replaced, decoded.first_replaced) == (1, len(GERMAN.encode()))


def test_half_a_character_of_utf16_is_counted():
    decoded = decode(codecs.BOM_UTF16_LE + "Harn".encode("utf-16-le") + b"\x00")
    assert decoded.text == "Harn\ufffd"
    assert decoded.replaced == 1


@given(st.binary(max_size=300), st.text(max_size=12))
def test_no_bytes_and_no_label_stop_it(content, label):
    decoded = decode(content, (Declared(label, "declared"),))
    assert decoded == decode(content, (Declared(label, "declared"),))
    if decoded.exact:
        assert decoded.text.encode() == content
    if not decoded.replaced and decoded.encoding == "utf-8":
        assert decoded.exact
