"""Captions of pictures, told by their credits."""

import re

_LONGEST = 500
_PICTURE = r"(?:Photo|Photograph|Picture|Image|Credit|File\ photo)s?"
# Nouns of other languages stand in sentences as well: what follows them there has a full stop.
_FOREIGN = (
    r"(?:Fotos?|Bild(?:er|quelle)?|Imagen|Imagem|Fotografía|Fotografia|Crédito?|Fot\.|Zdjęcie|Фото"
    r"|Fotoğraf|Ljósmynd|Valokuva|Kuva)"
)
_AGENCY = r"(?:Getty\ Images|AFP|AP|AP\ Photo|Reuters|EPA-EFE|EFE|dpa|ANSA|PAP|NTB|TT)"
_CAPTION = re.compile(
    rf"""(?: .{{0,400}} [\s(] {_PICTURE} (?:\ (?:by|credit))? \s? [:/] .{{2,80}}
        | {_PICTURE} \s? (?:[:|]|by\ ) .{{2,200}}
        | (?: .{{0,400}} [\s(|] )? {_FOREIGN} \s? [:/] [^!?]{{2,80}} (?<![.!?])
        | .{{20,400}} [\s(] (?: © | Fot\. ) \s? [^!?]{{2,80}} (?<![.!?])
        | .{{20,400}} [\[(] (?:[^\])]{{0,40}}\ )? (?:Photo|via\ |Getty|{_AGENCY})
            [^\])]{{0,60}} [\])] \.?
        | .{{20,400}} [/.)\]] \s? {_AGENCY} )""",
    re.VERBOSE,
)
_WORDS = re.compile(
    "hoto|icture|mage|redit|via |Getty|Reuters|AFP|AP|EPA|EFE|dpa|ANSA|NTB|TT|[Ff]oto|[Ff]ot[.]"
    "|Bild|Imag|Zdj|Фото|Créd|Ljós|uva|©"
)
"""One of these must stand in the line: looking for them first is cheap."""


def is_caption(text: str) -> bool:
    return (
        len(text) <= _LONGEST
        and _WORDS.search(text) is not None
        and _CAPTION.fullmatch(text) is not None
    )
