#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a disk is written per sample, by whom: write_bytes of /proc/PID/io, and of each thread.

usage: disk.py OUT [SECONDS] [SPEED]

The daemon runs SPEED times as fast as it comes (default 10: ten ticks a second, a sync each second, a seal each 90 s), so
that two minutes show what twenty do: per sample there are as many syncs, seals and pages as ever. Only what goes by real
time, changes of alerts and of health, is rarer by that factor. SPEED 1 measures the daemon as it is.
"""
import json
import pathlib
import sys
import tempfile
import time
import urllib.parse
import urllib.request

import servers

THREADS = {"store": "journal", "archive": "sealing, tiers, SQLite's log", "judge": "states of alerts and health",
           "belfryd": "start"}
LIMIT = 4.0


def write_bytes(path):
    for line in path.read_text().splitlines():
        if line.startswith("write_bytes:"):
            return int(line.split()[1])
    sys.exit(f"bench: no write_bytes in {path}")


def by_thread(pid):
    """{thread's name: bytes}; threads that have ended are missing."""
    found = {}
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        name = (task / "comm").read_text().strip()
        found[name] = found.get(name, 0) + write_bytes(task / "io")
    return found


def samples(url):
    query = urllib.parse.urlencode({"query": "belfry_store_samples_total"})
    with urllib.request.urlopen(f"{url}/api/v1/query?{query}", timeout=10) as answer:
        return float(json.load(answer)["data"]["result"][0]["value"][1])


def state(pid, url):
    return write_bytes(pathlib.Path(f"/proc/{pid}/io")), by_thread(pid), samples(url)


def main():
    out = pathlib.Path(sys.argv[1])
    speed = float(sys.argv[3]) if len(sys.argv) > 3 else 10
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 1260 / speed
    # Beside the build, because what lies in memory (a tmpfs) isn't counted.
    with tempfile.TemporaryDirectory(dir=out) as folder:
        with servers.belfryd(out, folder, servers.faster(speed)) as server:
            time.sleep(30 / speed)  # what is written once is over
            before = state(server.pid, server.url)
            time.sleep(seconds)
            after = state(server.pid, server.url)
    count = after[2] - before[2]
    total = (after[0] - before[0]) / count
    print(f"the first start: {before[0] / 1024:.0f} KiB once")
    print(f"{count:.0f} samples in {seconds:.0f} s at {speed:g} times the usual speed, bytes written per sample:")
    rest = total
    for name, what in THREADS.items():
        share = (after[1].get(name, 0) - before[1].get(name, 0)) / count
        rest -= share
        print(f"  {what:<32}{share:8.3f}")
    print(f"  {'other':<32}{rest:8.3f}")
    print(f"  {'all':<32}{total:8.3f}   (at most {LIMIT})")
    return 0 if total <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
