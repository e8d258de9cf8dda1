"""Whether what the API answers is what its own description says."""

from __future__ import annotations

import functools
import re
from typing import Any

import httpx
from jsonschema import Draft202012Validator


class Description:
    """An OpenAPI description that answers are held against."""

    def __init__(self, openapi: dict[str, Any]) -> None:
        self.openapi = openapi
        self._paths = {
            re.compile(re.sub(r"\{\w+\}", "[^/]+", path)): path for path in openapi["paths"]
        }

    def check(self, answer: httpx.Response) -> None:
        """Fail if an operation that is described has answered something else."""
        method, path = answer.request.method.lower(), answer.request.url.path
        template = next((t for p, t in self._paths.items() if p.fullmatch(path)), None)
        operation = self.openapi["paths"].get(template, {}).get(method)
        if operation is None:
            return
        answer.read()
        described = operation["responses"].get(str(answer.status_code))
        assert described is not None, f"{method} {template} answers {answer.status_code}"
        assert answer.headers["Content-Type"] == "application/json"
        assert set(described.get("headers", {})) <= {n.title() for n in answer.headers}
        body = answer.json()
        self._validator(template, method, answer.status_code).validate(body)
        if answer.is_error:
            codes = described["content"]["application/json"]["examples"]
            assert body["error"]["code"] in codes, f"{method} {template} answers {body}"

    @functools.cache  # noqa: B019 - a description lives as long as its API
    def _validator(self, path: str, method: str, status: int) -> Draft202012Validator:
        response = self.openapi["paths"][path][method]["responses"][str(status)]
        schema = response["content"]["application/json"]["schema"]
        return Draft202012Validator({**schema, "components": self.openapi["components"]})
