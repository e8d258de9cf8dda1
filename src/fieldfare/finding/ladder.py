"""The ladder of sums below a table: lines that are totals, taxes and payments, not items."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from fieldfare.finding.headings import tokens

Closing = Literal["", "end", "subtotal", "carried"]

# Words that a line of the ladder is made of: at least one of these…
_SUMS = frozenset(
    """
    total totals totale totali totaal totaalbedrag subtotal subtotals subtotaal subtotale subtot sub sum summe summen gesamt gesamtbetrag gesamtsumme
    gesamtpreis zwischensumme zwsumme endbetrag endsumme rechnungsbetrag rechnungssumme nettobetrag nettosumme nettowert bruttobetrag
    bruttosumme zahlbetrag netto brutto net gross somme montant importe importo imponibile suma razem kwota wartosc ogolem lacznie
    ustbetrag mwstbetrag steuerbetrag steuersumme warenwert positionssumme belegsumme grundbetrag mehrwertsteuer umsatzsteuer vat tax taxes mwst ust ustid
    tva btw iva igic irpf gst hst pst qst cgst sgst igst steuer steuern taxe impuesto impuestos imposta imposte imposto impostos podatek balance saldo solde due untaxed taxable base
    bedrag faktuurbedrag factuurbedrag factuurtotaal acompte anzahlung abschlag payable zahlen payer betalen pagar pagare zaplaty zaplata amount valor
    rounding rundung arrondi amt grandtotal nettogesamt bruttogesamt gesamtnetto gesamtbrutto nettototal zahlung zahlungsbetrag
    gesamtbeitrag rechnungsbeitrag versicherungsteuer versicherungssteuer gesamtnettobetrag gesamtbruttobetrag steueranteil subtotalen subtotales totaux soustotal totalht totalttc totalbetrag endbetrage
    """.split()
)
# … and otherwise only these.
_FILLING = frozenset(
    """
    a ab abzuglich abzgl al all alle amount an and and's apply aqui at b base basis before bedrag bei betrag bill by c com con d da das de dedotto del der des deja di
    die do dovuto du e eco ein einschl einschliesslich el en enthalten enthaltene esente et eu eur euro euros ex excl exclusive excluding exempt exkl exento exonere facture
    factuur factura fattura faktura faktury fatura for from fur grand grundlage h hors ht htva i il im in inc incl included inclus inclusive including inkl invoice is iva
    k kosten l la le les lo lub m mit mwst n na net netto of off on ohne op op or order pago paid para per plus po por pro r rate rechnung regular remise s sales satz sans
    se sem senza sin situ st standard state steuer steuerfrei steuersatz sur t taux tax taxable taxes te the this to tot tot toutes ttc und uber u van vat verschuldigd versch verse vom von vor wg y z za zal zero zl zu zum zur
    zuzgl zuzuglich zzgl sum summe total usd gbp pln chf cad aud inr brl sek dkk nok czk price prix preis prijs precio prezzo cena value wert
    gesamt general geral generale generalny montant importe importo cuota tipo reduzido reduced normal verlegd reverse charge wysokosci stawka bazowa dokument documento document
    due restant reste balance now outstanding open offen offener final parcial partial restante regler payable zahlbar falliger fallig ttl items item articles artikel articulos stk stuck qty
    articoli lines line zeile position positionen pos untaxed fatura geschuldet incluido incluidos incluida incluse inclusi compresa compreso excluido gravada gravado nicht exento exenta steuerbar
    exclusief inclusief belastbaar belastbare tarief imposable imposables grundbeitrag vst ust mehrwertsteuer umsatzsteuer gesetzliche gesetzl gesetzlicher geb aliquota aliquote dus betalen pagar gst
    imponible imponibile contributi city county local federal hst service goods products produits marchandises producten waren w waarvan darin davon dont
    """.split()
)


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tokens(p) for p in text.split(";"))


_CARRIED = _phrases(
    "übertrag; vortrag; report; à reporter; carried forward; carry forward; brought forward; c/f; b/f; amount carried; amount brought; "
    "suma anterior; suma y sigue; riporto; a riportare; da riportare; transport; a transportar; transporte; overdracht; transporteren; "
    "te transporteren; do przeniesienia; z przeniesienia; przeniesienie; total page; seitensumme; summe seite; page total; total carried; "
    "total brought; seitenübertrag; zwischensumme seite; report page; saldo anterior; balance brought; balance carried"
)  # fmt: skip
_CARRIED_ANYWHERE = _phrases(
    "carried forward; brought forward; carried over; brought over; carry over; pagina anterior; página seguinte; página siguiente; page précédente; "
    "page suivante; pagina precedente; pagina successiva; pagina seguente; vorige pagina; volgende pagina; vorheriger seite; vorige seite; "
    "nächste seite; folgeseite; vorseite; poprzedniej strony; następną stronę; previous page; next page"
)  # fmt: skip
_SUBTOTALS = _phrases(
    "sous-total; sous total; soustotal; subtotal; sub total; sub-total; zwischensumme; subtotaal; subtotale; suma częściowa; totale parziale; "
    "tussentotaal; total intermediário; total parcial; zw summe"
)  # fmt: skip
_STARTS = frozenset(
    "total totaal totale subtotal subtotaal zwischensumme gesamtsumme zwischensumme razem summe gesamtbetrag".split()
)
_PAYMENTS = frozenset(
    """
    cash change card visa mastercard maestro debit credit amex tender tendered payment paid paypal ec bar gegeben ruckgeld zuruck kreditkarte girocard bargeld zahlung especes
    rendu carte cb efectivo cambio tarjeta contanti resto contant wisselgeld pin gotowka reszta karta dinheiro troco cartao wechselgeld bankkarte betaald pago kartenzahlung versement
    versements prepaid deposit vorauszahlung verse regle tip gratuity trinkgeld pourboire propina roundoff
    """.split()
)


@lru_cache(maxsize=4096)
def closing(text: str) -> Closing:
    """Whether a label belongs to the ladder of sums: "carried" and "subtotal" may stand between items, "end" after them."""
    words = tokens(text)
    letters = [t for t in words if not t.isdigit() and t not in ("%", "#")]
    if not letters:
        return ""
    if any(_starts(words, phrase) for phrase in _CARRIED) and not _names_goods(letters):
        return "carried"
    if any(_holds(words, phrase) for phrase in _CARRIED_ANYWHERE):
        return "carried"
    if any(_starts(words, phrase) for phrase in _SUBTOTALS):
        return "subtotal"
    return "end" if _is_made_of_sums(letters) else _opening(letters)


def _is_made_of_sums(letters: Sequence[str]) -> bool:
    """Whether a label has no words but those of sums, taxes and payments, and one that names them."""
    few = len(letters) <= 4
    if not all(
        t in _SUMS or t in _FILLING or len(t) == 1 or (few and t in _PAYMENTS) for t in letters
    ):
        return False
    return any(t in _SUMS or t in _PAYMENTS for t in letters)


def _opening(letters: Sequence[str]) -> Closing:
    """Whether a label begins with a word for a sum ("Total subscription")."""
    return "subtotal" if letters[0] in _STARTS and len(letters) <= 8 else ""


# Words for a sum carried over that also begin the names of what is sold: "Transport et emballage".
_ALSO_GOODS = frozenset("transport transporte report overdracht vortrag".split())
_CARRIERS = frozenset(
    """
    page pages seite blatt pagina pag p nouveau de la du der des da do dal von vom an auf aus nach naar van from to the of saldo solde suma somme summe
    total montant amount importe importo vorseite folgeseite precedente precedent anterior siguiente suivante previous next vorige volgende ht ttc eur euro
    """.split()
)


def _names_goods(letters: Sequence[str]) -> bool:
    """Whether a label that begins like a sum carried over goes on with words for something sold."""
    return letters[0] in _ALSO_GOODS and any(t not in _CARRIERS and len(t) > 1 for t in letters[1:])


def _starts(words: Sequence[str], phrase: Sequence[str]) -> bool:
    return tuple(words[: len(phrase)]) == tuple(phrase)


def _holds(words: Sequence[str], phrase: Sequence[str]) -> bool:
    size = len(phrase)
    return any(tuple(words[i : i + size]) == tuple(phrase) for i in range(len(words) - size + 1))
