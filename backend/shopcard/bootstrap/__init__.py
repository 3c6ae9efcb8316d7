"""The composition root: ties adapters to services by the settings, and alone may do so."""
