"""Times of day and ages as they stand on a line of their own, in several languages."""

import re

_LONGEST = 60
_HALVES = {"a": 0, "p": 12}
_HOURS = 24
_MINUTES = 60

_CLOCK = (
    r"(?P<hour>\d{1,2})(?:\s?h\s?|[:.])(?P<minute>\d\d)(?:[:.]\d\d)?(?:\s?(?P<half>[ap])\.?m\b\.?)?"
    r"|(?P<full_hour>\d{1,2})\s?(?:(?P<full_half>[ap])\.?m\b\.?|h\b|uhr\b)"
)
_ZONE = (
    r"(?:gmt|utc|z|b[sr]t|ist|ce?s?t|eest|eet|we?s?t|e[ds]?t|[mp][ds]?t|ak[ds]t|hs?t|a[ecw][ds]?t|hkt"
    r"|jst|kst|msk|мск|sast|wib|pkt|sgt|nz[ds]t|uhr|hrs?|h|local\ time|heure\ locale|ora\ locale)"
    r"(?:\s?[+-]\d{1,2}(?::?\d\d)?)?"
)
_WORDS = (
    r"(?:last\s|first\s)?"
    r"(?:posted|updated?|published|edited|aktualisiert|veröffentlicht|stand|mis\ à\ jour"
    r"|publiée?|actualisée?|actualizado|publicado|atualizado|aggiornato|pubblicato|bijgewerkt"
    r"|geplaatst|uppdaterad|publicerad|opdateret|oppdatert|обновлено|опубликовано|оновлено)?"
    r"\s?(?:at|on|um|à|a\ las|às|alle|ore|om|kl\.?|klo|o|в|о)?"
)
_EDGES = " \t\u00a0•·|–—-[](){}:,*•●"
_WHOLE = re.compile(
    rf"{_WORDS}[\s:]*(?:{_CLOCK})[\s,]*(?:\(?{_ZONE}\)?)?(?:\s?\d{{1,2}}[:.]\d\d)?", re.VERBOSE
)
_TWICE = re.compile(rf"{_WORDS}\s*(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)\d{{1,2}}[:.]\d\d")
_ANYWHERE = re.compile(rf"(?<![\w:.])(?:{_CLOCK})(?![\w:]|\.\d)")
_LEADING = re.compile(
    rf"[•·\[(]?\s?(?:(?P<hour>\d{{1,2}})(?::|h|\.(?=\d\d\s?[ap]\.?m))(?P<minute>\d\d)"
    rf"(?:\s?(?P<half>[ap])\.?m\b\.?)?)(?:\s(?:{_ZONE})\b)?[\])]?\s*[-–—:|•·.]?\s+(?=[^\W\d_]|[\"'“‘«„])",
    re.IGNORECASE,
)
# `18.40 Ferries cancelled`: elsewhere it may be a sum.
_POINTED = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d\s+(?=[^\W\d_]|[\"'“‘«„])")
_UNIT = (
    r"(?:s|secs?|m|mins?|h|hrs?|d|sekunden?|minuten?|stunden?|tag(?:en)?|secondes?|minutes?|heures?"
    r"|jours?|segundos?|minutos?|horas?|días?|dias?|secondi|minut[oi]|or[ae]|giorn[oi]|uur|dag(?:en)?"
    r"|sekunder|minutter|minuter|timm(?:e|ar)|time[rn]?|dage[rn]?|dagar|godzin[aęy]?|minut[aęy]?|dni"
    r"|минут[аыу]?|час(?:а|ов)?|дн(?:я|ей)|день|хвилин[аиу]?|годин[аиу]?|saat|dakika|gün)"
)
_COUNT = r"(?:\d{1,3}|einer?|einem|une?|una|uno|um|uma|een|en|ett|et)"
_AGE = re.compile(
    rf"(?:vor|il\ y\ a|hace|há)\ {_COUNT}\ {_UNIT}"
    rf"|{_COUNT}\ {_UNIT}\ (?:fa|geleden|sedan|siden|temu|назад|тому|önce|atrás)"
    r"|\d{1,3}\s?(?:(?:s|secs?|m|mins?|h|hrs?)(?:\ ago)?|d\ ago)"
    r"|\d{1,3}\s?(?:分|時間|日|小时|小時|分钟|分鐘|天|분|시간|일)\s?(?:前|전)"
)


def time_line(text: str) -> str | None:
    """The time of day of a line that holds nothing else, as `hh:mm`; an age in its own words."""
    if len(text) > _LONGEST:
        return None
    said = " ".join(text.strip(_EDGES).split())
    folded = said.casefold()
    if not folded:
        return None
    if match := _WHOLE.fullmatch(folded) or _TWICE.fullmatch(folded):
        return _told(match.groupdict())
    return said if _AGE.fullmatch(folded) else None


def time_in(text: str) -> str | None:
    """The first time of day in a short line, as `hh:mm`."""
    if len(text) > _LONGEST:
        return None
    match = _ANYWHERE.search(text.casefold())
    return _told(match.groupdict()) if match else None


def leading_time(text: str) -> str | None:
    """The time of day that a line begins with, before other words, as `hh:mm`."""
    match = _LEADING.match(text)
    return _told(match.groupdict()) if match else None


def begins_with_time(text: str) -> bool:
    """Whether the line begins with what may be a time, as a list of a live blog's posts does."""
    return leading_time(text) is not None or _POINTED.match(text) is not None


def _told(groups: dict[str, str | None]) -> str | None:
    hour = int(groups.get("hour") or groups.get("full_hour") or 0)
    minute = int(groups.get("minute") or 0)
    half = groups.get("half") or groups.get("full_half")
    if half:
        hour = hour % 12 + _HALVES[half.casefold()]
    return f"{hour:02}:{minute:02}" if hour < _HOURS and minute < _MINUTES else None
