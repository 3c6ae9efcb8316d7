"""HTTP: translates requests to services and answers to JSON. Decides nothing."""
