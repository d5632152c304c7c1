#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills belfryd again and again, and compares what it acknowledged with what is there, bit for bit.

Acknowledged is whatever somebody outside has seen: samples in the answer to a query, and points on the stream.
BELFRY_KILLS says how often; half of the moments are random, the others aimed at what is delicate: a block being
sealed, a journal segment being begun, a start that replays. Several daemons die side by side.
"""
import asyncio
import concurrent.futures
import os
import random
import threading
import time

import belfry
import live

KILLS = int(os.environ.get("BELFRY_KILLS", "20"))
DAEMONS = 4
# Ten ticks a second and a seal each second, so that there is always something going on.
CONFIG = """collect: {interval: 100ms}
storage: {seal_interval: 1s, sync_interval: 1s}
rules: {defaults: false}
"""
EVERYTHING = '{__name__=~".+"}'
WATCHED = '{__name__=~"node_(load1|cpu_seconds_total|memory_.*|network_.*|disk_.*|vmstat_.*)"}'
MOMENTS = ["random", "sealing", "random", "rotation", "random", "replay"]


def key(labels):
    return tuple(sorted(labels.items()))


class Witness:
    """Remembers all that a server tells while it lives: {series: {time in ms: value as text}} and stream points."""

    def __init__(self, server):
        self.server = server
        self.samples, self.points, self.faults = {}, [], []
        self.over = threading.Event()
        self.threads = [threading.Thread(target=self.guarded, args=(work,), daemon=True)
                        for work in (self.ask, lambda: asyncio.run(self.watch()))]
        for thread in self.threads:
            thread.start()

    def guarded(self, work):
        try:
            work()
        except Exception as error:  # the server was killed, as it should be; anything earlier is a fault
            if not self.over.is_set():
                self.faults.append(repr(error))

    def ask(self):
        while not self.over.is_set():
            for series in self.server.query(EVERYTHING + "[2s]"):
                known = self.samples.setdefault(key(series["metric"]), {})
                known.update((round(t * 1000), v) for t, v in series["values"])

    async def watch(self):
        async with live.Viewer(self.server) as viewer:
            channel = (await viewer.subscribe(1, WATCHED, step=100))["channel"]
            refs = []
            while not self.over.is_set():
                message = await viewer.receive()
                if message.get("channel") != channel:
                    continue
                if message["type"] == "series":
                    refs = [key(ref["labels"]) for ref in message["refs"]]
                elif message["type"] == "points":
                    self.points += [(series, message["t"], value) for series, value in zip(refs, message["values"])
                                    if isinstance(value, (int, float))]

    def end(self):
        """To be called right before the kill."""
        self.over.set()

    def join(self):
        for thread in self.threads:
            thread.join(belfry.PATIENCE)
        assert not self.faults, self.faults


class Victim:
    """A daemon that is killed and started again, and what was seen of it."""

    def __init__(self, server, seed):
        self.server, self.random = server, random.Random(seed)
        self.history = server.data / "history"
        self.seen, self.replays = {}, 0

    def kill_once(self, moment):
        witness = Witness(self.server)
        try:
            belfry.wait_until("an acknowledged tick", lambda: witness.samples and witness.points, pause=0.01)
            self.wait_for(moment)
        finally:
            witness.end()
            self.server.kill()
            witness.join()
        if moment == "replay":
            self.kill_at_start()
        self.server.start()
        for series, samples in witness.samples.items():
            self.seen.setdefault(series, {}).update(samples)
        self.compare(witness.samples, witness.points)
        return sum(map(len, witness.samples.values())), len(witness.points)

    def wait_for(self, moment):
        if moment == "sealing":
            self.wait_for_change(lambda: (self.history / "history.db-wal").stat().st_mtime_ns)
        elif moment == "rotation":
            self.wait_for_change(lambda: max(self.history.glob("journal-*"), default=None))
        else:
            time.sleep(self.random.uniform(0, 1))  # the moment is what is tested
        time.sleep(self.random.uniform(0, 0.004))

    def wait_for_change(self, state):
        before = state()
        belfry.wait_until("a change in the history's files", lambda: state() != before, pause=0)

    def kill_at_start(self):
        for _ in range(3):
            program = belfry.Program(self.server.arguments())
            time.sleep(self.random.uniform(0, 0.15))
            program.kill()
            self.replays += 1

    def stored(self):
        found = self.server.query(EVERYTHING + "[1h]")
        return {key(series["metric"]): {round(t * 1000): v for t, v in series["values"]} for series in found}

    def compare(self, samples, points):
        stored = self.stored()
        for series, seen in samples.items():
            there = stored.get(series, {})
            lost = {t: (v, there.get(t)) for t, v in seen.items() if there.get(t) != v}
            assert not lost, f"{series}: seen and not there: {lost}"
        newest = {}
        for series, t, value in points:
            if series not in newest:
                newest[series] = sorted(stored.get(series, {}).items())
            there = [v for at, v in newest[series] if at <= t]
            assert there and float(there[-1]) == value, f"{series} at {t}: {value} on the stream, stored {there[-3:]}"


class Kill(belfry.BelfryTest):
    def test_what_was_acknowledged_is_there_after_kill_9(self):
        seed = int(os.environ.get("BELFRY_SEED", time.time_ns() % 2 ** 32))
        print(f"BELFRY_SEED={seed} BELFRY_KILLS={KILLS}")
        servers = [self.belfryd(config=CONFIG, name=f"belfryd{i}") for i in range(DAEMONS)]
        # Before the first thread is there: starting programs from many threads is slow.
        victims = [Victim(server.start(), seed + i) for i, server in enumerate(servers)]

        def live_and_die(number):
            moments = [MOMENTS[i % len(MOMENTS)] for i in range(KILLS) if i % DAEMONS == number]
            seen = [victims[number].kill_once(moment) for moment in moments]
            victims[number].compare(victims[number].seen, [])
            return seen

        with concurrent.futures.ThreadPoolExecutor(DAEMONS) as pool:
            rounds = [seen for rounds in pool.map(live_and_die, range(DAEMONS)) for seen in rounds]
        self.assertEqual(len(rounds), KILLS)
        self.assertGreater(min(samples for samples, _ in rounds), 100)
        self.assertGreater(min(points for _, points in rounds), 10)
        for victim in victims:
            chunks = belfry.wait_until("sealed blocks", lambda: victim.server.value("belfry_store_chunks"))
            self.assertGreater(chunks, 0)
        print(f"{KILLS} kills; {sum(s for s, _ in rounds)} samples and {sum(p for _, p in rounds)} points compared")


if __name__ == "__main__":
    belfry.main()
