"""Which of the eight languages a page is written in, told by its small words and invoice words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

_WORDS = {
    "en": "the and of to for your you please thank from this is with by date number invoice bill due total amount quantity description price payment terms ship order subtotal balance receipt cash change customer address phone item items paid account",
    "de": "und der die das den dem des von fur mit bei ihre ihr sie wir zu zum zur bitte vielen dank nr datum rechnung rechnungsnummer kundennummer menge preis einzelpreis gesamt betrag summe mwst ust netto brutto zahlbar lieferdatum leistungszeitraum konto strasse str steuernummer geschaftsfuhrer seite bezeichnung gesamtbetrag artikel stuck",
    "fr": "le la les de du des et en au aux pour par votre vous nous sur est une un facture numero client date montant quantite designation prix tva ht ttc total echeance reglement siret rue avenue adresse paiement merci commande livraison",
    "es": "el la los las de del y en para por su con una un factura numero fecha cliente cantidad descripcion precio importe iva base imponible total vencimiento pago calle direccion gracias pedido forma nif cif",
    "it": "il la lo gli le di del della dei e in per con una un fattura numero data cliente quantita descrizione prezzo importo iva imponibile totale scadenza pagamento via partita codice fiscale documento banca sconto aliquota",
    "nl": "de het een en van voor met bij op uw wij te factuur factuurnummer factuurdatum klant klantnummer aantal omschrijving prijs bedrag btw totaal exclusief inclusief incl excl vervaldatum betaling straat kvk gelieve dank bestelling",
    "pt": "o os as de do da dos das e em para por com uma um fatura factura numero data cliente quantidade descricao preco valor iva total vencimento pagamento rua contribuinte morada obrigado nif desconto encomenda",
    "pl": "i w z na do od dla oraz faktura numer data sprzedawca nabywca ilosc cena wartosc netto brutto vat razem suma zaplaty termin platnosci ul konto nip sposob usluga nazwa towaru stawka kwota",
}  # fmt: skip
_TELLING = Counter(word for words in _WORDS.values() for word in set(words.split()))
_VOTES: dict[str, list[tuple[str, float]]] = {}
for _code, _list in _WORDS.items():
    for _word in set(_list.split()):
        # a word of one language tells much, one of three hardly anything; letters alone even less
        _VOTES.setdefault(_word, []).append(
            (_code, (0.3 if len(_word) == 1 else 1.0) / _TELLING[_word] ** 2)
        )


def language(words: Iterable[str]) -> tuple[str, float]:
    """The language of folded `words` and how sure that is (0 to 1); ("", 0) when nothing tells."""
    votes: dict[str, float] = {}
    for word in words:
        for code, weight in _VOTES.get(word, ()):
            votes[code] = votes.get(code, 0.0) + weight
    if not votes:
        return "", 0.0
    best = max(votes, key=lambda code: (votes[code], code))
    return best, votes[best] / sum(votes.values())
