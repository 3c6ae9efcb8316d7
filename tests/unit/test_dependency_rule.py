"""The dependency rule: who may import whom in backend/, and which layer may know which vendor.

Every import statement counts, also one inside a function or behind `if TYPE_CHECKING`.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

BACKEND = Path(__file__).resolve().parents[2] / "backend"

SERVING = frozenset(
    {
        "domain",
        "config",
        "data_folder",
        "recommenders",
        "understanding",
        "attention",
        "simulation",
        "services",
    }
)

LAYERS: dict[str, frozenset[str]] = {
    "domain": frozenset(),
    "config": frozenset({"domain"}),
    "data_folder": frozenset(),
    "recommenders": frozenset({"domain"}),
    "understanding": frozenset({"domain"}),
    "attention": frozenset({"domain"}),
    # The studio runs it, so that it is no part of learning.
    "simulation": frozenset({"domain", "attention"}),
    "services": frozenset({"domain", "recommenders", "understanding", "attention", "simulation"}),
    "adapters": frozenset({"domain", "attention"}),
    "demo": frozenset({"domain"}),
    "web": frozenset({"services", "attention", "simulation", "domain", "config"}),
    # Training and evaluation look at what serves; nothing that serves looks at them.
    "learning": frozenset(
        {"domain", "recommenders", "understanding", "attention", "simulation", "services"}
    ),
    # Alone in tying adapters to services.
    "bootstrap": SERVING | {"adapters", "demo"},
    "cli": SERVING | {"bootstrap", "demo", "learning", "web"},
    "__main__": frozenset({"cli", "domain"}),
    "app": SERVING | {"bootstrap", "web"},
}
"""Layer -> the layers that it may import, besides itself."""

FREE = frozenset({"shopcard.config.ROOT"})
"""Names that every layer may import: where the checkout lies is no setting."""

WEB = frozenset({"web"})
ADAPTERS = frozenset({"adapters"})

VENDORS: dict[str, frozenset[str]] = {
    "numpy": frozenset(LAYERS),
    "_typeshed": frozenset(LAYERS),  # there for type checkers alone
    "pydantic": frozenset({"web", "config", "cli"}),  # cli: to document the settings
    "pydantic_core": WEB,
    "pydantic_settings": frozenset({"config"}),
    "click": frozenset({"cli", "__main__"}),
    "tqdm": frozenset({"cli", "adapters"}),
    **dict.fromkeys(["flask", "flask_cors", "prometheus_client"], WEB),
    **dict.fromkeys(["waitress", "werkzeug", "whitenoise"], WEB),
    **dict.fromkeys(["sqlite3", "faiss", "onnx", "onnxruntime", "tokenizers", "PIL"], ADAPTERS),
    **dict.fromkeys(["av", "skia", "bm25s"], ADAPTERS),
    **dict.fromkeys(["Stemmer", "rapidfuzz"], frozenset({"understanding"})),
    **dict.fromkeys(["firebase_admin", "google", "grpc", "huggingface_hub"], ADAPTERS),
    **dict.fromkeys(["torch", "transformers"], ADAPTERS | {"learning"}),
    "sklearn": frozenset({"learning"}),
}
"""Package -> the layers that may import it. A package that is not listed may be imported nowhere,
but for the standard library, of which only sqlite3 is somebody's own."""


def imports(tree: ast.AST, package: list[str]) -> Iterator[str]:
    """The dotted names that a module of `package` imports, relative ones made absolute."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            # `from shopcard import web` names a layer too.
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and _is_dynamic_import(node.func):
            yield from (
                argument.value
                for argument in node.args[:1]
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            )


def _is_dynamic_import(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in {"import_module", "__import__"}


def layer_of(module: list[str]) -> str:
    """shopcard.web.search -> web; app -> app."""
    return module[1] if module[0] == "shopcard" and len(module) > 1 else module[0]


def offences(source: str, path: str) -> list[str]:
    """What a file of backend/ imports and must not, one sentence each."""
    module = path.removesuffix(".py").removesuffix("/__init__").split("/")
    package = module if path.endswith("__init__.py") else module[:-1]
    layer = layer_of(module)
    if layer == "shopcard":  # the package's own __init__ ties nothing together
        allowed_layers: frozenset[str] = frozenset()
    elif layer in LAYERS:
        allowed_layers = LAYERS[layer]
    else:
        return [f"{path} lies in no layer of the table"]
    found = []
    for name in imports(ast.parse(source), package):
        parts = name.split(".")
        if name in FREE:
            continue
        if parts[0] in {"shopcard", "app"}:
            target = layer_of(parts)
            if target not in {layer, "shopcard", "__version__"} | allowed_layers:
                found.append(f"{path} ({layer}) imports {name} ({target})")
        elif parts[0] in VENDORS:
            if layer not in VENDORS[parts[0]]:
                found.append(f"{path} ({layer}) imports {parts[0]}")
        elif parts[0] not in sys.stdlib_module_names:
            found.append(f"{path} imports {parts[0]}, which the table of vendors does not list")
    return found


def test_the_backend_keeps_the_rule() -> None:
    files = sorted(BACKEND.rglob("*.py"))
    assert files
    found = [
        offence
        for file in files
        for offence in offences(file.read_text(), file.relative_to(BACKEND).as_posix())
    ]
    assert found == []


def test_serving_loads_nothing_that_only_building_needs() -> None:
    """What the walk cannot see: an adapter may know torch, but serving must not load it."""
    code = (
        "import pkgutil, sys, shopcard.bootstrap.serve\n"
        "for layer in ('services', 'recommenders', 'web'):\n"
        "    package = __import__(f'shopcard.{layer}', fromlist=['_'])\n"
        "    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        __import__(module.name)\n"
        "builders = {'av', 'skia', 'torch', 'transformers', 'shopcard.learning'}\n"
        "print(sorted(builders & set(sys.modules)))\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=BACKEND, capture_output=True, text=True, check=False
    )
    assert (result.stdout.strip(), result.stderr) == ("[]", "")


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("shopcard/domain/product.py", "import shopcard.services.search"),
        ("shopcard/domain/product.py", "from shopcard import web"),
        ("shopcard/domain/product.py", "from ..services import search"),
        ("shopcard/domain/__init__.py", "from ..services import search"),
        ("shopcard/domain/product.py", "from .. import adapters"),
        ("shopcard/domain/product.py", "import pydantic"),
        ("shopcard/attention/batches.py", "from shopcard.services import feed"),
        ("shopcard/attention/batches.py", "import faiss"),
        ("shopcard/services/search.py", "def f():\n    import faiss"),
        ("shopcard/services/search.py", "def f():\n    from shopcard.adapters.sqlite import store"),
        ("shopcard/services/search.py", "import importlib\nimportlib.import_module('torch')"),
        ("shopcard/services/search.py", "import sqlite3"),
        ("shopcard/services/search.py", "from shopcard.learning import evaluate"),
        ("shopcard/web/search.py", "from shopcard.adapters.sqlite import SqliteStore"),
        ("shopcard/web/search.py", "if TYPE_CHECKING:\n    from shopcard import bootstrap"),
        ("shopcard/adapters/sqlite/store.py", "from shopcard.services import search"),
        ("shopcard/adapters/sqlite/store.py", "import flask"),
        ("shopcard/adapters/sqlite/store.py", "from shopcard.config import Settings"),
        ("shopcard/bootstrap/shop.py", "from shopcard.learning import train"),
        ("shopcard/bootstrap/shop.py", "import torch"),
        ("shopcard/bootstrap/build.py", "from shopcard import web"),
        ("shopcard/cli/demo.py", "from shopcard.adapters.sqlite import SqliteStore"),
        ("shopcard/learning/train.py", "from shopcard.adapters import onnx"),
        ("shopcard/__init__.py", "from shopcard.web import create_app"),
        ("shopcard/adapters/odd.py", "import pandas"),
        ("shopcard/helpers.py", "import json"),
        ("app.py", "from shopcard.adapters.sqlite import SqliteStore"),
    ],
)
def test_a_breach_is_seen(path: str, source: str) -> None:
    assert len(offences(source, path)) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("shopcard/services/search.py", "from shopcard.domain.ports import Encoder\nimport json"),
        ("shopcard/services/search.py", "from .card import make_card\nimport numpy as np"),
        ("shopcard/web/search.py", "import flask\nfrom shopcard.services.search import search"),
        ("shopcard/adapters/art.py", "from shopcard.config import ROOT"),
        ("shopcard/adapters/bert.py", "def f():\n    import torch, transformers"),
        (
            "shopcard/learning/train.py",
            "import torch\nfrom shopcard.recommenders import last_three",
        ),
        ("shopcard/bootstrap/shop.py", "from shopcard.adapters.sqlite import SqliteStore"),
        ("shopcard/cli/demo.py", "import click\nfrom shopcard.bootstrap import build_shop"),
        ("shopcard/__main__.py", "from shopcard.cli import main"),
        (
            "app.py",
            "from shopcard.web import create_app\nfrom shopcard.bootstrap import build_shop",
        ),
    ],
)
def test_what_is_allowed_passes(path: str, source: str) -> None:
    assert offences(source, path) == []
