"""A Plan and pages become rows of cells with evidence. Pure: value in, value out."""
