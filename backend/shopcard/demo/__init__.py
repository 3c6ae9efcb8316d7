"""The demo shop: expands the authored source in data/ into products, people and videos."""
