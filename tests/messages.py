"""The messages in our sources: every sentence that a person may read as a doubt, a finding or a note."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import fieldfare

ROOT = Path(fieldfare.__file__).parent
SPOKEN = {"Finding", "Note", "Review"}  # what they are made of is for people
SPEAKING = SPOKEN | {"doubts"}  # a module of finding that mentions one of these makes messages
SENTENCE = re.compile(r"(?:[^\W\d_]{2,}[^\w/]+){2,}[^\W\d_]{2,}")
BLANK = "{}"  # in place of what is filled in


def in_sources() -> Iterator[tuple[str, str]]:
    """(module, sentence) for all that the sources say to people."""
    for path in sorted(ROOT.rglob("*.py")):
        module = path.relative_to(ROOT).with_suffix("").as_posix()
        tree = ast.parse(path.read_text("utf-8"))
        for part in _parts(module, tree):
            whole = isinstance(part, ast.Call)  # all that a note is made of, not sentences alone
            for text in _texts(part):
                if text if whole else SENTENCE.search(text):
                    yield module, text


def _parts(module: str, tree: ast.Module) -> Iterator[ast.AST]:
    """The parts of a module whose texts are for people."""
    if module == "writing/languages":
        return  # its own note is said in English only
    finds = module.startswith("finding/") and module != "finding/derived"  # says how, in `source`
    if finds and SPEAKING & {_name(node) for node in ast.walk(tree)}:
        yield from (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef))
    else:
        yield from (n for n in ast.walk(tree) if isinstance(n, ast.Call) and _name(n) in SPOKEN)


def _texts(node: ast.AST) -> Iterator[str]:
    """The texts within `node`, without docstrings, prompt text and how a value was computed."""
    for child in _said(node):
        match child:
            case ast.Constant(value=str(text)):
                yield text
            case ast.JoinedStr(values=values):
                yield "".join(
                    str(v.value) if isinstance(v, ast.Constant) else BLANK for v in values
                )
            case _:
                yield from _texts(child)


def _said(node: ast.AST) -> list[ast.AST]:
    if isinstance(node, ast.Call) and _name(node) == "SuggestedAddition":
        return [node.args[0]]
    if isinstance(node, ast.Call) and _name(node) == "Found":
        return [*node.args[:3], *node.args[4:], *(k for k in node.keywords if k.arg != "source")]
    children = list(ast.iter_child_nodes(node))
    if isinstance(node, ast.FunctionDef) and ast.get_docstring(node):
        children.remove(node.body[0])
    return [c for c in children if not isinstance(c, ast.FormattedValue)]


def _name(node: ast.AST) -> str:
    """What a node mentions: a name, a called name, a keyword."""
    match node:
        case ast.Call(func=func):
            return _name(func)
        case ast.Name(id=name) | ast.keyword(arg=str(name)) | ast.Attribute(attr=name):
            return name
    return ""
