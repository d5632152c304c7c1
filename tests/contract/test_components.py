#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/components.md: a running belfryd takes the widgets that it shows, and answers as it shows."""
import asyncio
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/e2e"))
import belfry
import live
from contract import Contract
from stream_contract import DOCUMENT, Stream

PAGE = ROOT / "docs/components.md"
OPENAPI = ROOT / "resources/api/openapi.yaml"
BASE = "/api/belfry/v1"
CONFIG = "rules: {defaults: false}\n"
RULES = """
groups:
  - name: load
    interval: 1s
    rules:
      - alert: LoadIsHigh
        expr: node_load1 >= 0
        labels: {severity: warning}
        annotations: {summary: 'The load is {{ $value | printf "%.2f" }}'}
"""
# Members whose value is the same on every host; of the others only the kind.
SAME = ("type", "query", "legend", "resolution", "layout", "page", "topic")
OPTIONAL = ("unit",)


def blocks(kind):
    """What stands behind ```json KIND, and the JSON below it, line by line for messages of the stream."""
    for name, text in re.findall(rf"^```json {kind} ?(.*?)\n(.*?)^```", PAGE.read_text(), re.S | re.M):
        yield name, [json.loads(line) for line in text.splitlines()] if kind == "stream" else json.loads(text)


def shape(value, name=""):
    """What a value looks like: objects by their members, lists by what is in them, the rest by its kind."""
    if name in SAME:
        return value
    if isinstance(value, dict):
        return frozenset((member, shape(inside, member)) for member, inside in value.items() if member not in OPTIONAL)
    if name in ("values", "value", "bound"):
        return "numbers, or what stands for them"
    if isinstance(value, list):
        return frozenset(shape(each) for each in value)
    return "text" if isinstance(value, str) else "number" if isinstance(value, (int, float)) else str(value)


def layout(widgets):
    return {"version": 2, "name": "Example", "pages": [{"id": "main", "title": "Main", "range": "15m", "widgets": widgets}]}


class ComponentsTest(belfry.BelfryTest):
    def setUp(self):
        super().setUp()
        self.widgets = [widget for _, widget in blocks("widget")]
        self.server = self.belfryd(config=CONFIG, rules=RULES).start()
        self.put("example", self.widgets)
        self.server.wait_for_ticks(3)

    def put(self, name, widgets):
        answer = self.server.put(f"{BASE}/layouts/{name}", layout(widgets), If_None_Match="*")
        self.assertEqual(answer.status, 201, answer.body)

    def data(self, component):
        answer = self.server.get(f"{BASE}/layouts/example/components/{component}/data", maxPoints=3)
        self.assertEqual(answer.status, 200, answer.body)
        return answer.json()

    def test_every_type_is_shown(self):
        schema = Contract(OPENAPI.read_text()).document["components"]["schemas"]["Widget"]
        self.assertEqual({widget["type"] for widget in self.widgets}, set(schema["properties"]["type"]["enum"]))

    def test_data(self):
        contract = Contract(OPENAPI.read_text())
        schema = contract.document["components"]["schemas"]["ComponentData"]
        shown = [block for _, block in blocks("data")]
        self.assertEqual([data["id"] for data in shown], ["main." + widget["id"] for widget in self.widgets])
        for data in shown:
            with self.subTest(data["id"]):
                contract.validator(schema).validate(data)
                belfry.wait_until("an answer like the one shown", lambda: self.alike(self.data(data["id"]), data))

    def test_other_answers(self):
        for path, shown in blocks("GET"):
            with self.subTest(path):
                belfry.wait_until("an answer like the one shown", lambda: self.alike(self.server.get(BASE + path).json(), shown))

    def alike(self, answer, shown):
        self.assertEqual(shape(answer), shape(shown))
        return True

    def test_messages(self):
        stream = Stream(DOCUMENT.read_text())
        (component, (subscribe, *shown)), = blocks("stream")
        page, widget = component.split(".")
        self.assertEqual(page, subscribe["page"])
        self.put(subscribe["layout"], [each for each in self.widgets if each["id"] == widget])

        async def scenario():
            async with live.Viewer(self.server) as viewer:
                await viewer.send(subscribe)
                for message in shown:
                    self.assertEqual(stream.faults(message), [])
                    came = await viewer.expect(message["type"])
                    self.assertEqual(shape(came), shape(message))
        asyncio.run(scenario())


if __name__ == "__main__":
    belfry.main()
