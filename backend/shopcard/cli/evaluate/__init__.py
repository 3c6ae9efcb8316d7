"""Offline evaluation, from the command line."""
