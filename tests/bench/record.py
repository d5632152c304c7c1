#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records this host for the benchmarks: a belfryd with nothing else to do, for some hours, in sittings of any length.

usage: record.py OUT [HOURS]
Each sitting adds to OUT/recordings/HOSTNAME, whose samples stay for a year; benchmarks use all folders there one
behind the other. Ctrl-C ends a sitting early, and nothing of it is lost.
"""
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

import recordings
import servers

CONFIGURATION = "storage: {retention: {raw: {age: 366d, bytes: 8GiB}}}\n"


def record(out, hours):
    folder = pathlib.Path(out, "recordings", socket.gethostname())
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as config:
        pathlib.Path(config, "belfry.yaml").write_text(CONFIGURATION)
        process = subprocess.Popen([f"{out}/bin/belfryd", "--config", config, "--data", folder, "--listen", "127.0.0.1:0"])
        try:
            process.wait(hours * 3600)
            sys.exit(f"record: belfryd ended by itself with status {process.returncode}")
        except (subprocess.TimeoutExpired, KeyboardInterrupt):
            process.terminate()
            process.wait()


def main():
    out = sys.argv[1]
    hours = float(sys.argv[2]) if len(sys.argv) > 2 else 6
    print(f"recording this host for {hours:g} hours; what it does meanwhile is what will be there", flush=True)
    record(out, hours)
    for folder in recordings.recordings(out):
        there = servers.feed(out, [folder])
        print(f"{folder}: {there['seconds'] / 3600:.2f} hours, {there['series']:.0f} series, {there['samples']:.0f} samples")


if __name__ == "__main__":
    main()
