"""Durable work: where the pure half and the stored half of the house meet."""
