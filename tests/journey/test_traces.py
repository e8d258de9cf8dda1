"""What a collector of OpenTelemetry is sent by a server and its workers."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from fieldfare import tracing
from fieldfare.settings import Settings
from served_process import Serve
from working import invoice, pdf

pytestmark = pytest.mark.journey
protocol = pytest.importorskip(
    "opentelemetry.proto.collector.trace.v1.trace_service_pb2",
    reason="needs the extra `telemetry`",
)

ABOVE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
SECRET = "INV-90210-SECRET"


class Collector(ThreadingHTTPServer):
    """A collector that keeps what it is sent."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Receiving)
        self.bodies: list[bytes] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def spans(self) -> list[Any]:
        """All spans so far."""
        found = []
        for body in self.bodies:
            sent = protocol.ExportTraceServiceRequest.FromString(body)
            for resource in sent.resource_spans:
                found += [span for scope in resource.scope_spans for span in scope.spans]
        return found


class Receiving(BaseHTTPRequestHandler):
    """One request to the collector."""

    server: Collector

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        assert self.path == "/v1/traces"
        self.server.bodies.append(body)
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing."""


class Sent(NamedTuple):
    """What the collector was sent while one extraction was done."""

    collector: Collector
    extraction_id: str

    def named(self, *names: str) -> list[Any]:
        return [span for span in self.collector.spans() if span.name in names]


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    collector = Collector()
    thread = threading.Thread(target=collector.serve_forever)
    thread.start()
    with Serve(tmp_path_factory.mktemp("traced") / "data", otlp_url=collector.url) as serve:
        extraction_id = serve.submit(pdf(invoice(SECRET)), prompt=f"Invoice number like {SECRET}")
        serve.ended(extraction_id)
        serve.client.get("/credits/balance", headers={"traceparent": ABOVE})
        assert serve.stop() == 0
    collector.shutdown()
    thread.join()
    yield Sent(collector, extraction_id)
    collector.server_close()


def attributes(span: Any) -> dict[str, str]:  # noqa: ANN401 - of a generated class
    return {one.key: one.value.string_value for one in span.attributes}


def test_the_steps_of_an_extraction_are_one_trace_that_has_its_id(sent: Sent) -> None:
    steps = sent.named("step prepare", "step read", "step find", "step write")
    assert [(len(steps), {span.trace_id.hex() for span in steps})] == [
        (4, {uuid.UUID(sent.extraction_id).hex})
    ]


def test_a_request_goes_on_with_the_trace_of_its_client(sent: Sent) -> None:
    (span,) = sent.named("GET /v1/credits/balance")
    assert f"00-{span.trace_id.hex()}-{span.parent_span_id.hex()}-01" == ABOVE


def test_the_request_that_submitted_names_the_extraction(sent: Sent) -> None:
    (span,) = sent.named("POST /v1/extractions")
    assert attributes(span)["fieldfare.extraction"] == sent.extraction_id


def test_nothing_that_a_document_or_a_prompt_says_is_sent(sent: Sent) -> None:
    assert SECRET.encode() not in b"".join(sent.collector.bodies)


def test_nothing_is_traced_unless_it_is_asked_for() -> None:
    with tracing.sent(Settings(), "a test"), tracing.request({}) as seen:
        assert seen.trace == ""


def test_without_a_collector_everything_goes_on(tmp_path: Path) -> None:
    with Serve(tmp_path / "data", otlp_url="http://127.0.0.1:9") as serve:
        assert serve.ended(serve.submit(pdf(invoice())))["status"] == "completed"
