"""What one page says about itself: what it is, whose number it bears, which page of how many."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

import msgspec

from fieldfare.finding.labels import label_key, lexicon
from fieldfare.finding.titles import fold, headline_kind, is_label, title_kind, topic
from fieldfare.reading.layout import Line, Segment, lines
from fieldfare.reading.words import Page

BILLS = {"invoice", "credit_note", "receipt"}
LETTERS = {"cover_letter", "email"}

GREETINGS = re.compile(
    r"^(dear|hello|hi|to whom it may concern|good (morning|day)|sehr geehrte|liebe|lieber|hallo|guten tag|madame|monsieur|messieurs|cher|chere|bonjour"
    r"|estimad|apreciad|muy senor|querid|hola|gentil|egregi|spettabile|buongiorno|geacht|beste|exm|prezad|caro|cara|bom dia|szanown|dzien dobry)"
)
CLOSINGS = re.compile(
    r"\b((yours )?(sincerely|faithfully|truly)|(kind|best|warm) (regards|wishes)|mit \w+ gru|(freundliche|beste|viele) gru|hochachtungsvoll|cordialement|salutations|atentamente"
    r"|saludos?|cordiali saluti|distinti saluti|cordiale saluto|vriendelijke groet|hoogachtend|atenciosamente|cumprimentos|z powazaniem|z wyrazami|pozdrawiamy|pozdrowieni)"
)
MAIL_HEADS = re.compile(
    r"^(from|to|cc|sent|date|subject|attachments?|von|an|gesendet|datum|betreff|anlagen?|de|a|envoye|date|objet|pieces? jointes?|para|enviado|fecha|asunto|adjuntos?|da|inviato|data|oggetto|allegati|aan|verzonden|onderwerp|bijlagen?|assunto|anexos?|od|do|wyslano|temat|zalaczniki) ?:"
)
PAGE_OF = re.compile(
    r"\b(?:page|seite|pagina|pag|pg|pagine|blad|blatt|strona|str|p)\.? ?(?:no\.? ?|nr\.? ?)?:? ?(\d{1,4}) ?(?:of|von|de|di|van|z|sur|su|/|\|) ?(\d{1,4})\b"
    r"|^\W*(\d{1,3}) ?(?:/|of|von|sur|di|van|z) ?(\d{1,3})\W*$"
)
PAGE_ALONE = re.compile(
    r"^\W*(?:page|seite|pagina|pag|pg|blad|blatt|strona|str|p)\.? ?(?:no\.? ?|nr\.? ?)?:? ?(\d{1,3})\W*$"
    r"|^[-–—] ?(\d{1,3}) ?[-–—]$"
)
AMOUNT = re.compile(r"(?<![\d.,])\d[\d., '’]*[.,]\d{2}(?![.,]?\d)")
DATE = re.compile(
    r"\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.? (?:de )?\d{2,4}\b"
)
CLAUSE = re.compile(
    r"^(§ ?\d|(art(icle|iculo|icolo|ikel|igo|ykul)?|section|clause|ziffer|par)\.? ?\d|\d{1,2}(\.\d{1,2})*[.)]? [^\W\d])"
)
UNPRINTED = re.compile(
    r"(intentionally|left) blank|(absichtlich|bewusst) (frei|leer)|laissee (vide|vierge|blanche)|(en|in|em) (blanco|bianco|branco)|lasciata vuota|opzettelijk (leeg|blanco)|celowo (pusta|pozostawiona)"
)
BALANCES = re.compile(
    r"\b(balance|outstanding|open (amount|items?)|account summary|saldo|offen\w*|ruckstand|solde|restant du|pendientes?|sospes[io]|residuo|aperte|openstaand\w*|em aberto|pozostal\w*|do zaplaty|debit|soll|debe|dare|winien|ma)\b"
)

CARRIED = re.compile(
    r"\b(brought forward|(amount|total) carried|ubertrag|vortrag|reporte?|a reporter|(importe|suma|total) anterior|riporto|overdracht|overgebracht|transporte?|z przeniesienia)\b"
)

TOP = 0.6  # of the page's height: a title stands above
HIGH = 0.4  # a headline that only tells what its page is about, above this
SURE = 0.8  # the score from which on a text is the page's title
HEADLINE = 1.25  # of the typical type: larger than what stands out in text
OPENING = 4  # lines of a letterhead and an address, below which a smaller headline stands
LARGE = 1.15  # of the typical type: larger than text
LETTER_AMOUNTS = 3  # more than a letter about an invoice names
DENSE = 350  # words of a page that holds nothing but text
CLAUSES = 4  # numbered paragraphs of terms
WORDY = 12  # words of one, on average
LEDGER = 3  # rows of an account
FEW = 14  # words of a page that is as good as blank
TILL = 300.0  # points: narrower than this is a till's paper
SLIP = 1.8  # times as high as wide: so is this
PROSE = 120  # words of a page of text without figures
FIGURES = 0.04  # of its words hold one
MOST_PAGES = 500  # of a document: "p 99/9252" is a telephone's
DOCUMENTS_LISTED = 3  # in small type: none of them is this one
HEADS = 3  # texts beside one another: columns
CLEAR = 0.85  # the weight of a label that means one thing
NAMES = {"invoice_number", "invoice_date"}
TAXES = {"tax_amount", "net_amount"}
TOTALS = {"total_amount", "amount_due"}


class PageSeen(msgspec.Struct, frozen=True):
    """What one page says about itself; `kind` is "" where it does not say."""

    number: int
    kind: str
    titled: bool  # the kind stands there as a title
    invoice_number: str
    page_of: tuple[int, int] | None  # (2, 3) for "Page 2 of 3"; 0 where how many is not said
    amounts: int
    words: int
    top_text: str
    letter: bool = False  # it greets and takes leave
    large: bool = False  # its title is larger than text
    title: str = ""
    loose: bool = False  # its title names the kind only by what it is about
    numbered: bool = False  # a number or a day stands beside or below that name
    names: bool = False  # it says which invoice it is, or of which day
    taxed: bool = False  # an amount stands beside the name of a tax
    closed: bool = False  # an amount stands beside the name of the total
    carries: bool = False  # it takes over a sum from the page before
    figures: tuple[str, ...] = ()  # all that holds a digit, in order: what tells two copies
    listed: int = 0  # lines that name a document, its date and its amount
    size: tuple[float, float] = (0.0, 0.0)
    till: bool = False  # it is narrow, as a till's paper
    head: frozenset[str] = frozenset()  # texts in the margins at top and foot, without figures
    read: bool = False  # by OCR


def see(page: Page, number_of: Callable[[Page], str]) -> PageSeen:
    """What `page` says about itself; `number_of` finds the invoice number printed on a page."""
    rows = lines(page)
    said = _said(page, rows)
    title = _title(page, rows)
    kind, titled, letter = _kind(page, rows, title)
    billed = said.names and (said.taxed or title.size < LARGE or (said.beside and said.closed))
    billed = billed or (title.size < LARGE and said.taxed and said.closed)
    if kind == "statement" and not titled and (said.taxed or said.names):
        kind = ""  # work that is charged by the day
    if titled and kind not in BILLS and billed:
        kind, titled = ("invoice", title.size >= LARGE)  # a bill, whatever else it calls itself
    return PageSeen(
        page.number,
        kind,
        titled,
        number_of(page).strip(),
        _page_of(page, rows),
        sum(len(AMOUNT.findall(line.text)) for line in rows),
        len(page.words),
        " ".join(line.text for line in rows[:12]),
        letter,
        titled and title.size >= LARGE,
        title.text if titled else "",
        titled and title.loose,
        said.beside,
        said.names,
        said.taxed,
        said.closed,
        _carries(page, rows),
        tuple(w.text for line in rows for s in line.segments for w in (page.words[i] for i in s.words) if any(ch.isdigit() for ch in w.text)),
        _ledger(rows),
        (page.width, page.height),
        _till(page),
        _head(page, rows),
        page.source == "ocr",
    )  # fmt: skip


def _carries(page: Page, rows: Sequence[Line]) -> bool:
    """Whether the first amount of the page is what another page came to."""
    first = next((line for line in rows if AMOUNT.search(line.text)), None)
    if first is None or first.box.top > TOP * page.height:
        return False
    return bool(CARRIED.search(fold(AMOUNT.sub("", first.text))))


def _till(page: Page) -> bool:
    return (page.unit == "pt" and page.width < TILL) or page.height > SLIP * page.width


def _page_of(page: Page, rows: Sequence[Line]) -> tuple[int, int] | None:
    """Which page of how many this is; what stands near the edges counts before the rest."""
    near = sorted(rows, key=lambda line: min(line.box.top, page.height - line.box.bottom))
    alone = 0
    for line in near:
        for seg in line.segments:
            text = seg.text.casefold()
            where = PAGE_OF.search(text)
            if where:
                first, many = int(where[1] or where[3]), int(where[2] or where[4])
                if 0 < first <= many <= MOST_PAGES and (where[1] or _margin(page, seg)):
                    return first, many
            where = PAGE_ALONE.match(text)
            if where and _margin(page, seg) and not alone:
                alone = int(where[1] or where[2])
    return (alone, 0) if alone else None


def _margin(page: Page, seg: Segment) -> bool:
    return seg.box.centre_y < 0.12 * page.height or seg.box.centre_y > 0.88 * page.height


def _head(page: Page, rows: Sequence[Line]) -> frozenset[str]:
    """The texts at the page's head and foot, figures left out: what pages of one document share."""
    shown = (fold(re.sub(r"\d", "", s.text)) for line in rows for s in line.segments if _margin(page, s))  # fmt: skip
    return frozenset(text for text in shown if len(text) > 3)


class Title(msgspec.Struct, frozen=True, order=True):
    """A text that names a kind of document, and how much it looks like a title."""

    score: float = 0.0
    kind: str = ""
    size: float = 0.0  # in typical type
    text: str = ""
    loose: bool = False


class Said(msgspec.Struct, frozen=True):
    """What labels with values stand on a page."""

    names: bool
    beside: bool  # with its value, and not over a column of them
    taxed: bool
    closed: bool


def _said(page: Page, rows: Sequence[Line]) -> Said:
    """Whether an invoice's number or date, a tax and a total are named with their values."""
    found: Counter[str] = Counter()
    for line in rows:
        texts = [s.text for s in line.segments]
        upper = line.box.top < TOP * page.height
        for place, text in enumerate(texts):
            term, rest = _label(text)
            value = " ".join((rest, *texts[place + 1 : place + 2]))
            if term in NAMES and upper and any(ch.isdigit() for ch in value):
                found["names"] += 1
            elif term in TAXES and any(AMOUNT.search(t) for t in (rest, *texts[place + 1 :])):
                found["taxed"] += 1
            elif term in TOTALS and any(AMOUNT.search(t) for t in (rest, *texts[place + 1 :])):
                found["closed"] += 1
            elif term in NAMES and upper and not rest:
                found["heads"] += 1  # its value may stand below
    return Said(
        bool(found["names"] or found["heads"]),
        bool(found["names"] or (found["heads"] and _ledger(rows) < LEDGER)),
        bool(found["taxed"]),
        bool(found["closed"]),
    )


def _label(text: str) -> tuple[str, str]:
    """The term of the longest label with which `text` begins, and what follows it."""
    words = text.split()
    known = lexicon()
    for used in range(min(6, len(words)), 0, -1):
        meanings = known.get(label_key(" ".join(words[:used])))
        if meanings and meanings[0].weight >= CLEAR:
            return meanings[0].term, " ".join(words[used:])
    return "", ""


def _kind(page: Page, rows: Sequence[Line], title: Title) -> tuple[str, bool, bool]:
    """The page's kind, whether that is its title, and whether it is a letter."""
    folded = [fold(line.text) for line in rows]
    if _unprinted(page, folded):
        return "blank", False, False
    amounts = sum(len(AMOUNT.findall(line.text)) for line in rows)
    greets = any(GREETINGS.match(text) for text in folded)
    leaves = any(CLOSINGS.search(text) for text in folded)
    letter = greets and leaves
    if amounts <= LETTER_AMOUNTS and _mail(rows):
        return "email", False, True
    if title.kind in BILLS and amounts == 0 and greets:
        return "cover_letter", False, True  # its subject is an invoice
    if title.score >= SURE and not title.loose:
        return title.kind, True, letter
    if amounts <= LETTER_AMOUNTS and letter:
        return "cover_letter", False, True
    clauses = sum(bool(CLAUSE.match(line.text.casefold())) for line in rows)
    if amounts <= LETTER_AMOUNTS and (
        len(page.words) > DENSE or (clauses >= CLAUSES and len(page.words) > WORDY * clauses)
    ):
        return "terms", False, letter
    if amounts == 0 and len(page.words) > PROSE and _prose(page):
        return "terms", False, letter
    if title.loose:
        return title.kind, True, letter
    if not title.kind and _ledger(rows) >= LEDGER and any(BALANCES.search(t) for t in folded):
        return "statement", False, letter
    return title.kind, False, letter


def _unprinted(page: Page, folded: Sequence[str]) -> bool:
    """Whether nothing stands on the page but perhaps its number, or that it is blank."""
    if len(page.words) > FEW:
        return False
    if any(UNPRINTED.search(text) for text in folded):
        return True
    return all(text.isdigit() or PAGE_ALONE.match(text) or PAGE_OF.search(text) for text in folded)


def _mail(rows: Sequence[Line]) -> bool:
    """Whether the page begins as a printed e-mail."""
    top = [line.text.casefold() for line in rows[:15]]
    heads = sum(bool(MAIL_HEADS.match(fold_but_colons(text))) for text in top)
    return heads >= 3 and any("@" in text for text in top)


def fold_but_colons(text: str) -> str:
    """Folded with its colons kept."""
    return ":".join(fold(part) for part in text.split(":"))


def _title(page: Page, rows: Sequence[Line]) -> Title:
    """The text that says best what the page is."""
    typical = sorted(w.size or w.box.height for w in page.words)[len(page.words) // 2 :][:1]
    found: list[Title] = []
    about: list[Title] = []
    listed: Counter[str] = Counter()
    items = False
    for number, line in enumerate(rows):
        if line.box.top > TOP * page.height:
            break
        row = any(AMOUNT.search(s.text) or DATE.search(s.text.casefold()) for s in line.segments)
        items = items or (len(line.segments) >= HEADS and bool(AMOUNT.search(line.text)))
        for place, seg in enumerate(line.segments):
            words = [page.words[i] for i in seg.words]
            size = max(w.size or w.box.height for w in words) / (typical[0] or 1.0)
            bold, shouted = any(w.bold for w in words), seg.text.isupper()
            alone = len(line.segments) == 1
            stands_out = size >= LARGE or ((bold or shouted) and alone)
            kind = headline_kind(seg.text) if stands_out else title_kind(seg.text)
            if not kind:
                headline = size >= HEADLINE or (bold and alone and number >= OPENING)
                headline = headline and not _till(page)
                bare = ":" not in seg.text[:-1] and not AMOUNT.search(seg.text)
                if (
                    headline
                    and bare
                    and line.box.top < HIGH * page.height
                    and (kind := topic(seg.text))
                ):
                    about.append(Title(size, kind, size, seg.text, loose=True))
                continue
            if size < LARGE and len(line.segments) >= HEADS:
                continue  # the heads of a table
            if size < LARGE and (items or is_label(seg.text)):
                continue  # what heads a group of goods, or a number below
            if size < LARGE and any(ch.isdigit() for ch in seg.text):
                listed[kind] += 1
                if row and not alone:
                    continue  # a row that names a document
            score = size + 0.5 * (1 - line.box.top / page.height)
            score += (0.3 if shouted else 0.0) + (0.15 if bold else 0.0)
            if ":" in seg.text or "#" in seg.text:
                score -= 0.7  # a label rather than a title
            elif size < LARGE and place + 1 < len(line.segments):
                score -= 0.7  # so is what stands in front of something
            elif size < LARGE and not (bold or shouted) and any(ch.isdigit() for ch in seg.text):
                score -= 0.6  # a reference
            found.append(Title(score, kind, size, seg.text))
    some = [f for f in found if f.size >= LARGE or listed[f.kind] < DOCUMENTS_LISTED]
    best = max(some, default=Title())
    return max(about) if about and best.score < SURE else best


def _prose(page: Page) -> bool:
    """Whether hardly a word holds a figure."""
    return sum(any(ch.isdigit() for ch in w.text) for w in page.words) < FIGURES * len(page.words)


def _ledger(rows: Sequence[Line]) -> int:
    """How many lines list a document with its date and amount."""
    return sum(
        len(line.segments) >= 3
        and bool(DATE.search(line.text.casefold()))
        and bool(AMOUNT.search(line.text))
        for line in rows
    )
