"""A prompt becomes a Plan. Pure: value in, value out."""
