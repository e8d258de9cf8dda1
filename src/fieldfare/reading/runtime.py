"""The library that runs the weights; by itself it would report its use to its makers."""

from __future__ import annotations

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # it looks while it is loaded: no report, no device id

import onnxruntime

__all__ = ["onnxruntime"]
