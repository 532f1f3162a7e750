"""A page's tree as a reader has it before him: no hidden text, none struck out, raised numerals."""

from collections.abc import Iterator

from lxml import etree, html

from briefgen.clean.shown_lines import has_block, is_block

_STRUCK = ("del", "s", "strike")
_READING_AIDS = ("rt", "rp")
_ABOVE = str.maketrans("0123456789+-−–()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾")
_BELOW = str.maketrans("0123456789+-−–()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₍₎")
_PAYWALL = "paywall"
_LONGEST_MARK = 8
_SLASHES = ("/", "⁄", "∕")
_SIGNS = frozenset("*†‡§¶#")
_ENDS = frozenset(".,;:!?…”’»\"'")
_HIDING = ("hidden", "aria-hidden", "style")
_IN_LINK = "boolean(.//a[@href] | ancestor::a[contains(@href, '#')])"
_LONGEST_LETTER = 2
_HIDDEN = (
    "//*[@hidden or contains(translate(@style, ' ', ''), 'display:none')"
    " or contains(translate(@style, ' ', ''), 'visibility:hidden') or @aria-hidden='true']"
)


def set_numerals(tree: html.HtmlElement) -> None:
    """Take what is struck out from the tree, and keep raised and lowered numerals apart.

    `10<sup>6</sup>` becomes `10⁶`, and `400<sup>1</sup>` becomes `400¹`: no figure arises that
    the page does not show. Marks of notes are left out: raised links, brackets, signs, and
    numerals behind the end of a sentence.
    """
    for element in tree.xpath("//del | //s | //strike"):
        if element.tag == "del" or not has_block(element):
            _take_out(element)
    etree.strip_elements(tree, *_READING_AIDS, with_tail=False)
    for element in tree.xpath("//sup | //sub"):
        words = "".join(element.itertext()).strip()
        if not words or len(words) > _LONGEST_MARK:
            continue
        before = _before(element)
        if element.tag == "sup" and _is_note(element, words, before):
            _take_out(element)
        elif any(char.isdigit() for char in words):
            _set(element, words, before)


def drop_hidden(tree: html.HtmlElement) -> None:
    """Take out what readers do not see, but not where it is most of the page's paragraphs.

    Pages hide their whole text until a program has run, or while a dialog is open: such text is
    marked as hidden no more. What is only hidden from screen readers is text that others see,
    unless it is a block; so is the text that search engines are told of as behind a paywall.
    """
    hidden = tree.xpath(_HIDDEN)
    if not hidden:
        return
    outer = list(_outermost(tree, {one for one in hidden if not _is_for_eyes(one)}))
    whole = sum(map(_prose_length, tree.iter("body")))
    is_most = any(
        2 * sum(map(length, outer)) > sum(map(length, tree.iter("body")))
        for length in (_prose_length, _text_length)
    )
    for element in hidden:
        if element.getparent() is None or element.tag in {"html", "body"}:
            continue
        if _is_for_eyes(element) or 2 * _prose_length(element) > whole:
            for attribute in _HIDING:
                element.attrib.pop(attribute, None)
        elif not is_most:
            _take_out(element)


def _outermost(
    tree: html.HtmlElement, elements: set[html.HtmlElement]
) -> Iterator[html.HtmlElement]:
    """Those of the elements that stand in none of the others."""
    depth = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if element in elements:
            if event == "start" and depth == 0:
                yield element
            depth += 1 if event == "start" else -1


def _is_for_eyes(element: html.HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    if _PAYWALL in (element.get("class") or "").split():
        return True
    unseen = element.get("hidden") is not None or "display:none" in style
    return not unseen and "visibility:hidden" not in style and not is_block(element)


def _prose_length(element: html.HtmlElement) -> int:
    return sum(len(paragraph.text_content()) for paragraph in element.iter("p"))


def _text_length(element: html.HtmlElement) -> int:
    return len("".join(element.itertext()).split())


def _is_note(element: html.HtmlElement, words: str, before: str) -> bool:
    """Whether it leads the reader to a note, and says nothing itself."""
    inner = words.strip("[]()")
    if all(char in _SIGNS for char in words):
        return True
    if (inner != words or len(inner) <= _LONGEST_LETTER) and element.xpath(_IN_LINK):
        return True
    # Behind `4.` stand the cents of a price.
    ended = before[-1:] in _ENDS and not before[-2:-1].isdigit()
    return inner.isdigit() and (words[0] == "[" or ended)


def _set(element: html.HtmlElement, words: str, before: str) -> None:
    """Put characters that are raised themselves, or a `^`, behind what they must not run into."""
    above = element.tag == "sup"
    raised = words.translate(_ABOVE if above else _BELOW)
    if any(char.isdecimal() or char.isalpha() for char in raised):
        raised = ("^" if above else "_") + words if before[-1:].isalnum() else words
    elif not above and not (before[-1:].isdigit() or before[-1:] in _SLASHES):
        return
    inner_elements = list(element)
    try:
        element.text = raised
    except ValueError:  # a control character that stands in the page, and cannot be set anew
        return
    for inner in inner_elements:
        element.remove(inner)


def _before(element: html.HtmlElement) -> str:
    """The text right before the element, within its block."""
    previous = element.getprevious()
    if previous is not None:
        return previous.tail or "".join(previous.itertext())
    parent = element.getparent()
    return (parent.text or "") if parent is not None else ""


def _take_out(element: html.HtmlElement) -> None:
    """Empty the element, which goes on parting what stands around it."""
    before, after = _before(element), element.tail or ""
    element.clear(keep_tail=True)
    if before[-1:].isalnum() and after[:1].isalnum():
        element.text = " "
