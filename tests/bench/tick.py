#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a tick costs, beside Debian's node_exporter scraped once a second and the whole daemon in the same window.

usage: tick.py OUT [SECONDS]
"""
import contextlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

# The areas Belfry collects too.
COLLECTORS = ("arp conntrack cpu diskstats entropy filefd filesystem loadavg meminfo netclass netdev netstat os "
              "pressure sockstat softnet stat time timex uname vmstat").split()

SETTLE_SECONDS = 5


def cpu_seconds(pid):
    """CPU time of another process to the nanosecond: its CPU-time clock, as clock_getcpuclockid(3) gives it."""
    return time.clock_gettime((~pid << 3) | 2)


def memory_kib(pid, what):
    text = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.search(rf"^{what}:\s+(\d+)", text, re.M).group(1))


def scrape(url):
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read().decode()


def sample_count(text):
    return sum(1 for line in text.splitlines()
               if line.startswith("node_") and not line.startswith(("node_scrape_", "node_exporter_")))


def read_until(stream, pattern):
    for line in stream:
        if found := re.search(pattern, line):
            return found.group(1)
    sys.exit(f"bench: the program ended before it said {pattern}")


@contextlib.contextmanager
def exporter():
    program = shutil.which("prometheus-node-exporter")
    if not program:
        print("prometheus-node-exporter isn't installed, so nothing stands beside")
        yield None
        return
    arguments = ["--web.listen-address=127.0.0.1:0", "--collector.disable-defaults",
                 *(f"--collector.{name}" for name in COLLECTORS)]
    with subprocess.Popen([program, *arguments], stderr=subprocess.PIPE, text=True) as process:
        try:
            address = read_until(process.stderr, r"address=(127\.0\.0\.1:\d+)")
            threading.Thread(target=process.stderr.read, daemon=True).start()  # so that it never fills up
            yield process.pid, f"http://{address}/metrics"
        finally:
            process.kill()


@contextlib.contextmanager
def daemon(out):
    """belfryd as it comes, settled; None if it isn't built or doesn't stay up."""
    program = out / "bin" / "belfryd"
    if not program.exists():
        print("belfryd isn't built, so only the collect stage is measured")
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        arguments = ["--config", f"{folder}/config", "--data", f"{folder}/data", "--listen", "127.0.0.1:0"]
        with subprocess.Popen([program, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                time.sleep(SETTLE_SECONDS)
                if process.poll() is not None:
                    print(f"belfryd ended with {process.returncode}, so only the collect stage is measured")
                yield process.pid if process.returncode is None else None
            finally:
                process.terminate()
                process.wait(30)


def main():
    out = pathlib.Path(sys.argv[1])
    seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    bench = out / "bench" / "bench_tick"
    subprocess.run([bench], check=True)

    print(f"\nbeside each other for {seconds} s, one core = 1.0", flush=True)
    with exporter() as theirs, daemon(out) as ours:
        if theirs:
            scrape(theirs[1])
        pids = [pid for pid in (theirs and theirs[0], ours) if pid]
        before = {pid: cpu_seconds(pid) for pid in pids}
        began = time.monotonic()
        with subprocess.Popen([bench, "--paced", str(seconds)], stdout=subprocess.PIPE, text=True) as paced:
            for tick in range(seconds):
                if theirs:
                    text = scrape(theirs[1])
                time.sleep(max(0, began + tick + 1 - time.monotonic()))
            passed = time.monotonic() - began
            used = {pid: (cpu_seconds(pid) - before[pid]) / passed for pid in pids}
            if theirs:
                print(f"node_exporter, same collectors, scraped once a second: {used[theirs[0]]:.4f} of a core, "
                      f"{memory_kib(theirs[0], 'Rss') / 1024:.1f} MiB RSS, {sample_count(text)} samples")
            if ours:
                print(f"belfryd, all of it: {used[ours]:.4f} of a core, "
                      f"{memory_kib(ours, 'Pss') / 1024:.1f} MiB PSS, {memory_kib(ours, 'Rss') / 1024:.1f} MiB RSS")
            print(paced.stdout.read(), end="")


if __name__ == "__main__":
    main()
