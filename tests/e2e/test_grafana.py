#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A dashboard of Grafana for node_exporter, imported into a real belfryd: it shows this host."""
import json
import pathlib
import re

import belfry

DASHBOARDS = pathlib.Path(__file__).resolve().parents[1] / "fixtures" / "grafana"
HOST = DASHBOARDS / "host-in-full.json"
BASE = "/api/belfry/v1/layouts"


class Grafana(belfry.BelfryTest):
    def ok(self, server, *arguments):
        done = belfry.ctl(server, *arguments)
        self.assertEqual(done.returncode, 0, (arguments, done.stdout, done.stderr))
        return done.stdout

    def filled(self, expr):
        """What a page of 15 minutes puts in place of the built-in names."""
        built_in = {"__rate_interval": "4s", "__interval": "2s", "__range": "15m", "__range_s": "900"}
        return re.sub(r"\$\{?(\w+)\}?", lambda m: built_in.get(m[1], m[0]), expr)

    def series(self, server, query):
        answer = server.get("/api/v1/query", query=query)
        self.assertEqual(answer.status, 200, (query, answer.body))
        return answer.json()["data"]["result"]

    def test_a_host_in_full_shows_this_host(self):
        server = self.belfryd().start()
        server.wait_for_ticks(6)
        said = self.ok(server, "layout", "import", str(HOST))
        self.assertRegex(said, r"(?m)^PLACE +PANEL +NOT CARRIED OVER$")
        self.assertRegex(said, r"(?m)^/panels/13 +Processor +series are stacked by their values")
        self.assertRegex(said, r"(?m)^a-host-in-full: 16 pages, 126 widgets, 3 variables$")
        view = server.get(f"{BASE}/a-host-in-full/view").json()
        self.assertEqual([variable["chosen"] for variable in view["variables"]][0], ["node"])
        shown, empty = 0, []
        for page in view["layout"]["pages"]:
            for widget in page["widgets"]:
                queries = [self.filled(query["expr"]) for query in widget.get("queries", [])]
                if any(self.series(server, query) for query in queries):
                    shown += 1
                elif queries:
                    empty.append(f"{page['id']}.{widget['id']}")
        # A container has no disks, sensors, systemd or time daemon; the rest has to be there.
        self.assertGreater(shown, 80, empty)
        at_a_glance = {each for each in empty if each.startswith("at-a-glance.")}
        self.assertLessEqual(at_a_glance, {"at-a-glance.stalls", "at-a-glance.swap-taken"})

    def test_what_is_stored_and_what_isnt(self):
        server = self.belfryd().start()
        web = DASHBOARDS / "web-server.json"
        dry = json.loads(self.ok(server, "layout", "import", "--dry-run", "--json", str(web)))
        self.assertEqual(dry["remarks"], [])
        self.assertNotIn("stored", dry)
        self.assertNotIn("web-server", self.ok(server, "layout", "list"))
        self.assertEqual(self.ok(server, "layout", "import", str(web)), "web-server: 1 page, 6 widgets, 1 variable\n")
        self.assertIn("web-server-2: ", self.ok(server, "layout", "import", str(web)))
        self.assertIn("mine: ", self.ok(server, "layout", "import", "--id", "mine", str(web)))
        self.assertIn("mine: ", self.ok(server, "layout", "import", "--id", "mine", str(web)))
        self.assertEqual(server.get(f"{BASE}/mine").headers["ETag"], '"2"')
        self.assertEqual(server.get(f"{BASE}/mine").json(), dry["layout"])
        again = self.folder / "mine.json"
        again.write_text(self.ok(server, "layout", "get", "mine"))
        self.assertIn("again: 1 page", self.ok(server, "layout", "import", "--id", "again", str(again)))

    def test_what_is_refused_names_its_place(self):
        server = self.belfryd().start()
        file = self.folder / "dashboard.json"
        for text, said in (('{"panels": [', "1:"), ('{"panels": []}', "/panels"), ('{"panels": [{"type": "logs"}]}', "/panels/0"),
                           ('{"a": 1}', "version")):
            file.write_text(text)
            refused = belfry.ctl(server, "layout", "import", str(file))
            self.assertEqual(refused.returncode, 1, text)
            self.assertIn(said, refused.stderr)
        self.assertEqual(belfry.ctl(server, "layout", "import", "--dry-run", str(self.folder / "none.json")).returncode, 1)


if __name__ == "__main__":
    belfry.main()
