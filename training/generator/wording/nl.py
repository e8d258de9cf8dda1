"""Dutch: the Netherlands and Flanders."""

from generator.wording.words import Wording, months, words

TITLES = {
    "title:invoice": words(
        "Factuur",
        "Factuur nr. | Verkoopfactuur | Rekening | Nota | Uw factuur",
        "Verzamelfactuur | Eindfactuur | Termijnfactuur | Factuur / Invoice | Verkoopfaktuur | Honorariumnota | Voorschotfactuur | Ereloonnota @BE",
        train="Faktuur | Originele factuur | Maandfactuur",
        held="Eindafrekening | Slotfactuur | Declaratie @NL | Vorderingsstaat @BE | Periodefactuur",
    ),
    "title:credit_note": words("Creditnota | Creditfactuur", "Credit | Kredietnota @BE | Creditnota nr.", "Credit nota | Correctiefactuur", train="Creditering", held="Tegoedbon | Gecorrigeerde factuur | Creditbrief"),
    "title:receipt": words("Kassabon | Bon", "Kasticket @BE | Kwitantie | Betalingsbewijs | Rekening | BTW-kasticket @BE", "Aankoopbewijs | Kassaticket @BE | Klantticket | Bewijs van betaling", train="Pinbon @NL | Kopie kassabon", held="Rekening tafel | Aankoopbon | Verkoopbon | Btw-bon @BE"),
    "title:bill": words("Factuur | Uw factuur", "Jaarafrekening | Energierekening | Jaarnota | Hotelrekening | Afrekening", "Voorschotfactuur @BE | Termijnnota @NL | Waterfactuur | Maandnota | Telefoonrekening", train="Eindafrekening energie", held="Verbruiksfactuur | Afrekeningsfactuur @BE | Nota verblijf | Uw rekening"),
    "title:delivery_note": words("Pakbon | Leverbon", "Leveringsbon @BE | Vrachtbrief | Afleverbon | Zendnota @BE", "Verzendbon | Leveringsnota @BE", train="Werkbon", held="Begeleidende pakbon | Uitleverbon | Paklijst"),
    "title:order_confirmation": words("Orderbevestiging | Opdrachtbevestiging", "Bestelbevestiging | Bevestiging van uw bestelling", "Bestelbon @BE | Uw bestelling", train="Reserveringsbevestiging", held="Bevestiging bestelling | Orderoverzicht"),
    "title:quote": words("Offerte", "Prijsopgave | Proforma factuur | Offerte nr.", "Aanbieding | Prijsofferte @BE", train="Proformafactuur", held="Bestek @BE | Prijsvoorstel"),
    "title:reminder": words("Herinnering | Betalingsherinnering", "Aanmaning | Eerste herinnering | Tweede herinnering | Laatste aanmaning", "Ingebrekestelling", train="1e aanmaning", held="Rappel @BE | Sommatie"),
    "title:statement": words("Rekeningoverzicht | Openstaande posten", "Rekeninguittreksel @BE | Saldo-overzicht", "Overzicht openstaande facturen", train="Klantenoverzicht", held="Debiteurenoverzicht | Historiek @BE"),
    "title:remittance": words("Betalingsadvies | Overschrijving", "Betaalspecificatie | Overschrijvingsformulier @BE", "Betaaladvies", train="Acceptgiro @NL", held="Betaalstrook | Betalingsspecificatie"),
    "title:terms": words("Algemene voorwaarden", "Algemene verkoopvoorwaarden @BE | Leveringsvoorwaarden", "Verkoopvoorwaarden", train="Leverings- en betalingsvoorwaarden", held="Factuurvoorwaarden @BE | Betalingsvoorwaarden"),
    "title:cover_letter": words("Uw factuur | Betreft: factuur", "Hierbij ontvangt u onze factuur | Bijgaand onze factuur", "Begeleidende brief", train="In bijlage onze factuur @BE", held="Toezending factuur | Onze factuur"),
}  # fmt: skip

NUMBERS = {
    "label:invoice_number": words(
        "Factuurnummer | Factuurnr. | Factuur nr.",
        "Factuurnr | Factuur | Nummer | Factuur nummer | Fact.nr. | Nr. | Factuur-nr.",
        "Fact. nr. | Faktuurnummer | Notanummer | Factuur Nr | Documentnummer | Factuur no. | Factuur # | Faktuur nr. | Fact.nummer | Documentnr. | Bonnummer | Referentie | Ft. nr",
        train="Faktuurnr. | Ons factuurnummer | Nota nr. | Verkoopfactuurnummer",
        held="Factuurkenmerk | Factuur-ID | Volgnummer | Boekstuknummer | Uw factuurnummer | Factuur N° @BE | Doc. nr. | Factuurcode",
    ),
    "label:invoice_date": words(
        "Factuurdatum | Datum",
        "Datum factuur | Fact. datum | Factuur datum | Datum van de factuur | d.d. | Fact.datum",
        "Documentdatum | Faktuurdatum | Datum document @BE | Opgemaakt op | Uitgiftedatum | Verzenddatum | Dagtekening | Notadatum | Fac. datum",
        train="Factuurdat. | Factuur van | Dd.",
        held="Datum uitgifte | Opmaakdatum | Datum nota | Aanmaakdatum | Verzonden op | Facturatiedatum @BE | Boekdatum",
    ),
    "label:due_date": words(
        "Vervaldatum | Vervaldag @BE | Uiterste betaaldatum",
        "Te betalen voor | Te betalen vóór | Betalen voor | Betaaldatum | Uiterlijk te betalen op | Verval",
        "Vervalt op | Betaling voor | Betaaltermijn tot | Uiterste betaaldag | Betaalbaar voor | Te voldoen voor | Betalen vóór | Vervaldat. | Te betalen uiterlijk | Vervaldatum factuur | Incassodatum",
        train="Te betalen tegen @BE | Datum incasso | Betalen uiterlijk",
        held="Te voldoen uiterlijk | Uiterste datum | Betaling uiterlijk op | Graag betalen voor | Betalingsdatum | Te ontvangen vóór | Automatische incasso rond",
    ),
    "label:delivery_date": words("Leverdatum | Leveringsdatum", "Datum levering | Geleverd op | Afleverdatum | Verzenddatum", "Prestatiedatum | Datum prestatie @BE | Uitvoeringsdatum | Levering", train="Lev.datum", held="Datum van levering | Aflevering | Datum uitvoering | Datum dienst"),
    "label:service_period": words("Periode | Factuurperiode", "Facturatieperiode @BE | Geleverd in periode | Leveringsperiode | Periode van | Dienstperiode", "Verbruiksperiode | Over de periode | Maand | Prestatieperiode", train="Contractperiode | Tijdvak", held="Betreft periode | Termijn | Looptijd | Periode dienstverlening"),
    "label:purchase_order": words(
        "Ordernummer | Uw order | Bestelnummer",
        "Uw ordernummer | Uw bestelling | Uw bestelnummer | Inkoopordernummer | Ordernr. | Bestelbon @BE | Bestelnr.",
        "Inkooporder | PO-nummer | Uw inkoopnummer | Uw ordernr. | Bestelling | Bestelbonnummer @BE | Order | Uw opdracht | PO nummer | Opdrachtnummer | Inkoopnummer | Uw bestelbon @BE",
        train="Uw order nr. | Order nr. | PO nr.",
        held="Order-ID | Bestelreferentie | Uw inkooporder | Klantorder | Uw opdrachtnummer | Verplichtingennummer @NL | Aankooporder @BE",
    ),
    "label:order_date": words("Orderdatum | Besteldatum", "Datum order | Datum bestelling | Uw order van", "Besteld op", train="Order d.d.", held="Uw bestelling van | Opdrachtdatum"),
    "label:customer_number": words(
        "Klantnummer | Debiteurnummer | Klantnr.",
        "Uw klantnummer | Debiteurennummer | Klant nr. | Relatienummer | Klant | Debiteur | Debiteurnr.",
        "Klantnr | Klantcode | Klantnummer bij ons | Deb.nr. | Relatienr. | Uw klantnr. | Klanten nr. @BE | Debiteur nr. | Accountnummer",
        train="Deb. nummer | Kl.nr. | Contractant",
        held="Lidnummer | Klant-ID | Abonneenummer | Cliëntnummer | Uw debiteurnummer | Klantenrekening @BE",
    ),
    "label:contract": words("Contractnummer | Contract", "Contractnr. | Contract nr. | Overeenkomst", "Polisnummer | Abonnement | Abonnementsnummer", train="Contractrekening", held="Overeenkomstnummer | Polis | Contract-ID"),
    "label:project": words("Project | Projectnummer", "Betreft | Werf @BE | Projectnr. | Werk | Onderwerp", "Projectnaam | Dossier | Opdracht | Werkadres", train="Dossiernummer | Proj.", held="Kostenplaats | Object | Omschrijving project"),
    "label:delivery_note": words("Pakbon | Pakbonnummer | Leverbon", "Leveringsbon @BE | Pakbonnr. | Leverbonnummer | Bonnummer | Zendnota @BE", "Leveringsbon nr. @BE | Werkbon | Bon", train="Zending | Pakbon nr.", held="Afleverbon | Zendingnummer | Vrachtbriefnr. | Leveringsnota @BE"),
    "label:your_reference": words("Uw referentie | Uw kenmerk", "Uw ref. | Referentie | Klantreferentie | Kenmerk | T.a.v.", "Uw contactpersoon | Ter attentie van | Uw ref", train="Uw kenm.", held="Referentie klant | Ref. klant | Inkoper"),
    "label:our_reference": words("Onze referentie | Ons kenmerk", "Onze ref. | Referentie | Ons ordernummer | Verkooporder", "Onze order | Dossiernr.", train="O/Ref. @BE", held="Intern nummer | Interne referentie | Dossierreferentie"),
    "label:salesperson": words("Verkoper | Contactpersoon", "Vertegenwoordiger | Behandeld door | Accountmanager | Contact | Uw contactpersoon", "Medewerker | Adviseur | Verkocht door", train="Geholpen door | Vert.", held="Behandelaar | Uw adviseur | Relatiebeheerder | Dossierbeheerder @BE"),
    "label:page": words("Pagina", "Blad | Pag. | Bladzijde", "Pag", train="Blz.", held="Paginanummer | Blad nr. | P."),
}  # fmt: skip

PARTIES = {
    "label:vendor": words("Afzender | Verkoper | Van", "Leverancier | Verkocht door | Gefactureerd door", "Opdrachtnemer | Dienstverlener | Onze gegevens | Bedrijf | Verzender", train="Leverancier gegevens | Factuur van", held="Factuurafzender | Uw leverancier | Crediteur | Firma @BE"),
    "label:customer": words(
        "Factuuradres | Factuur aan | Klant",
        "Aan | Factureren aan | Debiteur | Gefactureerd aan | Klantgegevens | Koper | T.a.v.",
        "Facturatieadres @BE | Geadresseerde | Opdrachtgever | Factuur voor | Ontvanger | Bestemd voor | Naam | Rekening voor | Facturatie aan @BE | Afnemer | Uw gegevens | Bill to",
        train="Klantadres | Naam en adres | Factuurgegevens",
        held="Factuurontvanger | Facturatiegegevens @BE | Contractant | Faktuuradres | Adres klant | Verkocht aan | Contracthouder",
    ),
    "label:ship_to": words("Afleveradres | Leveradres | Leveringsadres @BE", "Bezorgadres @NL | Geleverd aan | Leveren aan | Verzendadres | Verzonden naar", "Leverplaats | Plaats van levering | Werfadres @BE | Levering aan", train="Leverpunt | Uitvoeringsadres", held="Bestemming | Werkadres | Verbruiksadres | Aflevering bij"),
    "label:vat_id": words(
        "Btw-nummer | BTW-nr. | BTW nr. | Btw nummer",
        "BTW | Btw-nr | BTW-identificatienummer | Btw-id | BTW nummer klant | Ondernemingsnummer @BE",
        "Uw btw-nummer | BTW nr NL @NL | Btw-identificatienr. | O.B.-nummer @NL | Btw BE @BE | BTW/TVA @BE | Ond. nr. @BE | OB-nr. @NL | B.T.W.-nummer | BTW-code",
        train="VAT nr. | Omzetbelastingnummer @NL | Btw no. | VAT-nummer",
        held="BTW-registratienummer | Btw-identificatie | Ons btw-nummer | RPR/BTW @BE | BTW-plicht. nr. @BE | BTW identif. nr. | KBO/BTW @BE | Btw nr klant",
    ),
    "label:tax_number": words("Fiscaal nummer | Belastingnummer", "RSIN @NL | BSN @NL | Fiscaal nr.", "Ondernemingsnr. @BE", train="Fi-nummer @NL", held="Belastingnr. | Loonheffingsnummer @NL"),
    "label:register": words("KvK @NL | KvK-nummer @NL | K.v.K. @NL | RPR @BE | Ondernemingsnr. @BE", "KvK nr. @NL | Handelsregister | KBO @BE | HR @NL | H.R.", "KvK Amsterdam @NL | Kamer van Koophandel @NL | RPR Antwerpen @BE | Handelsreg.", train="KvK no. @NL | Erkenningsnummer @BE", held="Inschrijvingsnummer KvK @NL | Handelsregisternummer | KBO-nummer @BE | Registratienummer"),
    "label:phone": words("Tel. | Telefoon | Tel", "T | Telefoonnummer | Tel.nr.", "M | Mobiel | Gsm @BE", train="Telnr.", held="Telefoonnr. | Klantenservice | Tel/Fax"),
    "label:fax": words("Fax", "F | Fax. | Faxnummer", "Telefax", train="Faxnr.", held="Fx"),
    "label:email": words("E-mail | Email", "E | Mail", "E-mailadres", train="Mailadres", held="Mailen naar | Elektronisch adres"),
    "label:website": words("Website | Web", "Internet | W | www", "Site @BE", train="I", held="Webadres | Online"),
    "label:bank": words("Bank | Bankgegevens", "Banknaam | Bankrelatie @NL | Onze bank", "Bankinstelling | Naam bank", train="Bankier", held="Financiële instelling | Bankrelaties"),
    "label:account": words("Rekeningnummer | Bankrekening | Rekening", "Rek.nr. | Bankrek. | Bankrekeningnummer | Rek. nr.", "Rekeningnr. | Giro @NL", train="Bank rek. | Reknr", held="Banknummer | Op rekening"),
    "label:routing": words("Bankcode", "Clearingcode", "Bank-ID", train="Bankidentificatie", held="Clearing nr."),
    "label:holder": words("T.n.v. | Ten name van | Rekeninghouder", "tnv | Begunstigde | Op naam van", "Naam rekeninghouder", train="Op naam", held="Tenaamstelling | Naam begunstigde"),
}  # fmt: skip

REST = {
    "label:payment_terms": words("Betalingsvoorwaarden | Betaaltermijn | Betalingsconditie", "Betalingstermijn | Betalingscondities | Betaalconditie | Betaling | Betaalwijze | Betalingswijze", "Bet. voorwaarden | Betalingscond. | Condities | Betaalmethode", train="Bet. cond. | Betaalvoorwaarden", held="Voorwaarden | Betalingsmodaliteiten @BE | Bet.conditie | Termijn"),
    "label:payment_reference": words("Betalingskenmerk @NL | Gestructureerde mededeling @BE | Mededeling @BE | O.v.v.", "Onder vermelding van | Kenmerk | Omschrijving | Te vermelden | Referentie", "Betaalkenmerk @NL | OGM @BE | Vermeld bij betaling | Machtigingskenmerk @NL", train="Ovv", held="Te vermelden bij betaling | Betaalreferentie | Vrije mededeling @BE | Betalingsreferentie"),
    "label:total_words": words("Bedrag in letters | In woorden", "Totaal in letters @BE | Zegge", "Bedrag in woorden", train="Voluit", held="In letters | Totaalbedrag in woorden"),
    "label:time": words("Tijd | Uur @BE", "Tijdstip | Datum/tijd", "om", train="Tijd bon", held="Verkooptijd | Afgedrukt om"),
    "label:cashier": words("Kassier | Medewerker | Kassa", "U werd geholpen door | Bediend door | Kassa nr. | Bediening | Verkoper", "Ober | Kassière | U bent geholpen door | Kassamedewerker", train="Bed. door | Geholpen door", held="Personeel | Kas. | Gastheer | Caissière"),
    "label:table": words("Tafel", "Tafel nr. | Tafelnummer", "Tfl", train="Tafelnr.", held="Plaats | Tafel #"),
    "label:card": words("Pin @NL | Bankkaart | Bancontact @BE | Kaart", "PIN betaling @NL | Maestro | Visa | Mastercard | V PAY | Kaartnummer | Kredietkaart @BE | Creditcard", "Contactloos | Betaalkaart | iDEAL @NL | Payconiq @BE | Bankpas @NL", train="Pinnen @NL | Debit Mastercard", held="Kaartbetaling | Betaald met kaart | Debetkaart @BE | Kaart nr. | Elektronisch betaald"),
    "label:currency": words("Valuta | Munt @BE", "Munteenheid | Bedragen in", "Factuurvaluta", train="Val.", held="Muntsoort | Alle bedragen in"),
}  # fmt: skip

HEADINGS = {
    "heading:position": words("Nr. | #", "Pos. | Regel | Nr | Pos | Lijn @BE", "Regelnr. | R.", train="Volgnr.", held="Positie | Rgl | Post | No."),
    "heading:code": words("Artikelnummer | Artikel | Artikelnr.", "Code | Art.nr. | Artikelcode | Art. nr. | Referentie | Ref.", "Artnr | Artikel nr. | Productcode | Artikelnr | Productnummer | EAN | Bestelnr. | Art. | Itemnr.", train="Art.code | Artikel-nr. | Itemcode | Artikel code", held="Productnr. | Materiaal | Bestelcode | Leveranciersnr. | Model"),
    "heading:description": words(
        "Omschrijving",
        "Beschrijving | Artikel | Product | Artikelomschrijving | Dienst | Productomschrijving",
        "Omschrijving artikel | Product / Dienst | Omschrijving werkzaamheden | Werkzaamheden | Benaming @BE | Specificatie | Omschrijving dienst | Artikel omschrijving | Benaming artikel @BE | Product/dienst | Diensten | Prestaties @BE | Omschr.",
        train="Naam | Activiteit | Omschrijving van de goederen",
        held="Details | Toelichting | Onderwerp | Beschrijving artikel | Goederen | Productnaam | Werken @BE",
    ),
    "heading:date": words("Datum", "Leverdatum | Datum uitvoering", "Dag | Geleverd op", train="Dat.", held="Uitgevoerd op | Werkdatum"),
    "heading:quantity": words(
        "Aantal", "Hoeveelheid | Aant. | Uren | Stuks | Hvh. @BE | Aantal uren", "Hoev. | Geleverd | Qty | Aantal stuks | Verbruik | Aantal geleverd | Eenheden | Aantal/uren | Aant", train="Gel. | Hvhd @BE | Leverd", held="Gefactureerd | Hoeveelh. | Aantal eenheden | Aantallen | Geleverd aantal | Volume"
    ),
    "heading:unit": words("Eenheid | Eenh.", "Ehd | Eh. | EH | Per", "Ehd. | Verpakking | Eenh", train="VE", held="Maateenheid | Soort | Verkoopeenheid"),
    "heading:unit_price": words(
        "Prijs | Eenheidsprijs | Stukprijs",
        "Prijs per eenheid | Prijs p.e. | Tarief | Prijs/eenheid | Prijs excl. | Stuksprijs | Bedrag per eenheid | Eenh. prijs",
        "Prijs per stuk | Prijs excl. btw | Prijs/stuk | Uurtarief | Eenheidsprijs € @BE,NL | Prijs € @BE,NL | P.P. | Netto prijs | Prijs p/st | EP @BE | Verkoopprijs | Prijs per st. | Nettoprijs | Prijs incl. btw",
        train="E.P. @BE | Prijs EUR @BE,NL | Ehp @BE | À",
        held="Per stuk | Eenheidstarief | Prijs ex. btw | Brutoprijs | P/eenheid | Tarief excl. btw | Pr. eenheid | Stukspr.",
    ),
    "heading:discount": words("Korting | Korting %", "Krt. | Krt% | % Korting | Kort. | Krt", "Korting (%) | % | Kort.%", train="Kort | Krt.%", held="Ktg | Rabat | % krt | Korting in %"),
    "heading:tax_rate": words("Btw | BTW % | Btw-tarief", "BTW% | % BTW | Btw-percentage | BTW tarief | BTW code | Tarief", "Btw-code | BTW perc. | B.T.W. | TVA/BTW @BE", train="Btw cd | VAT %", held="Tarief btw | Belasting | BTW (in %) | Btw-soort | Cd"),
    "heading:tax_amount": words("Btw | BTW-bedrag | Btw bedrag", "BTW € @BE,NL | Bedrag btw | Totaal BTW | Btw EUR @BE,NL", "Belasting | BTW totaal | B.T.W.", train="Btw in € @BE,NL", held="Btw waarde | Te betalen btw | BTW-belasting | Bedrag belasting"),
    "heading:net_amount": words(
        "Bedrag excl. btw | Netto | Totaal excl. btw", "Bedrag | Totaal excl. | Nettobedrag | Excl. btw | Netto bedrag | Bedrag excl.", "Subtotaal | Netto totaal | Bedrag ex. btw | Totaal netto | Totaal excl. BTW € @BE,NL | Ex btw | Maatstaf @BE", train="Netto € @BE,NL | Waarde", held="Regelbedrag excl. | Bedrag exclusief btw | Totaal exclusief | Netto EUR @BE,NL | Som excl. btw | Regeltotaal excl."
    ),
    "heading:amount": words(
        "Bedrag | Totaal", "Totaalprijs | Bedrag € @BE,NL | Regeltotaal | Totaal € @BE,NL | Totaalbedrag | Subtotaal | Totaal excl. btw | Bedrag EUR @BE,NL", "Totale prijs | Waarde | Prijs totaal | Totaal EUR @BE,NL | Netto bedrag | Bedrag in EUR @BE,NL | Totaal prijs | Netto | Bedragen | Tot. | Totaal incl. btw", train="Bedrag in € @BE,NL | Bedr. | Netto totaal", held="Regelbedrag | Totaal per regel | Lijntotaal @BE | Som | Kosten | Totaal lijn @BE | Eindprijs"
    ),
    "heading:gross_amount": words("Bedrag incl. btw | Totaal incl. btw | Bruto", "Totaal incl. | Incl. btw | Bruto bedrag | Totaal", "Prijs incl. btw | Bedrag incl. | Totaal inclusief", train="Totaal incl. BTW € @BE,NL | Brutobedrag", held="Bedrag inclusief btw | Bruto totaal | Inclusief"),
    "heading:tax_base": words("Grondslag | Over | Maatstaf van heffing @BE", "Basis | Belastbaar bedrag | Bedrag excl. btw | Netto", "MVH @BE | Btw-grondslag | BTW over", train="Maatstaf @BE", held="Belastbaar | Basis btw | Heffingsgrondslag | Goederenbedrag"),
}  # fmt: skip

STEPS = {
    "step:subtotal": words("Subtotaal", "Goederenbedrag | Subtotaal artikelen | Totaal artikelen | Goederentotaal", "Sub-totaal | Som | Totaal goederen | Artikelen", train="Tussentotaal | Sub totaal", held="Totaal regels | Bedrag goederen | Deeltotaal | Waarde goederen"),
    "step:discount": words("Korting", "Totaal korting | Factuurkorting | Af: korting | Kortingen | Klantenkorting", "Actiekorting | Kortingscode | Kortingsbedrag | Rabat | Financiële korting @BE | Betalingskorting | Uw voordeel", train="Bonus | Kortingsbon", held="Minus korting | Gegeven korting | Algemene korting | Volumekorting"),
    "step:shipping": words("Verzendkosten | Vracht", "Transport | Transportkosten | Vrachtkosten | Bezorgkosten @NL | Leveringskosten @BE | Porto", "Orderkosten | Verzending | Verzend- en administratiekosten | Portokosten", train="Verzendkosten excl. btw", held="Kosten verzending | Afleverkosten | Verpakking en verzending | Franco"),
    "step:fee": words("Administratiekosten | Toeslag", "Servicekosten | Voorrijkosten | Milieuheffing | Orderkosten | Vastrecht | Brandstoftoeslag", "Recupel @BE | Toeristenbelasting | Verwijderingsbijdrage | Handelingskosten | Parkeerkosten | Verpakkingskosten | Statiegeld", train="Kosten | Behandelingskosten", held="Reiskosten | Overige kosten | Kredietbeperking | Bebat @BE | Energietoeslag"),
    "step:net": words(
        "Totaal excl. btw | Subtotaal | Totaal exclusief btw",
        "Netto | Totaal excl. | Bedrag excl. btw | Subtotaal excl. btw | Netto bedrag | Totaal netto | Totaal ex. BTW | Nettobedrag",
        "Maatstaf van heffing @BE | Excl. BTW | Totaalbedrag excl. btw | Netto goederenbedrag | Exclusief btw | Totaal excl. BTW EUR @BE,NL | Totaal goederen excl. btw | Factuurbedrag excl. btw | Bedrag exclusief BTW | Nettototaal | Subtotaal exclusief BTW | Totaal zonder BTW @BE | Grondslag | Totaal EUR excl. BTW @BE,NL",
        train="Som excl. btw | Tot. excl. | Netto factuurbedrag",
        held="Bedrag zonder btw | Factuurtotaal excl. btw | Belastbaar totaal | Totaal netto bedrag | Netto waarde | Eindtotaal excl. btw | Belastbaar bedrag",
    ),
    "step:tax": words(
        "{name} {rate} | {rate} {name} | {name} | {name} ({rate})",
        "Totaal {name} | {name}-bedrag | {name} over {rate}",
        "{name}: {rate} | Btw | + {rate} {name} | {name} tarief {rate} | Plus {rate} {name} | Btw-bedrag {rate} | Bedrag {name} {rate} | {name} @ {rate} | {name} bedrag {rate} | waarvan {name} | {name} hoog | {name} à {rate} | Inclusief {rate} {name}",
        train="Totaal {rate} {name} | {name} - {rate}",
        held="Omzetbelasting {rate} | {rate} {name} hoog tarief | Verschuldigde {name} {rate} | Te vermeerderen met {name} {rate} | {name} van {rate} | Belasting {rate} | Bij: {name} {rate}",
    ),
    "step:withheld": words("{name} {rate} | Inhouding {rate}", "Inhouding | Inhouding {name} | Af: {name} {rate}", "Bedrijfsvoorheffing {rate} @BE | G-rekening {rate} @NL", train="Ingehouden {rate}", held="Ingehouden {name} {rate} | Voorheffing {rate} @BE"),
    "step:tax_total": words("Totaal btw | Btw | BTW-bedrag", "BTW totaal | Btw bedrag | Totaal BTW € @BE,NL | Omzetbelasting @NL", "Totale btw | Totaalbedrag btw | Belastingen | Totaal belasting", train="Bedrag btw", held="Som btw | Verschuldigde btw | Btw-totaalbedrag"),
    "step:total": words(
        "Totaal | Totaal incl. btw | Totaalbedrag",
        "Factuurbedrag | Totaal inclusief btw | Factuurtotaal | Totaal incl. | Totaal € @BE,NL | Eindtotaal | Totaal EUR @BE,NL",
        "Totaal factuur | Totaalbedrag incl. btw | Totaal inclusief | Bedrag incl. btw | Totaal EUR incl. BTW @BE,NL | Notabedrag | Bruto | Totaal bedrag | Brutobedrag | Totaalprijs | Totaal bruto | Algemeen totaal @BE | Inclusief btw | Totaal factuurbedrag",
        train="Bedrag factuur | Totaal van deze factuur | Totaal met btw @BE | Rekeningtotaal",
        held="Factuurbedrag incl. btw | Totale som | Eindbedrag | Totaal rekening | Bruto totaal | Nota totaal | Totaal btw inbegrepen @BE | Totale kosten | Eindtotaal incl. btw",
    ),
    "step:rounding": words("Afronding", "Afrondingsverschil", "Afr.", train="Afgerond", held="Afronding 5 cent | Verschil afronding"),
    "step:tip": words("Fooi", "Tip | Service", "Fooi personeel", train="Drinkgeld @BE", held="Bedieningsgeld | Extra fooi"),
    "step:paid": words("Betaald | Reeds betaald | Voldaan", "Ontvangen | Al betaald | Reeds voldaan | Betaling | Betalingen", "Betaald bedrag | Af: betaald | Uw betaling | Reeds ontvangen | Vooruitbetaald", train="Betaald per pin @NL", held="Ontvangen betalingen | Gedeeltelijk betaald | Eerder betaald | Minus betaald"),
    "step:deposit": words("Aanbetaling | Voorschot", "Af: aanbetaling | Betaald voorschot | Voorschotten @BE | Reeds gefactureerd", "Vooruitbetaling | Reeds betaalde voorschotten | Waarborg", train="Aanbetaald", held="Verrekening aanbetaling | Termijnbedragen | Borg | In mindering: voorschot"),
    "step:previous_balance": words("Vorig saldo | Openstaand saldo", "Oud saldo | Openstaand bedrag vorige factuur", "Saldo vorige nota", train="Beginsaldo", held="Nog openstaand | Overgebracht saldo | Achterstand"),
    "step:due": words(
        "Te betalen | Totaal te betalen | Te voldoen",
        "Openstaand | Te betalen bedrag | Nog te betalen | Openstaand bedrag | Te betalen € @BE,NL | Saldo | Door u te betalen",
        "Totaal te voldoen | Te betalen EUR @BE,NL | Nog te voldoen | Restbedrag | Te betalen saldo | Netto te betalen @BE | Bedrag te betalen | Verschuldigd bedrag | Resterend bedrag | Openstaand saldo | Af te schrijven bedrag | U betaalt | Restant",
        train="Verschuldigd | Te ontvangen | Resterend te betalen",
        held="Nog openstaand bedrag | Bedrag verschuldigd | Saldo te betalen | Totaal verschuldigd | Over te maken bedrag | Resteert te betalen | Restsaldo | Eindsaldo | Te incasseren",
    ),
    "step:cash": words("Contant | Cash @BE", "Contant ontvangen | Contant EUR @BE,NL | Betaald contant", "Gegeven", train="Kontant", held="Contant geld | Ontvangen contant | Cash ontvangen"),
    "step:change": words("Wisselgeld | Terug", "Retour | Teruggave | Terug EUR @BE,NL", "Wisselgeld retour", train="Terugbetaling", held="Terug contant | Teruggegeven"),
    "step:card": words("Pin @NL | Bancontact @BE | Bankkaart", "PIN betaling @NL | Maestro | Visa | Mastercard | Kaart | V PAY", "Creditcard | Contactloos", train="Pinbetaling @NL", held="Kaartbetaling | Elektronisch | Debit kaart"),
    "step:carried_forward": words("Transport | Over te brengen @BE", "Subtotaal | Over te dragen", "Transporteren", train="Te transporteren", held="Totaal pagina | Subtotaal pagina"),
    "step:brought_forward": words("Transport | Overgebracht @BE", "Transport vorige pagina", "Overdracht @BE", train="Van vorige pagina", held="Overgebracht van vorige bladzijde | Getransporteerd"),
}  # fmt: skip

SENTENCES = {
    "sentence:thanks": words(
        "Bedankt voor uw bestelling. | Hartelijk dank voor uw opdracht.",
        "Bedankt voor uw vertrouwen. | Bedankt voor uw bezoek en tot ziens! | Wij danken u voor het vertrouwen. | Met vriendelijke groet,",
        "Dank voor de prettige samenwerking. | Tot de volgende keer!",
        train="Fijn dat u klant bij ons bent.",
        held="Wij danken u voor uw bestelling en hopen u snel terug te zien. | Dank u voor uw aankoop. | Graag tot ziens!",
    ),
    "sentence:payment_terms": words(
        "Wij verzoeken u vriendelijk het bedrag binnen {days} dagen over te maken. | Betaling binnen {days} dagen na factuurdatum. | Gelieve te betalen voor {date}. @BE | Gelieve het bedrag vóór {date} over te maken.",
        "Betalingstermijn: {days} dagen | {days} dagen netto | We verzoeken u vriendelijk het bovenstaande bedrag voor {date} te voldoen onder vermelding van het factuurnummer. | Betaling: {days} dagen na factuurdatum. | Te betalen binnen {days} dagen. | {days} dagen factuurdatum @BE",
        "Betaling dient uiterlijk {date} te zijn ontvangen. | {days} dagen einde maand | Wij ontvangen uw betaling graag binnen {days} dagen. | Betaalbaar op {days} dagen @BE",
        train="Graag betalen binnen {days} dagen. | Netto binnen {days} dagen",
        held="Deze factuur vervalt op {date}. | U wordt verzocht deze nota uiterlijk {date} te voldoen. | Wilt u het bedrag binnen {days} dagen betalen? | Betaaltermijn bedraagt {days} dagen, dus tot {date}.",
    ),
    "sentence:payment_at_once": words(
        "Direct betalen. | Contant",
        "Contante betaling | Betaling bij ontvangst. | Per direct te voldoen. | Contant bij levering",
        "Vooruitbetaling | Onder rembours",
        train="À contant",
        held="Betaling bij levering. | Onmiddellijk te betalen. | Graag per ommegaande voldoen.",
    ),
    "sentence:direct_debit": words(
        "Het bedrag wordt rond {date} automatisch van uw rekening afgeschreven. | Automatische incasso",
        "U hoeft niets te doen, het bedrag wordt automatisch geïncasseerd. | Domiciliëring op {date}. @BE | Deze factuur is al betaald. | SEPA-incasso op {date}.",
        "Betaald via iDEAL. @NL | Betaald met creditcard.",
        train="Niet betalen, wij incasseren dit bedrag.",
        held="Wij schrijven het bedrag op {date} af. | Reeds voldaan, u hoeft niet meer te betalen. | Via uw domiciliëring betaald. @BE",
    ),
    "sentence:early_payment": words(
        "Bij betaling binnen {days} dagen {percent} korting. | {percent} betalingskorting bij betaling binnen {days} dagen.",
        "Kredietbeperking {percent} vervalt bij betaling voor {date}. @NL | Bij betaling voor {date} mag u {percent} aftrekken. | Contantkorting {percent} binnen {days} dagen. @BE | Te betalen voor {date}: {amount}",
        "{days} dagen {percent}",
        train="Betaalt u voor {date}, dan betaalt u {amount}.",
        held="{percent} korting voor contant bij betaling binnen {days} dagen. | Wie voor {date} betaalt, krijgt {percent} korting. | Financiële korting {percent} tot {date}. @BE",
    ),
    "sentence:reverse_charge": words(
        "Btw verlegd | BTW verlegd naar afnemer.",
        "Btw verlegd conform artikel 12 Wet OB. @NL | Verlegging van heffing. @BE | Btw te voldoen door de medecontractant, KB nr. 1 art. 20. @BE | BTW verlegd.",
        "Verlegging van heffing. Bij gebrek aan schriftelijke betwisting binnen een termijn van één maand wordt de afnemer geacht te erkennen dat hij btw-plichtig is. @BE",
        train="Reverse charge, btw verlegd.",
        held="De btw is door de afnemer verschuldigd. | Verleggingsregeling van toepassing. | Intracommunautaire dienst, btw verlegd.",
    ),
    "sentence:small_business": words(
        "Vrijgesteld van btw. | Btw niet van toepassing.",
        "Factuur vrijgesteld van OB o.g.v. artikel 25 Wet OB. @NL | Bijzondere vrijstellingsregeling kleine ondernemingen. @BE | Kleineondernemersregeling (KOR) @NL | Kleine onderneming onderworpen aan de vrijstellingsregeling van belasting. Btw niet toepasselijk. @BE",
        "Geen btw in rekening gebracht.",
        train="Btw-vrijgesteld.",
        held="Niet btw-plichtig. | Vrijgesteld op grond van de KOR. @NL | Onderneming zonder btw-aftrek.",
    ),
    "sentence:legal": words(
        "Op al onze leveringen zijn onze algemene voorwaarden van toepassing. | Geleverde goederen blijven ons eigendom tot volledige betaling.",
        "Onze algemene voorwaarden zijn gedeponeerd bij de Kamer van Koophandel. @NL | Klachten dienen binnen 8 dagen schriftelijk te worden gemeld. | Alle geschillen vallen onder de bevoegdheid van de rechtbanken van onze zetel. @BE | Eigendomsvoorbehoud tot volledige betaling. | Zie onze verkoopvoorwaarden op de keerzijde. @BE",
        "Ruilen binnen 14 dagen met kassabon. | Deze factuur is elektronisch opgemaakt.",
        train="Protest binnen 8 dagen na ontvangst. @BE",
        held="Reclames worden alleen binnen 8 dagen na factuurdatum in behandeling genomen. | Goederen worden niet teruggenomen. | Bewaar deze bon voor garantie.",
    ),
    "sentence:delivery_equals_invoice_date": words(
        "De leverdatum is gelijk aan de factuurdatum. | Leverdatum: factuurdatum.",
        "Datum van levering is de factuurdatum. | Geleverd op factuurdatum.",
        "Tenzij anders vermeld is de factuurdatum de leverdatum.",
        train="Prestatie verricht op factuurdatum.",
        held="De levering vond plaats op de datum van deze factuur. | Factuurdatum en leverdatum zijn dezelfde.",
    ),
    "sentence:bank_details": words(
        "Wij verzoeken u het bedrag over te maken op onderstaande rekening: | Bankgegevens",
        "Betalingsgegevens | Gelieve te storten op rekening: @BE | Gelieve bij betaling het factuurnummer te vermelden. | Over te maken op rekeningnummer:",
        "Betaal via de QR-code of op rekening:",
        train="Onze bankgegevens:",
        held="Zo kunt u betalen | Graag overmaken naar: | Uw betaling zien wij graag tegemoet op:",
    ),
    "sentence:late_interest": words(
        "Bij niet-tijdige betaling is wettelijke rente verschuldigd. | Bij te late betaling worden incassokosten in rekening gebracht.",
        "Bij laattijdige betaling is van rechtswege en zonder ingebrekestelling een intrest van 10 % verschuldigd. @BE | Na de vervaldatum brengen wij rente in rekening. | Bij niet-betaling wordt het bedrag verhoogd met 10 %, met een minimum van 75 euro. @BE",
        "Bij overschrijding van de betalingstermijn zijn wij genoodzaakt rente te berekenen.",
        train="Aanmaningskosten: € 15.",
        held="Te late betaling leidt tot extra kosten. | Vanaf de vervaldag lopen verwijlintresten. @BE | Bij verzuim berekenen wij de wettelijke handelsrente.",
    ),
    "sentence:questions": words(
        "Heeft u vragen over deze factuur? Neem dan contact met ons op. | Voor vragen kunt u contact met ons opnemen.",
        "Vragen over uw factuur? | Heeft u vragen? Bel ons. | Bij correspondentie a.u.b. klantnummer en factuurnummer vermelden. | Voor meer informatie kunt u bij ons terecht.",
        "Onze klantenservice helpt u graag.",
        train="Vragen? Mail ons.",
        held="Wij zijn bereikbaar op werkdagen van 9 tot 17 uur. | Niet eens met deze nota? Laat het ons weten. | Aarzel niet om ons te contacteren. @BE",
    ),
    "sentence:tax_included": words(
        "Alle prijzen zijn inclusief btw. | Prijzen incl. btw",
        "Btw inbegrepen | Alle bedragen zijn inclusief btw. | De prijzen zijn inclusief btw.",
        "Incl. btw",
        train="Prijzen btw inbegrepen. @BE",
        held="In het totaal is btw begrepen. | Bedragen inclusief belasting. | Btw in de prijs inbegrepen.",
    ),
    "sentence:intra_community": words(
        "Intracommunautaire levering, btw 0%. | Vrijgestelde intracommunautaire levering.",
        "Intracommunautaire levering | Vrijgestelde intracommunautaire levering, art. 39bis W.BTW. @BE | Intracommunautaire levering (tabel II, post a.6). @NL",
        "ICL, 0% btw.",
        train="Levering binnen de EU vrij van btw.",
        held="Levering met nultarief binnen de EU. | Btw-vrije levering binnen de Gemeenschap.",
    ),
    "sentence:export": words(
        "Export, 0% btw. | Uitvoer vrijgesteld van btw.",
        "Levering buiten de EU, btw 0%. | Vrijgestelde uitvoer, art. 39 W.BTW. @BE",
        "Uitvoer buiten de EU.",
        train="Exportlevering nultarief.",
        held="Geen btw wegens export. | Btw-vrije uitvoer.",
    ),
    "sentence:page": words(
        "Pagina {page} van {pages} | Pagina {page}/{pages}",
        "Pagina {page} | Pag. {page} | Blad {page} | Pagina: {page} | {page}/{pages} | Pag. {page}/{pages}",
        "- {page} - | Bladzijde {page} | Blz. {page} van {pages}",
        train="Blad {page}/{pages}",
        held="{page} van {pages} | Blad {page} van {pages} | p. {page}",
    ),
}  # fmt: skip

UNITS = {
    "unit:piece": words("stuks | st.", "stuk | st | stk | ST", "pcs | Stk.", train="pc", held="ex. | stks"),
    "unit:hour": words("uur | uren", "u | h | u. @BE", "Uur", train="hr", held="manuren | uur/uren"),
    "unit:day": words("dagen | dag", "dg", "dagdelen", train="mandag", held="werkdagen"),
    "unit:week": words("weken | week", "wk", "wkn", held="p/w"),
    "unit:month": words("maanden | maand", "mnd | mnd.", "mnden", held="per maand"),
    "unit:year": words("jaar | jaren", "jr", "jr.", held="per jaar"),
    "unit:flat": words("forfait @BE | vast bedrag | post", "vast | FF @BE", "TP @BE", train="SOG @BE", held="eenmalig | stelpost"),
    "unit:set": words("set", "sets | stel", "kit", held="st/set"),
    "unit:pack": words("pak | pakken", "verp. | pck", "pakket", train="pk", held="bundel"),
    "unit:box": words("doos | dozen", "ds | krat | karton", "ds.", held="krt"),
    "unit:pair": words("paar | paren", "pr", held="prs"),
    "unit:bottle": words("fles | flessen", "fl | fl.", held="flsn"),
    "unit:roll": words("rol | rollen", "rl", held="rol."),
    "unit:pallet": words("pallet | pallets", "plt", held="palet"),
    "unit:licence": words("licentie | licenties", "gebruiker | gebruikers", held="lic."),
    "unit:person": words("personen | persoon", "pers. | pax", held="deelnemers"),
    "unit:night": words("nachten | nacht", "overnachting", held="overn."),
    "unit:page": words("pagina's | pagina", "blz.", held="vellen"),
    "unit:word": words("woorden | woord", "wrd", held="wrd."),
    "unit:kg": words("kg", "KG | kilo", "Kg", held="kilo's"),
    "unit:g": words("g | gram", "gr", held="gr."),
    "unit:t": words("ton | t", "T", "to", held="tonnen"),
    "unit:l": words("l | liter", "ltr | L | ltr.", "lt", held="liters"),
    "unit:m": words("m | meter", "m1 @NL | mtr | lm @BE | str. m", "M", held="strekkende meter"),
    "unit:m2": words("m² | m2", "M2", "vierkante meter", held="vk. m"),
    "unit:m3": words("m³ | m3", "M3", held="kuub"),
    "unit:km": words("km", "KM | kilometer", "kms", held="kilometers"),
    "unit:kwh": words("kWh", "KWh", held="kwh."),
    "unit:gb": words("GB", "Gb", held="gigabyte"),
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
        "januari februari maart april mei juni juli augustus september oktober november december",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
        "jan. feb. mrt. apr. mei juni juli aug. sept. okt. nov. dec.",
    )
)
