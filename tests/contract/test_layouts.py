#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The layouts of docs/examples/layouts: belfryctl stores each, and every query in them finds something on this host, or
nothing for a reason that docs/layout-format.md names."""
import json
import pathlib
import re
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/e2e"))
import belfry
from contract import Contract

EXAMPLES = sorted((ROOT / "docs/examples/layouts").glob("*.json"))
PAGE = (ROOT / "docs/layout-format.md").read_text()
SCHEMAS = "resources/api/openapi.yaml"
BASE = "/api/belfry/v1/layouts/"
# Metrics that a host may lack.
MISSING = re.compile(r"node_(disk|pressure|nf_conntrack|network_speed)_\w+|container_\w+|"
                     r"namedprocess_namegroup_(read|write)_bytes_total|belfry_server_rejected_total")


class LayoutsTest(belfry.BelfryTest):
    def setUp(self):
        super().setUp()
        self.contract = Contract((ROOT / SCHEMAS).read_text())
        self.server = self.belfryd().start()
        self.server.wait_for_ticks(3)

    def check(self, schema, value):
        self.contract.validator(self.contract.document["components"]["schemas"][schema]).validate(value)

    def test_each_is_shown(self):
        self.assertEqual(set(re.findall(r"examples/layouts/([\w-]+\.json)", PAGE)), {file.name for file in EXAMPLES})

    def test_the_least_that_is_one(self):
        least = {"version": 2, "pages": [{"id": "page"}]}
        self.check("Layout", least)
        self.assertEqual(self.server.put(BASE + "least", least, If_None_Match="*").status, 201)
        self.check("Layout", self.server.get(BASE + "least").json())

    def test_one_of_an_older_version_is_read_and_stays_stored_as_it_is(self):
        document = self.server.get(BASE + "default").json()
        older = json.loads(json.dumps(document).replace('"translate": true', '"locked": false')) | {"version": 1}
        self.check("Layout", older)
        self.assertEqual(self.server.put(BASE + "older", older, If_None_Match="*").status, 201)
        self.assertEqual(self.server.get(BASE + "older").json(), older)
        views = [self.server.get(f"{BASE}{name}/view?language=de").json()["layout"]["pages"] for name in ("default", "older")]
        self.assertEqual(views[0], views[1])
        newer = self.server.put(BASE + "newer", document | {"version": 3}, If_None_Match="*")
        self.assertEqual((newer.status, newer.json()["pointer"]), (422, "/version"))

    def test_the_schema_that_is_served(self):
        schema = self.server.get("/api/belfry/v1/layout.schema.json").json()
        jsonschema.Draft202012Validator.check_schema(schema)
        schema = jsonschema.Draft202012Validator(schema)
        for document in [json.loads(file.read_text()) for file in EXAMPLES] + [self.server.get(BASE + "default").json()]:
            self.assertEqual([error.message for error in schema.iter_errors(document)], [])
        # What it refuses the server refuses, too.
        for number, (kind, options) in enumerate([("pie", {"hole": 2}), ("pie", {"limit": 1.5}), ("gauge", {"shape": "square"}),
                                                  ("timeseries", {"stack": "yes"}), ("timeseries", {"rightUnit": "furlong"}),
                                                  ("timeseries", {"legendValues": ["median"]})]):
            widget = {"id": "w", "type": kind, "grid": {"x": 0, "y": 0, "w": 6, "h": 6}, "queries": [{"expr": "up"}]}
            layout = {"version": 2, "pages": [{"id": "p", "widgets": [{**widget, "options": options}]}]}
            with self.subTest(kind, options=options):
                self.assertFalse(schema.is_valid(layout))
                self.assertEqual(self.server.put(f"{BASE}wrong-{number}", layout, If_None_Match="*").status, 422)
                del layout["pages"][0]["widgets"][0]["options"]
                self.assertTrue(schema.is_valid(layout))

    def test_each_is_stored_and_answers(self):
        for file in EXAMPLES:
            with self.subTest(file.name):
                document = json.loads(file.read_text())
                self.check("Layout", document)
                stored = belfry.ctl(self.server, "layout", "put", file, "--id", file.stem)
                self.assertEqual((stored.returncode, stored.stdout), (0, f"{file.stem}: version 1\n"), stored.stderr)
                self.check("Layout", self.server.get(BASE + file.stem).json())
                view = self.server.get(f"{BASE}{file.stem}/view").json()
                self.check("LayoutView", view)
                for page in view["layout"]["pages"]:
                    for widget in page["widgets"]:
                        self.answers(file.stem, page, widget)

    def answers(self, layout, page, widget):
        path = f"{BASE}{layout}/components/{page['id']}.{widget['id'].split('~')[0]}/data"
        answer = self.server.get(path, maxPoints=10)
        self.assertEqual(answer.status, 200, answer.body)
        self.check("ComponentData", answer.json())
        for query in widget.get("queries", []):
            with self.subTest(page["id"] + "." + widget["id"], query=query["expr"]):
                if not MISSING.search(query["expr"]):
                    belfry.wait_until("a value", lambda: self.server.query(query["expr"]))
                else:
                    self.server.query(query["expr"])


if __name__ == "__main__":
    belfry.main()
