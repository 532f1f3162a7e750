"""Mail that was sent on: where the message begins below the note of who sent it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_FORWARDED = (
    "forwarded message|forwarded by|weitergeleitete nachricht|message transféré|mensaje reenviado"
    "|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|vidarebefordrat meddelande"
    "|videresendt melding|videresendt meddelelse|przekazana wiadomość|пересылаемое сообщение"
    "|пересланное сообщение|переслане повідомлення|转发的邮件|轉寄郵件"
)
_ORIGINAL = (
    "original message|original-nachricht|ursprüngliche nachricht|message d'origine|message original"
    "|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht"
)
_MARK = re.compile(
    rf"[-–—_*> ]*(?:begin |anfang der )?(?:(?P<sure>{_FORWARDED})|{_ORIGINAL})\b"
    r"[^-:]{0,60}(?:[-–—_*]+|:)",
    re.IGNORECASE,
)
_SUBJECT = "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|тема|主题|主旨"
_FIELD = re.compile(
    rf"(?:from|von|de|da|van|från|fra|od|от|від|发件人|sent|date|gesendet|datum|envoyé|date d'envoi"
    rf"|enviado(?: el| em)?|fecha|data|inviato|verzonden|skickat|sendt|wysłano|дата|отправлено|日期"
    rf"|to|an|à|para|a|aan|til|till|do|кому|收件人|cc|kopie|copie|reply-to|{_SUBJECT})\s?[:：]\s*\S.*",
    re.IGNORECASE,
)
_SUBJECT_LINE = re.compile(rf"(?:{_SUBJECT})\s?[:：]\s*(?P<words>\S.*)", re.IGNORECASE)
_SENT_ON = re.compile(r"(?:(?:fwd?|wg|tr|rv|enc|i|doorst|vb|vs|pd)\s?:\s*)+", re.IGNORECASE)
_BEFORE = re.compile(r"(?:(?:fwd?|wg|tr|rv|enc|doorst|vb|pd|re|aw)\s?:\s*)+", re.IGNORECASE)
_LONGEST_MARK = 100
_MOST_FIELDS = 12
_FEWEST, _FEWEST_UNMARKED = 2, 3


@dataclass(frozen=True, slots=True)
class Forwarded:
    """A message within a letter: `mark` is the line that says so, `body` the first of its text.

    Between stand its headers; `subject` is what they say it is about.
    """

    mark: int
    body: int
    subject: str | None


def forwarded(lines: Sequence[str]) -> Forwarded | None:
    """The message that was sent on, if the lines are those of a letter that sends one on.

    `Original message` stands above quoted mail in answers as well; it counts, as headers without a
    mark do, where the subject at the top says that the letter is sent on.
    """
    sent_on = bool(lines) and _SENT_ON.match(lines[0]) is not None
    for at, line in enumerate(lines):
        match = _MARK.match(line) if len(line) <= _LONGEST_MARK else None
        marked = match is not None and (sent_on or bool(match["sure"]))
        if not marked and not (sent_on and at and _FIELD.fullmatch(line)):
            continue
        first = at + 1 if marked else at
        body = _behind_fields(lines, first)
        if body - first < (_FEWEST if marked else _FEWEST_UNMARKED) or body >= len(lines):
            continue
        subjects = (_SUBJECT_LINE.fullmatch(one) for one in lines[first:body])
        subject = next((match["words"] for match in subjects if match), None)
        return Forwarded(at, body, subject and without_prefix(subject))
    return None


def without_prefix(subject: str) -> str:
    """The subject without `Fwd:` and the like before it."""
    match = _BEFORE.match(subject)
    return subject[match.end() :] or subject if match else subject


def _behind_fields(lines: Sequence[str], first: int) -> int:
    at = first
    while at < min(first + _MOST_FIELDS, len(lines)) and _FIELD.fullmatch(lines[at]):
        at += 1
    return at
