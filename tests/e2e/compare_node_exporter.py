#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares a running Belfry's /metrics with Debian's node_exporter, which it starts beside it.

usage: compare_node_exporter.py --belfry http://127.0.0.1:9909 [--list]

Every metric name that both have must carry the same label sets, type and help, and Belfry's counters must lie
between two reads of node_exporter. Exits with 1 and says what differs otherwise.
"""
import argparse
import collections
import contextlib
import re
import shutil
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request

SAMPLE = re.compile(r"^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)")
LABEL = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')
# The kernel's own idle and iowait may step back a little.
UNSTEADY_MODES = {"idle", "iowait"}
SLACK_SECONDS = 0.1

Exposition = collections.namedtuple("Exposition", "metrics types helps")


def parse(text):
    """Metric name to {label set: value}; a label with an empty value is the same as none."""
    result = Exposition(collections.defaultdict(dict), {}, {})
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ", 3)
            result.types[name] = kind
        elif line.startswith("# HELP "):
            _, _, name, text_ = line.split(" ", 3)
            result.helps[name] = text_
        elif found := SAMPLE.match(line):
            labels = frozenset((k, v) for k, v in LABEL.findall(found[2] or "") if v)
            result.metrics[found[1]][labels] = float(found[3])
    return result


def scrape(url):
    with urllib.request.urlopen(url, timeout=10) as answer:
        return parse(answer.read().decode())


@contextlib.contextmanager
def node_exporter():
    program = shutil.which("prometheus-node-exporter")
    if not program:
        sys.exit("prometheus-node-exporter isn't installed")
    with subprocess.Popen([program, "--web.listen-address=127.0.0.1:0"], stderr=subprocess.PIPE, text=True) as process:
        try:
            address = None
            for line in process.stderr:
                if found := re.search(r"address=(127\.0\.0\.1:\d+)", line):
                    address = found[1]
                    break
            if not address:
                sys.exit("node_exporter ended before it listened")
            # Its log must go on being read, or it stops when the pipe is full.
            threading.Thread(target=process.stderr.read, daemon=True).start()
            yield f"http://{address}/metrics"
        finally:
            process.kill()


def next_tick(url, after):
    """Belfry's exposition with a tick that began after `after`; ticks are a second apart."""
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline:
        ours = scrape(url)
        if ours.metrics.get("node_time_seconds", {}).get(frozenset(), 0) > after:
            return ours
        time.sleep(0.05)
    sys.exit(f"{url} shows no new tick")


def show(labels):
    return "{" + ",".join(f'{k}="{v}"' for k, v in sorted(labels)) + "}"


def differences(before, ours, after):
    for name in sorted(ours.metrics):
        theirs = before.metrics.get(name)
        if theirs is None or not name.startswith("node_"):
            continue
        for labels in sorted(map(show, ours.metrics[name].keys() - theirs.keys())):
            yield f"{name}{labels}: node_exporter has no such series"
        for labels in sorted(map(show, theirs.keys() - ours.metrics[name].keys())):
            yield f"{name}{labels}: missing"
        for what, we, they in (("type", ours.types, before.types), ("help", ours.helps, before.helps)):
            if we.get(name) != they.get(name):
                yield f"{name}: {what} is {we.get(name)!r}, not {they.get(name)!r}"
        if ours.types.get(name) == "counter":
            yield from outside(name, theirs, ours.metrics[name], after.metrics.get(name, {}))


def outside(name, before, ours, after):
    for labels in ours.keys() & before.keys() & after.keys():
        slack = SLACK_SECONDS if dict(labels).get("mode") in UNSTEADY_MODES else 0
        if not before[labels] - slack <= ours[labels] <= after[labels] + slack:
            yield f"{name}{show(labels)}: {ours[labels]!r} is not in [{before[labels]!r}, {after[labels]!r}]"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--belfry", required=True, help="address of the running Belfry")
    arguments.add_argument("--list", action="store_true", help="list the names that only node_exporter has")
    options = arguments.parse_args()
    url = urllib.parse.urljoin(options.belfry, "/metrics")
    with node_exporter() as their_url:
        scrape(their_url)
        # A mount or an interface may come or go meanwhile; what really differs does so again.
        for _ in range(3):
            before = scrape(their_url)
            ours = next_tick(url, time.time())
            after = scrape(their_url)
            found = list(differences(before, ours, after))
            if not found:
                break
    shared = [name for name in ours.metrics if name in before.metrics and name.startswith("node_")]
    for line in found:
        print(line)
    if options.list:
        for name in sorted(n for n in before.metrics.keys() - ours.metrics.keys() if n.startswith("node_")):
            print(f"only node_exporter has {name}")
    print(f"{len(shared)} names in common, {sum(len(ours.metrics[n]) for n in shared)} series, "
          f"{len(found)} differences")
    return 1 if found or not shared else 0


if __name__ == "__main__":
    sys.exit(main())
