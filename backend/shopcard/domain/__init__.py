"""The shop's own words and rules: plain Python and numpy, no vendor, no input or output."""
