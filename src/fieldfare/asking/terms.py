"""The business terms that a column may mean, named after EN 16931, and what people call them."""

from __future__ import annotations

from typing import Literal

import msgspec

from fieldfare.asking.plan import Kind

Language = Literal["en", "de", "fr", "es", "it", "nl", "pt", "pl"]
LANGUAGES: tuple[Language, ...] = ("en", "de", "fr", "es", "it", "nl", "pt", "pl")


class Term(msgspec.Struct, frozen=True):
    """One business term: what it is, and what users call it in prompts, by language.

    `bt` is the identifier in EN 16931 or "" where that knows no such term. `called` are names that mean
    this term anywhere; `called_on_lines` those that mean it only where line items are spoken of
    ("total", "date").
    """

    name: str
    bt: str
    kind: Kind
    level: Literal["invoice", "line"]
    title: str
    called: dict[str, tuple[str, ...]]
    called_on_lines: tuple[str, ...] = ()


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _term(
    name: str,
    bt: str,
    kind: Kind,
    title: str,
    *,
    en: str,
    de: str = "",
    fr: str = "",
    es: str = "",
    it: str = "",
    nl: str = "",
    pt: str = "",
    pl: str = "",
    on_lines: str = "",
    level: Literal["invoice", "line"] = "invoice",
) -> Term:
    by_language = {"en": en, "de": de, "fr": fr, "es": es, "it": it, "nl": nl, "pt": pt, "pl": pl}
    called = {language: _names(text) for language, text in by_language.items() if text}
    return Term(name, bt, kind, level, title, called, _names(on_lines))


# English names are written in their plainest form: `asking.naming` knows that "supplier" is a vendor, "no."
# and "#" a number, "VAT" and "GST" a tax, "amt" an amount, and that the order of words rarely matters.
# fmt: off
_DOCUMENT = (
    _term(
        "invoice_number", "BT-1", "identifier", "Invoice Number",
        en="invoice number, invoice, invoice id, invoice reference, document number, receipt number, "
        "credit note number, credit memo number, number, invoice code, bill, voucher number, folio number, "
        "tax invoice number, statement number, invoice identifier",
        de="Rechnungsnummer, Rechnungsnr, Rechnung Nr, Rechnungs Nr, Belegnummer, Rg Nr, RechnungsID, "
        "Gutschriftnummer, Beleg Nr, Nummer der Rechnung, Dokumentnummer, Nummer, RE Nr, ReNr",
        fr="numéro de facture, numéro facture, n° de facture, no de facture, référence facture, "
        "numéro de la facture, numéro du document, numéro d'avoir",
        es="número de factura, numero factura, nº de factura, n factura, número de la factura, folio, "
        "número de documento, número de recibo",
        it="numero, numero fattura, numero di fattura, numero della fattura, n fattura, numero documento, "
        "numero ricevuta",
        nl="factuurnummer, factuurnr, nummer van de factuur, documentnummer, bonnummer, nummer",
        pt="número da fatura, número de fatura, número fatura, número da nota fiscal, nota fiscal, NF, número NF, "
        "número da factura, n da fatura, número do documento",
        pl="numer, numer faktury, nr faktury, numer dowodu, nr dowodu, numer dokumentu, numer rachunku",
    ),
    _term(
        "invoice_date", "BT-2", "date", "Invoice Date",
        en="invoice date, date, issue date, issued date, date issued, document date, date of issue, "
        "receipt date, billing date, credit note date, purchase date, invoice issue date, invoiced on, "
        "issued on, statement date, transaction date",
        de="Rechnungsdatum, ausgestellt am, Datum, Belegdatum, Ausstellungsdatum, Rg Datum, Datum der Rechnung, "
        "Kaufdatum, Dokumentdatum",
        fr="date de facture, émise le, date de facturation, date facture, date d'émission, date de la facture, "
        "date d'achat",
        es="fecha de factura, emitida el, fecha, fecha de emisión, fecha factura, fecha de la factura, "
        "fecha de expedición, fecha expedición, fecha de compra",
        it="data fattura, emessa il, data, data di emissione, data della fattura, data emissione, data documento",
        nl="factuurdatum, uitgegeven op, datum, datum van de factuur, uitgiftedatum, aankoopdatum",
        pt="data da fatura, data, emissão, emitida em, data de emissão, data de fatura, data da factura, data da compra, "
        "data da nota fiscal",
        pl="data faktury, data, data wystawienia, data zdarzenia, data wystawienia faktury, data zakupu, datę wystawienia, "
        "datę faktury, datę",
    ),
    _term(
        "document_type", "BT-3", "text", "Document Type",
        en="document type, type of document, invoice type, type, doc type, document kind",
        de="Belegart, Dokumenttyp, Dokumentart, Art des Belegs, Rechnungsart",
        fr="type de document, type de facture, type",
        es="tipo de documento, tipo de factura, tipo",
        it="tipo documento, tipo di documento, tipo di fattura",
        nl="documenttype, soort document, type document, factuurtype",
        pt="tipo de documento, tipo da fatura, tipo",
        pl="typ dokumentu, rodzaj dokumentu, rodzaj faktury",
    ),
    _term(
        "currency", "BT-5", "currency", "Currency",
        en="currency, currency code, currency symbol, invoice currency, iso currency, currency iso code, currency type",
        de="Währung, Währungscode, Währungskürzel",
        fr="devise, monnaie, code devise",
        es="moneda, divisa, código de moneda",
        it="valuta, divisa, codice valuta",
        nl="valuta, valutacode, munteenheid",
        pt="moeda, código da moeda, divisa",
        pl="waluta, kod waluty",
    ),
    _term(
        "delivery_date", "BT-72", "date", "Delivery Date",
        en="delivery date, date of delivery, ship date, shipping date, shipped date, supply date, "
        "date of supply, tax point, tax point date, dispatch date, delivered on",
        de="Lieferdatum, Leistungsdatum, Liefertermin, Datum der Lieferung, Versanddatum",
        fr="date de livraison, date d'expédition, date de prestation",
        es="fecha de entrega, fecha de envío, fecha de operación",
        it="data di consegna, data consegna, data di spedizione",
        nl="leverdatum, datum van levering, leveringsdatum, verzenddatum",
        pt="data de entrega, data da entrega, data de envio",
        pl="data dostawy, data sprzedaży, data dostarczenia",
    ),
    _term(
        "due_date", "BT-9", "date", "Due Date",
        en="due date, payment due date, payment date, date due, pay by date, due on, pay by, "
        "invoice due date, payment deadline, maturity date, due by",
        de="Fälligkeitsdatum, Fälligkeit, Zahlungsziel Datum, fällig am, Zahlbar bis, Fälligkeitstermin, "
        "Zahlungsfrist",
        fr="date d'échéance, échéance, date de paiement, date limite de paiement, date d'échéance du paiement",
        es="fecha de vencimiento, vencimiento, vto, fecha vto, vence el, fecha límite de pago, fecha de pago",
        it="data di scadenza, scadenza, scade il, data scadenza, scadenza pagamento, data di pagamento",
        nl="vervaldatum, vervaldag, uiterste betaaldatum, betaaldatum, te betalen voor",
        pt="data de vencimento, vencimento, vence em, data do vencimento, data limite de pagamento, data de pagamento",
        pl="termin płatności, data płatności, termin zapłaty",
    ),
    _term(
        "purchase_order", "BT-13", "identifier", "Purchase Order Number",
        en="purchase order number, purchase order, order number, customer order number, order reference, "
        "purchase order reference, order id, customer po number, order",
        de="Bestellnummer, Bestellnr, Ihre Bestellnummer, Kundenbestellnummer, Bestellung, Bestell Nr",
        fr="numéro de commande, numéro de bon de commande, bon de commande, n° de commande, commande",
        es="número de pedido, orden de compra, número de orden de compra, pedido, número de orden",
        it="numero ordine, numero d'ordine, ordine di acquisto, numero ordine di acquisto, ordine",
        nl="bestelnummer, inkoopordernummer, inkooporder, ordernummer, uw ordernummer",
        pt="número do pedido, número da encomenda, ordem de compra, número da ordem de compra, encomenda",
        pl="numer zamówienia, nr zamówienia, zamówienie",
    ),
    _term(
        "sales_order", "BT-14", "identifier", "Sales Order Number",
        en="sales order number, sales order, sales order reference, order confirmation number, "
        "vendor order number",
        de="Auftragsnummer, Auftragsnr, Auftrag, Auftragsbestätigungsnummer",
        fr="numéro de commande client, numéro de confirmation de commande",
        es="número de orden de venta, orden de venta, número de pedido de venta",
        it="numero ordine di vendita, conferma d'ordine",
        nl="verkoopordernummer, verkooporder, orderbevestigingsnummer",
        pt="número da ordem de venda, ordem de venda",
        pl="numer zamówienia sprzedaży, numer zlecenia",
    ),
    _term(
        "contract_number", "BT-12", "identifier", "Contract Number",
        en="contract number, contract, contract reference, contract id, agreement number",
        de="Vertragsnummer, Vertragsnr, Vertrag, Vertragskonto",
        fr="numéro de contrat, référence contrat, contrat",
        es="número de contrato, contrato",
        it="numero contratto, numero di contratto, contratto",
        nl="contractnummer, contract, overeenkomstnummer",
        pt="número do contrato, contrato",
        pl="numer umowy, umowa, nr umowy",
    ),
    _term(
        "project", "BT-11", "text", "Project",
        en="project, project number, project name, project reference, project code, job number, job name",
        de="Projekt, Projektnummer, Projektname",
        fr="projet, numéro de projet, chantier",
        es="proyecto, número de proyecto",
        it="progetto, numero progetto, commessa",
        nl="project, projectnummer, projectnaam",
        pt="projeto, número do projeto",
        pl="projekt, numer projektu",
    ),
    _term(
        "customer_number", "BT-46", "identifier", "Customer Number",
        en="customer number, customer id, customer account number, account number, customer code, "
        "account id, customer account, client number, account reference, customer reference number",
        de="Kundennummer, Kundennr, Kunden Nr, Kundenkonto, Debitorennummer",
        fr="numéro client, numéro de client, code client, n° client, référence client",
        es="número de cliente, código de cliente, número de cuenta del cliente",
        it="codice cliente, numero cliente",
        nl="klantnummer, debiteurnummer, klantcode",
        pt="número do cliente, código do cliente, número de cliente",
        pl="numer klienta, nr klienta, kod klienta",
    ),
    _term(
        "delivery_note_number", "BT-16", "identifier", "Delivery Note Number",
        en="delivery note number, delivery note, delivery number, despatch advice number, "
        "dispatch note number, packing slip number, shipment number, waybill number, "
        "bill of lading number, consignment number",
        de="Lieferscheinnummer, Lieferscheinnr, Lieferschein, Lieferschein Nr",
        fr="numéro de bon de livraison, bon de livraison, numéro de livraison",
        es="número de albarán, albarán, número de remito",
        it="numero ddt, ddt, documento di trasporto, bolla di consegna, numero bolla",
        nl="pakbonnummer, pakbon, leveringsbonnummer, leverbon",
        pt="número da guia de remessa, guia de remessa, guia de transporte",
        pl="numer wz, numer dokumentu dostawy, wz",
    ),
    _term(
        "preceding_invoice", "BT-25", "identifier", "Preceding Invoice Number",
        en="preceding invoice number, preceding invoice, original invoice number, original invoice, "
        "related invoice number, related invoice, corrected invoice number, credited invoice number, "
        "reference invoice number",
        de="Ursprungsrechnung, Originalrechnung, Bezugsrechnung, ursprüngliche Rechnungsnummer",
        fr="facture d'origine, facture initiale, numéro de facture d'origine",
        es="factura original, factura rectificada, número de factura original",
        it="fattura originale, fattura di riferimento",
        nl="oorspronkelijke factuur, oorspronkelijk factuurnummer",
        pt="fatura original, fatura de referência",
        pl="faktura korygowana, numer faktury korygowanej, faktura pierwotna",
    ),
    _term(
        "payment_terms", "BT-20", "text", "Payment Terms",
        en="payment terms, terms, terms of payment, payment conditions, credit terms, net terms, "
        "invoice terms, payment term",
        de="Zahlungsbedingungen, Zahlungsziel, Zahlungskonditionen",
        fr="conditions de paiement, conditions de règlement, délai de paiement, modalités de paiement",
        es="condiciones de pago, términos de pago, plazo de pago",
        it="condizioni di pagamento, termini di pagamento",
        nl="betalingsvoorwaarden, betalingscondities, betaaltermijn, betalingstermijn",
        pt="condições de pagamento, termos de pagamento, prazo de pagamento",
        pl="warunki płatności, warunki zapłaty",
    ),
    _term(
        "service_start", "BT-73", "date", "Service Start Date",
        en="service start date, service start, service period start, billing period start, period start, "
        "billing period start date, period start date, service from, statement period start date, "
        "statement period start, start of billing period, usage start date, period from, from date",
        de="Leistungsbeginn, Leistungszeitraum von, Abrechnungszeitraum von, Beginn des Leistungszeitraums",
        fr="début de période, date de début de période, début de la période de facturation",
        es="inicio del periodo, fecha de inicio del periodo, inicio de periodo de facturación",
        it="inizio periodo, data inizio periodo, inizio periodo di fatturazione",
        nl="begin van de periode, begindatum periode, periode van",
        pt="início do período, data de início do período, início do período de faturação",
        pl="początek okresu, początek okresu rozliczeniowego, okres od",
    ),
    _term(
        "service_end", "BT-74", "date", "Service End Date",
        en="service end date, service end, service period end, billing period end, period end, "
        "billing period end date, period end date, service to, statement period end date, "
        "statement period end, end of billing period, usage end date, period to, to date",
        de="Leistungsende, Leistungszeitraum bis, Abrechnungszeitraum bis, Ende des Leistungszeitraums",
        fr="fin de période, date de fin de période, fin de la période de facturation",
        es="fin del periodo, fecha de fin del periodo, fin de periodo de facturación",
        it="fine periodo, data fine periodo, fine periodo di fatturazione",
        nl="einde van de periode, einddatum periode, periode tot",
        pt="fim do período, data de fim do período, fim do período de faturação",
        pl="koniec okresu, koniec okresu rozliczeniowego, okres do",
    ),
    _term(
        "invoice_time", "", "text", "Time",
        en="invoice time, time, receipt time, transaction time, time of purchase, time of transaction, "
        "purchase time, issue time",
        de="Uhrzeit, Zeit, Kaufzeit",
        fr="heure, heure d'achat",
        es="hora, hora de compra",
        it="ora, orario",
        nl="tijd, tijdstip",
        pt="hora, horário",
        pl="godzina, czas",
    ),
    _term(
        "page_count", "", "integer", "Page Count",
        en="page count, number of pages, total pages, pages",
        de="Seitenzahl, Anzahl Seiten, Anzahl der Seiten",
        fr="nombre de pages",
        es="número de páginas",
        it="numero di pagine",
        nl="aantal pagina's",
        pt="número de páginas",
        pl="liczba stron",
    ),
    _term(
        "cashier", "", "name", "Cashier",
        en="cashier, cashier name, served by, server, clerk, server name, operator",
        de="Kassierer, Kassiererin, bedient von, Bediener",
        fr="caissier, caissière, servi par",
        es="cajero, cajera, atendido por",
        it="cassiere, operatore",
        nl="kassier, kassamedewerker, bediend door",
        pt="operador de caixa, atendido por",
        pl="kasjer",
    ),
)

_PARTIES = (
    _term(
        "vendor_name", "BT-27", "name", "Vendor Name",
        en="vendor name, vendor, vendor company, vendor company name, company name, store name, store, "
        "restaurant, restaurant name, shop, shop name, invoice from, from, billed by, issued by, "
        "service provider, provider name, company, business name, legal name, trading name, hotel name, "
        "landlord, contractor, creditor name, creditor, party name, party",
        de="Lieferant, Lieferantenname, Rechnungssteller, Verkäufer, Händler, Name des Lieferanten, Aussteller, "
        "Kreditor, Firma, Geschäft, Laden, Tankstelle, Händlername, Rechnungsaussteller, Firmenname, Anbieter, Name des Verkäufers",
        fr="fournisseur, nom du fournisseur, vendeur, émetteur, nom du vendeur, commerçant, société, "
        "prestataire, nom de l'émetteur, enseigne, magasin",
        es="proveedor, nombre del proveedor, emisor, razón social, vendedor, nombre del emisor, comercio, empresa, establecimiento, tienda, "
        "nombre del vendedor",
        it="cedente, fornitore, nome fornitore, nome del fornitore, venditore, emittente, ragione sociale, esercente, negozio",
        nl="crediteur, leverancier, naam leverancier, leveranciersnaam, verkoper, naam van de leverancier, bedrijf, winkel",
        pt="fornecedor, nome do fornecedor, emitente, vendedor, nome do emitente, emissor, empresa, "
        "razão social, razão social do emitente, "
        "estabelecimento, loja",
        pl="dostawca, nazwa dostawcy, sprzedawca, nazwa sprzedawcy, wystawca, firma, sklep, kontrahent",
    ),
    _term(
        "vendor_tax_id", "BT-31", "identifier", "Vendor Tax ID",
        en="vendor tax id, tax id, tax number, tax registration number, vendor tax number, vat id, "
        "vendor tax registration number, tax identification number, taxpayer id, gstin, abn, ein, tin, "
        "vendor gstin, vat reg number, tax reg number, vendor abn, vendor ein, vendor tin, trn, "
        "tax registration, vendor tax identification number, vendor taxpayer id",
        de="USt-IdNr, Umsatzsteuer ID, UStID, USt ID, Umsatzsteuer Identifikationsnummer, Steuernummer, UID, "
        "Steuernummer des Lieferanten, USt-ID des Lieferanten, MwSt Nummer, USt IdNr des Lieferanten",
        fr="numéro de tva, numéro tva, tva intracommunautaire, numéro de tva intracommunautaire, "
        "numéro de tva du fournisseur, n° tva",
        es="nif, cif, nif del proveedor, cif del proveedor, nif del emisor, cif del emisor, número de identificación fiscal, nif cif, rfc, "
        "rfc del emisor, número de iva",
        it="partita iva, p iva, partita iva fornitore, partita iva del fornitore, codice fiscale",
        nl="btw nummer, btw nr, btw id, btw nummer leverancier, btw identificatienummer",
        pt="nif, nif do fornecedor, cnpj, cnpj do fornecedor, número de contribuinte, cnpj do emitente",
        pl="nip, nip sprzedawcy, nip dostawcy, numer nip",
    ),
    _term(
        "vendor_registration", "BT-30", "identifier", "Vendor Registration Number",
        en="vendor registration number, company registration number, registration number, company number, "
        "vendor company number, company reg number, trade register number, business registration number",
        de="Handelsregisternummer, HRB, Handelsregister, Registernummer, Firmenbuchnummer",
        fr="siret, siren, rcs, numéro siret, numéro siren",
        es="registro mercantil, número de registro",
        it="numero rea, registro imprese",
        nl="kvk nummer, kvk, handelsregisternummer",
        pt="registo comercial, número de registo",
        pl="regon, krs, numer krs",
    ),
    _term(
        "vendor_address", "BT-35", "address", "Vendor Address",
        en="vendor address, company address, store address, address, address of the vendor, shop address, "
        "store location, vendor location, from address, business address, remit to address",
        de="Lieferantenadresse, Adresse des Lieferanten, Anschrift des Lieferanten, Adresse, Anschrift, "
        "Verkäuferadresse, Anschrift des Verkäufers",
        fr="adresse du fournisseur, adresse fournisseur, adresse, adresse du vendeur",
        es="dirección del proveedor, dirección, domicilio del proveedor, dirección del emisor",
        it="indirizzo fornitore, indirizzo del fornitore, indirizzo",
        nl="adres leverancier, adres van de leverancier, adres, leveranciersadres",
        pt="endereço do fornecedor, morada do fornecedor, endereço, morada",
        pl="adres dostawcy, adres sprzedawcy, adres",
    ),
    _term(
        "vendor_postal_code", "BT-38", "identifier", "Vendor Postal Code",
        en="vendor postal code, vendor zip code, vendor zip, vendor postcode, postal code, postcode, zip code, zip",
        de="PLZ, Postleitzahl, PLZ des Lieferanten, Postleitzahl des Lieferanten",
        fr="code postal, code postal du fournisseur",
        es="código postal, código postal del proveedor",
        it="cap fornitore, codice postale",
        nl="postcode, postcode leverancier",
        pt="código postal, cep, código postal do fornecedor",
        pl="kod pocztowy, kod pocztowy sprzedawcy",
    ),
    _term(
        "vendor_city", "BT-37", "name", "Vendor City",
        en="vendor city, city, vendor town, store city",
        de="Ort, Stadt, Ort des Lieferanten, Stadt des Lieferanten",
        fr="ville, ville du fournisseur",
        es="ciudad, ciudad del proveedor",
        it="città, città fornitore",
        nl="plaats, plaats leverancier, woonplaats",
        pt="cidade, cidade do fornecedor",
        pl="miasto, miasto sprzedawcy",
    ),
    _term(
        "vendor_country", "BT-40", "text", "Vendor Country",
        en="vendor country, country, vendor country code, country of the vendor, country code",
        de="Land, Land des Lieferanten, Lieferantenland",
        fr="pays, pays du fournisseur",
        es="país, país del proveedor",
        it="paese, paese fornitore, nazione",
        nl="land, land leverancier",
        pt="país, país do fornecedor",
        pl="kraj, kraj sprzedawcy",
    ),
    _term(
        "vendor_email", "BT-43", "text", "Vendor Email",
        en="vendor email, email, email address, vendor email address, contact email",
        de="E-Mail des Lieferanten, Lieferanten E-Mail, E-Mail-Adresse",
        fr="email du fournisseur, courriel, adresse email",
        es="correo electrónico, correo del proveedor",
        it="email fornitore, indirizzo email",
        nl="e-mailadres, e-mail leverancier",
        pt="e-mail do fornecedor, correio eletrónico",
        pl="e-mail sprzedawcy, adres e-mail",
    ),
    _term(
        "vendor_phone", "BT-42", "identifier", "Vendor Phone",
        en="vendor phone, phone, phone number, telephone, telephone number, vendor phone number, "
        "vendor telephone, contact number, store phone, tel, vendor tel",
        de="Telefon, Telefonnummer, Telefon des Lieferanten",
        fr="téléphone, numéro de téléphone, téléphone du fournisseur",
        es="teléfono, número de teléfono, teléfono del proveedor",
        it="telefono, numero di telefono, telefono fornitore",
        nl="telefoon, telefoonnummer, telefoonnummer leverancier",
        pt="telefone, número de telefone, telefone do fornecedor",
        pl="telefon, numer telefonu, telefon sprzedawcy",
    ),
    _term(
        "vendor_website", "", "text", "Vendor Website",
        en="vendor website, website, web address, url, web site, vendor url, internet address",
        de="Webseite, Website, Internetadresse, Homepage",
        fr="site web, site internet",
        es="sitio web, página web",
        it="sito web, sito internet",
        nl="website, webadres",
        pt="sítio web, página web",
        pl="strona internetowa, strona www",
    ),
    _term(
        "customer_name", "BT-44", "name", "Customer Name",
        en="customer name, customer, customer company, customer company name, bill to, billed to, "
        "bill to name, invoice to, invoiced to, recipient, recipient name, invoice recipient, sold to, "
        "guest name, tenant, patient name, debtor name, account holder, account holder name, bill to company",
        de="Kunde, Kundenname, Rechnungsempfänger, Käufer, Name des Kunden, Debitor, Empfänger, Auftraggeber",
        fr="client, nom du client, acheteur, destinataire, nom de l'acheteur",
        es="cliente, nombre del cliente, comprador, receptor, destinatario",
        it="cliente, nome cliente, nome del cliente, acquirente, destinatario, intestatario",
        nl="klant, klantnaam, naam klant, koper, afnemer, naam van de klant",
        pt="cliente, nome do cliente, comprador, destinatário, adquirente",
        pl="klient, nazwa klienta, nabywca, nazwa nabywcy, kupujący, odbiorca faktury",
    ),
    _term(
        "customer_tax_id", "BT-48", "identifier", "Customer Tax ID",
        en="customer tax id, customer tax number, customer tax registration number, customer gstin, "
        "customer abn, customer tax identification number, customer ein, customer tin, customer trn",
        de="USt-IdNr des Kunden, USt-ID des Kunden, Steuernummer des Kunden, Kunden USt-IdNr",
        fr="numéro de tva du client, numéro de tva client, tva client",
        es="nif del cliente, cif del cliente, rfc del receptor",
        it="partita iva cliente, partita iva del cliente, codice fiscale cliente",
        nl="btw nummer klant, btw nummer afnemer",
        pt="nif do cliente, cnpj do cliente, cnpj do destinatário",
        pl="nip nabywcy, nip klienta",
    ),
    _term(
        "customer_address", "BT-50", "address", "Customer Address",
        en="customer address, billing address, bill to address, address of the customer, invoice address, "
        "customer billing address, recipient address",
        de="Kundenadresse, Rechnungsadresse, Rechnungsanschrift, Adresse des Kunden, Anschrift des Kunden",
        fr="adresse du client, adresse de facturation, adresse client",
        es="dirección del cliente, dirección de facturación",
        it="indirizzo cliente, indirizzo del cliente, indirizzo di fatturazione",
        nl="adres klant, factuuradres, adres van de klant",
        pt="endereço do cliente, morada do cliente, endereço de cobrança, morada de faturação",
        pl="adres klienta, adres nabywcy",
    ),
    _term(
        "customer_postal_code", "BT-53", "identifier", "Customer Postal Code",
        en="customer postal code, customer zip code, customer zip, customer postcode, billing zip code, "
        "billing postal code",
        de="PLZ des Kunden, Postleitzahl des Kunden",
        fr="code postal du client",
        es="código postal del cliente",
        it="cap cliente",
        nl="postcode klant",
        pt="código postal do cliente",
        pl="kod pocztowy nabywcy",
    ),
    _term(
        "customer_city", "BT-52", "name", "Customer City",
        en="customer city, customer town, billing city",
        de="Ort des Kunden, Stadt des Kunden",
        fr="ville du client",
        es="ciudad del cliente",
        it="città cliente",
        nl="plaats klant",
        pt="cidade do cliente",
        pl="miasto nabywcy",
    ),
    _term(
        "customer_country", "BT-55", "text", "Customer Country",
        en="customer country, customer country code, billing country",
        de="Land des Kunden",
        fr="pays du client",
        es="país del cliente",
        it="paese cliente",
        nl="land klant",
        pt="país do cliente",
        pl="kraj nabywcy",
    ),
    _term(
        "customer_email", "BT-58", "text", "Customer Email",
        en="customer email, customer email address, billing email",
        de="E-Mail des Kunden, Kunden E-Mail",
        fr="email du client",
        es="correo del cliente",
        it="email cliente",
        nl="e-mail klant",
        pt="e-mail do cliente",
        pl="e-mail nabywcy",
    ),
    _term(
        "customer_phone", "BT-57", "identifier", "Customer Phone",
        en="customer phone, customer phone number, customer telephone, customer telephone number",
        de="Telefon des Kunden, Telefonnummer des Kunden",
        fr="téléphone du client",
        es="teléfono del cliente",
        it="telefono cliente",
        nl="telefoonnummer klant",
        pt="telefone do cliente",
        pl="telefon nabywcy",
    ),
    _term(
        "ship_to_name", "BT-70", "name", "Ship To Name",
        en="ship to name, ship to, shipped to, deliver to, delivered to, consignee, delivery name, deliver to name, "
        "ship to company",
        de="Lieferempfänger, Warenempfänger, Name des Lieferempfängers",
        fr="livré à, nom de livraison, destinataire de la livraison",
        es="entregar a, nombre de entrega, enviar a",
        it="destinazione merce, destinatario merce",
        nl="naam afleveradres, geleverd aan",
        pt="entregar a, nome de entrega",
        pl="odbiorca, odbiorca dostawy",
    ),
    _term(
        "ship_to_address", "BT-75", "address", "Ship To Address",
        en="ship to address, shipping address, delivery address, site address, service address, "
        "deliver to address, supply address, delivery location, place of delivery",
        de="Lieferadresse, Lieferanschrift, Adresse der Lieferung",
        fr="adresse de livraison",
        es="dirección de entrega, dirección de envío",
        it="indirizzo di consegna, indirizzo di spedizione, luogo di consegna",
        nl="afleveradres, leveradres, bezorgadres",
        pt="endereço de entrega, morada de entrega",
        pl="adres dostawy",
    ),
    _term(
        "payee_name", "BT-59", "name", "Payee Name",
        en="payee name, payee, remit to, pay to, payable to, beneficiary, beneficiary name, "
        "bank account holder, bank account name, account name, remit to name, payment recipient",
        de="Zahlungsempfänger, Begünstigter, Kontoinhaber",
        fr="bénéficiaire, nom du bénéficiaire, titulaire du compte",
        es="beneficiario, nombre del beneficiario, titular de la cuenta",
        it="beneficiario, intestatario del conto",
        nl="begunstigde, rekeninghouder, ten name van",
        pt="beneficiário, titular da conta",
        pl="odbiorca płatności, beneficjent, właściciel rachunku",
    ),
)

_PAYMENT = (
    _term(
        "vendor_iban", "BT-84", "identifier", "Vendor IBAN",
        en="vendor iban, iban, iban number, bank iban, vendor bank iban, international bank account number, "
        "payee iban",
        de="IBAN des Lieferanten, Lieferanten IBAN, IBAN Nummer",
        fr="iban du fournisseur, numéro iban",
        es="iban del proveedor, número iban",
        it="iban fornitore, codice iban",
        nl="iban leverancier, iban nummer, ibannummer",
        pt="iban do fornecedor",
        pl="iban sprzedawcy, numer iban",
    ),
    _term(
        "vendor_bic", "BT-86", "identifier", "Vendor BIC",
        en="vendor bic, bic, swift, swift code, bic code, bic swift, swift bic, vendor swift, "
        "vendor swift code, bank identifier code",
        de="BIC des Lieferanten, BIC Code",
        fr="code bic, code swift",
        es="código bic, código swift",
        it="codice bic, codice swift",
        nl="bic code, swiftcode",
        pt="código bic, código swift",
        pl="kod bic, kod swift",
    ),
    _term(
        "bank_name", "", "name", "Bank Name",
        en="bank name, bank, name of bank, vendor bank, vendor bank name",
        de="Bankname, Name der Bank, Bankverbindung, Kreditinstitut",
        fr="banque, nom de la banque",
        es="banco, nombre del banco",
        it="banca, nome banca, nome della banca",
        nl="banknaam, naam van de bank",
        pt="banco, nome do banco",
        pl="nazwa banku",
    ),
    _term(
        "bank_account", "BT-84", "identifier", "Bank Account Number",
        en="bank account number, bank account, vendor bank account, vendor bank account number, bank details, "
        "vendor bank details, masked account number, payment account number, payment account",
        de="Kontonummer, Bankkonto, Bankkontonummer, Kontoverbindung",
        fr="numéro de compte, compte bancaire, numéro de compte bancaire, rib, coordonnées bancaires",
        es="número de cuenta, cuenta bancaria, número de cuenta bancaria, datos bancarios",
        it="numero di conto, conto corrente, conto bancario, coordinate bancarie",
        nl="rekeningnummer, bankrekening, bankrekeningnummer",
        pt="número da conta, conta bancária, número da conta bancária, dados bancários",
        pl="numer konta, numer rachunku bankowego, rachunek bankowy, konto bankowe",
    ),
    _term(
        "payment_method", "BT-81", "text", "Payment Method",
        en="payment method, method of payment, payment type, paid by, payment means, payment mode, "
        "mode of payment, tender type, form of payment, card type",
        de="Zahlungsart, Zahlungsmethode, Zahlungsweise, Zahlungsmittel, Zahlart",
        fr="mode de paiement, moyen de paiement, mode de règlement",
        es="método de pago, forma de pago, medio de pago",
        it="metodo di pagamento, modalità di pagamento, modalità pagamento",
        nl="betaalmethode, betaalwijze, wijze van betaling",
        pt="método de pagamento, forma de pagamento, meio de pagamento",
        pl="metoda płatności, sposób płatności, forma płatności, sposób zapłaty",
    ),
    _term(
        "payment_reference", "BT-83", "identifier", "Payment Reference",
        en="payment reference, remittance reference, payment reference number, remittance information, "
        "payment id, reference for payment, bank reference, ocr number, reference number, reference, "
        "our reference, your reference, customer reference, transaction id, transaction number",
        de="Verwendungszweck, Zahlungsreferenz, Referenz, Referenznummer, Zahlungsreferenznummer",
        fr="référence de paiement, référence du paiement, référence, communication",
        es="referencia de pago, referencia, concepto de pago",
        it="riferimento pagamento, causale, riferimento di pagamento, riferimento",
        nl="betalingskenmerk, betaalreferentie, referentie, kenmerk",
        pt="referência de pagamento, referência, referência do pagamento",
        pl="tytuł przelewu, tytuł płatności, numer referencyjny",
    ),
    _term(
        "card_last4", "", "identifier", "Card Last 4",
        en="card last 4, card last four, last 4 digits of card, last four digits of card, card number, "
        "credit card number, card last 4 digits, card ending, last 4 of card, last 4 digits of the card, "
        "card last four digits, last 4 card digits, card digits",
        de="Kartennummer, letzte 4 Ziffern der Karte, letzte vier Ziffern der Karte",
        fr="numéro de carte, 4 derniers chiffres de la carte",
        es="número de tarjeta, últimos 4 dígitos de la tarjeta",
        it="numero carta, ultime 4 cifre della carta",
        nl="kaartnummer, laatste 4 cijfers van de kaart",
        pt="número do cartão, últimos 4 dígitos do cartão",
        pl="numer karty, ostatnie 4 cyfry karty",
    ),
)

_AMOUNTS = (
    _term(
        "subtotal", "BT-106", "amount", "Subtotal",
        en="subtotal, sub total, subtotal amount, goods total, merchandise total, "
        "sum of line items, invoice subtotal",
        de="Zwischensumme, Warenwert, Positionssumme, Summe der Positionen",
        fr="sous-total, sous total",
        es="subtotal, sub total",
        it="subtotale, totale merce",
        nl="subtotaal, tussentotaal",
        pt="subtotal, sub total",
        pl="suma częściowa, suma pozycji",
    ),
    _term(
        "discount_amount", "BT-107", "amount", "Discount Amount",
        en="discount amount, discount, total discount, invoice discount, rebate, allowance, discount total",
        de="Rabatt, Nachlass, Skonto, Rabattbetrag, Gesamtrabatt",
        fr="remise, rabais, montant de la remise, remise totale",
        es="descuento, importe de descuento, descuento total",
        it="sconto, importo sconto, sconto totale",
        nl="korting, kortingsbedrag, totale korting",
        pt="desconto, valor do desconto, desconto total",
        pl="rabat, kwota rabatu, upust",
    ),
    _term(
        "shipping_amount", "BT-108", "amount", "Shipping Amount",
        en="shipping amount, shipping, shipping cost, shipping charge, freight, freight charge, delivery charge, "
        "delivery fee, postage, shipping and handling, delivery cost, freight amount, freight cost, "
        "shipping fee, handling fee, carriage, shipping total",
        de="Versandkosten, Versand, Frachtkosten, Lieferkosten, Fracht, Porto",
        fr="frais de port, frais de livraison, frais d'expédition",
        es="gastos de envío, envío, portes, flete",
        it="spese di spedizione, spedizione, spese di trasporto, trasporto",
        nl="verzendkosten, vrachtkosten, bezorgkosten, transportkosten",
        pt="custos de envio, portes, frete, portes de envio",
        pl="koszt dostawy, koszty wysyłki, koszt wysyłki, koszty transportu",
    ),
    _term(
        "net_amount", "BT-109", "amount", "Net Amount",
        en="net amount, net, net total, amount before tax, total before tax, net value, taxable amount, "
        "amount excluding tax, total excluding tax, total excl tax, amount excl tax, total ex tax, "
        "net invoice amount, pre tax amount, pre tax total, taxable value, total net, amount ex tax, "
        "total without tax, amount without tax, tax base, taxable base, total net amount, "
        "excl tax, amount exclusive of tax, tax exclusive amount, total exclusive of tax",
        de="Nettobetrag, Netto, Nettosumme, Gesamtnetto, Summe netto, Netto Gesamtbetrag, Rechnungsbetrag netto, "
        "Gesamtbetrag netto, Betrag ohne MwSt, Betrag netto",
        fr="montant ht, total ht, hors taxe, montant hors taxe, total hors taxes, net ht, ht, "
        "montant hors tva, montant net, montant total ht",
        es="base imponible, base, importe neto, total sin iva, neto, importe sin iva, monto neto, total neto",
        it="imponibile, totale imponibile, importo netto, netto, totale netto, importo senza iva",
        nl="nettobedrag, netto, totaal excl btw, bedrag excl btw, totaal exclusief btw, bedrag exclusief btw, "
        "excl, excl btw, exclusief btw",
        pt="valor líquido, total sem iva, líquido, base tributável, valor sem iva, montante líquido, base de incidência",
        pl="kwota netto, netto, wartość netto, suma netto, razem netto",
    ),
    _term(
        "tax_amount", "BT-110", "amount", "Tax Amount",
        en="tax amount, tax, total tax, sales tax, tax total, total tax amount, invoice tax, tax value, "
        "taxes, tax charged, tax due, total taxes, sales tax amount, consumption tax, sum of taxes, tax cost, taxes fees, taxes and fees",
        de="Steuerbetrag, MwSt, USt, MwSt Betrag, Umsatzsteuer, Mehrwertsteuer, Steuer, Mehrwertsteuerbetrag, "
        "USt Betrag, Umsatzsteuerbetrag, Steuersumme, Gesamtsteuer",
        fr="tva, montant tva, montant de la tva, taxe, total tva, montant de taxe, taxes, tva totale",
        es="iva, importe iva, cuota, cuota iva, cuota de iva, importe del iva, impuestos, impuesto, total iva, monto de impuestos",
        it="iva, importo iva, imposta, totale iva, importo dell'iva, totale imposta",
        nl="btw, btw bedrag, belasting, totaal btw, belastingbedrag",
        pt="iva, valor do iva, imposto, total iva, montante do iva, impostos, total de impostos",
        pl="vat, kwota vat, podatek, podatek vat, suma vat, kwota podatku",
    ),
    _term(
        "tax_rate", "BT-119", "rate", "Tax Rate",
        en="tax rate, tax percent, tax percentage, sales tax rate, tax rate percent, percent tax, tax rates",
        de="Steuersatz, MwSt Satz, USt Satz, Mehrwertsteuersatz, Umsatzsteuersatz, MwSt Prozent",
        fr="taux de tva, taux tva, taux de taxe",
        es="tipo de iva, porcentaje de iva, tasa de impuesto, tasa de iva, tipo iva, tipo impositivo, % iva",
        it="aliquota iva, aliquota, percentuale iva, % iva",
        nl="btw percentage, btw tarief, belastingtarief, btw %",
        pt="taxa de iva, taxa iva, taxa de imposto, percentagem de iva, % iva",
        pl="stawka, stawka vat, stawka podatku",
    ),
    _term(
        "tip_amount", "", "amount", "Tip",
        en="tip, tip amount, gratuity, gratuity amount, tips, service charge",
        de="Trinkgeld",
        fr="pourboire",
        es="propina",
        it="mancia",
        nl="fooi",
        pt="gorjeta",
        pl="napiwek",
    ),
    _term(
        "rounding_amount", "BT-114", "amount", "Rounding Amount",
        en="rounding amount, rounding, round off, rounding adjustment, rounding difference",
        de="Rundung, Rundungsdifferenz, Rundungsbetrag",
        fr="arrondi",
        es="redondeo",
        it="arrotondamento",
        nl="afronding, afrondingsverschil",
        pt="arredondamento",
        pl="zaokrąglenie",
    ),
    _term(
        "total_amount", "BT-112", "amount", "Total Amount",
        en="total amount, total, grand total, invoice total, invoice amount, amount, total including tax, "
        "gross amount, gross total, total invoice amount, final amount, total incl tax, total value, "
        "total price, total cost, gross, total charge, total with tax, amount including tax, "
        "amount incl tax, final total, invoice value, total gross amount, total gross, total charges, "
        "overall total, order total, tax inclusive amount, total inclusive of tax, sum total, value, "
        "total to pay, total amount including tax, invoice total amount, gross value, price, cost",
        de="Gesamtbetrag, Rechnungsbetrag, Bruttobetrag, Gesamtsumme, Endbetrag, Brutto, Summe, Gesamt, Total, "
        "Betrag, Rechnungssumme, Gesamtbetrag brutto, Endsumme, Bruttosumme, Rechnungsbetrag brutto, Gesamtpreis, "
        "Umsatz brutto, Bruttoumsatz, Rechnungssumme brutto, Summe brutto, Betrag brutto",
        fr="montant total, total, montant ttc, total ttc, ttc, montant, total général, montant total ttc, "
        "total de la facture, montant de la facture, montant brut",
        es="importe total, total, total factura, importe, monto total, total con iva, monto, total de la factura, "
        "importe bruto, valor total",
        it="importo totale, totale, totale fattura, importo, totale documento, totale complessivo, importo lordo, "
        "totale ivato",
        nl="totaalbedrag, totaal, totaal incl btw, factuurbedrag, bedrag, brutobedrag, eindtotaal, "
        "totaal inclusief btw, bedrag incl btw, incl, incl btw, inclusief btw",
        pt="valor total, total, total da fatura, montante total, montante, total com iva, valor, valor da fatura, "
        "total geral, importância total",
        pl="kwota brutto, suma, razem, kwota, wartość brutto, brutto, łączna kwota, kwota całkowita, suma brutto, "
        "do zapłaty razem, kwota łączna",
    ),
    _term(
        "paid_amount", "BT-113", "amount", "Amount Paid",
        en="amount paid, paid amount, paid, prepaid amount, payment received, deposit, deposit paid, "
        "prepayment, payments, payment amount, advance payment, amount tendered, total paid, down payment",
        de="bezahlter Betrag, gezahlter Betrag, Anzahlung, bereits gezahlt, bezahlt, gezahlt",
        fr="montant payé, acompte, montant réglé, déjà payé",
        es="importe pagado, pagado, anticipo, monto pagado",
        it="importo pagato, acconto, pagato",
        nl="betaald bedrag, betaald, aanbetaling, reeds betaald",
        pt="valor pago, montante pago, adiantamento, pago",
        pl="zapłacono, kwota zapłacona, zaliczka",
    ),
    _term(
        "amount_due", "BT-115", "amount", "Amount Due",
        en="amount due, balance due, balance, total due, amount payable, outstanding amount, payable amount, "
        "amount owed, outstanding balance, total amount due, amount to pay, remaining balance, "
        "amount to transfer, amount to be paid, amount still due, what we have to pay, we have to pay, we owe, what we owe, what has to be paid, "
        "due amount, balance outstanding, net payable, total payable, amount outstanding, open amount",
        de="fälliger Betrag, Zahlbetrag, offener Betrag, zu zahlender Betrag, Restbetrag, Zahlungsbetrag, "
        "offener Rechnungsbetrag, noch offener Betrag, was noch offen ist, was noch zu zahlen ist, Überweisungsbetrag, zu überweisender Betrag",
        fr="montant dû, solde dû, net à payer, reste à payer, montant à payer, solde, total à payer, montant restant à payer, restant dû, montant restant dû, reste dû, somme à régler, montant à régler, somme à payer, somme due, ce qu'il reste à payer, ce qui reste à payer, montant à virer",
        es="importe pendiente, saldo pendiente, importe a pagar, saldo, monto adeudado, monto a pagar, "
        "total a pagar, total pendiente, pendiente de pago, lo que debemos, lo que hay que pagar, lo que falta por pagar, lo que queda por pagar, lo que nos queda por pagar, importe a transferir",
        it="importo dovuto, saldo dovuto, netto a pagare, importo da pagare, saldo, totale da pagare, "
        "importo da bonificare, quanto resta da pagare, quanto dobbiamo ancora pagare, somma da pagare",
        nl="te betalen bedrag, openstaand bedrag, te betalen, verschuldigd bedrag, nog te betalen, wat nog openstaat, "
        "wat we nog moeten betalen, over te maken bedrag, nog openstaand bedrag",
        pt="valor em dívida, valor a pagar, saldo devedor, montante a pagar, montante em dívida, "
        "total a pagar, o que falta pagar, quanto falta pagar, valor a transferir, valor em aberto",
        pl="do zapłaty, kwota do zapłaty, pozostało do zapłaty, należność, kwota pozostała do zapłaty, suma do zapłaty, "
        "ile zostało do zapłaty, pozostała kwota, kwota przelewu, zostało do zapłaty",
    ),
)

_LINES = (
    _term(
        "line_number", "BT-126", "identifier", "Line Number", level="line",
        en="line number, line item number, line id, position number, position, item position, row number, "
        "line position, serial number of line, line item id, line ref",
        de="Positionsnummer, Position, Pos, Pos Nr, Zeilennummer, Posten Nr",
        fr="numéro de ligne, n° de ligne, ligne",
        es="número de línea, línea, número de posición",
        it="numero riga, riga, numero di riga",
        nl="regelnummer, regel, positienummer, positie",
        pt="número da linha, linha, número de linha",
        pl="numer pozycji, pozycja, lp, numer wiersza",
        on_lines="number, sequence number, serial number, s no, sl no, id, sequence",
    ),
    _term(
        "line_description", "BT-153", "text", "Description", level="line",
        en="description, line item, line description, item description, product description, line item description, "
        "item name, product name, item, product, service description, goods description, product or service, "
        "description of goods, service, article, article description, particulars, products, items, services, "
        "material, material description, item details, product or service description, "
        "goods or services, description of services, label, line label",
        de="Beschreibung, Bezeichnung, Artikelbezeichnung, Artikel, Artikelname, Positionstext, Produkt, Leistung, "
        "Produktname, Produktbezeichnung, Positionsbeschreibung, Artikelbeschreibung, Leistungsbeschreibung, Ware",
        fr="description, désignation, libellé, article, produit, nom du produit, désignation de l'article, "
        "description du produit, nom de l'article",
        es="descripción, artículo, producto, concepto, nombre del producto, descripción del artículo, "
        "descripción del producto, detalle",
        it="descrizione, articolo, prodotto, descrizione articolo, nome prodotto, descrizione prodotto",
        nl="omschrijving, beschrijving, artikel, product, artikelomschrijving, productnaam, productomschrijving",
        pt="descrição, artigo, produto, item, designação, descrição do produto, nome do produto, descrição do item",
        pl="opis, nazwa towaru, towar, usługa, nazwa produktu, produkt, nazwa towaru lub usługi, opis pozycji, nazwa",
        on_lines="name, details, text, title, activity, narrative",
    ),
    _term(
        "product_code", "BT-155", "identifier", "Product Code", level="line",
        en="product code, product number, item code, item number, sku, article number, part number, product id, "
        "item id, stock code, material number, upc, ean, gtin, article code, catalog number, model number, "
        "product sku, item sku, hsn code, hsn, sac code, hsn sac, product reference, item reference, barcode",
        de="Artikelnummer, Artikelnr, Art Nr, Produktnummer, Materialnummer, Artikelcode, Produktcode, Teilenummer",
        fr="référence article, code article, référence produit, code produit, réf article",
        es="código de producto, código de artículo, referencia del artículo, código, código del producto",
        it="codice articolo, codice prodotto, codice",
        nl="artikelnummer, artikelcode, productcode, productnummer",
        pt="código do produto, código do artigo, código do item, código",
        pl="kod produktu, kod, kodem, kod towaru, indeks, numer artykułu, symbol",
        on_lines="ref, réf, cod, référence, referencia, referência, Art Nr, artnr, indeks, index, kod, codice, código, code, part, model, catalogue number",
    ),
    _term(
        "line_quantity", "BT-129", "quantity", "Quantity", level="line",
        en="quantity, line quantity, item quantity, line item quantity, quantities, number of units, "
        "billed quantity, quantity billed, quantity shipped, units sold, hours worked, litres, liters",
        de="Menge, Anzahl, Stückzahl, Mengen, Liter",
        fr="quantité, quantités, qté, litres",
        es="cantidad, cantidades, cant, uds, ud, litros",
        it="quantità, q ta, quantita",
        nl="aantal, hoeveelheid, aantallen",
        pt="quantidade, quantidades, qtd, qtde",
        pl="ilość, liczba sztuk, ilości, ilością",
        on_lines="hours, count, pieces, volume, usage, consumption, number of items, Stunden, Std, heures, horas, ore, uren, "
        "godziny, Stück, pièces, piezas, pezzi, stuks, peças, sztuki",
    ),
    _term(
        "line_unit", "BT-130", "text", "Unit", level="line",
        en="unit, unit of measure, uom, measure, unit of measurement, quantity unit, line unit",
        de="Einheit, Mengeneinheit, Maßeinheit",
        fr="unité, unité de mesure",
        es="unidad, unidad de medida",
        it="unità, unità di misura, um",
        nl="eenheid, meeteenheid",
        pt="unidade, unidade de medida",
        pl="jednostka, jednostka miary, jm, jedn miary",
    ),
    _term(
        "line_unit_price", "BT-146", "amount", "Unit Price", level="line",
        en="unit price, unit amount, price per unit, unit cost, item price, product price, rate per unit, "
        "price per litre, price per liter, line item unit price, cost per unit, line unit price, line item price, price per item, unit rate, "
        "item unit price, net unit price, net price each, price each, item cost, unit prices, single price, hourly rate, price unit, "
        "line price, item rate",
        de="Einzelpreis, Stückpreis, Preis pro Einheit, E-Preis, Preis pro Stück, Preis pro Liter, Literpreis, Preis je Einheit, Einheitspreis, EP, Nettopreis, "
        "EP netto, Einzelpreis netto",
        fr="prix unitaire, prix unitaire ht, pu, pu ht, prix à l'unité, prix au litre",
        es="precio unitario, precio por unidad, precio unidad, p unitario, precio por litro",
        it="prezzo unitario, prezzo per unità, prezzo al litro",
        nl="stukprijs, stuksprijs, eenheidsprijs, prijs per stuk, prijs per eenheid, prijs per liter, literprijs",
        pt="preço unitário, preço por unidade, valor unitário, preço por litro",
        pl="cena jednostkowa, cena jednostkowa netto, cena brutto, cena za sztukę, cena netto, cena za litr",
        on_lines="pu, p u, pu ht, EP, E Preis, hourly rate, Stundensatz, Stundenlohn, taux horaire, tarif horaire, tarifa por hora, precio hora, tariffa oraria, "
        "uurtarief, valor hora, stawka godzinowa, price, rate, cost, each, prices, Preis, prix, precio, prezzo, prijs, preço, cena, costs",
    ),
    _term(
        "line_discount", "BT-136", "amount", "Line Discount", level="line",
        en="line discount, item discount, line item discount, discount per line, discount per item, "
        "product discount, line discount amount, line item discount amount",
        de="Positionsrabatt, Rabatt pro Position, Zeilenrabatt",
        fr="remise ligne, remise par ligne",
        es="descuento de línea, descuento por línea",
        it="sconto riga, sconto di riga",
        nl="regelkorting, korting per regel",
        pt="desconto da linha, desconto por linha",
        pl="rabat pozycji, rabat na pozycji",
        on_lines="dto, dcto, desc %, disc, disc %, sconto %, Rabatt %, remise %, korting %, rabat %, descuento %, desconto %, discount, discount amount, rebate, Rabatt, remise, descuento, sconto, korting, desconto, rabat, "
        "discounts",
    ),
    _term(
        "line_tax_rate", "BT-152", "rate", "Line Tax Rate", level="line",
        en="line tax rate, item tax rate, line item tax rate, tax rate per line, tax rate per item, tax code, "
        "line tax code, line item tax code, line tax percent, item tax percent, product tax rate",
        de="Steuersatz der Position, MwSt Satz der Position, Steuersatz pro Position, Steuerschlüssel",
        fr="taux de tva de la ligne, taux de tva par ligne",
        es="tipo de iva de la línea, iva por línea",
        it="aliquota iva riga, aliquota riga",
        nl="btw percentage per regel, btw tarief per regel",
        pt="taxa de iva da linha, taxa de iva por linha",
        pl="stawka vat pozycji",
        on_lines="tax rate, tax percent, tax percentage, Steuersatz, MwSt Satz, taux de tva, tipo de iva, "
        "aliquota iva, aliquota, btw percentage, btw tarief, taxa de iva, stawka vat, USt Satz",
    ),
    _term(
        "line_tax_amount", "", "amount", "Line Tax Amount", level="line",
        en="line tax amount, item tax amount, line item tax, line tax, line item tax amount, tax per line, "
        "tax amount per line, item tax, tax per item, product tax",
        de="Steuerbetrag der Position, MwSt der Position, Steuer pro Position",
        fr="montant tva ligne, tva par ligne",
        es="importe iva de la línea, cuota de iva por línea",
        it="importo iva riga",
        nl="btw bedrag per regel, btw per regel",
        pt="valor do iva da linha",
        pl="kwota vat pozycji",
        on_lines="tax, tax amount, taxes, sales tax, MwSt, USt, tva, iva, btw, Steuerbetrag, montant tva, importe iva, "
        "importo iva, btw bedrag, valor do iva, kwota vat",
    ),
    _term(
        "line_amount", "BT-131", "amount", "Line Amount", level="line",
        en="line amount, line total, line item amount, line item total, item amount, item total, extended price, "
        "extended amount, line net amount, amount per line, net line amount, total per line, line value, "
        "product total, extension, line item total price, item total price, line total amount, "
        "product amount, line totals, line item net amount, line extension amount, line item value, "
        "line subtotal, total price per item, total per item, amount per item, line cost",
        de="Positionsbetrag, Gesamtpreis der Position, Positionssumme netto, Zeilenbetrag, Zeilensumme, "
        "Positionspreis, Positionsgesamtpreis, G-Preis, Betrag der Position, GP, GP netto, "
        "Gesamtpreis netto",
        fr="montant ligne, montant de la ligne, total ligne, total de la ligne, montant ht ligne, montant par ligne",
        es="importe de línea, total línea, importe de la línea, importe por línea, total de la línea",
        it="importo riga, totale riga, importo di riga, totale della riga",
        nl="regelbedrag, regeltotaal, bedrag per regel, totaal per regel",
        pt="valor da linha, total da linha, montante da linha, total por linha",
        pl="wartość pozycji, kwota pozycji, wartość netto pozycji",
        on_lines="Positionssumme, Betrag netto, Netto Betrag, ext cost, extended cost, extended price, ext price, GP, G Preis, amount, total, net amount, total price, net, total amount, value, subtotal, sum, amounts, totals, "
        "net total, sub total, net value, total cost, total value, Betrag, Gesamtpreis, Gesamtbetrag, Gesamt, "
        "Summe, Nettobetrag, Netto, montant, montant ht, total ht, prix total, importe, monto, importe neto, "
        "precio total, importo, totale, prezzo totale, bedrag, totaal, totaalprijs, valor, montante, preço total, "
        "valor total, kwota, kwota netto, wartość netto, wartość, cena łączna, suma, charge, charges, montants, "
        "importes, importi, Beträge, bedragen",
    ),
    _term(
        "line_gross_amount", "", "amount", "Line Gross Amount", level="line",
        en="line gross amount, line item gross amount, line total including tax, line amount including tax, "
        "item gross amount, gross line amount, line gross, line total incl tax, line amount incl tax, "
        "gross line total, line total with tax",
        de="Positionsbetrag brutto, Bruttobetrag der Position",
        fr="montant ttc ligne, montant ttc de la ligne",
        es="importe bruto de la línea, total con iva de la línea",
        it="importo lordo riga, totale ivato riga",
        nl="brutobedrag per regel",
        pt="valor bruto da linha",
        pl="wartość brutto pozycji",
        on_lines="gross, gross amount, gross total, total including tax, total incl tax, amount including tax, "
        "amount incl tax, gross price, total with tax, Bruttobetrag, Brutto, montant ttc, total ttc, "
        "importe bruto, importo lordo, brutobedrag, wartość brutto, kwota brutto, gross value",
    ),
    _term(
        "line_date", "BT-134", "date", "Line Date", level="line",
        en="line date, item date, line item date, date per line, date of service, service date, activity date",
        de="Positionsdatum, Datum der Position",
        fr="date de la ligne",
        es="fecha de la línea",
        it="data riga",
        nl="regeldatum",
        pt="data da linha",
        pl="data pozycji",
        on_lines="date, transaction date, delivery date, Datum, fecha, data, dates",
    ),
)
# fmt: on

TERMS: dict[str, Term] = {
    term.name: term for term in (*_DOCUMENT, *_PARTIES, *_PAYMENT, *_AMOUNTS, *_LINES)
}
