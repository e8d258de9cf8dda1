"""What stands between the lines of a table and is none of them: headings of groups and their sums."""

from __future__ import annotations

from generator.draft import Draft

GROUPS = {
    "en": "Labour|Materials|Services|Travel|Hardware|Software|Phase 1|Phase 2|Site A|Ground floor|Recurring|One-off",
    "de": "Arbeitszeit|Material|Dienstleistungen|Fahrtkosten|Hardware|Software|Los 1|Los 2|Titel 01|Erdgeschoss|Laufend|Einmalig",
    "fr": "Main-d'œuvre|Fournitures|Prestations|Déplacements|Matériel|Logiciels|Lot 1|Lot 2|Phase 1|Rez-de-chaussée",
    "es": "Mano de obra|Materiales|Servicios|Desplazamientos|Equipos|Programas|Fase 1|Fase 2|Capítulo 1|Planta baja",
    "it": "Manodopera|Materiali|Servizi|Trasferte|Hardware|Software|Fase 1|Fase 2|Lotto A|Piano terra",
    "nl": "Arbeid|Materiaal|Diensten|Reiskosten|Hardware|Software|Fase 1|Fase 2|Begane grond|Eenmalig",
    "pt": "Mão de obra|Materiais|Serviços|Deslocações|Equipamento|Software|Fase 1|Fase 2|Lote 1|Piso térreo",
    "pl": "Robocizna|Materiały|Usługi|Dojazdy|Sprzęt|Oprogramowanie|Etap 1|Etap 2|Parter|Jednorazowo",
}  # fmt: skip
SUM_OF = {
    "en": "Subtotal", "de": "Summe", "fr": "Sous-total", "es": "Subtotal", "it": "Subtotale", "nl": "Subtotaal",
    "pt": "Subtotal", "pl": "Razem",
}  # fmt: skip
FEWEST = 4  # lines that are put into groups


def groups(draft: Draft) -> dict[int, str]:
    """Headings of groups by the line in front of which they stand; seldom any."""
    lines = draft.invoice.lines
    if len(lines) < FEWEST or not draft.chances.likely("groups", 0.12):
        return {}
    rng = draft.chances.random("group_names")
    names = GROUPS.get(draft.style.language, GROUPS["en"]).split("|")
    rng.shuffle(names)
    count = rng.randint(2, min(4, len(lines) // 2))
    starts = [0, *sorted(rng.sample(range(1, len(lines)), count - 1))]
    marked = draft.chances.pick("group_marks", {"": 3, "1.": 1, "A": 0.5})
    named = zip(starts, names, strict=False)
    return {
        start: {"": name, "1.": f"{n}. {name}", "A": f"{chr(64 + n)} {name}"}[marked]
        for n, (start, name) in enumerate(named, 1)
    }


def group_sum(draft: Draft, name: str) -> str:
    """What stands in front of the sum of a group."""
    word = SUM_OF.get(draft.style.language, SUM_OF["en"])
    return f"{word} {name}" if draft.chances.likely("group_sum_named", 0.6) else word
