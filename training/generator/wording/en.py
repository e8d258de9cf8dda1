"""English: Britain and Ireland, the United States and Canada, Australia, India, Malaysia."""

from generator.wording.words import Wording, months, words

TITLES = {
    "title:invoice": words(
        "Invoice | Tax Invoice @-US",
        "Sales Invoice | VAT Invoice @-US,GST | Commercial Invoice | Invoice / Statement",
        "Customer Invoice | Service Invoice | Final Invoice | Invoice & Packing Slip | Retail Invoice @IN | Cash Memo @IN | GST Invoice @IN,AU,NZ,SG,MY | Progress Invoice",
        train="Original Invoice | Invoice for services | Recurring Invoice | Bill of Supply @IN",
        held="Your invoice | Account Invoice | Consulting Invoice | Pro-Rata Invoice | Invoice (Original for Recipient) @IN",
    ),
    "title:credit_note": words(
        "Credit Note | Credit Memo",
        "Credit | Sales Credit Note | Credit Memorandum",
        "Refund | Adjustment Note @AU,NZ | Invoice Credit | Return Credit",
        train="VAT Credit Note @-US,GST | Customer Credit",
        held="Refund Note | Credit Advice | Cancellation Invoice",
    ),
    "title:receipt": words(
        "Receipt | Sales Receipt",
        "Payment Receipt | Customer Copy | Official Receipt @SG,MY | VAT Receipt @-US,GST",
        "Till Receipt | Guest Check @US | Cash Receipt | Your receipt | Tax Receipt",
        train="Merchant Copy | Cash Sale",
        held="Proof of purchase | Order Receipt | Purchase Receipt | Guest Copy",
    ),
    "title:bill": words(
        "Bill | Your bill",
        "Statement | Electricity bill | Your monthly bill | Account Statement | Guest Folio",
        "Utility Bill | Phone bill | Your energy bill | Water bill | Billing Statement | Parking receipt",
        train="Gas and electricity bill | Service Statement",
        held="Your latest bill | Monthly invoice | Hotel bill | Information Invoice",
    ),
    "title:delivery_note": words(
        "Delivery Note | Packing Slip",
        "Packing List | Dispatch Note | Delivery Docket @AU,NZ,GB | Delivery Order @SG,MY",
        "Shipping List | Proof of Delivery | Goods Delivery Note",
        train="Delivery Challan @IN | Advice Note",
        held="Despatch Note | Shipping Note | Delivery Ticket",
    ),
    "title:order_confirmation": words(
        "Order Confirmation | Sales Order",
        "Order Acknowledgement | Acknowledgment of Order | Confirmation of Order",
        "Your order | Order Summary",
        train="Sales Order Confirmation",
        held="Booking Confirmation | Order Receipt Confirmation",
    ),
    "title:quote": words(
        "Quote | Quotation",
        "Estimate | Proposal | Pro Forma Invoice",
        "Offer | Sales Quote | Price Quote | Budget Estimate",
        train="Proforma Invoice | Cost Estimate",
        held="Job Estimate | Proforma | Sales Quotation",
    ),
    "title:reminder": words(
        "Payment Reminder | Reminder",
        "Overdue Notice | Past Due Notice | Final Notice | Second Reminder",
        "Friendly Reminder | Overdue Invoice | Final Demand",
        train="First Reminder",
        held="Dunning Letter | Late Payment Notice | Collection Notice",
    ),
    "title:statement": words(
        "Statement | Statement of Account",
        "Account Statement | Customer Statement | Monthly Statement",
        "Aged Statement | Open Invoices",
        train="Outstanding Statement",
        held="Statement of Open Items | Activity Statement",
    ),
    "title:remittance": words(
        "Remittance Advice | Remittance Slip",
        "Payment Advice | Remittance | Payment Slip",
        "Please detach and return with your payment | Payment Stub",
        train="Remittance Notice",
        held="Remittance Coupon | Return this portion with payment",
    ),
    "title:terms": words(
        "Terms and Conditions | Terms & Conditions",
        "General Terms and Conditions | Conditions of Sale | Terms of Service",
        "Standard Terms of Business | Terms and Conditions of Sale",
        train="Trading Terms",
        held="General Conditions | Terms of Trade",
    ),
    "title:cover_letter": words(
        "Your invoice | Re: Invoice",
        "Please find enclosed our invoice | Invoice enclosed | Covering letter",
        "Thank you for your order | For your records",
        train="Enclosed: your invoice",
        held="Regarding our invoice | Documents enclosed",
    ),
}

NUMBERS = {
    "label:invoice_number": words(
        "Invoice No. | Invoice Number | Invoice #",
        "Invoice no | Invoice | Inv. No. | Number | Document No. | Invoice ID",
        "Inv # | Inv No | No. | Invoice Ref | Invoice Nr. | Our Invoice No. | Bill No. @IN,MY,SG,US | Document Number | Doc. No. | INV | Tax Invoice No. @GST | Reference No. | #",
        train="Inv. Number | Invoice N° | Sales Invoice No. | Serial No. of Invoice @IN | Billing Document | Ticket # | Receipt No. | Inv.#",
        held="Invoice Reference | Invoice Num | Invoice code | Voucher No. | Billing No. | Sales Inv. No. | Bill Number",
    ),
    "label:invoice_date": words(
        "Invoice Date | Date",
        "Date of Invoice | Issue Date | Date of Issue | Inv. Date | Issued | Dated @-US",
        "Document Date | Inv Date | Billing Date | Date Issued | Bill Date | Tax Point @GB,IE | Doc. Date | Invoice Date (tax point) @GB,IE | Dt.",
        train="Issued on | Date/Tax Point @GB | Transaction Date | Created",
        held="Date of issuance | Invoice Dt. | Posting Date | Printed | Issuing date | Sale Date",
    ),
    "label:due_date": words(
        "Due Date | Payment Due",
        "Due | Payment Due Date | Date Due | Due By | Please pay by | Pay by",
        "Due on | Payment due by | Invoice Due | Invoice Due Date | Net due date | Payable by | Payable on or before | Due Dt. | Maturity Date",
        train="Payment by | Expires | Direct Debit Date @GB,IE",
        held="Payment deadline | Pay before | To be paid by | Last date for payment | Settlement date | Remit by | Due no later than",
    ),
    "label:delivery_date": words(
        "Delivery Date | Date of Supply @-US",
        "Date of Delivery | Ship Date | Delivered | Supply Date | Shipped",
        "Service Date | Despatch Date @-US | Date Shipped | Performance Date | Date of Service",
        train="Delivered on | Shipping Date",
        held="Dispatch Date | Goods delivered | Date of performance | Fulfilment date",
    ),
    "label:service_period": words(
        "Service Period | Billing Period",
        "Period | Period Covered | Invoice Period | Dates | For the period",
        "Statement Period | Supply Period | Billing Cycle | Service Dates | Usage Period | Period of service",
        train="Charges for | Bill Period",
        held="Billing from/to | Coverage period | Time period | Your billing period",
    ),
    "label:purchase_order": words(
        "PO Number | P.O. Number | PO #",
        "Purchase Order | Your Order No. | Customer PO | P.O. No. | Order No. | PO | Your PO",
        "Customer Order No. | Cust. PO # | Purchase Order No. | PO Ref | Buyer's Order No. @IN | PO/Ref | Client PO | Customer Purchase Order | Your Order",
        train="P.O. # | Cust Order No | PO Reference | LPO No. | PO No",
        held="Purchase order ref. | Your purchase order number | Cust. P/O | Customer Order Ref. | Order Reference (PO)",
    ),
    "label:order_date": words(
        "Order Date | Date Ordered",
        "Date of Order | PO Date | Your order of",
        "Order Placed | Ordered on | Sales Order Date",
        train="P.O. Date",
        held="Ordered | Purchase order date",
    ),
    "label:customer_number": words(
        "Customer No. | Account No. | Customer ID",
        "Customer Number | Customer # | Account Number | Client No. | Account | A/C No. | Customer Code",
        "Cust. No. | Acct # | Client ID | Customer Ref | Debtor No. | Account Ref | Your account number | Acc. No.",
        train="Cust # | Customer A/C | Account Code",
        held="Client number | Customer Acct. | Cust ID | Membership No. | Debtor Account | Sold-to No.",
    ),
    "label:contract": words(
        "Contract No. | Contract",
        "Contract Number | Agreement No. | Contract # | Contract Ref.",
        "Agreement | Subscription No. | Policy No.",
        train="Contract ID",
        held="Framework agreement | Agreement Reference",
    ),
    "label:project": words(
        "Project | Job",
        "Project No. | Job No. | Project Name | Job # | Re",
        "Project ID | Site | Project Ref. | Matter | Job Name",
        train="Project Code | Regarding",
        held="Works | Cost centre | Assignment | Engagement",
    ),
    "label:delivery_note": words(
        "Delivery Note | Delivery Note No. | Packing Slip",
        "Packing Slip # | Delivery No. | Despatch No. @-US | D/N No. | Shipment No.",
        "DO No. @SG,MY | Docket No. @AU,NZ,GB | Delivery | Challan No. @IN | POD No. | Waybill",
        train="Del. Note | Dispatch Document No.",
        held="Delivery Ref. | Delivery Docket | Shipping Doc. | Tracking No.",
    ),
    "label:your_reference": words(
        "Your Ref. | Your Reference",
        "Your Ref | Customer Reference | Reference | Cust. Ref.",
        "Client Reference | Your ref/order | Ref | Attention of",
        train="Yr. Ref. | Buyer's Ref.",
        held="Customer Ref. No. | Y/Ref | Your contact",
    ),
    "label:our_reference": words(
        "Our Ref. | Our Reference",
        "Our Ref | Reference | Supplier's Ref. @IN | Ref. No.",
        "Our order | Sales Order No. | File Ref. | Job Ref.",
        train="O/Ref",
        held="Internal reference | SO # | Our order no.",
    ),
    "label:salesperson": words(
        "Salesperson | Sales Rep",
        "Rep | Contact | Account Manager | Sales Person | Your contact | Sales Representative",
        "Salesman | Issued by | Prepared by | Handled by | Sold by",
        train="Sales Consultant | Agent",
        held="Sales Executive | Representative | Order taken by",
    ),
    "label:page": words(
        "Page", "Page No. | Pg.", "Sheet", train="Page # | Pg", held="Pages"
    ),
}  # fmt: skip

PARTIES = {
    "label:vendor": words(
        "From | Seller",
        "Supplier | Vendor | Sold by | Issued by | Invoice from",
        "Remit to | Bill from | Service provider | Company | Merchant | Pay to | Billed by | Exporter",
        train="Shipper/Exporter | Our details",
        held="Supplier details | Provider | Issuer | Payee | Business details",
    ),
    "label:customer": words(
        "Bill To | Invoice To",
        "Billed To | Customer | To | Sold To | Client | Billing Address | Buyer",
        "Invoice Address | Invoiced to | Bill-to | Customer Details | Attn. | Charge to | For | Purchaser | Customer Name | M/s @IN | Messrs @MY,SG | Buyer (Bill to) @IN | Recipient",
        train="Account of | Bill to party | Importer",
        held="Invoice recipient | Prepared for | Consumer | Billing details | Account holder | Issued to | Customer (Bill-To)",
    ),
    "label:ship_to": words(
        "Ship To | Deliver To | Delivery Address",
        "Shipping Address | Shipped To | Delivered to | Consignee | Deliver Address",
        "Ship-to | Delivery To | Goods delivered to | Site Address | Service Address | Job Site | Consignee (Ship to) @IN | Installation address",
        train="Destination | Delivery Location",
        held="Place of delivery | Supply address | Ship to party | Drop-off address",
    ),
    "label:vat_id": words(
        "VAT No. @-US,IN,AU | VAT Reg. No. @-US,IN,AU | VAT Number @-US,IN,AU | Tax ID",
        "VAT ID @-IN,AU | VAT Registration No. @-US,IN,AU | VAT @-US,IN,AU | VAT Reg @-US,IN,AU | VAT Registration Number @-US,IN,AU",
        "VAT Reg No @-US,IN,AU | GST Reg. No. @SG,NZ | GST No. @SG,NZ,IN,CA | SST Reg. No. @MY | VAT # @-US,IN,AU | VAT no: GB @GB | GST ID No. @MY | EU VAT No. @-US,GST | HST # @CA",
        train="V.A.T. No. @-US,IN,AU | VAT Id. No. @-US,IN,AU | VATIN @-US,IN,AU | VAT-ID @-US,IN,AU",
        held="VAT Identification Number @-US,IN,AU | VAT Registered No. @GB,IE | Tax Registration No. | TRN @-US,GB,AU | VAT code @-US,IN,AU",
    ),
    "label:tax_number": words(
        "Tax ID | Tax No.",
        "Tax Number | Tax Reference | TIN | UTR @GB | PAN @IN",
        "Tax Ref. | Taxpayer ID | Company's PAN @IN | Tax File No.",
        train="Tax Reg. No.",
        held="Fiscal number | Tax Identification No. | Taxpayer No.",
    ),
    "label:register": words(
        "Company No. | Company Registration No. | Registered No.",
        "Reg. No. | Company Number | Registered in England No. @GB | Co. Reg. No. | CIN @IN | ACN @AU",
        "Registration No. | Company Reg No | Business Reg. No. | UEN @SG | Reg. in England & Wales @GB | NZBN @NZ | Lic. # @US",
        train="CRN | ROC No. @MY",
        held="Trade Register | Incorporation No. | Commercial register | Registered number",
    ),
    "label:phone": words(
        "Tel | Phone",
        "Tel. | T | Telephone | Ph | Ph. | Call us",
        "P | Phone No. | Tel No. | Office | Mob. | Mobile",
        train="Contact No. | Phone #",
        held="Telephone no. | Cell | Customer Services | Helpline",
    ),
    "label:fax": words("Fax", "Fax. | F | Fax No.", "Facsimile | Telefax", train="Fax #", held="Fx | Fax number"),
    "label:email": words(
        "Email | E-mail", "E | Mail | Email address", "Contact | Em", train="Email us | E-mail address", held="Email Id"
    ),
    "label:website": words("Web | Website", "W | www | Web site", "Online | Visit us", train="Internet", held="Homepage | URL"),
    "label:bank": words(
        "Bank | Bank Name",
        "Bank Details | Our Bank | Bankers | Banking details",
        "Name of Bank | Bank & Branch | Beneficiary Bank",
        train="Company's Bank Details @IN",
        held="Banking with | Financial institution | Receiving bank",
    ),
    "label:account": words(
        "Account No. | Account Number | Acc. No.",
        "Account | A/C No. | Acct. No. | Account # | A/c",
        "Acct | Bank Account | Bank A/C No. | Bank Acc No",
        train="Acct Number | Account no",
        held="Beneficiary account | Current A/C No. @IN,SG,MY",
    ),
    "label:routing": words(
        "Routing No. @US | Routing Number @US | Sort Code @-US,CA",
        "ABA @US | ABA Routing @US | Routing # @US | Transit No. @CA | Bank Code @-US | Branch Code @-US",
        "ACH Routing @US | Sort @GB,IE | RTN @US | Institution/Transit @CA",
        train="Wire Routing @US | Clearing Code @-US",
        held="Routing/ABA @US | ABA/Routing Number @US | Bank sort code @GB,IE | Clearing no. @-US",
    ),
    "label:holder": words(
        "Account Name | Account Holder",
        "Beneficiary | A/C Name | Payee | Acc. Name | Name of account",
        "Name | In favour of | Beneficiary Name | Pay to",
        train="Acct Name",
        held="Name on account | Account in the name of | Account title",
    ),
}  # fmt: skip

REST = {
    "label:payment_terms": words(
        "Terms | Payment Terms",
        "Terms of Payment | Payment | Credit Terms | Payment Conditions",
        "Pmt Terms | Mode/Terms of Payment @IN | Payment Method | Net Terms",
        train="Settlement Terms | Trade Terms",
        held="Terms & due | Conditions of payment | Payable within",
    ),
    "label:payment_reference": words(
        "Payment Reference | Reference",
        "Please quote | Payment Ref. | Ref | Quote reference",
        "Reference to quote | Your payment reference | Bank reference | Use reference | Biller Code / Ref @AU",
        train="Remittance ref. | CRN @AU",
        held="Transfer reference | Please use as reference | Reference for payment | Memo",
    ),
    "label:total_words": words(
        "Amount in words | Total in words",
        "Amount Chargeable (in words) @IN | In words | Rupees @IN",
        "Say total | Sum in words | Ringgit Malaysia @MY",
        train="Total amount in words",
        held="Invoice value (in words) | The sum of | Total (words)",
    ),
    "label:time": words("Time", "Date/Time | Printed at", "Order time", train="Tm", held="Time of sale | Transaction time"),
    "label:cashier": words(
        "Cashier | Server",
        "Served by | Operator | Clerk | You were served by",
        "Staff | Employee | Assoc. | Your cashier today was",
        train="Waiter | Opr",
        held="Host | Till operator | Sales associate | Csh",
    ),
    "label:table": words("Table", "Table No. | Tbl", "Table # | Covers", train="TBL#", held="Seat | Tab"),
    "label:card": words(
        "Card | Visa",
        "Card No. | Debit Card | Mastercard | Credit Card | Contactless",
        "Visa Debit | Card payment | Account # | Amex | EFTPOS @AU,NZ",
        train="Card ending | Visa Contactless",
        held="Card number | Paid by card | MC | Tap | Chip & PIN",
    ),
    "label:currency": words(
        "Currency", "Invoice Currency | Curr.", "Cur. | All amounts in", train="Ccy", held="Currency code | Amounts in"
    ),
}  # fmt: skip

HEADINGS = {
    "heading:position": words(
        "No. | #",
        "Item | Line | Pos. | Sl No. @IN | Item No. | S.No. @IN | No",
        "Ln | Pos | Sr. No. @IN | S/N @SG,MY | Seq. | Line No.",
        train="Ln # | SN @IN,MY | L/N",
        held="Itm | Row | Position",
    ),
    "heading:code": words(
        "Item | SKU | Code",
        "Item Code | Item No. | Product Code | Part No. | Article No. | Product | Item #",
        "Part Number | Stock Code | Art. No. | Prod. Code | Cat. No. | HSN/SAC @IN | Ref. | Model | Material | UPC",
        train="Part # | Stock No. | ISBN | Mfr Part No.",
        held="Product ID | Product No. | Catalogue No. | Item ID | Our code | Material No.",
    ),
    "heading:description": words(
        "Description | Item",
        "Item Description | Product | Description of Goods | Details | Service | Product / Service",
        "Particulars @IN,MY,SG,GB | Items | Item & Description | Activity | Work performed | Item name | Goods/Services | Services Rendered | Product Description | Desc. | Description of Services",
        train="Description of Work | Task | Article | Product/Service",
        held="Item details | What | Goods description | Narration | Designation | Charge description | Service description",
    ),
    "heading:date": words("Date", "Service Date | Date of Service", "Day | Delivered | Dt.", train="Ship Date", held="Date worked | Work date"),
    "heading:quantity": words(
        "Qty | Quantity",
        "Qty. | Units | Hrs/Qty",
        "Qty Shipped | Quantity Supplied | Shipped | No. of units | Billed Qty | Hours | Hrs | Days",
        train="Qty Invoiced | Hr/Qty | Qnty",
        held="Invoiced | Qty Ord. | Pcs | Count | Nos. | Quantity billed",
    ),
    "heading:unit": words(
        "Unit | UOM", "Units | U/M | Per | Unit of Measure", "Pack | UM | Uom. | Measure", train="Size | U.O.M.", held="Unit type | Sold per"
    ),
    "heading:unit_price": words(
        "Unit Price | Price | Rate",
        "Price per unit | Unit Cost | Price Each | Each | Hourly Rate | Unit price (excl. VAT) @-US,GST | Unit Rate",
        "Cost | Price/Unit | Unit price incl. VAT @-US,GST | Unit | U/Price @SG,MY | Price Ea. | Unit Price ex. GST @AU,NZ | U. Price | Net Price | Charge | Price (net) | Sales Price",
        train="Rate (incl. of tax) @IN | Cost per unit | Price Ex. VAT @GB,IE",
        held="Unit net price | Per unit | Item price | @ | Unit value | Price/hr | Single price",
    ),
    "heading:discount": words(
        "Discount | Disc.",
        "Disc % | Discount % | Disc",
        "Dis. | Less | Rebate | Line discount",
        train="Disc. % | Disct",
        held="Reduction | Trade disc. | Allowance | Off",
    ),
    "heading:tax_rate": words(
        "VAT @-US,GST | VAT % @-US,GST | Tax | Tax % | GST @GST",
        "VAT Rate @-US,GST | Tax Rate | Tax Code | GST % @GST | GST Rate @GST",
        "VAT Code @-US,GST | VAT% @-US,GST | Rate | V @-US,GST | T | Tx | % VAT @-US,GST",
        train="Tax% | VT @-US,GST | SST @MY",
        held="Rate of tax | VAT rate (%) @-US,GST | VAT Cd @-US,GST | Sales tax rate",
    ),
    "heading:tax_amount": words(
        "VAT @-US,GST | VAT Amount @-US,GST | Tax | Tax Amount | GST @GST",
        "VAT Amt @-US,GST | GST Amount @GST | Tax Amt | Sales Tax",
        "VAT £ @GB | Total Tax Amount | VAT value @-US,GST | IGST Amt @IN",
        train="Tax Amt. | GST Amt @GST",
        held="Amount of tax | VAT charged @-US,GST | Tax value | Tax payable",
    ),
    "heading:net_amount": words(
        "Net | Net Amount | Amount",
        "Net Total | Taxable Value @IN | Total excl. VAT @-US,GST | Amount excl. tax | Ex. VAT @-US,GST",
        "Nett | Goods | Value | Net Value | Net Price | Taxable Amount | Total Ex. GST @AU,NZ | Line net | Net Amt",
        train="Goods Value | Total (ex VAT) @-US,GST | Nett Amt",
        held="Amount before tax | Subtotal (net) | Excl. VAT @-US,GST | Net line total | Net sum | Amount excl. GST @GST",
    ),
    "heading:amount": words(
        "Amount | Total",
        "Line Total | Total Price | Amt | Price | Extended Price | Total Amount | Ext. Price",
        "Amount GBP @GB | Amount USD @US | Ext. | Subtotal | Extension | Amount (RM) @MY | Item total | Sum | Line Amount | Total Cost | Value | Ext Amt",
        train="Ext. Amount | Amt. | Amount (£) @GB | Amount AUD @AU",
        held="Total value | Cost | Extended | Row total | Total charge | Total line | Amount charged | Net total",
    ),
    "heading:gross_amount": words(
        "Gross | Total",
        "Gross Amount | Total incl. VAT @-US,GST | Total inc. GST @GST | Amount incl. tax",
        "Inc. VAT @-US,GST | Gross Total | Total (inc. VAT) @-US,GST | Gross Amt",
        train="Total inc VAT @-US,GST | Gross Value",
        held="Amount inc. VAT @-US,GST | Incl. VAT @-US,GST | Total with tax | Total incl. GST @GST",
    ),
    "heading:tax_base": words(
        "Net | Taxable Amount",
        "Goods | Net Amount | Taxable Value | Base | Sales @US",
        "VAT Base @-US,GST | Net Value | Tax Base",
        train="Principal",
        held="Taxable Sales | Amount subject to tax | Goods Value",
    ),
}  # fmt: skip

STEPS = {
    "step:subtotal": words(
        "Subtotal | Sub Total",
        "Sub-Total | Goods Total | Item(s) Subtotal | Merchandise Total",
        "Subtotal before discount | Sum | Total Goods | Items total | Sub | Lines total | Order subtotal",
        train="S/Total | Charges | Total of items",
        held="Sub-tot | Merchandise | Total items | Sum of items | Cart subtotal",
    ),
    "step:discount": words(
        "Discount | Less Discount",
        "Total Discount | Less: Discount | Trade Discount | Promotion",
        "Savings | Rebate | Coupon | Promo | You saved | Loyalty discount | Disc.",
        train="Voucher | Special discount",
        held="Discount applied | Multi-buy savings | Discounts given | Price reduction | Member discount",
    ),
    "step:shipping": words(
        "Shipping | Delivery",
        "Shipping & Handling | Postage & Packing @GB,IE | Freight | Carriage @GB,IE | Delivery Charge | Postage",
        "P&P @GB,IE | S&H @US | Courier | Shipping cost | Transport | Delivery fee | Freight Charges | Shipping and handling",
        train="Freight & Cartage | Packing & forwarding @IN",
        held="Shipping charges | Freight outward | Carriage & packing @GB,IE | Despatch costs | Delivery costs",
    ),
    "step:fee": words(
        "Service Charge | Fee",
        "Handling Fee | Booking Fee | Surcharge | Fuel Surcharge | Admin Fee",
        "Processing Fee | Environmental levy | Resort Fee @US | Call-out charge | Standing charge | Service fee | Other charges",
        train="Small order charge | Card surcharge",
        held="Handling charge | Administration charge | Minimum order fee | Convenience fee | Packaging fee",
    ),
    "step:net": words(
        "Net Total | Subtotal | Total Net",
        "Net Amount | Total excl. VAT @-US,GST | Net | Total ex. VAT @-US,GST | Taxable Amount | Total before tax | Subtotal excl. tax | Total Excl. GST @GST",
        "Total Net Amount | Nett Total | Total (ex VAT) @-US,GST | Goods Value | Taxable Value @IN | Amount excl. VAT @-US,GST | Total exc. VAT @-US,GST | Net Value | Invoice subtotal | Total Nett | Net invoice total | Taxable subtotal | Total excluding VAT @-US,GST",
        train="Amount ex GST @GST | Total Goods & Services | Nett | Total taxable",
        held="Amount before tax | Total amount excl. VAT @-US,GST | Net sum | Total without VAT @-US,GST | Sum excl. tax | Net goods | Total Less VAT @GB,IE | Ex-tax total",
    ),
    "step:tax": words(
        "{name} | {name} {rate} | {name} ({rate}) | {name} @ {rate} | Tax @-IN,CA",
        "Total {name} | {rate} {name} | {name} Amount | Tax ({rate}) @-IN,CA | Sales Tax @US | {name} at {rate} | Tax {rate} @-IN,CA",
        "Plus {name} | Add {name} @ {rate} | {name}: {rate} | Tax Amount @-IN,CA | {name} Total | Output {name} {rate} @IN | {name} - {rate} | {name} rate {rate} | Est. tax @US | Includes {name} {rate} | Sales Tax ({rate}) @US",
        train="{name} (standard rate {rate}) | Plus {rate} {name} | {name} payable",
        held="{name} charged at {rate} | {name} on net | Amount of {name} | {name} value | Add: {name} | Tax at {rate} | plus {name} of {rate}",
    ),
    "step:withheld": words(
        "Less {name} | {name} {rate}",
        "Withholding Tax | Less {name} {rate} | TDS @IN",
        "WHT | Withholding tax ({rate}) | Less TDS {rate} @IN | CIS deduction @GB",
        train="Less withholding tax",
        held="{name} withheld | Deducted at source {rate} | Retention tax",
    ),
    "step:tax_total": words(
        "Total VAT @-US,GST | Total Tax | Tax Total",
        "VAT Total @-US,GST | Total GST @GST | VAT @-US,GST | Tax | Tax Amount | VAT Amount @-US,GST",
        "Total Tax Amount | Taxes | Total VAT amount @-US,GST | Total Sales Tax @US | GST Total @GST",
        train="Total taxes | Tax payable",
        held="Sum of taxes | Total VAT charged @-US,GST | Combined tax | VAT sum @-US,GST",
    ),
    "step:total": words(
        "Total | Invoice Total | Grand Total",
        "Total Amount | Total incl. VAT @-US,GST | Gross Total | Amount | Total inc. VAT @-US,GST | Total Inc. GST @GST | Gross Amount",
        "Invoice Amount | Total (inc. VAT) @-US,GST | Total Gross | Order Total | Total amount incl. VAT @-US,GST | Total (GBP) @GB | Total USD @US | Total AUD @AU | Bill Total | Document Total | Total including VAT @-US,GST | Gross | Total Sales | Final total | Total charge",
        train="Invoice value | Amount inc. GST @GST | Amt. | Grand Tot.",
        held="Total invoice value | Full amount | Sum total | Total sum | Gross invoice total | Amount incl. tax | Total price | Total for this invoice | Overall total",
    ),
    "step:rounding": words(
        "Rounding", "Rounding Adj. | Round Off @IN | Rounding Adjustment @MY,SG,AU | Rounded", "Adjustment | Rnd", train="Rounding diff. | Round-off", held="Rounding amount"
    ),
    "step:tip": words(
        "Tip | Gratuity", "Service Charge | Optional Gratuity", "Suggested tip | Tips", train="Grat.", held="Service (12.5%) @GB | Added gratuity"
    ),
    "step:paid": words(
        "Paid | Amount Paid | Payments",
        "Less Payment | Payment Received | Paid to date | Payment | Total Paid | Less amount paid",
        "Payments/Credits | Received | Payment made | Less payments | Paid by card | Amount received",
        train="Already paid | Pre-paid",
        held="Sum received | Less: received | Payments to date | Credits",
    ),
    "step:deposit": words(
        "Deposit | Less Deposit",
        "Deposit Paid | Advance | Advance Payment | Retainer",
        "Down Payment | Less Advance | Advance received | Prepayment",
        train="Less retainer",
        held="Deposit received | On account | Payment in advance | Booking deposit",
    ),
    "step:previous_balance": words(
        "Previous Balance | Balance brought forward",
        "Opening Balance | Balance Forward | Last bill | Previous bill | Outstanding balance",
        "Amount owing from last bill | Your previous balance | B/F | Arrears | Prior balance",
        train="Past due | Old balance",
        held="Carried over | Last statement balance | Balance from previous invoice",
    ),
    "step:due": words(
        "Balance Due | Amount Due | Total Due",
        "Please Pay | Amount Payable | To Pay | Balance | Total Amount Due | Balance to pay | Outstanding",
        "Amount Owing | Net Payable | Total Payable | Amount outstanding | Balance Payable | Pay this amount | Due | Total now due | You owe | Balance owing | Amount to pay | Total to pay | Amount Due (USD) @US | Amount Due GBP @GB | Net due",
        train="Remaining balance | Total outstanding | Now due",
        held="Balance outstanding | Left to pay | Please remit | Sum payable | Amount now payable | Payment due | Invoice balance | Total amount payable",
    ),
    "step:cash": words(
        "Cash", "Cash Tendered | Tendered | Paid Cash", "Amount Tendered | Cash received", train="Tender", held="Cash given | Cash paid | Cash tend"
    ),
    "step:change": words(
        "Change", "Change Due | Your change", "Cash Back | Chg", train="Change given", held="Change returned | Balance change"
    ),
    "step:card": words(
        "Card | Visa", "Credit Card | Debit Card | Mastercard | Card Payment", "Amex | Contactless | EFTPOS @AU,NZ", train="Visa Debit", held="Card Sale | MC | Paid by card"
    ),
    "step:carried_forward": words(
        "Carried forward", "Subtotal carried forward | c/f | Continued", "Page total | Carry forward", train="Carried over", held="To be carried forward | Page subtotal"
    ),
    "step:brought_forward": words(
        "Brought forward", "Subtotal brought forward | b/f", "From previous page", train="Brought over", held="Amount brought forward"
    ),
}  # fmt: skip

SENTENCES = {
    "sentence:thanks": words(
        "Thank you for your business! | Thank you for your order.",
        "Thank you for your custom. @-US | Thank you for shopping with us. | We appreciate your business. | Thanks for your business! | Thank you!",
        "It was a pleasure doing business with you. | Thank you for your prompt payment. | Please call again! | Have a nice day!",
        train="Thank you for choosing us. | Many thanks for your order.",
        held="We look forward to working with you again. | Thank you for your trust. | Thanks for your visit, see you soon.",
    ),
    "sentence:payment_terms": words(
        "Payment due within {days} days. | Payment is due by {date}. | Net {days} | Net {days} days",
        "Please pay within {days} days of the invoice date. | Terms: {days} days from date of invoice. | Please pay by {date}. | Payment terms: {days} days net. | Strictly {days} days net.",
        "Invoices are payable within {days} days of receipt. | Please make payment in full no later than {date}. | {days} days end of month.",
        train="Our terms are {days} days net. | We kindly ask you to settle this invoice by {date}.",
        held="Kindly remit the full amount before {date}. | Full payment is expected within {days} days of issue. | This invoice falls due on {date}. | Settlement within {days} days please. | Payment must reach us by {date} ({days} days).",
    ),
    "sentence:payment_at_once": words(
        "Due on receipt | Payment due upon receipt.",
        "Payable on receipt. | Due upon receipt of invoice. | Payable immediately.",
        "Payment in advance. | Terms: cash on delivery. | COD",
        train="Strictly cash.",
        held="Please settle this invoice upon receipt. | Immediate payment requested. | Cash with order",
    ),
    "sentence:direct_debit": words(
        "The amount will be collected by direct debit on {date}. | No payment is necessary, we will debit your account.",
        "Direct Debit: we will collect this amount on or after {date}. @GB,IE | AutoPay is scheduled for {date}. @US,CA | Paid by credit card, thank you.",
        "This invoice has been paid in full. | Do not pay: direct debit.",
        train="Your card will be charged on {date}.",
        held="The total will be taken from your bank account around {date}. | Automatic payment, nothing to do.",
    ),
    "sentence:early_payment": words(
        "{percent} discount if paid within {days} days. | {percent} {days} days",
        "Deduct {percent} if paid by {date}. | A settlement discount of {percent} applies to payment within {days} days. | Pay {amount} if you pay by {date}. | If paid within {days} days: {amount} (less {percent}).",
        "{percent}/{days} | Prompt payment discount {percent} for payment by {date}: {amount}.",
        train="Early payment: {percent} off until {date}.",
        held="Pay before {date} and only {amount} is due ({percent} discount). | {percent} cash discount within {days} days. | For payment inside {days} days you may take off {percent}.",
    ),
    "sentence:reverse_charge": words(
        "Reverse charge: VAT to be accounted for by the recipient. | Reverse charge",
        "VAT reverse charge applies. | Customer to account for VAT to HMRC under the reverse charge. @GB | Reverse charge - Article 196 of Directive 2006/112/EC.",
        "Services subject to the reverse charge: VAT is to be accounted for by the recipient as per Article 196 of Council Directive 2006/112/EC. | Whether tax is payable under reverse charge: Yes @IN",
        train="VAT is due from the recipient of the service (reverse charge).",
        held="Domestic reverse charge: customer to pay the VAT. @GB,IE | Tax liability passes to the customer (reverse charge). | No VAT charged; reverse charge mechanism applies.",
    ),
    "sentence:small_business": words(
        "No VAT charged: the supplier is not VAT registered. @-US,GST | Not registered for VAT. @-US,GST | No tax charged.",
        "VAT not applicable. @-US,GST | We are not VAT registered; no VAT has been charged. @-US,GST | No GST has been charged. @GST",
        "The supplier is not registered for GST. @GST | Small business: no sales tax collected.",
        train="Exempt as a small undertaking.",
        held="This business is below the VAT registration threshold. @-US,GST | Exempt from tax as a small business. | GST not registered. @GST",
    ),
    "sentence:legal": words(
        "Goods remain the property of the seller until paid in full. | E. & O. E.",
        "All goods remain our property until payment has been received in full. | Our standard terms and conditions apply. | Registered in England and Wales. @GB | This is a computer generated invoice and requires no signature. | Subject to local jurisdiction.",
        "Title passes on payment. | Goods once sold are not returnable. @IN,MY,SG | No returns without our prior consent. | We declare that this invoice shows the actual price of the goods described and that all particulars are true and correct. @IN | Claims must be made within 7 days of receipt.",
        train="Errors and omissions excepted. | Please retain for your records.",
        held="Ownership of the goods does not pass until they are fully paid. | Complaints should be notified in writing within 14 days. | Please keep this invoice for warranty claims.",
    ),
    "sentence:delivery_equals_invoice_date": words(
        "Date of supply is the invoice date. | Date of supply: as invoice date.",
        "The date of supply corresponds to the invoice date. | Tax point as invoice date. @GB,IE",
        "Unless stated otherwise, the invoice date is the delivery date.",
        train="Delivery date equals invoice date.",
        held="Supplied on the date of this invoice. | Goods were delivered on the day of invoicing.",
    ),
    "sentence:bank_details": words(
        "Please make payment to the following account: | Please pay by bank transfer to:",
        "Bank details for payment: | Make all checks payable to us. @US | Please make cheques payable to us. @-US | Payment by BACS to: @GB",
        "Kindly transfer the amount to the account below. | How to pay | Payment details | Wire instructions @US",
        train="Our bank details",
        held="Ways to pay | Please remit to the account below quoting the invoice number. | EFT details",
    ),
    "sentence:late_interest": words(
        "Late payments are subject to interest. | Interest will be charged on overdue invoices.",
        "A late fee may be charged on overdue balances. | We reserve the right to charge interest on late payment under the Late Payment of Commercial Debts (Interest) Act 1998. @GB | A finance charge of 1.5% per month is added to past due balances. @US",
        "Overdue accounts are subject to a service charge of 2% per month. | Interest @ 18% p.a. will be charged if the payment is not made in time. @IN",
        train="Late payment may incur charges.",
        held="Statutory interest accrues from the due date. | Unpaid balances attract interest of 8% above base rate. @-US | Delayed payments attract interest.",
    ),
    "sentence:questions": words(
        "If you have any questions about this invoice, please contact us. | Questions? Contact us.",
        "Any queries? Please call us. | For billing enquiries please get in touch. @-US | Should you have any enquiries concerning this invoice, please contact us. | Need help? Visit our website.",
        "Please quote your account number in all correspondence. | We are here to help.",
        train="Queries must be raised within 7 days.",
        held="For any clarification regarding this bill, write to us. | Problems with this invoice? Let us know. | Our billing team is happy to help.",
    ),
    "sentence:tax_included": words(
        "All prices include VAT. @-US,GST | Prices include tax. | Total includes GST. @GST",
        "Prices are inclusive of VAT. @-US,GST | VAT included. @-US,GST | All prices are inclusive of GST. @GST | Tax included",
        "Includes VAT at the standard rate. @-US,GST | GST included in total @GST",
        train="Amounts shown include tax.",
        held="Tax is included in the prices shown. | VAT is contained in the total. @-US,GST | Prices shown are gross.",
    ),
    "sentence:intra_community": words(
        "Intra-community supply, VAT exempt. | VAT exempt intra-Community supply.",
        "Zero-rated intra-EU supply. | Exempt under Article 138 of Directive 2006/112/EC.",
        "Tax-free intra-Community delivery.",
        train="EC supply: zero rated.",
        held="Intra-EU delivery of goods free of VAT. | Intracommunity delivery: 0% VAT.",
    ),
    "sentence:export": words(
        "Export: zero-rated. | Export of goods, VAT exempt. @-US,GST",
        "Zero-rated export. | Export delivery outside the EU, no VAT. @-US,GST",
        "Supply meant for export under LUT without payment of IGST. @IN | Not subject to tax: exported.",
        train="Tax free export delivery.",
        held="Exported goods, no tax charged. | GST-free export. @AU,NZ",
    ),
    "sentence:page": words(
        "Page {page} of {pages} | Page {page}/{pages}",
        "{page} / {pages} | Page {page} | {page} of {pages} | Page: {page}",
        "- {page} - | Page no. {page} | Sheet {page} of {pages}",
        train="Pg {page}/{pages} | Page {page} ({pages})",
        held="p. {page}/{pages} | pg. {page}",
    ),
}  # fmt: skip

UNITS = {
    "unit:piece": words("pcs | ea", "pc | each | unit | units | PCS", "Nos @IN | EA | item | piece", train="pieces", held="pce | un. | no."),
    "unit:hour": words("hrs | hours", "h | hr | hour", "HUR", train="Hrs.", held="hr. | man-hours"),
    "unit:day": words("days | day", "d", "man days", train="daily", held="dy | working days"),
    "unit:week": words("weeks | week", "wk", "wks", held="weekly"),
    "unit:month": words("months | month", "mth | mo", "mths", train="monthly", held="MON | mo."),
    "unit:year": words("years | year", "yr", "p.a.", held="annual"),
    "unit:flat": words("lump sum | flat", "lot | job | LS", "fixed fee | service", train="flat rate", held="fixed | 1 lot"),
    "unit:set": words("set", "sets", "kit", held="SET."),
    "unit:pack": words("pack | pk", "pkt | packs", "package", train="pkg", held="PACK. | packet"),
    "unit:box": words("box | carton", "ctn | boxes | case", "bx", train="cs", held="crate | cartons"),
    "unit:pair": words("pair | pairs", "pr", held="prs"),
    "unit:bottle": words("bottle | btl", "bottles", "bt", held="btls"),
    "unit:roll": words("roll | rolls", "rl", held="reel"),
    "unit:pallet": words("pallet | pallets", "plt", held="skid"),
    "unit:licence": words("licence @-US | license @US", "user | seat | seats | users", held="lic. | subscription"),
    "unit:person": words("person | pax", "guests | people", held="delegate"),
    "unit:night": words("nights | night", "room night", held="nt"),
    "unit:page": words("page | pages", "pp.", held="sheets"),
    "unit:word": words("words | word", "per word", held="wds"),
    "unit:kg": words("kg", "kgs | KG", "kilo", held="kilos"),
    "unit:g": words("g", "gr", held="gm"),
    "unit:t": words("t", "tonnes | MT", "ton @US", held="to"),
    "unit:l": words("l | ltr", "litre @-US | liter @US | L", "lt", held="ltrs"),
    "unit:m": words("m", "mtr | metres @-US", "lm", held="mtrs"),
    "unit:m2": words("m² | sqm", "m2 | sq m", "sq ft @US", held="sq.m."),
    "unit:m3": words("m³ | cbm", "m3", held="cu m"),
    "unit:km": words("km | miles @US,GB", "mi @US,GB", held="kms"),
    "unit:kwh": words("kWh", "kwh", "KWH", held="units (kWh)"),
    "unit:gb": words("GB", "Gb", held="gigabytes"),
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
        "January February March April May June July August September October November December",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.",
    )
)
