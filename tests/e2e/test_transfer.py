#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""History goes out as text and comes in again: bit for bit, through promtool too, and all or nothing."""
import csv
import json
import math
import os
import shutil
import struct
import subprocess
import unittest

import belfry

START = 1_700_000_000_000


def bits(value):
    return struct.pack(">d", value)


def read_json_lines(text):
    """{labels: {time: value}}; a stale marker is None."""
    history = {}
    for line in text.splitlines():
        part = json.loads(line, parse_int=float)
        samples = history.setdefault(tuple(sorted(part["metric"].items())), {})
        values = [value if value is None else float(value) for value in part["values"]]
        assert len(values) == len(part["timestamps"]), line
        for time, value in zip(part["timestamps"], values):
            assert time not in samples, line
            samples[time] = value
    return history


def values_in(text):
    """As read_json_lines(), without stale markers: whoever opens a history some seconds later marks the gap."""
    return {labels: {time: value for time, value in samples.items() if value is not None}
            for labels, samples in read_json_lines(text).items()}


def same(a, b):
    if a is None or b is None:
        return a is b
    return bits(a) == bits(b) or (math.isnan(a) and math.isnan(b))


class TransferTest(belfry.BelfryTest):
    def ctl(self, *arguments, code=0, **options):
        done = subprocess.run([str(belfry.BIN / "belfryctl"), *map(str, arguments)], capture_output=True, text=True,
                              timeout=belfry.PATIENCE, **{"stdin": subprocess.DEVNULL, **options})
        self.assertEqual(done.returncode, code, (arguments, done.stdout[-2000:], done.stderr[-2000:]))
        return done

    def export(self, data, *arguments, format="jsonl"):
        return self.ctl("export", "--offline", "--data", data, "--format", format, *arguments).stdout

    def import_text(self, data, text, *arguments, code=0):
        file = self.folder / "text"
        file.write_text(text)
        return self.ctl("import", "--data", data, file, *arguments, code=code)

    def assert_same_history(self, one, other):
        self.assertEqual(one.keys(), other.keys())
        for labels, samples in one.items():
            self.assertEqual(samples.keys(), other[labels].keys(), labels)
            for time, value in samples.items():
                self.assertTrue(same(value, other[labels][time]), (labels, time, value, other[labels][time]))

    def collected(self, ticks=4):
        """A data directory with a real history, which no belfryd has open any more."""
        server = self.belfryd().start()
        server.wait_for_ticks(ticks)
        self.assertEqual(server.stop(), 0)
        return server.data


class Transfer(TransferTest):
    def test_json_lines_keep_every_bit(self):
        data = self.collected()
        text = self.export(data)
        time = int(max(max(samples) for samples in read_json_lines(text).values()))
        text += json.dumps({"metric": {"__name__": "ended"}, "values": [-0.0, None], "timestamps": [time - 1000, time]}) + "\n"
        history = read_json_lines(text)
        self.assertGreater(len(history), 200)
        copy = self.folder / "copy"
        said = self.import_text(copy, text).stdout
        self.assertRegex(said, rf"^\d+ samples of {len(history)} series imported\n")
        self.assert_same_history(history, read_json_lines(self.export(copy)))
        again = self.import_text(copy, text).stdout
        self.assertRegex(again, r"^0 samples of .*\n\d+ samples were there already")

    def test_open_metrics_keeps_all_it_can_say(self):
        data = self.collected()
        history = read_json_lines(self.export(data))
        copy = self.folder / "copy"
        self.import_text(copy, self.export(data, format="openmetrics"))
        without_ends = {labels: kept for labels, samples in history.items()
                        if (kept := {t: v for t, v in samples.items() if v is not None})}
        self.assert_same_history(without_ends, read_json_lines(self.export(copy)))

    def test_types_and_helps_come_along(self):
        server = self.belfryd().start()
        server.wait_for_ticks(2)
        text = self.ctl("export", "--server", server.url, "--match", "node_cpu_seconds_total").stdout
        self.import_text(self.folder / "copy", text)
        self.assertEqual(self.export(self.folder / "copy", format="openmetrics"), text)
        self.assertRegex(text, r"^# HELP node_cpu_seconds .+\n# TYPE node_cpu_seconds counter\n")

    def test_a_server_exports_the_same(self):
        server = self.belfryd().start()
        ticks = server.wait_for_ticks(4)
        span = ("--from", ticks[0], "--to", ticks[2])
        running = read_json_lines(self.ctl("export", "--server", server.url, "--format", "jsonl", *span).stdout)
        with_selector = read_json_lines(belfry.ctl(server, "export", "--format", "jsonl", "--match", "node_load1",
                                                   "--match", '{__name__=~"node_load.*"}').stdout)
        self.assertEqual({dict(labels)["__name__"] for labels in with_selector}, {"node_load1", "node_load5", "node_load15"})
        refused = self.ctl("export", "--offline", "--data", server.data, code=5).stderr
        self.assertIn(f"process {server.program.process.pid} (belfryd) has this history open", refused)
        self.assertEqual(server.stop(), 0)
        offline = read_json_lines(self.export(server.data, *span))
        offline = {labels: {t: v for t, v in samples.items() if v is not None} for labels, samples in offline.items()}
        self.assert_same_history(running, {labels: samples for labels, samples in offline.items() if samples})

    def test_csv(self):
        data = self.collected(2)
        rows = list(csv.reader(self.export(data, "--match", "node_load1", format="csv").splitlines()))
        self.assertEqual(rows[0], ["series", "time", "value"])
        self.assertRegex(rows[1][0], r'^node_load1\{instance="[^"]+",job="node"\}$')
        self.assertRegex(rows[1][1], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
        float(rows[1][2])

    def test_output_is_whole_or_not_there(self):
        data = self.collected(2)
        file = self.folder / "out.txt"
        self.ctl("export", "--offline", "--data", data, "--output", file)
        self.assertTrue(file.read_text().endswith("# EOF\n"))
        self.ctl("export", "--offline", "--data", data, "--output", self.folder / "no" / "out.txt", code=1)
        self.assertIn("no history", self.ctl("export", "--offline", "--data", self.folder / "x", code=5).stderr)

    def test_bad_input_changes_nothing(self):
        data = self.collected(2)
        before = self.export(data)
        values = values_in(before)
        for text, place in (("up 1 1700000000\nup x 1700000001\n# EOF\n", "text:2:4: \"x\" is no value"),
                            ("up 1 1700000000\n", "text:2:1: expected # EOF"),
                            ("up 1 1700000000\nup 1 9999999999\n# EOF\n", "text:2:4: 2286-.* lies in the future"),
                            ('{__name__="up"} 1 1.5\n', "text:1:19: .*milliseconds")):
            self.assertRegex(self.import_text(data, text, code=1).stderr, place)
        two = json.loads(before.splitlines()[0])
        two["values"] = [float(value or 0) + 1 for value in two["values"]]
        self.assertRegex(self.import_text(data, json.dumps(two) + "\n", code=1).stderr, "has two values at .*nothing was")
        self.assertEqual(values_in(self.export(data)), values)

    def test_a_running_belfryd_is_named(self):
        server = self.belfryd().start()
        refused = self.import_text(server.data, "up 1 1700000000\n# EOF\n", code=5).stderr
        self.assertIn(f"process {server.program.process.pid} (belfryd) has this history open", refused)

    def test_belfryd_answers_for_what_was_imported(self):
        server = self.belfryd(config="storage: {retention: {raw: {age: 5000d}}}\n").start()
        server.wait_for_ticks(2)
        self.assertEqual(server.stop(), 0)
        lines = "".join(f'old{{job="x"}} {i} {START // 1000 + i * 15}\n' for i in range(5000))
        self.import_text(server.data, lines + "# EOF\n")
        server.start()
        self.assertEqual(server.query("count_over_time(old[1d])", time=START / 1000 + 5000 * 15)[0]["value"][1], "5000")
        ranged = server.query_range("rate(old[5m])", START / 1000 + 3600, START / 1000 + 7200, 60)
        self.assertEqual({float(value) for _, value in ranged[0]["values"]}, {1 / 15})
        server.wait_for_ticks(1)
        server.kill()
        server.start()
        self.assertEqual(server.query("count_over_time(old[1d])", time=START / 1000 + 5000 * 15)[0]["value"][1], "5000")

    def test_another_users_directory_is_left_alone(self):
        if os.geteuid() != 0:
            self.skipTest("only root can give a directory away")
        data = self.folder / "theirs"
        data.mkdir()
        os.chown(data, 65534, 65534)
        self.assertRegex(self.import_text(data, "# EOF\n", code=1).stderr, "belongs to nobody; .*sudo -u nobody")


@unittest.skipUnless(shutil.which("promtool"), "needs Debian's package prometheus")
class Promtool(TransferTest):
    """There and back through Prometheus's own storage."""

    def through_blocks(self, text):
        """What `promtool tsdb dump` prints of the blocks that promtool makes of an OpenMetrics text."""
        source, blocks = self.folder / "source.om", self.folder / "blocks"
        source.write_text(text)
        made = subprocess.run(["promtool", "tsdb", "create-blocks-from", "openmetrics", source, blocks],
                              capture_output=True, text=True, timeout=120)
        self.assertEqual(made.returncode, 0, made.stdout + made.stderr)
        (blocks / "wal").mkdir(exist_ok=True)  # without it promtool 2.42 takes the blocks for damaged
        dump = subprocess.run(["promtool", "tsdb", "dump", blocks], capture_output=True, text=True, timeout=120)
        self.assertEqual(dump.returncode, 0, dump.stderr[-2000:])
        return dump.stdout

    def test_a_collected_history(self):
        data = self.collected()
        copy = self.folder / "copy"
        self.import_text(copy, self.through_blocks(self.export(data, format="openmetrics")), "--nan", "value")
        history = {labels: kept for labels, samples in read_json_lines(self.export(data)).items()
                   if (kept := {t: v for t, v in samples.items() if v is not None})}
        self.assert_same_history(history, read_json_lines(self.export(copy)))

    def test_hard_values_and_times(self):
        values = [0.1, -0.0, 5e-324, 1.7976931348623157e308, math.inf, -math.inf, math.nan, 2**53 + 1.0, 1 / 3]
        labels = {"__name__": "hard", "a": 'q"uote', "b": "back\\slash", "c": "new\nline", "d": "é✓\t{}=,"}
        times = [START + i * 1009 for i in range(len(values))]
        line = json.dumps({"metric": labels, "timestamps": times,
                           "values": [v if math.isfinite(v) else repr(v).replace("nan", "NaN").replace("inf", "Infinity")
                                      for v in values]})
        first, second = self.folder / "first", self.folder / "second"
        self.import_text(first, line + "\n")
        self.import_text(second, self.through_blocks(self.export(first, format="openmetrics")), "--nan", "value")
        history = read_json_lines(self.export(first))
        self.assertEqual(history.keys(), {tuple(sorted(labels.items()))})
        self.assert_same_history(history, {tuple(sorted(labels.items())): dict(zip(times, values))})
        self.assert_same_history(history, read_json_lines(self.export(second)))


if __name__ == "__main__":
    belfry.main()
