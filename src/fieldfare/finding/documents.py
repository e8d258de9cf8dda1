"""Where one document of a file ends and the next begins, and what each page is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container, Sequence
from typing import Literal

import msgspec

from fieldfare.asking.plan import PageFilter
from fieldfare.finding.rows import Invoice, LeftOut
from fieldfare.reading.layout import Line, lines
from fieldfare.reading.words import Page

Kind = Literal["invoice", "credit_note", "receipt", "other"]
BILLS = {"invoice", "credit_note", "receipt"}

TITLES: dict[str, tuple[str, ...]] = {
    "credit_note": (
        "credit note", "credit memo", "credit invoice", "tax credit note", "adjustment note",
        "gutschrift", "rechnungskorrektur", "stornorechnung", "korrekturrechnung",
        "avoir", "facture d avoir", "note de credit", "nota de credito", "factura rectificativa", "nota di credito",
        "nota di accredito", "creditnota", "creditfactuur", "nota de abono", "faktura korygujaca",
        "nota kredytowa", "korekta faktury",
    ),
    "proforma": ("proforma invoice", "pro forma invoice", "proforma", "proformarechnung", "facture proforma", "factura proforma", "fattura proforma", "proforma factuur", "faktura proforma"),
    "invoice": (
        "invoice", "tax invoice", "vat invoice", "commercial invoice", "sales invoice", "bill",
        "rechnung", "schlussrechnung", "abschlagsrechnung", "teilrechnung", "sammelrechnung",
        "facture", "factura", "fattura", "factuur", "fatura", "fatura recibo", "nota fiscal",
        "faktura", "faktura vat", "honorarnote", "note d honoraires", "parcella",
    ),
    "delivery_note": (
        "delivery note", "packing slip", "packing list", "dispatch note", "goods delivered note",
        "lieferschein", "bon de livraison", "bordereau de livraison", "albaran", "nota de entrega",
        "documento di trasporto", "ddt", "bolla di consegna", "pakbon", "leveringsbon",
        "guia de remessa", "guia de transporte", "dowod dostawy", "wydanie zewnetrzne",
    ),
    "terms": (
        "terms and conditions", "general terms and conditions", "terms conditions", "conditions of sale",
        "terms of sale", "standard terms", "allgemeine geschaftsbedingungen", "agb", "geschaftsbedingungen",
        "conditions generales", "conditions generales de vente", "condiciones generales",
        "condizioni generali", "condizioni generali di vendita", "algemene voorwaarden", "condicoes gerais",
        "ogolne warunki", "regulamin",
    ),
    "remittance": ("remittance advice", "remittance slip", "remittance", "payment advice", "payment slip", "zahlungsavis", "avis de paiement", "talon de paiement", "aviso de pago", "avviso di pagamento", "betalingsadvies", "aviso de pagamento", "potwierdzenie zaplaty"),
    "statement": ("statement", "statement of account", "account statement", "customer statement", "bank statement", "kontoauszug", "offene posten", "releve de compte", "releve bancaire", "estado de cuenta", "extracto de cuenta", "extracto bancario", "estratto conto", "rekeningoverzicht", "rekeningafschrift", "extrato de conta", "extrato bancario", "wyciag", "wyciag bankowy"),
    "purchase_order": ("purchase order", "bestellung", "bon de commande", "pedido de compra", "orden de compra", "ordine d acquisto", "ordine di acquisto", "inkooporder", "bestelbon", "ordem de compra", "zamowienie"),
    "order_confirmation": ("order confirmation", "order acknowledgement", "auftragsbestatigung", "confirmation de commande", "confirmacion de pedido", "conferma d ordine", "conferma ordine", "orderbevestiging", "confirmacao de encomenda", "potwierdzenie zamowienia"),
    "quote": ("quote", "quotation", "estimate", "offer", "angebot", "kostenvoranschlag", "devis", "presupuesto", "cotizacion", "preventivo", "offerte", "orcamento", "cotacao", "oferta"),
    "reminder": ("reminder", "payment reminder", "overdue notice", "mahnung", "zahlungserinnerung", "rappel", "relance", "recordatorio de pago", "sollecito di pagamento", "herinnering", "aanmaning", "aviso de cobranca", "wezwanie do zaplaty"),
    "receipt": ("receipt", "cash receipt", "sales receipt", "official receipt", "quittung", "kassenbon", "kassenbeleg", "beleg", "recu", "ticket de caisse", "ticket", "recibo", "ricevuta", "scontrino", "documento commerciale", "kassabon", "kwitantie", "talao", "paragon", "paragon fiskalny"),
}  # fmt: skip
OTHER_NAMES = {
    "cover_letter": "cover letter", "email": "e-mail cover page", "delivery_note": "delivery note",
    "terms": "terms and conditions", "remittance": "remittance advice", "statement": "statement",
    "purchase_order": "purchase order", "order_confirmation": "order confirmation", "quote": "quote",
    "reminder": "reminder", "proforma": "proforma invoice", "invoice": "invoice",
    "credit_note": "credit note", "receipt": "receipt", "blank": "blank page", "other": "page of another kind",
}  # fmt: skip
GREETINGS = re.compile(
    r"^(dear|hello|hi|to whom it may concern|sehr geehrte|liebe|lieber|hallo|guten tag|madame|monsieur|cher|chere|bonjour"
    r"|estimad|querid|hola|gentile|egregio|spettabile|buongiorno|geachte|beste|prezad|caro|cara|szanown)\b"
)
CLOSINGS = re.compile(
    r"\b((yours )?(sincerely|faithfully|truly)|(kind|best|warm) regards|mit freundlichen gr|freundliche gr|cordialement|salutations|atentamente"
    r"|saludos|cordiali saluti|distinti saluti|met vriendelijke groet|hoogachtend|atenciosamente|cumprimentos|z powazaniem)\b"
)
MAIL_HEADS = re.compile(
    r"^(from|to|cc|sent|date|subject|von|an|gesendet|betreff|de|a|envoye|objet|para|enviado|asunto|da|inviato|oggetto|aan|verzonden|onderwerp|assunto|do|temat) ?:"
)
PAGE_OF = re.compile(
    r"\b(?:page|seite|pagina|pag|pagine|blad|strona|str|p)\.? ?(?:no\.? ?)?(\d{1,4}) ?(?:of|von|de|di|van|z|sur|/) ?(\d{1,4})\b"
)
AMOUNT = re.compile(r"\d[.,]\d{2}(?!\d)")


class PageSeen(msgspec.Struct, frozen=True):
    """What one page says about itself; `kind` is "" where it does not say."""

    number: int
    kind: str
    titled: bool  # the kind stands there as a title
    invoice_number: str
    page_of: tuple[int, int] | None
    amounts: int
    words: int
    top_text: str


class Split(msgspec.Struct, frozen=True):
    """The documents of one file, and the pages that belong to none with the reason."""

    invoices: tuple[Invoice, ...]
    left_out: tuple[LeftOut, ...] = ()
    attached: tuple[
        tuple[int, str], ...
    ] = ()  # pages set aside without being asked to: (number, kind)


def fold(text: str) -> str:
    """Lower case without accents, punctuation as blanks."""
    flat = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l").replace("ß", "ss"))
    return " ".join(
        "".join(ch if ch.isalnum() else " " for ch in flat if not unicodedata.combining(ch)).split()
    )


def title_kind(text: str) -> str:
    """The kind of document that a short text names as a title, "" for none."""
    tokens = text.split()
    if not tokens or len(tokens) > 9:
        return ""
    if len(tokens) > 3 and all(len(t) == 1 for t in tokens):  # R E C H N U N G
        tokens = ["".join(tokens)]
    folded = [fold(t) for t in tokens]
    for used in range(min(5, len(tokens)), 0, -1):
        kind = _KINDS.get(" ".join(f for f in folded[:used] if f))
        if kind:
            return (
                kind
                if all(_numbers(t, f) for t, f in zip(tokens[used:], folded[used:], strict=True))
                else ""
            )
    return ""


_KINDS = {phrase: kind for kind, phrases in TITLES.items() for phrase in phrases}
_NUMBER_WORDS = {
    "",
    "no",
    "nr",
    "nummer",
    "number",
    "num",
    "n",
    "numero",
    "numer",
    "original",
    "copy",
    "kopie",
    "duplicate",
    "copie",
    "du",
    "vom",
    "of",
    "del",
    "van",
}


def _numbers(token: str, folded: str) -> bool:
    """Whether a token may follow a title: a number, never a word ("Invoice address" is no title)."""
    return folded in _NUMBER_WORDS or any(ch.isdigit() for ch in token)


def see(page: Page, number_of: Callable[[Page], str]) -> PageSeen:
    """What `page` says about itself; `number_of` finds the invoice number printed on a page."""
    rows = lines(page)
    kind, titled = _kind(page, rows)
    text = " ".join(line.text for line in rows).casefold()
    where = PAGE_OF.search(text)
    page_of = (
        (int(where[1]), int(where[2])) if where and 0 < int(where[1]) <= int(where[2]) else None
    )
    return PageSeen(
        page.number,
        kind,
        titled,
        number_of(page),
        page_of,
        len(AMOUNT.findall(text)),
        len(page.words),
        " ".join(line.text for line in rows[:12]),
    )


def _kind(page: Page, rows: Sequence[Line]) -> tuple[str, bool]:
    if not page.words:
        return "blank", False
    best: tuple[float, str] = (0.0, "")
    typical = sorted(w.size for w in page.words)[len(page.words) // 2] or 1.0
    for line in rows:
        if line.box.top > 0.6 * page.height:
            break
        for seg in line.segments:
            kind = title_kind(seg.text)
            if kind:
                size = (
                    max(page.words[i].size or page.words[i].box.height for i in seg.words) / typical
                )
                score = (
                    size
                    + 0.5 * (1 - line.box.top / page.height)
                    + (0.3 if seg.text.isupper() else 0.0)
                )
                if ":" in seg.text or "#" in seg.text:
                    score -= 0.7  # a label rather than a title
                best = max(best, (score, kind))
    if best[0] >= 0.8:
        return best[1], True
    folded = [fold(line.text) for line in rows]
    amounts = sum(len(AMOUNT.findall(line.text)) for line in rows)
    if (
        amounts <= 3
        and sum(bool(MAIL_HEADS.match(line.text.casefold())) for line in rows[:15]) >= 3
    ):
        return "email", False
    if (
        amounts <= 3
        and any(GREETINGS.match(t) for t in folded)
        and any(CLOSINGS.search(t) for t in folded)
    ):
        return "cover_letter", False
    if amounts <= 3 and len(page.words) > 350:
        return "terms", False
    return best[1], False


def split(
    file_name: str,
    pages: Sequence[Page],
    filters: Sequence[PageFilter],
    number_of: Callable[[Page], str],
    *,
    one_document: bool = False,
) -> Split:
    """The documents among the pages of one file, in order.

    A new document begins where the numbering starts again ("Page 1 of 2"), where another invoice
    number is printed, or where a new title stands on a page after a document with a title.
    Pages that a filter names are left out; pages that are clearly something else beside an invoice
    (a cover letter, a delivery note, terms) make no row and are reported as attached, unless a
    filter asks for their kind. With `one_document` all pages that stay make one.
    """
    seen = [see(page, number_of) for page in pages]
    last = max((s.number for s in seen), default=0)
    left_out = [
        LeftOut(file_name, s.number, reason)
        for s in seen
        if (reason := _by_number(s.number, filters, last) or _filtered(s, filters))
    ]
    gone = {entry.page for entry in left_out}
    kept = [s for s in seen if s.number not in gone]
    attached = _attached(kept, {f.page_kind for f in filters if f.action == "only"})
    invoices: list[list[PageSeen]] = []
    for s in kept:
        if s.number in attached:
            continue
        if invoices and (one_document or not _begins(invoices[-1], s)):
            invoices[-1].append(s)
        else:
            invoices.append([s])
    return Split(
        tuple(
            Invoice(file_name, tuple(s.number for s in group), _document_kind(group))
            for group in invoices
        ),
        tuple(left_out),
        tuple(sorted(attached.items())),
    )


def _by_number(number: int, filters: Sequence[PageFilter], last: int) -> str:
    """Why a page of this number is left out, "" where it stays; `last` is the file's last page."""
    only = [f for f in filters if f.first and f.action == "only"]
    ignored = [f for f in filters if f.first and f.action == "ignore"]
    out = any(_within(number, f, last) for f in ignored)
    if out or (only and not any(_within(number, f, last) for f in only)):
        return f"left out as asked: page {number}"
    return ""


def _within(number: int, f: PageFilter, last: int) -> bool:
    first, end = (n if n > 0 else last + 1 + n for n in (f.first, f.last or f.first))
    return first <= number <= end


def _filtered(seen: PageSeen, filters: Sequence[PageFilter]) -> str:
    """Why a page is left out, "" where it stays."""
    filters = [f for f in filters if not f.first]
    only = [f for f in filters if f.action == "only"]
    for f in filters:
        if f.action == "ignore" and _matches(seen, f):
            return f"left out as asked: {OTHER_NAMES.get(f.page_kind, f.page_kind) if f.page_kind else repr(f.text)}"
    if (
        only
        and (seen.kind or any(f.text for f in only))
        and not any(_matches(seen, f) for f in only)
    ):
        return f"left out as asked: it is a {OTHER_NAMES.get(seen.kind, seen.kind) or 'page of another kind'}"
    return ""


def _matches(seen: PageSeen, f: PageFilter) -> bool:
    if f.text:
        return fold(f.text) in fold(seen.top_text)
    if f.page_kind == "cover_letter":
        return seen.kind in {"cover_letter", "email"}
    return seen.kind == f.page_kind


def _attached(kept: Sequence[PageSeen], asked: Container[str]) -> dict[int, str]:
    """Pages that are no bill, and of no kind asked for, beside pages that are: number → kind."""
    if not any((s.kind in BILLS and s.titled) or s.invoice_number for s in kept):
        return {}
    numbers = {s.invoice_number for s in kept if s.kind in BILLS and s.invoice_number}
    aside = {}
    for s in kept:
        certain = s.titled or s.kind in {"cover_letter", "email", "terms", "blank"}
        if (
            s.kind
            and s.kind not in BILLS
            and s.kind != "proforma"
            and s.kind not in asked
            and certain
        ):
            if s.invoice_number and s.invoice_number in numbers and s.amounts > 3:
                continue  # a page of the invoice whatever its heading says
            aside[s.number] = s.kind
    return aside if len(aside) < len(kept) else {}


def _begins(group: Sequence[PageSeen], s: PageSeen) -> bool:
    """Whether page `s` begins a new document after the pages of `group`."""
    kinds = [g.kind for g in group if g.titled]
    if s.titled and kinds and s.kind not in kinds and not {s.kind, kinds[0]} <= BILLS:
        return True  # a delivery note that was asked for, after an invoice
    numbers = [g.invoice_number for g in group if g.invoice_number]
    if s.invoice_number and numbers:
        return s.invoice_number not in numbers
    last = group[-1]
    if (
        s.page_of
        and s.page_of[0] > 1
        and last.page_of
        and last.page_of[0] == s.page_of[0] - 1
        and last.page_of[1] == s.page_of[1]
    ):
        return False
    if s.page_of and s.page_of[0] == 1 and (last.page_of is None or last.page_of[0] >= 1):
        return True
    if last.page_of and last.page_of[0] == last.page_of[1]:
        return s.titled
    return s.titled and s.kind in BILLS and any(g.titled for g in group) and bool(s.invoice_number)


def _document_kind(group: Sequence[PageSeen]) -> Kind:
    named = [s.kind for s in group if s.titled] + [s.kind for s in group]
    kinds: dict[str, Kind] = {k: k for k in ("invoice", "credit_note", "receipt")}
    unnamed: Kind = "other" if group[0].titled else "invoice"
    return next((kinds[kind] for kind in named if kind in kinds), unnamed)
