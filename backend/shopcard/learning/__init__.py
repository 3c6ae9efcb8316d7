"""Training and evaluation. Never imported by what serves."""
