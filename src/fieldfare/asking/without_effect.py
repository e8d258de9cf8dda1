"""Sentences that change no plan: what is never done, what is done anyway, and what only says what for."""

from __future__ import annotations

import re

from fieldfare.asking.draft import Draft
from fieldfare.asking.openings import DOCUMENT_WORD
from fieldfare.asking.wording import fold

_NOT_FOLLOWED = tuple(
    (topic, re.compile(pattern))
    for topic, pattern in (
        ("Translation",
         (r"\btranslat|\bubersetz|\btradui|\btraduc|\btradur|\bvertaal|\btlumacz|\bprzetlumacz"
         r"|\b(?:in|into|to) english\b")),
        ("Categories",
         (r"\bcategori[sz]|\bclassif|\bkategori"
         r"|\b(?:assign|map|match|allocate|code|post|tag|label)\b.{0,80}\b(?:account|categor|coa|gl"
         r"|ledger|cost cent|department|nominal|expense type|tax code|class)"
         r"|\b(?:gl|ledger|nominal|account) codes? (?:based|from|by|according|for each)"
         r"|\b(?:choose|suggest) .{0,40}\b(?:categor|account|code)"
          r"|\bassign(?:ed)? (?:it |them )?(?:according|based|by|fitting|suitably|from our|from the list)|^(?:fitting|suitably|according) .{0,40}\bassign"
          r"|\bassign\b.{0,60}\b(?:group|class|type|heading|code)s?\b"
          r"|\bwhichever (?:fits|applies|suits|matches)\b|\bbest (?:fits|matches|suits)\b")),
        ("Nested output",
         (r"\bnested\b|\btop[- ]level (?:\w+ ?){0,2}(?:fields?|keys?|objects?|elements?|,)|\bhierarch"
         r"|\bsub-?objects?\b|\bchild(?:ren)? (?:objects?|arrays?|rows?)|\barrays? of (?:line )?items?\b"
         r"|\bline_?items? (?:array|list)\b|\b(?:inside|within|under) (?:each|every|the) (?:invoice"
         r"|object)|\bfields? and .{0,30}\bfields? separately\b|\bjson schema\b|\bverschachtelt"
         r"|\bseparate (?:tables?|sheets?|tabs?|lists?|sections?) for\b|\btwo (?:tables?|sheets?|tabs?)\b")),
        ("Instruction not applied",
         r"\bin cents\b|\b(?:compared with|as of|until|from) today\b|\bdays? overdue\b|\boverdue by\b"),
        ("Rows to review",
         (r"\b(?:show|return|list|give|only)\b.{0,30}\b(?:review|flagged|uncertain|doubtful|problem\w*"
         r"|suspicious)[- ]?(?:needed)? (?:rows?|invoices?|lines?|ones|items?)\b"
         r"|\brows? (?:that |which )?needs? (?:a )?review\b")),
    )
)  # fmt: skip
_GUESS = (
    r"(?:guess|invent|estimat|infer|hallucinat|assum|make up|making up|fabricat|approximat"
    r"|extrapolat|erfinden|inventer|inventar)"
)
_ROWS = r"(?:rows?|lines?|line items?|items?|entries|positions?|pages?|invoices?|ones|documents?)"
_UNDERSTOOD = re.compile(
    "|".join(
        (
            # courtesies and what the program does anyway
            (r"^(?:please|thanks?|thank you|hello|hi|dear|bitte|danke|merci|gracias|grazie|dank"
            r"|obrigado)\b.{0,30}$"),
            (r"^(?:please )?(?:build|make|create|prepare|compile|put together) (?:me )?(?:an? |the )?(?:\w+ )?(?:sheet|table|list"
            r"|spreadsheet|excel|overview)\b(?!.*\b(?:with|containing|per|by)\b)"),
            r"^(?:ok|okay|yes|note|important|and|or|rules|instructions)$",
            r"\b(?:do not|don't|never|avoid|without|rather than|instead of|must not|no) (?:\w+ ){0,3}?"
            + _GUESS,
            (r"\bbe (?:as )?(?:very |extra )?(?:precise|accurate|careful|exact|thorough|consistent"
            r"|complete)\b|\bdouble[- ]check"),
            (r"\bmake sure (?:all|every|that (?:all|everything)|the|to be|you)\b.{0,60}\b(?:correct"
            r"|accurate|right|complete|extracted|captured)"),
            # how the answer is to look, where rows are that
            (r"\b(?:no|without|do not (?:add|include|give|write)(?: any)?) (?:explanations?|comments?"
            r"|notes?|commentary|markdown|extra text|other text|additional text)\b"),
            (r"\b(?:return|output|respond|answer|reply|export|give|provide|deliver|format|result|in)\b"
            r".{0,40}\b(?:json|csv|excel|xlsx|spreadsheet|table|structured (?:list|data|format|json)"
            r"|rows|object)\b"),
            (r"\buse (?:stable|consistent|clear|the (?:exact|same|following|given)|these|exact) "
            r"(?:field|column|header)?s? ?(?:names?|headers?|fields?|columns?|order)\b"),
            r"^for (?:about |around |roughly |approximately |some )?\d+ (?:pdfs?|files?|invoices?|bills?|receipts?|documents?|pages?)\b",
            r"\bsame (?:order|names?|columns?)\b|\bstable (?:field )?names\b|\bnever omit\b",
            # all rows, none merged
            rf"\b(?:include|extract|return|capture|read|list) (?:all|every)(?: the| visible| single)* {_ROWS}\b",
            (rf"\b(?:every|all|each)(?: visible| single| the)* {_ROWS} (?:must|should|needs? to|has to) be "
            r"(?:extracted|included|captured|listed)"),
            (r"\b(?:do not|don't|never) (?:skip|merge|combine|omit|drop|lose|miss|group|deduplicate"
            r"|summari[sz]e|aggregate)\b"),
            r"\bmay (?:appear|occur|be)\b.{0,60}\b(?:twice|duplicat|several times|more than once)",
            r"\bextracted separately\b|\bincluding duplicates\b|\beven if\b",
            (r"\b(?:everything|anything|nothing) else\b|\ball other (?:data|fields|information)\b"
             r"|\brepeat (?:the )?.{0,40}\b(?:on|in|for) (?:each|every) (?:row|line)\b"),
            (r"^(?:as |type |data type )?(?:an? )?(?:text|string|date|number|decimal|float|integer"
             r"|boolean)(?: value| type| format)?(?:\([\d, ]*\))?$"),
            (r"\b(?:only|just) (?:the )?(?:billing |product |service |item |invoice )*(?:line items?"
            r"|lines|items|products)\b|\binclude (?:service charges|fees|additional costs|all fees)\b"),
            r"^(?:as |in |only |just |the |a )*(?:numbers?|days|in days|number of days)(?: only)?(?:, (?:only|just) (?:the )?numbers?)?$",
            r"^(?:then )?(?:make |give |return |use )?(?:one|a|a separate) (?:row|line|record)s? (?:for|per) each(?: of them| one)?$",
            # checks, which are made anyway
            (r"\b(?:sub-?total|net|tax|sum|quantity|line_?items?|lines?|amounts?)\b.{0,60}\b(?:should"
            r"|must|equals?|match(?:es)?|=).{0,40}\b(?:total|unit[_ ]price|amount|quantity|sum"
            r"|subtotal)"),
            (r"\b(?:flag|mark|highlight|report|note)\b.{0,40}\b(?:discrepanc|mismatch|inconsisten"
            r"|differences?|errors?|duplicates?|uncertain|doubt|unclear|missing|low confidence"
            r"|do(?:es)? not (?:match|add up))"),
            (r"\b(?:verify|check|validate|ensure|confirm)\b.{0,80}\b(?:totals?|sums?|add up|match"
            r"|equals?|correct|calculation|arithmetic)"),
            # where things stand, and what the documents are
            (r"\b(?:is|are) (?:usually|typically|often|normally|generally|always|mostly|sometimes"
            r"|located|found|printed|shown|near|at|in|on|probably)\b"),
            (r"\b(?:usually|typically|often|normally) (?:at|in|near|on|found|located|labell?ed|called"
            r"|to be)\b|\b(?:look|check|search) (?:for|at|in|near|under|below|above|into)\b"),
            r"\bfocus on\b|\bpay (?:close )?attention\b|\bcan be found\b",
            (r"^(?:the|this|these|those|each|all|my|our|your|attached|uploaded|here) .{0,60}\b(?:is|are"
            r"|was|were|contains?|includes?|come|comes|have|has|hold|holds|refer|refers)\b "
            r"(?!.{0,40}\b(?:must|should|not)\b).{0,120}(?:invoices?|documents?|receipts?|bills?"
            r"|statements?|services?|pdfs?|pages?|files?|company|standard|business|format)\b"),
            r"^(?:you(?:'re| are| act) (?:an?|as|the|my)|act as|your (?:role|job|task) is)\b",
            (r"\b(?:a|each|every|one) (?:pdf |single )?files? (?:may|can|might|could) (?:hold|contain"
            r"|have|include) (?:several|multiple|many|more than one)\b"),
            # values as printed
            (r"\b(?:leave|keep|return|output) .{0,30}\b(?:values?|texts?|names?|descriptions?|amounts?"
            r"|everything)\b.{0,20}\b(?:as (?:they are |it is )?(?:printed|is|shown|on the document)"
            r"|unchanged|untouched|original)\b|\bas printed on the (?:line|document|invoice|page)\b"),
            (r"\b(?:preserve|keep) the original\b|\bdo not (?:add|calculate|compute) (?:anything|values"
            r"|totals)\b|\bno rounding\b|\bdo not round\b|\bwithout rounding\b|\brounding unless\b"),
            # reasons
            r"^(?:because|since|as|so that|so|weil|da|car|porque|perche|omdat|poniewaz) .{3,80}$",
            r"^(?:it|they|these|those|that|this) (?:is|are|was|were) (?!to be|not)",
            r"\bhandle (?:cases|both)\b|\bconvert if\b|\bif the source uses\b",
            (r"\bdo not translate\b|\bwithout translat|\bno translation\b|\bnicht ubersetzen\b"
            r"|\bin the language (?:present|of)\b|\b(?:document's|original) language\b"),
            (r"\b(?:same|consistent) (?:units|currency|format)\b|\bcurrency (?:as shown|shown|stated"
            r"|used) on\b"),
        )
    )
)  # fmt: skip
_CONFIRMS = tuple(
    (topic, re.compile(pattern))
    for topic, pattern in (
        ("Words not understood", r"\bleave out what cannot be applied\b"),
        ("Instruction not applied", r"\bleave out what cannot be applied\b"),
        ("Translation",
         r"\bdo not translate\b|\bin the language (?:present|of)\b|\bdocument's language\b"),
        ("Categories", r"\bdo not categori[sz]e\b|\bno categor|\binvent categor"),
        ("Nested output", r"\bone flat table\b|\bflat rows?\b"),
        ("Rows to review", r"\breturn all rows\b|\ball rows\b"),
        ("Row structure",
         r"\bjoin the values of all line items\b|\brepeat the invoice's values on each row\b"),
    )
)  # fmt: skip
_GOAL = re.compile(
    r"^(?:i'?m|i am|we'?re|we are|(?:i|we) need (?:this|it|these|them|to|the data|data)\b"
    r"|(?:this|that|it|these|they|c) ?(?:is|are) for\b"
    r"|this (?:is|will be) (?:for|used)|(?:it's )?for (?:my|our|the|an?|use in|import|upload"
    r"|accounting|bookkeeping|tax|audit)|(?:my|our|the) (?:goal|purpose|aim) is|goal|purpose"
    r"|(?:i|we)(?:'d| would)? (?:want|like) to|(?:i|we) (?:have|get|receive)\b"
    r"|(?:we|i) (?:must|have to) (?:prepare|make|file|submit|import|book|pay|process|write)\b"
    r"|(?:we|i) (?:also )?(?:re-?claim|claim|import|load|upload|book|post|file|submit|run|process|send|prepare|work|keep|check|track|store"
    r"|analy[sz]e|deduct|pass|forward|archive|scan|work|use|pay|deal|do|handle)\b(?!.*\b(?:only|not|never|without|except)\b)"
    r"|to (?:import|prepare|reconcile|process|pay|book|file|analy[sz]e)|preparing|processing"
    r"|reconciling|used for|so (?:that )?(?:i|we) can\b|ich (?:bereite|brauche das|verarbeite)|wir "
    r"|je (?:prepare|fais|travaille|dois|traite|saisis|comptabilise|verifie)|nous |estoy |estamos |sto |stiamo |ik (?:ben|maak|werk|verwerk|controleer|bereid|doe|boek|moet)"
    r"|wij |estou |estamos |przygotowuj|ich (?:mache|arbeite|buche|prufe|erstelle|muss)|(?:the |these |this )?(?:data|it|them|that) (?:i|we) need for\b"
    r"|trabajo |trabalho |lavoro |pracuje |rozliczam |robie |hago |faccio |faco )"
)


_ABOUT = re.compile(
    r"^(?!(?:only|just|no|not|without|ignore|skip|exclude|include|extract|each|every|one)\b)"
    r"(?!.*\b(?:dates?|totals?|numbers?|names?|amounts?|tax(?:es)?|vat|vendors?|suppliers?|customers?) (?:of|for|from|on|in) )"
    r"(?:(?:these|this|they|it|those|here|c)? ?(?:are|is) )?(?:(?:the|my|our|some|all|an?|attached|for|these) )*"
    r"(?:\w+ ){0,3}(?:bills?|invoices?|receipts?|documents?|statements?|tickets?|files|pdfs|scans?)"
    r"(?: (?:for|from|of|in|on|at) [^:;]{1,80})?$"
)


_DOCUMENT = rf"(?:{DOCUMENT_WORD}|tickets?|tal(?:ao|oes)|bon(?:s|nen|netjes)?|scontrin[oi]|[a-z]*(?:rechnung|beleg|quittung|bon)(?:en?|s)?|[a-z]*factuur|[a-z]*facturen)\b"
_THEY_ARE = re.compile(
    r"^(?:(?:these|those|they|this|it|the (?:attached |uploaded )?(?:files|documents|invoices|pdfs|receipts|bills)) (?:are|is|were|come|comes|contain|belong)"
    r"|(?:das|dies|es) (?:sind|ist)|es handelt sich um|die (?:dateien|rechnungen|belege|dokumente) (?:sind|kommen|stammen)"
    r"|(?:ce sont|c'est|il s'agit)|les (?:factures|fichiers|documents|tickets) (?:sont|viennent|proviennent)"
    r"|(?:estos|estas|estes|todos|todas|esto)? ?(?:son|es|sao) (?!necesari|necessari)|se trata de|trata-se de|(?:las|as|los|os) (?:facturas|faturas|tickets|documentos) (?:son|sao|vienen|vem)"
    r"|(?:questi|queste|questo)? ?(?:sono|e) |si tratta di|le fatture (?:sono|vengono|provengono)"
    r"|(?:dit|dat|het|deze) (?:zijn|is|betreft|gaat om)|de (?:facturen|bestanden|bonnen) (?:zijn|komen)"
    r"|(?:to|sa to|to sa|sa|chodzi o|to jest|mowa o)(?= )|faktury (?:sa|pochodza))\b"
)
_DOCUMENTS_OF = re.compile(  # "Bonnetjes voor de declaratie"
    rf"^(?:[\w-]+ )?{_DOCUMENT} (?:de|du|des|von|vom|fur|pour|para|per|di|do|da|dos|van|voor|z|ze|od|dla|of|for|from)\b [^:;\d]{{3,80}}$"
)
_SAYS_MORE = re.compile(
    r"\b(?:must|should|need|soll\w*|muss\w*|doivent|doit|deben?|devono|deve|moeten|moet|devem|powinn\w*|nalezy|trzeba)\b|[:;\d?]"
)


def describes_documents(text: str) -> bool:
    """Whether a sentence only says what the documents are, as in "Das sind Tankbelege von unseren Reisen"."""
    low = fold(text).strip(" .!")
    if _SAYS_MORE.search(low) or commands_in(low):
        return False
    return bool(_DOCUMENTS_OF.match(low) or (_THEY_ARE.match(low) and re.search(_DOCUMENT, low)))


def commands_in(low: str) -> bool:
    """Whether a clause of a folded sentence begins with a command or a restriction."""
    return any(
        _COMMAND.match(part) for part in re.split(r"[,;] | (?:and|but|but|und|et|y|e|en|i) ", low)
    )


_COMMAND = re.compile(
    r"(?:please |bitte |just )*(?:ignore|skip|exclude|omit|leave|do not|don't|use|convert|sort|group|extract|give|list|show|add|keep|only|nur"
    r"|seulement|uniquement|solo|soltanto|alleen|apenas|so|tylko|not|nicht|pas|no|non|niet|nao|nie|without|ohne|sans|sin|senza|zonder|sem|bez)\b"
)


def is_goal(text: str) -> bool:
    """Whether a sentence says what the data is for, or what the documents are."""
    low = fold(text).strip(" .!")
    about = _ABOUT.match(low) and not low.endswith(" only")
    return bool(_GOAL.match(low) or about or describes_documents(text))


def settles(low: str, draft: Draft) -> bool:
    """Whether a folded text settles a doubt as the notes suggest, which is then remembered."""
    topics = {topic for topic, pattern in _CONFIRMS if pattern.search(low)}
    draft.confirmed |= topics
    return bool(topics)


_LEAVES_OUT = re.compile(
    r"\bshould (?:not be processed|be (?:ignored|skipped|excluded|left out))\b"
)


def is_done_anyway(low: str) -> bool:
    """Whether a folded text asks for what is done anyway, or only explains."""
    return bool(_UNDERSTOOD.search(low)) and not _LEAVES_OUT.search(low)


def is_not_followed(text: str) -> bool:
    """Whether `text` asks for something that this engine never does."""
    low = fold(text)
    return any(pattern.search(low) for _, pattern in _NOT_FOLLOWED)


def not_followed(text: str, draft: Draft, about: str = "") -> bool:
    """Doubt `about`, or all of `text`, where that asks for what this engine never does."""
    low = fold(text)
    topics = [topic for topic, pattern in _NOT_FOLLOWED if pattern.search(low)]
    open_topics = [topic for topic in topics if topic not in draft.confirmed]
    for topic in open_topics:
        draft.doubt(topic, about or text)
    return bool(open_topics)
