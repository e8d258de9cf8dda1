"""What kinds of documents call themselves, and which short texts are such titles."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 9  # words in a title with its number
COMPOUND = 6  # letters of a noun that may end a longer word: "Sammelrechnung"

# In the first line of each kind the noun stands last ("goods delivery note", "Sammelrechnung"),
# in the second it stands first ("facture d'acompte", "faktura końcowa").
TITLES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "credit_note": (
        ("credit note", "credit memo", "credit invoice", "tax credit note", "adjustment note", "refund receipt", "gutschrift", "rechnungskorrektur", "stornorechnung", "korrekturrechnung", "gutschriftanzeige", "creditnota", "creditfactuur"),
        ("avoir", "facture d avoir", "note de credit", "note d avoir", "nota de credito", "factura rectificativa", "factura de abono", "nota di credito", "nota di accredito", "nota de abono", "faktura korygujaca", "nota kredytowa", "korekta faktury"),
    ),
    "proforma": (
        ("proforma invoice", "pro forma invoice", "proforma", "proformarechnung", "proforma factuur"),
        ("facture proforma", "factura proforma", "fattura proforma", "faktura proforma", "fatura proforma"),
    ),
    "invoice": (
        ("invoice", "tax invoice", "vat invoice", "commercial invoice", "sales invoice", "bill", "billing statement", "rechnung", "schlussrechnung", "abschlagsrechnung", "teilrechnung", "sammelrechnung", "honorarnote", "factuur"),
        ("facture", "factura", "fattura", "fatura", "fatura recibo", "nota fiscal", "faktura", "faktura vat", "note d honoraires", "parcella"),
    ),
    "delivery_note": (
        ("delivery note", "packing slip", "packing list", "packing note", "dispatch note", "despatch note", "goods delivered note", "delivery docket", "shipping note", "proof of delivery", "lieferschein", "versandschein", "packzettel", "warenbegleitschein", "pakbon", "leveringsbon", "vrachtbrief"),
        ("bon de livraison", "bordereau de livraison", "bon d expedition", "albaran", "nota de entrega", "guia de despacho", "documento di trasporto", "ddt", "bolla di consegna", "nota di consegna", "guia de remessa", "guia de transporte", "dowod dostawy", "wydanie zewnetrzne", "list przewozowy", "specyfikacja wysylki"),
    ),
    "terms": (
        ("terms and conditions", "general terms and conditions", "terms conditions", "conditions of sale", "terms of sale", "terms of business", "standard terms", "terms of service", "allgemeine geschaftsbedingungen", "agb", "geschaftsbedingungen", "liefer und zahlungsbedingungen", "verkaufsbedingungen", "verkaufs und lieferbedingungen", "vertragsbedingungen", "algemene voorwaarden", "leveringsvoorwaarden", "verkoopvoorwaarden"),
        ("conditions generales", "conditions generales de vente", "conditions de vente", "cgv", "condiciones generales", "condiciones de venta", "condizioni generali", "condizioni generali di vendita", "condizioni di vendita", "condicoes gerais", "condicoes de venda", "termos e condicoes", "ogolne warunki", "warunki sprzedazy", "regulamin"),
    ),
    "remittance": (
        ("remittance advice", "remittance slip", "remittance", "payment advice", "payment slip", "payment notification", "zahlungsavis", "avis", "zahlschein", "einzahlungsschein", "empfangsschein", "zahlteil", "uberweisungsauftrag", "acceptgiro", "betalingsadvies", "betaalspecificatie"),
        ("avis de paiement", "avis de virement", "talon de paiement", "aviso de pago", "aviso de transferencia", "orden de pago", "avviso di pagamento", "avviso di bonifico", "bollettino", "bollettino postale", "conti correnti postali", "ricevuta di versamento", "recepisse", "section paiement", "titre interbancaire de paiement", "polecenie przelewu", "aviso de pagamento", "potwierdzenie zaplaty", "potwierdzenie przelewu", "awizo platnosci"),
    ),
    "statement": (
        ("statement", "statement of account", "statement of accounts", "account statement", "customer statement", "bank statement", "monthly statement", "open items", "aged receivables", "kontoauszug", "offene posten", "kontoubersicht", "saldenbestatigung", "saldenliste", "rekeningoverzicht", "rekeningafschrift", "openstaande posten", "saldobevestiging"),
        ("releve de compte", "releve bancaire", "releve client", "releve de factures", "extrait de compte", "estado de cuenta", "extracto de cuenta", "extracto bancario", "estratto conto", "partite aperte", "extrato de conta", "extrato bancario", "wyciag", "wyciag bankowy", "wyciag z konta", "potwierdzenie salda", "zestawienie sald"),
    ),
    "purchase_order": (
        ("purchase order", "order sheet", "bestellung", "bestellschein", "inkooporder", "bestelbon", "inkoopopdracht"),
        ("bon de commande", "pedido de compra", "orden de compra", "ordine d acquisto", "ordine di acquisto", "ordem de compra", "nota de encomenda", "zamowienie"),
    ),
    "order_confirmation": (
        ("order confirmation", "order acknowledgement", "order acknowledgment", "confirmation of order", "acknowledgement of order", "auftragsbestatigung", "bestellbestatigung", "orderbevestiging", "opdrachtbevestiging"),
        ("confirmation de commande", "accuse de reception de commande", "confirmacion de pedido", "acuse de pedido", "conferma d ordine", "conferma ordine", "confirmacao de encomenda", "confirmacao de pedido", "potwierdzenie zamowienia"),
    ),
    "quote": (
        ("quote", "quotation", "estimate", "offer", "angebot", "kostenvoranschlag", "preisangebot", "offerte", "prijsopgave"),
        ("devis", "offre", "offre de prix", "presupuesto", "cotizacion", "oferta", "preventivo", "offerta", "orcamento", "cotacao", "oferta", "wycena"),
    ),
    "reminder": (
        ("reminder", "payment reminder", "overdue notice", "final notice", "final demand", "past due notice", "mahnung", "zahlungserinnerung", "herinnering", "betalingsherinnering", "aanmaning"),
        ("rappel", "rappel de paiement", "relance", "mise en demeure", "recordatorio de pago", "aviso de impago", "sollecito", "sollecito di pagamento", "lembrete de pagamento", "aviso de cobranca", "wezwanie do zaplaty", "przypomnienie o platnosci", "ponaglenie"),
    ),
    "receipt": (
        ("receipt", "cash receipt", "sales receipt", "official receipt", "quittung", "kassenbon", "kassenbeleg", "beleg", "kassabon", "kwitantie"),
        ("recu", "ticket de caisse", "ticket", "recibo", "ricevuta", "scontrino", "documento commerciale", "talao", "paragon", "paragon fiskalny"),
    ),
}  # fmt: skip

# Stems by which a headline that says none of these phrases still tells what its page is about.
TOPICS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"\b(?:{stems})"))
    for kind, stems in (
        ("terms", r"(?:\w+)?bedingung|\w*voorwaarden|condiciones|condizioni|condicoes|warunki|regulamin|terms\b"),
        ("reminder", r"remind|overdue|past due|(?:\w+)?mahn|(?:\w+)?erinner|relance|rappel|impago|reclamacion|sollecito|(?:\w+)?herinner|aanman|cobranca|wezwanie|przypomn"),
        ("order_confirmation", r"confirm|acknowledg|(?:\w+)?bestatig|conferma|(?:\w+)?bevestig|potwierdzenie (?:przyj|zam)|accuse de recep|acuse"),
        ("delivery_note", r"deliver|dispatch|despatch|shipping|shipment|packing|liefer(?!ant)|versand|livraison|expedition|entrega|despacho|remessa|(?:ac)?consegna|accompagnamento|trasporto|spedizione|(?:af|uit)?lever(?!anc)|verzend|dostaw|wysyl|wydani"),
        ("remittance", r"remit|(?:\w+)?avis\b|advice|aviso de|avviso di|virement|transferencia|bonifico|przelew|zahlungsm|uberweis|betaal|betaling|reglement|pagos\b|awizo|zaplac"),
        ("statement", r"statement|accounts?\b|konto|salden|saldi\b|saldo|zestawienie|resumen de|riepilogo|situation de compte|situazione cont|rekening|\w*overzicht|kontoub|releve|extrato|extracto|estratto"),
        ("quote", r"quot|offer|angebot|offre|oferta|offert|estimat|proposal|propuesta|proposta|proposition|kostenvoranschlag|wycen|devis|presupuesto|preventiv|orcament"),
        ("purchase_order", r"(?:\w+ )?order\b|(?:\w+)?auftrag|(?:\w+)?bestell|commande|pedido|ordine|ordini|encomenda|zamowien|orden de"),
    )
)  # fmt: skip

_PAYMENT_TERMS = re.compile(
    r"zahlungsbedingung|payment terms|terms of payment|(?:conditions|modalites) de (?:paiement|reglement)|condiciones de pago|condizioni di pagamento|betalingsvoorwaarden|condicoes de pagamento|warunki platnosci"
)
_LABELS = re.compile(
    r"address|adress|anschrift|direccion|indirizzo|morada|endereco|adres|nummer|number|numero|numer\b|\b(?:nr|no|n|id)\b|datum|\bdates?\b|fecha|\bdata\b|termin|kunde|customer|client|cuenta n|method|condition|option"
)
_STREET = re.compile(
    r"(?:strasse|str|weg|allee|street|road|laan|straat|plein)\b|^(?:rue|via|viale|calle|rua|avenida|ulica|ul) "
)
_KINDS = {phrase: kind for kind, both in TITLES.items() for some in both for phrase in some}
_LAST = {phrase: kind for kind, (last, _) in TITLES.items() for phrase in last}
_FIRST = {phrase: kind for kind, (_, first) in TITLES.items() for phrase in first}
_NOUNS = sorted((n for n in _LAST if len(n) >= COMPOUND and " " not in n), key=len, reverse=True)
_SIGNS = re.compile(r"[\W_]+")
_NUMBER_WORDS = frozenset(
    ["", *"no nr nummer number num n numero numer original copy kopie duplicate copie du vom of del van di da de".split()]
)  # fmt: skip
_OF = frozenset("de d du di del della da do dos das z za".split())
_AND = re.compile(r" ?[/&+|] ?| [-–—] | and | und ")
_TO = frozenset("a to al alla alle aan an pour para per dla do fur for voor client cliente".split())
_FOR = frozenset("for fur uber voor over".split())
_BILLS = frozenset({"invoice", "credit_note", "receipt"})
_NUMBERED = re.compile(r"\s+[–—:-]+\s+\S*(\s\S+)?\d\S*\s*$")
_SERIES = re.compile(r"^[A-Z]{1,4}[.:]?$")
_ORDINALS = re.compile(r"^(\d{1,2}|i{1,3})$")


@lru_cache(maxsize=4096)  # the same few hundred texts of a page are asked for again and again
def fold(text: str) -> str:
    """Lower case without accents, punctuation as blanks."""
    text = text.casefold()
    if not text.isascii():
        flat = unicodedata.normalize("NFKD", text.replace("ł", "l").replace("ß", "ss"))
        text = "".join(ch for ch in flat if not unicodedata.combining(ch))
    return " ".join(_SIGNS.sub(" ", text).split())


def title_kind(text: str) -> str:
    """The kind of document that a short text names as a title, "" for none."""
    tokens = _tokens(text)
    folded = [fold(t) for t in tokens]
    for used in range(min(5, len(tokens)), 0, -1):
        kind = _KINDS.get(" ".join(f for f in folded[:used] if f))
        if kind:
            rest = list(zip(tokens[used:], folded[used:], strict=True))
            if (
                len(rest) == 2
                and _SERIES.match(rest[0][0])
                and any(c.isdigit() for c in rest[1][0])
            ):
                return kind  # "INVOICE FT 2023/84"
            return kind if all(_numbers(t, f) for t, f in rest) else ""
    return ""


def headline_kind(text: str) -> str:
    """The kind that a text names which is printed as large as a title: it may say more than the noun."""
    kind = title_kind(text)
    if kind:
        return kind
    if text.endswith((".", ",")) and len(text.split()) > 2:
        return ""  # the end of a sentence
    text = _NUMBERED.sub("", text)
    parts = [headline_kind(part) for part in _AND.split(text)] if _AND.search(text) else []
    if any(parts):  # "Invoice / Packing Slip" is an invoice
        return next((p for p in parts if p in _BILLS), "") or next(p for p in parts if p)
    folded = [f for t in _tokens(text) for f in fold(t).split()]
    while folded and any(ch.isdigit() for ch in folded[-1]):
        folded.pop()
    while folded and _ORDINALS.match(folded[0]):  # "2. Mahnung"
        folded.pop(0)
    for used in range(min(5, len(folded)), 0, -1):
        kind = _noun(folded, used)
        if kind:
            return kind
    return _compound(folded[0]) if len(folded) == 1 else ""


def is_label(text: str) -> bool:
    """Whether a text ends as what stands in front of a number: "Delivery note no."."""
    last = fold(text.rsplit(maxsplit=1)[-1]) if text.split() else ""
    return last in _NUMBER_WORDS - _OF - {""} and not any(ch.isdigit() for ch in text)


def topic(text: str) -> str:
    """The kind that a headline is about by the stems of its words, "" for none or for a bill."""
    folded = fold(text)
    if (
        _PAYMENT_TERMS.search(folded)
        or len(folded.split()) > LONGEST
        or any(w in _KINDS and _KINDS[w] in _BILLS for w in folded.split())
    ):
        return ""
    return next((kind for kind, stems in TOPICS if stems.search(folded)), "")


def _noun(folded: list[str], used: int) -> str:
    """The kind that the first or last words of a headline name, where they are what it is about."""
    first, last = " ".join(folded[:used]), " ".join(folded[-used:])
    rest = folded[used:]
    if last in _LAST:
        return _LAST[last]
    if first in _FIRST and (not rest or rest[0] in _OF or rest[1:2] == [] or rest[1] in _OF):
        return "" if rest and rest[0] in _TO else _FIRST[first]
    if first in _LAST and rest and rest[0] in _FOR:
        return _LAST[first]
    if last in _FIRST and len(folded) > used and folded[-used - 1] in _OF:
        kind = _FIRST[last]
        return "" if kind in _BILLS else kind  # "lettre de relance", but not "date de facture"
    return ""


def _compound(word: str) -> str:
    return next((_LAST[noun] for noun in _NOUNS if word.endswith(noun)), "")


def _tokens(text: str) -> list[str]:
    tokens = text.split()
    if not tokens or len(tokens) > LONGEST:
        return []
    if len(tokens) > 3 and all(len(t) == 1 for t in tokens):  # R E C H N U N G
        return ["".join(tokens)]
    return tokens


def _numbers(token: str, folded: str) -> bool:
    """Whether a token may follow a title: a number, never a word ("Invoice address" is no title)."""
    return folded in _NUMBER_WORDS or any(ch.isdigit() for ch in token)
