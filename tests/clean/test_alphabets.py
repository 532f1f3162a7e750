"""Undeclared text is read in the encoding that gives the letters of one language."""

import pytest

from briefgen.clean.alphabets import first_word
from briefgen.clean.decode import decode
from briefgen.clean.derive import derive

# In each language the same news: its language's own letters, and the encodings it is written in.
NEWS = {
    "fr": (
        "cp1252 iso8859-15 latin-1",
        (
            "La mairie a fermé le pont après la crue de mardi, et les "
            "habitants du quartier ne savent où aller.\n\n"
            "Le maire a déclaré que les travaux dureraient jusqu'à "
            "l'été, grâce à l'aide de la région.\n\n"
            "Les élèves prendront le bac; ça ira, dit le forgeron, même "
            "si le fleuve reste très haut."
        ),
    ),
    "de": (
        "cp1252 iso8859-15",
        (
            "Die Brücke über den Fluß bleibt nach dem Hochwasser für "
            "Wochen gesperrt.\n\n"
            "Der Bürgermeister sagte, die Händler müßten nun den Umweg "
            "über das Tal wählen.\n\n"
            "Ältere Leute erzählen, dass es früher größere Fluten gab."
        ),
    ),
    "es": (
        "cp1252 iso8859-15",
        (
            "El puente viejo quedó cerrado después de la inundación del "
            "miércoles.\n\n"
            "El alcalde señaló que los niños irán en barca mañana, según "
            "informó la guardia.\n\n"
            "«¿Cuándo abrirá?», preguntó un vecino. Nadie respondió "
            "todavía."
        ),
    ),
    "pt": (
        "cp1252",
        (
            "A ponte velha não abrirá antes do verão, disse a câmara na "
            "terça-feira.\n\n"
            "Os pescadores pedem uma solução rápida; às vezes a água "
            "chega às portas das casas.\n\n"
            "A reunião será amanhã, e três técnicos virão da capital."
        ),
    ),
    "it": (
        "cp1252",
        (
            "Il ponte è chiuso perché la piena di lunedì ha rotto un "
            "pilastro.\n\n"
            "Il sindaco dirà di più martedì; già molti cercano un’altra "
            "strada.\n\n"
            "La città avrà un traghetto, però non subito."
        ),
    ),
    "da": (
        "cp1252 iso8859-15",
        (
            "Broen over åen er lukket, siger borgmesteren, og børnene må "
            "sejle i skole.\n\n"
            "Der bliver sat en færge ind på søndag.\n\n"
            "Ældre folk husker større oversvømmelser."
        ),
    ),
    "sv": (
        "cp1252",
        (
            "Bron över ån är stängd efter översvämningen, säger "
            "kommunen.\n\n"
            "Barnen får åka färja till skolan på måndag.\n\n"
            "Även äldre bönder säger att vattnet aldrig stått så högt."
        ),
    ),
    "fi": (
        "cp1252",
        (
            "Joen ylittävä silta on suljettu tulvan jälkeen, sanoo "
            "pormestari.\n\n"
            "Kyläläiset kulkevat lautalla keväään asti, mikä käy "
            "hitaasti.\n\n"
            "Äidit pelkäävät lasten myöhästyvän koulusta."
        ),
    ),
    "is": (
        "cp1252",
        (
            "Brúin yfir ána er lokuð eftir flóðið, sagði sýslumaðurinn í "
            "gær.\n\n"
            "Það verður ferja á sunnudaginn, en börnin þurfa að bíða.\n\n"
            "Enginn meiddist þótt vatnið næði upp að húsunum."
        ),
    ),
    "pl": (
        "cp1250 iso8859-2",
        (
            "Most nad rzeką został zamknięty po powodzi, powiedział "
            "burmistrz.\n\n"
            "Mieszkańcy muszą teraz jeździć przez sąsiednią wieś, choć "
            "część dróg też jest pod wodą.\n\n"
            "Świadkowie mówią, że źródło szkód leży wyżej."
        ),
    ),
    "cs": (
        "cp1250 iso8859-2",
        (
            "Starý most přes řeku je po úterní povodni uzavřen, řekl "
            "starosta.\n\n"
            "Žáci budou jezdit přívozem, dokud dělníci neopraví třetí "
            "pilíř; šéf stavby věří, že to půjde rychle.\n\n"
            "Někteří lidé ještě čekají na loďku."
        ),
    ),
    "sk": (
        "cp1250 iso8859-2",
        (
            "Most cez rieku je po povodni zatvorený, povedal starosta "
            "mesta.\n\n"
            "Žiaci pôjdu do školy loďou, kým sa nájde náhrada; vŕba "
            "ľahla na tretí pilier.\n\n"
            "Ľudia čakajú, že sa voda čoskoro vráti späť."
        ),
    ),
    "hu": (
        "cp1250 iso8859-2",
        (
            "A régi hidat az árvíz után lezárták, közölte a "
            "polgármester.\n\n"
            "A gyerekek kompon járnak iskolába, amíg elkészül az új "
            "pillér; a vízszint még mindig igen erős.\n\n"
            "Ők azt mondják, hogy tűrhető a helyzet."
        ),
    ),
    "ro": (
        "cp1250 iso8859-2",
        (
            "Podul vechi a fost închis după inundaţie, a spus primarul "
            "oraşului.\n\n"
            "Locuitorii vor trece râul cu bacul până la primăvară, iar "
            "şcoala rămâne deschisă.\n\n"
            "În sat nimeni nu a fost rănit."
        ),
    ),
    "hr": (
        "cp1250 iso8859-2",
        (
            "Stari most zatvoren je nakon poplave, rekao je načelnik "
            "općine.\n\n"
            "Djeca će u školu ići skelom dok se ne završi treći stup; "
            "građani već čekaju.\n\n"
            "Žitelji kažu da šteta nije velika."
        ),
    ),
    "sl": (
        "cp1250 iso8859-2",
        (
            "Stari most čez reko je po poplavi zaprt, je dejal župan.\n\n"
            "Otroci bodo v šolo hodili s čolnom, dokler delavci ne "
            "končajo.\n\n"
            "Že jutri pričakujejo novo pošiljko lesa."
        ),
    ),
    "tr": (
        "cp1254 iso8859-9",
        (
            "Eski köprü salı günkü selden sonra kapatıldı, dedi belediye "
            "başkanı.\n\n"
            "Çocuklar okula sandalla gidecek; yağmur dinince işçiler "
            "ayağı onaracak.\n\n"
            "İlçede kimse yaralanmadı, şimdilik yollar açık."
        ),
    ),
    "lt": (
        "cp1257",
        (
            "Senasis tiltas po potvynio uždarytas, pranešė meras.\n\n"
            "Vaikai į mokyklą plauks keltu, kol bus baigti darbai; "
            "žmonės laukia žinių iš sostinės.\n\n"
            "Šiandien vanduo jau slūgsta, čia niekas nenukentėjo."
        ),
    ),
    "lv": (
        "cp1257",
        (
            "Vecais tilts pēc plūdiem ir slēgts, teica pilsētas mērs.\n\n"
            "Bērni uz skolu brauks ar prāmi, kamēr strādnieki pabeigs "
            "darbu; ļaudis gaida ziņas.\n\n"
            "Šodien ūdens jau krītas, neviens nav cietis."
        ),
    ),
    "et": (
        "cp1252 cp1257",
        (
            "Vana sild on pärast üleujutust suletud, ütles linnapea.\n\n"
            "Lapsed sõidavad kooli praamiga, kuni tööd lõpevad; šahtid "
            "on vett täis.\n\n"
            "Õnneks keegi viga ei saanud."
        ),
    ),
    "sq": (
        "cp1252",
        (
            "Ura e vjetër u mbyll pas përmbytjes, tha kryetari i "
            "bashkisë.\n\n"
            "Fëmijët do të shkojnë në shkollë me trap; çdo gjë është nën "
            "ujë.\n\n"
            "Askush nuk u lëndua."
        ),
    ),
    "nl": (
        "cp1252",
        (
            "De brug is gesloten na de overstroming, zei de burgemeester "
            "in één zin.\n\n"
            "Scholieren en reizigers uit België nemen de pont; "
            "coördinatie blijft nodig.\n\n"
            "Geen enkel idee hoe lang dat duurt."
        ),
    ),
    "ru": (
        "cp1251 koi8-r",
        (
            "Старый мост закрыли после паводка, сказал мэр города.\n\n"
            "Дети будут ездить в школу на пароме, пока рабочие чинят "
            "третью опору.\n\n"
            "Никто не пострадал, но мельница осталась без колеса."
        ),
    ),
    "uk": (
        "cp1251 koi8-u",
        (
            "Старий міст закрили після повені, сказав міський голова.\n\n"
            "Діти їздитимуть до школи поромом, поки робітники лагодять "
            "третю опору.\n\n"
            "Ніхто не постраждав, але млин залишився без колеса; є ґанок."
        ),
    ),
    "bg": (
        "cp1251 koi8-r",
        (
            "Старият мост е затворен след наводнението, каза кметът.\n\n"
            "Децата ще пътуват до училище със сал, докато работниците "
            "поправят третата опора.\n\n"
            "Никой не е пострадал."
        ),
    ),
    "sr": (
        "cp1251",
        (
            "Стари мост је затворен после поплаве, рекао је "
            "градоначелник.\n\n"
            "Деца ће у школу ићи скелом док радници не поправе трећи "
            "стуб; људи чекају.\n\n"
            "Нико није повређен."
        ),
    ),
    "be": (
        "cp1251",
        (
            "Стары мост закрылі пасля паводкі, сказаў мэр горада.\n\n"
            "Дзеці будуць ездзіць у школу на пароме, пакуль рабочыя "
            "рамантуюць апору.\n\n"
            "Ніхто не пацярпеў."
        ),
    ),
    "el": (
        "cp1253 iso8859-7",
        (
            "Η παλιά γέφυρα έκλεισε μετά την πλημμύρα, είπε ο "
            "δήμαρχος.\n\n"
            "Τα παιδιά θα πηγαίνουν στο σχολείο με βάρκα ώσπου να "
            "τελειώσουν τα έργα.\n\n"
            "Άνθρωποι δεν έπαθαν τίποτα."
        ),
    ),
    "he": (
        "cp1255",
        (
            "הגשר הישן נסגר אחרי השיטפון, אמר ראש העיר ביום שני.\n\n"
            "הילדים יגיעו לבית הספר במעבורת עד סוף העבודות.\n\n"
            "איש לא נפגע."
        ),
    ),
    "ar": (
        "cp1256",
        (
            "أغلق الجسر القديم بعد الفيضان، قال رئيس البلدية يوم "
            "الاثنين.\n\n"
            "سيذهب الأطفال إلى المدرسة بالقارب حتى تنتهي الأعمال.\n\n"
            "لم يصب أحد بأذى."
        ),
    ),
    "th": (
        "cp874",
        (
            "สะพานเก่าถูกปิดหลังน้ำท่วม "
            "นายกเทศมนตรีกล่าวเมื่อวันจันทร์\n\n"
            "เด็กๆ จะไปโรงเรียนด้วยเรือจนกว่างานจะเสร็จ\n\n"
            "ไม่มีใครได้รับบาดเจ็บ"
        ),
    ),
    "zh": (
        "gb18030",
        (
            "旧桥在洪水之后关闭了，市长星期一在市政厅说。\n\n"
            "孩子们将乘渡船上学，直到工程完成为止。\n\n"
            "没有人受伤，但是磨坊失去了水轮。"
        ),
    ),
    "zhtw": (
        "big5",
        (
            "舊橋在洪水之後關閉了，市長星期一在市政廳說。\n\n"
            "孩子們將乘渡船上學，直到工程完成為止。\n\n"
            "沒有人受傷，但是磨坊失去了水輪。"
        ),
    ),
    "ja": (
        "shift_jis euc_jp",
        (
            "古い橋は洪水の後に閉鎖されたと、市長が月曜日に語った。\n\n"
            "子どもたちは工事が終わるまで渡し船で学校に通うことになる。\n\n"
            "けが人はいなかったが、水車小屋は車輪を失った。"
        ),
    ),
    "ko": (
        "euc_kr",
        (
            "오래된 다리가 홍수 뒤에 폐쇄되었다고 시장이 월요일에 말했다.\n\n"
            "아이들은 공사가 끝날 때까지 나룻배로 학교에 다닌다.\n\n"
            "다친 사람은 없었다."
        ),
    ),
}
CASES = [
    (language, encoding)
    for language, (encodings, _) in NEWS.items()
    for encoding in encodings.split()
]
# Other news in fewer words, so that it is not these sentences alone that are read rightly.
SHORT = [
    ("latin-1", "Der Müller hört ein Geräusch; später fällt die Tür zu."),
    ("cp1252", "Près de la forêt, un berger a trouvé où dormait l’âne égaré."),
    ("iso8859-2", "W czwartek wójt ogłosił, że młyn będzie działał już w święta."),
    ("cp1250", "W czwartek wójt ogłosił, że młyn będzie działał już w święta."),
    ("iso8859-9", "Değirmenci, fırtınanın ardından çatıyı güçlükle onardığını söyledi."),
    ("iso8859-2", "Mlynář říká, že šindele na střeše už nevydrží příští zimu."),
    ("cp1250", "Mlynář říká, že šindele na střeše už nevydrží příští zimu."),
    ("cp1250", "A molnár szerint a tetőt őszig kell befedni, különben átázik a gyűjtemény."),
    ("cp1257", "Malūnininkas sako, kad stogą reikės dengti šį rudenį, kol nešąla."),
    ("koi8-r", "Мельник говорит, что крышу нужно перекрыть до осени."),
    ("koi8-u", "Мірошник каже, що дах її млина треба перекрити до осені."),
    ("cp1251", "Мельник говорит, что крышу нужно перекрыть до осени."),
    ("cp1252", "The miller said: “No flour – and that’s that.”"),
    ("cp1252", "The café by the mill is open again."),
]


@pytest.mark.parametrize(("language", "encoding"), CASES)
def test_news_of_three_paragraphs_is_read_as_it_was_written(language, encoding):
    text = NEWS[language][1]
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(("encoding", "text"), SHORT)
def test_a_sentence_is_enough_where_its_letters_are_the_language_s_own(encoding, text):
    assert decode(text.encode(encoding)).text == text


def test_letters_that_begin_late_are_found():
    text = "x" * 300_000 + " " + NEWS["tr"][1]
    assert decode(text.encode("iso8859-9")).text == text


def test_an_encoding_that_was_found_is_told_with_a_word_to_check():
    (derived,), (warning,) = _parts(derive("a.txt", NEWS["pl"][1].encode("iso8859-2")))
    assert derived.encoding == "iso8859-2, detected"
    assert (warning.code, str(warning.severity)) == ("BG118", "warning")
    assert warning.message == (
        "`a.txt` names no encoding, and is read as iso8859-2, which gives `rzeką`"
    )


@pytest.mark.parametrize("label", ["utf-8", "no-such-code", "Shift_JIS"])
def test_an_encoding_that_is_declared_and_wrong_is_named(label):
    page = f'<meta charset="{label}"><p>' + NEWS["pl"][1]
    _, (warning,) = _parts(derive("a.html", page.encode("iso8859-2")))
    assert warning.message == (
        f"`a.html` names {label.lower()}, which its bytes are not, and is read as iso8859-2, "
        "which gives `rzeką`"
    )


def test_what_is_certain_or_declared_is_not_told():
    page = "<meta charset=iso-8859-2><p>" + NEWS["pl"][1]
    for content in (page.encode("iso8859-2"), page.encode(), NEWS["pl"][1].encode("utf-16")):
        assert "BG118" not in [found.code for found in derive("a.html", content).diagnostics]


@pytest.mark.parametrize(
    ("text", "word"),
    [("a mère_1 b", "mère"), ("no “word”", "“"), ("none", ""), ("z" * 50 + "é", "z" * 40 + "é")],
)
def test_the_first_word_that_hangs_on_the_encoding(text, word):
    assert first_word(text) == word


def _parts(derivation):
    return derivation.texts, derivation.diagnostics
