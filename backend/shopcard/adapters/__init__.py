"""One vendor each, behind the ports of the domain. Vendor errors become ours here."""
