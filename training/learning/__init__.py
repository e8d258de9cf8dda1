"""What the engine learns from drawn documents: `python -m learning.confidence`."""
