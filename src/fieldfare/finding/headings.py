"""Column headings of item tables in eight languages: what the words over a column say it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from fieldfare.finding.spelling import folded
from fieldfare.reading.words import Box, Word, around

Role = Literal[
    "position", "code", "description", "date", "quantity", "unit", "price", "discount",
    "tax", "tax_amount", "amount", "other",
]  # fmt: skip
Side = Literal["", "net", "gross"]

NUMERIC: frozenset[Role] = frozenset(
    {"quantity", "price", "discount", "tax", "tax_amount", "amount"}
)


class Heading(msgspec.Struct, frozen=True):
    """One column heading: its text as printed, its box, and what it says of the column below.

    `parts` are the headings that it is made of, if two columns should stand below it ("VAT % Amount").
    """

    text: str
    box: Box
    role: Role
    side: Side = ""
    parts: tuple[Heading, ...] = ()


# Each phrase stands for the role of the column under it. Alternatives are apart by ";", accents do not matter.
_PHRASES: dict[Role, str] = {
    "position": """
        #; pos; pos nr; pos no; position; positie; posicion; posizione; posicao; poz; pozycja; no; nr; n; num; lp; l p;
        line; line no; line number; line #; sl no; s no; s n; sr no; sno; sr; sl; ln; lfd nr; lfd; ligne; zeile; regel; linea; linha; riga;
        rij; row; item #; item no; item nr;
        nr crt; crt; rad; radek; sor; sira""",
    "code": """
        sku; code; item code; product code; stock code; stock number; stock no; article no; article nr; article number; article code;
        artikelnr; artikel nr; artikelnummer; art nr; art no; artnr; art num; ref; reference; references; referencia;
        referencias; referentie; referenz; referenzen; codigo; cod; codice; kod; kod towaru; indeks; symbol; id; product id;
        item id; part no; part number; part nr; part #; model; model no; item number; product no; product number;
        product nr; produktnummer; produktnr; produkt nr; produkt id; materialnr; material nr; materialnummer;
        material number; codice articolo; cod art; cod articolo; codigo articulo; codigo do produto; cod produto;
        numero d article; code article; code produit; ref article; ref produit; bestellnummer; bestell nr; best nr; ean;
        ean code; gtin; upc; isbn; mpn; catalog no; cat no; catalogue no; artikelcode; productcode; artikel code; art code;
        product ref; art; sachnummer; warennummer; teilenummer; teile nr; asin;
        cod produs; kod produktu; artikelnummer; varenummer; varenr; artnr; tuotekoodi; cikkszam; katalogove cislo""",
    "description": """
        description; descriptions; item description; item; items; item name; item details; item and description; item description;
        product; products; product name; product description; product service; products services; product details;
        product or service; service; services; prestazione; prestazioni; prestacao de servicos; prestacion; prestaciones; beneficio; uslugi; towary; service description; description of goods; description of goods and services;
        description of services; description of service; description of work; details; detail; particulars; goods;
        goods and services; goods description; activity; work; work description; work performed; line description; item service;
        task; project; items ordered; item ordered; designation; designations; libelle; libelles; prestation; prestations; produit; produits; article; articles;
        intitule; descriptif; objet; nature; nature de la prestation; designation des produits; designation des prestations;
        beschreibung; bezeichnung; bez; artikel; artikelbezeichnung; artikelbeschreibung; leistung; leistungen;
        leistungsbeschreibung; produkt; produkte; produktbezeichnung; produktname; ware; waren; warenbezeichnung; text;
        artikelname; artikeltext; titel; gegenstand; dienstleistung; dienstleistungen; tatigkeit; bezeichnung der leistung; art der leistung;
        positionstext; leistungsart; descripcion; concepto; conceptos; articulo; articulos; producto; productos;
        producto servicio; servicio; servicios; detalle; descripcion del articulo; descripcion del producto;
        descrizione; prodotto; prodotti; servizio; servizi; articolo; articoli; voce; descrizione articolo;
        descrizione prodotto; natura e qualita dei beni; beni e servizi; descricao; designacao; produto; produtos; servico;
        servicos; artigo; artigos; discriminacao; itens; itens da fatura; itens de fatura; descricao do produto;
        omschrijving; beschrijving; dienst; diensten; producten; artikelen; artikelomschrijving; productomschrijving; naam; werkzaamheden;
        nazwa; nazwa towaru; nazwa towaru lub uslugi; nazwa towaru uslugi; nazwa towaru i uslugi; towar; towar usluga; opis;
        nazwa uslugi; usluga; tytul; name; title; charges; charge description; fee description; bezeichnung artikel;
        nazwa produktu; nazwa towarow i uslug; product omschrijving; positionen; article description; merchandise;
        your order; menu item; desc;
        denumire; denumirea produselor; denumirea produselor sau serviciilor; denumirea produselor si serviciilor; denumirea produselor serviciilor; descriere; popis; nazev; oznaceni dodavky; beskrivning; benamning; beskrivelse; tekst; vare; varebeskrivelse; kuvaus; nimike; tuote; selite; megnevezes; nazov; aciklama""",
    "date": """
        date; datum; fecha; data; service date; leistungsdatum; lieferdatum; delivery date; day; tag; dia; jour; giorno;
        dag; date de prestation; period; periode; zeitraum; leistungszeitraum; servicedatum""",
    "quantity": """
        qty; quantity; quantities; quant; qnt; qnte; qtt; hvhd; hvh; mng; quantita fatturata; qta fatturata; qnty; qt; qte; qts; pcs; pieces; hours; hrs; hours qty; qty hrs; hrs qty; units; count;
        no of units; number of units; nos; qty shipped; shipped; qty ordered; ordered; qty delivered; billed; menge; anz; anzahl; stk; stuck; stuckzahl;
        stunden; std; einheiten; tage; quantite; quantites; nombre; nb; nbre; heures; jours; cantidad; cant; cdad; ctd; uds; unidades;
        horas; cantid; quantita; qta; q ta; q; ore; pezzi; pz; quantidade; qtd; qtde; qtde faturada; aantal; hoeveelheid; uren; stuks;
        aant; ilosc; il; szt; godziny; liczba; volume; usage; consumption; verbrauch; conso; consommation; consumo;
        verbruik; zuzycie; qty unit; menge einheit; liefermenge; quantity unit; hours worked; days;
        cantitate; cantitatea; cant um; mnozstvi; pocet; antal; ant; antall; maara; kpl; mennyiseg; mnozstvo; miktar; timmar; timer""",
    "unit": """
        unit; uom; um; u m; unit of measure; unite; unites; u; einheit; eh; me; mengeneinheit; einh; unidad; ud; unita;
        unita di misura; unita misura; unidade; un; unid; eenheid; eenh; jm; j m; jedn; jednostka; j miary; jednostka miary;
        miara; packung; pack; verpakking; per;
        mj; enhet; enhed; yksikko; me egys; birim""",
    "price": """
        price; p unitario; v unit; v unitario; vr unit; vr unitario; vl unit; e p; listino; prezzo di listino; p jedn; unit charge; unit price; unit prices; price per unit; unit cost; cost; rate; unit rate; unit value; price each; each; hourly rate;
        list price; net price; hourly price; daily rate; day rate; rate per hour; unit net price; net unit price; price unit; item price; sale price; price per; item cost; cost per unit;
        item net price; unit amount; prix; prix unitaire; prix unit; prix u; pu; p u; p unitaire; px unit; px unitaire; tarif; cout;
        cout unitaire; montant unitaire; prix de vente; taux horaire; tarif horaire; prix horaire; taux journalier; prix a l unite; preis; einzelpreis; e preis; epreis; ep; einzel; stuckpreis; vk preis; vkpreis;
        preis pro einheit; einheitspreis; nettopreis; stundensatz; tagessatz; satz; einzelbetrag; preis einheit; preis stk; preis stuck; einzel preis;
        preis je einheit; preis je; listenpreis; bruttopreis; netto preis; verkaufspreis; precio; precio unitario; precio unit;
        precio u; p unit; pvp; precio ud; precio unidad; tarifa; valor unitario; valor unit; coste; coste unitario;
        importe unitario; prezzo; prezzo unitario; prezzo unit; pr unit; pr unitario; prezzo u; costo; costo unitario; importo unitario;
        preco; preco unitario; preco unit; vlr unit; vlr unitario; prijs; prijs per eenheid; prijs per stuk;
        stukprijs; eenheidsprijs; stuksprijs; tarief; bedrag per stuk; per stuk; uurtarief; verkoopprijs; cena; cena jedn; cena jednostkowa;
        cena netto; cena jednostkowa netto; cena jedn netto; cena j; cena za szt; cena brutto; cena jednostkowa brutto;
        precio neto; prezzo netto; preco liquido; nettoprijs; prix net; base price; basic price; grundpreis;
        pret; pret unitar; cena za mj; cena za jednotku; jednotkova cena; pris; a pris; apris; enhetspris; enhedspris; stykpris; pris per enhet; hinta; yksikkohinta; a hinta; egysegar; birim fiyat; cena mj""",
    "discount": """
        discount; discounts; disc; dis; allowances; allowances charges; nachlasse; nachlasse zuschlage; zuschlage; rebate; remise; remises; rem; rabatt; rab; nachlass; rabatte; dto; dcto; dto %;
        descuento; descuentos; sconto; sconti; sc; desconto; descontos; korting; kort; rabat; upust; reduction; ermassigung; disc amt""",
    "tax": """
        vat; tax; taxes; tax rate; vat rate; gst; gst rate; sales tax; hst; tva; taux tva; taux; taux de tva; taxe; mwst; ust; mwst satz;
        mwst code; ust satz; steuersatz; steuer; usts; iva; tipo iva; tipo de iva; tipo; impuestos; impuesto; aliquota; aliquota iva; aliq;
        aliquote; imposte; impostos; imposto; taxa; taxa iva; btw; btw tarief; btw percentage; vat tarief; stawka;
        stawka vat; igic; irpf; cgst; sgst; igst; tax code; vat code; cod iva; code tva; tax type; umsatzsteuer;
        mehrwertsteuer; mwst st; btw code; icms; aliquota icms; st; steuercode; gst code; taxable; tax class;
        tva %; dph; sazba dph; moms; moms %; mva; alv; alv %; afa; afa %; kdv; cota tva""",
    "tax_amount": """
        vat amount; tax amount; tax amt; gst amount; gst amt; montant tva; montant de la tva; mwst betrag; ust betrag; steuerbetrag;
        steuer betrag; importe iva; cuota; cuota iva; importo iva; imposta; btw bedrag; valor iva; valor do iva; kwota vat;
        wartosc vat; podatek vat; podatek; montant taxe; montant taxes; kwota podatku; total vat; total tax; total tva; total iva;
        btw totaal; totaal btw; mwst eur; amount of vat; pis cofins; vat total; tax total; mwst summe; subtotaal btw;
        valoare tva; valoarea tva; castka dph; momsbelopp; momsbelob; kdv tutari""",
    "amount": """
        amount; total; line total; tot; vr total; vl total; v total; line amount; total amount; total price; ext price; extended price; extension; extended; ext;
        extended amount; ext amount; net amount; net; net total; net value; value; sum; subtotal; sub total; price total; item total;
        amt; total cost; total value; item amount; taxable value; taxable amount; total net; total due; line value; item subtotal;
        montant; montants; montant total; total ligne; prix total; somme; valeur; total article; sous total; montant net;
        betrag; gesamt; gesamtpreis; gesamtbetrag; gp; g preis; gpreis; summe; gesamtsumme; wert; zeilenbetrag; zeilensumme; betrage;
        positionsbetrag; positionssumme; positionswert; nettobetrag; nettosumme; netto; netto betrag; gesamt netto; gesamt preis;
        gesamtwert; warenwert; nettowert; netto summe; zwischensumme; pos summe; endpreis; importe; importes; importe total; total linea; precio total;
        neto; valor; valor total; importe neto; importo; importi; totale; valore; valore totale; valore netto; prezzo totale; totale riga; importo totale; imponibile; totale netto;
        importo netto; valor liquido; total liquido; preco total; vlr total; total item; montante; quantia; bedrag; bedragen; totaal; totaalbedrag;
        totaalprijs; regelbedrag; regeltotaal; subtotaal; subtotaal item; totaal prijs; wartosc; wartosc netto; kwota; suma; razem;
        kwota netto; lacznie; ogolem; brutto; gross; gross amount; bruttobetrag; wartosc brutto; kwota brutto; wartosc sprzedazy;
        wartosc towaru; gross total; gross value; entgelt; entgelte; bruttosumme; total gross; total brutto; gesamt brutto; total a pagar; amount due;
        valoare; valoarea; celkem; cena celkem; castka; belopp; beløp; belop; belob; beloeb; i alt; ialt; yhteensa; osszeg; ertek; nett; celkom; tutar; summa; totalt""",
    "other": """
        hsn; hsn code; hsn sac; sac; sac code; ncm; ncm sh; pkwiu; cn; cn code; hs code; gtu; kgo; country of origin; origin; serial no;
        serial number; batch; batch no; lot; lot no; cfop; cst; weight; gewicht; peso; poids; waga; meter; dimension; size; kostenstelle;
        warehouse; lager; kg; salesperson; terms; due date; f o b point; shipped via; requisitioner; invoice number; invoice no; order no;
        order number; faktor; remarks; bemerkung; comment; balance; saldo; solde; paid; payment; tax base; base imponible; basis""",
}  # fmt: skip

_NET = "net netto neto nett ht htva hors exc excl exclusive excluding exkl ohne zzgl sin senza sem untaxed before liquido liq hors excluido escl esclusa excluye"
_GROSS = "incl inc inclusive including inkl ttc brutto gross con ivato incluido incluida inclus inclusa comprensivo tvac bruto"
_FILLER = """
    in of de la le les du des der die das the per je pro par por and und et y e i en of or o lub a al del di da do dos das em w z za
    tax taxes taxe taxas vat tva btw mwst ust iva gst hst icms unit eur usd gbp pln chf cad aud inr eenheid stuk stk st pc piece unite
    each euro euros s c bez zl kwh mois month mo unid unidade item ud kg h hr m2 std r rs no vat t excl incl total
    rm myr sgd aed zar sek nok dkk czk huf ron hkd nzd jpy cny thb php idr inr rub try brl mxn bgn sar qar kwd ils kr kc lei ft zloty pln
    """

_CODES = "eur usd gbp chf pln cad aud zl"
_EACH = "stuck stk std h hr hour stunde item each pc pcs piece szt godz stuks uur heure hora ora"

_TOKEN = re.compile(r"[a-z0-9]+|[%#№]")


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[str, ...]:
    """The comparable words in `text`: small letters without accents, "%" and "#" kept."""
    return tuple(_TOKEN.findall(folded(text).replace("№", "#")))


def _table() -> dict[tuple[str, ...], Role]:
    table: dict[tuple[str, ...], Role] = {}
    for role, text in _PHRASES.items():
        for phrase in text.split(";"):
            table.setdefault(tokens(phrase), role)
    units = [tokens(u) for u in _PHRASES["unit"].split(";")]
    for code in _CODES.split():  # "EUR/Einheit" heads prices
        for unit in (*units, *(tokens(u) for u in _EACH.split())):
            table.setdefault((code, *unit), "price")
    table.pop((), None)
    return table


_TABLE = _table()
_LONGEST = max(len(phrase) for phrase in _TABLE)
_FIRST = frozenset(phrase[0] for phrase in _TABLE)
_GLUED = {
    "".join(phrase): phrase
    for phrase in _TABLE
    if len(phrase) > 1 and len("".join(phrase)) >= 5 and phrase[0] not in _CODES.split()
}
_MARKS = frozenset(_NET.split()) | frozenset(_GROSS.split())
_KNOWN = frozenset(t for phrase in _TABLE for t in phrase) | _MARKS | frozenset(_FILLER.split())
_NETS, _GROSSES, _FILLERS = (
    frozenset(_NET.split()),
    frozenset(_GROSS.split()),
    frozenset(_FILLER.split()),
)

# German, Dutch and Polish compounds that no list holds in full: what they end with decides.
_ENDINGS: tuple[tuple[str, Role], ...] = (
    ("einzelpreis", "price"), ("stuckpreis", "price"), ("gesamtpreis", "amount"), ("gesamtbetrag", "amount"), ("totaalprijs", "amount"),
    ("steuerbetrag", "tax_amount"), ("mwstbetrag", "tax_amount"), ("ustbetrag", "tax_amount"), ("steuersatz", "tax"), ("preis", "price"), ("prijs", "price"),
    ("betrag", "amount"), ("bedrag", "amount"), ("summe", "amount"), ("bezeichnung", "description"), ("beschreibung", "description"),
    ("omschrijving", "description"), ("menge", "quantity"), ("anzahl", "quantity"), ("artikelnummer", "code"), ("rabatt", "discount"), ("korting", "discount"),
)  # fmt: skip


def role_of(words: Sequence[str]) -> tuple[Role, Side] | None:
    """What a heading made of the tokens `words` says, None when it says nothing known."""
    side: Side = (
        "net"
        if any(t in _NETS for t in words)
        else "gross"
        if any(t in _GROSSES for t in words)
        else ""
    )
    rest = [t for t in words if t != "%"]
    role = _TABLE.get(tuple(words)) or _TABLE.get(tuple(rest))
    if role is None:
        role = _within(rest)
    if role is None:
        return None
    if role in ("tax", "amount") and "%" in words and role == "amount":
        role = "tax"
    if role == "tax" and side and not any(t in _TAXES for t in words):
        role = "amount"
    return role, side


_TAXES = frozenset(
    "vat tax taxes tva btw mwst ust iva gst hst taux taxe steuer steuersatz stawka aliquota".split()
)
_WEIGHT: dict[Role, int] = {
    "tax_amount": 9, "price": 8, "discount": 8, "quantity": 7, "amount": 6, "code": 6, "description": 5, "date": 4, "tax": 3, "unit": 2, "position": 1, "other": 5,
}  # fmt: skip


def _within(words: Sequence[str]) -> Role | None:
    """The role of the weightiest phrase inside `words`; longer phrases first."""
    best: tuple[int, int, Role] | None = None
    for start in range(len(words)):
        for end in range(min(len(words), start + _LONGEST), start, -1):
            role = _TABLE.get(tuple(words[start:end]))
            if role is None and end == start + 1:
                role = ending(words[start])
            if role is None:
                continue
            score = (end - start, _WEIGHT[role], role)
            if best is None or score[:2] > best[:2]:
                best = score
            break
    return best[2] if best else None


@lru_cache(maxsize=4096)
def ending(token: str) -> Role | None:
    """The role that the last part of a compound such as "positionsbetrag" tells."""
    if len(token) > 6:
        for tail, role in _ENDINGS:
            if token.endswith(tail):
                return role
    return None


@lru_cache(maxsize=4096)
def known(token: str) -> bool:
    """Whether `token` is a word that headings are made of."""
    return token in _KNOWN or token in _GLUED or ending(token) is not None


# ── Misread words ────────────────────────────────────────────────────────────────────────────────


def _shortened(word: str, drops: int) -> set[str]:
    """`word` and all it becomes when up to `drops` letters are left out."""
    found = {word}
    for _ in range(drops):
        found |= {w[:i] + w[i + 1 :] for w in found for i in range(len(w))}
    return found


def _drops(length: int) -> int:
    """How many letters of a word of this length may be misread."""
    return 0 if length < 4 else 1 if length < 9 else 2


def _near_words() -> dict[str, list[str]]:
    """The words of headings by everything that they become when letters are left out."""
    near: dict[str, list[str]] = {}
    for word in sorted(frozenset(t for phrase in _TABLE for t in phrase) | frozenset(_GLUED)):
        if len(word) >= 4:
            for short in _shortened(word, _drops(len(word))):
                near.setdefault(short, []).append(word)
    return near


_NEAR = _near_words()


@lru_cache(maxsize=8192)
def mended(token: str) -> tuple[str, ...]:
    """The heading words that a misread or glued `token` stands for; the token itself when none is near."""
    if token in _KNOWN or len(token) < 4 or token.isdigit() or ending(token):
        return (token,)
    if token in _GLUED:
        return _GLUED[token]
    for cut in range(3, len(token) - 2):
        one, two = token[:cut], token[cut:]
        if (one in _KNOWN or one in _GLUED) and (two in _KNOWN or two in _GLUED):
            return (*_GLUED.get(one, (one,)), *_GLUED.get(two, (two,)))
    plain = token.replace("rn", "m").replace("vv", "w").replace("0", "o").replace("1", "l")
    if plain != token and (plain in _KNOWN or plain in _GLUED):
        return _GLUED.get(plain, (plain,))
    if len(token) <= 24:
        reach = _drops(len(token))
        for short in sorted(_shortened(token, reach), key=len, reverse=True):
            for word in _NEAR.get(short, ()):
                if within_edits(token, word, reach):
                    return _GLUED.get(word, (word,))
    return (token,)


def within_edits(one: str, two: str, reach: int) -> bool:
    """Whether at most `reach` letters must be changed, added or dropped to make `two` of `one`."""
    if abs(len(one) - len(two)) > reach:
        return False
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(two, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1] <= reach


# ── Lines of headings ────────────────────────────────────────────────────────────────────────────


class Parsed(msgspec.Struct, frozen=True):
    """The headings in one line of words, and how many of its words are no heading words."""

    headings: tuple[Heading, ...]
    strange: int


def parse(words: Sequence[Word], *, tight: float, fuzzy: bool = False) -> Parsed:
    """The headings that a line's words make, left to right; a gap up to `tight` is a blank."""
    found: list[Heading] = []
    strange = 0
    for run in _runs(words, 1.8 * tight):
        for part in _parts(run, tight, fuzzy):
            strange += sum(1 for t in _spelt(part, fuzzy) if not known(t))
            pieces = _phrases(part, fuzzy)
            inner = tuple(_heading(p, fuzzy) for p in pieces) if len(pieces) > 1 else ()
            found.append(msgspec.structs.replace(_heading(part, fuzzy), parts=inner))
    return Parsed(tuple(found), strange)


def _heading(words: Sequence[Word], fuzzy: bool) -> Heading:
    text = " ".join(w.text for w in words)
    return Heading(
        text, around(w.box for w in words), *(role_of(_spelt(words, fuzzy)) or ("other", ""))
    )


def _phrases(run: Sequence[Word], fuzzy: bool) -> list[list[Word]]:
    """A heading cut before each further phrase that could head a column of its own."""
    spelt = [_spelt([w], fuzzy) for w in run]
    pieces: list[list[Word]] = []
    i = 0
    while i < len(run):
        end = _phrase_end(spelt, i)
        bound = (
            i > 0 and bool(spelt[i - 1]) and spelt[i - 1][-1] in _MARKS and set(spelt[i]) <= _TAXES
        )
        if (end > i and not bound) or not pieces:
            pieces.append(list(run[i : max(end, i + 1)]))
        else:
            pieces[-1].append(run[i])
        i = max(end, i + 1)
    return pieces


def _spelt(words: Iterable[Word], fuzzy: bool) -> list[str]:
    plain = [t for w in words for t in tokens(w.text)]
    return [m for t in plain for m in mended(t)] if fuzzy else plain


def _runs(words: Sequence[Word], reach: float) -> list[list[Word]]:
    """Words that stand close enough to be one heading."""
    runs: list[list[Word]] = []
    for word in words:
        if runs and word.box.left - runs[-1][-1].box.right <= reach:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _parts(run: list[Word], tight: float, fuzzy: bool) -> list[list[Word]]:
    """A run cut where one known phrase ends and another begins that is no word of the first."""
    if len(run) == 1:
        return [run]
    spelt = [_spelt([w], fuzzy) for w in run]
    if role_of(whole := [t for s in spelt for t in s]) and tuple(whole) in _TABLE:
        return [run]
    parts: list[list[Word]] = []
    i = 0
    while i < len(run):
        end = _phrase_end(spelt, i)
        gap = run[i].box.left - run[i - 1].box.right if i else 0.0
        wide = gap > tight
        joins = parts and (
            end == i or (not wide and not _numeric_pair(spelt, len(parts[-1]), i, end))
        )
        if joins:
            parts[-1].extend(run[i : max(end, i + 1)])
        else:
            parts.append(list(run[i : max(end, i + 1)]))
        i = max(end, i + 1)
    return parts


def _phrase_end(spelt: list[list[str]], start: int) -> int:
    """The end of the longest phrase that begins at word `start`; `start` itself when none does."""
    if not spelt[start] or (
        all(t in _FILLERS or t in _MARKS for t in spelt[start])
        and tuple(spelt[start]) not in _TABLE
    ):
        return start
    best = start
    text: list[str] = []
    for end in range(start, min(len(spelt), start + _LONGEST)):
        text += [t for t in spelt[end] if t != "%"]
        if tuple(text) in _TABLE or (end == start and len(text) == 1 and ending(text[0])):
            best = end + 1
    return best


def _numeric_pair(spelt: list[list[str]], before: int, start: int, end: int) -> bool:
    """Whether two phrases side by side head two different columns of numbers ("Qty Price")."""
    one = role_of([t for s in spelt[start - before : start] for t in s])
    two = role_of([t for s in spelt[start:end] for t in s])
    if not one or not two or one[0] == two[0]:
        return False
    if (one[0] == "unit" and two[0] in ("price", "amount")) or (two[0] == "tax" and one[1]):
        return False
    plain = {"quantity", "price", "amount", "description", "unit"}
    return one[0] in plain and two[0] in plain | {"tax", "discount"}
