#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long after its start belfryd answers its first query, with a month of 1,000 series on disk, a sample a second.

usage: start.py OUT [ROUNDS]
The month is made once, in minutes, and kept in OUT/start; it ends where belfryd's clock was then.
"""
import pathlib
import shutil
import statistics
import sys
import time
import urllib.parse

import servers

MONTH = "month:1000:30:1"
ROUNDS = 7
QUERY = urllib.parse.urlencode({"query": "sum by (job) (node_metric_5_total)"})


def first_answer(out, folder):
    """Seconds from the start of the process to the answer, and its CPU seconds until then."""
    began = time.monotonic()
    with servers.belfryd(out, folder) as server:
        servers.get(f"{server.url}/api/v1/query?{QUERY}")
        return time.monotonic() - began, server.cpu()


def main():
    out = pathlib.Path(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    folder = out / "start"
    if not (folder / "made").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        there = servers.feed(out, [MONTH], "--store", folder / "belfry")
        print(f"made a month: {there['samples']:.0f} samples, {there['cpu_seconds']:.0f} CPU seconds", flush=True)
        (folder / "made").touch()
    print(f"on disk: {servers.disk_bytes(folder / 'belfry') / 2**20:.0f} MiB")
    runs = [first_answer(out, folder) for _ in range(rounds)]
    for what, column in zip(("first answer after", "CPU until then"), zip(*runs)):
        print(f"{what}: {statistics.median(column) * 1e3:.0f} ms (from {min(column) * 1e3:.0f} to {max(column) * 1e3:.0f})")


if __name__ == "__main__":
    main()
