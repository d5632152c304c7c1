#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""belfryctl's verbs against a real belfryd."""
import json
import pathlib
import re
import subprocess

import belfry

RULES = """groups:
  - name: test
    interval: 1s
    rules:
      - alert: Always
        expr: vector(1) > 0
        labels: {severity: info}
        annotations: {summary: It is always so}
"""
CONFIG = "rules: {defaults: false}\n"


class Ctl(belfry.BelfryTest):
    def ok(self, server, *arguments):
        done = belfry.ctl(server, *arguments)
        self.assertEqual(done.returncode, 0, (arguments, done.stdout, done.stderr))
        return done.stdout

    def test_query(self):
        server = self.belfryd().start()
        server.wait_for_ticks(3)
        table = self.ok(server, "query", "node_load1")
        self.assertRegex(table, r"^SERIES +VALUE\nnode_load1\{.*\} +[0-9.]+\n$")
        self.assertEqual(self.ok(server, "query", "1 + 1"), "2\n")
        data = json.loads(self.ok(server, "query", "node_load1", "--json"))["data"]
        self.assertEqual(data["resultType"], "vector")
        ranged = self.ok(server, "query", "--from", "now-3s", "--step", "1s", "node_load1")
        self.assertGreaterEqual(len(re.findall(r"^  \d{4}-\d\d-\d\d ", ranged, re.M)), 2)
        broken = belfry.ctl(server, "query", "sum(")
        self.assertEqual(broken.returncode, 1)
        self.assertRegex(broken.stderr, r"1:\d+")
        self.assertEqual(belfry.ctl(server, "query").returncode, 2)
        self.assertEqual(belfry.ctl(server, "query", "up", "--time", "yesterday").returncode, 2)

    def test_alerts_and_health(self):
        server = self.belfryd(config=CONFIG, rules=RULES).start()
        table = belfry.wait_until("the alert in the table",
                                  lambda: (t := self.ok(server, "alerts")) and "firing" in t and t)
        self.assertRegex(table, r"firing +info +Always .* It is always so")
        self.assertEqual(json.loads(self.ok(server, "--json", "alerts"))["data"]["alerts"][0]["labels"]["alertname"], "Always")
        known = r"(?m)^host +(healthy|degraded|unhealthy) "
        health = belfry.wait_until("health that is known",
                                   lambda: (t := self.ok(server, "health")) and re.search(known, t) and t)
        self.assertRegex(health, r"(?m)^memory +\w+ ")

    def test_silences(self):
        server = self.belfryd(config=CONFIG, rules=RULES).start()
        belfry.wait_until("the alert", lambda: "firing" in self.ok(server, "alerts"))
        self.assertEqual(self.ok(server, "silence"), "nothing is silenced\n")
        silence = self.ok(server, "silence", "Always", "severity=~info|warning", "--comment", "known", "--for", "2h").strip()
        table = self.ok(server, "silence")
        self.assertRegex(table, rf'{silence} +active +alertname="Always", severity=~"info\|warning" .* known\n')
        alerts = server.get("/api/v2/alerts").json()
        self.assertEqual([alert["status"]["silencedBy"] for alert in alerts], [[silence]])
        self.assertEqual(len(json.loads(self.ok(server, "silence", "--json"))), 1)
        self.ok(server, "silence", "--end", silence)
        self.assertEqual(self.ok(server, "silence"), "nothing is silenced\n")
        self.assertIn(silence, self.ok(server, "silence", "--ended"))
        for arguments, code, said in ((("Always", "--for", "soon"), 1, "--for"), (("a b=c",), 1, "a label"), (("a=~(",), 1, "/matchers/0/value"),
                                      (("--end", "nobody"), 1, "nobody"), (("--end", silence, "Always"), 2, "--end")):
            wrong = belfry.ctl(server, "silence", *arguments)
            self.assertEqual(wrong.returncode, code, wrong.stderr)
            self.assertIn(said, wrong.stderr)

    def test_layouts(self):
        server = self.belfryd().start()
        belfry.wait_until("the default layout", lambda: "default" in self.ok(server, "layout", "list"))
        document = json.loads(self.ok(server, "layout", "get", "default"))
        self.assertGreaterEqual(len(document["pages"]), 5)
        document["name"] = "Mine"
        file = self.folder / "mine.json"
        file.write_text(json.dumps(document))
        self.assertEqual(self.ok(server, "layout", "put", str(file)), "default: version 2\n")
        self.assertEqual(self.ok(server, "layout", "put", "--id", "other", str(file)), "other: version 1\n")
        self.assertEqual(json.loads(self.ok(server, "layout", "get"))["name"], "Mine")
        document["pages"][0]["widgets"][0]["type"] = "cow"
        file.write_text(json.dumps(document))
        refused = belfry.ctl(server, "layout", "put", str(file))
        self.assertEqual(refused.returncode, 1)
        self.assertIn("/pages/0/widgets/0/type", refused.stderr)
        self.assertEqual(belfry.ctl(server, "layout", "get", "nowhere").returncode, 1)

    def test_versions(self):
        server = self.belfryd().start()
        belfry.wait_until("the default layout", lambda: "default" in self.ok(server, "layout", "list"))
        document = json.loads(self.ok(server, "layout", "get"))
        widget = document["pages"][0]["widgets"].pop()
        file = self.folder / "fewer.json"
        file.write_text(json.dumps(document))
        self.ok(server, "layout", "put", str(file))
        lines = self.ok(server, "layout", "versions").splitlines()
        self.assertRegex(lines[0], r"^VERSION +WHEN +WHO +NAME +CHANGES$")
        self.assertRegex(lines[1], rf"^ *2 .* {re.escape(widget['title'])} removed$")
        self.assertRegex(lines[2], r"^ *1 .* the first version$")
        self.assertEqual(self.ok(server, "layout", "diff", "1"), widget["title"] + " removed\n")
        self.assertEqual(self.ok(server, "layout", "diff", "2", "2"), "no difference\n")
        self.assertEqual(json.loads(self.ok(server, "layout", "diff", "1", "2", "--json"))[0]["op"], "remove")
        self.ok(server, "layout", "name", "1", "As it came", "--note", "before anything")
        self.assertIn(" As it came ", self.ok(server, "layout", "versions"))
        named = json.loads(self.ok(server, "layout", "versions", "--json"))["versions"][1]
        self.assertEqual((named["label"], named["note"]), ("As it came", "before anything"))
        self.ok(server, "layout", "name", "1")
        self.assertNotIn("As it came", self.ok(server, "layout", "versions"))
        self.ok(server, "layout", "restore", "1")
        self.assertEqual(len(json.loads(self.ok(server, "layout", "get"))["pages"][0]["widgets"]),
                         len(document["pages"][0]["widgets"]) + 1)
        self.assertEqual(belfry.ctl(server, "layout", "restore", "99").returncode, 1)
        self.assertEqual(belfry.ctl(server, "layout", "name").returncode, 2)

    def test_dashboards_from_files(self):
        server = self.belfryd()
        folder = server.config / "dashboards.d"
        folder.mkdir()
        wall = folder / "wall.json"
        wall.write_text(json.dumps({"version": 2, "name": "One", "pages": [{"id": "a"}]}))
        server.start()
        name = lambda: json.loads(self.ok(server, "layout", "get", "wall"))["name"]
        self.assertEqual(belfry.wait_until("the layout", name), "One")
        refused = belfry.ctl(server, "layout", "put", str(wall), "--id", "wall")
        self.assertEqual(refused.returncode, 1)
        self.assertIn(f"comes from {wall}; copy it to change it", refused.stderr)
        wall.write_text('{"version": 1,\n oops}')
        server.reload()
        belfry.wait_until("the complaint", lambda: any(f"{wall}:2:" in line for line in server.program.err))
        self.assertEqual(name(), "One")
        wall.write_text(json.dumps({"version": 2, "name": "Two", "pages": [{"id": "a"}]}))
        server.reload()
        belfry.wait_until("the new one", lambda: name() == "Two")
        wall.unlink()
        server.reload()
        belfry.wait_until("none", lambda: belfry.ctl(server, "layout", "get", "wall").returncode == 1)

    def test_checks_need_no_server(self):
        server = self.belfryd()
        good, bad = self.folder / "good.yaml", self.folder / "bad.yaml"
        good.write_text(RULES)
        bad.write_text(RULES.replace("vector(1)", "vektor(1)"))
        self.assertEqual(self.ok(server, "check", "rules", str(good)), f"{good}: 1 rules\n")
        faulty = belfry.ctl(server, "check", "rules", str(good), str(bad))
        self.assertEqual(faulty.returncode, 1)
        self.assertRegex(faulty.stdout, re.escape(str(bad)) + r":6:15: .*vektor")
        config = self.folder / "belfry.yaml"
        config.write_text("collect:\n  interval: 1s\n")
        self.ok(server, "check", "config", str(config))
        config.write_text("collect:\n  intervall: 1s\n")
        faulty = belfry.ctl(server, "check", "config", str(config))
        self.assertEqual(faulty.returncode, 1)
        self.assertRegex(faulty.stdout, re.escape(str(config)) + r":2:3: .*interval")

    def test_promql_scripts(self):
        server = self.belfryd()
        script = self.folder / "sum.test"
        script.write_text("load 10s\n  a 1 2 3\n  b 10 20 30\n\neval instant at 20s a + on() b\n  {} 33\n")
        self.assertEqual(self.ok(server, "test", "promql", str(script)), f"{script}: 1 passed, 0 failed, 0 skipped\n")
        script.write_text(script.read_text().replace("{} 33", "{} 34"))
        failed = belfry.ctl(server, "test", "promql", str(script))
        self.assertEqual(failed.returncode, 1)
        self.assertIn(f"{script}:5:", failed.stdout)

    def test_watch_comes_back_after_a_restart(self):
        server = self.belfryd().start()
        watch = self.program(belfry.BIN / "belfryctl", "--server", server.url, "--json", "watch", "node_load1")
        belfry.wait_until("two points", lambda: len(watch.out) >= 2)
        self.assertEqual(server.stop(), 0)
        belfry.wait_until("word of the loss", lambda: watch.err)
        seen = len(watch.out)
        server.start()
        belfry.wait_until("points after the restart", lambda: len(watch.out) >= seen + 2)
        times = [json.loads(line)["t"] for line in watch.out]
        self.assertEqual(times, sorted(times))
        self.assertEqual(json.loads(watch.out[-1])["labels"]["__name__"], "node_load1")

    def test_watch_ends_after_its_count_and_with_a_broken_query(self):
        server = self.belfryd().start()
        out = self.ok(server, "watch", "--count", 2, "node_load1")
        self.assertEqual(len(out.splitlines()), 2)
        broken = belfry.ctl(server, "watch", "sum(")
        self.assertEqual(broken.returncode, 1)
        self.assertRegex(broken.stderr, r"1:\d+")

    def completions(self, *words):
        """What bash offers for the last word."""
        script = pathlib.Path(__file__).resolve().parents[2] / "packaging" / "completions" / "belfryctl"
        done = subprocess.run(
            ["bash", "-c", 'source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _belfryctl; '
             'printf "%s\\n" "${COMPREPLY[@]}"', str(script), str(belfry.BIN / "belfryctl"), *words],
            capture_output=True, text=True, timeout=belfry.PATIENCE)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.split()

    def test_completion(self):
        verbs = self.completions("")
        self.assertTrue({"query", "watch", "alerts", "health", "layout", "export", "import", "check", "test"} <= set(verbs), verbs)
        self.assertEqual(self.completions("qu"), ["query"])
        self.assertEqual(self.completions("layout", "g"), ["get"])
        self.assertEqual(self.completions("--server", "http://localhost:1", "check", ""), ["rules", "config"])
        self.assertEqual(self.completions("query", "--st"), ["--step"])
        self.assertEqual(self.completions("query", "--js"), ["--json"], "options of all verbs")
        self.assertEqual(self.completions("export", "--format", "js"), ["jsonl"])
        self.assertEqual(self.completions("import", str(self.folder)[:-1]), [str(self.folder)])

    def test_no_server(self):
        server = self.belfryd()
        done = belfry.ctl(server, "--server", "http://127.0.0.1:1", "query", "up")
        self.assertEqual(done.returncode, 6)
        self.assertIn("127.0.0.1:1", done.stderr)


if __name__ == "__main__":
    belfry.main()
