"""Which side a name in a text stands for: a state, where it is one's, or the name itself."""

import functools
import re
from collections.abc import Iterable

# A state, its capital and seat of government, its people.
_STATES = """
Afghanistan: Kabul, Afghan, Afghans
Argentina: Buenos Aires, Argentine, Argentinian
Armenia: Yerevan, Armenian
Australia: Canberra, Australian
Austria: Vienna, Austrian
Azerbaijan: Baku, Azerbaijani
Bangladesh: Dhaka, Bangladeshi
Belarus: Minsk, Belarusian
Belgium: Belgian
Brazil: Brasilia, Brasília, Brazilian
Britain: United Kingdom, UK, U.K., London, Downing Street, British
Canada: Ottawa, Canadian
China: Beijing, Chinese
Colombia: Bogota, Bogotá, Colombian
Cuba: Havana, Cuban
Denmark: Copenhagen, Danish
Egypt: Cairo, Egyptian
Ethiopia: Addis Ababa, Ethiopian
Finland: Helsinki, Finnish
France: Paris, Elysee, Élysée, French
Georgia: Tbilisi, Georgian
Germany: Berlin, German, Germans
Greece: Athens, Greek
Hungary: Budapest, Hungarian
India: New Delhi, Delhi, Indian
Indonesia: Jakarta, Indonesian
Iran: Tehran, Iranian
Iraq: Baghdad, Iraqi
Ireland: Dublin, Irish
Israel: Jerusalem, Israeli
Italy: Rome, Italian
Japan: Tokyo, Japanese
Jordan: Amman, Jordanian
Kazakhstan: Astana, Kazakh
Lebanon: Beirut, Lebanese
Libya: Tripoli, Libyan
Lithuania: Vilnius, Lithuanian
Mexico: Mexico City, Mexican
Moldova: Chisinau, Moldovan
Myanmar: Naypyidaw, Burmese
Netherlands: The Hague, Dutch
Nigeria: Abuja, Nigerian
North Korea: Pyongyang, North Korean, North Koreans, DPRK
Norway: Oslo, Norwegian
Pakistan: Islamabad, Pakistani
Palestine: Palestinian, Palestinians
Philippines: Manila, Filipino, Philippine
Poland: Warsaw, Polish
Qatar: Doha, Qatari
Romania: Bucharest, Romanian
Russia: Moscow, Kremlin, Russian, Russians, Russian Federation
Saudi Arabia: Riyadh, Saudi
Serbia: Belgrade, Serbian
Slovakia: Bratislava, Slovak
South Africa: Pretoria, South African
South Korea: Seoul, South Korean, South Koreans
Spain: Madrid, Spanish
Sudan: Khartoum, Sudanese
Sweden: Stockholm, Swedish
Switzerland: Bern, Swiss
Syria: Damascus, Syrian
Taiwan: Taipei, Taiwanese
Turkey: Ankara, Turkish, Türkiye
Ukraine: Kyiv, Kiev, Ukrainian, Ukrainians
United Arab Emirates: UAE, Abu Dhabi, Emirati
United States: US, U.S., USA, America, American, Americans, Washington, White House
Venezuela: Caracas, Venezuelan
Vietnam: Hanoi, Vietnamese
"""


def _states() -> dict[str, str]:
    known: dict[str, str] = {}
    for row in _STATES.strip().splitlines():
        state, _, others = row.partition(": ")
        known |= dict.fromkeys([state, *others.split(", ")], state)
    return known


_STATE_OF = _states()
_STATE = re.compile(
    r"(?<!\w)(?:"
    + "|".join(map(re.escape, sorted(_STATE_OF, key=lambda name: (-len(name), name))))
    + r")(?!\w)"
)
_OFFICE = (
    r"(?:President|Prime Minister|Chancellor|Premier|King|Queen|Supreme Leader|Foreign Minister"
    r"|(?:[Ss]upreme |opposition )?leader|president|prime minister|chancellor|premier|counterpart)"
)
_NAME = r"[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|[a-z]{2,3}(?=-)))*"
_LED = re.compile(rf"(?P<state>{_STATE.pattern})(?:'s|’s)? {_OFFICE},? (?P<name>{_NAME})")
_POSSESSIVE = re.compile(r"(?:'s|’s|['’])$")


class Sides:
    """The sides of the people whom a text calls the leaders of states."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)

    @functools.cached_property
    def _led(self) -> dict[str, str]:
        """The states by the words of their leaders' names; none for words of several leaders."""
        led: dict[str, str] = {}
        for text in self._texts:
            for match in _LED.finditer(text):
                side = _STATE_OF[match["state"]]
                for word in match["name"].split():
                    led[word] = side if led.setdefault(word, side) == side else ""
        return led

    def state(self, name: str) -> str | None:
        """The one state that the words name or are led by; `None` without one, or with two."""
        found = {_STATE_OF[match[0]] for match in _STATE.finditer(name)}
        if not found:
            words = (_POSSESSIVE.sub("", word) for word in name.split())
            found = {side for word in words if (side := self._led.get(word))}
        return found.pop() if len(found) == 1 else None

    def side(self, name: str) -> str:
        """The state, or the last word of the name."""
        return self.state(name) or _POSSESSIVE.sub("", name.rpartition(" ")[2])
