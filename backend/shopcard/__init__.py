"""Shopcard: a shop card in a For You feed, personalised from searches and clicks."""

__version__ = "0.1.0"
