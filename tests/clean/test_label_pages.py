"""Made-up pages in many languages: who wrote the article and when, and on what that rests."""

import pytest

from briefgen.clean import clean
from briefgen.model import EvidenceKind, FlagKind

TEXTS = {
    "en": (
        "The old bridge of Harn is closed",
        "The old bridge of Harn has been closed, and nobody knows when it will open again.",
        "The mayor said that she had not seen such a flood in her life, and that it was not over.",
    ),
    "fr": (
        "Le vieux pont de Harn est fermé",
        "Le vieux pont de Harn est fermé et personne ne sait quand il sera rouvert aux voitures.",
        "La maire a dit que les habitants sont inquiets, et que des pluies sont attendues.",
    ),
    "de": (
        "Die alte Brücke von Harn ist gesperrt",
        "Die alte Brücke von Harn ist gesperrt, und niemand weiß, wann sie wieder geöffnet wird.",
        "Die Bürgermeisterin sagte, sie habe in ihrem Leben nicht ein solches Hochwasser gesehen.",
    ),
    "es": (
        "El viejo puente de Harn está cerrado",
        "El viejo puente de Harn está cerrado y nadie sabe cuándo se va a abrir para los coches.",
        "La alcaldesa dijo que no había visto una crecida como esta, y que los vecinos esperan.",
    ),
    "it": (
        "Il vecchio ponte di Harn è chiuso",
        "Il vecchio ponte di Harn è chiuso e nessuno sa quando sarà riaperto per gli abitanti.",
        "La sindaca ha detto che non si è mai vista una piena come questa nel paese della valle.",
    ),
    "pt": (
        "A velha ponte de Harn está fechada",
        "A velha ponte de Harn está fechada e não se sabe quando os carros vão poder passar.",
        "A prefeita disse que não viu uma cheia como essa, e que os moradores são pacientes.",
    ),
    "nl": (
        "De oude brug van Harn is gesloten",
        "De oude brug van Harn is gesloten en niet een van de bewoners weet voor hoe lang.",
        "De burgemeester zei dat het water nog niet weg is en dat ook de kade wordt gesloten.",
    ),
    "pl": (
        "Stary most w Harn jest zamknięty",
        "Stary most w Harn jest zamknięty i nikt nie wie, kiedy zostanie otwarty dla ruchu.",
        "Burmistrzyni powiedziała, że nie widziała takiej powodzi i że się nie skończyła.",
    ),
    "uk": (
        "Старий міст у Гарні закрито",
        "Старий міст у Гарні закрито, і ніхто не знає, коли його знову відкриють для машин.",
        "Міська голова сказала, що не бачила такої повені, і що вода ще підіймається.",
    ),
    "ru": (
        "Старый мост в Гарне закрыт",
        "Старый мост в Гарне закрыт, и никто не знает, когда его снова откроют для машин.",
        "Мэр сказала, что не видела такого паводка и что вода всё ещё поднимается, а мост ждёт.",
    ),
    "tr": (
        "Harn'daki eski köprü kapatıldı",
        "Harn'daki eski köprü kapatıldı ve ne zaman açılacağı bilinmiyor, bu çok uzun sürebilir.",
        "Belediye başkanı böyle bir sel görmediğini ve suyun daha da yükseldiğini söyledi.",
    ),
    "ar": (
        "إغلاق الجسر القديم في هارن",
        "أُغلق الجسر القديم في هارن ولا أحد يعرف متى سيفتح مرة أخرى أمام السيارات والمشاة.",
        "وقالت رئيسة البلدية إنها لم تر مثل هذا الفيضان في حياتها وإن المياه ما زالت ترتفع.",
    ),
    "zh": (
        "哈恩的老桥已经关闭",
        "哈恩的老桥已经关闭，没有人知道什么时候会重新开放，居民们只能绕道而行，等待水位下降。",
        "市长说，她一生中从未见过这样的洪水，水位仍在上涨，桥梁的检查要等到下周才能开始。",
    ),
    "ja": (
        "ハルンの古い橋が閉鎖された",
        "ハルンの古い橋が閉鎖され、いつ再び開くのかは誰にも分からないと市の担当者が話した。",
        "市長はこのような洪水は見たことがないと述べ、水位はまだ上がっていると付け加えた。",
    ),
    "ko": (
        "하른의 오래된 다리가 폐쇄됐다",
        "하른의 오래된 다리가 폐쇄됐고 언제 다시 열릴지는 아무도 모른다고 시 관계자가 말했다.",
        "시장은 이런 홍수는 본 적이 없다고 말했고 수위는 아직 올라가고 있다고 덧붙였다.",
    ),
}
LABELS = {
    "en": ("By Jane Doe, 14 November 2025", "Updated: 16 November 2025"),
    "fr": ("Par Jeanne Dubois", "Publié le 14/11/2025 à 10h05 - Mis à jour le 16/11/2025"),
    "de": ("Von Johanna Muster", "Stand: 14.11.2025, 10:05 Uhr"),
    "es": ("Por María Muñoz", "Publicado el 14 de noviembre de 2025"),
    "it": ("di Maria Esempio", "Pubblicato il 14 novembre 2025 alle 10:05"),
    "pt": ("Por João da Silva", "Publicado em 14 de novembro de 2025 às 10h05"),
    "nl": ("Door Jan de Voorbeeld", "Gepubliceerd op 14 november 2025 om 10:05"),
    "pl": ("Autor: Jan Przykład", "Opublikowano: 14 listopada 2025, godz. 10:05"),
    "uk": ("Автор: Іван Приклад", "Опубліковано: 14 листопада 2025, 10:05"),
    "ru": ("Автор: Иван Примеров", "Опубликовано 14 ноября 2025 г., 10:05"),
    "tr": ("Haber: Ayşe Örnek", "Yayınlanma: 14 Kasım 2025 Cuma 10:05"),
    "ar": ("بقلم: ليلى مثال", "نشر في: ١٤ نوفمبر ٢٠٢٥"),
    "zh": ("记者：李例子", "发布时间：2025年11月14日 10:05"),
    "ja": ("記者 例田花子", "2025年11月14日 10:05 公開"),
    "ko": ("홍예시 기자", "입력 2025년 11월 14일 10:05"),
}
AUTHORS = {
    "en": "Jane Doe",
    "fr": "Jeanne Dubois",
    "de": "Johanna Muster",
    "es": "María Muñoz",
    "it": "Maria Esempio",
    "pt": "João da Silva",
    "nl": "Jan de Voorbeeld",
    "pl": "Jan Przykład",
    "uk": "Іван Приклад",
    "ru": "Иван Примеров",
    "tr": "Ayşe Örnek",
    "ar": "ليلى مثال",
    "zh": "李例子",
    "ja": "例田花子",
    "ko": "홍예시",
}


@pytest.fixture
def read(make_capture):
    """The one article in these lines, a blank one between each two."""

    def read(*lines):
        (article,) = clean(make_capture("\n\n".join(lines) + "\n")).articles
        return article

    return read


def says(article, kind):
    return next(line.says for line in article.evidence if line.kind is kind)


@pytest.mark.parametrize("language", sorted(TEXTS))
@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_the_labels_below_a_title_are_read(make_capture, language, blank):
    title, *text = TEXTS[language]
    (article,) = clean(make_capture(blank.join((title, *LABELS[language], *text)))).articles
    assert article.title == title
    assert (str(article.published), article.author) == ("2025-11-14", AUTHORS[language])
    assert [passage.text for passage in article.passages] == text
    line = next(line for line in LABELS[language] if any(map(str.isdecimal, line)))
    assert f"'{line}' beside the title" in article.published_basis


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_the_labels_below_the_text_are_read(read, language):
    title, *text = TEXTS[language]
    article = read(title, *text, *LABELS[language])
    assert (str(article.published), article.author) == ("2025-11-14", AUTHORS[language])
    assert [passage.text for passage in article.passages] == text
    assert "below the text" in article.published_basis


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_the_labels_above_the_title_are_read(read, language):
    title, *text = TEXTS[language]
    article = read(*LABELS[language], title, *text)
    assert article.title == title
    assert (str(article.published), article.author) == ("2025-11-14", AUTHORS[language])
    assert "above the title" in article.published_basis


@pytest.mark.parametrize(
    "lines",
    [
        ("First published: 14 November 2025", "Last updated: 20 November 2025"),
        ("Last updated: 20 November 2025", "First published: 14 November 2025"),
        ("Updated 20 November 2025", "Published 14 November 2025"),
        ("20 November 2025 (updated)", "14 November 2025"),
        ("Updated: 20 November 2025 | Published: 14 November 2025",),
    ],
)
def test_the_first_publication_counts_and_never_the_update(read, lines):
    title, *text = TEXTS["en"]
    article = read(title, *lines, *text)
    assert str(article.published) == "2025-11-14"
    assert "20 November 2025" in says(article, EvidenceKind.CHANGE)
    assert article.modified == "2025-11-20"


def test_an_update_alone_dates_nothing(read):
    title, *text = TEXTS["en"]
    article = read(title, "Updated: 20 November 2025", *text)
    assert article.published is None
    assert article.published_basis == "'Updated: 20 November 2025' beside the title, of an update"


@pytest.mark.parametrize("language", ["fr", "de", "es", "it", "pt", "nl", "pl", "uk", "ru", "tr"])
def test_two_numbers_are_day_and_month_where_the_language_writes_so(read, language):
    title, *text = TEXTS[language]
    article = read(title, "03.04.2025", *text)
    assert str(article.published) == "2025-04-03"
    assert "read as 2025-04-03 because the text is" in article.published_basis


def test_two_numbers_stay_open_in_english(read):
    title, *text = TEXTS["en"]
    article = read(title, "Published: 03/04/2025", *text)
    assert article.published is None
    assert "whose day and month cannot be told apart" in article.published_basis


@pytest.mark.parametrize(
    ("other", "value"),
    [
        ("Updated: 25/04/2025", "2025-04-03"),
        ("Updated: 04/25/2025", "2025-03-04"),
        ("Updated: 05/04/2025", "None"),
    ],
)
def test_another_date_of_the_page_tells_which_number_is_the_month(read, other, value):
    title, *text = TEXTS["en"]
    article = read(title, "Published: 03/04/2025", other, *text)
    assert str(article.published) == value


def test_a_dateline_tells_which_number_is_the_month(read):
    title, first, second = TEXTS["en"]
    article = read(title, "Published: 03/04/2025", f"HARN, April 3 (UNI) {first}", second)
    assert str(article.published) == "2025-04-03"
    assert "'HARN, April 3' stands in the first lines" in article.published_basis


@pytest.mark.parametrize(
    "dateline", ["HARN, 14 November 2025 —", "HARN, Friday, 14 November 2025 -"]
)
def test_a_dateline_may_have_a_line_of_its_own(read, dateline):
    title, *text = TEXTS["en"]
    article = read(title, dateline, *text)
    assert str(article.published) == "2025-11-14"
    assert [str(passage.kind) for passage in article.passages] == ["text", "text"]
    assert dateline in article.published_basis


@pytest.mark.parametrize(
    ("language", "dateline"),
    [
        ("en", "HARN, Friday, 14 November 2025 - "),
        ("fr", "HARN, 14 novembre 2025 (UNI) - "),
        ("de", "Harn, 14. November 2025 – "),
        ("ru", "ГАРН, 14 ноября 2025. /УНИ/. "),
        ("es", "Harn, 14 nov. 2025 (UNI).- "),
    ],
)
def test_a_dateline_is_read_in_the_first_lines(read, language, dateline):
    title, first, second = TEXTS[language]
    article = read(title, dateline + first, second)
    assert str(article.published) == "2025-11-14"
    assert "in the first lines" in article.published_basis


def test_a_dateline_years_away_from_the_label_is_flagged_and_dates_nothing(read):
    title, first, second = TEXTS["en"]
    label = "Published: 14 November 2025"
    article = read(title, label, f"HARN, 14 November 2015 (UNI) {first}", second)
    assert article.published is None
    assert "contradict each other, and nothing decides" in article.published_basis
    (flag,) = article.flags
    assert flag.kind is FlagKind.DOUBTFUL
    assert "'HARN, 14 November 2015' in the first lines" in flag.note


@pytest.mark.parametrize(
    ("updated", "sentence", "value"),
    [
        ("Updated: 16 November 2025", "", "2025-11-14"),
        ("Updated: 16 November 2015", "", "2015-11-14"),
        ("Updated: 16 November 2020", "", "None"),
        ("", "The bridge was built in 2021.", "2025-11-14"),
        ("", "The bridge was built in 1921.", "None"),
    ],
)
def test_two_of_three_dates_decide(read, updated, sentence, value):
    title, first, second = TEXTS["en"]
    labels = [line for line in ("Published: 14 November 2025", updated) if line]
    text = (f"HARN, 14 November 2015 (UNI) {first}", f"{second} {sentence}".strip())
    article = read(title, *labels, *text)
    assert str(article.published) == value
    assert "contradict each other" in article.published_basis


def test_a_dateline_of_the_days_before_is_no_contradiction(read):
    title, first, second = TEXTS["en"]
    article = read(
        title, "Published: 14 November 2025", f"HARN, 12 November 2025 (UNI) {first}", second
    )
    assert str(article.published) == "2025-11-12"
    assert article.flags == ()


@pytest.mark.parametrize(
    ("language", "sentence", "weekday"),
    [
        ("en", "It rained on Wednesday.", "on Wednesday"),
        ("de", "Am Mittwoch regnete es in Harn.", "Mittwoch"),
        ("fr", "Il a plu mercredi soir à Harn.", "mercredi"),
        ("es", "Llovió el miércoles en Harn.", "miércoles"),
        ("ru", "В среду в Гарне шёл дождь.", "среду"),
        ("pl", "W środę w Harn padał deszcz.", "środę"),
        ("tr", "Çarşamba günü yağmur yağdı.", "Çarşamba"),
        ("ar", "هطل المطر يوم الأربعاء في هارن.", "الأربعاء"),
        ("zh", "周三哈恩下了大雨。", "周三"),
        ("ja", "水曜日にハルンで雨が降った。", "水曜日"),
        ("ko", "수요일 하른에 비가 내렸다.", "수요일"),
    ],
)
def test_weekdays_are_seen_in_the_text(read, language, sentence, weekday):
    title, first, second = TEXTS[language]
    article = read(title, first, f"{second} {sentence}")
    assert says(article, EvidenceKind.WEEKDAY) == f"the text says '{weekday}'"


def test_a_weekday_with_its_date_is_no_weekday_by_itself(read):
    title, first, second = TEXTS["de"]
    article = read(title, first, f"{second} Am Mittwoch, 12. November, regnete es.")
    assert says(article, EvidenceKind.WEEKDAY) == "no weekday without a date in the text"


@pytest.mark.parametrize(
    ("language", "opening", "author"),
    [
        ("zh", "哈恩社北京11月14日电（记者李例子）", "李例子"),
        ("ko", "(하른=예시뉴스) 홍예시 기자 = ", "홍예시"),
        ("ja", "【ハルン＝例田花子】", "例田花子"),
        ("zh", "哈恩社北京11月14日电（图片）", None),
        ("ko", "(하른=예시뉴스) ", None),
    ],
)
def test_the_opening_of_an_agencys_report_names_its_author(read, language, opening, author):
    title, first, second = TEXTS[language]
    assert read(title, opening + first, second).author == author


def test_bare_days_between_paragraphs_date_what_they_tell(read):
    title, first, second = TEXTS["en"]
    days = ("14 November 2025", second, "15 November 2025", "It went on raining in Harn.")
    assert read(title, first, *days).published is None
    assert read(title, first, second, "14 November 2025", "It rained.").published is None
    assert str(read(title, first, "14 November 2025", second).published) == "2025-11-14"


@pytest.mark.parametrize(
    "line",
    [
        "Posted by Jane Doe on November 14, 2025 in Local News",
        "Written by Jane Doe | Nov. 14, 2025 | Updated 1:05 p.m.",
    ],
)
def test_a_byline_of_many_parts_is_read(read, line):
    title, *text = TEXTS["en"]
    article = read(title, line, *text)
    assert (str(article.published), article.author) == ("2025-11-14", "Jane Doe")


def test_a_day_beside_the_title_that_no_month_has_is_told(read):
    title, *text = TEXTS["en"]
    article = read(title, "Thursday, April 31", *text)
    assert article.published_basis.startswith(
        "'Thursday, April 31' beside the title, which is no day of the calendar"
    )


def test_a_section_before_a_date_is_no_author(read):
    title, *text = TEXTS["en"]
    for line in ("World News | 14 November 2025", "Reuters — 14 November 2025"):
        article = read(title, line, *text)
        assert (str(article.published), article.author) == ("2025-11-14", None)


def test_a_name_above_the_date_of_publication_is_the_authors(read):
    title, *text = TEXTS["en"]
    article = read(title, "Jane Doe", "Published 14 November 2025", *text)
    assert article.author == "Jane Doe"


def test_a_bare_date_with_its_weekday_above_the_title_is_the_sites(read):
    title, *text = TEXTS["en"]
    assert read("Friday, 14 November 2025", title, *text).published is None


@pytest.mark.parametrize("years", [(2025, 2025, 2025, 2025), (2025, 2024, 2023, 2021)])
def test_times_with_days_of_several_years_are_no_posts(read, years):
    title, *text = TEXTS["en"]
    told = (
        "The river has fallen by a metre since the morning, the harbour office says.",
        "A first bus crossed the bridge of Dorn, and its driver waved to the people on the bank.",
        "The school of Harn stays closed until Thursday, as there is no water in its pipes.",
        "Engineers from Lund have come to look at the pillars of the old bridge today.",
    )
    posts = [
        line
        for number, year in enumerate(years)
        for line in (f"14 November {year}, 10:0{number}", told[number])
    ]
    article = read(title, text[0], *posts)
    assert article.published is None
    kinds = {str(passage.kind) for passage in article.passages[1:]}
    assert kinds == ({"post"} if len(set(years)) == 1 else {"text"})
