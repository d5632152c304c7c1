#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What viewers cost: many of them on one belfryd, each with the live queries of a page of the default layout.

usage: load.py OUT [VIEWERS ...]     100, 1,000 and 10,000 if nothing is said
       load.py OUT soak [MINUTES]    1,000 viewers who come and go; 30 minutes

Every viewer checks that it misses no point and gets none twice, and that all get the same bytes; what the first of each
page got is compared with what the server's store says afterwards. For each number of viewers: what a million deliveries
cost the server in CPU seconds beyond what it takes without viewers, beside send(2) alone with as many bytes to as many sockets; the time from a tick to a
viewer; memory per viewer; how soon all are served again after all connections broke at once; and the time from a tick
to those who read while one in ten doesn't, with its buffers full. "1 KiB" is one query of about that size instead of a page.
"""
import json
import math
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "bench"))
import servers  # noqa: E402

SECONDS = 20
AT_ONCE = 256
CONFIGURATION = "server: {connections: 20000, unlimited_addresses: [127.0.0.1]}\n"
KIB = '{__name__=~"node_(memory|netstat|cpu|disk)_.+"}'
MOST_BARE = 9000  # pairs of sockets in one process
UWEBSOCKETS = "5.4-5.5"  # CPU s a million of 1 KiB to 1,000 viewers, one thread


def queries_of(item):
    if isinstance(item, dict):
        for key, value in item.items():
            if key == "expr" and isinstance(value, str):
                yield value
            else:
                yield from queries_of(value)
    elif isinstance(item, list):
        for value in item:
            yield from queries_of(value)


def pages(server):
    """The distinct queries of each page of the default layout, as the server has it."""
    layout = json.loads(servers.get(f"{server.url}/api/belfry/v1/layouts/default"))
    found = [list(dict.fromkeys(queries_of(page))) for page in layout.get("pages", layout.get("layout", {}).get("pages", []))]
    return [page for page in found if page] or sys.exit("load: the default layout has no queries")


def memory(pid):
    """PSS in bytes."""
    for line in open(f"/proc/{pid}/smaps_rollup"):
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


class Crowd:
    """load_viewers, told what to do."""

    def __init__(self, out, server, viewers, layouts, folder):
        path = pathlib.Path(folder) / "layouts"
        path.write_text("\n\n".join("\n".join(layout) for layout in layouts) + "\n")
        port = urllib.parse.urlparse(server.url).port
        self.process = subprocess.Popen([f"{out}/bench/load_viewers", str(port), str(viewers), str(path)],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    def tell(self, *words):
        print(*words, file=self.process.stdin, flush=True)
        line = self.process.stdout.readline()
        return json.loads(line) if line else sys.exit(f"load: load_viewers ended at {words}")

    def gather(self, at_once, limit=120):
        seconds = self.tell("gather", limit, at_once)["seconds"]
        return seconds if seconds >= 0 else sys.exit(f"load: not all viewers were served within {limit} s")


def same(point, answer):
    """Whether a point's values are those of an instant query, whatever their order."""
    def numbers(values):
        return sorted((float(v) for v in values if v is not None), key=lambda v: (math.isnan(v), v))

    ours, theirs = numbers(point["values"]), numbers(v["value"][1] for v in answer)
    return len(ours) == len(theirs) and all(a == b or (math.isnan(a) and math.isnan(b)) for a, b in zip(ours, theirs))


def verify(server, path, most=60):
    """How many of the points that the first viewers got the store confirms, and how many it doesn't."""
    lines = open(path).read().splitlines()
    confirmed = wrong = 0
    for line in lines[:: max(len(lines) // most, 1)]:
        query, text = line.split("\t", 1)
        point = json.loads(text)
        found = json.loads(server.query("query", {"query": query, "time": f"{point['t'] / 1000:.3f}"}))["data"]
        answer = [{"value": found["result"]}] if found["resultType"] == "scalar" else found["result"]
        if same(point, answer):
            confirmed += 1
        else:
            wrong += 1
    return confirmed, wrong


def complain(seen, what):
    """Stops at whatever a viewer may not see."""
    faults = {name: seen[name] for name in ("missing", "doubled", "different", "gaps", "errors", "closed") if seen[name]}
    if faults:
        print(f"   WRONG while {what}: {faults}")


def bare(out, viewers, size, folder):
    """CPU s for a million sends of as many bytes to as many sockets."""
    (pathlib.Path(folder) / "none").write_text("1\n")
    process = subprocess.run([f"{out}/bench/load_viewers", "1", str(min(viewers, MOST_BARE)), f"{folder}/none"],
                             input=f"send {min(20, max(5, 20000 // viewers))} {size}\n", stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(process.stdout)["cpu_s_per_million"]


def run(out, viewers, layouts_of, name):
    with tempfile.TemporaryDirectory() as folder, servers.belfryd(out, folder, CONFIGURATION) as server:
        time.sleep(3)  # the first rates
        idle, start = memory(server.pid), server.cpu()
        time.sleep(SECONDS)
        resting = (server.cpu() - start) / SECONDS  # what it takes without a viewer
        layouts = layouts_of(server)
        with Crowd(out, server, viewers, layouts, folder) as crowd:
            first = crowd.gather(AT_ONCE)
            crowd.tell("watch", 3, 0)
            before = server.cpu()
            seen = crowd.tell("watch", SECONDS, 0)
            cpu = server.cpu() - before - resting * SECONDS
            grown = memory(server.pid) - idle
            complain(seen, "watching")
            crowd.tell("reference", f"{folder}/reference")
            confirmed, wrong = verify(server, f"{folder}/reference")
            stalled = crowd.tell("watch", SECONDS, viewers // 10)
            crowd.tell("scatter")
            again = crowd.gather(viewers, 300)
        million = cpu / seen["messages"] * 1e6
        size = seen["bytes"] // seen["messages"]
        alone = bare(out, viewers, size + 4, folder)
        print(f"{viewers:>7} {name:<8} {seen['messages'] / SECONDS:>9.0f} {size:>6} {million:>7.2f} {alone:>7.2f} "
              f"{million / alone:>5.2f} {cpu / SECONDS:>7.3f} {seen['p50_ms']:>7.1f} {seen['p99_ms']:>7.1f} "
              f"{stalled['p99_ms']:>9.1f} {grown / viewers / 1024:>7.1f} {first:>6.1f} {again:>6.1f}   {confirmed}/{confirmed + wrong}",
              flush=True)


def soak(out, minutes):
    """Viewers who come and go; the server's memory must stay as it is."""
    with tempfile.TemporaryDirectory() as folder, servers.belfryd(out, folder, CONFIGURATION) as server:
        time.sleep(3)
        end = time.monotonic() + minutes * 60
        sizes = []
        with Crowd(out, server, 1000, pages(server), folder) as crowd:
            while time.monotonic() < end:
                crowd.gather(AT_ONCE)
                seen = crowd.tell("watch", 50, 0)
                complain(seen, "soaking")
                sizes.append(memory(server.pid) / 2**20)
                print(f"{len(sizes):>4} min: {sizes[-1]:.1f} MiB, p99 {seen['p99_ms']:.1f} ms", flush=True)
                crowd.tell("scatter")
        half = sizes[len(sizes) // 2:]
        print(f"the second half: {min(half):.1f} to {max(half):.1f} MiB, median {statistics.median(half):.1f}")


def main():
    out = pathlib.Path(sys.argv[1]).resolve()
    if sys.argv[2:3] == ["soak"]:
        return soak(out, float(sys.argv[3]) if len(sys.argv) > 3 else 30)
    numbers = [int(n) for n in sys.argv[2:]] or [100, 1000, 10000]
    print("                  delivered  bytes   CPU s a million        core   tick to viewer, ms      KiB a  seconds until all")
    print("viewers           a second   each    ours    send ratio            p50     p99  1/10 stuck viewer  first  again   as stored")
    for viewers in numbers:
        run(out, viewers, lambda server: [[KIB]], "1 KiB")
        run(out, viewers, pages, "pages")
    print(f"uWebSockets, 1 KiB to 1,000 viewers: {UWEBSOCKETS}")


if __name__ == "__main__":
    main()
