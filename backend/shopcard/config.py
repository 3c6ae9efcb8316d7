"""Settings: read once from the environment (and a `.env` file), typed, frozen, documented."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from shopcard.domain.errors import Misconfigured

ROOT = Path(__file__).resolve().parents[2]
"""The folder of the checkout: where data/, frontend/ and the default data folder lie."""

PREFIX = "SHOPCARD_"
AIRPLAY_PORT = 5000
LOCAL_HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})


def _absolute(path: Path) -> Path:
    """Relative folders count from the checkout, wherever the process was started."""
    return path if path.is_absolute() else ROOT / path


Folder = Annotated[Path, AfterValidator(_absolute)]


def _folder_or_name(value: str | None) -> str | None:
    """A folder that is there is taken from the checkout too; anything else is a name."""
    if value is not None and (ROOT / value).is_dir():
        return str(ROOT / value)
    return value


Model = Annotated[str | None, AfterValidator(_folder_or_name)]


class Settings(BaseSettings):
    """Each field is the environment variable SHOPCARD_<NAME>."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="ignore")

    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(5000, ge=1, le=65535, description="Port of the API.")
    frontend_port: int = Field(
        3000, ge=1, le=65535, description="Port of the front end's development server."
    )
    allow_open: bool = Field(
        False,
        description="Set to 1 to listen on an address that other machines reach. There is no "
        "sign-in yet: whoever reaches the port can read and change everything.",
    )
    data_dir: Folder = Field(
        Path("var"),
        description="Folder for everything built or stored: database, index, pictures. "
        "A relative one counts from the checkout.",
    )
    store: Literal["sqlite", "firestore"] | None = Field(
        None,
        description="Where products and events live. Unset: firestore when "
        "FIRESTORE_EMULATOR_HOST or GOOGLE_APPLICATION_CREDENTIALS is set, else sqlite.",
    )
    synchronous: Literal["normal", "full"] = Field(
        "normal",
        description="SQLite durability: normal survives the death of the process, full also "
        "a power cut, at a cost in write speed.",
    )
    firestore_project: str | None = Field(
        None,
        description="Google Cloud project of the Firestore store. Unset: the credentials' own, "
        "or demo-shopcard with the emulator.",
    )
    encoder: Model = Field(
        None,
        description="A BERT sentence encoder: a local folder or a hub name. Unset: the "
        "all-MiniLM-L6-v2 that is installed with the requirements. Changing it re-encodes.",
    )
    query_prefix: str = Field(
        "", description="Text put before every query, for encoders that were trained with one."
    )
    strategy: str = Field("last-three", description="The strategy that makes the card.")
    media: Literal["on", "off"] = Field(
        "on",
        description="Whether clips for the feed are made beside the server and shown; off leaves "
        "its videos with still pictures.",
    )
    vision_url: str | None = Field(
        None,
        pattern="^https?://.",
        description="An OpenAI-compatible endpoint with a vision model that describe-videos asks, "
        "e.g. http://localhost:11434/v1. Unset: videos are known by their words alone.",
    )
    vision_model: str | None = Field(None, description="The vision model there, e.g. llava.")
    vision_key: SecretStr | None = Field(
        None, description="Key of that endpoint, where it wants one."
    )
    vision_seconds: float = Field(
        60, gt=0, le=3600, description="How long one answer of that endpoint may take."
    )
    vision_summary: Literal["on", "off"] = Field(
        "off",
        description="Whether the vision model also writes the summary by which a video is found, "
        "instead of the rules.",
    )
    default_user: str = Field(
        "1", min_length=1, max_length=128, description="User id of a request that names none."
    )
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        ("http://localhost:3000", "http://127.0.0.1:3000"),
        description="Origins, separated by commas, whose pages may call the API.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="Least severity that is logged."
    )

    @field_validator("cors_origins", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @model_validator(mode="after")
    def _open_only_on_purpose(self) -> Settings:
        if self.host not in LOCAL_HOSTS and not self.allow_open:
            raise ValueError(
                f"SHOPCARD_HOST={self.host} would let other machines in, and there is no sign-in "
                "yet; set SHOPCARD_ALLOW_OPEN=1 if that is what you want"
            )
        return self

    def chosen_store(self, environ: Mapping[str, str] | None = None) -> str:
        """The store by name: the explicit setting, else the emulator, else Google credentials,
        else sqlite."""
        env = os.environ if environ is None else environ
        if self.store is not None:
            return self.store
        if env.get("FIRESTORE_EMULATOR_HOST") or env.get("GOOGLE_APPLICATION_CREDENTIALS"):
            return "firestore"
        return "sqlite"


def port_in_use(port: int, setting: str = f"{PREFIX}PORT", platform: str = sys.platform) -> str:
    """What to do about a port that another program holds; `setting` is the one that names it."""
    if platform == "darwin" and port == AIRPLAY_PORT:
        holder = (
            "as a rule by macOS's AirPlay Receiver. Switch that off in System Settings, General, "
            "AirDrop & Handoff"
        )
    else:
        holder = "by another program. Stop that one"
    other = port + 1 if port < 65535 else port - 1
    return (
        f"Port {port} is in use {holder}, or choose another port, for instance {setting}={other}."
    )


def load_settings(env_file: Path | None = ROOT / ".env") -> Settings:
    """Settings from the environment and, where present, `env_file`.

    Raises Misconfigured naming each variable that is wrong and why.
    """
    try:
        return Settings(_env_file=env_file)
    except ValidationError as error:
        raise Misconfigured(_explain(error)) from error


def _explain(error: ValidationError) -> str:
    sentences = []
    for each in error.errors():
        reason = each["msg"].removeprefix("Value error, ")
        name = PREFIX + str(each["loc"][0]).upper() if each["loc"] else ""
        sentences.append(f"{name}: {reason}" if name else reason)
    return "Wrong settings. " + "; ".join(sentences) + "."
