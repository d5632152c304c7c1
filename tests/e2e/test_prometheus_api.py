#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""belfryd's /api/v1 beside that of Debian's prometheus: the same paths, parameters, keys, types and errors."""
import re
import shutil
import subprocess
import time
import unittest
import urllib.parse

import belfry

RULES = """
groups:
  - name: checks
    interval: 1s
    rules:
      - {record: 'node:load1:double', expr: 'node_load1 * 2', labels: {kind: recorded}}
      - {alert: AlwaysOn, expr: 'node_load1 >= 0', labels: {severity: info}, annotations: {summary: 'it is {{ $value }}'}}
"""
CONFIG = """
global: {{scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}}
rule_files: ['{rules}']
scrape_configs:
  - job_name: node
    static_configs: [{{targets: ['{target}']}}]
"""
FORM = {"Content-Type": "application/x-www-form-urlencoded"}

# Objects whose keys are data.
MAPS = {"metric", "labels", "annotations", "droppedTargetCounts"}
# What belfryd says beyond Prometheus 2.42: newer fields of Prometheus, and its own name.
EXTRA = {"application", "belfryVersion", "droppedTargetCounts", "GOMEMLIMIT", "hostname", "serverTime", "warnings", "infos",
         "keepFiringSince"}
# belfryd has rules of its own beside these; prometheus 2.42 doesn't know the parameter, and has no others.
OURS = {"rule_group[]": "checks"}


def compare(theirs, ours, path=""):
    """Yields where keys or types differ; of lists the first elements stand for all."""
    if isinstance(theirs, dict) and isinstance(ours, dict):
        name = path.rsplit(".", 1)[-1]
        if name in MAPS:
            return
        for key in sorted(theirs.keys() | ours.keys()):
            where = f"{path}.{key}"
            if key not in ours:
                yield f"{where} is missing"
            elif key not in theirs:
                if key not in EXTRA:
                    yield f"{where} is unknown to prometheus"
            else:
                yield from compare(theirs[key], ours[key], where)
    elif isinstance(theirs, list) and isinstance(ours, list):
        if theirs and ours and isinstance(theirs[0], dict):
            yield from compare(theirs[0], ours[0], path + "[]")
        elif theirs and ours:
            # Pairs of time and value, and lists of texts.
            for i, (a, b) in enumerate(zip(theirs, ours)):
                yield from compare(a, b, f"{path}[{i}]")
    elif isinstance(theirs, (int, float)) and not isinstance(theirs, bool):
        if not isinstance(ours, (int, float)) or isinstance(ours, bool):
            yield f"{path} is {ours!r}, expected a number as {theirs!r}"
    elif type(theirs) is not type(ours):
        yield f"{path} is {ours!r}, expected something like {theirs!r}"


def encode(parameters):
    return urllib.parse.urlencode(parameters, doseq=True)


@unittest.skipUnless(shutil.which("prometheus") and shutil.which("promtool"), "needs Debian's package prometheus")
class PrometheusApi(belfry.BelfryTest):
    def setUp(self):
        super().setUp()
        self.server = self.belfryd(rules=RULES).start()
        rules = self.folder / "rules.yaml"
        rules.write_text(RULES)
        config = self.folder / "prometheus.yml"
        config.write_text(CONFIG.format(rules=rules, target=self.server.listen))
        self.prometheus = self.program("prometheus", f"--config.file={config}", f"--storage.tsdb.path={self.folder}/tsdb",
                                       "--web.listen-address=127.0.0.1:0")

        def listening():
            lines = [re.search(r'msg="Listening on" address=(\S+)', line) for line in list(self.prometheus.err)]
            return next((line.group(1) for line in lines if line), None)
        self.theirs = "http://" + belfry.wait_until("prometheus's address", listening)

        def has_alerts(url):
            answer = belfry.request("GET", url + "/api/v1/alerts")
            return answer.status == 200 and answer.json()["data"]["alerts"]
        for url in (self.theirs, self.server.url):
            belfry.wait_until("an alert at " + url, lambda url=url: has_alerts(url))
            belfry.wait_until("a recorded sample at " + url, lambda url=url: self.ask(
                url, "GET", "query", query="node:load1:double").json()["data"]["result"])

    def ask(self, url, method, path, headers=None, **parameters):
        if method == "POST":
            return belfry.request("POST", f"{url}/api/v1/{path}", encode(parameters).encode(), {**FORM, **(headers or {})})
        return belfry.request("GET", f"{url}/api/v1/{path}?{encode(parameters)}", headers=headers)

    def both(self, method, path, **parameters):
        return [self.ask(url, method, path, **parameters) for url in (self.theirs, self.server.url)]

    def requests(self):
        now = time.time()
        span = {"start": now - 30, "end": now}
        both = ("GET", "POST")
        yield both, "query", {"query": "node_load1"}
        yield both, "query", {"query": "node_load1[5s]", "time": now}
        yield both, "query", {"query": "1.5", "timeout": "5s"}
        yield both, "query", {"query": "'text'", "time": "2023-11-14T22:13:21.5Z"}
        yield both, "query", {"query": "nothing_at_all"}
        yield both, "query_range", {"query": "node_load1", "step": "1s", **span}
        yield both, "query_range", {"query": "vector(1)", "step": 5, **span}
        yield both, "series", {"match[]": ["node_load1", "node_load5"], **span}
        yield both, "series", {"match[]": "nothing_at_all"}
        yield both, "labels", {}
        yield both, "labels", {"match[]": "node_load1", **span}
        yield both, "format_query", {"query": "sum(rate(x[5m]))by(job)"}
        yield both, "query_exemplars", {"query": "node_load1", **span}
        for path, parameters in (("label/job/values", {}), ("label/__name__/values", {"match[]": "node_load1", **span}),
                                 ("label/nothing/values", {}), ("metadata", {"metric": "node_load1"}),
                                 ("metadata", {"limit": 3}), ("rules", OURS), ("rules", {"type": "alert", **OURS}),
                                 ("rules", {"type": "record", **OURS}), ("alerts", {}), ("targets", {}), ("alertmanagers", {}),
                                 ("status/buildinfo", {}), ("status/runtimeinfo", {}), ("status/config", {}),
                                 ("status/tsdb", {})):
            yield ("GET",), path, parameters

    def test_beside_prometheus(self):
        """One pair of programs for all, as starting them is what takes time."""
        for part in (self.answers_have_the_same_keys_and_types, self.the_same_is_refused_in_the_same_way,
                     self.both_are_healthy_and_ready, self.grafana_finds_what_it_asks_for, self.promtool_reads_it):
            with self.subTest(part.__name__):
                part()

    def answers_have_the_same_keys_and_types(self):
        for methods, path, parameters in self.requests():
            for method in methods:
                with self.subTest(method=method, path=path, parameters=parameters):
                    theirs, ours = self.both(method, path, **parameters)
                    self.assertEqual((ours.status, ours.headers["Content-Type"]), (theirs.status, theirs.headers["Content-Type"]))
                    theirs, ours = theirs.json(), ours.json()
                    if path == "metadata":
                        theirs, ours = (list(answer["data"].values())[0] for answer in (theirs, ours))
                    self.assertEqual(list(compare(theirs, ours)), [])

    def the_same_is_refused_in_the_same_way(self):
        refused = [
            ("query", {"query": "up{"}), ("query", {}), ("query", {"query": "up", "time": "noon"}),
            ("query", {"query": "up", "timeout": "long"}), ("query", {"query": "up * on() {__name__=~'node_load.*'}"}),
            ("query_range", {"query": "up", "start": 10, "end": 5, "step": 1}),
            ("query_range", {"query": "up", "start": 1, "end": 5, "step": 0}),
            ("query_range", {"query": "up", "start": 1, "end": 5}),
            ("query_range", {"query": "up", "start": 0, "end": 20000, "step": 1}),
            ("query_range", {"query": "up[5m]", "start": 1, "end": 5, "step": 1}),
            ("series", {}), ("series", {"match[]": "up{"}), ("series", {"match[]": "{}"}), ("labels", {"start": "noon"}),
            ("labels", {"match[]": "sum(up)"}), ("label/job/values", {"end": "noon"}), ("format_query", {"query": "sum("}),
            ("rules", {"type": "other"}), ("metadata", {"limit": "many"}),
        ]
        for path, parameters in refused:
            with self.subTest(path=path, parameters=parameters):
                theirs, ours = self.both("GET", path, **parameters)
                self.assertEqual((ours.status, ours.json()["errorType"]), (theirs.status, theirs.json()["errorType"]))
                self.assertEqual(list(compare(theirs.json(), ours.json())), [])

    def both_are_healthy_and_ready(self):
        for path in ("/-/healthy", "/-/ready"):
            for url in (self.theirs, self.server.url):
                for method in ("GET", "HEAD"):
                    self.assertEqual(belfry.request(method, url + path).status, 200, (method, url, path))

    def grafana_finds_what_it_asks_for(self):
        """The calls of its Prometheus data source, with its headers."""
        headers = {"X-Grafana-Org-Id": "1", "X-Dashboard-Uid": "abc", "X-Panel-Id": "2", "X-Datasource-Uid": "p",
                   "User-Agent": "Grafana/11.0.0", "Accept-Encoding": "gzip", "Accept": "application/json, text/plain, */*"}
        now = time.time()
        span = {"start": int(now - 300), "end": int(now)}

        def data(method, path, **parameters):
            answer = self.ask(self.server.url, method, path, headers, **parameters)
            self.assertEqual(answer.status, 200, (path, answer.body))
            self.assertEqual(answer.json()["status"], "success")
            return answer.json()["data"]
        self.assertEqual(data("POST", "query", query="1+1", time="4")["result"], [4, "2"])
        self.assertRegex(data("GET", "status/buildinfo")["version"], r"^3\.")
        self.assertTrue(data("POST", "query_range", query="sum by (job) (node_load1)", step="15", stats="all", **span)["result"])
        self.assertTrue(data("POST", "query", query="topk(3, node_load1)", time=f"{now:.3f}", timeout="60s")["result"])
        self.assertIn("job", data("POST", "labels", **span, **{"match[]": '{__name__="node_load1"}'}))
        self.assertIn("node_load1", data("GET", "label/__name__/values", limit=40000, **span))
        self.assertEqual(data("POST", "series", limit=1, **span, **{"match[]": "node_load1"})[0]["__name__"], "node_load1")
        self.assertIn("node_load1", data("GET", "metadata", limit=10000))
        self.assertIn("checks", [group["name"] for group in data("GET", "rules")["groups"]])
        self.assertEqual(data("GET", "query_exemplars", query="node_load1", **span), [])

    def promtool_reads_it(self):
        def promtool(*arguments):
            done = subprocess.run(["promtool", *arguments], capture_output=True, text=True, timeout=60)
            self.assertEqual(done.returncode, 0, (arguments, done.stdout, done.stderr))
            return done.stdout
        self.assertIn("node:load1:double", promtool("query", "instant", self.server.url, '{kind="recorded"}'))
        self.assertIn("node_load1", promtool("query", "range", "--step=1s", self.server.url, "node_load1"))
        self.assertIn("node_load1", promtool("query", "series", self.server.url, "--match=node_load1", "--start=0"))
        self.assertIn("recorded", promtool("query", "labels", self.server.url, "kind"))


if __name__ == "__main__":
    belfry.main()
