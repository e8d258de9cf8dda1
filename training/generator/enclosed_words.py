"""What letters, delivery notes, statements and terms say, in eight languages.

Of each list of titles the last is kept for documents that are held out.
"""

from __future__ import annotations

import msgspec


class Words(msgspec.Struct, frozen=True):
    """The words of one language."""

    titles: dict[str, tuple[str, ...]]
    labels: dict[str, str]
    greetings: tuple[str, ...]
    closings: tuple[str, ...]
    cover: tuple[str, ...]  # sentences of a covering letter; {number} is the invoice's
    reminds: tuple[str, ...]  # sentences of a reminder; {number}, {date}, {total}
    remits: tuple[str, ...]
    confirms: tuple[str, ...]  # of an order confirmation
    offers: tuple[str, ...]  # of a quote
    delivers: tuple[str, ...]
    terms: tuple[tuple[str, str], ...]  # headings and their paragraphs


LABELS = (
    "date number customer order quantity description price amount delivered open page of "
    "invoice credit payment balance debit due total from to subject sent cut name signature "
    "weight valid delivery_date attachment reference"
).split()


def _labels(text: str) -> dict[str, str]:
    return dict(zip(LABELS, (word.strip() for word in text.split("|")), strict=True))


WORDS: dict[str, Words] = {
    "en": Words(
        {
            "delivery_note": ("Delivery Note", "Packing Slip", "Packing List", "Dispatch Note", "Goods Delivery Note"),
            "order_confirmation": ("Order Confirmation", "Order Acknowledgement", "Confirmation of Order", "Sales Order"),
            "purchase_order": ("Purchase Order", "PURCHASE ORDER", "Order Form"),
            "remittance": ("Remittance Advice", "Payment Advice", "Payment Slip", "Remittance Form"),
            "statement": ("Statement of Account", "Account Statement", "Statement", "Customer Statement", "Account Summary"),
            "quote": ("Quotation", "Quote", "Estimate", "Proposal"),
            "reminder": ("Payment Reminder", "Reminder", "Overdue Notice", "Final Notice", "Past Due Reminder"),
            "terms": ("Terms and Conditions", "General Terms and Conditions", "Terms of Sale", "Conditions of Sale", "General Conditions of Sale and Delivery"),
        },
        _labels("Date | Number | Customer No. | Order No. | Quantity | Description | Unit Price | Amount | Delivered | Outstanding | Page | of | Invoice | Credit Note | Payment | Balance | Debit | Due Date | Total | From | To | Subject | Sent | Please detach here and return with your payment | Received by | Signature | Weight | Valid until | Delivery date | Attachments | Reference"),
        ("Dear Sir or Madam,", "Dear Ms Carter,", "Hello Tom,", "To whom it may concern,", "Dear customer,", "Good morning,"),
        ("Yours sincerely,", "Yours faithfully,", "Kind regards,", "Best regards,", "With best wishes,"),
        ("Please find enclosed our invoice {number} for the work carried out last month.", "We would be grateful if you could settle it within the period agreed.", "Should you have any questions, our accounts team will be glad to help.", "The signed delivery papers are attached as well.", "Thank you for your business and for the pleasant cooperation.", "A copy of this letter goes to your head office."),
        ("According to our records invoice {number} of {date} over {total} is still open.", "Perhaps it has escaped your attention.", "Please transfer the amount within seven days.", "If you have paid in the meantime, please disregard this letter.", "Further reminders will be charged."),
        ("We have today transferred the amounts listed below to your account.", "Please credit them to the documents named.", "Questions about this payment are answered by our accounts payable desk."),
        ("Thank you for your order, which we confirm as follows.", "Delivery takes place as soon as all goods are in stock.", "This is not an invoice."),
        ("Thank you for your enquiry. We are pleased to offer the following.", "Prices are without obligation.", "We look forward to receiving your order."),
        ("Please check the goods on receipt and report damage within two days.", "Goods received in good order and condition."),
        (("Scope", "These terms apply to all sales and services unless other terms were agreed in writing. Terms of the buyer do not become part of the contract, even where we do not object to them."), ("Prices", "All prices are net of statutory tax and ex works. Packaging, freight and insurance are charged separately. Price increases of our suppliers entitle us to adapt prices after four months."), ("Payment", "Invoices are payable without deduction within the period stated. From the due date on interest is charged. The buyer may only set off claims that are undisputed."), ("Delivery", "Periods for delivery are not binding unless agreed otherwise. Partial deliveries are allowed. Risk passes to the buyer when the goods leave our warehouse."), ("Retention of title", "The goods remain our property until all claims have been paid in full. The buyer may resell them in the ordinary course of business and assigns the resulting claims to us."), ("Warranty", "Obvious defects must be reported in writing within eight days. We may choose between repair and replacement. Claims expire twelve months after delivery."), ("Liability", "We are liable for intent and gross negligence. Liability for indirect damage and lost profit is excluded as far as the law permits."), ("Place of jurisdiction", "Place of performance and jurisdiction is our registered office. Should a provision be invalid, the others remain in force.")),
    ),
    "de": Words(
        {
            "delivery_note": ("Lieferschein", "LIEFERSCHEIN", "Versandschein", "Warenbegleitschein"),
            "order_confirmation": ("Auftragsbestätigung", "AUFTRAGSBESTÄTIGUNG", "Bestellbestätigung"),
            "purchase_order": ("Bestellung", "BESTELLUNG", "Einkaufsauftrag"),
            "remittance": ("Zahlungsavis", "Avis", "Zahlungsmitteilung"),
            "statement": ("Kontoauszug", "Offene Posten", "Saldenbestätigung", "Saldenmitteilung"),
            "quote": ("Angebot", "Kostenvoranschlag", "ANGEBOT", "Offerte"),
            "reminder": ("Mahnung", "Zahlungserinnerung", "1. Mahnung", "Letzte Mahnung"),
            "terms": ("Allgemeine Geschäftsbedingungen", "AGB", "Verkaufs- und Lieferbedingungen", "Allgemeine Liefer- und Zahlungsbedingungen"),
        },
        _labels("Datum | Nummer | Kundennummer | Bestellnummer | Menge | Bezeichnung | Einzelpreis | Betrag | Geliefert | Rückstand | Seite | von | Rechnung | Gutschrift | Zahlung | Saldo | Soll | Fällig am | Gesamt | Von | An | Betreff | Gesendet | Hier abtrennen und mit der Zahlung einsenden | Empfangen von | Unterschrift | Gewicht | Gültig bis | Liefertermin | Anlagen | Ihr Zeichen"),
        ("Sehr geehrte Damen und Herren,", "Sehr geehrter Herr Petersen,", "Sehr geehrte Frau Lindner,", "Guten Tag Frau Kranz,", "Liebe Kundin, lieber Kunde,"),
        ("Mit freundlichen Grüßen", "Freundliche Grüße", "Mit besten Grüßen", "Beste Grüße"),
        ("anbei erhalten Sie unsere Rechnung {number} über die im letzten Monat erbrachten Leistungen.", "Wir bitten um Ausgleich innerhalb der vereinbarten Frist.", "Für Rückfragen steht Ihnen unsere Buchhaltung gern zur Verfügung.", "Die unterschriebenen Lieferpapiere liegen ebenfalls bei.", "Wir danken für Ihren Auftrag und die angenehme Zusammenarbeit.", "Eine Kopie dieses Schreibens geht an Ihre Zentrale."),
        ("sicher haben Sie übersehen, dass unsere Rechnung {number} vom {date} über {total} noch offen ist.", "Bitte überweisen Sie den Betrag innerhalb von sieben Tagen.", "Sollten Sie inzwischen gezahlt haben, betrachten Sie dieses Schreiben als gegenstandslos.", "Für weitere Mahnungen berechnen wir Gebühren."),
        ("wir haben heute die unten genannten Beträge auf Ihr Konto überwiesen.", "Bitte buchen Sie diese auf die genannten Belege.", "Fragen zu dieser Zahlung beantwortet unsere Kreditorenbuchhaltung."),
        ("vielen Dank für Ihre Bestellung, die wir wie folgt bestätigen.", "Die Lieferung erfolgt, sobald alle Artikel vorrätig sind.", "Dies ist keine Rechnung."),
        ("vielen Dank für Ihre Anfrage. Gern bieten wir Ihnen an:", "Das Angebot ist freibleibend.", "Wir freuen uns auf Ihren Auftrag."),
        ("Bitte prüfen Sie die Ware bei Empfang und melden Sie Schäden innerhalb von zwei Tagen.", "Ware ordnungsgemäß und vollständig erhalten."),
        (("§ 1 Geltungsbereich", "Diese Bedingungen gelten für alle Verkäufe und Leistungen, soweit nichts anderes schriftlich vereinbart ist. Bedingungen des Käufers werden nicht Vertragsbestandteil, auch wenn wir ihnen nicht widersprechen."), ("§ 2 Preise", "Alle Preise verstehen sich netto zuzüglich gesetzlicher Umsatzsteuer ab Werk. Verpackung, Fracht und Versicherung werden gesondert berechnet. Preiserhöhungen der Vorlieferanten berechtigen uns nach vier Monaten zur Anpassung."), ("§ 3 Zahlung", "Rechnungen sind innerhalb der genannten Frist ohne Abzug zahlbar. Ab Fälligkeit werden Zinsen berechnet. Aufrechnen darf der Käufer nur mit unbestrittenen Forderungen."), ("§ 4 Lieferung", "Lieferfristen sind unverbindlich, soweit nichts anderes vereinbart ist. Teillieferungen sind zulässig. Die Gefahr geht auf den Käufer über, wenn die Ware unser Lager verlässt."), ("§ 5 Eigentumsvorbehalt", "Die Ware bleibt bis zur vollständigen Bezahlung aller Forderungen unser Eigentum. Der Käufer darf sie im ordentlichen Geschäftsgang weiterveräußern und tritt die daraus entstehenden Forderungen an uns ab."), ("§ 6 Gewährleistung", "Offensichtliche Mängel sind innerhalb von acht Tagen schriftlich anzuzeigen. Wir leisten nach unserer Wahl Nachbesserung oder Ersatz. Ansprüche verjähren zwölf Monate nach Lieferung."), ("§ 7 Haftung", "Wir haften für Vorsatz und grobe Fahrlässigkeit. Die Haftung für mittelbare Schäden und entgangenen Gewinn ist ausgeschlossen, soweit gesetzlich zulässig."), ("§ 8 Gerichtsstand", "Erfüllungsort und Gerichtsstand ist unser Sitz. Sollte eine Bestimmung unwirksam sein, bleiben die übrigen in Kraft.")),
    ),
    "fr": Words(
        {
            "delivery_note": ("Bon de livraison", "BON DE LIVRAISON", "Bordereau de livraison", "Bordereau d'expédition"),
            "order_confirmation": ("Confirmation de commande", "Accusé de réception de commande", "Confirmation de votre commande"),
            "purchase_order": ("Bon de commande", "BON DE COMMANDE", "Commande d'achat"),
            "remittance": ("Avis de paiement", "Avis de virement", "Bordereau de règlement"),
            "statement": ("Relevé de compte", "Relevé client", "Situation de compte"),
            "quote": ("Devis", "DEVIS", "Offre de prix"),
            "reminder": ("Rappel", "Relance", "Lettre de relance", "Mise en demeure"),
            "terms": ("Conditions générales de vente", "Conditions générales", "CGV", "Conditions générales de vente et de livraison"),
        },
        _labels("Date | Numéro | N° client | N° de commande | Quantité | Désignation | Prix unitaire | Montant | Livré | Reliquat | Page | sur | Facture | Avoir | Règlement | Solde | Débit | Échéance | Total | De | À | Objet | Envoyé | À détacher et à joindre à votre règlement | Reçu par | Signature | Poids | Valable jusqu'au | Date de livraison | Pièces jointes | Référence"),
        ("Madame, Monsieur,", "Cher Monsieur Roussel,", "Chère cliente, cher client,", "Bonjour Madame Perrin,", "Bonjour,"),
        ("Cordialement,", "Veuillez agréer, Madame, Monsieur, nos salutations distinguées.", "Bien cordialement,", "Sincères salutations,"),
        ("Veuillez trouver ci-joint notre facture {number} pour les travaux du mois dernier.", "Nous vous remercions de la régler dans le délai convenu.", "Notre service comptable se tient à votre disposition pour tout renseignement.", "Les bons signés sont également joints.", "Nous vous remercions de votre confiance.", "Une copie de ce courrier est adressée à votre siège."),
        ("Sauf erreur de notre part, notre facture {number} du {date} d'un montant de {total} reste impayée.", "Nous vous prions de bien vouloir la régler sous sept jours.", "Si vous avez payé entre-temps, veuillez ne pas tenir compte de cette lettre.", "Tout nouveau rappel sera facturé."),
        ("Nous avons viré ce jour les montants ci-dessous sur votre compte.", "Merci de les imputer sur les pièces indiquées.", "Notre comptabilité fournisseurs répond à vos questions."),
        ("Nous vous remercions de votre commande, que nous confirmons comme suit.", "La livraison aura lieu dès que tous les articles seront disponibles.", "Ce document n'est pas une facture."),
        ("Nous vous remercions de votre demande et vous proposons :", "Cette offre est sans engagement.", "Bon pour accord, date et signature :"),
        ("Merci de vérifier la marchandise à réception et de signaler tout dommage sous deux jours.", "Marchandise reçue en bon état."),
        (("Article 1 - Champ d'application", "Les présentes conditions s'appliquent à toutes les ventes et prestations, sauf convention écrite contraire. Les conditions de l'acheteur ne font pas partie du contrat, même si nous ne les refusons pas."), ("Article 2 - Prix", "Les prix s'entendent hors taxes, départ usine. L'emballage, le transport et l'assurance sont facturés en sus. Une hausse des prix de nos fournisseurs nous permet d'adapter les nôtres après quatre mois."), ("Article 3 - Paiement", "Les factures sont payables sans escompte dans le délai indiqué. Passé l'échéance, des pénalités de retard sont dues. Toute compensation est exclue, sauf créance incontestée."), ("Article 4 - Livraison", "Les délais de livraison sont donnés à titre indicatif. Les livraisons partielles sont admises. Les risques passent à l'acheteur dès la sortie de nos entrepôts."), ("Article 5 - Réserve de propriété", "Les marchandises restent notre propriété jusqu'au paiement intégral de toutes les créances. L'acheteur peut les revendre dans le cadre normal de son activité et nous cède les créances correspondantes."), ("Article 6 - Garantie", "Les défauts apparents doivent être signalés par écrit sous huit jours. Nous choisissons entre la réparation et le remplacement. Les droits se prescrivent par douze mois."), ("Article 7 - Responsabilité", "Notre responsabilité est limitée à la faute lourde. Les dommages indirects et le manque à gagner sont exclus dans les limites de la loi."), ("Article 8 - Compétence", "Le tribunal de notre siège est seul compétent. La nullité d'une clause n'affecte pas les autres.")),
    ),
    "es": Words(
        {
            "delivery_note": ("Albarán", "ALBARÁN", "Albarán de entrega", "Nota de entrega", "Guía de despacho"),
            "order_confirmation": ("Confirmación de pedido", "CONFIRMACIÓN DE PEDIDO", "Acuse de pedido"),
            "purchase_order": ("Orden de compra", "Pedido de compra", "Pedido a proveedor"),
            "remittance": ("Aviso de pago", "Aviso de transferencia", "Relación de pagos"),
            "statement": ("Estado de cuenta", "Extracto de cuenta", "Resumen de cuenta"),
            "quote": ("Presupuesto", "Cotización", "Oferta", "Propuesta económica"),
            "reminder": ("Recordatorio de pago", "Aviso de impago", "Reclamación de pago"),
            "terms": ("Condiciones generales de venta", "Condiciones generales", "Condiciones generales de contratación"),
        },
        _labels("Fecha | Número | N.º de cliente | N.º de pedido | Cantidad | Descripción | Precio | Importe | Entregado | Pendiente | Página | de | Factura | Abono | Pago | Saldo | Debe | Vencimiento | Total | De | Para | Asunto | Enviado | Recortar y devolver con el pago | Recibido por | Firma | Peso | Válido hasta | Fecha de entrega | Adjuntos | Referencia"),
        ("Estimados señores:", "Estimada señora Robles:", "Hola Javier:", "Apreciado cliente:", "Muy señores nuestros:"),
        ("Atentamente,", "Un cordial saludo,", "Saludos cordiales,", "Reciban un saludo,"),
        ("Adjunto les enviamos nuestra factura {number} por los trabajos del mes pasado.", "Les agradeceremos el pago dentro del plazo acordado.", "Para cualquier consulta pueden dirigirse a nuestra contabilidad.", "Se adjuntan también los albaranes firmados.", "Gracias por su confianza.", "Enviamos copia de esta carta a su sede central."),
        ("Según nuestros registros, la factura {number} del {date} por {total} sigue pendiente.", "Les rogamos que la abonen en un plazo de siete días.", "Si ya han pagado, no tengan en cuenta esta carta.", "Cualquier nuevo aviso llevará gastos."),
        ("Hoy hemos transferido a su cuenta los importes que se detallan.", "Rogamos los apliquen a los documentos indicados.", "Nuestra contabilidad responde a sus preguntas sobre este pago."),
        ("Gracias por su pedido, que confirmamos como sigue.", "La entrega se hará en cuanto todos los artículos estén disponibles.", "Este documento no es una factura."),
        ("Gracias por su consulta. Nos complace ofrecerles:", "Los precios son sin compromiso.", "Quedamos a la espera de su pedido."),
        ("Rogamos revisen la mercancía a su llegada y comuniquen los daños en dos días.", "Mercancía recibida en buen estado."),
        (("1. Ámbito", "Estas condiciones rigen todas las ventas y servicios salvo pacto escrito en contrario. Las condiciones del comprador no forman parte del contrato aunque no nos opongamos a ellas."), ("2. Precios", "Los precios son netos, sin impuestos y en fábrica. El embalaje, el transporte y el seguro se cobran aparte. Los aumentos de nuestros proveedores nos permiten adaptar los precios pasados cuatro meses."), ("3. Pago", "Las facturas se pagan sin descuento en el plazo indicado. Desde el vencimiento se devengan intereses. El comprador solo puede compensar créditos no discutidos."), ("4. Entrega", "Los plazos de entrega no son vinculantes. Se admiten entregas parciales. El riesgo pasa al comprador cuando la mercancía sale de nuestro almacén."), ("5. Reserva de dominio", "La mercancía sigue siendo de nuestra propiedad hasta el pago total. El comprador puede revenderla y nos cede los créditos que resulten."), ("6. Garantía", "Los defectos visibles se comunicarán por escrito en ocho días. Podemos optar entre reparar y sustituir. Las reclamaciones prescriben a los doce meses."), ("7. Responsabilidad", "Respondemos del dolo y la culpa grave. Quedan excluidos los daños indirectos y el lucro cesante en la medida en que lo permita la ley."), ("8. Jurisdicción", "Son competentes los tribunales de nuestro domicilio. La nulidad de una cláusula no afecta a las demás.")),
    ),
    "it": Words(
        {
            "delivery_note": ("Documento di trasporto", "DDT", "Bolla di consegna", "Bolla di accompagnamento"),
            "order_confirmation": ("Conferma d'ordine", "CONFERMA D'ORDINE", "Conferma ordine cliente"),
            "purchase_order": ("Ordine d'acquisto", "Ordine di acquisto", "Ordine a fornitore"),
            "remittance": ("Avviso di pagamento", "Avviso di bonifico", "Distinta di pagamento"),
            "statement": ("Estratto conto", "ESTRATTO CONTO", "Situazione contabile"),
            "quote": ("Preventivo", "PREVENTIVO", "Offerta"),
            "reminder": ("Sollecito di pagamento", "SOLLECITO DI PAGAMENTO", "Secondo sollecito"),
            "terms": ("Condizioni generali di vendita", "Condizioni generali", "Condizioni di fornitura"),
        },
        _labels("Data | Numero | Codice cliente | N. ordine | Quantità | Descrizione | Prezzo | Importo | Consegnato | Residuo | Pagina | di | Fattura | Nota di credito | Pagamento | Saldo | Dare | Scadenza | Totale | Da | A | Oggetto | Inviato | Staccare e restituire con il pagamento | Ricevuto da | Firma | Peso | Valido fino al | Data di consegna | Allegati | Riferimento"),
        ("Gentili Signori,", "Gentile cliente,", "Egregio dottor Ferri,", "Spettabile ditta,", "Buongiorno,"),
        ("Cordiali saluti,", "Distinti saluti,", "Un cordiale saluto,"),
        ("in allegato trovate la nostra fattura {number} per i lavori del mese scorso.", "Vi preghiamo di saldarla entro il termine concordato.", "La nostra contabilità è a disposizione per ogni chiarimento.", "Si allegano anche i documenti firmati.", "Vi ringraziamo per la fiducia.", "Copia di questa lettera viene inviata alla Vostra sede."),
        ("ci risulta che la fattura {number} del {date} di {total} non sia ancora stata pagata.", "Vi preghiamo di provvedere entro sette giorni.", "Se avete già pagato, non tenete conto della presente.", "Per altri solleciti saranno addebitate spese."),
        ("oggi abbiamo bonificato sul Vostro conto gli importi elencati.", "Vi preghiamo di registrarli sui documenti indicati.", "Per domande su questo pagamento è a disposizione la contabilità fornitori."),
        ("grazie per l'ordine, che confermiamo come segue.", "La consegna avverrà appena tutti gli articoli saranno disponibili.", "Il presente documento non è una fattura."),
        ("grazie per la richiesta. Siamo lieti di offrire:", "I prezzi non sono vincolanti.", "Restiamo in attesa di un Vostro ordine."),
        ("Si prega di controllare la merce all'arrivo e di segnalare i danni entro due giorni.", "Merce ricevuta in buono stato."),
        (("Art. 1 Ambito", "Le presenti condizioni valgono per tutte le vendite e i servizi, salvo diverso accordo scritto. Le condizioni dell'acquirente non fanno parte del contratto anche se non contestate."), ("Art. 2 Prezzi", "I prezzi sono netti, imposte escluse, franco fabbrica. Imballo, trasporto e assicurazione sono addebitati a parte. Aumenti dei fornitori consentono di adeguare i prezzi dopo quattro mesi."), ("Art. 3 Pagamento", "Le fatture sono pagabili senza sconto entro il termine indicato. Dalla scadenza decorrono interessi. L'acquirente può compensare solo crediti non contestati."), ("Art. 4 Consegna", "I termini di consegna non sono vincolanti. Sono ammesse consegne parziali. Il rischio passa all'acquirente quando la merce lascia il magazzino."), ("Art. 5 Riserva di proprietà", "La merce resta di nostra proprietà fino al saldo di tutti i crediti. L'acquirente può rivenderla e ci cede i crediti che ne derivano."), ("Art. 6 Garanzia", "I difetti evidenti vanno segnalati per iscritto entro otto giorni. Possiamo scegliere tra riparazione e sostituzione. I diritti si prescrivono in dodici mesi."), ("Art. 7 Responsabilità", "Rispondiamo per dolo e colpa grave. Sono esclusi i danni indiretti e il mancato guadagno nei limiti di legge."), ("Art. 8 Foro competente", "È competente il foro della nostra sede. La nullità di una clausola non pregiudica le altre.")),
    ),
    "nl": Words(
        {
            "delivery_note": ("Pakbon", "PAKBON", "Leveringsbon", "Afleverbon"),
            "order_confirmation": ("Orderbevestiging", "ORDERBEVESTIGING", "Bevestiging van uw bestelling"),
            "purchase_order": ("Inkooporder", "Bestelbon", "Inkoopopdracht"),
            "remittance": ("Betalingsadvies", "Betaalspecificatie", "Betalingsspecificatie"),
            "statement": ("Rekeningoverzicht", "Openstaande posten", "Saldo-overzicht"),
            "quote": ("Offerte", "OFFERTE", "Prijsopgave"),
            "reminder": ("Herinnering", "Betalingsherinnering", "Aanmaning", "Tweede herinnering"),
            "terms": ("Algemene voorwaarden", "ALGEMENE VOORWAARDEN", "Leveringsvoorwaarden"),
        },
        _labels("Datum | Nummer | Klantnummer | Ordernummer | Aantal | Omschrijving | Prijs | Bedrag | Geleverd | Nalevering | Pagina | van | Factuur | Creditnota | Betaling | Saldo | Debet | Vervaldatum | Totaal | Van | Aan | Onderwerp | Verzonden | Hier afscheuren en met uw betaling meesturen | Ontvangen door | Handtekening | Gewicht | Geldig tot | Leverdatum | Bijlagen | Referentie"),
        ("Geachte heer, mevrouw,", "Geachte mevrouw Smit,", "Beste Jeroen,", "Beste klant,"),
        ("Met vriendelijke groet,", "Hoogachtend,", "Vriendelijke groeten,"),
        ("hierbij ontvangt u onze factuur {number} voor de werkzaamheden van vorige maand.", "Wij verzoeken u deze binnen de afgesproken termijn te voldoen.", "Voor vragen staat onze administratie voor u klaar.", "De getekende bonnen zijn bijgevoegd.", "Wij danken u voor het vertrouwen.", "Een kopie van deze brief gaat naar uw hoofdkantoor."),
        ("volgens onze administratie staat factuur {number} van {date} ten bedrage van {total} nog open.", "Wij verzoeken u het bedrag binnen zeven dagen over te maken.", "Heeft u intussen betaald, dan kunt u deze brief als niet verzonden beschouwen.", "Voor volgende aanmaningen brengen wij kosten in rekening."),
        ("vandaag hebben wij onderstaande bedragen naar uw rekening overgemaakt.", "Wilt u deze op de genoemde stukken boeken.", "Vragen over deze betaling beantwoordt onze crediteurenadministratie."),
        ("hartelijk dank voor uw bestelling, die wij als volgt bevestigen.", "Levering volgt zodra alle artikelen voorradig zijn.", "Dit is geen factuur."),
        ("dank voor uw aanvraag. Graag bieden wij u aan:", "Deze prijzen zijn vrijblijvend.", "Wij zien uw opdracht graag tegemoet."),
        ("Controleer de goederen bij ontvangst en meld schade binnen twee dagen.", "Goederen in goede orde ontvangen."),
        (("Artikel 1 Toepasselijkheid", "Deze voorwaarden gelden voor alle verkopen en diensten, tenzij schriftelijk anders is overeengekomen. Voorwaarden van de koper maken geen deel uit van de overeenkomst."), ("Artikel 2 Prijzen", "Alle prijzen zijn netto, exclusief belasting en af fabriek. Verpakking, vracht en verzekering worden apart berekend. Prijsverhogingen van leveranciers mogen na vier maanden worden doorberekend."), ("Artikel 3 Betaling", "Facturen zijn zonder korting betaalbaar binnen de vermelde termijn. Vanaf de vervaldag is rente verschuldigd. Verrekening is alleen toegestaan met onbetwiste vorderingen."), ("Artikel 4 Levering", "Levertijden zijn niet bindend. Deelleveringen zijn toegestaan. Het risico gaat over op de koper zodra de goederen ons magazijn verlaten."), ("Artikel 5 Eigendomsvoorbehoud", "De goederen blijven ons eigendom tot alle vorderingen zijn betaald. De koper mag ze doorverkopen en draagt de daaruit volgende vorderingen aan ons over."), ("Artikel 6 Garantie", "Zichtbare gebreken moeten binnen acht dagen schriftelijk worden gemeld. Wij kiezen tussen herstel en vervanging. Aanspraken verjaren na twaalf maanden."), ("Artikel 7 Aansprakelijkheid", "Wij zijn aansprakelijk voor opzet en grove schuld. Indirecte schade en gederfde winst zijn uitgesloten voor zover de wet dat toelaat."), ("Artikel 8 Bevoegde rechter", "Bevoegd is de rechter van onze vestigingsplaats. Nietigheid van een bepaling laat de overige onverlet.")),
    ),
    "pt": Words(
        {
            "delivery_note": ("Guia de remessa", "Guia de transporte", "Nota de entrega", "Guia de entrega"),
            "order_confirmation": ("Confirmação de encomenda", "CONFIRMAÇÃO DE ENCOMENDA", "Confirmação do pedido"),
            "purchase_order": ("Ordem de compra", "Nota de encomenda", "Encomenda a fornecedor"),
            "remittance": ("Aviso de pagamento", "Aviso de transferência", "Nota de pagamento"),
            "statement": ("Extrato de conta", "EXTRATO DE CONTA", "Conta corrente"),
            "quote": ("Orçamento", "ORÇAMENTO", "Proposta comercial"),
            "reminder": ("Aviso de cobrança", "Lembrete de pagamento", "Segundo aviso"),
            "terms": ("Condições gerais", "Condições gerais de venda", "Termos e condições"),
        },
        _labels("Data | Número | N.º de cliente | N.º de encomenda | Quantidade | Descrição | Preço | Valor | Entregue | Pendente | Página | de | Fatura | Nota de crédito | Pagamento | Saldo | Débito | Vencimento | Total | De | Para | Assunto | Enviado | Destacar e devolver com o pagamento | Recebido por | Assinatura | Peso | Válido até | Data de entrega | Anexos | Referência"),
        ("Exmos. Senhores,", "Prezados Senhores,", "Caro cliente,", "Prezada Dra. Nunes,", "Bom dia,"),
        ("Com os melhores cumprimentos,", "Atenciosamente,", "Cumprimentos,"),
        ("junto enviamos a nossa fatura {number} referente aos trabalhos do mês passado.", "Agradecemos o pagamento dentro do prazo acordado.", "A nossa contabilidade está ao dispor para qualquer esclarecimento.", "Seguem também as guias assinadas.", "Agradecemos a confiança.", "Uma cópia desta carta segue para a vossa sede."),
        ("verificámos que a fatura {number} de {date} no valor de {total} ainda não foi paga.", "Agradecemos a regularização no prazo de sete dias.", "Caso já tenha pago, não considere esta carta.", "Outros avisos terão custos."),
        ("transferimos hoje para a vossa conta os valores abaixo indicados.", "Agradecemos o lançamento nos documentos referidos.", "A nossa contabilidade responde a perguntas sobre este pagamento."),
        ("agradecemos a encomenda, que confirmamos como segue.", "A entrega será feita logo que todos os artigos estejam disponíveis.", "Este documento não serve de fatura."),
        ("agradecemos a consulta e temos o prazer de propor:", "Os preços são sem compromisso.", "Ficamos a aguardar a vossa encomenda."),
        ("Verifique a mercadoria à chegada e comunique danos no prazo de dois dias.", "Mercadoria recebida em bom estado."),
        (("1. Âmbito", "Estas condições aplicam-se a todas as vendas e serviços, salvo acordo escrito em contrário. As condições do comprador não fazem parte do contrato."), ("2. Preços", "Os preços são líquidos, sem impostos e à saída da fábrica. Embalagem, transporte e seguro são cobrados à parte. Aumentos dos fornecedores permitem adaptar os preços após quatro meses."), ("3. Pagamento", "As faturas são pagas sem desconto no prazo indicado. A partir do vencimento são devidos juros. O comprador só pode compensar créditos não contestados."), ("4. Entrega", "Os prazos de entrega não são vinculativos. São permitidas entregas parciais. O risco passa para o comprador quando a mercadoria sai do armazém."), ("5. Reserva de propriedade", "A mercadoria permanece nossa propriedade até ao pagamento integral. O comprador pode revendê-la e cede-nos os créditos daí resultantes."), ("6. Garantia", "Os defeitos visíveis devem ser comunicados por escrito no prazo de oito dias. Podemos optar entre reparar e substituir. Os direitos prescrevem em doze meses."), ("7. Responsabilidade", "Respondemos por dolo e culpa grave. Ficam excluídos danos indiretos e lucros cessantes na medida permitida pela lei."), ("8. Foro", "É competente o tribunal da nossa sede. A nulidade de uma cláusula não afeta as restantes.")),
    ),
    "pl": Words(
        {
            "delivery_note": ("Wydanie zewnętrzne", "WZ", "Dowód dostawy", "Dokument dostawy"),
            "order_confirmation": ("Potwierdzenie zamówienia", "POTWIERDZENIE ZAMÓWIENIA", "Potwierdzenie przyjęcia zamówienia"),
            "purchase_order": ("Zamówienie", "ZAMÓWIENIE", "Zamówienie do dostawcy"),
            "remittance": ("Awizo płatności", "Potwierdzenie przelewu", "Zawiadomienie o płatności"),
            "statement": ("Wyciąg z konta", "Zestawienie sald", "Potwierdzenie salda"),
            "quote": ("Oferta", "OFERTA", "Wycena"),
            "reminder": ("Wezwanie do zapłaty", "Przypomnienie o płatności", "Ostateczne wezwanie do zapłaty"),
            "terms": ("Ogólne warunki sprzedaży", "Regulamin", "Ogólne warunki dostaw"),
        },
        _labels("Data | Numer | Nr klienta | Nr zamówienia | Ilość | Nazwa | Cena | Wartość | Dostarczono | Pozostało | Strona | z | Faktura | Korekta | Płatność | Saldo | Winien | Termin płatności | Razem | Od | Do | Temat | Wysłano | Odciąć i dołączyć do płatności | Odebrał | Podpis | Waga | Ważne do | Termin dostawy | Załączniki | Znak"),
        ("Szanowni Państwo,", "Szanowna Pani,", "Szanowny Panie Kowalczyk,", "Dzień dobry,"),
        ("Z poważaniem", "Z wyrazami szacunku", "Pozdrawiamy serdecznie"),
        ("w załączeniu przesyłamy fakturę {number} za prace wykonane w ubiegłym miesiącu.", "Prosimy o zapłatę w uzgodnionym terminie.", "W razie pytań nasza księgowość służy pomocą.", "Podpisane dokumenty dostawy również załączamy.", "Dziękujemy za zaufanie.", "Kopię pisma otrzymuje Państwa centrala."),
        ("informujemy, że faktura {number} z dnia {date} na kwotę {total} nie została zapłacona.", "Prosimy o wpłatę w terminie siedmiu dni.", "Jeśli zapłata już nastąpiła, prosimy pominąć to pismo.", "Kolejne wezwania będą płatne."),
        ("dziś przelaliśmy na Państwa konto kwoty wymienione poniżej.", "Prosimy o zaksięgowanie na wskazane dokumenty.", "Na pytania dotyczące tej płatności odpowiada nasza księgowość."),
        ("dziękujemy za zamówienie, które potwierdzamy jak niżej.", "Dostawa nastąpi, gdy wszystkie towary będą dostępne.", "Ten dokument nie jest fakturą."),
        ("dziękujemy za zapytanie. Mamy przyjemność zaoferować:", "Ceny nie są wiążące.", "Czekamy na Państwa zamówienie."),
        ("Prosimy sprawdzić towar przy odbiorze i zgłosić szkody w ciągu dwóch dni.", "Towar odebrano w dobrym stanie."),
        (("§ 1 Zakres", "Niniejsze warunki dotyczą wszystkich sprzedaży i usług, o ile nie uzgodniono inaczej na piśmie. Warunki kupującego nie stają się częścią umowy."), ("§ 2 Ceny", "Ceny są cenami netto loco zakład. Opakowanie, transport i ubezpieczenie są liczone osobno. Podwyżki dostawców pozwalają na zmianę cen po czterech miesiącach."), ("§ 3 Płatność", "Faktury są płatne bez potrąceń w podanym terminie. Po terminie naliczane są odsetki. Kupujący może potrącać tylko wierzytelności bezsporne."), ("§ 4 Dostawa", "Terminy dostaw nie są wiążące. Dostawy częściowe są dopuszczalne. Ryzyko przechodzi na kupującego z chwilą opuszczenia magazynu."), ("§ 5 Zastrzeżenie własności", "Towar pozostaje naszą własnością do pełnej zapłaty. Kupujący może go odsprzedać i przenosi na nas wynikające z tego wierzytelności."), ("§ 6 Rękojmia", "Wady widoczne należy zgłosić na piśmie w ciągu ośmiu dni. Wybieramy między naprawą a wymianą. Roszczenia wygasają po dwunastu miesiącach."), ("§ 7 Odpowiedzialność", "Odpowiadamy za winę umyślną i rażące niedbalstwo. Szkody pośrednie i utracone korzyści są wyłączone w granicach prawa."), ("§ 8 Sąd właściwy", "Właściwy jest sąd naszej siedziby. Nieważność jednego postanowienia nie narusza pozostałych.")),
    ),
}  # fmt: skip
