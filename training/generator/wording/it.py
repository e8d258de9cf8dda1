"""Italian: Italy and the Ticino."""

from generator.wording.words import Wording, months, words

TITLES = {
    "title:invoice": words(
        "Fattura",
        "Fattura di vendita | Fattura n. | Fattura immediata @IT | Fattura accompagnatoria @IT | Fattura di cortesia @IT | Fattura differita @IT",
        "Fattura elettronica @IT | Fattura cliente | Parcella @IT | Copia di cortesia @IT | Fattura commerciale | La tua fattura | Copia di cortesia priva di valore ai fini fiscali @IT | Fattura d'acconto",
        train="Fattura pro-forma | Fattura riepilogativa",
        held="Nota onorari @CH | Fattura a saldo | Avviso di parcella @IT | Fattura ordinaria | Documento di vendita",
    ),
    "title:credit_note": words(
        "Nota di credito", "Nota di accredito | Nota credito | Nota di credito n.", "Storno | Nota di variazione @IT", train="Accredito", held="Nota di variazione in diminuzione @IT | Fattura di storno | N. credito"
    ),
    "title:receipt": words(
        "Ricevuta | Scontrino",
        "Documento commerciale @IT | Ricevuta fiscale @IT | Scontrino fiscale @IT | Quietanza @CH | Documento commerciale di vendita o prestazione @IT",
        "Ricevuta di pagamento | Conto | Copia cliente | Documento gestionale @IT",
        train="Preconto @IT",
        held="Ricevuta di vendita | Attestazione di pagamento | Prova d'acquisto",
    ),
    "title:bill": words(
        "Bolletta @IT | Fattura", "Bolletta luce @IT | Bolletta gas @IT | Conto hotel | La tua bolletta @IT | Bolletta dell'energia elettrica @IT", "Bolletta sintetica @IT | Fattura acqua | Conto telefonico | Fattura servizi", train="Bolletta acqua @IT", held="Conguaglio | Fattura telefonica | Fattura di periodo | La sua fattura"
    ),
    "title:delivery_note": words("Documento di trasporto @IT | DDT @IT | Bolla di consegna", "D.D.T. @IT | Bollettino di consegna @CH | Packing list", "Documento di trasporto (D.P.R. 472/96) @IT", train="Bolla di accompagnamento", held="Nota di consegna | Lista imballo | Bolla di spedizione"),
    "title:order_confirmation": words("Conferma d'ordine | Conferma ordine", "Ordine cliente | Conferma dell'ordine", "Riepilogo ordine", train="Il tuo ordine", held="Conferma di prenotazione | Accettazione ordine"),
    "title:quote": words("Preventivo | Offerta", "Fattura proforma | Offerta n. | Proforma", "Preventivo di spesa | Quotazione", train="Proposta commerciale", held="Stima | Offerta economica"),
    "title:reminder": words("Sollecito di pagamento | Sollecito", "Primo sollecito | Secondo sollecito | Richiamo @CH", "Avviso di scadenza", train="Diffida di pagamento @CH", held="Avviso di mancato pagamento | Ultimo avviso"),
    "title:statement": words("Estratto conto", "Estratto conto cliente | Situazione contabile", "Partite aperte", train="Scheda contabile", held="Elenco partite aperte | Prospetto pagamenti"),
    "title:remittance": words("Avviso di pagamento", "Bollettino postale @IT | Polizza di versamento @CH | Distinta di pagamento", "Bollettino di pagamento", train="Avviso pagoPA @IT", held="Sezione pagamento @CH | Ricevuta @CH | Disposizione di bonifico"),
    "title:terms": words("Condizioni generali di vendita", "Condizioni generali | Termini e condizioni", "Condizioni di vendita", train="Condizioni generali di contratto", held="Condizioni di fornitura | Avvertenze"),
    "title:cover_letter": words("La vostra fattura | Oggetto: fattura", "In allegato la nostra fattura | Invio fattura", "Lettera di accompagnamento", train="Trasmissione fattura", held="Con la presente vi inviamo | Spett.le Ditta"),
}  # fmt: skip

NUMBERS = {
    "label:invoice_number": words(
        "Fattura n. | Numero fattura | N. fattura",
        "Fattura N° | Numero | Fattura | N. documento | Numero documento | Fattura nr. | Nr. fattura | Fattura numero",
        "N° fattura | Ft. n. | Fatt. n. | N. | Nr. | Num. doc. | N° documento | Doc. n. | Nr. Documento | Num. | Documento N. | Fatt. nr.",
        train="Num. fattura | Fattura No. @CH | FT | Nr. doc.",
        held="Documento | Rif. fattura | Prot. n. | Ft. nr | Fattura # | Numero doc. | Progressivo | N. Fatt.",
    ),
    "label:invoice_date": words(
        "Data | Data fattura | Data documento",
        "del | Data emissione | Data di emissione | Data doc. | Data della fattura | in data",
        "Data Fatt. | Emessa il | Data ft. | Data di fatturazione | Emissione | Data docum.",
        train="Data del documento | Dt. fattura | Fatturata il",
        held="Data di stampa | Data fatturazione | Emesso il | Data registrazione | Giorno | Data emiss.",
    ),
    "label:due_date": words(
        "Scadenza | Data scadenza | Scadenza pagamento",
        "Data di scadenza | Scadenze | Scad. | Pagamento entro il | Da pagare entro il | Scade il | Entro il",
        "Data scad. | Scadenza il | Termine di pagamento | Pagare entro | Scadenza rate | Da pagare entro | Pagabile entro il @CH | Pagamento entro | Addebito il",
        train="Scadenze e importi | Scad. pagamento | Data pag.",
        held="Da saldare entro | Scadenza fattura | Termine ultimo | Data di pagamento | Scadenza rata | Valuta | Entro e non oltre il",
    ),
    "label:delivery_date": words(
        "Data consegna | Data di consegna", "Consegna | Data prestazione | Data trasporto | Consegnato il", "Data inizio trasporto | Data spedizione | Data DDT @IT", train="Data evasione", held="Data della prestazione | Spedito il | Data intervento | Consegna del"
    ),
    "label:service_period": words(
        "Periodo | Periodo di riferimento", "Periodo di fatturazione | Competenza | Periodo fatturato | Mese di riferimento", "Dal / al | Periodo di competenza | Periodo di consumo | Mese", train="Periodo dal", held="Periodo prestazione | Competenza dal | Mensilità | Durata"
    ),
    "label:purchase_order": words(
        "Ordine n. | Vs. ordine | Ordine",
        "Rif. ordine | N. ordine | Vostro ordine | Numero ordine | Vs. ordine n. | Rif. Vs. ordine | Ordine cliente",
        "Vs. Ord. | Ordine d'acquisto | Ord. n. | Nr. ordine | N° ordine | Rif. ord. | Ordine Nr. | Vostro ordine n. | V/Ordine | CIG @IT",
        train="Vs. rif. ordine | Ordine d'acquisto n. | O.d.A.",
        held="Num. ordine | Ordinativo | Vs. Ord. Nr. | Riferimento ordine | Commessa cliente | Buono d'ordine | PO n.",
    ),
    "label:order_date": words("Data ordine", "Ordine del | Vs. ordine del | Data dell'ordine", "Del ordine", train="Data ord.", held="Data d'ordine | Ordinato il"),
    "label:customer_number": words(
        "Codice cliente | Cod. cliente | N. cliente",
        "Cliente | Cod. Cli. | Numero cliente | Codice | Cliente n. | N° cliente",
        "Rif. cliente | Nr. cliente | Conto cliente | Cod. | Codice utenza | Numero utenza | ID cliente",
        train="C. Cliente | Cod.Cliente | Nr. debitore @CH",
        held="Cod. anagrafica | Conto | Codice conto | Vs. codice cliente | Codice utente | Num. cliente",
    ),
    "label:contract": words("Contratto n. | Contratto", "N. contratto | Numero contratto | Rif. contratto", "Codice contratto | Polizza", train="Contratto nr.", held="Convenzione | Cod. contratto | Abbonamento n."),
    "label:project": words("Commessa | Progetto", "Oggetto | Cantiere | Rif. | Riferimento | CUP @IT", "Cod. commessa | Lavoro", train="Pratica | Commessa n.", held="Concerne @CH | Incarico | Opera"),
    "label:delivery_note": words(
        "DDT n. @IT | DDT @IT | Bolla n.", "Rif. DDT @IT | D.D.T. n. @IT | Documento di trasporto @IT | Bolla | Ns. DDT @IT", "DDT del @IT | Bollettino n. @CH | D.d.T. nr. @IT", train="Consegna n.", held="Bolla di consegna n. | Ddt numero @IT | Rif. bolla | Spedizione n."
    ),
    "label:your_reference": words("Vs. riferimento | Vostro riferimento", "Vs. rif. | Rif. cliente | Riferimento | V/Rif.", "Alla c.a. | C.a.", train="Vs/Rif", held="Vostro rif. | Riferimento cliente | Vostro incaricato @CH"),
    "label:our_reference": words("Ns. riferimento | Nostro riferimento", "Ns. rif. | Rif. | N/Rif. | Ns. ordine", "Rif. interno | Pratica n.", train="Ns/Rif", held="Nostro rif. | Nostro incaricato @CH | Numero pratica"),
    "label:salesperson": words("Agente | Venditore", "Ns. agente | Referente | Contatto | Operatore | Commerciale", "Rappresentante | Compilatore | Addetto | Responsabile", train="Cod. agente | Rif. commerciale", held="Consulente | Vs. referente | Capo area | Agente di zona"),
    "label:page": words("Pagina", "Pag. | Pag | Foglio", "Pagina n.", train="Pagina nr.", held="Fg. | Pagine | Pg."),
}  # fmt: skip

PARTIES = {
    "label:vendor": words(
        "Fornitore | Cedente/prestatore @IT | Mittente", "Venditore | Da | Ditta | Emittente | Dati fornitore", "Cedente | Prestatore | Denominazione | Azienda | Emessa da | Creditore", train="Intestatario | Dati azienda", held="Emittente fattura | Ragione sociale | Esercente | Venduto da"
    ),
    "label:customer": words(
        "Cliente | Spett.le | Destinatario",
        "Intestatario | Cessionario/committente @IT | Fatturare a | Spettabile | Indirizzo di fatturazione | Fattura a",
        "Intestazione | Egr. Sig. | Destinatario fattura | Fatturato a | Acquirente | Dati cliente | Intestata a | Committente | Alla cortese attenzione | Sede legale @IT | Gent.le",
        train="Cessionario @IT | A | Intestatario fattura | Debitore @CH",
        held="Spett. Ditta | Dati di fatturazione | Intestatario del contratto | Cliente (fatturazione) | Anagrafica cliente | Titolare | Addebitare a",
    ),
    "label:ship_to": words(
        "Destinazione | Luogo di consegna | Indirizzo di consegna", "Destinazione merce | Destinatario | Spedire a | Luogo di destinazione | Consegna a | Indirizzo di spedizione", "Destinazione diversa | Destinatario merce | Punto di consegna | Indirizzo fornitura", train="Consegnare a | Luogo dest.", held="Sede di consegna | Luogo intervento | Dest. merce | Consegna presso"
    ),
    "label:vat_id": words(
        "P.IVA | Partita IVA | P. IVA",
        "P.I. | Part. IVA | Partita IVA/C.F. @IT | P.IVA/C.F. @IT | IVA n. | N. IVA @CH",
        "C.F./P.IVA @IT | Part.IVA | P.IVA e C.F. @IT | Cod. Fisc. e Part. IVA @IT | IDI @CH | N. P.IVA | VAT | C.F. e P.IVA @IT | Codice fiscale e partita IVA @IT | Numero IVA",
        train="Id. fiscale IVA @IT | P.Iva CEE | VAT n.",
        held="Identificativo fiscale ai fini IVA @IT | Partita I.V.A. n. | Cod. IVA | IDI/IVA @CH | Ptv. IVA | Codice IVA | N° partita IVA",
    ),
    "label:tax_number": words("Codice fiscale @IT | C.F. @IT | Cod. Fisc. @IT | Numero fiscale", "Cod. fiscale @IT | CF @IT | Codice Fiscale n. @IT", "N. fiscale @CH", train="C. Fisc. @IT", held="Cod.Fis. @IT | Identificativo fiscale"),
    "label:register": words("REA @IT | R.E.A. @IT | Registro Imprese @IT | Registro di commercio @CH", "Reg. Imp. @IT | Iscr. Reg. Imprese @IT | Cap. Soc. @IT | N. REA @IT", "C.C.I.A.A. @IT | Capitale sociale | R.I. @IT", train="CCIAA @IT | Iscritta al n.", held="Iscrizione Registro Imprese @IT | Num. REA @IT | Reg. delle Imprese di Milano @IT"),
    "label:phone": words("Tel. | Telefono | Tel", "T | Tel.: | Cell.", "Telef. | Cellulare", train="Tel./Fax", held="Numero verde | Recapito telefonico | Mobile"),
    "label:fax": words("Fax", "Fax. | F", "Telefax", train="Fax n.", held="Telefax n."),
    "label:email": words("E-mail | Email", "Mail | PEC @IT | Posta elettronica", "E", train="Pec mail @IT", held="Indirizzo e-mail | Indirizzo PEC @IT"),
    "label:website": words("Web | Sito web", "www | Sito | Internet", "Sito internet", train="W", held="Pagina web | Online"),
    "label:bank": words("Banca | Banca d'appoggio", "Istituto bancario | Coordinate bancarie | Ns. banca | Nostra banca | Banca appoggio", "Dati bancari | Appoggio bancario | Istituto", train="Filiale", held="Istituto di credito | Banca di riferimento | Relazione bancaria @CH"),
    "label:account": words("C/C | Conto corrente | N. conto", "C/c n. | Conto | Conto n. | C/C postale @IT", "N. c/c | Conto bancario | C.c.p. @IT", train="Numero conto", held="Conto postale @CH | Conto corrente bancario | Cto."),
    "label:routing": words("ABI @IT | ABI/CAB @IT | Clearing @CH", "CAB @IT | CIN @IT | N. clearing @CH", "Cod. ABI @IT | Codice banca", train="Sportello | ABI - CAB @IT", held="Codice ABI @IT | CB @CH"),
    "label:holder": words("Intestatario | Intestato a | Beneficiario", "Intestatario conto | A favore di | Conto intestato a", "Intestazione conto | Pagabile a @CH", train="Titolare del conto", held="Nome intestatario | Beneficiario del bonifico"),
}  # fmt: skip

REST = {
    "label:payment_terms": words(
        "Pagamento | Condizioni di pagamento | Modalità di pagamento",
        "Termini di pagamento | Modalità pagamento | Tipo pagamento | Condizioni pagamento | Metodo di pagamento",
        "Cond. pagamento | Mod. pagamento | Pag. | Forma di pagamento",
        train="Condiz. pagamento | Tipo di pagamento",
        held="Pagam. | Termini | Condizioni | Cod. pagamento",
    ),
    "label:payment_reference": words("Causale | Causale bonifico", "Riferimento | Riferimento pagamento | Indicare nella causale", "Causale del versamento | Riferimento bonifico | Codice avviso @IT", train="Rif. pagamento", held="Causale di pagamento | Informazioni supplementari @CH | Da indicare nella causale | CRO"),
    "label:total_words": words("Importo in lettere | Diconsi", "In lettere | Totale in lettere", "Euro (in lettere)", train="Diconsi euro", held="Somma in lettere | A lettere"),
    "label:time": words("Ora", "Data/Ora | Ore", "Ora inizio trasporto", train="Orario", held="Ora vendita | h."),
    "label:cashier": words("Cassiere | Operatore", "Cassa | Cameriere | Operatrice | Servito da", "Addetto | Commesso | Op.", train="Cass.", held="Cod. operatore | Vi ha servito | Incaricato"),
    "label:table": words("Tavolo", "Tavolo n. | Coperti", "Tav.", train="Tavolo nr.", held="T. | Sala/Tavolo"),
    "label:card": words("Carta | Bancomat @IT | Carta di credito", "Pagamento elettronico @IT | Visa | Mastercard | Carta di debito | POS @IT", "PagoBancomat @IT | Contactless | N. carta | Maestro", train="Carte", held="Moneta elettronica | Carta n. | Satispay @IT | Twint @CH"),
    "label:currency": words("Valuta | Divisa", "Val. | Importi in", "Divisa fattura", train="Moneta", held="Valuta di fatturazione | Importi espressi in"),
}  # fmt: skip

HEADINGS = {
    "heading:position": words("N. | Pos.", "# | Riga | N° | Nr. | Nr", "N. riga | Rif. | Pos", train="Num.", held="Progr. | Posizione | Linea | Voce"),
    "heading:code": words(
        "Codice | Cod. articolo | Articolo",
        "Cod. | Codice articolo | Cod. Art. | Cod | Cod. Prodotto | Codice prodotto | Art.",
        "Rif. | Riferimento | Cod.Art. | EAN | Cod. Artic. | Prodotto | Codice Art. | N. articolo @CH",
        train="Articoli | Codice materiale | Cod. forn.",
        held="Codice EAN | N. art. | Matricola | Cod. interno | SKU | Barcode",
    ),
    "heading:description": words(
        "Descrizione",
        "Descrizione articolo | Articolo | Prodotto | Servizio | Descrizione dei beni | Descrizione della merce | Oggetto",
        "Descrizione prodotto | Prodotto/Servizio | Descrizione dei servizi | Natura e qualità dei beni | Descrizione beni/servizi | Prestazione | Descrizione servizio | Natura dei beni e servizi | Dettaglio | Articoli | Causale | Prestazioni",
        train="Designazione @CH | Descrizione prestazione | Descrizione dei beni (natura e qualità)",
        held="Descriz. | Voce | Denominazione | Dettagli | Beni e servizi | Descr. | Lavorazione",
    ),
    "heading:date": words("Data", "Data prestazione | Data consegna", "Giorno | Data servizio", train="Del", held="Data DDT @IT | Data int."),
    "heading:quantity": words(
        "Quantità | Q.tà | Qtà", "Q.ta | Qta | Quant. | Ore | Quantita' | Q.", "Q.tà fatt. | Quantità fatturata | Pezzi | Num. | Qt. | Consumo | Nr. pezzi | Quant.tà", train="Qt.à | Colli", held="Qnt | Quantità venduta | N. pezzi | Pz. | Unità | Volumi"
    ),
    "heading:unit": words("U.M. | UM", "Unità | Um. | Unità di misura | U/M", "Un. mis. | Misura", train="Conf.", held="Un. | UdM | Unità mis."),
    "heading:unit_price": words(
        "Prezzo | Prezzo unitario | Prezzo unit.",
        "Prezzo Un. | P. unitario | Prezzo netto | Prezzo U. | Importo unitario | Prezzo unitario € @IT | P. Unit.",
        "Prezzo unit. netto | Prezzo/unità | Pr. unitario | Prezzo unitario netto | Prezzo listino | Tariffa | P.U. | Prezzo unitario (€) @IT | Prezzo € @IT | Unitario | Prezzo ivato | Prezzo IVA esclusa",
        train="Prezzo Unitario EUR @IT | Listino | Pr.Unit.",
        held="Costo unitario | Costo | Valore unitario | Prezzo cad. | Unit. € @IT | Prz. | Prz. unitario | Cad.",
    ),
    "heading:discount": words("Sconto | Sc. %", "Sconti | Sconto % | % Sc.", "% sconto | Sc. | Sconto (%) | Sc1 | Sc.1", train="Ribasso @CH", held="Sct. | Maggiorazione | Riduzione | Sc. 1+2"),
    "heading:tax_rate": words(
        "IVA | Iva % | % IVA", "Aliquota | Aliquota IVA | Cod. IVA | I.V.A. | Al. IVA | C.I. | Aliq.", "Aliq. IVA | C.IVA | Codice IVA | Iva (%) | Cod. | Aliq. %", train="IVA/Natura @IT | CI", held="Aliq. I.V.A. % | Ass. | Assogg. | Regime IVA"
    ),
    "heading:tax_amount": words("Imposta | IVA", "Importo IVA | Totale imposta | Totale IVA | Imposta € @IT", "Imp. IVA | Ammontare IVA | Imposta EUR @IT | I.V.A.", train="Tot. IVA | IVA € @IT", held="Importo imposta | Valore IVA"),
    "heading:net_amount": words("Importo | Imponibile | Importo netto", "Totale netto | Totale imponibile | Netto | Imponibile € @IT | Valore", "Importo imponibile | Totale IVA esclusa | Importo escl. IVA @CH | Valore netto", train="Imp. netto | Netto riga", held="Importo senza IVA | Prezzo totale netto | Imponibile riga | Tot. netto"),
    "heading:amount": words(
        "Importo | Totale | Prezzo totale",
        "Importo € @IT | Totale € @IT | Tot. | Importo totale | Importo netto | Totale riga | Valore",
        "Totale EUR @IT | Importo EUR @IT | Prezzo Tot. | Ammontare | Imponibile | Importo CHF @CH | P. Totale | Totale netto | Totale CHF @CH | Importo riga",
        train="Imp. | Valore totale | Netto | Importo (€) @IT | Tot. € @IT",
        held="Tot. riga | Somma | Totale voce | Prezzo | Totale articolo",
    ),
    "heading:gross_amount": words("Totale | Totale ivato | Importo ivato", "Totale IVA inclusa | Importo lordo | Importo IVA inclusa | Lordo", "Totale con IVA | Prezzo ivato | Totale IVA compresa", train="Tot. ivato | Totale incl. IVA @CH", held="Importo IVA incl. | Totale lordo | Ivato"),
    "heading:tax_base": words("Imponibile | Totale imponibile", "Base imponibile | Importo imponibile | Imponibile € @IT", "Imponibile IVA | Merce", train="Imponibile EUR @IT", held="Base | Base IVA | Netto"),
}  # fmt: skip

STEPS = {
    "step:subtotal": words("Totale merce | Subtotale", "Sub totale | Totale merci | Totale righe | Somma | Totale articoli", "Totale servizi | Totale prodotti | Totale parziale | Importo merce | Totale beni", train="Tot. merce | Totale prestazioni", held="Totale merce lorda | Somma parziale | Valore merce | Parziale"),
    "step:discount": words("Sconto | Totale sconto", "Sconti | Sconto incondizionato | Sconto merce | Totale sconti | Sconto cliente | Sconto finale", "Abbuono | Ribasso @CH | Buono sconto | Promozione | Sconto pagamento | Riduzione", train="Sconto cassa | Sconto extra", held="Sconti e abbuoni | Importo sconto | Sconto applicato | Meno sconto"),
    "step:shipping": words("Spese di trasporto | Trasporto | Spedizione", "Spese di spedizione | Spese trasporto | Spese di consegna | Spese spedizione", "Porto | Contributo trasporto | Consegna | Costi di spedizione | Spese postali", train="Sp. trasporto | Spese imballo e trasporto", held="Corriere | Addebito trasporto | Nolo | Imballo e spedizione | Spese d'invio @CH"),
    "step:fee": words("Spese incasso | Spese bancarie | Spese accessorie", "Bollo @IT | Imposta di bollo @IT | Spese varie | Spese | Bolli @IT | Commissioni", "Contributo CONAI @IT | Contributo ambientale | Tassa di soggiorno | Supplemento | Diritto di chiamata | Spese imballo | Coperto @IT", train="Spese amministrative | Spese d'incasso", held="Altre spese | Oneri accessori | Spese anticipate | Diritti fissi | Spese di gestione"),
    "step:net": words(
        "Imponibile | Totale imponibile | Totale netto",
        "Importo netto | Totale merce | Totale imponibile € @IT | Imponibile IVA | Netto | Subtotale | Netto merce | Base imponibile | Importo imponibile",
        "Totale IVA esclusa | Totale senza IVA | Totale netto merce | Tot. imponibile | Imponibile EUR @IT | Totale Imponibile EUR @IT | Totale escl. IVA @CH | Totale prestazioni | Totale onorari | Imponibile totale | Totale al netto IVA | Importo merce netto | Totale s/IVA",
        train="Totale documento imponibile | Netto imponibile | Valore imponibile | Totale (IVA esclusa)",
        held="Totale fattura imponibile | Importo senza IVA | Tot. netto | Ammontare imponibile | Prezzo netto totale | Importo escluso IVA | Somma imponibile | Competenze",
    ),
    "step:tax": words(
        "{name} {rate} | {name} | Totale {name} | {name} ({rate})",
        "Imposta | Totale imposta | Importo {name} | {name} al {rate} | Imposta {rate} | Imposta {name} | Totale {name} {rate}",
        "{rate} {name} | + {name} {rate} | {name}: {rate} | Importo {name} {rate} | di cui {name} | {name} {rate} su imponibile | Aliquota {rate} | Di cui {name} {rate} | Ammontare {name}",
        train="Tot. {name} | {name} - {rate} | Imposta ({rate})",
        held="Imposta sul valore aggiunto {rate} | Aliquota {name} {rate} | {name} aliquota {rate} | {name} ordinaria {rate} | più {name} {rate} @CH | Imp. {name} {rate}",
    ),
    "step:withheld": words("Ritenuta d'acconto {rate} | Ritenuta {rate} | {name} {rate}", "Ritenuta d'acconto | Ritenuta | R.A. {rate} | Rit. acconto {rate} | A dedurre ritenuta d'acconto {rate}", "Ritenuta IRPEF {rate} @IT | - {name} {rate} | Ritenuta d'acconto ({rate})", train="Ritenute", held="Meno ritenuta {rate} | Totale ritenuta | Trattenuta {rate} | Rit. d'acc. {rate}"),
    "step:tax_total": words("Totale IVA | Totale imposta | IVA", "Totale imposte | Imposta | Importo IVA | Totale I.V.A. | Tot. IVA", "Totale IVA EUR @IT | Imposte | Totale IVA € @IT", train="Tot. imposta", held="Somma imposte | Ammontare imposta | IVA totale | Importo totale IVA"),
    "step:total": words(
        "Totale | Totale fattura | Totale documento",
        "Totale € @IT | Importo totale | Totale EUR @IT | Totale generale | Importo totale documento @IT | Totale documento € @IT | TOTALE COMPLESSIVO @IT",
        "Tot. fattura | Totale IVA inclusa | Totale fattura € @IT | Totale lordo | Totale ivato | Totale fattura EUR @IT | Totale CHF @CH | Totale incl. IVA @CH | Totale Complessivo € @IT | Importo fattura | Totale con IVA | Tot. documento | Totale bolletta @IT | Totale conto",
        train="Totale in Euro @IT | Totale della fattura | Tot. doc.",
        held="Totale importo | Importo complessivo | Importo lordo | Valore totale | Totale finale | Ammontare totale | Totale parcella @IT | Totale IVA compresa | Importo totale fattura",
    ),
    "step:rounding": words("Arrotondamento", "Arrotondamenti | Arrot.", "Differenza arrotondamento", train="Arr.", held="Arrotondamento importo | Arrotondato"),
    "step:tip": words("Mancia", "Servizio | Mance", "Mancia volontaria", train="Tip", held="Servizio 10% | Mancia aggiunta"),
    "step:paid": words("Pagato | Importo pagato | Già pagato", "Pagamenti | Totale pagato | Pagamento | Saldato", "Importo versato | Pagato in contanti | Incassato | Pagamento contante | Pagamenti ricevuti", train="Corrisposto | Importo Pagato € @IT", held="Versato | Riscosso | Meno pagamenti | Già saldato"),
    "step:deposit": words("Acconto | Acconti", "Acconto versato | A dedurre acconto | Acconto ricevuto | Anticipo", "Caparra | Meno acconto | Deposito", train="Detratto acconto", held="Anticipi | Acconto fattura | Fondo spese | Caparra versata"),
    "step:previous_balance": words("Saldo precedente", "Importi precedenti | Arretrati | Insoluti", "Residuo precedente", train="Partite precedenti", held="Bollette precedenti non pagate @IT | Debito pregresso | Riporto saldo"),
    "step:due": words(
        "Netto a pagare | Totale da pagare | Totale dovuto",
        "Netto a pagare € @IT | Da pagare | Importo da pagare | Saldo | Totale a pagare | Importo dovuto | Netto da pagare | Saldo a pagare",
        "Netto a pagare EUR @IT | Saldo dovuto | Totale a Vs. debito | A saldo | Residuo da pagare | Restano da pagare | Totale netto a pagare | Importo a saldo | Tot. da pagare | A pagare | Importo a pagare CHF @CH | Non pagato",
        train="A Vs. debito | Netto dovuto | Importo residuo",
        held="Quanto devo pagare? | Rimane da pagare | Importo netto a pagare | Da saldare | Saldo fattura | Da versare | Dovuto | Resta da saldare",
    ),
    "step:cash": words("Contanti | Contante", "Pagamento contante @IT | Contanti EUR @IT | Ricevuto", "Importo contanti", train="Contante € @IT", held="Pagato contanti | Dato | Versato contanti"),
    "step:change": words("Resto", "Resto € @IT | Resto contanti", "Resto EUR @IT", train="Ritorno @CH", held="Resto dovuto | Resto a Lei"),
    "step:card": words("Pagamento elettronico @IT | Carta | Bancomat @IT", "Carta di credito | POS @IT | Visa | Mastercard", "Carta di debito", train="Carte", held="Elettronico | Moneta elettronica"),
    "step:carried_forward": words("A riportare | Riporto", "Segue | Totale a riportare", "Totale pagina | Da riportare", train="Subtotale pagina", held="Riporto a pagina seguente | Continua"),
    "step:brought_forward": words("Riporto", "Riporto pagina precedente | Totale riportato", "Da riporto", train="Riportato", held="Riporto da pagina precedente"),
}  # fmt: skip

SENTENCES = {
    "sentence:thanks": words(
        "Grazie per averci scelto. | Grazie e arrivederci",
        "Vi ringraziamo per la fiducia. | Grazie per il vostro acquisto. | Ringraziando per la preferenza accordataci, porgiamo distinti saluti. | Distinti saluti | Arrivederci e grazie",
        "Cordiali saluti | Grazie per il tuo ordine!",
        train="Grazie della visita.",
        held="La ringraziamo per la preferenza. | Vi ringraziamo per l'ordine. | A presto!",
    ),
    "sentence:payment_terms": words(
        "Pagamento a {days} giorni data fattura. | Bonifico bancario {days} gg d.f. | Scadenza pagamento: {date} | Pagamento entro {days} giorni.",
        "Pagamento: bonifico bancario a {days} giorni fine mese. | RIBA {days} gg FM @IT | Da pagare entro il {date}. | Bonifico {days} gg. fine mese | Rimessa diretta {days} gg | {days} giorni data fattura | Pagabile entro {days} giorni netto. @CH",
        "R.B. {days} gg d.f.f.m. @IT | Vi preghiamo di effettuare il pagamento entro il {date}. | Il pagamento dovrà essere effettuato entro {days} giorni dalla data della fattura.",
        train="Ricevuta bancaria a {days} giorni. @IT | Bonifico bancario vista fattura {days} gg.",
        held="Si prega di saldare la presente entro il {date}. | Termine di pagamento {days} giorni, scadenza {date}. | Preghiamo provvedere al saldo entro {days} gg. | Importo da accreditare entro {date}.",
    ),
    "sentence:payment_at_once": words(
        "Rimessa diretta | Pagamento a vista fattura.",
        "Bonifico anticipato | Pagamento immediato. | Rimessa diretta a ricevimento fattura | Contanti",
        "Pagamento alla consegna. | Contrassegno",
        train="Bonifico a vista fattura",
        held="Saldo al ricevimento della fattura. | Pagato alla consegna. | Pagamento anticipato.",
    ),
    "sentence:direct_debit": words(
        "L'importo sarà addebitato sul conto il {date}. | Addebito diretto SEPA | Addebito su conto corrente il {date}.",
        "SDD con addebito il {date}. @IT | Pagato con carta di credito. | Domiciliazione bancaria",
        "Fattura pagata. | Addebito automatico: {date}",
        train="RID bancario @IT",
        held="Provvederemo ad addebitare l'importo in data {date}. | Pagamento già effettuato, nulla è dovuto. | Domiciliazione attiva.",
    ),
    "sentence:early_payment": words(
        "Sconto {percent} per pagamento entro {days} giorni. | Sconto cassa {percent} entro {days} giorni.",
        "Sconto {percent} per pagamento entro il {date}. | {percent} di sconto per pagamento anticipato. | Entro il {date}: {amount} (sconto {percent})",
        "Sconto pagamento {percent} {days} gg",
        train="{days} giorni {percent} di sconto.",
        held="Se paga entro il {date} deduca il {percent}. | Pagando entro {days} giorni: {amount}. | Abbuono del {percent} per pagamento pronta cassa.",
    ),
    "sentence:reverse_charge": words(
        "Inversione contabile. | Reverse charge",
        "Inversione contabile art. 17 comma 6 DPR 633/72. @IT | Operazione soggetta a reverse charge. | Operazione non soggetta ad IVA art. 7-ter DPR 633/72. @IT | Operazione con applicazione del reverse charge art. 17 DPR 633/72. @IT",
        "IVA a carico del cessionario.",
        train="Non soggetto IVA: inversione contabile.",
        held="L'imposta è dovuta dal committente. | IVA assolta dal cliente (inversione contabile). | Debitore d'imposta: il destinatario.",
    ),
    "sentence:small_business": words(
        "Operazione senza applicazione dell'IVA ai sensi dell'art. 1, commi da 54 a 89, Legge 190/2014. @IT | Regime forfettario. @IT | Non soggetto a IVA.",
        "Operazione in franchigia da IVA, regime forfettario art. 1 Legge 190/2014. @IT | Prestazione esente IVA. | Esente IVA art. 10 DPR 633/72. @IT | Operazione non soggetta a ritenuta alla fonte ai sensi della legge 190/2014. @IT",
        "Regime dei minimi. @IT",
        train="Compenso in franchigia IVA. @IT",
        held="Soggetto non assoggettato all'IVA. | Esente da imposta. | Contribuente forfettario: IVA non addebitata. @IT",
    ),
    "sentence:legal": words(
        "Contributo CONAI assolto ove dovuto. @IT | La merce resta di proprietà del venditore fino al completo pagamento.",
        "Documento privo di valenza fiscale ai sensi dell'art. 21 DPR 633/72. @IT | Per ogni controversia è competente il foro della nostra sede. | Imposta di bollo assolta in modo virtuale. @IT | La merce viaggia a rischio e pericolo del committente. | Informativa privacy ai sensi del Regolamento UE 2016/679.",
        "Non si accettano reclami trascorsi 8 giorni dal ricevimento della merce. | S.E.&O. | Valgono le nostre condizioni generali.",
        train="Assolve agli obblighi di cui all'art. 62. @IT",
        held="Eventuali contestazioni vanno comunicate entro 8 giorni. | Riserva di proprietà art. 1523 c.c. @IT | Si prega di controllare i dati fiscali.",
    ),
    "sentence:delivery_equals_invoice_date": words(
        "La data di consegna corrisponde alla data della fattura. | Data prestazione: data fattura.",
        "Consegna effettuata in data fattura. | Data di consegna uguale alla data fattura.",
        "Salvo diversa indicazione la consegna avviene alla data della fattura.",
        train="Prestazione resa in data fattura.",
        held="Operazione effettuata alla data del documento. | Consegnato il giorno della fattura.",
    ),
    "sentence:bank_details": words(
        "Coordinate bancarie | Bonifico bancario su:",
        "Dati per il bonifico: | Pagamento tramite bonifico sul conto: | Vi preghiamo di effettuare il bonifico alle seguenti coordinate: | Modalità di pagamento: bonifico",
        "Appoggio bancario:",
        train="Le nostre coordinate bancarie:",
        held="Come pagare | Versamento a favore di: | Indicare il numero fattura nella causale.",
    ),
    "sentence:late_interest": words(
        "In caso di ritardato pagamento saranno addebitati gli interessi di mora. | Interessi di mora ai sensi del D.Lgs. 231/2002. @IT",
        "Trascorso il termine verranno applicati gli interessi legali. | In caso di mora interesse del 5%. @CH",
        "Per ritardato pagamento decorrono gli interessi bancari correnti.",
        train="Spese di richiamo 20 CHF. @CH",
        held="Oltre la scadenza si applicano interessi moratori. | Il mancato pagamento comporta il recupero del credito. | Interessi per ritardo: 8 % annuo.",
    ),
    "sentence:questions": words(
        "Per informazioni contattateci. | Restiamo a disposizione per qualsiasi chiarimento.",
        "Per qualsiasi domanda su questa fattura contattateci. | Servizio clienti | Hai bisogno di aiuto? | Rimaniamo a vostra disposizione.",
        "Per chiarimenti rivolgersi all'ufficio amministrativo.",
        train="Domande sulla bolletta? @IT",
        held="Siamo a vostra disposizione dal lunedì al venerdì. | Chiamaci al numero verde. | Per reclami scrivere a:",
    ),
    "sentence:tax_included": words(
        "Prezzi IVA inclusa. | IVA inclusa",
        "Tutti i prezzi si intendono IVA inclusa. | I prezzi sono comprensivi di IVA. | IVA compresa",
        "Prezzi ivati.",
        train="Importi comprensivi di imposte.",
        held="Il totale comprende l'IVA. | IVA incl. nei prezzi. | Prezzi in CHF, IVA inclusa. @CH",
    ),
    "sentence:intra_community": words(
        "Operazione non imponibile art. 41 D.L. 331/93. @IT | Cessione intracomunitaria non imponibile.",
        "Non imponibile IVA art. 41 DL 331/1993. @IT | Cessione intracomunitaria esente da IVA.",
        "Operazione intracomunitaria.",
        train="Vendita intra-UE senza IVA.",
        held="Cessione intra UE: IVA non esposta. | Fornitura intracomunitaria esente.",
    ),
    "sentence:export": words(
        "Operazione non imponibile art. 8 DPR 633/72. @IT | Esportazione non imponibile IVA.",
        "Non imponibile art. 8 c. 1 lett. a DPR 633/72. @IT | Cessione all'esportazione",
        "Esente IVA: esportazione.",
        train="Esportazione esente da imposta. @CH",
        held="Merce destinata all'esportazione, senza IVA. | Vendita extra UE non imponibile.",
    ),
    "sentence:page": words(
        "Pagina {page} di {pages} | Pag. {page} di {pages}",
        "Pagina {page} | Pag. {page}/{pages} | Pag. {page} | Pagina {page}/{pages} | {page}/{pages}",
        "- {page} - | Foglio {page} | Pag.: {page}",
        train="Pag {page}",
        held="Foglio {page} di {pages} | Pg. {page}/{pages} | {page} di {pages}",
    ),
}  # fmt: skip

UNITS = {
    "unit:piece": words("pz | pz.", "PZ | NR | n. | nr | pezzi", "N | cad.", train="Pezzo", held="nr. | unità"),
    "unit:hour": words("ore | h", "ora | H | hh", "ORE", train="Ora/e", held="h. | hr"),
    "unit:day": words("giorni | gg", "giorno | gg.", "GG", train="giornate", held="giornata | g/u"),
    "unit:week": words("settimane | settimana", "sett.", "sett", held="settimanale"),
    "unit:month": words("mesi | mese", "mensilità", "mens.", held="canone mensile"),
    "unit:year": words("anno | anni", "annuale", held="annualità"),
    "unit:flat": words("a corpo | forfait", "corpo | ac", "forf.", train="F", held="a c. | forfettario"),
    "unit:set": words("set | kit", "serie", "SET", held="gruppo"),
    "unit:pack": words("conf. | cf", "confezione | CF | pacco", "pacchi", train="conf", held="pacchetto | sacco"),
    "unit:box": words("scatola | ct", "cartone | cartoni | CT | scatole", "crt", train="cassa", held="colli | scat."),
    "unit:pair": words("paio | paia", "PA", held="coppia"),
    "unit:bottle": words("bottiglia | bottiglie", "bt | BT", held="bott."),
    "unit:roll": words("rotolo | rotoli", "rot.", held="bobina"),
    "unit:pallet": words("bancale | pallet", "bancali | PLT", held="pedana"),
    "unit:licence": words("licenza | licenze", "utente | utenti", held="lic."),
    "unit:person": words("persone | persona", "pax | pers.", held="ospiti"),
    "unit:night": words("notti | notte", "pernottamento", held="pernott."),
    "unit:page": words("pagine | pagina", "cartelle", held="pp."),
    "unit:word": words("parole | parola", "par.", held="pr."),
    "unit:kg": words("kg", "KG | Kg", "Kg.", held="chili"),
    "unit:g": words("g", "gr", "grammi", held="GR."),
    "unit:t": words("t | ton", "TN | tonnellate", "Ton.", held="tonn."),
    "unit:l": words("l | lt", "LT | litri | litro", "L", held="Lt."),
    "unit:m": words("m | mt", "ml | metri | MT", "Mt.", held="m.l."),
    "unit:m2": words("m² | mq", "MQ | m2", "Mq", held="mq."),
    "unit:m3": words("m³ | mc", "m3 | Smc", held="MC."),
    "unit:km": words("km", "Km | KM", "chilometri", held="km."),
    "unit:kwh": words("kWh", "KWh", held="kwh."),
    "unit:gb": words("GB", "Gb", held="giga"),
}  # fmt: skip

WORDING: Wording = (
    TITLES
    | NUMBERS
    | PARTIES
    | REST
    | HEADINGS
    | STEPS
    | SENTENCES
    | UNITS
    | months(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "gen. feb. mar. apr. mag. giu. lug. ago. sett. ott. nov. dic.",
    )
)
