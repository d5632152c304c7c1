#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An alert goes its way from pending to resolved, and a restart doesn't make it forget."""
import asyncio

import belfry
import live

# The rule file decides when it fires, so nothing of the machine has to be disturbed: the bound is part of the text.
RULES = """
groups:
  - name: test
    interval: 1s
    rules:
      - record: test:load
        expr: sum(node_load1) * 0 + 5
      - alert: TooMuch
        expr: test:load {bound}
        for: {hold}
        labels: {{severity: warning}}
        annotations: {{summary: 'value is {{{{ $value }}}}'}}
"""
CONFIG = "rules: {defaults: false}\n"


def rules(bound, hold="2s"):
    return RULES.format(bound=bound, hold=hold)


class Alerts(belfry.BelfryTest):
    def alert(self, server):
        """The only alert, as the Prometheus API has it, or None."""
        alerts = server.get("/api/v1/alerts").json()["data"]["alerts"]
        self.assertLessEqual(len(alerts), 1, alerts)
        return alerts[0] if alerts else None

    def wait_for(self, server, state):
        def there():
            alert = self.alert(server)
            return alert if alert and alert["state"] == state else None
        return belfry.wait_until(f"the alert to be {state}", there)

    def test_from_pending_to_resolved(self):
        server = self.belfryd(config=CONFIG, rules=rules("> 3")).start()
        pending = self.wait_for(server, "pending")
        firing = self.wait_for(server, "firing")
        self.assertEqual(firing["activeAt"], pending["activeAt"])
        self.assertEqual(firing["labels"]["alertname"], "TooMuch")
        self.assertEqual(firing["annotations"]["summary"], "value is 5")
        self.assertEqual(float(firing["value"]), 5.0)

        belfry.wait_until("ALERTS as samples", lambda: server.query('ALERTS{alertname="TooMuch",alertstate="firing"}'))

        server.write_rules(rules("> 7"))
        server.reload()
        belfry.wait_until("the alert to be over",
                          lambda: not [a for a in server.get("/api/v1/alerts").json()["data"]["alerts"]
                                       if a["state"] in ("pending", "firing")])
        belfry.wait_until("ALERTS to end", lambda: not server.query('ALERTS{alertname="TooMuch"}'))

    def test_a_restart_keeps_a_firing_alert(self):
        server = self.belfryd(config=CONFIG, rules=rules("> 3")).start()
        before = self.wait_for(server, "firing")
        server.kill()
        server.start()
        # for: 2s would make it pending again if it had been forgotten.
        first = belfry.wait_until("the alert after the restart", lambda: self.alert(server))
        self.assertEqual(first["state"], "firing")
        self.assertEqual(first["activeAt"], before["activeAt"])

    def test_an_acknowledgement_is_everybodys(self):
        server = self.belfryd(config=CONFIG, rules=rules("> 3", "0s")).start()
        self.wait_for(server, "firing")

        async def until(viewer, wanted):
            while True:
                update = await viewer.expect("topic", topic="alerts")
                rules_ = [rule for group in (update["alerts"] or {}).get("groups", []) for rule in group["rules"]]
                shown = [alert.get("acknowledgement", {}).get("comment") for rule in rules_
                         for alert in rule.get("alerts", []) if alert["state"] == "firing"]
                if shown == wanted:
                    return

        async def watched():
            async with live.Viewer(server) as viewer:
                await viewer.send({"type": "subscribe", "id": 1, "topic": "alerts"})
                await until(viewer, [None])
                done = await asyncio.to_thread(belfry.ctl, server, "ack", "TooMuch", "--comment", "on it")
                self.assertEqual(done.returncode, 0, done.stderr)
                await until(viewer, ["on it"])
        asyncio.run(watched())

        listed = belfry.ctl(server, "ack")
        self.assertIn("on it", listed.stdout)
        self.assertNotEqual(belfry.ctl(server, "ack", "Nothing").returncode, 0)
        server.kill()
        server.start()

        async def after_restart():
            async with live.Viewer(server) as viewer:
                await viewer.send({"type": "subscribe", "id": 1, "topic": "alerts"})
                await until(viewer, ["on it"])
                done = await asyncio.to_thread(belfry.ctl, server, "ack", "TooMuch", "--withdraw")
                self.assertEqual(done.returncode, 0, done.stderr)
                await until(viewer, [None])
                # What ends with its alert isn't there when the alert comes back.
                await asyncio.to_thread(belfry.ctl, server, "ack", "TooMuch", "--comment", "again", "--for", "1h")
                await until(viewer, ["again"])
                server.write_rules(rules("> 7", "0s"))
                server.reload()
                await until(viewer, [])
        asyncio.run(after_restart())
        acknowledgements = server.get("/api/belfry/v1/acknowledgements").json()
        self.assertEqual(acknowledgements, {"acknowledgements": []})

    def test_viewers_are_told_of_every_change(self):
        server = self.belfryd(config=CONFIG, rules=rules("> 3")).start()

        async def states():
            seen = []
            async with live.Viewer(server) as viewer:
                await viewer.send({"type": "subscribe", "id": 1, "topic": "alerts"})
                while "firing" not in seen:
                    update = await viewer.expect("topic", topic="alerts")
                    for group in (update["alerts"] or {}).get("groups", []):
                        for rule in group["rules"]:
                            for alert in rule.get("alerts", []):
                                if not seen or seen[-1] != alert["state"]:
                                    seen.append(alert["state"])
            return seen
        self.assertIn(asyncio.run(states()), (["pending", "firing"], ["firing"]))


if __name__ == "__main__":
    belfry.main()
