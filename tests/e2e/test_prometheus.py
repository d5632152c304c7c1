#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Debian's prometheus and promtool find nothing to complain about."""
import json
import pathlib
import shutil
import socket
import subprocess
import sys
import unittest

import belfry

CONFIG = """
global: {{scrape_interval: 1s, scrape_timeout: 1s}}
scrape_configs:
  - job_name: node
    static_configs: [{{targets: ['{target}']}}]
"""


FEDERATION = """
global: {{scrape_interval: 1s, scrape_timeout: 1s}}
scrape_configs:
  - job_name: belfry-federation
    metrics_path: /federate
    honor_labels: true
    params: {{'match[]': ['{{job="node"}}']}}
    static_configs: [{{targets: ['{target}']}}]
"""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def get(url):
    answer = belfry.request("GET", url)
    assert answer.status == 200, (url, answer.status, answer.body)
    return answer.json()


@unittest.skipUnless(shutil.which("prometheus") and shutil.which("promtool"), "needs Debian's package prometheus")
class Prometheus(belfry.BelfryTest):
    def prometheus(self, text):
        """A prometheus with this configuration, and the address of its API."""
        config = self.folder / "prometheus.yml"
        config.write_text(text)
        port = free_port()
        program = self.program("prometheus", f"--config.file={config}", f"--storage.tsdb.path={self.folder}/tsdb",
                               f"--web.listen-address=127.0.0.1:{port}")
        return program, f"http://127.0.0.1:{port}/api/v1/"

    def test_scrapes_without_an_error(self):
        server = self.belfryd().start()
        server.wait_for_ticks(1)
        prometheus, api = self.prometheus(CONFIG.format(target=server.listen))

        def target():
            self.assertTrue(prometheus.running(), prometheus.err)
            targets = get(api + "targets")["data"]["activeTargets"]
            return targets[0] if targets and targets[0]["health"] != "unknown" else None
        scraped = belfry.wait_until("a first scrape", target)
        self.assertEqual((scraped["health"], scraped["lastError"]), ("up", ""))

        def value(expr):
            result = get(api + "query?query=" + expr)["data"]["result"]
            return float(result[0]["value"][1]) if result else None
        belfry.wait_until("three scrapes", lambda: (value("count_over_time(up[1m])") or 0) >= 3)
        samples = value("scrape_samples_scraped")
        self.assertGreater(samples, 200)
        self.assertEqual(value("scrape_samples_post_metric_relabeling"), samples)
        self.assertEqual(value("min_over_time(up[1m])"), 1)
        self.assertEqual(value("count(node_cpu_seconds_total)"), float(server.query("count(node_cpu_seconds_total)")[0]["value"][1]))
        complaints = [line for line in prometheus.err if "level=warn" in line and "scrape" in line.lower()]
        self.assertEqual(complaints, [])

    def test_federates_without_an_error(self):
        server = self.belfryd().start()
        server.wait_for_ticks(2)
        prometheus, api = self.prometheus(FEDERATION.format(target=server.listen))

        def series(expr):
            self.assertTrue(prometheus.running(), prometheus.err)
            return get(api + "query?query=" + expr)["data"]["result"]
        ours = server.query("node_uname_info")[0]["metric"]
        theirs = belfry.wait_until("a federated series", lambda: series("node_uname_info"))
        self.assertEqual(theirs[0]["metric"], ours)
        self.assertEqual(series('up{job="belfry-federation"}')[0]["value"][1], "1")
        self.assertEqual(len(series("node_cpu_seconds_total")), len(server.query("node_cpu_seconds_total")))

    def test_promtool_check_metrics_has_no_complaint_of_its_own(self):
        server = self.belfryd().start()
        server.wait_for_ticks(2)

        def complaints(text):
            done = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, timeout=60)
            return set((done.stdout + done.stderr).decode().splitlines())
        ours = complaints(server.get("/metrics").body)
        self.assertEqual(ours - self.complaints_about_node_exporter(complaints), set())

    def complaints_about_node_exporter(self, complaints):
        """node_exporter's own names break promtool's rules here and there; those we have to repeat."""
        exporter = shutil.which("prometheus-node-exporter")
        if not exporter:
            self.skipTest("needs Debian's package prometheus-node-exporter")
        port = free_port()
        self.program(exporter, f"--web.listen-address=127.0.0.1:{port}")
        answer = belfry.wait_until("node_exporter", lambda: belfry.request("GET", f"http://127.0.0.1:{port}/metrics"))
        return complaints(answer.body)

    def test_what_node_exporter_has_too_is_the_same(self):
        server = self.belfryd().start()
        server.wait_for_ticks(2)
        script = pathlib.Path(__file__).with_name("compare_node_exporter.py")
        done = subprocess.run([sys.executable, "-B", str(script), "--belfry", server.url], capture_output=True, text=True,
                              timeout=120)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_promtool_queries_us_as_a_prometheus(self):
        server = self.belfryd().start()
        server.wait_for_ticks(3)

        def promtool(*arguments):
            done = subprocess.run(["promtool", *arguments], capture_output=True, text=True, timeout=60)
            self.assertEqual(done.returncode, 0, (arguments, done.stderr))
            return done.stdout
        self.assertRegex(promtool("query", "instant", server.url, "sum(node_load1)"), r"\{\} => [0-9.]+ @\[\d+")
        self.assertIn("node_load1", promtool("query", "series", server.url, "--match=node_load1"))
        self.assertIn("node", promtool("query", "labels", server.url, "job"))
        ranged = promtool("query", "range", "--step=1s", server.url, "node_load1", "-o", "json")
        self.assertTrue(json.loads(ranged)[0]["values"])


if __name__ == "__main__":
    belfry.main()
