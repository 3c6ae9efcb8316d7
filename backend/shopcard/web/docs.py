"""The document itself at /openapi.json, and at /docs a page of it that needs neither network nor
script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from string import Template
from typing import Any

from flask import Blueprint, Response

Json = dict[str, Any]

_PAGE = Template("""\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title API $version</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; } h3 { margin: 1.5rem 0 0; } p { margin: .3rem 0; }
code { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: .5rem 0; }
td, th { padding: .15rem 1rem .15rem 0; text-align: left; vertical-align: top; }
</style>
<h1>$title API $version</h1>
<p>$description</p>
<p>For machines: <a href="/openapi.json">/openapi.json</a> (OpenAPI $openapi)</p>
<h2>Calls</h2>
$calls
<h2>What is sent and answered</h2>
$schemas
</html>
""")


def blueprint(document: Json) -> Blueprint:
    """Serves that document and its page."""
    made = Blueprint("docs", __name__)
    text, html = json.dumps(document), page(document)

    @made.get("/openapi.json")
    def openapi() -> Response:
        return Response(text, mimetype="application/json")

    @made.get("/docs")
    def docs() -> Response:
        return Response(html, mimetype="text/html")

    return made


def page(document: Json) -> str:
    """The document as one HTML page."""
    calls = (
        _call(f"{method.upper()} {path}", operation)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    )
    schemas = (_schema(name, schema) for name, schema in document["components"]["schemas"].items())
    return _PAGE.substitute(
        title=escape(document["info"]["title"]),
        version=escape(document["info"]["version"]),
        openapi=escape(document["openapi"]),
        description=_prose(document["info"]["description"]),
        calls="\n".join(calls),
        schemas="\n".join(schemas),
    )


def _call(name: str, operation: Json) -> str:
    lines = [f"<h3><code>{escape(name)}</code></h3>", f"<p>{_prose(operation['summary'])}</p>"]
    if "description" in operation:
        lines.append(f"<p>{_prose(operation['description'])}</p>")
    rows = [
        (each["name"], _type(each["schema"]), _rest(each["schema"], each["required"]))
        for each in operation.get("parameters", [])
    ]
    lines.append(_table(rows))
    if "requestBody" in operation:
        lines.append(f"<p>Body: {_content(operation['requestBody']['content'])}</p>")
    lines.append(
        _table(
            (status, _content(each["content"]), _prose(each["description"]))
            for status, each in operation["responses"].items()
        )
    )
    return "\n".join(lines)


def _schema(name: str, schema: Json) -> str:
    required = set(schema.get("required", []))
    rows = [
        (field, _type(each), _rest(each, field in required))
        for field, each in schema.get("properties", {}).items()
    ]
    description = _prose(schema.get("description", ""))
    return f'<h3 id="{escape(name)}">{escape(name)}</h3>\n<p>{description}</p>\n{_table(rows)}'


def _table(rows: Any) -> str:
    """Rows of a plain first cell and cells that are HTML already."""
    body = [
        f"<tr><td><code>{escape(first)}</code></td>" + "".join(f"<td>{c}</td>" for c in rest)
        for first, *rest in rows
    ]
    return "<table>" + "</tr>\n".join(body) + "</tr></table>" if body else ""


def _content(content: Json) -> str:
    return " or ".join(
        f"<code>{escape(media)}</code> {_type(each['schema']) if 'schema' in each else ''}"
        for media, each in content.items()
    )


def _type(schema: Json) -> str:
    if "$ref" in schema:
        name = escape(schema["$ref"].rpartition("/")[2])
        return f'<a href="#{name}">{name}</a>'
    options = schema.get("anyOf") or schema.get("oneOf")
    if options:
        return " or ".join(_type(each) for each in options)
    if "const" in schema or "enum" in schema:
        values = schema.get("enum", [schema.get("const")])
        return " | ".join(f"<code>{escape(str(each))}</code>" for each in values)
    if schema.get("type") == "array":
        return f"list of {_type(schema.get('items', {}))}"
    return escape(str(schema.get("format") or schema.get("type", "anything")))


def _rest(schema: Json, required: bool) -> str:
    return _prose("; ".join(_remarks(schema, required)))


def _remarks(schema: Json, required: bool) -> Iterator[str]:
    if required:
        yield "required"
    for name, phrase in (
        ("minimum", "at least"),
        ("maximum", "at most"),
        ("maxLength", "characters, at most"),
        ("maxItems", "entries, at most"),
        ("default", "else"),
    ):
        if schema.get(name) not in (None, [], {}) and not isinstance(schema.get(name), dict):
            yield f"{phrase} {schema[name]}"
    if "description" in schema:
        yield schema["description"]


def _prose(text: str) -> str:
    """Escaped, with what stands in backticks as code."""
    parts = escape(" ".join(text.split())).split("`")
    return "".join(f"<code>{p}</code>" if i % 2 else p for i, p in enumerate(parts))
