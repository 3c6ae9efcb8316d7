"""Opening a Firestore client: with the emulator, or with Google credentials."""

from __future__ import annotations

import os
import uuid
from collections.abc import Mapping
from typing import Any

import firebase_admin
from firebase_admin import credentials, firestore
from google.auth.credentials import AnonymousCredentials
from google.auth.exceptions import GoogleAuthError

from shopcard.adapters.firestore.emulator import HOST_VARIABLE
from shopcard.domain.errors import Misconfigured

EMULATOR_PROJECT = "demo-shopcard"


class _Nobody(credentials.Base):  # type: ignore[misc]
    """What firebase-admin wants to hold even where the emulator asks for nothing."""

    def get_credential(self) -> AnonymousCredentials:
        return AnonymousCredentials()  # type: ignore[no-untyped-call]


def open_app(project: str | None, environ: Mapping[str, str] | None = None) -> Any:
    """A firebase-admin app of its own, on the emulator when FIRESTORE_EMULATOR_HOST is set.

    Raises Misconfigured when the credentials cannot be used or no project is known.
    """
    env = os.environ if environ is None else environ
    if env.get(HOST_VARIABLE):
        options = {"projectId": project or EMULATOR_PROJECT}
        return firebase_admin.initialize_app(_Nobody(), options, name=_name())
    credential = _google_credential(env)
    project = project or credential.project_id
    if not project:
        raise Misconfigured(
            "No Google Cloud project is known for Firestore; set SHOPCARD_FIRESTORE_PROJECT."
        )
    return firebase_admin.initialize_app(credential, {"projectId": project}, name=_name())


def open_client(app: Any) -> Any:
    """The Firestore client of the app."""
    try:
        return firestore.client(app)
    except (ValueError, GoogleAuthError) as error:
        raise Misconfigured(f"Firestore cannot be opened: {error}") from error


def close_app(app: Any) -> None:
    """Ends the app and its client."""
    firebase_admin.delete_app(app)


def _google_credential(env: Mapping[str, str]) -> credentials.ApplicationDefault:
    credential = credentials.ApplicationDefault()
    try:
        credential.get_credential()  # it loads lazily: a broken file must show now
    except Exception as error:  # a file of another shape makes google-auth fail in any way
        source = env.get("GOOGLE_APPLICATION_CREDENTIALS")
        where = f"GOOGLE_APPLICATION_CREDENTIALS={source}" if source else "Google credentials"
        raise Misconfigured(f"{where} cannot be used for Firestore: {error}") from error
    return credential


def _name() -> str:
    """Apps are registered by name in the process; each store has its own."""
    return f"shopcard-{uuid.uuid4().hex}"
