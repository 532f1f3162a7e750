"""What is to be pasted, as the review page prints it."""

from briefgen.model import Edit, Location
from briefgen.render.views.review_parts import Piece, edit


def test_the_line_ends_of_an_edit_are_line_ends():
    made = Edit("put this before this line", Location("a.md", 3), 'flags:\n  - {at: "The port"}')
    assert edit(made).paste == (
        Piece("flags:"),
        Piece("\n"),
        Piece('  - {at: "The port"}'),
    )


def test_what_would_not_be_seen_is_told_by_its_number():
    made = Edit("paste this", Location("a.md", 3), "Harn\u202e bridge")
    assert [piece.text for piece in edit(made).paste if piece.unseen] == ["⟨U+202E⟩"]
