#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Processes as viewers of every role see them, and what they can do to a process of the test's own."""
import asyncio
import json
import os
import pathlib
import signal
import subprocess

import belfry
import live

SECRET = "password=s3cret"


class Processes(belfry.BelfryTest):
    def setUp(self):
        super().setUp()
        self.server = self.belfryd().start()
        # An argument that sleep takes for a second time to wait.
        self.child = subprocess.Popen(["python3", "-c", "import time; time.sleep(600)", SECRET])
        self.addCleanup(belfry.end_process, self.child)
        self.start = belfry.start_ticks(self.child.pid)

    def token(self, role):
        done = belfry.ctl(self.server, "token", "create", "--role", role)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.strip()

    def post(self, what, body, token=None):
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = "Bearer " + token
        url = f"{self.server.url}/api/belfry/v1/processes/{self.child.pid}/{what}"
        return belfry.request("POST", url, json.dumps(body).encode(), headers)

    def watch(self, token=None, **request):
        async def scenario():
            async with live.Viewer(self.server, token=token) as viewer:
                await viewer.send({"type": "subscribe", "id": 1, "topic": "processes", **request})
                return (await viewer.expect("topic", topic="processes"))["processes"], viewer.welcome["capabilities"]
        return asyncio.run(scenario())

    def state(self):
        return pathlib.Path(f"/proc/{self.child.pid}/stat").read_text().rpartition(")")[2].split()[0]

    def test_who_sees_command_lines(self):
        pid = str(self.child.pid)
        for role, sees in ((None, False), ("viewer", False), ("operator", True), ("admin", True)):
            with self.subTest(role):
                token = self.token(role) if role else None
                processes, capabilities = self.watch(token, filter=pid)
                self.assertEqual([row["pid"] for row in processes["rows"]], [self.child.pid])
                row = processes["rows"][0]
                self.assertEqual(row["start"], self.start)
                self.assertEqual((SECRET in row.get("commandLine", ""), processes["commandLines"]), (sees, sees))
                self.assertNotEqual(SECRET in json.dumps(processes), not sees)
                self.assertEqual("seeCommandLines" in capabilities, sees)
                self.assertEqual("controlProcesses" in capabilities, role == "admin")
                # What may not be seen isn't found either.
                self.assertEqual(self.watch(token, filter=SECRET)[0]["matching"], int(sees))

    def test_the_order_is_the_one_asked_for(self):
        processes, _ = self.watch(sort="memory", limit=5)
        sizes = [row["residentBytes"] for row in processes["rows"]]
        self.assertEqual((len(sizes), sizes), (5, sorted(sizes, reverse=True)))
        self.assertGreater(processes["total"], 5)
        processes, _ = self.watch(sort="pid", descending=False, limit=2)
        self.assertEqual(processes["rows"][0]["pid"], 1)

    def test_only_admins_act_and_it_is_written_down(self):
        for role in (None, "viewer", "operator", "editor"):
            token = self.token(role) if role else None
            self.assertEqual(self.post("signal", {"start": self.start, "signal": "KILL"}, token).status, 403)
            self.assertEqual(self.post("nice", {"start": self.start, "nice": 5}, token).status, 403)
        self.assertIsNone(self.child.poll())

        admin = self.token("admin")
        self.assertEqual(self.post("signal", {"start": self.start + 1, "signal": "KILL"}, admin).status, 409)
        self.assertEqual(self.post("signal", {"start": self.start, "signal": "STOP"}, admin).status, 204)
        belfry.wait_until("it to stand still", lambda: self.state() == "T")
        self.assertEqual(self.post("signal", {"start": self.start, "signal": "CONT"}, admin).status, 204)
        belfry.wait_until("it to go on", lambda: self.state() == "S")
        self.assertEqual(self.post("nice", {"start": self.start, "nice": 12}, admin).status, 204)
        self.assertEqual(os.getpriority(os.PRIO_PROCESS, self.child.pid), 12)
        self.assertEqual(self.post("signal", {"start": self.start, "signal": "TERM"}, admin).status, 204)
        self.assertEqual(self.child.wait(belfry.PATIENCE), -signal.SIGTERM)
        self.assertEqual(self.post("signal", {"start": self.start, "signal": "TERM"}, admin).status, 404)

        log = belfry.ctl(self.server, "audit", "--json")
        self.assertEqual(log.returncode, 0, log.stderr)
        lines = [line for line in json.loads(log.stdout)["entries"] if line["operation"] == "processes.control"]
        path = f"/api/belfry/v1/processes/{self.child.pid}/"
        done = [(line["target"], line["result"]) for line in reversed(lines) if line["principal"].startswith("admin")]
        self.assertEqual(done, [(path + "signal KILL", "409"), (path + "signal STOP", "204"), (path + "signal CONT", "204"),
                                (path + "nice 12", "204"), (path + "signal TERM", "204"), (path + "signal TERM", "404")])
        self.assertEqual(sum(line["result"] == "403" for line in lines), 6)
        self.assertNotIn(SECRET, log.stdout)

    def test_nobody_watches_nothing_is_read(self):
        self.watch()
        name = next(t.name for t in pathlib.Path(f"/proc/{self.server.program.process.pid}/task").iterdir()
                    if (t / "comm").read_text().strip() == "watch")
        used = pathlib.Path(f"/proc/{self.server.program.process.pid}/task/{name}/schedstat")

        def is_quiet():
            before = used.read_text()
            self.server.wait_for_ticks(3)
            return used.read_text() == before
        belfry.wait_until("the thread to rest", is_quiet)


if __name__ == "__main__":
    belfry.main()
