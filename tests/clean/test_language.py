"""What language a text is in, and what decides nothing."""

import pytest

from briefgen.clean.language import language

ENGLISH = "The bridge of Harn was closed on Monday, and the mayor said that it is for the best. "


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        (ENGLISH, "en"),
        ("Міст у Гарні зачинили в понеділок, і ніхто не знає, коли його відчинять.", "uk"),
        ("Мост в Гарне закрыли в понедельник, и это было правильно, сказал мэр.", "ru"),
        ("Мостът беше затворен в понеделник, каза кметът на града.", "bg"),
        ("大桥星期一关闭，市长说没有人知道什么时候重新开放。", "zh"),
        ("橋は月曜日に閉鎖されたと市長は語った。", "ja"),
        ("다리가 월요일에 폐쇄되었다고 시장이 말했다.", "ko"),
        ("Η γέφυρα έκλεισε τη Δευτέρα, είπε ο δήμαρχος.", "el"),
        ("הגשר נסגר ביום שני, אמר ראש העיר.", "he"),
        ("أغلق الجسر يوم الاثنين، قالت رئيسة البلدية إن المياه مرتفعة.", "ar"),
        ("पुल सोमवार को बंद कर दिया गया, मेयर ने कहा।", None),
        ("1234 !?", None),
        ("", None),
    ],
)
def test_script_and_words_tell_the_language(text, tag):
    assert language(text) == tag


@pytest.mark.parametrize(
    "words",
    ["«Мы закрыли мост»", "Гарнський міст", "ハルン橋", "하른 다리", "גשר", "γέφυρα"],
)
def test_a_name_or_quotation_in_another_script_decides_nothing(words):
    assert language(ENGLISH + words + " " + ENGLISH) == "en"


def test_a_name_of_another_language_of_the_script_decides_nothing():
    chinese = "大桥星期一关闭，记者ハルン说没有人知道什么时候重新开放大桥，市长也不知道。"
    russian = "Мост в Гарне (Гарнський міст) закрыли, и это было правильно, мы были там."
    assert language(chinese * 2) == "zh"
    assert language(russian) == "ru"
