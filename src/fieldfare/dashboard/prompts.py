"""Prompts in forms: one text, or fields with instructions; what is shown, sent and refused."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from fieldfare.dashboard.posted import Fields
from fieldfare.errors import Unfit
from fieldfare.settings import Settings

STRUCTURES = {
    "automatic": "Decide from the prompt",
    "per_invoice": "One row for each invoice",
    "per_line_item": "One row for each line item",
}
SYSTEM_COLUMNS = frozenset({"sourcefile", "reviewneeded"})
SHORTEST_TASK, LONGEST_TASK = 3, 40
SHORTEST_NAME, LONGEST_NAME = 2, 50


class Shown(NamedTuple):
    """A prompt in a form: `fields` are names with instructions; without any, `text` is all of it."""

    text: str
    fields: Sequence[tuple[str, str]] = ()


def shown(prompt: str | Mapping[str, Any]) -> Shown:
    """How a stored prompt is shown."""
    if isinstance(prompt, str):
        return Shown(prompt)
    fields = [(field["name"], field.get("prompt", "")) for field in prompt["fields"]]
    return Shown(prompt.get("general_prompt", ""), fields)


def sent(fields: Fields) -> Shown:
    """What a form sent, as it is shown again: `prompt`, and `field_name`s with `field_prompt`s."""
    names, texts = fields.getlist("field_name"), fields.getlist("field_prompt")
    texts += [""] * (len(names) - len(texts))
    return Shown(fields.get("prompt", ""), list(zip(names, texts, strict=False)))


def with_line(prompt: str | Mapping[str, Any], line: str) -> str | Mapping[str, Any]:
    """The prompt with one more instruction."""
    if not line:
        return prompt
    if isinstance(prompt, str):
        return f"{prompt}\n{line}".strip()
    return {**prompt, "general_prompt": f"{prompt.get('general_prompt', '')}\n{line}".strip()}


def written(fields: Fields, settings: Settings) -> str | dict[str, Any]:
    """The prompt that a form sent; raises `Unfit`."""
    form = sent(fields)
    text = form.text.strip()
    named = [(name.strip(), told.strip()) for name, told in form.fields]
    named = [(name, told) for name, told in named if name or told]
    if not text and not named:
        raise Unfit("Say what is to be extracted: write a prompt, or name at least one field.")
    length = len(text) + sum(len(name) + len(told) for name, told in named)
    if length > settings.max_prompt_characters:
        raise Unfit(
            f"A prompt has at most {settings.max_prompt_characters} characters. Shorten it."
        )
    if "\0" in text:
        raise Unfit("The prompt holds a character that cannot be used (U+0000). Remove it.")
    if not named:
        return text
    _refuse_names([name for name, _ in named], settings)
    listed = [{"name": name, "prompt": told} if told else {"name": name} for name, told in named]
    return {"fields": listed, "general_prompt": text} if text else {"fields": listed}


def task_name(fields: Fields) -> str:
    """The task's name that a form sent; raises `Unfit`."""
    name = " ".join(fields.get("task_name", "").split())
    if not SHORTEST_TASK <= len(name) <= LONGEST_TASK:
        raise Unfit(f"A name has {SHORTEST_TASK} to {LONGEST_TASK} characters.")
    return name


def structure(fields: Fields) -> str:
    """The row structure that a form sent; raises `Unfit`."""
    chosen = fields.get("output_structure", "automatic")
    if chosen not in STRUCTURES:
        raise Unfit("Choose what makes a row.")
    return chosen


def _refuse_names(names: Sequence[str], settings: Settings) -> None:
    if len(names) > settings.max_fields:
        raise Unfit(f"A prompt names at most {settings.max_fields} fields. Remove some.")
    seen: dict[str, str] = {}
    for name in names:
        folded = name.casefold().replace(" ", "").replace("_", "")
        if not SHORTEST_NAME <= len(name) <= LONGEST_NAME:
            raise Unfit(
                f"A field's name has {SHORTEST_NAME} to {LONGEST_NAME} characters: “{name}”."
            )
        if any(unicodedata.category(letter) == "Cc" for letter in name):
            raise Unfit(f"The name “{name}” holds characters that cannot be seen. Type it again.")
        if folded in SYSTEM_COLUMNS:
            raise Unfit(f"“{name}” is added to every output. Choose another name.")
        if folded in seen:
            raise Unfit(f"“{seen[folded]}” and “{name}” are the same name. Change one of them.")
        seen[folded] = name
