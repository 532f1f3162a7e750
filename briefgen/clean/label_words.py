"""The words of labels in many languages: who wrote, when it came out, when it was changed.

A new language is met by adding words here. Words are compared without case; the languages are
tags of `clean.language`, and only tell which bylines may begin with a word as short as `Di`.
"""

PUBLISHED = """
published|first published|originally published|posted|first posted|date|publication date
date published|article date|released|issued|filed|submitted|created|article published
this article was first published|this article was published|this story was published
veröffentlicht|erstveröffentlichung|zuerst veröffentlicht|veröffentlichungsdatum|erschienen
erschienen am|zuerst erschienen|publiziert|erstellt|geschrieben|datum|artikel vom|meldung vom
publié|publiée|publié le|paru|paru le|mis en ligne|mise en ligne|posté|créé|date de publication
article publié|première publication
publicado|publicada|publicado el|fecha|fecha de publicación|creado|primera publicación
pubblicato|pubblicata|data|data di pubblicazione|inserito|prima pubblicazione
publicado em|publicada em|postado|criado em|criado|data de publicação
gepubliceerd|gepubliceerd op|geplaatst|verschenen|eerst gepubliceerd|publicatiedatum
opublikowano|opublikowany|opublikowana|publikacja|data publikacji|dodano|data dodania|utworzono
опубліковано|опублікована|дата публікації|час публікації|розміщено|створено|дата
опубликовано|опубликована|дата публикации|время публикации|размещено|создано|впервые опубликовано
yayınlanma|yayınlanma tarihi|yayınlandı|yayımlandı|yayın tarihi|yayın|giriş|giriş tarihi|eklenme
eklenme tarihi|oluşturulma|oluşturulma tarihi|tarih|haber tarihi|ilk yayın
نشر|نُشر|نشرت|نُشرت|تم النشر|تاريخ النشر|نشر بتاريخ|نشر في|نُشر في|تاريخ
发布时间|发布于|发布日期|发表于|发表时间|发布|发表|刊登日期|刊发|日期|时间|首次发布|發佈時間|發布時間|發佈於|發布於|發佈
發布|發表於|發表時間|發表|時間|首次發佈|首次發布|出版|公開日時|公開日|公開|初公開|掲載日|掲載|投稿日|投稿|配信日時|配信|発行日|発表
입력|입력일|등록|등록일|기사입력|기사등록|최초입력|게재|발행|작성|작성일|승인|송고
publicerad|publicerat|publiceret|offentliggjort|udgivet|publisert|julkaistu|publikováno|zveřejněno
vydáno|vytvořeno|megjelent|közzétéve|publicat|data publicării
δημοσίευση|δημοσιεύτηκε|δημοσιεύθηκε|ημερομηνία
"""

FIRST = """
first published|originally published|first posted|this article was first published
erstveröffentlichung|zuerst veröffentlicht|zuerst erschienen|première publication
primera publicación|prima pubblicazione|eerst gepubliceerd|впервые опубликовано|ilk yayın
首次发布|首次發佈|首次發布|初公開|최초입력
"""
"""Those of `PUBLISHED` that say that there were others after it."""

UPDATED = """
updated|last updated|last update|update|modified|last modified|edited|last edited|revised|amended
corrected|date modified|this article was updated|this story was updated
aktualisiert|zuletzt aktualisiert|letzte aktualisierung|letztes update|akt|geändert|zuletzt geändert
überarbeitet|bearbeitet
mis à jour|mise à jour|dernière mise à jour|actualisé|modifié|dernière modification|maj
actualizado|actualizada|última actualización|actualización|modificado|última modificación
aggiornato|aggiornata|ultimo aggiornamento|aggiornamento|modificato|ultima modifica
atualizado|atualizada|última atualização|atualização
bijgewerkt|laatst bijgewerkt|laatste update|laatst gewijzigd|gewijzigd|aangepast|geüpdatet
zaktualizowano|aktualizacja|ostatnia aktualizacja|aktualizowano|zmodyfikowano|modyfikacja
оновлено|останнє оновлення|востаннє оновлено|змінено|обновлено|последнее обновление|обновление
дата обновления|изменено|отредактировано
güncellendi|güncelleme|güncellenme|güncelleme tarihi|güncellenme tarihi|son güncelleme
son güncellenme|son güncelleme tarihi
آخر تحديث|اخر تحديث|تم التحديث|تحديث|تاريخ التحديث|عُدل|تعديل
更新时间|更新于|更新日期|最后更新|更新|修改时间|修改于|更新時間|更新於|最後更新|修改|更新日時|更新日|最終更新日|最終更新
수정|수정일|최종수정|업데이트|최종 업데이트|최종업데이트|기사수정
uppdaterad|uppdaterat|opdateret|sidst opdateret|oppdatert|sist oppdatert|päivitetty|muokattu
aktualizováno|upraveno|frissítve|actualizat|ultima actualizare|ενημέρωση|τελευταία ενημέρωση|uppfært
"""

STAND = "stand|as of|état|stand der information"
"""Words for a date that is that of the text, first or last."""

BYLINES = {
    "en": "by|written by|reported by|story by|words by|text by|report by|analysis by|opinion by"
    "|interview by|column by|review by|commentary by|an interview by|author|authors|posted by"
    "|published by|submitted by|essay by",
    "de": "von|ein interview von|interview von|kolumne von|eine kolumne von|analyse von"
    "|eine analyse von|kommentar von|ein kommentar von|gastbeitrag von|ein gastbeitrag von|text von"
    "|bericht von|das gespräch führte|das gespräch führten|das interview führte"
    "|das interview führten|autor|autorin|autoren|verfasst von|geschrieben von|reportage von",
    "fr": "par|propos recueillis par|entretien par|interview par|interview de|analyse par"
    "|analyse de|chronique par|chronique de|texte de"
    "|texte|auteur|auteurs|auteure|autrice|publié par|écrit par"
    "|rédigé par|recueilli par|reportage de",
    "es": "por|entrevista de|entrevista por|análisis de|texto de|texto|autor|autora|autores"
    "|escrito por|publicado por|reportaje de",
    "it": "di|intervista di|analisi di|a cura di|testo di|autore|autrice|scritto da|pubblicato da"
    "|articolo di",
    "pt": "por|entrevista de|entrevista por|análise de|texto de|texto|autor|autora|escrito por"
    "|publicado por|reportagem de",
    "nl": "door|interview door|analyse door|tekst|auteur|auteurs|geschreven door"
    "|een interview door|column van",
    "pl": "autor|autorka|autorzy|tekst|rozmawiał|rozmawiała|rozmawiali|opracował|opracowała"
    "|napisał|napisała|oprac",
    "uk": "автор|авторка|автори|текст|розмовляв|розмовляла|записав|записала|підготував|підготувала",
    "ru": "автор|авторы|текст|беседовал|беседовала|записал|записала|подготовил|подготовила",
    "tr": "yazar|yazan|haber|muhabir|röportaj|yazı",
    "ar": "بقلم|كتب|كتبت|كتبه|الكاتب|المؤلف|إعداد|تقرير|حوار|أجرى الحوار",
    "zh": "记者|記者|作者|本报记者|本报讯记者|本報記者|特约记者|通讯员|文|撰文|采访",
    "ja": "文|著者|筆者|執筆|執筆者|取材・文|記者|聞き手",
    "ko": "기자|글|글쓴이|작성자|취재|인터뷰",
    "": "av|af|text|tekst|skribent|autorul|autori|kirjoittaja|szerző|συντάκτης|του|της",
}
"""By language, what stands before a name; `""` holds those of languages that are not told."""

PLAIN_LEADS = """
by|von|par|por|di|door|av|af|του|της
"""
"""Words so short that they begin sentences too: without a colon, they need their own language."""

NOUNS = """
author|authors|autor|autorin|autoren|auteur|auteurs|auteure|autrice|autora|autores|autore|texte
texto|testo|text|tekst|autorka|autorzy|oprac|автор|авторка|автори|авторы|текст|yazar|yazan|haber
muhabir|röportaj|yazı|skribent|autorul|autori|kirjoittaja|szerző|συντάκτης|文|聞き手|글|취재
"""
"""Nouns, which a colon or a slash must follow: they stand before much else as well."""

AND = "and|und|et|y|e|en|i|и|та|й|ve|och|og|ja|a|și|και|with|mit|avec|con|com|met"

ORGANISATIONS = """
news newsroom staff press agency agencies agence agencia agenzia agentur agenturen redaktion
redacción redazione redação redactie redakcja редакция редакція reporters correspondents writers
editors editorial team desk bureau media magazine times post herald tribune courier journal
gazette telegraph network online service services wire report associated reuters afp dpa ap efe
ansa tass тасс интерфакс интерфакс-украина унн belga apa sda anadolu ajansı haber merkezi community
department group press-association company
"""
"""Words of names that are no person's."""

NO_BARE_NAMES = """
review dispatch standard observer mirror sun star mail chronicle independent guardian journal weekly
daily today voice globe examiner record register monitor bulletin letter letters page digest insider
zeitung bote blatt anzeiger rundschau kurier echo nachrichten tagblatt allgemeine gaceta diario
periódico notizie gazzetta corriere journal quotidien вестник газета новости правда курьер известия
old san santa saint port fort lake mount cape city town hall county council university museum centre
center street square station school church theatre palace bridge
"""
"""Words of papers, places and houses, which stand above a date as a person's name does."""

NO_NAMES = (
    "编辑 编辑部 责任编辑 記者 记者 来源 作者 本报 实习生 편집 기자 편집부 記者団 編集 編集部"
)
"""What stands where a name does, in languages without capitals."""

TITLES = """
reporter editor correspondent writer columnist contributor journalist senior junior chief deputy
political business science sports health technology foreign diplomatic staff in guest opinion
korrespondent korrespondentin redakteur redakteurin reporterin journalistin autor autorin
journaliste correspondant correspondante rédacteur rédactrice periodista corresponsal redactor
redactora giornalista inviato corrispondente jornalista correspondente repórter verslaggever
twitter email follow bio dziennikarz dziennikarka
корреспондент журналист журналистка журналіст журналістка muhabir
"""
"""What stands behind a name on its line, and is not part of it."""

SECTIONS = """
world news politics business sport sports opinion culture science health technology tech travel
economy finance markets europe asia africa america americas middle east north south west central
uk us usa eu un local national international entertainment lifestyle style food arts books film
music video videos photos gallery live blog breaking latest top home analysis explainer feature
features interview exclusive special report press release releases statement updates update
newsletter podcast podcasts climate environment energy education society law crime war history
money weather football today this week new york los angeles san francisco hong kong washington
london paris berlin moscow the of edition issue page vol volume monday tuesday wednesday thursday
friday saturday sunday wirtschaft politik kultur wissen panorama ausland inland meinung reise
monde économie société politique deportes cultura economía sociedad mundo
cronaca politica economia esteri spettacoli brasil
"""
"""Words of sections and places, which stand before a date as names do."""

PARTICLES = """
de van von bin ibn al der den da di del della dos das du la le el ten ter zu y bint abu e af av
"""

PICTURES = """
photo photos photograph picture image images foto fotos bild bilder imagen immagine zdjęcie фото
fotó kuva video credit courtesy archive archiv file caption illustration graphic grafik symbolbild
"""
"""Words of captions and credits, which name people and days as well."""

SMALL_WORDS = (
    r"at|on|the|in|um|am|vom|den|der|das|du|dem|à|a|á|as|às|las|la|le|el|il|em|op|om|ore|alle"
    r"|de|del|di|dei|z|dnia|godz\.?|godzina|г\.?|года|року|р\.?|в|о|o|об|у|kl\.?|klo|saat|saati|saa"
    r"|í|Uhr|uur|h|hs|hrs|hours|heures|ora|orele|óra|الساعة|في|بتاريخ|يوم|م|ص|هـ"
    r"|午前|午後|上午|下午|晚上|오전|오후|local time|eastern time|so"
)
"""What may stand around dates and times without a meaning of its own here: a pattern."""

NEWSPAPERS = """
times post herald courier gazette tribune journal chronicle telegraph observer mail mirror star
standard examiner dispatch inquirer register sentinel advertiser argus echo mercury record ledger
guardian independent reporter monitor kurier zeitung nachrichten anzeiger rundschau tageblatt bote
merkur courrier dépêche quotidien écho diario periódico heraldo correo gaceta corriere gazzetta
giornale messaggero jornal diário correio gazeta folha krant dagblad courant tidning tidningen
dagbladet avisen posten dziennik газета вестник известия вісник вісті gazetesi
"""
"""Words that papers are called by, and little else."""
