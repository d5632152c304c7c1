#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A running belfryd keeps what openapi.yaml promises: every documented example, what the schemas allow, what they
forbid, and the manners that all answers have."""
import json
import pathlib
import re
import subprocess
import sys

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
import belfry
from contract import Contract, body_variants, candidates, parameter_allows, text_of, url_of

BASE = "/api/belfry/v1"
DOCUMENT = pathlib.Path(__file__).resolve().parents[2] / "resources/api/openapi.yaml"
CONFIG = "rules: {defaults: false}\n"
RULES = """
groups:
  - name: test
    interval: 1s
    rules:
      - alert: Always
        expr: vector(1)
        labels: {severity: info}
"""
# What a path needs that stands for nothing: an id that is right but unknown.
UNKNOWN = {"id": "unknown", "version": "4711", "component": "main.unknown", "fingerprint": "0" * 16, "annotation": "4711",
           "token": "4711", "pid": "2147483647"}


class ContractTest(belfry.BelfryTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.contract = Contract(DOCUMENT.read_text())

    def setUp(self):
        super().setUp()
        self.server = self.belfryd(config=CONFIG, rules=RULES).start()
        self.token = self.server.token
        belfry.wait_until("health to be judged", lambda: self.server.get(BASE + "/health").status == 200)
        self.firing = belfry.wait_until("the alert to fire", self.firing_alerts)[0]["alert"]["fingerprint"]
        self.asked = 0

    def firing_alerts(self):
        return self.server.get(BASE + "/alerts", state="firing").json()["alerts"]

    def send(self, request, token=True):
        headers = dict(request["headers"])
        if token:
            headers["Authorization"] = "Bearer " + self.token
        self.asked += 1
        return belfry.request(request["method"], self.server.url + BASE + url_of(request), request["body"], headers)

    def layout_example(self):
        return next(o for o in self.contract.operations() if o.id == "putLayout").body()[2]

    def prepared(self, operation):
        """The values of the example's placeholders, after the server has what the example needs."""
        layout = self.layout_example()
        path = BASE + "/layouts/example"
        if self.server.get(path).status == 404:
            self.assertEqual(self.server.put(path, layout, If_None_Match="*").status, 201)
        if operation.id == "restoreLayout":
            self.send({"method": "DELETE", "path": "/layouts/example", "query": {}, "headers": {"If-Match": "*"}, "body": None})
        values = {"FIRING": self.firing}
        if operation.id in ("getAcknowledgement", "withdrawAcknowledgement"):
            self.post("/acknowledgements", {"fingerprint": self.firing})
        if operation.id == "deleteAnnotation":
            values["ANNOTATION"] = self.post("/annotations", {"text": "x"}).json()["id"]
        if operation.id == "revokeToken":
            values["TOKEN"] = self.post("/tokens", {"name": "x", "role": "viewer"}).json()["id"]
        if operation.path.startswith("/processes"):
            values["PROCESS"], values["START"] = self.some_process()
        if operation.id == "redeemPairing":
            values["CODE"] = self.post("/pairings", {"role": "viewer"}).json()["code"]
        return values

    def some_process(self):
        child = subprocess.Popen(["sleep", "600"])
        self.addCleanup(belfry.end_process, child)
        return child.pid, belfry.start_ticks(child.pid)

    def post(self, path, body):
        answer = self.send({"method": "POST", "path": path, "query": {}, "body": json.dumps(body).encode(),
                            "headers": {"Content-Type": "application/json"}})
        self.assertEqual(answer.status, 201, answer.body)
        return answer

    def check(self, operation, request, answer, expected=None):
        faults = operation.faults(answer)
        if expected is not None and answer.status not in expected:
            faults.append(f"status {answer.status}, expected {expected}: {answer.body[:300]}")
        self.assertFalse(faults, f"{operation}\n{request}\n" + "\n".join(faults))

    def test_the_document_itself(self):
        served = self.server.get(BASE + "/openapi.yaml")
        self.assertEqual(served.body.decode(), DOCUMENT.read_text())
        self.assertEqual(self.server.get(BASE + "/openapi.json").json(), self.contract.document)
        ids = [operation.id for operation in self.contract.operations()]
        self.assertEqual(len(ids), len(set(ids)))
        for schema in self.contract.document["components"]["schemas"].values():
            jsonschema.Draft202012Validator.check_schema(schema)
        for operation in self.contract.operations():
            for parameter in operation.parameters:
                if "example" in parameter and parameter["example"] not in ("FIRING", "ANNOTATION", "TOKEN", "PROCESS"):
                    self.assertTrue(parameter_allows(self.contract, parameter["schema"], text_of(parameter["example"])))

    def test_documented_examples(self):
        for operation in self.contract.operations():
            with self.subTest(str(operation)):
                request = operation.example(self.prepared(operation))
                answer = self.send(request)
                self.check(operation, request, answer, range(200, 300))
                if operation.method == "GET":
                    self.same_for_head_and_again(operation, request)

    def same_for_head_and_again(self, operation, request):
        get = self.send(request)
        head = self.send({**request, "method": "HEAD"})
        self.assertEqual((head.status, head.body), (get.status, b""), str(operation))
        self.assertEqual(head.headers.get_content_type(), get.headers.get_content_type())
        if tag := get.headers["ETag"]:
            again = self.send({**request, "headers": {**request["headers"], "If-None-Match": tag}})
            self.assertEqual((again.status, again.body, again.headers["ETag"]), (304, b"", tag), str(operation))

    def test_parameters_right_and_wrong(self):
        for operation in self.contract.operations():
            for parameter in operation.parameters_in("query"):
                texts = {text_of(c) for c in candidates(self.contract, parameter["schema"])
                         if isinstance(c, (str, int, float))}
                for text in sorted(texts):
                    self.parameter(operation, parameter, text)
        self.assertGreater(self.asked, 200)

    def parameter(self, operation, parameter, text):
        request = operation.example(self.prepared(operation))
        request["query"][parameter["name"]] = text
        if text == "belfry":
            # The example is a dashboard of Grafana, which isn't a layout.
            self.check(operation, request, self.send(request), (422,))
            request["body"] = json.dumps(self.layout_example()).encode()
        answer = self.send(request)
        right = parameter_allows(self.contract, parameter["schema"], text)
        if parameter["name"] in ("from", "to", "cursor", "id"):
            # Whether it fits the other one, or is anybody's, the schema can't tell.
            expected = None if right else (400, 422)
        elif right or (text == "" and parameter["schema"].get("type") == "string"):
            expected = range(200, 300)
        else:
            expected = (400,)
        with self.subTest(f"{operation} {parameter['name']}={text[:40]}"):
            self.check(operation, request, answer, expected)
            if answer.status == 400:
                named = [error.get("parameter") for error in answer.json()["errors"]]
                self.assertTrue(named and set(named) <= {"from", "to", parameter["name"]}, named)

    def test_bodies_right_and_wrong(self):
        for operation in self.contract.operations():
            if not operation.body() or operation.id == "patchLayout":
                continue
            kind, schema, example = operation.body()
            for wrong in (b"", b"{", b"[]", b"1", b"\xff"):
                self.body(operation, wrong, (400,))
            example = json.loads(operation.example(self.prepared(operation))["body"])
            for body, right in body_variants(self.contract, schema, example):
                # Whether what a right one names is there, the schema can't tell.
                self.body(operation, json.dumps(body).encode(), None if right else (422,))

    def body(self, operation, body, expected):
        request = operation.example(self.prepared(operation))
        request["body"] = body
        answer = self.send(request)
        with self.subTest(f"{operation} {body[:200]}"):
            self.check(operation, request, answer, expected)
            if answer.status == 422 and not operation.path.startswith("/layouts"):
                self.assertTrue(all("pointer" in error for error in answer.json()["errors"]))

    def test_what_every_operation_refuses(self):
        for operation in self.contract.operations():
            request = operation.example(self.prepared(operation))
            wrong = {**request, "headers": {**request["headers"], "Authorization": "Bearer wrong"}}
            # After some of them the address has to wait for the next to be looked at.
            self.check(operation, wrong, self.send(wrong, token=False), (401, 429))
            if operation.needs_token():
                self.check(operation, request, self.send(request, token=False), (403,))
            if operation.body():
                other = {**request, "headers": {**request["headers"], "Content-Type": "text/plain"}}
                self.check(operation, other, self.send(other), (415,))
            if any(p["name"] == "If-Match" for p in operation.parameters):
                without = {**request, "headers": {k: v for k, v in request["headers"].items() if k != "If-Match"}}
                self.check(operation, without, self.send(without), (428,))
                stale = {**request, "headers": {**request["headers"], "If-Match": '"4711"'}}
                answer = self.send(stale)
                self.check(operation, stale, answer, (412,))
                self.assertEqual(answer.headers["ETag"], f'"{answer.json()["currentVersion"]}"')
            if operation.parameters_in("path"):
                unknown = operation.path
                for name, value in UNKNOWN.items():
                    unknown = unknown.replace("{%s}" % name, value)
                other = {**request, "path": unknown}
                self.check(operation, other, self.send(other), (404,))

    def test_paths_tell_their_methods(self):
        methods = {}
        for operation in self.contract.operations():
            methods.setdefault(operation.path, set()).add(operation.method)
        for template in methods:
            path = template
            for name, value in UNKNOWN.items():
                path = path.replace("{%s}" % name, value)
            # What is a word of its own in one may be an id in another.
            expected = set().union(*(each for other, each in methods.items()
                                     if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", other), path)))
            request = {"method": "OPTIONS", "path": path, "query": {}, "headers": {}, "body": None}
            answer = self.send(request)
            self.assertEqual(answer.status, 204, path)
            expected |= {"OPTIONS"} | ({"HEAD"} if "GET" in expected else set())
            self.assertEqual(set(answer.headers["Allow"].split(", ")), expected, path)
            refused = self.send({**request, "method": "BREW"})
            self.assertEqual((refused.status, refused.headers.get_content_type()), (405, "application/problem+json"))

    def test_the_same_key_is_carried_out_once(self):
        for operation in self.contract.operations():
            if not any(p["name"] == "Idempotency-Key" for p in operation.parameters):
                continue
            request = operation.example(self.prepared(operation))
            request["headers"]["Idempotency-Key"] = "key"
            first, again = self.send(request), self.send(request)
            self.check(operation, request, first, range(200, 300))
            self.check(operation, request, again, (first.status,))
            self.assertEqual((again.body, again.headers["Idempotency-Replayed"]), (first.body, "true"))
            if operation.body():
                other = {**request, "body": b"{}"}
                self.check(operation, other, self.send(other), (422,))


if __name__ == "__main__":
    belfry.main()
