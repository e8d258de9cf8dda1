"""French: France, Belgium, Luxembourg, Switzerland and Québec."""

from generator.wording.words import Wording, months, words

TITLES = {
    "title:invoice": words(
        "Facture",
        "Facture n° | Facture client | Facture de vente | Facture acquittée",
        "Facture d'acompte | Facture de solde | Facture définitive | Note d'honoraires | Facture de situation | Votre facture | Facture originale | Facture de service",
        train="Facture d'avancement | Facture mensuelle",
        held="Facture finale | Facture commerciale | Situation de travaux | Décompte @CH | Relevé d'honoraires",
    ),
    "title:credit_note": words(
        "Avoir | Note de crédit @BE,LU,CH,CA",
        "Facture d'avoir | Avoir n° | Avoir client",
        "Facture rectificative | Avoir sur facture",
        train="Avoir commercial",
        held="Bon d'avoir | Facture d'annulation | Crédit client",
    ),
    "title:receipt": words(
        "Ticket | Reçu",
        "Ticket de caisse | Reçu de paiement | Quittance @CH | Addition | Duplicata",
        "Ticket client | Souche TVA @BE | Note | Justificatif de paiement | Facturette",
        train="Reçu de vente | Ticket de vente",
        held="Preuve d'achat | Ticket TVA @BE | Reçu d'achat | Justificatif d'achat",
    ),
    "title:bill": words(
        "Facture | Votre facture",
        "Facture d'électricité | Note d'hôtel | Décompte annuel @BE,CH | Facture de régularisation",
        "Facture d'eau | Facture mobile | Facture de gaz | Votre facture internet | Relevé de consommation | Échéancier",
        train="Facture d'acompte @BE | Facture intermédiaire",
        held="Facture d'énergie | Note de séjour | Votre facture du mois | Reçu de stationnement",
    ),
    "title:delivery_note": words(
        "Bon de livraison",
        "Bon de livraison n° | BL | Bordereau de livraison | Bulletin de livraison @CH",
        "Liste de colisage | Bordereau d'expédition",
        train="Bon d'expédition",
        held="Note d'envoi @BE | Bon d'enlèvement",
    ),
    "title:order_confirmation": words(
        "Confirmation de commande | Accusé de réception de commande",
        "Bon de commande | Commande client | ARC",
        "Récapitulatif de commande",
        train="Votre commande",
        held="Confirmation de votre commande | Accusé de commande",
    ),
    "title:quote": words(
        "Devis",
        "Offre | Offre de prix | Facture proforma | Devis n°",
        "Proposition commerciale | Pro forma",
        train="Estimation",
        held="Soumission @CA | Remise de prix",
    ),
    "title:reminder": words(
        "Rappel | Relance",
        "Lettre de relance | Mise en demeure | 2e rappel | Rappel de paiement | 1er rappel",
        "Dernier avis avant poursuites",
        train="Sommation @CH",
        held="Avis de retard | Dernier rappel",
    ),
    "title:statement": words(
        "Relevé de compte | Relevé",
        "État de compte @CA | Extrait de compte @BE,CH | Relevé de factures",
        "Situation de compte",
        train="Relevé client",
        held="Balance client | Relevé des opérations",
    ),
    "title:remittance": words(
        "Avis de paiement | Coupon de paiement",
        "TIP SEPA @FR | Bulletin de versement @CH | Talon de paiement",
        "Avis de virement",
        train="Papillon à joindre",
        held="Section paiement @CH | Récépissé @CH | Bordereau de règlement",
    ),
    "title:terms": words(
        "Conditions générales de vente | CGV",
        "Conditions générales",
        "Conditions de vente",
        train="Conditions générales de prestations",
        held="Conditions particulières | Conditions générales de livraison",
    ),
    "title:cover_letter": words(
        "Votre facture | Objet : facture",
        "Veuillez trouver ci-joint notre facture | Envoi de facture",
        "Lettre d'accompagnement",
        train="Ci-joint votre facture",
        held="Transmission de facture | Bordereau d'envoi",
    ),
}

NUMBERS = {
    "label:invoice_number": words(
        "Facture n° | N° de facture | N° facture",
        "Numéro de facture | Facture | Numéro | N° | Facture no @CH,BE,CA | Référence facture",
        "Fact. n° | N° Fact. | Facture Nº | Numéro facture | Fact. | No facture | Réf. facture | N° de pièce | Facture numéro | N° document | Pièce n° | No de facture @CA,CH | Fact N° | Num. facture",
        train="Facture Nr @BE,LU | N°Facture | Numéro de document | Nº de facture | N/Facture",
        held="Document n° | Réf. | N° Fac. | Votre facture n° | Num. fact. | Facture # @CA | Facture réf.",
    ),
    "label:invoice_date": words(
        "Date | Date de facture | Date de facturation",
        "Date facture | Le | Date d'émission | Facture du | Du | Date de la facture | Émise le",
        "Date fact. | En date du | Établie le | Date document | Date pièce | Date d'établissement | Date de la pièce | Date fac. | Dat. facture",
        train="Éditée le | Date d'édition | Facturé le",
        held="Émis le | Fait le | Date de création | Date du document | Date émission | Date de vente",
    ),
    "label:due_date": words(
        "Date d'échéance | Échéance",
        "À payer avant le | À régler avant le | Date échéance | Échéance le | Payable le | Date limite de paiement | Echéance",
        "Date de règlement | À payer pour le @BE | Date d'exigibilité | Échéance au | Payable jusqu'au @CH | Payable avant le | Date de paiement | Éch. | Date ech.",
        train="Date d'échéance de paiement | Prélèvement le | Règlement avant le",
        held="Délai de paiement au | Paiement attendu le | Dû le | Paiement dû le | Date butoir | Échéance de paiement | Paiement au plus tard le",
    ),
    "label:delivery_date": words(
        "Date de livraison | Livré le",
        "Date de prestation | Date de la prestation | Livraison | Date livraison | Date d'expédition",
        "Date d'exécution | Date de réalisation | Livraison du | Date de la vente",
        train="Expédié le | Date liv.",
        held="Date d'intervention | Livraison le | Date de la livraison | Date de fourniture",
    ),
    "label:service_period": words(
        "Période | Période de facturation",
        "Période de prestation | Période du | Période facturée | Période concernée",
        "Période de consommation | Pour la période | Mois | Dates | Période de service",
        train="Période d'abonnement | Prestation du",
        held="Facturation du | Durée de la prestation | Vos consommations du | Mois de prestation",
    ),
    "label:purchase_order": words(
        "Commande n° | N° de commande | Votre commande",
        "Bon de commande | Votre commande n° | N° commande | Commande | Réf. commande | Numéro de commande | Bon de commande n°",
        "V/Commande | Votre réf. commande | N° BC | BC n° | Cde n° | Cde client | N° de commande client | Votre bon de commande | Commande client | PO | N° d'engagement @FR",
        train="V/Cde | Référence commande | N° PO",
        held="V/réf. commande | Commande réf. | Commande N° client | No de commande @CH,CA | Votre n° de commande | N° de BC",
    ),
    "label:order_date": words(
        "Date de commande | Commande du", "Date commande | Votre commande du", "Date cde | Commandé le", train="Date BC", held="Date de la commande | Commande passée le"
    ),
    "label:customer_number": words(
        "N° client | Code client | Client",
        "Numéro client | Client n° | N° de client | Référence client | Compte client | Votre n° client",
        "Réf. client | Numéro de client | N° compte | No client @CH,BE,CA | Compte | Cpte client | N° de compte client | Clt n°",
        train="Votre code client | Code tiers | Identifiant client",
        held="N° d'abonné | N° adhérent | ID client | Votre référence client | Compte n° | N° débiteur @CH",
    ),
    "label:contract": words(
        "Contrat n° | N° de contrat", "Contrat | Référence contrat | N° contrat", "Marché n° | Réf. contrat", train="Numéro de contrat", held="Convention n° | N° d'abonnement | Marché"
    ),
    "label:project": words(
        "Projet | Affaire", "Chantier | Objet | Référence | N° affaire | Dossier", "Concerne @BE,CH | Projet n° | Réf. chantier", train="Code affaire | Intitulé", held="Mission | Désignation du chantier | Opération"
    ),
    "label:delivery_note": words(
        "Bon de livraison | BL n° | Bon de livraison n°",
        "N° BL | N° de BL | BL | Livraison n°",
        "Bon de livraison du | N° bon de livraison | Bordereau",
        train="N° livraison",
        held="Réf. BL | Note d'envoi n° @BE | Bulletin n° | Bon n°",
    ),
    "label:your_reference": words(
        "Votre référence | V/Réf.",
        "Vos réf. | Votre réf. | Référence client | Vos références",
        "V. réf. | V/référence | Référence | À l'attention de",
        train="V/ref | Vos réf",
        held="Réf. acheteur | Votre contact",
    ),
    "label:our_reference": words(
        "Notre référence | N/Réf.", "Nos réf. | Notre réf. | Référence | Réf.", "N. réf. | Commande interne | Dossier n°", train="N/ref", held="Référence interne | Nos références | Réf. dossier"
    ),
    "label:salesperson": words(
        "Commercial | Vendeur | Contact",
        "Votre contact | Représentant | Interlocuteur | Votre conseiller | Suivi par",
        "Affaire suivie par | Vendeur n° | Dossier suivi par | Émis par | Repr.",
        train="Rédacteur | Votre commercial",
        held="Responsable | Chargé d'affaires | Conseiller | Vendu par | Agent",
    ),
    "label:page": words("Page", "Page n° | Folio | P.", "Pages", train="Feuillet", held="Pg. | Page No"),
}  # fmt: skip

PARTIES = {
    "label:vendor": words(
        "Émetteur | Vendeur | De",
        "Fournisseur | Prestataire | Vendu par | Société | Expéditeur",
        "Facturé par | Émis par | Créancier | Coordonnées du vendeur | Raison sociale",
        train="Entreprise | Votre fournisseur",
        held="Émetteur de la facture | Coordonnées | Commerçant | Vendeur/Prestataire",
    ),
    "label:customer": words(
        "Facturé à | Client | Adresse de facturation",
        "Destinataire | À l'attention de | Adressé à | Facturer à | Pour | Acheteur",
        "Facture à | Coordonnées client | Doit | Nom du client | À | Preneur | Titulaire du contrat | Payable par @CH | Destinataire de la facture | Adresse facturation",
        train="Votre adresse | Débiteur | Client facturé",
        held="Maître d'ouvrage | Adresse du client | Facture adressée à | Bénéficiaire | Vendu à @CA | Informations client",
    ),
    "label:ship_to": words(
        "Adresse de livraison | Livré à",
        "Livraison à | Lieu de livraison | Livrer à | Destinataire",
        "Expédié à | Adresse livraison | Lieu d'intervention | Adresse du chantier | Lieu de consommation",
        train="Point de livraison | Adresse d'intervention",
        held="Adresse d'expédition | Site livré | Livraison chez | Lieu de prestation",
    ),
    "label:vat_id": words(
        "N° TVA | TVA intracommunautaire | N° TVA intracommunautaire | TVA",
        "N° de TVA | Numéro de TVA | TVA intra. | N° TVA intra | Numéro TVA | N° de TVA intracommunautaire",
        "N° TVA Intracom. | TVA n° | IDE @CH | N° IDE @CH | Ident. TVA | N° id. TVA | No TVA @CH,LU | N° d'identification TVA | T.V.A. @BE | TVA BE @BE | N° TPS @CA | TVA Intracom | N° TVA CEE",
        train="N.I.I. | TVA UE | Id. TVA | TVA Intra-communautaire",
        held="Identifiant TVA | N° intracommunautaire | Code TVA | TVA/BTW @BE | N° d'entreprise @BE | No de TVA @CH | N° Intracom.",
    ),
    "label:tax_number": words(
        "N° fiscal | Numéro fiscal", "Identifiant fiscal | Matricule @LU | N° d'entreprise @BE", "NIF | N° contribuable", train="Code fiscal", held="Réf. fiscale | Numéro d'identification fiscale"
    ),
    "label:register": words(
        "RCS | SIRET",
        "SIREN | R.C.S. | RM | RPM @BE | RCS Luxembourg @LU | N° entreprise @BE",
        "RCS Paris | R.C. | Code APE | NAF | BCE @BE | Capital social | SIRET n°",
        train="APE | Registre de commerce",
        held="RNE | Immatriculée au RCS | N° RCS | NEQ @CA | Registre du commerce @CH,LU",
    ),
    "label:phone": words("Tél. | Tél", "Téléphone | T | Tel | Tél :", "Port. | Mobile | Tel. | Téléph.", train="GSM @BE", held="Portable | N° de téléphone | Service client | Ligne directe"),
    "label:fax": words("Fax", "Télécopie | Fax. | F", "Téléc. @CA", train="N° fax", held="Télécopieur @CA | Tlcp."),
    "label:email": words("E-mail | Email", "Mail | Courriel | Mél", "Adresse e-mail | E", held="Adresse mail | Courrier électronique"),
    "label:website": words("Site web | Web", "Site | Internet | www", "Site internet", train="W", held="En ligne | Notre site"),
    "label:bank": words(
        "Banque | Domiciliation",
        "Coordonnées bancaires | RIB | Nom de la banque | Nos coordonnées bancaires",
        "Domiciliation bancaire | Relations bancaires @CH | Banque postale",
        train="Banque domiciliataire",
        held="Établissement bancaire | Établissement | Références bancaires",
    ),
    "label:account": words("N° de compte | Compte | N° compte", "Compte bancaire | Compte n° | RIB", "CCP @CH | Cpte | Numéro de compte", train="No de compte @CH", held="Compte courant | Cpte n° | Compte bancaire n°"),
    "label:routing": words("Code banque", "Code établissement | Clearing @CH | Transit @CA", "Code guichet", train="CB", held="N° clearing @CH | Banque/Guichet"),
    "label:holder": words(
        "Titulaire | Titulaire du compte", "Bénéficiaire | Au nom de | Compte au nom de", "À l'ordre de | Payable à @CH | Nom du titulaire", train="En faveur de @CH", held="Intitulé du compte | Nom du compte | Ordre"
    ),
}  # fmt: skip

REST = {
    "label:payment_terms": words(
        "Conditions de paiement | Conditions de règlement | Mode de règlement",
        "Modalités de paiement | Règlement | Délai de paiement | Conditions | Mode de paiement | Paiement",
        "Termes @CA | Mode de règl. | Cond. de paiement | Conditions règlement | Moyen de paiement",
        train="Cond. règlement | Délai de règlement",
        held="Modalités de règlement | Modalités | Termes de paiement @CA | Conditions paiement",
    ),
    "label:payment_reference": words(
        "Référence | Communication @BE,LU",
        "Référence de paiement | Communication structurée @BE | À rappeler lors du règlement | Réf. à rappeler",
        "Libellé du virement | Motif | Référence du virement | RUM @FR | Informations supplémentaires @CH",
        train="Motif du paiement | Réf. virement",
        held="Libellé | Référence à indiquer | Message structuré @BE | Mention à rappeler",
    ),
    "label:total_words": words(
        "Arrêtée la présente facture à la somme de", "Montant en lettres | En lettres | Arrêté à la somme de", "Soit en toutes lettres | Somme en lettres", train="Total en lettres", held="La présente facture est arrêtée à | En toutes lettres"
    ),
    "label:time": words("Heure", "Date/Heure | à", "Imprimé à", train="Hre", held="Heure de vente | H."),
    "label:cashier": words(
        "Caissier | Serveur | Caisse",
        "Vous avez été servi par | Servi par | Vendeur | Opérateur",
        "Caissière | Hôte | Caiss. | Hôtesse | Employé",
        train="Op. | Garçon",
        held="Encaissé par | Hôte de caisse | Votre serveur | Vous étiez servi par",
    ),
    "label:table": words("Table", "Table n° | Tble", "Couverts", train="Tab.", held="N° table | Place"),
    "label:card": words(
        "Carte bancaire | CB | Carte",
        "CB EMV @FR | Bancontact @BE | Carte bleue @FR | Visa | Mastercard | Sans contact",
        "Carte de crédit | Interac @CA | Carte n° | Maestro | Carte débit",
        train="CB sans contact @FR | Payconiq @BE,LU",
        held="Carte de débit | Paiement carte | N° de carte | Monétique | Twint @CH",
    ),
    "label:currency": words("Devise", "Monnaie | Dev.", "Montants exprimés en", train="Devise de facturation", held="Unité monétaire | Montants en"),
}  # fmt: skip

HEADINGS = {
    "heading:position": words("N° | Pos.", "# | Ligne | Poste | Pos", "N° ligne | Nº | Item", train="Num. | L.", held="N° d'ordre | Rang | No | N° poste"),
    "heading:code": words(
        "Référence | Réf. | Code",
        "Code article | Article | Réf | N° article | Ref. | Réf. article",
        "Code produit | Art. | Référence article | Code art. | Réf. produit | EAN | Réf. fournisseur | No art. @CH",
        train="N° art. | Produit | CIP",
        held="Code-barres | N° de produit | Référence produit | Code barre | Réf. art. | N° réf.",
    ),
    "heading:description": words(
        "Désignation | Description",
        "Libellé | Article | Produit | Prestation | Description / Désignation | Désignation des produits",
        "Détail | Désignation des prestations | Nature des travaux | Intitulé | Services | Description des prestations | Articles | Produit/Service | Prestations | Objet | Désignations",
        train="Nature de la prestation | Description de l'article | Désignation des travaux",
        held="Désignation article | Descriptif | Dénomination | Libellé article | Détail des prestations | Nature | Marchandises",
    ),
    "heading:date": words("Date", "Date de prestation | Le", "Jour | Date prest.", train="Livré le", held="Date d'exécution | Date interv."),
    "heading:quantity": words(
        "Quantité | Qté | Qte",
        "Qté. | Nombre | Nb | Qté facturée | Quant.",
        "Nbre | Nb. | Qt | Q. | Heures | Nb heures | Qté livrée | Nbr",
        train="Q | Quantité facturée | Consommation | Qt.",
        held="Nombre d'unités | Qtés | Quantités | Livré | Nb jours | Volume",
    ),
    "heading:unit": words("Unité | U", "Un. | Unit. | UM | U.", "UV | Condit. | Ut", train="Unité de vente | Colis", held="Mesure | Unité mes. | Type"),
    "heading:unit_price": words(
        "Prix unitaire | P.U. HT | PU HT | Prix unitaire HT",
        "P.U. | PU | Prix | Prix unit. | Prix HT | Prix unit. HT | Tarif | Prix U. HT",
        "PU Brut | Prix unitaire TTC | PU TTC | Px unitaire | P.U | P.U. Net | Prix net HT | Prix à l'unité | PU net HT | Prix unitaire HTVA @BE | Taux horaire | Px unit. | Prix U. | PUHT",
        train="PV HT | Prix unité | P.U HT (€) | Prix hors TVA @BE,LU | Prix/unité",
        held="P. unitaire | Montant unitaire | P. Unit. HT | Coût unitaire @CA | Prix pièce | Unitaire HT | Prix unitaire net",
    ),
    "heading:discount": words("Remise | Rem.", "% Remise | Remise % | Rem % | Rem. %", "% rem | Rabais @CH,CA | Réduction | Ristourne | %R", train="R. % | Escompte @CA | Remise (%) | Rem", held="Tx remise | Réd."),
    "heading:tax_rate": words(
        "TVA | Taux TVA | TVA %",
        "% TVA | Taux | Taux de TVA | TVA (%)",
        "Tx TVA | Code TVA | T.V.A. | CT | Code | TVA en %",
        train="T | Cd TVA | Taux T.V.A. | % T.V.A.",
        held="Taxe | Tx | C. TVA",
    ),
    "heading:tax_amount": words(
        "Montant TVA | TVA",
        "Mt TVA | Montant de la TVA | T.V.A. | Total TVA",
        "Mnt TVA | TVA € | Taxe | TVA due | Taxes @CA",
        train="Mont. TVA",
        held="Valeur TVA | TVA en EUR | Montant taxe | M. TVA",
    ),
    "heading:net_amount": words(
        "Montant HT | Total HT",
        "HT | Montant H.T. | Total net HT | Net HT | Montant HTVA @BE | Total ligne HT | Prix total HT",
        "Mt HT | Total H.T. | Total HTVA @BE | Hors TVA @BE,CH,LU | Montant net HT | Valeur HT | Mont. HT",
        train="P.T. HT | Montant hors TVA @BE,CH,LU | Net H.T.",
        held="Mnt HT | Montant hors taxes | Somme HT | Total hors taxe | Prix net",
    ),
    "heading:amount": words(
        "Montant | Total | Prix total",
        "Total ligne | Montant HT | Total € | Montant EUR | Total EUR | Montant € | P.T.",
        "Mont. | Valeur | Total net | Montant TTC | Total TTC | Somme | Montant CHF @CH | Prix CHF @CH | Total CHF @CH | Montant total | Mt | Px total",
        train="Montant ligne | Prix | Total CAD @CA",
        held="Total de la ligne | Total par ligne | Prix tot. | Tot. | Coût total | Total partiel | S/Total",
    ),
    "heading:gross_amount": words(
        "Montant TTC | Total TTC",
        "TTC | Prix TTC | Montant T.T.C. | Total TVAC @BE",
        "Mt TTC | Total T.T.C. | Prix total TTC | TVAC @BE | TVA comprise @CH,BE",
        train="TTC (€) | Montant TVAC @BE",
        held="Montant toutes taxes | Total avec TVA | Mont. TTC | Toutes taxes comprises",
    ),
    "heading:tax_base": words(
        "Base HT | Base", "Montant HT | Base TVA | Base imposable | Total HT", "Base H.T. | Assiette | Base de calcul", train="Mt base", held="Base taxable | Assiette TVA | Hors taxes"
    ),
}  # fmt: skip

STEPS = {
    "step:subtotal": words(
        "Sous-total | Sous total | Total brut",
        "Sous-total HT @-CH,BE | Montant brut | Total articles | S/Total",
        "Total marchandises | Total des lignes | Sous-Total articles | Total intermédiaire @CH",
        train="Sous-tot. | Total produits",
        held="Somme intermédiaire | Total des articles | Montant marchandises | Sous-total brut",
    ),
    "step:discount": words(
        "Remise | Remise HT",
        "Rabais @CH,CA | Total remise | Remise globale | Réduction | Remise commerciale | Montant remise",
        "Ristourne | Bon de réduction | Escompte | Remises | Code promo | Rem. | Avantage fidélité",
        train="Remise exceptionnelle | Promotion",
        held="Réduction accordée | Moins remise | Remise client | Remise pied de page | Déduction",
    ),
    "step:shipping": words(
        "Frais de port | Port | Livraison",
        "Frais de livraison | Frais de port HT @-CH,BE | Transport | Frais d'expédition | Port HT @-CH,BE | Frais de transport",
        "Participation transport | Port et emballage | Expédition | Frais d'envoi | Port + emballage | Poste | Forfait livraison",
        train="Transport HT @-CH,BE | Frais postaux",
        held="Coût de livraison | Acheminement | Affranchissement | Frais de port et d'emballage | Participation aux frais de port",
    ),
    "step:fee": words(
        "Frais de dossier | Frais de gestion | Frais",
        "Éco-participation | Frais de service | Frais de déplacement | Supplément | Frais de facturation",
        "Éco-contribution | Taxe de séjour | Déplacement | Abonnement | Surcharge carburant | Frais de traitement | Recupel @BE | Débours",
        train="Forfait déplacement | Frais administratifs @BE,CH",
        held="Frais annexes | Contribution énergie | Frais divers | Petite fourniture | DEEE",
    ),
    "step:net": words(
        "Total HT | Montant HT | Total H.T.",
        "Total net HT | Sous-total HT | Montant total HT | Total hors taxes | Net HT | Total HTVA @BE,LU | Total hors TVA @BE,CH,LU | Base imposable | Total hors taxe",
        "Montant H.T. | HT | Montant net HT | Base HT | Total Net H.T. | Total HT € | Montant HTVA @BE,LU | Total en EUR HT | Hors taxes | Net H.T. | Base TVA | Sous-total @CA,CH | Total général HT",
        train="Total facture HT | Somme HT | TOTAL HT EUR",
        held="Montant hors taxes | Montant avant taxes | Total HT net | Valeur nette HT | Cumul HT | Montant hors TVA @BE,CH,LU | Total avant taxe @CA | Prix net HT | Net hors taxe",
    ),
    "step:tax": words(
        "{name} {rate} | {name} | {name} ({rate}) | {name} à {rate}",
        "Total {name} | Montant {name} | Dont {name} {rate} | T.V.A. {rate} @-CA | Montant {name} {rate}",
        "{rate} {name} | + {name} {rate} | Total {name} {rate} | {name} : {rate} | Montant de la {name} | dont {name} | {name} collectée | {name} au taux de {rate} | Taxes ({rate}) @-CA | Taxes | TVA @-CA",
        train="{name} - {rate} | Mt {name} | {name} sur HT",
        held="{name} taux normal {rate} | Plus {name} {rate} | {name} due ({rate}) | {name} de {rate} | Mnt {name} {rate} | {name} incluse {rate}",
    ),
    "step:withheld": words(
        "Retenue {name} | {name} {rate}",
        "Retenue à la source {rate} | Retenue de garantie {rate} @FR | Moins {name} {rate}",
        "Précompte {rate} @BE,LU | Retenue {rate} | Retenue",
        train="Impôt à la source {rate} @CH",
        held="Retenue pratiquée ({rate}) | Déduction {name} {rate}",
    ),
    "step:tax_total": words(
        "Total TVA | TVA | Montant TVA",
        "Total T.V.A. | Montant de la TVA | Total taxes | Montant total TVA",
        "Taxes | Total des taxes | T.V.A. | TVA totale",
        train="Total TVA € | Somme TVA",
        held="Cumul TVA | Mt TVA | Montant des taxes | TVA à payer",
    ),
    "step:total": words(
        "Total TTC | Montant TTC | Total",
        "Total T.T.C. | Montant total TTC | Total général | Total TVAC @BE | Montant total | Total facture | Total EUR",
        "TTC | Total TTC € | Total CHF @CH | Total toutes taxes comprises | Total TVA comprise @CH,BE,LU | Total Net TTC | Montant de la facture | Total TVA incluse @CH,BE,LU | Montant facture | Total de la facture | Total TTC EUR | Total CAD @CA | Montant T.T.C. | Net TTC | Total incl. TVA @CH,BE,LU | Montant TVAC @BE",
        train="Somme TTC | Total facturé | Total en euros | Montant total de la facture",
        held="Total général TTC | Montant toutes taxes comprises | Valeur TTC | Montant global | Prix total TTC | Total avec taxes @CA | Facture TTC | Total facture TTC",
    ),
    "step:rounding": words("Arrondi", "Différence d'arrondi @CH | Arrondis", "Écart d'arrondi", train="Arr.", held="Ajustement d'arrondi | Arrondi 5 ct @CH,BE"),
    "step:tip": words("Pourboire", "Service | Tip", "Pourboire libre", train="Pourb.", held="Service 15% | Pourboire ajouté"),
    "step:paid": words(
        "Déjà payé | Payé | Déjà réglé",
        "Montant payé | Réglé | Règlement | Paiement reçu | Montant réglé | Payé le",
        "Règlements | Paiements | Encaissé | Reçu | Total payé | Paiement",
        train="Sommes reçues | Acquitté",
        held="Versé | Versement | Moins paiement | Paiements effectués | Montant encaissé",
    ),
    "step:deposit": words(
        "Acompte | Acompte versé",
        "Acomptes | Acompte(s) | Moins acompte | Acompte reçu | Avance",
        "Déduction acompte | Acompte déjà versé | Arrhes | Provision | Acompte de 30 %",
        train="Acompte déduit | Avances",
        held="Acomptes perçus | À déduire : acompte | Dépôt @CA | Acompte à déduire",
    ),
    "step:previous_balance": words(
        "Solde précédent | Solde antérieur", "Ancien solde | Report | Reste dû antérieur", "Solde reporté | Montant de la facture précédente", train="Report solde", held="Arriéré | Factures antérieures impayées | Solde de départ"
    ),
    "step:due": words(
        "Net à payer | Reste à payer | Total à payer",
        "Solde à payer | Montant à payer | Solde dû | Solde | NET À PAYER TTC | Montant dû | À payer | Net à payer EUR",
        "Reste dû | Net à payer € | Montant net à payer | Total dû | À régler | Net TTC à payer | Somme à payer | Solde à régler | Montant à régler | Montant prélevé | À votre débit @BE | Solde exigible @CA | Montant à verser",
        train="Total à régler | Net dû | Montant restant dû",
        held="Restant dû | Solde restant | Somme due | Total net à payer | Somme à régler | Montant exigible | Vous nous devez | Montant dû TTC | Reste à régler",
    ),
    "step:cash": words("Espèces", "Cash @BE,CH,LU | Rendu sur | Espèces EUR | Liquide", "Comptant @CA,CH | Reçu espèces | Donné", train="ESP", held="Payé en espèces | Paiement espèces | Numéraire"),
    "step:change": words("Rendu | Monnaie", "À rendre | Rendu monnaie | Monnaie rendue", "Retour @BE,CH | Rendu espèces", train="Rendu EUR", held="Change | À rendre EUR | Monnaie à rendre"),
    "step:card": words("CB | Carte bancaire", "Carte | Visa | Mastercard | Bancontact @BE | CB EMV @FR", "Carte de crédit | Interac @CA | Sans contact", train="CARTE BLEUE @FR", held="Paiement CB | Carte de débit | Paiement par carte"),
    "step:carried_forward": words("À reporter", "Report | Sous-total à reporter | Total à reporter", "Sous-total page", train="Total page", held="Report page suivante | À reporter page suivante"),
    "step:brought_forward": words("Report", "Report page précédente | Reporté", "Sous-total reporté", train="Montant reporté", held="Report de la page précédente"),
}  # fmt: skip

SENTENCES = {
    "sentence:thanks": words(
        "Merci de votre confiance. | Nous vous remercions de votre confiance.",
        "Merci de votre visite. | Merci et à bientôt ! | Merci pour votre commande. | Nous vous remercions pour votre commande.",
        "Cordialement | Merci de votre fidélité. | Veuillez agréer, Madame, Monsieur, nos salutations distinguées. | Au plaisir de vous revoir.",
        train="Bonne journée et à bientôt !",
        held="En vous remerciant de votre confiance. | Nous restons à votre disposition et vous remercions. | Toute l'équipe vous remercie.",
    ),
    "sentence:payment_terms": words(
        "Paiement à {days} jours. | Payable à {days} jours net. | À régler avant le {date}. | Paiement à {days} jours date de facture.",
        "{days} jours net | {days} jours fin de mois | Conditions de paiement : {days} jours à réception de la facture. | Facture à payer au plus tard le {date}. | Merci de bien vouloir régler cette facture avant le {date}. | Payable à {days} jours @CH",
        "Règlement par virement à {days} jours date de facture. | Date limite de paiement : {date}",
        train="Règlement sous {days} jours. | Paiement {days} jours le 15.",
        held="Nous vous prions de bien vouloir nous régler pour le {date}. | Échéance : {days} jours après émission, soit le {date}. | À verser dans les {days} jours. | Le règlement doit nous parvenir au plus tard le {date}.",
    ),
    "sentence:payment_at_once": words(
        "Paiement à réception de facture. | Paiement comptant. | À réception de facture",
        "Payable au comptant. | Payable à réception. | Règlement comptant",
        "Comptant sans escompte | Paiement à la commande.",
        train="Nos factures sont payables au grand comptant. @BE",
        held="Facture payable dès réception. | À régler dès maintenant. | Contre remboursement",
    ),
    "sentence:direct_debit": words(
        "Le montant sera prélevé le {date} sur votre compte. | Prélèvement automatique le {date}.",
        "Réglé par carte bancaire. | Vous n'avez rien à régler, le montant sera prélevé. | Domiciliation bancaire le {date}. @BE,LU",
        "Facture acquittée. | Prélèvement SEPA à partir du {date}.",
        train="Ne pas payer, prélèvement automatique.",
        held="Cette somme sera débitée de votre compte le {date}. | LSV : montant débité le {date}. @CH",
    ),
    "sentence:early_payment": words(
        "Escompte de {percent} pour paiement sous {days} jours. | Escompte pour paiement anticipé : {percent}.",
        "{percent} d'escompte à {days} jours. | Escompte de {percent} si règlement avant le {date}, soit {amount}. | En cas de paiement avant le {date}, net à payer : {amount} ({percent} d'escompte).",
        "{days} jours {percent} escompte | {percent} à {days} jours @CH",
        train="Paiement comptant : escompte {percent}.",
        held="{percent} de remise pour tout règlement dans les {days} jours. | Si vous payez avant le {date}, déduisez {percent}. | Paiement dans les {days} jours : {amount} au lieu du total.",
    ),
    "sentence:reverse_charge": words(
        "Autoliquidation | Autoliquidation de la TVA.",
        "TVA due par le preneur, art. 283-2 du CGI. @FR | Autoliquidation - TVA due par le preneur. | Exonération de TVA, article 283-2 du Code général des impôts. @FR",
        "Autoliquidation par le preneur. En l'absence de contestation par écrit dans un délai d'un mois, le client est présumé reconnaître qu'il est un assujetti. @BE | Report de perception. @BE",
        train="TVA à acquitter par le cocontractant (art. 20 AR n° 1). @BE",
        held="La TVA est à acquitter par le client. | TVA à la charge du preneur (directive 2006/112/CE, art. 196). | Sous-traitance : autoliquidation de la TVA.",
    ),
    "sentence:small_business": words(
        "TVA non applicable, art. 293 B du CGI. @FR | TVA non applicable",
        "TVA non applicable, article 293 B du Code général des impôts. @FR | Petite entreprise soumise au régime de la franchise de taxe. @BE | Non assujetti à la TVA. @CH,BE,LU",
        "Dispensé d'immatriculation au registre du commerce et des sociétés (RCS). @FR | Non soumis à la TVA. @CH",
        train="Franchise en base de TVA. @FR",
        held="Régime particulier de franchise des petites entreprises. @BE,LU | Exonéré de TVA. | Prestataire non assujetti.",
    ),
    "sentence:legal": words(
        "En cas de retard de paiement, indemnité forfaitaire pour frais de recouvrement : 40 €. @FR | Pas d'escompte pour paiement anticipé.",
        "Les marchandises restent la propriété du vendeur jusqu'au paiement intégral. | Réserve de propriété : nous nous réservons la propriété des marchandises jusqu'au paiement complet du prix. | Nos conditions générales de vente s'appliquent. | Escompte pour paiement anticipé : néant.",
        "Membre d'une association agréée, le règlement par chèque est accepté. @FR | En cas de litige, le tribunal de commerce est seul compétent. | Toute réclamation doit être faite dans les 8 jours. | Facture sans signature, valable de plein droit.",
        train="Clause de réserve de propriété (loi n° 80-335 du 12 mai 1980). @FR | Échange sous 15 jours avec le ticket.",
        held="La propriété des biens est transférée au paiement complet. | Aucune contestation ne sera admise passé un délai de 10 jours. | À conserver comme preuve d'achat.",
    ),
    "sentence:delivery_equals_invoice_date": words(
        "Date de livraison : date de facture. | Date de prestation identique à la date de facture.",
        "La date de livraison correspond à la date de facturation. | Livraison à la date de la facture.",
        "Sauf indication contraire, la date de la facture est celle de la prestation.",
        train="Prestation exécutée à la date de la facture.",
        held="Date de la vente : date de la présente facture. | Livré au jour de facturation.",
    ),
    "sentence:bank_details": words(
        "Coordonnées bancaires | Merci d'effectuer votre virement sur le compte suivant :",
        "Règlement par virement : | Paiement par virement bancaire à : | Veuillez rappeler le numéro de facture lors du paiement.",
        "Chèque à l'ordre de la société. @FR | À verser sur le compte : @BE | Payez avec le bulletin joint. @CH",
        train="Nos coordonnées bancaires :",
        held="Pour régler votre facture | À payer sur le compte ci-dessous : | Virement à l'ordre de :",
    ),
    "sentence:late_interest": words(
        "Tout retard de paiement entraînera des pénalités au taux de 3 fois le taux d'intérêt légal. @FR | Des intérêts de retard seront appliqués en cas de non-paiement.",
        "Pénalités de retard : 3 fois le taux d'intérêt légal. @FR | Taux des pénalités de retard : 10 %. | En cas de non-paiement à l'échéance, un intérêt de 12 % l'an est dû de plein droit et sans mise en demeure. @BE",
        "Intérêt moratoire de 5 % dès l'échéance. @CH | Toute somme non payée à l'échéance porte intérêt.",
        train="Frais de rappel : 20 CHF. @CH",
        held="Passé ce délai, des frais de retard seront facturés. | Des pénalités sont exigibles le jour suivant la date de règlement. | Frais de retard de 2 % par mois. @CA",
    ),
    "sentence:questions": words(
        "Pour toute question, n'hésitez pas à nous contacter. | Nous restons à votre disposition pour toute information complémentaire.",
        "Une question sur votre facture ? Contactez-nous. | Pour toute question concernant cette facture, veuillez nous contacter. | Service clients :",
        "Rappelez votre numéro de client dans toute correspondance. | Besoin d'aide ? Appelez-nous.",
        train="Une réclamation ? Écrivez-nous.",
        held="Notre service comptabilité est à votre écoute. | Des questions ? Notre équipe vous répond du lundi au vendredi. | Pour nous joindre",
    ),
    "sentence:tax_included": words(
        "Prix TTC | TVA incluse | Les prix s'entendent TTC.",
        "Tous les prix incluent la TVA. | TVA comprise dans le prix. | Prix TVA comprise @CH,BE,LU | Prix nets, TVA et service compris.",
        "Service compris | Montants TTC en euros. @FR,BE,LU",
        train="Taxes incluses @CA",
        held="Nos prix sont toutes taxes comprises. | La TVA est incluse dans les montants. | Prix en CHF, TVA incluse. @CH",
    ),
    "sentence:intra_community": words(
        "Exonération de TVA, art. 262 ter I du CGI. @FR | Livraison intracommunautaire exonérée de TVA.",
        "Exonération TVA, livraison intracommunautaire. | Exempté de TVA, art. 39bis du Code de la TVA. @BE",
        "Livraison intracommunautaire, article 138 de la directive 2006/112/CE.",
        train="Vente intracommunautaire exonérée.",
        held="Facture exonérée de TVA, article 262 ter-I. @FR | Livraison intra-UE sans TVA. | Opération intracommunautaire exemptée.",
    ),
    "sentence:export": words(
        "Exonération de TVA, art. 262 I du CGI. @FR | Exportation exonérée de TVA.",
        "Exportation hors UE, exonérée de TVA. @-CH,CA | Vente à l'exportation",
        "Exempté de TVA, exportation, art. 39 du Code de la TVA. @BE",
        train="Export hors taxes.",
        held="Livraison à l'exportation sans TVA. | Exportation, détaxe.",
    ),
    "sentence:page": words(
        "Page {page} sur {pages} | Page {page}/{pages}",
        "Page {page} | {page}/{pages} | Page : {page} | Page {page} / {pages}",
        "- {page} - | Page n° {page} | Page {page} de {pages} @CA,CH",
        train="Folio {page}",
        held="p. {page}/{pages} | Feuillet {page} sur {pages} | {page} sur {pages}",
    ),
}  # fmt: skip

UNITS = {
    "unit:piece": words("pièce | pce | u", "pièces | pc | pcs | unité | U", "PCE | unités | Un.", train="P", held="pces | unit. | un"),
    "unit:hour": words("h | heures", "heure | H | Hr", "hrs", train="Heure(s)", held="h. | hres"),
    "unit:day": words("jours | jour", "j | J", "jrs", train="J/H", held="jour(s) | jr"),
    "unit:week": words("semaines | semaine", "sem.", "Sem", held="hebdo"),
    "unit:month": words("mois", "Mois", "M", held="mensuel | mens."),
    "unit:year": words("an | année", "ans", "annuel", held="par an"),
    "unit:flat": words("forfait | fft", "Ft | ens. | F", "FF", train="Fft.", held="ensemble | forf."),
    "unit:set": words("lot | jeu", "set | kit", "ens.", held="jeux"),
    "unit:pack": words("paquet | pqt", "pack | sachet", "pq", train="Packs", held="paq. | étui"),
    "unit:box": words("carton | boîte", "ct | colis | caisse", "ctn", train="CAR", held="bte | cart."),
    "unit:pair": words("paire | paires", "pr", held="pre"),
    "unit:bottle": words("bouteille | btl", "bouteilles | bt", "bout.", held="bll | Bt."),
    "unit:roll": words("rouleau | rouleaux", "rlx | rl", held="roul."),
    "unit:pallet": words("palette | palettes", "pal.", held="pal"),
    "unit:licence": words("licence | licences", "utilisateur | poste", held="lic. | utilisateurs"),
    "unit:person": words("personnes | personne", "pers. | pax", held="participants"),
    "unit:night": words("nuits | nuit", "nuitée", held="nuitées"),
    "unit:page": words("pages | page", "p.", held="feuillet"),
    "unit:word": words("mots | mot", "le mot", held="mot(s)"),
    "unit:kg": words("kg", "KG | Kg", "kilo", held="kgs"),
    "unit:g": words("g", "gr", "grammes", held="gr."),
    "unit:t": words("t | tonnes", "T", "To", held="tonne"),
    "unit:l": words("l | L", "litres | litre", "Lt", held="ltr"),
    "unit:m": words("m | ml", "mètre | mètres", "ML", held="mtr"),
    "unit:m2": words("m² | m2", "M2", "mètre carré", held="m.c."),
    "unit:m3": words("m³ | m3", "M3", held="mètre cube"),
    "unit:km": words("km", "Km | KM", "kilomètres", held="kms"),
    "unit:kwh": words("kWh", "KWh", held="kwh."),
    "unit:gb": words("Go", "GB", held="Gio"),
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
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "jan fév mar avr mai jun jul aoû sep oct nov déc",
    )
)
