#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real belfryd explains an instant: of a history with a burst that was brought in, and of what it collects itself."""
import json
import math
import random
import subprocess
import time

import belfry

SECONDS, BURST, LONG = 600, 400, 20


class Explain(belfry.BelfryTest):
    def ok(self, server, *arguments):
        done = belfry.ctl(server, *arguments)
        self.assertEqual(done.returncode, 0, (arguments, done.stdout, done.stderr))
        return done.stdout

    def explain(self, server, **body):
        return belfry.request("POST", server.url + "/api/belfry/v1/explain", json.dumps(body).encode(),
                              {"Content-Type": "application/json"})

    def with_burst(self, start):
        """History as JSON lines: a counter and a gauge with a burst, one that follows it, and noise."""
        noise = random.Random(7)
        series = {}
        work = 0.0
        for second in range(SECONDS):
            burst = 1.0 if BURST <= second < BURST + LONG else 0.0
            work += burst + 0.05 * noise.random()
            late = 1.0 if BURST + 4 <= second < BURST + 4 + LONG else 0.0
            values = {"asked_ratio": burst + 0.1 * noise.random(), "work_seconds_total": work,
                      "late_celsius": 40 - 9 * late + noise.random(), "other_bytes": 1e6 * noise.random(), "constant": 1}
            for name, value in values.items():
                series.setdefault(name, []).append(value)
        times = [start + 1000 * second for second in range(SECONDS)]
        return "".join(json.dumps({"metric": {"__name__": name, "instance": "made-up"}, "values": values, "timestamps": times}) + "\n"
                       for name, values in series.items())

    def test_a_burst_in_a_history_is_explained(self):
        start = (int(time.time()) - SECONDS - 60) * 1000
        server = self.belfryd()
        history = self.folder / "history.jsonl"
        history.write_text(self.with_burst(start))
        done = subprocess.run([str(belfry.BIN / "belfryctl"), "import", "--data", str(server.data), str(history)],
                              capture_output=True, text=True, timeout=belfry.PATIENCE)
        self.assertEqual(done.returncode, 0, done.stderr)
        server.start()
        server.wait_for_ticks(2)
        at = start + 1000 * (BURST + 10)
        answer = self.explain(server, query="asked_ratio", t=at, afterMs=120_000)
        self.assertEqual(answer.status, 200, answer.body)
        told = answer.json()
        self.assertEqual([metric["name"] for metric in told["metrics"]], ["work_seconds_total", "late_celsius"])
        work, late = (metric["series"][0] for metric in told["metrics"])
        self.assertTrue(work["rate"] and work["correlation"] > 0.9 and abs(work["lagMs"]) <= 1000, work)
        self.assertTrue(late["correlation"] < -0.9 and late["lagMs"] == 4000, late)
        self.assertGreater(told["series"]["spreads"], 10)
        table = self.ok(server, "explain", "asked_ratio", "--at", str(at / 1000))
        self.assertRegex(table, r'^asked_ratio\{instance="made-up"\} at .* spreads from the usual ')
        self.assertRegex(table, r'(?m)^ *0\.9\d +.* rate of work_seconds_total\{instance="made-up"\}$')
        self.assertRegex(table, r"(?m)^ *-0\.9\d +\+4s ")
        self.assertEqual(json.loads(self.ok(server, "explain", "asked_ratio", "--at", str(at / 1000), "--json"))["t"], at)
        nothing = belfry.ctl(server, "explain", "nothing_of_the_kind")
        self.assertEqual((nothing.returncode, nothing.stdout), (1, ""))
        self.assertIn("no series", nothing.stderr)
        for wrong in (("asked_ratio", "--at", "soon"), ("asked_ratio", "--series", "a=~b"), ("asked_ratio", "--window", "x")):
            self.assertEqual(belfry.ctl(server, "explain", *wrong).returncode, 2, wrong)

    def test_what_is_collected_is_explained(self):
        server = self.belfryd().start()
        server.wait_for_ticks(15)
        mode = "sum by (mode) (rate(node_cpu_seconds_total[5s]))"
        several = self.explain(server, query=mode, beforeMs=10_000)
        self.assertEqual(several.status, 422, several.body)
        self.assertEqual(several.json()["errors"][0]["pointer"], "/labels")
        answer = self.explain(server, query=mode, labels={"mode": "idle"}, beforeMs=10_000)
        self.assertEqual(answer.status, 200, answer.body)
        told = answer.json()
        self.assertEqual((told["series"]["labels"], told["smoothedMs"], told["missing"]), ({"mode": "idle"}, 5000, []))
        self.assertEqual(len(told["series"]["values"]), (told["to"] - told["from"]) // 1000 + 1)
        for metric in told["metrics"]:
            for series in metric["series"]:
                self.assertTrue(all(math.isfinite(series[name]) for name in ("value", "usual", "correlation")))


if __name__ == "__main__":
    belfry.main()
