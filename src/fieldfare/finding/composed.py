"""Labels that no list of phrases holds, understood from what their words mean together.

"Payable on or before", "Datum incasso" and "N° d'engagement" are made of words that labels are made of
everywhere; which of them stand together tells what is meant. A label is understood only if every one of
its words is known: one that is not may change the meaning.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from fieldfare.finding.labels import Meaning

LONGEST = 7  # words in a label
UNSURE = 0.55  # of a label with a word that is not known

# Sense → words without accents. "x*" begins so, "*x" ends so; the words of all eight languages together.
SENSES = {
    "glue": "the of for on at by in to or and d de du des la le les l del della dei di dell da do dos das der die das den dem des und oder am im zum zur fur von vom bis van het en of op de aan a al o e y el los las il i lo gli em na no z w i do dnia per por para pour sur su au aux up a before before until vor avant antes entro prima voor przed ate hasta jusqu qu our ons unsere nostro nuestro notre nossa nasz nasza direct sales state local",
    "number": "no nr n num number numbers nummer numero numeros numer nro nos id code # nb numb",
    "invoice": "invoice invoices inv invoicing bill billing rechnung* *rechnung rech rg re faktur* faktuur* *faktura fakt facture factures facturation fact fra factura facturacion fattura fatture fatt ft fatturazione factuur* *factuur fatura fat faturacao nota *nota note ereloonnota honorarnote document documento doc beleg* dokument* dokumentu fv comprobante compr parcella bolletta recibo receipt rcpt statement creditnota gutschrift* avoir refund",
    "credit": "credit credito accredito kredytowa memo refund",
    "date": "date dates dated dt dd dn datum fecha fec data dat day tag jour giorno dia dzien",
    "issue": "issue issued issuing emission emision emissao emissione emise emitida emitido emessa emesso emitted aussteller* ausstellung* ausgestellt wystawienia wystawiono uitgifte* opgemaakt aangemaakt created creation erstellt erstellung* expedida expedicion generated posted raised creacion creazione criacao utworzenia utworzono prepared preparation etabli etablie etablissement edition edite editee redige redaction elaboracion elaborado elaborada redazione redatta compilazione schreib* opmaak* aanmaak* erzeugt generation",
    "due": "due fallig* falligkeit* fall zahlbar* payable vence vencimiento vencim vto venc vencimento scadenza scad scadenze scade echeance ech exigib* verval* incasso addebito abbuchung* abbuchen einzug* einziehen lastschrift* prelevement prelever debito cargo adeudo debit deadline limite uiterlijk uiterste platnosci zaplaty prelevee expires expiry settle settlement frist zahlfrist plazo prazo termijn betaaltermijn",
    "open": "outstanding pendiente pendientes pendente pendentes offen offene offener openstaand openstaande restant restante rest reste restbetrag restbedrag balance saldo solde owed owing dovuto dovuta dovuti schuldig verschuldigd",
    "pay": "pay payment paid zahlung* zahlen zahlungsziel paiement payer regler reglement pago pagar pagamento pagare betalen betaling betaal* platnosc zaplata term termin termino uberweisen uberweisung* abonar ingresar liquidar saldar versare saldare begleichen voldoen verser acquitter uiszczenia oplacenia przelewu transfer remit remittance",
    "terms": "terms conditions bedingungen konditionen condiciones condizioni voorwaarden condicoes warunki method mode forma modalita wijze art metodo sposob zahlungsart zahlungsbedingungen",
    "order": "order orders po bestell* *bestellung best auftrag* *auftrag opdracht* commande commandes cde pedido pedidos ped ordine ordini ord orden encomenda enc zamowienia zamowienie zam inkoop* purchase engagement requisition lpo cpo",
    "your": "your yr ihr ihre ihrer votre vos v vs su sus vostro vostra vostri uw sua seu vossa panstwa wasz wasze client",
    "reference": "ref reference references referenz* referencia referencias riferimento rif referentie kenmerk zeichen znak sygnatura refer",
    "customer": "customer customers cust client clients clientes kunde* kunden* debitor* deb cliente clienti klant* klient* klienta nabywcy nabywca account acct acc konto* buyer member abonnement abonne compte cuenta conta conto rekening* contract* contrat contrato contratto vertrag* umowy",
    "delivery": "delivery deliveries shipped shipping ship dispatch despatch liefer* *lieferung livraison livre entrega consegna lever* dostawy dostawa verzend* versand* envio spedizione expedition packing pak* service leistung* *leistung prestation prestacion servizio dienst* uslugi sprzedazy sale supply bl ddt albaran guia",
    "period": "period zeitraum *zeitraum periode periodo okres from start end beginn ende",
    "print": "print printed printing druck* *druck gedruckt impression imprime impresion stampa stampato afdruk afgedrukt wydruku impressao",
    "tax": "vat tax taxes mwst *mwst ust ustr mehrwertsteuer* umsatzsteuer* *steuer tva iva btw gst hst pst qst sst tvh tvq tps taxe collectee impuesto impuestos imposto impostos imposta podatek podatku vatu moms igic ipsi icms iss omzetbelasting",
    "rate": "rate rates satz *satz taux tasso aliquota aliq tarief tipo taxa stawka % percent prozent normal reduced standard reducido normale reduite reduit ermassigt ermassigter normaler intermedia reduzida std hoog laag",
    "amount": "amount amounts amt betrag montant importe importo import bedrag valor valore valeur value wert kwota wartosc wartosci kwoty sum sums monto imp somme sommes soma somma somm cantidad quantia cuantia zahlbetrag",
    "total": "total totals totale totali totaal tot ttl gesamt* summe suma razem lacznie somma overall grand general generale complessivo cumul ogolem",
    "sub": "sub zwischen* teilsumme teil parcial parziale parziali subtotal subtotale subtotaal subsuma tussen* sous podsuma zw partial partiel partielle deeltotaal czesciowa czastkowa",
    "without": "net nett netto neto ht htva s hors excl exkl exc excluding exclusive exclusief exclus ohne sin sem senza esclusa escluso zonder bez imponibile imponible taxable untaxed pretax base basis calculo bemessungs* podstawa liquido iliquido iliquida",
    "with": "ttc tvac c incl inkl inc including inclusive inclusief gross brutto bruto lordo com compresa compreso compris comprise inclusa incluso incluido incluida ivato inbegrepen mit",
    "contained": "enthaltene enthalten enthaltener davon included includes contains dont waarvan tym cui inbegriffen contenuta incluse",
    "plus": "plus zzgl zuzuglich add added",
    "goods": "goods items item lines line merchandise waren* artikel* articles articulos articoli articolo artigos produtos productos prodotti produits merce merci marchandises goederen artikelen pozycje towarow towary services servicos servicios servizi position* positionen itens lineas ligne lignes linha linhas riga righe regel regels product products produkte producten produktow prestations prestaties prestazioni prestacoes",
    "money": "eur euro euros usd gbp chf pln rm brl mxn cad aud nzd zar inr aed sek nok dkk czk zl",
}  # fmt: skip


def _split(words: str) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    all_words = words.split()
    return (
        frozenset(w for w in all_words if "*" not in w),
        tuple(w[:-1] for w in all_words if w.endswith("*")),
        tuple(w[1:] for w in all_words if w.startswith("*")),
    )


_SENSES = {sense: _split(words) for sense, words in SENSES.items()}
# what ends a compound and says with its beginning what is meant: "Auftragsnummer", "vervaldatum"
_ENDS = re.compile(
    r"(?P<head>\w{3,}?)s?(?P<end>nummer|nr|datum|betrag|bedrag|wert|summe|totaal|total|tag)$"
)


@lru_cache(maxsize=8192)
def senses(word: str) -> frozenset[str]:
    """All that a word may say in a label, empty where it is not known; a compound says what its parts say."""
    compound = _ENDS.match(word)
    if compound and (head := _said(compound["head"]) | _said(compound["head"] + "s")):
        return head | _said(compound["end"])
    return frozenset() if compound and not _known_whole(word) else _said(word)


def _known_whole(word: str) -> bool:
    return any(word in whole for whole, _, _ in _SENSES.values())


def _said(word: str) -> frozenset[str]:
    found = set()
    for sense, (whole, heads, tails) in _SENSES.items():
        if (
            word in whole
            or any(word.startswith(head) for head in heads)
            or any(word.endswith(tail) and word != tail for tail in tails)
        ):
            found.add(sense)
    if len(found) > 1:
        found.discard("glue")
    return frozenset(found)


def meanings(words: Sequence[str]) -> tuple[Meaning, ...]:
    """What a label of these words means, strongest first; empty where a word is not known."""
    words = _joined(words)
    if not 0 < len(words) <= LONGEST:
        return ()
    said: set[str] = set()
    strange = []
    for word in words:
        known = senses(word)
        if not known and not (word.isdigit() and "%" in words):
            strange.append(word)
        said |= known
    if strange:
        return _dated(said) if len(strange) == 1 and len(strange[0]) > 3 else ()
    if words[0] == "del" and len(words) > 1:
        said.add("delivery")  # "Del. date", but "fecha del pedido"
    if "tax" in said and not _BEFORE.isdisjoint(words):
        said.add("without")  # "Montant avant taxes"
    if "pay" in said and not _UNTIL.isdisjoint(words):
        said.add("due")  # "Remit by"
    said -= {"glue"}
    return tuple(_meant(said, _is_rated(words)))


_UNTIL = frozenset(
    "by before until bis vor avant tot voor antes ate hasta entro prima do przed".split()
)
_BEFORE = frozenset("before avant vor antes prima voor przed".split())


def _dated(said: set[str]) -> tuple[Meaning, ...]:
    """What date a label with one strange word may name; no other term can be told by the value's kind."""
    if {"due", "pay"} & said and said <= {"glue", "date", "due", "pay", "invoice"}:
        return (Meaning("due_date", UNSURE),)
    if said <= {"glue", "date", "invoice", "issue"} and {"date", "issue"} & said:
        return (Meaning("invoice_date", 0.4),)  # hardly more than its place says
    return ()


def _joined(words: Sequence[str]) -> Sequence[str]:
    """The words, letters that an abbreviation is spelled with joined: "I.V.A." is "iva"."""
    joined: list[str] = []
    for alone, run in itertools.groupby(words, key=lambda word: len(word) == 1 and word.isalpha()):
        letters = list(run)
        whole = "".join(letters)
        joined += [whole] if alone and len(letters) > 1 and senses(whole) else letters
    return joined


def _is_rated(words: Sequence[str]) -> bool:
    """Whether words name a percentage and what it is of."""
    return "%" in words and any(w.isdigit() for w in words) and any(w.isalpha() for w in words)


def _meant(said: set[str], rated: bool) -> Iterator[Meaning]:
    """The terms that senses said together speak of; `rated` if they name a percentage, too."""
    aside = said & {"terms", "period"}
    if "tax" in said:
        yield from _of_tax(said, rated)
    elif said == {"rate"}:
        if rated:
            yield Meaning("tax_amount", 0.7)
    elif said & {"total", "amount", "sub", "goods"}:
        yield from _of_sums(said)
    elif "open" in said and said <= {"open", "due", "pay", "money", "invoice"}:
        yield Meaning("amount_due", 0.8)
        yield Meaning("total_amount", 0.55)
    elif said & {"due", "pay"} and not aside and not said & {"order", "customer", "reference"}:
        if "due" in said or "date" in said:
            yield Meaning("due_date", 0.8)
        if "due" in said and said <= {"due", "pay", "money"}:
            yield Meaning("amount_due", 0.8)
            yield Meaning("total_amount", 0.55)
    elif said & {"date", "issue", "print"} and not aside:
        yield from _of_dates(said)
    elif said & {"number", "reference"} and not aside:
        yield from _of_numbers(said)


def _of_tax(said: set[str], rated: bool) -> Iterator[Meaning]:
    if said & {"number", "customer", "date", "reference"} or said == {"tax"}:
        return
    sums = said & {"total", "amount", "sub", "goods"}
    if sums and "without" in said and "with" not in said:
        yield Meaning("net_amount", 0.85)
    elif sums and "with" in said and "without" not in said:
        yield Meaning("total_amount", 0.85)
    elif "without" not in said or (rated and not sums):
        yield Meaning("tax_amount", 0.85)


def _of_sums(said: set[str]) -> Iterator[Meaning]:
    if said & {"number", "date", "customer", "order", "delivery", "reference", "period"}:
        return
    if "sub" in said or "goods" in said:
        yield Meaning("subtotal", 0.8)
        yield Meaning("net_amount", 0.7 if "without" in said else 0.6)
    elif "without" in said and "with" not in said:
        yield Meaning("net_amount", 0.85)
    elif "with" in said or said & {"invoice", "total"}:
        yield Meaning("total_amount", 0.85 if len(said) > 1 else 0.55)
    elif said & {"due", "pay", "open"}:
        yield Meaning("total_amount", 0.8)


def _of_dates(said: set[str]) -> Iterator[Meaning]:
    if "order" in said:
        yield Meaning("other_order_date", 0.8)
    elif "delivery" in said:
        yield Meaning("delivery_date", 0.8)
    elif "customer" in said or "reference" in said:
        return
    elif said <= {"date", "issue", "invoice", "number"} and "number" not in said:
        yield Meaning("invoice_date", 0.85 if len(said) > 1 else 0.6)
    elif "print" in said:
        yield Meaning("other_date", 0.8)
        yield Meaning("invoice_date", 0.65)


def _of_numbers(said: set[str]) -> Iterator[Meaning]:
    if "order" in said:
        yield Meaning("purchase_order", 0.85 if "delivery" not in said else 0.4)
    elif "customer" in said:
        yield Meaning("customer_number", 0.85)
    elif "delivery" in said:
        yield Meaning("delivery_note_number", 0.8)
    elif "invoice" in said and said <= {"invoice", "number", "reference", "credit"}:
        yield Meaning("invoice_number", 0.9 if "number" in said else 0.7)
    elif said == {"number"}:
        yield Meaning("invoice_number", 0.55)
    elif said <= {"your", "reference", "number"} and "reference" in said:
        yield Meaning("purchase_order", 0.5)
