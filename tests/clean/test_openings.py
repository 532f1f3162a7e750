"""Place, day and agency in the first words of a report, as agencies write them."""

import pytest

from briefgen.clean import clean
from briefgen.model import Capture

REST = (
    " The new ferry of Orvale made its first crossing with eighty people on board.\n\n"
    "The mayor said that the old one had become too small, and too dear to mend.\n"
)
DAY = "2024-09-12"


def read(header, opening):
    text = f"New ferry opens in Orvale\n{header}\n{opening}{REST}"
    (article,) = clean(Capture("ferry.txt", text, "0" * 64)).articles
    return article.publisher, str(article.published or "") or None


@pytest.mark.parametrize(
    ("opening", "agency", "day"),
    [
        ("ORVALE, Idaho, Sept. 12, 2024 /PRNewswire/ --", "PRNewswire", DAY),
        ("ORVALE, Sept. 12, 2024 (GLOBE NEWSWIRE) --", "GLOBE NEWSWIRE", DAY),
        ("ORVALE, Ukraine (AP) —", "AP", None),
        ("ORVALE (dpa) -", "dpa", None),
        ("Orvale (dpa/lx) –", "dpa", None),
        ("(ANSA) - ORVALE, 12 SET 2024 -", "ANSA", DAY),
        ("ОРВАЛЬ, 12 вересня 2024 (Укрінформ) –", "Укрінформ", DAY),
        ("ОРВАЛЬ, 12 сентября 2024. /ТАСС/.", "ТАСС", DAY),
        ("ОРВАЛЬ, 12 янв — РИА Новости.", "РИА Новости", None),
        ("ORVALE, 12 set 2024 (Lusa) –", "Lusa", DAY),
        ("Orvale, 12 września 2024 (PAP) –", "PAP", DAY),
        ("(오르발=연합뉴스)", "연합뉴스", None),
        ("新华社奥瓦9月12日电", "新华社", None),
        ("ORVALE (Mara Lindqvist) -", None, None),
        ("Orvale, Idaho, has waited since Sept. 12, 2024 for it.", None, None),
    ],
)
def test_what_opens_a_report_says_where_when_and_who(opening, agency, day):
    assert read("", opening) == (agency, day)


@pytest.mark.parametrize(
    "header",
    [
        "13 вересня 2024, 10:30",
        "Автор: Олена Коваль\nОпубліковано 13 вересня 2024 року о 10:30",
        "Por Ana Costa\n13 de setembro de 2024, 10h30",
        "Por Ana Costa\n13/09/2024 10h30  Atualizado há 2 horas",
        "13.09.2024, 10:30 Uhr, aktualisiert vor 2 Stunden",
        "13 вересня 2024, оновлено 2 години тому",
    ],
)
def test_days_beside_a_title_are_read_with_the_ages_beside_them(header):
    assert read(header, "")[1] == "2024-09-13"


def test_a_publisher_of_two_words_of_which_one_is_small_heads_a_cutting():
    assert read("Українська правда — 12 вересня 2024, 13:45", "") == ("Українська правда", DAY)
