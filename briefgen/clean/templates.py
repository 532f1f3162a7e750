"""Words of page templates in several languages, and what they are after rewording."""

from collections.abc import Iterable, Iterator

from briefgen.clean.phrases import CALQUES, fold_phrase

_FEWEST = 2
_LONGEST = 40
_NAMES = {
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
}
_LABELS = {
    "de": "teilen|mehr lesen|weiterlesen|kommentare|aktualisiert|veröffentlicht|startseite|anmelden"
    "|anzeige|werbung|mehr zum thema|das könnte sie auch interessieren|newsletter abonnieren",
    "es": "compartir|leer más|leer también|comentarios|actualizado|iniciar sesión|publicidad"
    "|noticias relacionadas|te puede interesar|suscríbete|portada|deja un comentario",
    "fr": "partager|lire la suite|lire aussi|commentaires|mis à jour|publié le|accueil"
    "|se connecter|publicité|à lire aussi|s'abonner|laisser un commentaire",
    "it": "condividi|leggi tutto|leggi anche|commenti|aggiornato|pubblicato|accedi|pubblicità"
    "|abbonati|potrebbe interessarti|lascia un commento",
    "nl": "delen|lees meer|lees ook|reacties|bijgewerkt|inloggen|advertentie|gerelateerd|abonneren",
    "pl": "udostępnij|czytaj więcej|czytaj także|komentarze|zaktualizowano|zaloguj się|reklama"
    "|dodaj komentarz",
    "pt": "compartilhar|partilhar|leia mais|leia também|comentários|atualizado|assine"
    "|deixe um comentário|notícias relacionadas",
    "ru": "поделиться|читать далее|читайте также|комментарии|обновлено|опубликовано|главная|войти"
    "|реклама|подписаться",
    "tr": "paylaş|devamını oku|yorumlar|güncellendi|giriş yap|ilgili haberler|yorum yap",
    "uk": "поділитися|читати далі|читайте також|коментарі|оновлено|опубліковано|головна|увійти",
}
_LANGUAGE_OF = {label: tag for tag, labels in _LABELS.items() for label in labels.split("|")}


def reworded_template(lines: Iterable[str]) -> str | None:
    """The calques among an article's lines, such as `Share it` and `main event`, if there are two.

    No page has them in English: the template went through the rewording that its text did.
    """
    calques = sorted({line for line in lines if fold_phrase(line) in CALQUES})
    return _listed(calques) if len(calques) >= _FEWEST else None


def foreign_templates(lines: Iterable[str], language: str | None) -> Iterator[str]:
    """What the labels among an article's lines say of where its text comes from.

    Two labels of another language than the article's are those of a page that was translated.
    """
    short = sorted({line for line in lines if len(line) <= _LONGEST})
    labels = [(line, _LANGUAGE_OF.get(fold_phrase(line))) for line in short]
    for tag, name in _NAMES.items():
        found = [line for line, spoken in labels if spoken == tag]
        if language is not None and tag != language and len(found) >= _FEWEST:
            yield (
                f"the page's labels are {name} ({_listed(found)}), so its text may be a "
                "translation: if it is, set `wording: translation`"
            )


def _listed(lines: Iterable[str]) -> str:
    return ", ".join(f"'{line}'" for line in lines)
