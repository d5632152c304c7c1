#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window costs on made-up data (bench_ui), how long the first picture of pieces of a month takes from a belfryd
that has it, then what the real program does: how long it takes from its start to the first frame with data, and what
its overview costs afterwards.

usage: ui.py OUT [RUNS]

The program runs offscreen with software rendering on a data directory with an hour of history (the end of a recording,
moved to now), on a warm disk: attached to a belfryd, and with a core of its own.
"""
import json
import os
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

import recordings
import servers

RUNS = 5
HOUR_MS = 3_600_000
MONTH = "host:30:60:1"  # its newest day a sample a second, the others one a minute
WATCH_SECONDS = 20
WANTED_MS, WANTED_CORE, WANTED_MB = 800, 0.03, 150
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
FIRST_FRAME = re.compile(r"first frame with data (\d+) ms after the start, (\d+) ms of CPU time")
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_A_SECOND


def pss_megabytes(pid):
    return int(re.search(r"^Pss:\s+(\d+)", pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)[1]) / 1024


class Data:
    """A directory of its own."""

    def __init__(self, out, folder):
        self.out, self.folder = out, pathlib.Path(folder)

    def ctl(self, data, *arguments, **options):
        return subprocess.run([self.out / "bin" / "belfryctl", "--data", data, *arguments], check=True, text=True,
                              **options)

    def fill(self):
        """The last hour of a recording, as if it were this host's and had just passed."""
        copy, text = self.folder / "recording", self.folder / "hour.jsonl"
        shutil.copytree(recordings.recordings(self.out)[0], copy)
        lines = self.ctl(copy, "export", "--offline", "--format", "jsonl", stdout=subprocess.PIPE).stdout.splitlines()
        shutil.rmtree(copy)
        series = [json.loads(line) for line in lines]
        end = max(s["timestamps"][-1] for s in series)
        shift = int(time.time() - 1) * 1000 - end // 1000 * 1000
        with open(text, "w") as out:
            for one in series:
                kept = [(t + shift, v) for t, v in zip(one["timestamps"], one["values"]) if t > end - HOUR_MS]
                if kept:
                    one["metric"]["instance"] = socket.gethostname()
                    one["timestamps"], one["values"] = zip(*kept)
                    print(json.dumps(one), file=out)
        self.ctl(self.folder / "data", "import", text, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        text.unlink()

    def start(self, name, *options):
        arguments = [self.out / "bin" / name, "--config", self.folder / "config", "--data", self.folder / "data"]
        return subprocess.Popen([*arguments, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                env={**os.environ, **OFFSCREEN})

    def daemon(self):
        daemon = self.start("belfryd", "--listen", "127.0.0.1:0")
        if not daemon.stdout.readline().startswith("listening on"):
            sys.exit(f"bench: belfryd ended: {daemon.stderr.read()}")
        return daemon

    def desktop(self, *options, watch=0):
        """Milliseconds from the start of a desktop to its first frame with data, and of CPU time until then; after it
        has been watched for so many seconds, what it took of a core meanwhile and its memory in MB."""
        desktop, log = self.start("belfry", *options), []
        try:
            for line in desktop.stderr:
                log.append(line)
                if found := FIRST_FRAME.search(line):
                    return int(found[1]), int(found[2]), *(self.watch(desktop.pid, watch) if watch else ())
        finally:
            ended(desktop)
        sys.exit("bench: belfry ended without a frame:\n" + "".join(log))

    @staticmethod
    def watch(pid, seconds):
        time.sleep(3)  # what is done once after the start
        before = cpu_seconds(pid)
        time.sleep(seconds)
        return (cpu_seconds(pid) - before) / seconds, pss_megabytes(pid)


def month_layout():
    """24 charts of what a month has that is mostly a sample a minute: values, and rates over minutes."""
    gauges = ["load1", "load5", "load15", "memory_MemAvailable_bytes", "memory_MemFree_bytes", "memory_Cached_bytes",
              "memory_Buffers_bytes", "memory_Active_bytes", "memory_Inactive_bytes", "memory_Slab_bytes",
              "procs_running", "filefd_allocated"]
    counters = ["cpu_seconds_total", "context_switches_total", "intr_total", "forks_total", "disk_read_bytes_total",
                "disk_written_bytes_total", "disk_io_time_seconds_total", "network_receive_bytes_total",
                "network_transmit_bytes_total", "network_receive_packets_total", "vmstat_pgfault", "vmstat_pgpgout"]
    exprs = [f"node_{name}" for name in gauges] + [f"sum(rate(node_{name}[5m]))" for name in counters]
    widgets = [{"id": f"chart{i}", "type": "timeseries", "title": expr, "queries": [{"expr": expr}],
                "grid": {"x": i % 6 * 2, "y": i // 6 * 3, "w": 2, "h": 3}} for i, expr in enumerate(exprs)]
    return {"version": 2, "name": "Month", "pages": [{"id": "month", "title": "Month", "widgets": widgets}]}


def zoom(out):
    """Made once, in minutes, and kept in OUT/ui-month."""
    folder = out / "ui-month"
    if not (folder / "made").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        servers.feed(out, [MONTH], "--store", folder / "belfry")
        (folder / "made").touch()
    print("\nzooms into a month", flush=True)
    (folder / "layout.json").write_text(json.dumps(month_layout()))
    with servers.belfryd(out, folder) as server:
        subprocess.run([out / "bin" / "belfryctl", "--data", folder / "belfry", "--server", server.url, "layout", "put",
                        folder / "layout.json"], check=True)
        subprocess.run([out / "bench" / "bench_ui", "--zoom", server.url], check=True, env={**os.environ, **OFFSCREEN})


def ended(process):
    process.terminate()
    process.wait(30)
    process.stdout.close()
    process.stderr.close()


def over(value, wanted, unit):
    return f", over the {wanted} {unit} wanted" if value > wanted else ""


def report(what, data, runs, *options):
    data.desktop(*options)  # warms the disk
    wall, cpu = zip(*(data.desktop(*options) for _ in range(runs)))
    median = statistics.median(wall)
    print(f"{what}\n  first frame with data {median:6.0f} ms (median of {runs}: {', '.join(map(str, sorted(wall)))}; "
          f"{statistics.median(cpu):.0f} ms of CPU time){over(median, WANTED_MS, 'ms')}", flush=True)
    *_, core, megabytes = data.desktop(*options, watch=WATCH_SECONDS)
    print(f"  overview at 1 Hz      {core:6.4f} core{over(core, WANTED_CORE, 'core')}\n"
          f"  memory (PSS)          {megabytes:6.1f} MB{over(megabytes, WANTED_MB, 'MB')}", flush=True)


def main():
    out = pathlib.Path(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else RUNS
    subprocess.run([out / "bench" / "bench_ui"], check=True, env={**os.environ, **OFFSCREEN})
    subprocess.run([out / "bench" / "bench_ui", "--hours", "8"], check=True, env={**os.environ, **OFFSCREEN})
    zoom(out)
    print("\nthe real program, with an hour of history", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        data = Data(out, folder)
        data.fill()
        daemon = data.daemon()
        report("attached to belfryd", data, runs)
        ended(daemon)
        report("with its own core", data, runs, "--listen", "127.0.0.1:0")


if __name__ == "__main__":
    main()
