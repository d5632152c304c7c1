#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window costs on made-up data (bench_ui), then how long the real program takes to its first frame with data.

usage: ui.py OUT [RUNS]

The program starts on a data directory with a history, on a warm disk, offscreen with software rendering, once with a
core of its own and once attached to a belfryd.
"""
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 5
HISTORY_SECONDS = 20
WANTED_MS = 800
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
FIRST_FRAME = re.compile(r"first frame with data (\d+) ms after the start, (\d+) ms of CPU time")


class Data:
    """A directory of its own, with some history."""

    def __init__(self, out, folder):
        self.out, self.folder = out, pathlib.Path(folder)

    def start(self, name, listen="127.0.0.1:0"):
        arguments = [self.out / "bin" / name, "--config", self.folder / "config", "--data", self.folder / "data"]
        return subprocess.Popen([*arguments, *(["--listen", listen] if listen else [])], stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE, text=True, env={**os.environ, **OFFSCREEN})

    def first_frame(self, listen):
        """Milliseconds from the start of a desktop to its first frame with data, and of CPU time until then."""
        with self.start("belfry", listen) as desktop:
            log = []
            try:
                for line in desktop.stderr:
                    log.append(line)
                    if found := FIRST_FRAME.search(line):
                        return int(found[1]), int(found[2])
            finally:
                desktop.terminate()
        sys.exit("bench: belfry ended without a frame:\n" + "".join(log))


def report(what, times):
    wall, cpu = zip(*times)
    median = statistics.median(wall)
    over = "" if median <= WANTED_MS else f", over the {WANTED_MS} ms wanted"
    print(f"{what:24} {median:8.0f} ms (median of {len(wall)}: {', '.join(map(str, sorted(wall)))}; "
          f"{statistics.median(cpu):.0f} ms of CPU time){over}", flush=True)


def ended(process):
    process.terminate()
    process.wait(30)


def main():
    out = pathlib.Path(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else RUNS
    subprocess.run([out / "bench" / "bench_ui"], check=True)
    print("\nthe real program, from its start to the first frame with data", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        data = Data(out, folder)
        daemon = data.start("belfryd")
        time.sleep(HISTORY_SECONDS)
        if daemon.poll() is not None:
            sys.exit(f"bench: belfryd ended with {daemon.returncode}: {daemon.stderr.read()}")
        data.first_frame(None)  # warms the disk
        report("attached to belfryd", [data.first_frame(None) for _ in range(runs)])
        ended(daemon)
        report("with its own core", [data.first_frame("127.0.0.1:0") for _ in range(runs)])


if __name__ == "__main__":
    main()
