"""What goes over the wire, as types: requests are checked by them, the document is made of them."""
