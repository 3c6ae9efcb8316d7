"""One file per way to find products for a person."""
