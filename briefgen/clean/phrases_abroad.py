"""What leads to other articles and to readers' comments, in languages other than English.

Whole lines in the form of `phrases.fold_phrase`; a new language is met by adding words here.
"""

RELATED = """
lire aussi|à lire aussi|lire également|à lire également|à lire|à voir aussi|voir aussi
sur le même sujet|pour aller plus loin|articles liés|articles similaires|nos articles sur le sujet
mots-clés|mots clés|sujets|thèmes associés|schlagwörter|schlagworte|mehr zu diesem thema
archivado en|etiquetas|temas relacionados|argomenti|теги|ключевые слова|ключові слова
les plus lus|à découvrir|à ne pas manquer|en savoir plus
lesen sie auch|lesen sie mehr|lies auch|auch interessant|mehr zum thema|zum thema|mehr dazu
weiterlesen|das könnte sie auch interessieren|meistgelesen|passend zum thema|verwandte artikel
ähnliche artikel|weitere artikel|siehe auch
más información|lea también|lee también|leer más|también te puede interesar|te puede interesar
le puede interesar|te recomendamos|noticias relacionadas|artículos relacionados|relacionados
relacionadas|lo más leído|lo más visto|ver también|vea también|más noticias
leggi anche|leggi pure|per approfondire|articoli correlati|potrebbe interessarti
potrebbe interessarti anche|i più letti|vedi anche|altre notizie|notizie correlate
leia também|leia mais|veja também|saiba mais|notícias relacionadas|artigos relacionados|mais lidas
você também pode gostar|mais notícias|veja mais
lees ook|lees verder|lees meer|bekijk ook|meer over dit onderwerp|gerelateerde artikelen
meest gelezen|zie ook
läs också|läs även|läs mer|les også|læs også|lue myös|mest læst|mest lest|mest läst
czytaj też|czytaj także|czytaj również|czytaj więcej|zobacz też|zobacz także|zobacz również
przeczytaj też|przeczytaj także|polecamy|najczęściej czytane
čtěte také|čtěte dále|související články|nejčtenější
читайте также|читать также|читайте ещё|читайте еще|смотрите также|по теме|материалы по теме
другие материалы|похожие материалы|похожие новости|новости по теме|самое читаемое|подробнее
читайте також|читати також|дивіться також|за темою|матеріали за темою|новини за темою
схожі новини|найпопулярніше|детальніше
ayrıca okuyun|ilgili haberler|bunlar da ilginizi çekebilir|ilginizi çekebilir|çok okunanlar
benzer haberler|διαβάστε επίσης|διαβάστε ακόμα|δείτε επίσης|σχετικά άρθρα
citește și|citiți și|vezi și|olvassa el|kapcsolódó cikkek|прочетете още|вижте още
اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|إقرأ أيضا|إقرأ أيضًا|إقرأ أيضاً|اقرأ ايضا|إقرأ ايضا|اقرا ايضا
اقرأ المزيد|شاهد أيضا|شاهد أيضًا|شاهد أيضاً|طالع أيضا|طالع أيضًا|طالع أيضاً
مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|ذات صلة|الأكثر قراءة
קראו גם|קראו עוד|כתבות נוספות|همچنین بخوانید|بیشتر بخوانید|مطالب مرتبط|یہ بھی پڑھیں
यह भी पढ़ें|ये भी पढ़ें|आगे पढ़ें|baca juga|berita terkait|xem thêm|đọc thêm|tin liên quan
関連記事|関連ニュース|あわせて読みたい|合わせて読みたい|おすすめ記事|人気記事|もっと見る
相关阅读|相关新闻|延伸阅读|推荐阅读|相關新聞|相關閱讀|延伸閱讀|推薦閱讀|热门文章|熱門文章
관련 기사|관련기사|관련 뉴스|함께 보면 좋은 기사|많이 본 뉴스|추천 기사
"""

_ALONE_TOO = frozenset({"à lire", "по теме", "подробнее", "детальніше", "zum thema", "polecamy"})
"""Words that begin captions and headings of articles as well: no link where more follows them."""

COMMENTS = """
commentaires|réagir|réactions|vos réactions|vos commentaires|tous les commentaires
voir les commentaires|laisser un commentaire|ajouter un commentaire
kommentare|leserkommentare|kommentar schreiben|kommentare anzeigen|alle kommentare
einen kommentar schreiben|diskutieren sie mit|kommentarer|skriv en kommentar|kommentit
comentarios|comentários|deja un comentario|deja tu comentario|ver comentarios
deixe um comentário|deixe seu comentário|ver comentários
commenti|lascia un commento|i commenti dei lettori|scrivi un commento
reacties|geef een reactie|bekijk reacties|plaats een reactie
komentarze|dodaj komentarz|komentáře|diskuse|diskusia
комментарии|оставить комментарий|коментарі
залишити коментар|yorum|yorumlar|yorum yap|σχόλια|comentarii|hozzászólások
تعليقات|التعليقات|اترك تعليقا|اترك تعليقًا|اترك تعليقاً|أضف تعليقا|تعليقات القراء|תגובות
コメント|コメントを書く|评论|評論|留言|发表评论|댓글|댓글 쓰기|bình luận|komentar
"""

_COUNTED = """
commentaire|kommentar|comentario|comentário|commento|reactie|komentarz|komentář|комментарий
комментариев|комментария|коментар|коментарів|коментаря|تعليق
"""
"""Words that stand above opinions as well: they lead to comments only where these are counted."""


def _phrases(rows: str) -> tuple[str, ...]:
    return tuple(phrase for row in rows.strip().splitlines() for phrase in row.split("|"))


RELATED_PHRASES = _phrases(RELATED)
COMMENT_PHRASES = _phrases(COMMENTS)


def _any_of(phrases: tuple[str, ...]) -> str:
    return "|".join(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


LINK = (
    rf"(?:{_any_of(tuple(one for one in RELATED_PHRASES if one not in _ALONE_TOO))})"
    r" ?[:：] ?.{1,200}"
)
"""A line that names another article: `Lire aussi : À Brest, les éboueurs aussi`."""

_NOUNS = _any_of(COMMENT_PHRASES + _phrases(_COUNTED))
COUNTED = (
    rf"(?:{_NOUNS}) ?(?:[(\[（]\d+[)\]）]|: ?\d+|\d+)"
    rf"|[(\[（]?\d+[)\]）]? ?(?:{_NOUNS})"
)
"""How many comments there are: `Commentaires (12)`, `12 Kommentare`."""

COUNTED_NEEDLES = (
    *("comment", "coment", "koment", "komment", "réac", "réagir", "reactie", "disku", "yorum"),
    *("коммент", "комент", "σχόλια", "hozzászólás", "bình luận", "تعليق", "תגובות"),
    *("コメント", "评论", "評論", "留言", "댓글"),
)
"""Beginnings of words, of which one stands in each line that `COUNTED` matches."""
