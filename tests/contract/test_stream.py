#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A running belfryd keeps what asyncapi.yaml promises of its stream, and so do the examples of docs/protocol.md."""
import asyncio
import copy
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/e2e"))
import belfry
import live
from stream_contract import DOCUMENT, Stream

BASE = "/api/belfry/v1"
SUBSCRIPTIONS = [
    {"query": "rate(node_cpu_seconds_total[5s])", "historyMs": 60000, "delta": True, "precision": "single"},
    {"query": "node_load1", "historyMs": 60000, "maxPoints": 5, "reduce": "minmax", "batchMs": 2000},
    {"query": "node_load5", "historyMs": 60000, "maxPoints": 5, "reduce": "lttb", "delta": True, "batchMs": 2000},
    {"query": "node_cpu_seconds_total", "match": '{mode!="idle"}', "top": 2, "deadband": 0.5},
    {"layout": "default", "page": "overview"},
    {"topic": "alerts"}, {"topic": "health"}, {"topic": "layouts"}, {"topic": "hosts"},
    {"topic": "processes"}, {"topic": "processes", "sort": "memory", "descending": False, "limit": 5, "filter": "a", "commandLines": False},
    {"topic": "connections"}, {"topic": "connections", "group": "port", "sort": "process", "limit": 5},
    {"topic": "annotations"},
]
REFUSED = [{"query": "rat("}, {"query": "up", "match": "{"}, {"layout": "unknown"}, {"layout": "default", "page": "unknown"}]


def wrong(message):
    """Messages that the schema forbids: without what is needed, with something else in the place of what there is."""
    for name in message:
        if name != "type":
            yield {**{key: value for key, value in message.items() if key != name}}
            yield {**message, name: {"an": "object"}}


class StreamContract(belfry.BelfryTest):
    def setUp(self):
        super().setUp()
        self.stream = Stream(DOCUMENT.read_text())
        self.server = self.belfryd().start()

    def test_the_page_and_the_document_agree(self):
        page = (ROOT / "docs/protocol.md").read_text()
        for direction, names in zip(("client", "server"), self.stream.directions()):
            shown = set()
            for block in re.findall(rf"```json {direction}\n(.*?)```", page, re.S):
                for line in block.splitlines():
                    message = json.loads(line)
                    self.assertEqual(self.stream.faults(message), [], line)
                    shown.add(message["type"])
            self.assertEqual(shown, set(names))

    def test_it_is_served(self):
        self.assertEqual(self.server.get(BASE + "/asyncapi.yaml").body.decode(), DOCUMENT.read_text())
        self.assertEqual(self.server.get(BASE + "/asyncapi.json").json(), self.stream.document)

    def test_everything_that_comes_is_described(self):
        async def scenario():
            async with live.Viewer(self.server) as viewer:
                self.assertEqual(self.stream.faults(viewer.welcome), [])
                for number, fields in enumerate(SUBSCRIPTIONS + REFUSED, 1):
                    request = {"type": "subscribe", "id": number, **fields}
                    self.assertEqual(self.stream.faults(request), [])
                    await viewer.send(request)
                await viewer.send({"type": "ping", "nonce": 1})
                seen, missing = set(), set(list(self.stream.directions())[1]) - {"welcome", "gap"}
                while missing - seen:
                    message = await viewer.receive()
                    self.assertEqual(self.stream.faults(message), [], json.dumps(message)[:500])
                    seen.add(message["type"])
        asyncio.run(scenario())

    def test_what_the_schemas_forbid_is_refused(self):
        async def scenario():
            sent = 0
            for example in ({"type": "subscribe", "id": 1, "query": "up", "step": 1000, "maxPoints": 5, "reduce": "lttb"},
                            {"type": "unsubscribe", "id": 1}, {"type": "pause", "id": 1}, {"type": "resume", "id": 1}):
                for message in wrong(copy.deepcopy(example)):
                    if not self.stream.faults(message):
                        continue
                    async with live.Viewer(self.server) as viewer: # each may do so a few times only
                        await viewer.send(message)
                        answer = await viewer.expect("error")
                        self.assertEqual(self.stream.faults(answer), [])
                        self.assertIn(answer["code"], ("invalid_message", "unknown_type"), message)
                        sent += 1
            self.assertGreater(sent, 12)
        asyncio.run(scenario())


if __name__ == "__main__":
    belfry.main()
