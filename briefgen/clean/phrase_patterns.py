"""Page furniture whose words vary: patterns of whole lines, for `phrases`."""

from briefgen.clean.kinds import DropKind

# `On Fri, 14 Nov 2025 at 10:05, Jane Doe wrote:`, above mail that is quoted.
_ABOVE_QUOTED = (
    r".{4,120}(?:\d[:.]\d\d|@).{3,100}\b(?:wrote|schrieb.{0,60}|a écrit|escribió|ha scritto"
    r"|escreveu|schreef.{0,60}|napisał.{0,3}|пише|написал.{0,60}|yazdı) ?"
)

# With each pattern, words of which one must stand in the line: looking for them first is cheap.
PATTERNS: tuple[tuple[DropKind, str, str], ...] = (
    (DropKind.ERROR_HEADER, "4|5", r"(?:error|http)?[ :-]*[45]\d\d(?:[ :.-].{0,30})?"),
    (
        DropKind.ERROR_HEADER,
        "page",
        r".{0,60}\b(?:the|that|this) page (?:you (?:were|are) looking for|cannot be found).{0,80}",
    ),
    (DropKind.ERROR_HEADER, "enable ", r".{0,40}\benable (?:javascript|cookies|js)\b.{0,80}"),
    (
        DropKind.ERROR_HEADER,
        "requested",
        r"(?:sorry, )?the requested (?:url|page|address|resource|document)\b.{0,120}",
    ),
    (
        DropKind.ERROR_HEADER,
        "find ",
        r".{0,40}\b(?:can(?:no|')t|couldn't|could not) find (?:the|that|this) page\b.{0,60}",
    ),
    (DropKind.ERROR_HEADER, "exist", r".{0,20}\bthis page (?:does not|doesn't) exist\b.{0,60}"),
    (DropKind.ERROR_HEADER, "browser", r".{0,20}\bchecking (?:your|if the) browser\b.{0,60}"),
    (
        DropKind.ERROR_HEADER,
        "human|robot",
        r".{0,30}\b(?:verify|confirm|prove) (?:that )?you are (?:a|not a) (?:human|robot)\b.{0,60}",
    ),
    (DropKind.ERROR_HEADER, "traffic", r".{0,30}\bunusual traffic from your\b.{0,80}"),
    (DropKind.ERROR_HEADER, "denied", r"access to this page has been denied.{0,60}"),
    (DropKind.ERROR_HEADER, "many requests", r"too many requests.{0,60}"),
    (DropKind.ERROR_HEADER, "permission", r".{0,30}\byou don't have permission to \w+.{0,60}"),
    (DropKind.LEGAL, "disclaimer", r"(?:legal )?disclaimer ?:.+"),
    (DropKind.LEGAL, "copyright|©|(c)", r"(?:copyright|©|\(c\)).{0,200}"),
    (DropKind.LEGAL, "all rights reserved", r".{0,120}\ball rights reserved\b.{0,120}"),
    (DropKind.LEGAL, "as is", r".{0,80}\bprovides? (?:the|this) information [“\"']as is[”\"'].+"),
    (DropKind.COMMENTS, "email", r"your email address will not be published.*"),
    (DropKind.COMMENTS, "comment", r"\d+ comments?|comments? ?\(\d+\)"),
    (DropKind.COMMENTS, "comment", r"be the first to comment.{0,60}"),
    (DropKind.COMMENTS, " in to ", r"(?:log|sign) in to (?:comment|post|leave).{0,60}"),
    (DropKind.COMMENTS, "no comment", r"(?:comments? ?)?no comments?(?: yet)?"),
    (DropKind.RELATED_LINKS, "list of ", r"list of \d+ items"),
    (DropKind.FURNITURE, "store|play", r"(?:(?:app|play|google)[- ]?(?:store|play)|logo| )+"),
    (DropKind.FURNITURE, " app", r"get started now: .{1,40}"),
    (DropKind.FURNITURE, " ai ", r"explore what .{1,40} ai can do for you"),
    (DropKind.FURNITURE, " app", r".{0,120}\bdownload (?:the |our )?.{1,30} app\b.{0,120}"),
    (DropKind.FURNITURE, "cookies", r"(?:we|this (?:site|website)) uses? cookies.{0,400}"),
    (
        DropKind.FURNITURE,
        "cookies|terms|privacy",
        r"by (?:clicking|continuing|using|signing) .{0,200}\b(?:cookies|terms|privacy)\b.{0,200}",
    ),
    (
        DropKind.FURNITURE,
        "newsletter|briefing|channel",
        r"(?:sign up|subscribe) (?:to|for) .{0,60}\b(?:newsletters?|briefing|channel)\b.{0,80}",
    ),
    (
        DropKind.FURNITURE,
        "wrote|schrieb|écrit|escribió|scritto|escreveu|schreef|napisał|пише|написал|yazdı",
        _ABOVE_QUOTED,
    ),
    (DropKind.FURNITURE, " us on ", r"(?:follow|like|join|find) us on .{1,80}"),
    (DropKind.FURNITURE, " read", r"\d+ min(?:ute)?s? read"),
    (DropKind.FURNITURE, "story continues", r"story continues below.{0,40}"),
    (
        DropKind.FURNITURE,
        "advertisement",
        r"advertisement (?:\d|[^\w\s]|(?:continu|scroll|remov|clos|skip|end)).{0,40}",
    ),
    (
        DropKind.RELATED_LINKS,
        ":",
        r"(?:read more|also read|read also|see also|more on this|related|watch) ?:.{1,200}",
    ),
    (
        DropKind.RELATED_LINKS,
        " our ",
        r"(?:check out|read|see) our (?:explainer|full story|guide|live blog|coverage)\b.{0,160}",
    ),
    (DropKind.BYLINE, " by ", r"(?:written|posted|published|reported|compiled) by .{2,60}"),
    (DropKind.BYLINE, "write to ", r"write to .{2,80} at(?: \S+@\S+)?"),
    (
        DropKind.BYLINE,
        "by ",
        (
            r"[(\[]?(?:additional )?(?:reporting|writing|editing|compiled|produced|written)"
            r"(?:,? (?:and |& )?(?:reporting|writing|editing|graphics))* by [^.!?]{2,200}\.?[)\]]?"
        ),
    ),
    (
        DropKind.BYLINE,
        "contributed",
        (
            r"[^!?\"“]{3,160} contributed (?:to this (?:report|article|story|piece|guide)"
            r"|reporting|research)\b.{0,40}"
        ),
    ),
    (DropKind.FURNITURE, "standards", r"[(\[]?our standards ?:.{0,80}"),
    (DropKind.BYLINE, "material", r"mit (?:agentur)?material(?: (?:von|der) .{2,40})?"),
    (
        DropKind.FURNITURE,
        "forward",
        (
            r"(?:was this (?:e-?mail|newsletter|message|story) forwarded to you"
            r"|(?:did|has) (?:some(?:one|body)|a friend) forward(?:ed)? (?:you )?this)\b.{0,120}"
        ),
    ),
    (
        DropKind.FURNITURE,
        "browser",
        r"(?:view|read|open) (?:this|it|the) .{0,40}\b(?:in|on) (?:your|a) (?:web )?browser.{0,40}",
    ),
    (DropKind.FURNITURE, "unsubscribe", r"(?:to |.{1,40}[|·•] ?)?unsubscribe\b.{0,120}"),
    (
        DropKind.FURNITURE,
        "this",
        (
            r"you(?:'re|’re| are| have)? ?(?:receiving|received) this"
            r" (?:e-?mail|message|newsletter).{0,200}"
        ),
    ),
    (
        DropKind.FURNITURE,
        " here",
        r"[^.!?]{0,60}\b(?:click|sign up|subscribe) here(?: to .{1,60})?",
    ),
)
