from pathlib import Path

import pytest

from shopcard.cli.configuration import configuration_page
from shopcard.config import ROOT, Settings, load_settings, port_in_use
from shopcard.domain.errors import Misconfigured


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"SHOPCARD_{name.upper()}", raising=False)


def test_defaults() -> None:
    settings = load_settings(env_file=None)
    assert (settings.host, settings.port) == ("127.0.0.1", 5000)
    assert settings.data_dir == ROOT / "var"
    assert settings.default_user == "1"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "many"),
        ("PORT", "0"),
        ("STORE", "postgres"),
        ("SYNCHRONOUS", "maybe"),
        ("DEFAULT_USER", ""),
    ],
)
def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"SHOPCARD_{name}", value)
    with pytest.raises(Misconfigured, match=f"SHOPCARD_{name}"):
        load_settings(env_file=None)


def test_an_open_host_needs_a_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOPCARD_HOST", "0.0.0.0")
    with pytest.raises(Misconfigured, match="SHOPCARD_ALLOW_OPEN=1"):
        load_settings(env_file=None)
    monkeypatch.setenv("SHOPCARD_ALLOW_OPEN", "1")
    assert load_settings(env_file=None).host == "0.0.0.0"


def test_a_dot_env_file_is_read_and_the_environment_wins(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text("SHOPCARD_PORT=5055\nSHOPCARD_CORS_ORIGINS=http://a.test, http://b.test\n")
    settings = load_settings(env_file)
    assert settings.port == 5055
    assert settings.cors_origins == ("http://a.test", "http://b.test")
    monkeypatch.setenv("SHOPCARD_PORT", "5066")
    assert load_settings(env_file).port == 5066


@pytest.mark.parametrize(
    ("environ", "explicit", "chosen"),
    [
        ({}, None, "sqlite"),
        ({"FIRESTORE_EMULATOR_HOST": "127.0.0.1:1"}, None, "firestore"),
        ({"GOOGLE_APPLICATION_CREDENTIALS": "/key.json"}, None, "firestore"),
        ({"FIRESTORE_EMULATOR_HOST": "127.0.0.1:1"}, "sqlite", "sqlite"),
    ],
)
def test_the_store_is_chosen_by_setting_then_emulator_then_credentials(
    environ: dict[str, str], explicit: str | None, chosen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if explicit is not None:
        monkeypatch.setenv("SHOPCARD_STORE", explicit)
    assert load_settings(env_file=None).chosen_store(environ) == chosen


def test_the_documentation_is_generated_from_the_settings() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text("utf-8")
    assert page == configuration_page(), "run `python -m shopcard configuration` (see the page)"


def test_a_taken_port_is_told_with_its_setting_and_airplay_for_5000_of_macos_alone() -> None:
    assert "AirPlay" in port_in_use(5000, platform="darwin")
    for sentence in (port_in_use(5000, platform="linux"), port_in_use(5001, platform="darwin")):
        assert "AirPlay" not in sentence
    assert port_in_use(5000, platform="linux") == (
        "Port 5000 is in use by another program. Stop that one, or choose another port, for "
        "instance SHOPCARD_PORT=5001."
    )
    assert "SHOPCARD_FRONTEND_PORT=65534" in port_in_use(65535, "SHOPCARD_FRONTEND_PORT")
