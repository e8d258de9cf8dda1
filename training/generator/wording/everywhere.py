"""Words that are the same in every language: a country's own numbers, and codes of banks."""

from generator.wording.words import words

EVERYWHERE = {
    "label:ein": words("EIN | Tax ID", "Federal Tax ID | FEIN", "TIN", train="Tax ID #", held="Employer ID No. | Fed. ID"),
    "label:gstin": words("GSTIN | GSTIN/UIN", "GST No. | GSTIN No.", "GST Regn. No.", train="GSTN | GST IN", held="GST Number"),
    "label:abn": words("ABN", "A.B.N.", "ABN No.", held="ABN Number"),
    "label:nif": words("NIF | CIF", "N.I.F. | C.I.F.", "NIF/CIF", train="NIF nº", held="CIF/NIF | DNI/NIF"),
    "label:nip": words("NIP", "NIP PL", "Nr NIP", train="N.I.P.", held="NIP number"),
    "label:siret": words("SIRET | N° SIRET", "Siret n° | SIREN", "RCS", train="N° SIREN", held="SIREN/SIRET | No SIRET"),
    "label:cnpj": words("CNPJ", "CNPJ/MF | C.N.P.J.", "CNPJ nº", held="CNPJ/CPF"),
    "label:iban": words("IBAN", "IBAN-No.", "I.B.A.N.", held="IBAN Code"),
    "label:bic": words("BIC | SWIFT", "BIC/SWIFT | SWIFT/BIC", "SWIFT Code", train="BIC-Code | BIC (SWIFT) | Swift-BIC", held="SWIFT No. | Bank Identifier Code"),
    "label:sort_code": words("Sort Code", "Sort code no.", "SC", held="Bank sort code"),
    "label:ifsc": words("IFSC | IFSC Code", "RTGS/NEFT IFSC", "IFS Code", held="Branch & IFS Code"),
    "label:bsb": words("BSB", "BSB No.", "BSB Number", held="Bank BSB"),
}  # fmt: skip
