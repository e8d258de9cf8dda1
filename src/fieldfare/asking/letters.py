"""The letter round a request: greeting, thanks and signature, which ask for nothing."""

from __future__ import annotations

import re

from fieldfare.asking.wording import fold

_GREETING = re.compile(
    r"^(?:hi|hello|hey|dear|good (?:morning|afternoon|day|evening)|hallo|guten (?:tag|morgen|abend)|moin|liebe[rs]?"
    r"|sehr geehrte\w*|servus|bonjour|bonsoir|salut|madame|monsieur|chere?s?|hola|buen[oa]s (?:dias|tardes)"
    r"|estimad\w+|buongiorno|buonasera|salve|gentil\w+|ciao|spettabile|hoi|dag|beste|geachte\w*|goede(?:ndag|morgen"
    r"|middag|navond)|bom dia|boa (?:tarde|noite)|ola|prezad\w+|caro|cara|dzien dobry|witam|czesc|szanown\w+)\b"
    r"[^:;]{0,40}$"
)
_CLOSING = re.compile(
    r"^(?:(?:many |kind |best |warm |with )*(?:thanks|thank you|thx|cheers|regards|wishes|sincerely)|best|yours"
    r"|danke|vielen dank|besten dank|viele gru\w+|liebe gru\w+|beste gru\w+|mit freundlich\w+|freundliche gru\w+|mfg"
    r"|lg|vg|merci|cordialement|bien (?:a vous|cordialement)|(?:muchas )?gracias|(?:un )?(?:cordial )?saludos?"
    r"|atentamente|grazie|(?:cordiali |distinti )?saluti|(?:alvast |hartelijk )?(?:bedankt|dank)|(?:vriendelijke )?groet\w*"
    r"|met vriendelijke \w+|mvg|(?:muito )?obrigad[oa]|(?:com os melhores )?cumprimentos|atenciosamente|abraco"
    r"|dziekuj\w+|dzieki|pozdrawiam|z powazaniem)\b.{0,40}$"
)
_INLINE = re.compile(  # "Buongiorno, dalle fatture …"
    r"^\s*(?:hi|hello|hey|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|moin|servus|bonjour|bonsoir|salut|hola|buen[oa]s (?:d[ií]as|tardes)|buongiorno|buonasera"
    r"|salve|ciao|hoi|dag|goede(?:ndag|morgen|middag|navond)|bom dia|boa (?:tarde|noite)|ol[aá]|dzie[nń] dobry|witam|cze[sś][cć])"
    r"(?: (?:there|all|everyone|team|zusammen|allerseits|[àa] tous|a todos|a tutti|allemaal|wszystkim))?[,!.] *(?=\S)",
    re.IGNORECASE,
)
_MOST_WORDS = 6
_SIGNATURE = re.compile(r"^[^\d:,;]{2,40}$")
_SIGNATURE_LINES = 3


def without_courtesies(text: str) -> str:
    """`text` without a greeting before and thanks and a name behind it, where they stand on lines of their own."""
    text = _INLINE.sub("", text, count=1)
    lines = text.split("\n")
    filled = [i for i, line in enumerate(lines) if line.strip()]
    if len(filled) < 2:  # a letter has a greeting and a request
        return text
    first = fold(lines[filled[0]].strip(" ,.!:"))
    if _GREETING.match(first) and len(first.split()) <= _MOST_WORDS:
        lines[filled[0]] = ""
        filled = filled[1:]
    for at, i in list(enumerate(filled))[-_SIGNATURE_LINES - 1 :]:
        said = fold(lines[i].strip(" ,.!"))
        after = [lines[j].strip() for j in filled[at + 1 :]]
        if at and _CLOSING.match(said) and all(_SIGNATURE.match(line) for line in after):
            for j in filled[at:]:
                lines[j] = ""
            break
    kept = "\n".join(lines)
    return kept if kept.strip() else text
