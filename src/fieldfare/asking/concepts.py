"""Names put together of words that are each known: "Data acquisto", "Positionssumme", "adres nabywcy"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from fieldfare.asking.stems import stem
from fieldfare.asking.terms import LANGUAGES, Language
from fieldfare.asking.wording import fold

# English | German | French | Spanish | Italian | Dutch | Portuguese | Polish
_CONCEPTS = """
invoice | rechnung rechnungs beleg beleges bon | facture piece ticket | factura ticket | fattura scontrino | factuur bon | fatura factura talao | faktura faktury fakture
document | dokument dokumenten | document | documento doc | documento doc | document stuk | documento doc | dokument dokumentu dokumencie
number | nummer nr | numero num | numero num nro | numero num nr | nummer nr | numero num nr | numer nr numeru
date | datum tag | date jour | fecha dia | data giorno | datum dag | data dia | data daty date dnia dzien
issue | ausstellung ausstellungs erstellung erstellungs | emission | emision expedicion | emissione | uitgifte | emissao | wystawienia wystawienie
due | falligkeit falligkeits fallige | echeance exigibilite | vencimiento | scadenza | verval | vencimento | zaplaty
payment | zahlung zahlungs zahl bezahl | paiement reglement | pago cobro | pagamento | betaling betalings betaal | pagamento | platnosci platnosc
method | art weise methode mittel | mode moyen methode | forma metodo medio modo | metodo modalita modo mezzo | wijze methode middel | forma metodo meio modo | forma formy sposob metoda
purchase | kauf einkauf einkaufs | achat | compra | acquisto | aankoop | compra | zakupu zakup
order | bestellung bestell | commande | pedido | ordine ordinazione | bestelling bestel order inkooporder | encomenda pedido | zamowienie zamowienia
delivery | lieferung liefer | livraison | entrega | consegna | levering lever leverings | entrega | dostawa dostawy
vendor | lieferant lieferanten verkaufer handler handlers kreditor kreditors rechnungssteller aussteller anbieter | fournisseur vendeur emetteur prestataire commercant | proveedor vendedor emisor comercio | fornitore venditore cedente emittente esercente | leverancier verkoper crediteur | fornecedor vendedor emitente emissor | sprzedawca sprzedawcy dostawca dostawcy wystawca wystawcy
customer | kunde kunden kaufer kaufers empfanger empfangers rechnungsempfanger auftraggeber debitor | client acheteur destinataire | cliente comprador destinatario | cliente acquirente destinatario committente | klant koper afnemer debiteur ontvanger | cliente comprador destinatario adquirente | nabywca nabywcy klient klienta odbiorca odbiorcy
name | name namen | nom denomination | nombre denominacion | nome denominazione | naam | nome denominacao | nazwa nazwy nazwe
company | firma firmen firmenname unternehmen | societe entreprise sociale | empresa social | azienda ditta societa sociale | bedrijf bedrijfs bedrijfsnaam onderneming | empresa social | firma firmy
- | | raison | razon | ragione | | razao |
address | adresse anschrift | adresse | direccion domicilio | indirizzo sede | adres | morada endereco | adres adresu
city | stadt ort | ville | ciudad poblacion localidad | citta comune localita | plaats stad | cidade localidade | miasto miejscowosc
country | land | pays | pais | paese nazione | land | pais | kraj
phone | telefon | telephone | telefono | telefono | telefoon | telefone | telefon
email | mail email | courriel email mail | correo email | email mail | email mail | email correio | email mail
tax id | ustid ustidnr steuernummer uid | | nif cif | | | nif contribuinte | nip
tax | steuer umsatzsteuer mehrwertsteuer mwst ust | tva taxe taxes | iva impuesto impuestos | iva imposta | btw | iva imposto | vat podatek podatku
rate | satz steuersatz | taux | tipo tasa porcentaje | aliquota percentuale | tarief percentage | taxa percentagem | stawka stawki
amount | betrag betrage summe wert | montant somme valeur | importe monto cuantia valor suma | importo somma valore ammontare | bedrag som waarde | valor montante importancia | kwota kwoty kwote suma wartosc
total | gesamt gesamte total insgesamt | total totale global | total | totale complessivo | totaal totale | total | razem ogolem laczna laczny calkowita calkowity
net | netto | ht net nette | neto neta imponible | netto imponibile | netto | liquido iliquido | netto
gross | brutto | ttc brut brute | bruto bruta | lordo ivato | bruto | bruto iliquido | brutto
discount | rabatt skonto nachlass | remise rabais | descuento | sconto | korting | desconto | rabat rabatu
shipping | versand versandkosten fracht | port expedition | envio portes | spedizione | verzend verzendkosten | portes envio | wysylki przesylki
due amount | restbetrag zahlbetrag | solde | saldo pendiente | saldo residuo | restbedrag openstaand | saldo divida | pozostalo
currency | wahrung wahrungs | devise monnaie | moneda divisa | valuta | valuta munt | moeda divisa | waluta waluty
terms | bedingungen konditionen | conditions modalites | condiciones | condizioni | voorwaarden condities | condicoes | warunki
reference | referenz zeichen | reference ref | referencia ref | riferimento rif | referentie kenmerk | referencia ref | referencja
line | position positions zeile zeilen posten | ligne | linea | riga | regel | linha | pozycja pozycji
item | artikel produkt produkts waren ware | article produit | articulo producto | articolo prodotto | artikel product | artigo produto | towar towaru produkt produktu artykul artykulu
code | code kurzel | code | codigo | codice | code | codigo | kod kodu
description | beschreibung bezeichnung text | designation description libelle | descripcion concepto | descrizione | omschrijving beschrijving | descricao designacao | opis opisu
quantity | menge mengen anzahl stuckzahl | quantite qte | cantidad | quantita | aantal hoeveelheid | quantidade qtd | ilosc
unit | einheit einzel stuck | unite unitaire | unidad unitario | unita unitario | eenheid stuk stuks | unidade unitario | jednostka jednostkowa jednostkowy
price | preis preise | prix | precio | prezzo | prijs | preco | cena ceny
bank | bank | banque | banco | banca | bank | banco | bank banku
account | konto | compte | cuenta | conto | rekening | conta | konto konta
time | uhrzeit zeit | heure | hora | ora orario | tijd tijdstip | hora | godzina
type | typ | type | tipo | tipo | soort type | tipo | rodzaj typ
"""
_LINKS = ("", "s", "n", "en", "er", "es")  # between the parts of a German or Dutch compound
_TOKEN = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 6
_SMALL = frozenset(
    "der die das des dem den von vom fur am im auf zu zum zur le la les l un une de du des d au aux el los las del al il lo gli i di della dello dei degli dell da "
    "het een van voor op o os as do dos das".split()
)  # fmt: skip
_FEWEST = 2  # words of a name that is put together
_LEAST_PART = 3  # letters of a part of a compound


@cache
def _words(language: Language) -> tuple[dict[str, str], dict[str, str]]:
    """From the words of `language`, and from their stems, to English."""
    at = LANGUAGES.index(language)
    words: dict[str, str] = {}
    for line in _CONCEPTS.strip().splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        for word in cells[at].split():
            words.setdefault(word, "" if cells[0] == "-" else cells[0])
    return words, {stem(word, language): said for word, said in words.items()}


def _english(word: str, language: Language) -> str | None:
    """What a folded word, or each part of a compound, is in English; None where a part is unknown."""
    words, stems = _words(language)
    if word in words:
        return words[word]
    if (short := stem(word, language)) in stems:
        return stems[short]
    if language not in {"de", "nl"}:
        return None
    for cut in range(len(word) - _LEAST_PART, _LEAST_PART - 1, -1):
        tail = words.get(word[cut:])
        if tail is None:
            continue
        heads = (word[:cut].removesuffix(link) for link in _LINKS if word[:cut].endswith(link))
        head = next((words[h] for h in heads if h in words), None)
        if head is not None:
            return f"{head} {tail}"
    return None


@lru_cache(maxsize=4096)
def names(phrase: str) -> tuple[str, ...]:
    """What `phrase` may be in English, the likeliest first; nothing where one of its words is unknown."""
    return tuple(dict.fromkeys(_names(phrase)))


def _names(phrase: str) -> Iterator[str]:
    if re.search(r"[()\[\],;:]", phrase):
        return
    tokens = [t for t in _TOKEN.findall(fold(phrase).replace("'", " ")) if t not in _SMALL]
    if not 0 < len(tokens) <= _MOST_WORDS:
        return
    for language in LANGUAGES[1:]:
        said = [_english(token, language) for token in tokens]
        if None in said:
            continue
        words = list(dict.fromkeys(" ".join(word for word in said if word).split()))
        if len(words) > 1:
            yield " ".join(words)
            for extra in ("invoice", "document", "total", "amount", "company"):
                if extra in words and len(words) > _FEWEST:
                    yield " ".join(word for word in words if word != extra)
