"""Publishers and aggregators known by name.

The list decides what a fused label such as `Outlet242 days ago` means, and which short line beside
a title is a publisher rather than a section or a person. A publisher that is not listed is named
only where the capture names it twice.
"""

import functools
import re

_PUBLISHERS = """
ABC News, AFP, AFR, Agence France-Presse, Al Arabiya, Al Jazeera, Al-Monitor, ANSA, Antara, AP,
AP News, Arab News, Ars Technica, Asahi Shimbun, Associated Press, Axios, Bangkok Post, BBC,
BBC News, Bellingcat, Bild, Bloomberg, Business Insider, Business Standard, BuzzFeed News,
CBC, CBC News, CBS News, CGTN, Channel 4 News, Channel News Asia, China Daily, Chosun Ilbo, CNA,
CNBC, CNBC-TV18, CNN, Corriere della Sera, Daily Express, Daily Mail, Daily Maverick,
Daily Mirror, Daily NK, Daily Sabah, Daily Telegraph, Dawn, Deccan Herald, Der Spiegel,
Deutsche Welle, Die Welt, Die Zeit, DW, Economic Times, EFE, El Mundo, El País, Euronews,
Evening Standard, Express Tribune, Financial Express, Financial Times, Firstpost, Folha de S.Paulo,
Forbes, Foreign Affairs, Foreign Policy, Fortune, Fox News, France 24, France24, Global News,
Global Times, Globe and Mail, Gulf News, Haaretz, Handelsblatt, Hankyoreh, Hindustan Times,
HuffPost, IANS, India Today, India TV, India.com, Indian Express, Interfax, Irish Independent,
Irish Times, ITV News, Japan Times, Jerusalem Post, JoongAng Daily, KBS World, KCNA, Khaleej Times,
Korea Herald, Korea JoongAng Daily, Korea Times, Kyiv Independent, Kyiv Post, Kyodo News,
La Repubblica, La Stampa, Le Figaro, Le Monde, Le Parisien, Libération, Los Angeles Times, Mainichi,
Marca, Meduza, MENAFN, Metro, Miami Herald, Middle East Eye, Mint, Moscow Times, MSNBC, NBC News,
NDTV, New Straits Times, New York Post, New York Times, News18, News24, Newsweek, NHK, NHK World,
Nikkei Asia, NK News, NL Times, NPR, O Globo, OilPrice.com, Page Six, PBS, PBS NewsHour, People,
Philippine Daily Inquirer, Politico, Politico Europe, Press Trust of India, PTI,
Radio Free Asia, Radio Free Europe/Radio Liberty, Rappler, Republic World, Reuters, RIA Novosti,
Rolling Stone, RT, RTE, Russia Today, Scroll.in, Sky News, Slate, Snopes, South China Morning Post,
Spiegel, SBS News, Sputnik, Straits Times, Süddeutsche Zeitung, Sydney Morning Herald, TASS,
Techcrunch, Telegraph, The Age, The Atlantic, The Associated Press, The Australian,
The Conversation, The Daily Beast, The Daily Star, The Diplomat, The Economic Times, The Economist,
The Globe and Mail, The Guardian, The Hill, The Hindu, The Independent, The Indian Express,
The Intercept, The Irish Times, The Japan Times, The Kyiv Independent, The Moscow Times,
The National, The New York Times, The New Yorker, The Print, The Straits Times, The Sun,
The Telegraph, The Times, The Times of India, The Verge, The Wall Street Journal,
The Washington Post, The Week, The Wire, Time, Times of India, TRT World, TV5Monde, TVP World,
U.S. News, Ukrainska Pravda, Ukrinform, UNI, United News of India, UPI, USA Today, Vice, Vox,
Wall Street Journal, Washington Examiner, Washington Post, Washington Times, Wired, WION, Xinhua,
Yahoo Finance, Yle News, Yomiuri Shimbun, Yonhap, Yonhap News, Yonhap News Agency, ZDF,
Українська правда
"""

_AGENCIES = """
Agência Brasil, Agerpres, Anadolu, Anadolu Agency, Anadolu Ajansı, APA, ATS, Belga, Bernama, ČTK,
dpa, EFE, epd, Europa Press, Interfax-Ukraine, Keystone-SDA, KNA, Lusa, MTI, NTB, PAP, Ritzau, SANA,
Tanjug, TASR, Télam, WAFA, Интерфакс, Интерфакс-Украина, Інтерфакс-Україна, РИА Новости, ТАСС,
Укринформ, Укрінформ, УНІАН, УНИАН, 新华社, 新華社, 中新社, 中央社, 共同通信, 時事通信,
연합뉴스, 뉴시스, 뉴스1, رويترز, Accesswire, Business Wire, GlobeNewswire, PR Newswire, PRNewswire
"""

_AGGREGATORS = """
Apple News, AOL, Bing News, Daily8, Dailyhunt, Feedly, Flipboard, Google News, Ground News,
Inoreader, InShorts, LINE News, Microsoft Start, MSN, NewsBreak, NewsNow, Opera News, Pocket,
SmartNews, Squid, Toutiao, Upday, Yahoo, Yahoo News
"""


_LONGEST = 40
_NO_LETTER = re.compile(r"[\W_]+")


@functools.lru_cache(maxsize=1024)
def _key(name: str) -> str:
    return _NO_LETTER.sub("", name).casefold()


def _keys(names: str) -> frozenset[str]:
    return frozenset(_key(name) for name in names.replace("\n", " ").split(","))


_PUBLISHER_KEYS = _keys(_PUBLISHERS) | _keys(_AGENCIES)
_AGGREGATOR_KEYS = _keys(_AGGREGATORS)


def is_publisher(name: str) -> bool:
    """Whether the name is a known publisher's; case, spaces and punctuation do not matter."""
    return len(name) <= _LONGEST and _key(name) in _PUBLISHER_KEYS


def is_aggregator(name: str) -> bool:
    return len(name) <= _LONGEST and _key(name) in _AGGREGATOR_KEYS
