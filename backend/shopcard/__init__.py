"""Shopcard: a shop card in a For You feed, personalised from searches and clicks."""

import os

__version__ = "0.1.0"

# Before NumPy is imported, for every command: requests run beside one another, not each on all
# cores. Threads of OpenBLAS wait for each other by spinning, and hold memory for each that asks.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
