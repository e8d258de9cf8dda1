"""The options of an extraction in a form; what is left open is as the account prefers."""

from __future__ import annotations

from typing import Any

from fieldfare.dashboard.posted import Fields
from fieldfare.errors import Unfit

LANGUAGES = {
    "": "As the account prefers",
    "automatic": "That of the prompt",
    "en": "English",
    "ar": "Arabic",
    "zh-Hant": "Chinese (traditional)",
    "zh-Hans": "Chinese (simplified)",
    "nl": "Dutch",
    "fr": "French",
    "de": "German",
    "el": "Greek",
    "he": "Hebrew",
    "it": "Italian",
    "ja": "Japanese",
    "pl": "Polish",
    "pt": "Portuguese",
    "es": "Spanish",
    "th": "Thai",
}
COLOURS = {
    "": "As the account prefers",
    "none": "None",
    "yellow": "Yellow",
    "orange": "Orange",
    "red": "Red",
}
CHOICES = {
    "output_language": LANGUAGES,
    "review_needed_fill_color": COLOURS,
    "affected_field_fill_color": COLOURS,
}
COLUMNS = ("source_file", "review_needed")


def given(fields: Fields) -> dict[str, Any]:
    """The options that a form sent, those that were left open not among them; raises `Unfit`."""
    chosen: dict[str, Any] = {}
    for name, choices in CHOICES.items():
        value = fields.get(name, "")
        if value not in choices:
            raise Unfit("Choose each option from its list.")
        if value:
            chosen[name] = value
    without = [column for column in COLUMNS if fields.get(f"without_{column}") == "yes"]
    if without:
        chosen["exclude_columns"] = without
    if fields.get("json_typed_values") == "yes":
        chosen["json_typed_values"] = True
    mailed = (
        fields.get("send_completion_email") == "yes"
    )  # said in any case: a member may prefer it
    return chosen | {"send_completion_email": mailed}
