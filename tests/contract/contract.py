# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What openapi.yaml says, as requests: its examples, and values that its schemas allow or forbid."""
import copy
import json
import re
import urllib.parse

import jsonschema
import yaml

METHODS = ("get", "put", "post", "patch", "delete")


class Contract:
    def __init__(self, text):
        self.document = yaml.safe_load(text)
        self._resolver = jsonschema.RefResolver("", self.document)

    def resolve(self, thing):
        while isinstance(thing, dict) and "$ref" in thing:
            thing = self._resolver.resolve(thing["$ref"])[1]
        return thing

    def validator(self, schema):
        return jsonschema.Draft202012Validator(schema, resolver=self._resolver)

    def operations(self):
        for path, item in self.document["paths"].items():
            for method in METHODS:
                if method in item:
                    yield Operation(self, path, method, item[method], item.get("parameters", []))

    def allows(self, schema, value):
        return self.validator(schema).is_valid(value)


class Operation:
    """One method of one path. `values` name what stands for the placeholders of the examples (FIRING, ANNOTATION)."""

    def __init__(self, contract, path, method, item, shared):
        self.contract, self.path, self.method, self.item = contract, path, method.upper(), item
        self.parameters = [contract.resolve(p) for p in shared + item.get("parameters", [])]
        self.id = item["operationId"]

    def __str__(self):
        return f"{self.method} {self.path}"

    def parameters_in(self, place):
        # Those that are an object stand for parameters of names that only the server's data know.
        return [p for p in self.parameters if p["in"] == place and p["schema"].get("type") != "object"]

    def needs_token(self):
        return {} not in self.item.get("security", self.contract.document["security"])

    def body(self):
        """Content type, schema and example, or None."""
        for kind, content in self.item.get("requestBody", {}).get("content", {}).items():
            return kind, content["schema"], content["example"]
        return None

    def example(self, values):
        """The request that the document shows."""
        def filled(value):
            return values.get(value, value) if isinstance(value, str) else value
        request = {"method": self.method, "path": self.path, "query": {}, "headers": {}, "body": None}
        for parameter in self.parameters:
            if "example" not in parameter:
                continue
            value = filled(parameter["example"])
            if parameter["in"] == "path":
                request["path"] = request["path"].replace("{%s}" % parameter["name"], str(value))
            elif parameter["in"] == "query":
                request["query"][parameter["name"]] = text_of(value)
            else:
                request["headers"][parameter["name"]] = value
        if body := self.body():
            request["headers"]["Content-Type"] = body[0]
            example = {k: filled(v) for k, v in body[2].items()}
            request["body"] = json.dumps(example).encode()
        return request

    def response(self, status):
        return self.contract.resolve(self.item["responses"].get(str(status)))

    def faults(self, answer):
        """Everything in which an answer isn't what the document says."""
        response = self.response(answer.status)
        if response is None:
            return [f"status {answer.status} is not in the document: {answer.body[:300]}"]
        faults = []
        for name, header in response.get("headers", {}).items():
            header, value = self.contract.resolve(header), answer.headers.get(name)
            missing = value is None and header.get("required", False)
            if missing or (value is not None and not self.contract.allows(header["schema"], value)):
                faults.append(f"header {name} is {value!r}")
        content = response.get("content")
        if content is None:
            return faults + ([f"a body: {answer.body[:300]}"] if answer.body else [])
        kind = answer.headers.get_content_type()
        if kind not in content:
            return faults + [f"Content-Type {kind}"]
        if "json" in kind:
            schema = content[kind]["schema"]
            errors = self.contract.validator(schema).iter_errors(json.loads(answer.body))
            faults += [f"{error.json_path}: {error.message[:300]}" for error in errors]
        return faults


def text_of(value):
    return {True: "true", False: "false"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def url_of(request):
    query = urllib.parse.urlencode(request["query"])
    return request["path"] + ("?" + query if query else "")


def candidates(contract, schema):
    """Values around the edges of a schema, right and wrong ones."""
    schema = contract.resolve(schema)
    for part in schema.get("anyOf", []):
        yield from candidates(contract, part)
    yield from schema.get("enum", [])
    if "const" in schema:
        yield schema["const"]
    yield from ("", "x", "Not An Id", "ä" * 3, 0, 1, -1, 1.5, True, None, [], {}, "2026-11-26T13:00:00Z")
    for bound in ("minimum", "maximum"):
        if bound in schema:
            yield from (schema[bound] - 1, schema[bound], schema[bound] + 1)
    for bound in ("minLength", "maxLength"):
        if bound in schema:
            yield from ("y" * n for n in (schema[bound] - 1, schema[bound], schema[bound] + 1) if n >= 0)


def parameter_allows(contract, schema, text):
    """Whether a parameter's text is right: the schema speaks of what it stands for."""
    schema = contract.resolve(schema)
    if "anyOf" in schema:
        return any(parameter_allows(contract, part, text) for part in schema["anyOf"])
    if schema.get("type") == "integer":
        return bool(re.fullmatch(r"-?\d{1,18}", text)) and contract.allows(schema, int(text))
    if schema.get("type") == "boolean":
        return text in ("true", "false", "")
    if schema.get("format") == "date-time":
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", text))
    return contract.allows(schema, text)


def body_variants(contract, schema, example):
    """(body, whether it is right) for every member of the example's object: missing, of another type, out of bounds;
    and a member that isn't in the schema."""
    schema = contract.resolve(schema)
    for name in schema.get("required", []):
        yield {k: v for k, v in example.items() if k != name}, False
    if schema.get("additionalProperties") is False:
        yield {**example, "nobody knows": 1}, False
    for name, part in schema.get("properties", {}).items():
        for value in candidates(contract, part):
            body = {**copy.deepcopy(example), name: value}
            yield body, contract.allows(schema, body) and date_time_is_right(contract, part, value)


def date_time_is_right(contract, schema, value):
    """jsonschema doesn't look at formats."""
    schema = contract.resolve(schema)
    formats = [part for part in schema.get("anyOf", [schema]) if part.get("format") == "date-time"]
    return not formats or not isinstance(value, str) or parameter_allows(contract, formats[0], value)
