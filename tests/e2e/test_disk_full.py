#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk is full: everything goes on from memory, somebody is told, and writing resumes by itself.

The data lies on a small file system of its own where one may be mounted; elsewhere a limit on the size of files stands
for the full disk, which fails in the same calls.
"""
import asyncio
import contextlib
import os
import resource
import subprocess

import belfry
import live

CONFIG = """collect: {interval: 100ms}
storage: {seal_interval: 2s, sync_interval: 1s}
rules: {evaluation_interval: 1s}
health: {interval: 1s}
"""
SIZE = 16 << 20
STATE = 'belfry_store_state == 1'


class SmallDisk:
    """A file system of SIZE bytes at `path` that can be filled up."""

    def __init__(self, path):
        self.path, self.filler = path, path / "filler"
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "belfry-test", path], check=True, capture_output=True)

    def fill(self, _server):
        with open(self.filler, "wb", buffering=0) as file, contextlib.suppress(OSError):
            while file.write(bytes(4096)):
                pass

    def free(self, _server):
        self.filler.unlink()

    def unmount(self):
        subprocess.run(["umount", "--lazy", self.path], check=True)

    expected = "disk_full"


class LimitedFiles:
    """Files of the server that can't grow any more."""

    def fill(self, server):
        pid = server.program.process.pid
        self.before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (1, self.before[1]))

    def free(self, server):
        resource.prlimit(server.program.process.pid, resource.RLIMIT_FSIZE, self.before)

    def unmount(self):
        pass

    expected = "error"


class DiskFull(belfry.BelfryTest):
    def disk(self, folder):
        if os.geteuid() == 0:
            with contextlib.suppress(subprocess.CalledProcessError):
                return SmallDisk(folder)
        return LimitedFiles()

    def state(self, server):
        return {series["metric"]["state"] for series in server.query(STATE)}

    def firing(self, server):
        alerts = server.get("/api/v1/alerts").json()["data"]["alerts"]
        return [alert for alert in alerts
                if alert["labels"]["alertname"] == "HistoryIsNotWritten" and alert["state"] == "firing"]

    def storage_health(self, server):
        components = server.get("/api/belfry/v1/health").json()["components"]
        return [component for component in components if component["component"] == "storage"][0]

    def told_to_viewers(self, server):
        async def watch():
            async with live.Viewer(server) as viewer:
                await viewer.send({"type": "subscribe", "id": 1, "topic": "hosts"})
                return (await viewer.expect("topic", topic="hosts"))["hosts"][0]
        return asyncio.run(watch())

    def test_it_goes_on_from_memory_and_writes_when_there_is_room(self):
        server = self.belfryd(config=CONFIG)
        disk = self.disk(server.data)
        self.addCleanup(disk.unmount)
        server.start()
        server.wait_for_ticks(5)
        self.assertEqual(self.state(server), {"ok"})

        disk.fill(server)
        belfry.wait_until("the state", lambda: self.state(server) == {disk.expected})
        began = server.ticks()[-1]
        alert = belfry.wait_until("an alert", lambda: self.firing(server))[0]
        self.assertIn("kept in memory", alert["annotations"]["description"])
        belfry.wait_until("health", lambda: self.storage_health(server)["state"] != "healthy")
        host = self.told_to_viewers(server)
        self.assertFalse(host["storageOk"])
        self.assertIn("journal", host["storageMessage"])

        async def watch():
            async with live.Viewer(server) as viewer:
                channel = (await viewer.subscribe(1, "node_load1", step=100))["channel"]
                return await viewer.points(channel, lambda points: len(points) >= 5)
        points = asyncio.run(watch())
        self.assertTrue(all(point["values"] for point in points), "live views go on")
        self.assertGreater(server.value("belfry_store_unsaved_samples"), 0)

        disk.free(server)
        belfry.wait_until("writing to resume", lambda: self.state(server) == {"ok"})
        belfry.wait_until("all to be saved", lambda: server.value("belfry_store_unsaved_samples") == 0)
        seen = server.ticks()
        self.assertGreater(len([t for t in seen if t > began]), 20)
        server.kill()
        server.start()
        self.assertEqual(server.ticks()[:len(seen)], seen, "what memory alone had is on the disk now")

    def test_it_starts_on_a_full_disk(self):
        server = self.belfryd(config=CONFIG)
        disk = self.disk(server.data)
        if isinstance(disk, LimitedFiles):
            self.skipTest("needs a file system of its own")
        self.addCleanup(disk.unmount)
        server.start()
        seen = server.wait_for_ticks(15)
        server.kill()
        disk.fill(server)
        server.start()
        self.assertEqual(server.ticks()[:len(seen)], seen)
        belfry.wait_until("new ticks", lambda: len(server.ticks()) > len(seen) + 5)
        disk.free(server)
        belfry.wait_until("writing to resume", lambda: self.state(server) == {"ok"})


if __name__ == "__main__":
    belfry.main()
