#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What keeping samples costs: the codec and the store by themselves, then beside Debian's Prometheus and VictoriaMetrics
on the same samples, each with its own defaults.

usage: store.py OUT [ROUNDS]
The samples are recordings of real hosts (./dev record), all series and those that vary, and a made-up month. The two
others get them by remote write, ten seconds to a request and not compressed, which is cheapest for them; Belfry's
store gets them as frames, as from its collectors. Prometheus is measured by its blocks (a snapshot, so that nothing is
left in its log), VictoriaMetrics after its own merge, Belfry by all of its files, coarser tiers apart.
"""
import contextlib
import pathlib
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

import recordings
import servers

MONTH = "month:500:30:60"
ROUNDS = 5


def settled_cpu(server):
    """The CPU time of a server once it has nothing left to do."""
    before, quiet = server.cpu(), 0
    while quiet < 3:
        time.sleep(1)
        now = server.cpu()
        quiet = quiet + 1 if now - before < 0.05 else 0
        before = now
    return before


def post(url):
    with urllib.request.urlopen(urllib.request.Request(url, method="POST"), timeout=600) as answer:
        return answer.read()


def into_remote(server, path, out, sources, options):
    before = server.cpu()
    there = servers.feed(out, sources, "--write", server.url + path, *options)
    return there, settled_cpu(server) - before


def into_prometheus(out, folder, sources, options):
    with servers.prometheus(folder) as server:
        there, cpu = into_remote(server, "/api/v1/write", out, sources, options)
        post(f"{server.url}/api/v1/admin/tsdb/snapshot")
        data = pathlib.Path(folder) / "prometheus" / "data"
        return there["samples"], cpu, servers.disk_bytes(data / "snapshots")


def into_victoria_metrics(out, folder, sources, options):
    with servers.victoria_metrics(folder) as server:
        there, cpu = into_remote(server, "/api/v1/write", out, sources, options)
        servers.get(f"{server.url}/internal/force_flush")
        servers.get(f"{server.url}/internal/force_merge")
        settled_cpu(server)
    return there["samples"], cpu, servers.disk_bytes(pathlib.Path(folder) / "victoria-metrics")


def into_belfry(out, folder, sources, options):
    data = pathlib.Path(folder) / "belfry"
    there = servers.feed(out, sources, "--store", data, *options)
    with contextlib.closing(sqlite3.connect(data / "history" / "history.db")) as archive:
        archive.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        coarse = archive.execute("SELECT coalesce(sum(bytes), 0) FROM blocks WHERE tier > 0").fetchone()[0]
        unused = archive.execute("SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size").fetchone()[0]
        raw = archive.execute("SELECT sum(samples) FROM blocks WHERE tier = 0").fetchone()[0]
    total = servers.disk_bytes(data) - unused
    return there["samples"], there["cpu_seconds"], (total - coarse) * there["samples"] / raw, coarse


SYSTEMS = {"belfry": into_belfry, "prometheus": into_prometheus, "victoria-metrics": into_victoria_metrics}


def measure(out, sources, options, rounds):
    """For each system the medians: samples, samples a CPU second, bytes a sample, and of coarser tiers."""
    result = {}
    for name, into in SYSTEMS.items():
        runs = []
        for _ in range(rounds):
            with tempfile.TemporaryDirectory(dir=out) as folder:
                samples, cpu, size, *coarse = into(out, folder, sources, options)
                runs.append((samples, samples / cpu, size / samples, (coarse[0] if coarse else 0) / samples))
        result[name] = [statistics.median(column) for column in zip(*runs)]
    return result


def show(title, result):
    ours = result["belfry"]
    print(f"\n{title}: {ours[0]:.0f} samples")
    print(f"{'':18} {'bytes/sample':>13} {'ours is':>9} {'Msamples/CPU s':>15} {'ours is':>9}")
    for name, (_, speed, size, coarse) in result.items():
        tiers = f"   and {coarse:.3f} for coarser tiers" if coarse else ""
        print(f"{name:18} {size:13.3f} {ours[2] / size:8.2f}x {speed / 1e6:15.2f} {ours[1] / speed:8.1f}x{tiers}")


def main():
    out = pathlib.Path(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    recorded = recordings.recordings(out)
    subprocess.run([out / "bench" / "bench_codec", *recorded], check=True)
    subprocess.run([out / "bench" / "bench_store"], check=True)
    if recorded:
        there = servers.feed(out, recorded)
        hours = f"{there['seconds'] / 3600:.2f} hours recorded, {there['series']:.0f} series"
        show(hours, measure(out, recorded, [], rounds))
        show(hours + ", those that vary", measure(out, recorded, ["--varying"], rounds))
    else:
        print("\nno recording here (./dev record makes one), so the made-up month stands alone")
    show("a made-up month of 500 series, a sample a minute", measure(out, [MONTH], [], rounds))


if __name__ == "__main__":
    main()
