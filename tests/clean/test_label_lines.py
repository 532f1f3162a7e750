"""Lines that are labels, in many languages, and lines that only look like it."""

import pytest

from briefgen.clean.label_lines import label_line

NOV_14 = "2025-11-14"


def read(text, language=None):
    """The day of publication, that of the update, and the authors of a line."""
    found = label_line(text, language)
    if found is None:
        return None
    days = (day and str(day.value or day.words) for day in (found.published, found.updated))
    return (*days, found.authors)


@pytest.mark.parametrize(
    ("language", "text", "published", "updated", "authors"),
    [
        (None, "By Jane Doe, 14 November 2025", NOV_14, None, "Jane Doe"),
        (None, "By Jane Doe | Nov 14, 2025", NOV_14, None, "Jane Doe"),
        (None, "Jane Doe — 14 November 2025, 10:05 GMT", NOV_14, None, "Jane Doe"),
        (None, "By Jane Doe, Harn Courier, and staff", None, None, "Jane Doe"),
        (None, "Friday, Nov. 14, 2025 · Jane Doe", NOV_14, None, "Jane Doe"),
        (
            None,
            "Jane DoePublished Nov 14, 2025, 9am|Updated Nov 15, 2025",
            NOV_14,
            "2025-11-15",
            "Jane Doe",
        ),
        (None, "First published: 14 November 2025", NOV_14, None, None),
        (None, "Interview by Jane Doe", None, None, "Jane Doe"),
        (None, "Harn Courier | 14 November 2025", NOV_14, None, None),
        ("fr", "Par Jeanne Dubois et Paul Martin", None, None, "Jeanne Dubois et Paul Martin"),
        ("fr", "Publié le 14 novembre 2025 à 10h05", NOV_14, None, None),
        ("fr", "Publié le 14/11/2025, mis à jour le 15/11/2025", NOV_14, "2025-11-15", None),
        ("fr", "Propos recueillis par Jeanne Dubois", None, None, "Jeanne Dubois"),
        ("de", "Von Johanna Muster, Harnburg", None, None, "Johanna Muster"),
        ("de", "Stand: 14.11.2025, 10:05 Uhr", NOV_14, None, None),
        ("de", "Veröffentlicht am 14. November 2025", NOV_14, None, None),
        ("de", "Das Gespräch führte Johanna Muster", None, None, "Johanna Muster"),
        (
            "de",
            "14.11.2025 | Von Johanna Muster | Lesezeit: 3 Minuten",
            NOV_14,
            None,
            "Johanna Muster",
        ),
        ("es", "Por María Muñoz", None, None, "María Muñoz"),
        ("es", "Publicado el viernes, 14 de noviembre de 2025 a las 10:05", NOV_14, None, None),
        ("es", "Actualizado: 14 nov 2025", None, NOV_14, None),
        ("it", "di Maria Esempio", None, None, "Maria Esempio"),
        ("it", "Pubblicato il 14 novembre 2025 alle ore 10:05", NOV_14, None, None),
        ("pt", "Por João da Silva", None, None, "João da Silva"),
        ("pt", "Publicado em 14 de novembro de 2025 às 10h05", NOV_14, None, None),
        ("nl", "Door Jan de Voorbeeld", None, None, "Jan de Voorbeeld"),
        ("nl", "Gepubliceerd op vr 14 nov. 2025 om 10:05 uur", NOV_14, None, None),
        ("pl", "Autor: Jan Przykład", None, None, "Jan Przykład"),
        ("pl", "Data publikacji: 14 listopada 2025, godz. 10:05", NOV_14, None, None),
        ("uk", "Автор: Іван Приклад", None, None, "Іван Приклад"),
        ("uk", "Опубліковано: п'ятниця, 14 листопада 2025 року, 10:05", NOV_14, None, None),
        ("ru", "Опубликовано 14 ноября 2025 г. в 10:05", NOV_14, None, None),
        ("ru", "Текст: Иван Примеров", None, None, "Иван Примеров"),
        ("tr", "Yayınlanma: 14 Kasım 2025 Cuma 10:05", NOV_14, None, None),
        ("tr", "Haber: Ayşe Örnek", None, None, "Ayşe Örnek"),
        ("tr", "Giriş: 14.11.2025 10:05 Güncelleme: 15.11.2025 11:00", NOV_14, "2025-11-15", None),
        ("ar", "نشر في: ١٤ نوفمبر ٢٠٢٥", NOV_14, None, None),
        ("ar", "الجمعة 14 تشرين الثاني 2025", NOV_14, None, None),
        ("ar", "آخر تحديث: 14/11/2025", None, NOV_14, None),
        ("ar", "بقلم: ليلى مثال", None, None, "ليلى مثال"),
        ("zh", "发布时间：2025年11月14日 10:05 记者：李例子", NOV_14, None, "李例子"),
        ("zh", "2025年11月14日 星期五 来源：哈恩日报", NOV_14, None, None),
        ("ja", "2025年11月15日 更新 2025年11月14日 公開", NOV_14, "2025-11-15", None),
        ("ja", "２０２５年１１月１４日（金）", NOV_14, None, None),
        ("ja", "文／例田花子", None, None, "例田花子"),
        ("ja", "記者 例田花子", None, None, "例田花子"),
        ("ko", "입력 2025.11.14 10:05 수정 2025.11.15 11:00", NOV_14, "2025-11-15", None),
        ("ko", "2025년 11월 14일 (금) 홍예시 기자", NOV_14, None, "홍예시"),
    ],
)
def test_a_label_is_read(language, text, published, updated, authors):
    assert read(text, language) == (published, updated, authors)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (None, "Bridge closed on 14 November 2025"),
        (None, "The bridge of Harn, by Jane Doe's account, closed on 14 November 2025."),
        (None, "By the river of Harn"),
        (None, "Von Muster Returns to the Bridge"),
        (None, "Door County Opens a Bridge"),
        (None, "Par Three Course Closes"),
        (None, "Di Muster Wins the Race"),
        ("en", "Por Una Cabeza"),
        ("de", "Von Harn nach Dorn"),
        ("es", "Por la mañana"),
        (None, "(Photo: Jane Doe, Nov 14, 2025)"),
        (None, "14 seats for Harn in 2025"),
        (None, "2025"),
        (None, "Author"),
        (None, "Autor Harn"),
        ("zh", "记者在哈恩河边采访了三位居民，他们都说水位很高。"),
        ("ko", "기자회견"),
        (None, "\u0600\u200f1/\ud7ff"),
    ],
)
def test_what_says_anything_else_is_no_label(language, text):
    assert read(text, language) is None


def test_what_two_numbers_mean_is_left_open():
    found = label_line("03/04/2025").published
    assert (found.value, found.either) == (None, (3, 4))
    assert str(found.in_order(day_first=True, why="").value) == "2025-04-03"
    assert str(found.in_order(day_first=False, why="").value) == "2025-03-04"


def test_a_weekday_in_the_line_tells_what_two_numbers_mean():
    assert read("Friday, 04/04/2025") == ("2025-04-04", None, None)
    assert read("Thu, 03/04/2025") == ("2025-04-03", None, None)
    assert read("Tue, 03/04/2025") == ("2025-03-04", None, None)


@pytest.mark.parametrize("text", ["HARN, 14 November 2025 —", "Neu Harn, Friday, Nov 14, 2025 -"])
def test_a_place_a_date_and_a_dash_are_a_dateline(text):
    assert label_line(text).dateline
    assert str(label_line(text).published.value) == NOV_14
