"""Who publishes a letter, as its sender's name tells: a paper that writes to many, no person."""

import re
from collections.abc import Sequence
from email.message import Message

from briefgen.clean.person_names import person
from briefgen.text.fold import fold

_BULK = ("List-Id", "List-Unsubscribe", "List-Post", "Feedback-ID")
_PRECEDENCES = frozenset({"bulk", "list", "junk"})
_SENT_ON = re.compile(
    r"\s*(?:fwd?|wg|tr|rv|enc|doorst|re|aw|sv|vs|пересл|\S{0,8}转发)\s*:", re.IGNORECASE
)
_HOSTS = """
aol btinternet fastmail free freenet gmail gmx googlemail hotmail icloud inbox laposte libero live
mac mail mailbox me msn naver orange outlook posteo proton protonmail qq rambler sfr t-online
tutanota tutamail ukr wanadoo web yahoo yandex ya zoho 126 163
"""
_PRIVATE_HOSTS = frozenset(_HOSTS.split())
_MAILBOXES = """
alert alerts briefing briefings contact contacto contatto contato daily desk digest donotreply
editor editorial editors hello hola info kontakt letter letters mail mailing morning news
newsletter newsletters newsroom nieuwsbrief noreply office post presse press redaccion redacao
redaction redaktion redakcja redactie redazione reply service subscribe subscriptions support
team update updates weekly
"""
_MANY_READ = frozenset(_MAILBOXES.split())
_WORD = re.compile(r"[^\W_]+")
_NOT_LETTERS = re.compile(r"[\W\d_]")


def publisher_of(message: Message, name: str, address: str, subject: str) -> str | None:
    """Why the sender's name is that of who publishes the letter, or `None` where it is not.

    A newsletter is told by headers of bulk mail, by a mailbox such as `news@`, or by a host that is
    called as the sender. A letter that was sent on, a bare address and a person's own mailbox name
    nobody: who writes to a mailing list does not publish it.
    """
    words = _WORD.findall(_plain(name))
    local, _, host = _plain(address).partition("@")
    labels = [label for label in host.split(".")[:-1] if label]
    private = bool(_PRIVATE_HOSTS.intersection(labels[-1:]))
    if not words or "@" in name or _SENT_ON.match(subject):
        return None
    if _is_own(name, words, local, private=private):
        return None
    if any(message[header] for header in _BULK) or _precedence(message) in _PRECEDENCES:
        return "the sender of the newsletter"
    if not private and _MANY_READ.intersection(_WORD.findall(local)):
        return f"the sender of the e-mail, from the mailbox `{local}`"
    if not private and _is_called(labels, words):
        return f"the sender of the e-mail, from the host `{host}`"
    return None


def _is_own(name: str, words: Sequence[str], local: str, *, private: bool) -> bool:
    """Whether a person writes from an own mailbox: `jane.doe`, `jdoe`, or any at a public host."""
    if person(name, led=True) is None:
        return False
    first, last = words[0], words[-1]
    bare = _NOT_LETTERS.sub("", local)
    forms = {first + last, last + first, first[0] + last, first + last[0], first, last}
    return private or bare in forms or set(_WORD.findall(local)) <= set(words)


def _is_called(labels: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the host is called as the sender: `harn-courier.example`, `harn.example`."""
    joined = "".join(words)
    bare = (label.replace("-", "") for label in labels)
    return any(len(label) > 1 and (label in words or label in joined) for label in bare)


def _plain(text: str) -> str:
    return fold(text).casefold().strip()


def _precedence(message: Message) -> str:
    return str(message["Precedence"] or "").strip().casefold()
