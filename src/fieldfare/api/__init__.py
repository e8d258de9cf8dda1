"""The published wire and nothing else."""
