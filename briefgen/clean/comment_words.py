"""The words around readers' comments, in several languages: headings, and buttons below each."""

import re

from briefgen.clean.phrases import fold_phrase

_LONGEST = 120
_LONGEST_BUTTONS = 90

_NOUN = (
    r"(?:(?:user|reader|readers'|reader's|your|all|latest|recent|top|view|show|read|see)\ )*"
    r"comments?"
    r"|leserkommentare?|kommentare?n?|kommentarer|kommentit|commentaires?|réactions?|comentarios?"
    r"|comentários?|commenti|commento|reacties?|komentarze|komentarz|komentáře|комментари(?:и|ев|й|я)"
    r"|коментар(?:і|ів|ь)|yorum(?:lar)?|σχόλια|التعليقات|تعليقات|تعليق|コメント|댓글|评论|評論|留言"
)
_HEADING = re.compile(
    rf"""(?:{_NOUN})(?:\ ?[(\[]?\d+[)\]]?|\ on\ .{{1,80}}|\ section|\ zu\ .{{1,80}})?
    | \d+\ ?(?:{_NOUN}|responses?|replies|thoughts?)(?:\ (?:on|to|zu|sur)\ .{{1,100}})?
    | (?:one|a)\ (?:comment|response|thought)\ (?:on|to)\ .{{1,100}}
    | leave\ a\ (?:reply|comment).{{0,30}} | (?:add|post|write)\ (?:a|your)\ comment
    | (?:join|start)\ the\ (?:conversation|discussion|debate) | have\ your\ say | discussion
    | what\ do\ you\ think | the\ conversation\ \(?\d+\)? | what\ (?:our\ )?readers\ (?:say|think)
    | diskutieren\ sie\ mit | diskussion | (?:schreiben\ sie\ )?(?:einen\ |ihren\ )?kommentar
      (?:\ schreiben|\ verfassen|\ hinterlassen)? | ihre\ meinung
    | laisser\ un\ commentaire | vos\ (?:réactions|commentaires) | réagir
    | dej[ae]\ (?:un\ comentario|una\ respuesta) | deixe\ (?:um|o\ seu)\ comentário | opiniones
    | lascia\ un\ commento | geef\ een\ reactie | reageer | skriv\ en\ kommentar
    | dodaj\ komentarz | diskuse | оставить\ комментарий | обсуждение | обговорення | yorum\ yap""",
    re.VERBOSE,
)
_BUTTON = re.compile(
    r"""(?:(?: reply | replies | likes? | unlike | report(?:\ (?:abuse|comment|unsuitable))?
      | flag(?:\ as\ inappropriate)? | share | permalink | quote | upvotes? | downvotes?
      | recommend(?:ed)? | helpful | link | thumbs\ (?:up|down) | edit | vote | responses? | respond
      | (?:view|hide)\ (?:all\ )?repl(?:y|ies)
      | antworten | antwort | melden | gefällt\ mir | zitieren | teilen | empfehlen
      | répondre | signaler | j'aime | partager | responder | me\ gusta | denunciar | reportar
      | curtir | compartir | rispondi | mi\ piace | segnala | condividi
      | antwoord(?:en)? | reageren | vind\ ik\ leuk | rapporteer | beantwoord
      | svara? | gilla | anmäl | lik | liker | rapporter | anmeld | del | vastaa
      | odpowiedz | zgłoś | lubię\ to | cytuj | odpovědět
      | ответить | пожаловаться | нравится | відповісти | поскаржитися
      | yanıtla | beğen | şikayet\ et
      | 返信 | 回复 | 回覆 | 举报 | 點讚 | 点赞 | 답글 | 신고 | 좋아요 | رد | إعجاب
    )[\W\d_]*)+""",
    re.VERBOSE,
)
_ALONE = frozenset({"share", "link", "edit", "vote", "del", "teilen", "partager", "compartir"})
_SAYS = re.compile(
    r".{2,40} (?:says|said|wrote|writes|schreibt|sagt|schrieb|a écrit|dit|dice|escribió|scrive|zegt"
    r"|skriver|пишет):"
)
_ANSWERS = re.compile(
    r"(?:in )?(?:reply|replying|response|antwort|en réponse|respuesta)(?: to| an| à| a) .{1,60}"
)
_TO_ANSWER = re.compile(
    r"repl(?:y|ies)|report|respon[ds]|flag|antwort|melden|répond|signaler|denunciar|rispondi|segnala"
    r"|antwoord|reageren|rapporte|svar|anmäl|anmeld|vastaa|odpow|zgłoś|ответить|пожаловаться|відповісти"
    r"|поскаржитися|yanıtla|şikayet|返信|回复|回覆|举报|답글|신고|رد"
)


def heads_comments(text: str) -> bool:
    """Whether the line is a heading or an invitation such as stands above readers' comments."""
    return len(text) <= _LONGEST and _HEADING.fullmatch(fold_phrase(text)) is not None


def is_buttons(text: str) -> bool:
    """Whether the line holds what a reader may do with a comment: *Reply*, *Like 3 · Report*."""
    if len(text) > _LONGEST_BUTTONS:
        return False
    folded = fold_phrase(text).lstrip("0123456789+-· ")
    if folded in _ALONE:
        return False
    return _BUTTON.fullmatch(folded) is not None or _ANSWERS.fullmatch(folded) is not None


def invites_answers(text: str) -> bool:
    """Whether one of the line's buttons answers or reports a comment: no article has those."""
    return is_buttons(text) and _TO_ANSWER.search(fold_phrase(text)) is not None


def introduces_comment(text: str) -> bool:
    """Whether the line says that somebody says what follows: `Jane Doe says:`."""
    return len(text) <= _LONGEST_BUTTONS and _SAYS.fullmatch(" ".join(text.split())) is not None
