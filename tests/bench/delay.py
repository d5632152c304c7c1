#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much keeping delays a tick: when ticks begin, and when a viewer on this machine has their point, with sealing and
tiers at work and without.

usage: delay.py OUT [SECONDS] [ROUNDS]

Two daemons run side by side ten times as fast as usual, one seals each 90 s, as many ticks as ever, the other never. What
else the machine does delays both, so that the difference is what keeping costs. In each round they change places.
"""
import asyncio
import contextlib
import pathlib
import statistics
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))
import live  # noqa: E402
import servers  # noqa: E402

SPEED = 10
SEALS = {"sealing": 900, "never": 7200 * SPEED}  # seconds as usual between two
QUERY = "belfry_collect_late_seconds"


async def watch(server, seconds):
    """(how late ticks began, how long after them their points were here), both in ms."""
    late, seen = [], []
    async with live.Viewer(server) as viewer:
        await viewer.subscribe(1, QUERY, step=1000 // SPEED)
        end = time.time() + seconds
        while time.time() < end:
            point = await viewer.expect("points")
            now = time.time() * 1e3
            late += [value * 1e3 for value in point["values"]]
            seen.append(now - point["t"])
    return late, seen


def quantile(values, share):
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


async def both(running, seconds):
    return await asyncio.gather(*(watch(server, seconds) for server in running.values()))


def main():
    out = pathlib.Path(sys.argv[1])
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 200
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    found = {name: ([], []) for name in SEALS}
    for number in range(rounds):
        names = list(SEALS)[:: 1 if number % 2 == 0 else -1]
        # Beside the build: a disk, not memory.
        with tempfile.TemporaryDirectory(dir=out) as folder, contextlib.ExitStack() as stack:
            running = {name: stack.enter_context(
                servers.belfryd(out, f"{folder}/{name}", servers.faster(SPEED, SEALS[name]))) for name in names}
            time.sleep(5)  # what happens once is over
            for name, times in zip(names, asyncio.run(both(running, seconds))):
                for column, more in zip(found[name], times):
                    column.extend(more)
    for index, what in enumerate(("a tick begins late by, ms", "a viewer has its point after, ms")):
        print(f"{what:<34}{'median':>9}{'p99':>9}{'p99.9':>9}{'most':>9}{'ticks':>8}")
        for name, columns in found.items():
            values = columns[index]
            figures = statistics.median(values), quantile(values, 0.99), quantile(values, 0.999), max(values)
            print(f"  {name:<32}" + "".join(f"{figure:9.2f}" for figure in figures) + f"{len(values):8d}")


if __name__ == "__main__":
    main()
