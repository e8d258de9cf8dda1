"""The words and phrases that head columns of item tables, in eight languages and some of their neighbours'."""

from __future__ import annotations

from typing import Literal

Role = Literal[
    "position", "code", "description", "date", "quantity", "unit", "price", "discount",
    "tax", "tax_amount", "amount", "other",
]  # fmt: skip

# Each phrase stands for the role of the column under it. Alternatives are apart by ";", accents do not matter.
PHRASES: dict[Role, str] = {
    "position": """
        seq; seq no; sequence; sequence no; order line; pos number; ord no; nr poz; lijn; lijn nr; regel nr; volgnummer; rangnummer; renglon; orden; partida; numero de linea; poste; rang; n ligne; numero de ligne; numero riga; progressivo; progr; nr linha; ordem; wiersz; l porz; liczba porzadkowa;
        #; pos; pos nr; pos no; position; positie; posicion; posizione; posicao; poz; pozycja; no; nr; n; num; lp; l p;
        line; line no; line number; line #; sl no; s no; s n; sr no; sno; sr; sl; ln; lfd nr; lfd; ligne; zeile; regel; linea; linha; riga;
        rij; row; item #; item no; item nr;
        nr crt; crt; rad; radek; sor; sira""",
    "code": """
        identifier; stock keeping unit; barcode; bar code; catalogue number; model number; part; sachnr; identnummer; identnr; barcodenummer; code barres; numero de serie; matricule; n article; n produit; codigo de producto; codigo de barras; codigo producto; n articulo; codice prodotto; codice a barre; cod prodotto; riferimento; rif; codigo de artigo; codigo artigo; ref artigo; bestelnummer; bestelcode; nr katalogowy; numer katalogowy; nr artykulu; kod artykulu; numer artykulu; kod kreskowy;
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
        specification; specifications; contents; subject; commodity; commodities; narrative; scope; work done; matter; supply; supplies; article name; spezifikation; inhalt; tatigkeiten; arbeiten; arbeit; verrichtung; gegenstand der leistung; leistungstext; positionsbeschreibung; warenname; aufgabe;
        specificatie; specificaties; inhoud; activiteit; activiteiten; onderwerp; verrichting; verrichtingen; prestatie; prestaties; goederen; artikelnaam; productnaam; werk; contenu; detail de la prestation; details de la prestation; travaux; nature des travaux; marchandise; marchandises; mission; taches; tache; denomination; nom du produit; nom de l article; denominacion; nombre del producto; actividad; trabajo; trabajos; mercancia; mercancias; objeto; asunto;
        especificacion; glosa; explicacion; causale; oggetto; attivita; lavoro; lavori; lavorazione; intervento; interventi; merce; merci; dettaglio; dettagli; denominazione; specifica; contenuto; atividade; atividades; trabalho; trabalhos; mercadoria; mercadorias; assunto; detalhe; detalhes; especificacao; denominacao; przedmiot; przedmiot sprzedazy; tresc; zakres prac; wyszczegolnienie; specyfikacja; towary i uslugi; praca; prace;
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
        number; delivered; supplied; invoiced; invoiced qty; qty invoiced; billed qty; number of hours; time; duration; geliefert; berechnet; zeit; dauer; zahl; personen; geleverd; gefactureerd; tijd; duur; dagen; personen; temps; duree; personnes; entregado; tiempo; duracion; dias; cantidades; personas; consegnato; tempo; durata; giorni; persone; entregue; duracao; pecas; pessoas; sztuk; sztuki; dni; czas; osoby;
        qty; quantity; quantities; quant; qnt; qnte; qtt; hvhd; hvh; mng; quantita fatturata; qta fatturata; qnty; qt; qte; qts; pcs; pieces; hours; hrs; hours qty; qty hrs; hrs qty; units; count;
        no of units; number of units; nos; qty shipped; shipped; qty ordered; ordered; qty delivered; billed; menge; anz; anzahl; stk; stuck; stuckzahl;
        stunden; std; einheiten; tage; quantite; quantites; nombre; nb; nbre; heures; jours; cantidad; cant; cdad; ctd; uds; unidades;
        horas; cantid; quantita; qta; q ta; q; ore; pezzi; pz; quantidade; qtd; qtde; qtde faturada; aantal; hoeveelheid; uren; stuks;
        aant; ilosc; il; szt; godziny; liczba; volume; usage; consumption; verbrauch; conso; consommation; consumo;
        verbruik; zuzycie; qty unit; menge einheit; liefermenge; quantity unit; hours worked; days;
        cantitate; cantitatea; cant um; mnozstvi; pocet; antal; ant; antall; maara; kpl; mennyiseg; mnozstvo; miktar; timmar; timer""",
    "unit": """
        units of measure; measure; masseinheit; mass; meeteenheid; maateenheid; unite de mesure; mesure; unidad de medida; medida; misura; unidade de medida; jednostki; jednostka m;
        unit; uom; um; u m; unit of measure; unite; unites; u; einheit; eh; me; mengeneinheit; einh; unidad; ud; unita;
        unita di misura; unita misura; unidade; un; unid; eenheid; eenh; jm; j m; jedn; jednostka; j miary; jednostka miary;
        miara; packung; pack; verpakking; per;
        mj; enhet; enhed; yksikko; me egys; birim""",
    "price": """
        unit fee; charge rate; piece price; price piece; satz; honorarsatz; einzelwert; einheitspreis; preis pro einheit; preis pro stuck; preis je einheit; kosten pro einheit; kostprijs; eenheidskost; cout unitaire; valeur unitaire; tarif unitaire; montant unitaire; prix par unite; unitaire; tarifa; coste; coste unitario; costo; costo unitario; precio por unidad; importe unitario; unitario; tariffa; prezzo cadauno; valore unitario; importo unitario; custo; custo unitario; tarifa unitaria; preco por unidade; valor unitario; koszt; koszt jednostkowy; wartosc jednostkowa; kwota jednostkowa; p v; pv;
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
        deduction; allowance; reductions; abzug; abschlag; preisnachlass; aftrek; kortingen; reducciones; reduccion; bonificacion; bonificaciones; bonif; riduzione; riduzioni; abbuono; abatimento; abatimentos; reducao; bonificacao; upusty; znizka; znizki; obnizka;
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
        line sum; line price; line cost; full price; gross price total; ttc; p tot; p t; t t c; pvp total; prix ligne; montant ligne; total de la ligne; cout total; valeur totale; gesamtwert; gesamtkosten; positionspreis; kosten gesamt; gesamte kosten; totale kosten; totale prijs; totaal bedrag; lijntotaal; lijnbedrag; regelprijs; coste total; costo total; importe linea; importe de linea; monto; monto total; cuantia; costo totale; valore riga; importo riga; prezzo riga; custo total; valor da linha; total da linha; valor linha; montante total; cena laczna; cena calkowita; koszt calkowity; wartosc ogolem; wartosc calkowita; kwota laczna;
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

NET = "net netto neto nett ht htva hors exc excl exclusive excluding exkl ohne zzgl sin senza sem untaxed before liquido liq hors excluido escl esclusa excluye"
GROSS = "incl inc inclusive including inkl ttc brutto gross con ivato incluido incluida inclus inclusa comprensivo tvac bruto"
FILLER = """
    in of de la le les du des der die das the per je pro par por and und et y e i en of or o lub a al del di da do dos das em w z za
    tax taxes taxe taxas vat tva btw mwst ust iva gst hst icms unit eur usd gbp pln chf cad aud inr eenheid stuk stk st pc piece unite
    each euro euros s c bez zl kwh mois month mo unid unidade item ud kg h hr m2 std r rs no vat t excl incl total
    rm myr sgd aed zar sek nok dkk czk huf ron hkd nzd jpy cny thb php idr inr rub try brl mxn bgn sar qar kwd ils kr kc lei ft zloty pln
    """

CODES = "eur usd gbp chf pln cad aud zl"
EACH = "stuck stk std h hr hour stunde item each pc pcs piece szt godz stuks uur heure hora ora"
