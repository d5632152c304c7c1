#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What queries cost: the engine by itself, then twenty dashboard queries (query/dashboard_queries.txt) over HTTP beside
Debian's Prometheus and VictoriaMetrics on the same samples, each with its own defaults.

usage: query.py OUT [SOURCE]
SOURCE is what feed_samples takes, by default a month of the made-up host, its newest day with a sample a second, the
others with one a minute. CPU is the server's, all threads, over all repetitions of a query; latency is the median of
what the client waits.
"""
import contextlib
import json
import math
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import servers

SOURCE = "host:30:60:1"
FEWEST, MOST_SECONDS = 7, 2.0
MOST_SETTLING = 180
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def seconds(text):
    return int(text[:-1]) * UNITS[text[-1]]


def queries():
    """(name, path, parameters but the times, those that only Belfry knows, range in seconds or None)"""
    for line in (pathlib.Path(__file__).parent / "query" / "dashboard_queries.txt").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        name, kind, span, step, expression = (part.strip() for part in line.split(";", 4))
        if kind == "instant":
            yield name, "query", {"query": expression}, {}, None
        else:
            own = {"resolution": "auto"} if kind == "widget" else {}
            yield name, "query_range", {"query": expression, "step": seconds(step)}, own, seconds(span)


def at(parameters, span, end):
    return {**parameters, "time": end} if span is None else {**parameters, "start": end - span, "end": end}


def shape(answer):
    """Series and points of an answer."""
    result = json.loads(answer)["data"]["result"]
    return len(result), sum(len(series.get("values", [0])) for series in result)


def settle(running):
    """Waits until the servers have done what they do in the background with what they were given."""
    give_up, before = time.monotonic() + MOST_SETTLING, None
    while time.monotonic() < give_up:
        spent = [server.cpu() for server in running]
        if before and all(now - then < 0.05 for now, then in zip(spent, before)):
            return
        before = spent
        time.sleep(2)


def measure(server, path, parameters):
    """(median latency, CPU a query) in ms, and the answer's shape."""
    answer = server.query(path, parameters)
    waits, began, before = [], time.monotonic(), server.cpu()
    while len(waits) < FEWEST or time.monotonic() - began < MOST_SECONDS:
        start = time.monotonic()
        server.query(path, parameters)
        waits.append(time.monotonic() - start)
    cpu = (server.cpu() - before) / len(waits)
    return statistics.median(waits) * 1e3, cpu * 1e3, shape(answer)


def geometric_mean(values):
    return math.exp(statistics.fmean(math.log(value) for value in values))


def compare(running, end):
    print(f"{'':20} {'CPU ms':^32} | {'latency ms':^32} | CPU of ours, slower than")
    print(f"{'':20} " + " | ".join(" ".join(f"{s.name[:10]:>10}" for s in running) for _ in range(2)))
    ratios = {server.name: [] for server in running[1:]}
    for name, path, parameters, own, span in queries():
        found = [measure(server, path, at({**parameters, **(own if server is running[0] else {})}, span, end))
                 for server in running]
        (latency, cpu, answer), others = found[0], dict(zip(ratios, found[1:]))
        for other, (_, their_cpu, _) in others.items():
            ratios[other].append(cpu / their_cpu)
        notes = [f"{cpu / others['prometheus'][1]:.2f}x"] + [o for o, (theirs, _, _) in others.items() if theirs < latency]
        if others["prometheus"][2] != answer:
            notes.append(f"answers differ: {answer} and {others['prometheus'][2]}")
        print(f"{name:20} " + " ".join(f"{f[1]:10.2f}" for f in found) + " | " +
              " ".join(f"{f[0]:10.2f}" for f in found) + " | " + " ".join(notes), flush=True)
    for other, all_ratios in ratios.items():
        print(f"our CPU beside {other}'s, geometric mean: {geometric_mean(all_ratios):.3f}")


def main():
    out = pathlib.Path(sys.argv[1])
    source = sys.argv[2] if len(sys.argv) > 2 else SOURCE
    subprocess.run([out / "bench" / "bench_query"], check=True)
    end = int(time.time())
    with tempfile.TemporaryDirectory(dir=out) as folder, contextlib.ExitStack() as stack:
        options = ["--end", str(end * 1000)]
        there = servers.feed(out, [source], "--store", pathlib.Path(folder) / "belfry", *options)
        print(f"{there['samples']:.0f} samples of {there['series']:.0f} series over {there['seconds'] / 3600:.1f} hours", flush=True)
        others = [stack.enter_context(start(folder)) for start in (servers.prometheus, servers.victoria_metrics)]
        for server in others:
            servers.feed(out, [source], "--write", f"{server.url}/api/v1/write", *options)
        servers.get(f"{others[1].url}/internal/force_flush")
        running = [stack.enter_context(servers.belfryd(out, folder)), *others]
        settle(running)
        compare(running, end)


if __name__ == "__main__":
    main()
