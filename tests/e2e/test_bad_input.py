#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong is told with its place, and what ran before keeps running."""
import copy
import json

import belfry

GOOD = """groups:
  - name: mine
    rules:
      - alert: Mine
        expr: node_load1 > 1000
"""
BROKEN = """groups:
  - name: mine
    rules:
      - alert: Mine
        expr: fate(node_load1[1m]) > 1
"""
CONFIG = "rules: {defaults: false}\n"
LAYOUT = {"version": 2, "name": "Test", "pages": [{"id": "p", "title": "P", "widgets": [
    {"id": "a", "type": "stat", "title": "A", "grid": {"x": 0, "y": 0, "w": 3, "h": 2}, "queries": [{"expr": "node_load1"}]},
    {"id": "b", "type": "stat", "title": "B", "grid": {"x": 3, "y": 0, "w": 3, "h": 2}, "queries": [{"expr": "up"}]}]}]}


class BadInput(belfry.BelfryTest):
    def alert_names(self, server):
        groups = server.get("/api/v1/rules").json()["data"]["groups"]
        return [rule["name"] for group in groups for rule in group["rules"]]

    def test_a_broken_rule_file_keeps_the_old_rules(self):
        server = self.belfryd(config=CONFIG, rules=GOOD).start()
        belfry.wait_until("the rules", lambda: self.alert_names(server) == ["Mine"])
        server.write_rules(BROKEN)
        server.reload()
        told = belfry.wait_until("a line about the broken file",
                                 lambda: [line for line in server.program.err if "test.yaml" in line])
        self.assertRegex(told[0], r"test\.yaml:5:15: .*fate")
        self.assertEqual(self.alert_names(server), ["Mine"])
        server.write_rules(GOOD.replace("Mine", "Yours"))
        server.reload()
        belfry.wait_until("the mended rules", lambda: self.alert_names(server) == ["Yours"])

    def test_a_broken_rule_file_at_the_start_stops_nothing_else(self):
        server = self.belfryd(config=CONFIG, rules=BROKEN).start()
        server.wait_for_ticks(2)
        belfry.wait_until("a line about it", lambda: [line for line in server.program.err if "test.yaml:5:15" in line])

    def test_a_broken_configuration_is_told_with_its_place(self):
        server = self.belfryd(config="server:\n  listne: 127.0.0.1:1\n")
        program = self.program(*server.arguments())
        self.assertEqual(program.finish(), 3)
        self.assertRegex("\n".join(program.err), r"belfry\.yaml:2:3: .*listen")

    def put(self, server, document, etag=None):
        headers = {"If_Match": etag} if etag else {"If_None_Match": "*"}
        return server.put("/api/belfry/v1/layouts/test", document, **headers)

    def test_bad_layouts_are_refused_and_the_stored_one_stays(self):
        server = self.belfryd().start()
        stored = self.put(server, LAYOUT)
        self.assertEqual(stored.status, 201, stored.body)
        etag = stored.headers["ETag"]

        def changed(change):
            document = copy.deepcopy(LAYOUT)
            change(document["pages"][0]["widgets"])
            return document
        bad = [
            (changed(lambda w: w[1].update(type="cow")), "/pages/0/widgets/1/type"),
            (changed(lambda w: w[1]["grid"].update(x=1)), "/pages/0/widgets/1/grid"),
            (changed(lambda w: w[0]["queries"][0].update(expr="sum(")), "/pages/0/widgets/0/queries/0/expr"),
        ]
        for document, pointer in bad:
            answer = self.put(server, document, etag)
            self.assertEqual(answer.status, 422, answer.body)
            self.assertEqual(answer.headers["Content-Type"].split(";")[0], "application/problem+json")
            self.assertEqual(answer.json()["pointer"], pointer)
            self.assertTrue(answer.json()["detail"])
        self.assertEqual(self.put(server, b'{"version": 1,', etag).status, 400)
        self.assertEqual(self.put(server, LAYOUT).status, 412, "it is there already")
        self.assertEqual(server.put("/api/belfry/v1/layouts/test", LAYOUT).status, 428)
        anonymous = belfry.request("PUT", server.url + "/api/belfry/v1/layouts/test", json.dumps(LAYOUT).encode(),
                                   {"Content-Type": "application/json", "If-Match": etag})
        self.assertIn(anonymous.status, (401, 403))
        now = server.get("/api/belfry/v1/layouts/test")
        self.assertEqual(now.headers["ETag"], etag)
        self.assertEqual(now.json()["pages"][0]["widgets"][1]["type"], "stat")

    def test_a_stored_layout_survives_a_crash(self):
        server = self.belfryd().start()
        self.assertEqual(self.put(server, LAYOUT).status, 201)
        server.kill()
        server.start()
        self.assertEqual(server.get("/api/belfry/v1/layouts/test").json()["name"], "Test")

    def test_broken_queries_name_the_place(self):
        server = self.belfryd().start()
        server.wait_for_ticks(1)
        for query in ("sum(node_load1", "rate(node_load1)", "node_load1{a=}"):
            answer = server.get("/api/v1/query", query=query)
            self.assertEqual(answer.status, 400, query)
            body = answer.json()
            self.assertEqual((body["status"], body["errorType"]), ("error", "bad_data"))
            self.assertRegex(body["error"], r"1:\d+", query)
        self.assertEqual(server.get("/api/v1/query_range", query="up", start=0, end=10, step=0).status, 400)
        self.assertTrue(server.query("node_load1"))

    def test_nonsense_on_the_wire_ends_nothing(self):
        import socket
        server = self.belfryd().start()
        host, port = server.listen.split(":")
        for bytes_ in (b"\x16\x03\x01\x02\x00" + b"\0" * 200, b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n",
                       b"GET / HTTP/1.1\r\nContent-Length: -5\r\n\r\n"):
            with socket.create_connection((host, int(port)), timeout=10) as connection:
                connection.settimeout(15)
                try:
                    connection.sendall(bytes_)
                    while connection.recv(4096):
                        pass
                except ConnectionError:
                    pass
        self.assertEqual(server.get("/api/belfry/v1/identity").status, 200)


if __name__ == "__main__":
    belfry.main()
