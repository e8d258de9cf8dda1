"""Traces for a collector of OpenTelemetry: one of each request, and one of each extraction's steps.

An extraction's trace has the extraction's own id, so that steps in many processes are one trace without
anything being handed on. Spans carry ids, routes and outcomes, never what documents or errors say.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Protocol

from fieldfare.settings import NotReady, Settings

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from opentelemetry.context import Context
    from opentelemetry.trace import Span, Tracer

NAME = "fieldfare"
SECONDS = (
    2  # for which a collector may take its time: whoever stops must not wait for one that is away
)
_SAMPLED = 1

_tracer: Tracer | None = None


class Seen(Protocol):
    """What is seen of a request or a step while it goes on."""

    @property
    def trace(self) -> str:
        """The id of its trace; empty if nobody is told."""
        ...

    def ended(self, name: str, attributes: Mapping[str, str | int], *, broke: bool) -> None:
        """Say what it was and how it ended."""
        ...


@contextmanager
def sent(settings: Settings, role: str) -> Iterator[None]:
    """Send what is traced in this process to the collector of the settings, if there is one.

    Raises `NotReady` when what it takes is not installed.
    """
    global _tracer  # noqa: PLW0603 - as with logs, a process has one
    if not settings.otlp_url:
        yield
        return
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import (  # noqa: PLC0415
            OTLPSpanExporter,
        )
        from opentelemetry.sdk.resources import Resource  # noqa: PLC0415
        from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415
        from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415
    except ImportError:
        raise NotReady("FIELDFARE_OTLP_URL needs: pip install 'fieldfare[telemetry]'") from None
    provider = TracerProvider(
        resource=Resource.create({"service.name": NAME, "service.instance.role": role})
    )
    where = f"{settings.otlp_url.rstrip('/')}/v1/traces"
    exporter = OTLPSpanExporter(endpoint=where, timeout=SECONDS)
    provider.add_span_processor(BatchSpanProcessor(exporter))
    _tracer = provider.get_tracer(NAME)
    try:
        yield
    finally:
        _tracer = None
        provider.shutdown()


def request(headers: Mapping[str, str]) -> AbstractContextManager[Seen]:
    """A request's span, below the one that its `traceparent` names."""
    if _tracer is None:
        return nullcontext(_Unseen())
    from opentelemetry.trace import SpanKind  # noqa: PLC0415
    from opentelemetry.trace.propagation.tracecontext import (  # noqa: PLC0415
        TraceContextTextMapPropagator,
    )

    above = TraceContextTextMapPropagator().extract(headers)
    return _spanned(_tracer, "request", SpanKind.SERVER.name, above)


def step(extraction_id: str) -> AbstractContextManager[Seen]:
    """A step's span, in the trace of its extraction."""
    if _tracer is None:
        return nullcontext(_Unseen())
    from opentelemetry import trace  # noqa: PLC0415

    whole = uuid.UUID(extraction_id).int
    above = trace.SpanContext(
        whole, whole >> 64, is_remote=True, trace_flags=trace.TraceFlags(_SAMPLED)
    )
    context = trace.set_span_in_context(trace.NonRecordingSpan(above))
    return _spanned(_tracer, "step", trace.SpanKind.CONSUMER.name, context)


@contextmanager
def _spanned(tracer: Tracer, name: str, kind: str, above: Context) -> Iterator[_Seen]:
    from opentelemetry.trace import SpanKind  # noqa: PLC0415

    # What an error says may quote a document: it is neither recorded nor the status.
    with tracer.start_as_current_span(
        name, above, SpanKind[kind], record_exception=False, set_status_on_exception=False
    ) as span:
        yield _Seen(span)


class _Unseen:
    """Nobody is told."""

    trace = ""

    def ended(self, name: str, attributes: Mapping[str, str | int], *, broke: bool) -> None:
        """Nothing."""


class _Seen:
    """A span of OpenTelemetry."""

    def __init__(self, span: Span) -> None:
        self._span = span

    @property
    def trace(self) -> str:
        """The id of its trace."""
        return f"{self._span.get_span_context().trace_id:032x}"

    def ended(self, name: str, attributes: Mapping[str, str | int], *, broke: bool) -> None:
        """Name it, and say what is known of it by now."""
        from opentelemetry.trace import StatusCode  # noqa: PLC0415

        self._span.update_name(name)
        self._span.set_attributes(dict(attributes))
        if broke:
            self._span.set_status(StatusCode.ERROR)
