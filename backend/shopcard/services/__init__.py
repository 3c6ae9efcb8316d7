"""One file per use case. Services know the domain and its ports, never a vendor."""
