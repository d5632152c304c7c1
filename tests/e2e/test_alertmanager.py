#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Alertmanager's API: Debian's amtool asks and silences, and every viewer sees it."""
import asyncio
import json
import shutil
import subprocess
import unittest

import belfry
import live

RULES = """
groups:
  - name: test
    interval: 1s
    rules:
      - alert: DiskFull
        expr: sum(node_load1) * 0 + 5 > 3
        labels: {severity: critical, device: sda}
        annotations: {summary: sda is full}
      - alert: TooHot
        expr: sum(node_load1) * 0 + 5 > 3
        labels: {severity: warning}
"""
CONFIG = "rules: {defaults: false}\n"


@unittest.skipUnless(shutil.which("amtool"), "needs Debian's package prometheus-alertmanager")
class Alertmanager(belfry.BelfryTest):
    def setUp(self):
        super().setUp()
        self.server = self.belfryd(config=CONFIG, rules=RULES).start()
        self.http = self.folder / "http.yml"
        self.http.write_text(f"authorization: {{credentials: {self.server.token}}}\n")
        belfry.wait_until("both alerts to fire", lambda: len(self.get("alerts")) == 2)

    def get(self, path, **parameters):
        answer = self.server.get("/api/v2/" + path, **parameters)
        self.assertEqual(answer.status, 200, answer.body)
        return answer.json()

    def post(self, document):
        return belfry.request("POST", self.server.url + "/api/v2/silences", json.dumps(document).encode(),
                              {"Content-Type": "application/json", "Authorization": "Bearer " + self.server.token})

    def amtool(self, *arguments, token=True):
        return subprocess.run(["amtool", "--alertmanager.url", self.server.url,
                               *(["--http.config.file", self.http] if token else []), *arguments],
                              capture_output=True, text=True, timeout=belfry.PATIENCE)

    def told(self, *arguments):
        done = self.amtool(*arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_amtool_lists_silences_and_lets_ring(self):
        self.assertIn("DiskFull", self.told("alert", "query"))
        self.assertNotIn("TooHot", self.told("alert", "query", "severity=critical"))
        self.assertEqual(len(json.loads(self.told("-o", "json", "alert", "query", "alertname=~.*Full|.*Hot"))), 2)

        silence = self.told("silence", "add", "alertname=DiskFull", "--author", "ann", "--comment", "new disk",
                            "--duration", "1h").strip()
        self.assertRegex(silence, r"^[0-9a-f]{8}-[0-9a-f-]{27}$")
        belfry.wait_until("the alert to be silenced", lambda: "DiskFull" not in self.told("alert", "query"))
        self.assertIn("DiskFull", self.told("alert", "query", "--silenced"))
        [alert] = self.get("alerts", active="false")
        self.assertEqual((alert["status"]["state"], alert["status"]["silencedBy"]), ("suppressed", [silence]))
        listed = self.told("silence", "query")
        for part in (silence, "alertname=\"DiskFull\"", "ann", "new disk"):
            self.assertIn(part, listed)
        self.assertEqual(self.told("silence", "query", "-q", "alertname=TooHot").strip(), "")
        self.assertIn("alerts.silence", belfry.ctl(self.server, "audit").stdout)

        before = self.get("silence/" + silence)["endsAt"]
        self.told("silence", "update", silence, "--duration", "2h")
        self.assertGreater(self.get("silence/" + silence)["endsAt"], before)
        self.told("silence", "expire", silence)
        belfry.wait_until("the alert to ring again", lambda: "DiskFull" in self.told("alert", "query"))
        self.assertEqual(self.told("silence", "query", "-q").strip(), "")
        self.assertEqual(self.told("silence", "query", "-q", "--expired").strip(), silence)
        self.assertNotEqual(self.amtool("silence", "expire", "nobody").returncode, 0)
        self.assertIn("disabled", self.told("cluster", "show"))

    def test_who_may_only_look_silences_nothing(self):
        self.assertEqual(self.amtool("alert", "query", token=False).returncode, 0)
        denied = self.amtool("silence", "add", "alertname=DiskFull", "--comment", "quiet", token=False)
        self.assertNotEqual(denied.returncode, 0)
        self.assertEqual(self.get("silences"), [])

    def test_a_silence_is_everybodys_and_outlives_kill_9(self):
        async def until(viewer, wanted):
            while True:
                update = await viewer.expect("topic", topic="alerts")
                snapshot = update["alerts"] or {}
                silenced = [alert["labels"]["alertname"] for group in snapshot.get("groups", [])
                            for rule in group["rules"] for alert in rule["alerts"] if alert.get("silencedBy")]
                if silenced == wanted:
                    return snapshot["silences"]

        async def watched():
            async with live.Viewer(self.server) as viewer:
                await viewer.send({"type": "subscribe", "id": 1, "topic": "alerts"})
                self.assertEqual(await until(viewer, []), [])
                await asyncio.to_thread(self.told, "silence", "add", "severity=critical", "--author", "ann", "--comment",
                                        "new disk")
                [silence] = await until(viewer, ["DiskFull"])
                self.assertEqual((silence["createdBy"], silence["comment"]), ("ann", "new disk"))
                return silence["id"]
        silence = asyncio.run(watched())
        self.server.kill()
        self.server.start()
        self.http.write_text(f"authorization: {{credentials: {self.server.token}}}\n")
        belfry.wait_until("the silence after the restart",
                          lambda: [a["status"]["silencedBy"] for a in self.get("alerts", active="false")] == [[silence]])

        async def ended():
            async with live.Viewer(self.server) as viewer:
                await viewer.send({"type": "subscribe", "id": 1, "topic": "alerts"})
                await until(viewer, ["DiskFull"])
                await asyncio.to_thread(self.told, "silence", "expire", silence)
                await until(viewer, [])
        asyncio.run(ended())

    def test_groups_receivers_status(self):
        groups = self.get("alerts/groups")
        self.assertEqual([group["labels"] for group in groups], [{"alertname": "DiskFull"}, {"alertname": "TooHot"}])
        self.assertEqual([len(group["alerts"]) for group in groups], [1, 1])
        self.assertEqual(self.get("receivers"), [groups[0]["receiver"]])
        self.assertEqual(self.get("alerts", receiver="nobody.*"), [])
        self.assertEqual(self.get("status")["cluster"]["status"], "disabled")
        [full] = self.get("alerts", filter="severity=critical")
        self.assertEqual(full["annotations"], {"summary": "sda is full"})
        self.assertLess(full["startsAt"], full["endsAt"])

    def test_what_is_wrong_is_named(self):
        for parameters, part in (({"filter": "severity"}, "severity"), ({"filter": "a=~("}, "("),
                                 ({"silenced": "maybe"}, "silenced"), ({"receiver": "("}, "(")):
            answer = self.server.get("/api/v2/alerts", **parameters)
            self.assertEqual(answer.status, 400, answer.body)
            self.assertIn(part, answer.json())
        good = {"matchers": [{"name": "alertname", "value": "DiskFull", "isRegex": False}], "comment": "", "createdBy": "",
                "startsAt": "2026-01-01T00:00:00Z", "endsAt": "2099-01-01T01:00:00.123456789+01:00"}
        for change, part in (({"matchers": []}, "/matchers"), ({"endsAt": "soon"}, "/endsAt"),
                             ({"endsAt": "2026-01-02T00:00:00Z"}, "/endsAt"), ({"comment": 5}, "/comment"),
                             ({"matchers": [{"name": "a b", "value": "c", "isRegex": False}]}, "/matchers/0/name"),
                             ({"matchers": [{"name": "a", "value": "(", "isRegex": True}]}, "/matchers/0/value"),
                             ({"matchers": [{"name": "a", "value": ".*", "isRegex": True}]}, "/matchers")):
            answer = self.post({**good, **change})
            self.assertEqual(answer.status, 400, (change, answer.body))
            self.assertIn(part, answer.json())
        self.assertEqual(self.get("silences"), [])
        answer = self.post(good)
        self.assertEqual(answer.status, 200, answer.body)
        one = self.get("silence/" + answer.json()["silenceID"])
        self.assertEqual((one["status"]["state"], one["createdBy"], one["endsAt"]),
                         ("active", "local token", "2099-01-01T00:00:00.123Z"))
        self.assertEqual(self.server.get("/api/v2/silence/nobody").status, 404)
        self.assertEqual(self.post({**good, "id": "nobody"}).status, 404)


if __name__ == "__main__":
    belfry.main()
