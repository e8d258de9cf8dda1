"""A site with a real worker beside it, and files to be dropped on its pages."""

from __future__ import annotations

import base64
import contextlib
import threading
from collections.abc import Iterator, Mapping

from playwright.sync_api import Page

from fieldfare.children.reader import Reader
from fieldfare.jobs.worker import Worker
from fieldfare.jobs.workshop import Workshop
from site_served import Site
from working import invoice, pdf

DROP = """([selector, files]) => {
  const transfer = new DataTransfer();
  for (const [name, content] of files) {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([bytes], name));
  }
  const target = document.querySelector(selector);
  for (const type of ["dragenter", "dragover", "drop"])
    target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
}"""


@contextlib.contextmanager
def worker(site: Site) -> Iterator[None]:
    """A worker that does what is due, in this process, as long as the context is open."""
    here = site.here
    with Reader() as reader:
        shop = Workshop(here.settings, here.engine, here.files, reader)
        made = Worker(shop)
        made.begin()
        thread = threading.Thread(target=made.run, daemon=True)
        thread.start()
        try:
            yield
        finally:
            shop.stopping.set()
            thread.join()
            made.end()


def invoices(count: int) -> dict[str, bytes]:
    """Files by name, each an invoice with a number and a total of its own."""
    return {
        f"invoice {number:02d}.pdf": pdf(invoice(f"INV-{number:03d}", f"{number}.50"))
        for number in range(1, count + 1)
    }


def drop(page: Page, files: Mapping[str, bytes], selector: str = "#drop") -> None:
    """Drop files on an element, as from the desktop."""
    encoded = [[name, base64.b64encode(content).decode()] for name, content in files.items()]
    page.evaluate(DROP, [selector, encoded])
