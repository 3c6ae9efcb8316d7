"""Products, events and served lists in Google Cloud Firestore."""

from shopcard.adapters.firestore.store import FirestoreStore

__all__ = ["FirestoreStore"]
