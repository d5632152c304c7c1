#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real belfryd explains an instant: of a history with a burst that was brought in, and of what it collects itself."""
import json
import math
import pathlib
import random
import shutil
import subprocess
import sys
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

    def burn(self, name):
        """A program of this name that takes what a processor gives it."""
        program = self.folder / name
        shutil.copy(pathlib.Path(sys.executable).resolve(), program)
        child = subprocess.Popen([str(program), "-I", "-S", "-c", "while True: pass"],
                                 env={"PYTHONHOME": sys.base_prefix})
        self.addCleanup(belfry.end_process, child)
        return child

    def test_who_burned_the_processor_is_named(self):
        server = self.belfryd().start()
        server.wait_for_ticks(12)
        child = self.burn("burns-a-lot")
        busy = 'sum(rate(namedprocess_namegroup_cpu_seconds_total{groupname="burns-a-lot",job="process"}[3s]))'
        belfry.wait_until("it to have used a processor for some seconds",
                          lambda: [one for one in server.query(busy) if float(one["value"][1]) > 0.2])
        at = int(server.query("timestamp(node_load1)")[0]["value"][1].partition(".")[0]) * 1000
        count = 'namedprocess_namegroup_num_procs{groupname="burns-a-lot"}'
        self.assertEqual(server.value(count), 1)
        lines = server.get("/metrics").body.decode().splitlines()
        user = 'namedprocess_namegroup_cpu_seconds_total{groupname="burns-a-lot",mode="user"} '
        self.assertTrue([line for line in lines if line.startswith(user)], lines)
        self.assertIn("# TYPE namedprocess_namegroup_cpu_seconds_total counter", lines)

        answer = self.explain(server, query='sum(rate(node_cpu_seconds_total{mode="idle"}[3s]))', t=at, beforeMs=30_000)
        self.assertEqual(answer.status, 200, answer.body)
        groups = [one for one in answer.json()["groups"] if one["metric"] == "namedprocess_namegroup_cpu_seconds_total"]
        burned = {one["name"]: one["at"] - one["before"] for one in groups}
        self.assertGreater(burned.get("burns-a-lot", 0), 0.1, answer.json()["groups"])
        table = self.ok(server, "explain", 'sum(rate(node_cpu_seconds_total{mode="idle"}[3s]))', "--at", str(at / 1000),
                        "--window", "30s")
        self.assertRegex(table, r"(?m)^burns-a-lot .* rate of namedprocess_namegroup_cpu_seconds_total")

        # What is gone has no series, and what it used isn't forgotten.
        total = 'sum(namedprocess_namegroup_cpu_seconds_total{groupname="burns-a-lot"})'
        before = server.value(total)
        belfry.end_process(child)
        belfry.wait_until("its series to end", lambda: not server.query(count))
        self.burn("burns-a-lot")
        again = belfry.wait_until("them to come back", lambda: server.value(total))
        self.assertGreaterEqual(again, before)

    def test_no_groups_are_read_where_none_are_wanted(self):
        server = self.belfryd(config="collect: {process_groups: 0, control_groups: 0}").start()
        server.wait_for_ticks(3)
        self.assertEqual(server.query('{__name__=~"namedprocess_.+|container_.+|belfry_collect_group.+"}'), [])


if __name__ == "__main__":
    belfry.main()
