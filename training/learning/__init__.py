"""What the engine learns from drawn documents: `python -m learning.names`, `python -m learning.confidence`."""
