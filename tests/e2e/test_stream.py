#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a remote viewer sees on the stream, through a client that isn't ours."""
import asyncio

import belfry
import live

# The share of CPU time that isn't idle, from the two newest ticks.
BUSY = '1 - sum(irate(node_cpu_seconds_total{mode=~"idle|iowait|steal"}[5s])) / sum(irate(node_cpu_seconds_total[5s]))'
EVALUATIONS = "belfry_query_live_evaluations_total"


class Stream(belfry.BelfryTest):
    def test_the_cpu_is_seen_to_move_under_real_load(self):
        server = self.belfryd().start()

        async def watch():
            async with live.Viewer(server) as viewer:
                channel = (await viewer.subscribe(1, BUSY))["channel"]
                with belfry.cpu_load():
                    points = await viewer.points(channel, lambda p: p and p[-1]["values"] and (p[-1]["values"][0] or 0) > 0.9)
                return points
        points = asyncio.run(watch())
        times = [p["t"] for p in points]
        self.assertEqual([t % 1000 for t in times], [0] * len(times), "ticks fall on whole seconds")
        self.assertEqual(times, sorted(set(times)))

    def test_history_and_points_meet_without_a_seam(self):
        server = self.belfryd().start()
        server.wait_for_ticks(3)

        async def watch():
            async with live.Viewer(server) as viewer:
                await viewer.send({"type": "subscribe", "id": 7, "query": "node_load1", "step": 1000, "historyMs": 60000})
                history = await viewer.expect("history", id=7)
                points = await viewer.points(history["channel"], lambda p: len(p) == 2)
                return history, points
        history, points = asyncio.run(watch())
        known = [v for v in history["series"][0]["values"] if v is not None]
        self.assertGreaterEqual(len(known), 3)
        self.assertEqual(points[0]["t"], history["to"] + 1000)
        self.assertEqual(points[1]["t"], history["to"] + 2000)
        self.assertEqual(points[1]["offset"], points[0]["offset"] + 1)

    def test_two_viewers_of_one_query_cost_one_evaluation_a_tick(self):
        server = self.belfryd().start()
        server.wait_for_ticks(2)

        async def watch():
            async with live.Viewer(server) as one, live.Viewer(server) as two:
                first = await one.subscribe(1, "sum(node_load1)")
                # The same query in other words: the channel is one all the same.
                second = await two.subscribe(9, "sum( node_load1 )")
                self.assertEqual(first["channel"], second["channel"])

                async def counted(channel):
                    points = await one.points(channel, lambda p: len(p) >= 1)
                    return points[-1]["t"]
                begin = await counted(first["channel"])
                mine = await one.points(first["channel"], lambda p: len(p) >= 4)
                theirs = await two.points(second["channel"], lambda p: p and p[-1]["t"] >= mine[-1]["t"])
                return begin, mine, theirs
        begin, mine, theirs = asyncio.run(watch())
        common = [p for p in theirs if p["t"] >= mine[0]["t"]]
        self.assertEqual([(p["t"], p["values"]) for p in mine], [(p["t"], p["values"]) for p in common])

        # As samples: between two ticks in which both watched, the counter grew by the ticks between them.
        end = mine[-1]["t"]
        def count(t):
            return float(server.query(EVALUATIONS, time=t / 1000)[0]["value"][1])
        belfry.wait_until("the counters of that tick", lambda: server.ticks()[-1] * 1000 >= end)
        ticks = [t for t in server.ticks() if begin < t * 1000 <= end]
        self.assertEqual(count(end) - count(begin), len(ticks))

    def test_what_is_malformed_is_answered_and_the_rest_goes_on(self):
        server = self.belfryd().start()
        bad = [
            ('{"type":"subscribe","id":', "invalid_message", None),
            ('{"type":"sing","id":1}', "unknown_type", None),
            ({"type": "subscribe", "id": 2, "step": 1000}, "invalid_message", None),
            ({"type": "subscribe", "id": 3, "query": "node_load1", "step": "soon"}, "invalid_message", "/step"),
            ({"type": "subscribe", "id": 0, "query": "node_load1"}, "invalid_message", "/id"),
        ]

        async def watch():
            async with live.Viewer(server) as viewer:
                channel = (await viewer.subscribe(100, "node_load1"))["channel"]
                answers = []
                for message, _, _ in bad:
                    await viewer.send(message)
                    answers.append(await viewer.expect("error"))
                await viewer.send({"type": "subscribe", "id": 4, "query": "rate(node_load1[5s]", "step": 1000})
                broken = await viewer.expect("error", id=4)
                await viewer.points(channel, lambda p: len(p) == 2)
                return answers, broken
        answers, broken = asyncio.run(watch())
        for (message, code, pointer), answer in zip(bad, answers):
            self.assertEqual(answer["code"], code, (message, answer))
            self.assertTrue(answer["message"])
            if pointer:
                self.assertEqual(answer["place"]["pointer"], pointer)
        self.assertEqual(broken["code"], "invalid_query")
        self.assertEqual(broken["place"]["line"], 1)
        self.assertGreater(broken["place"]["column"], 10)

    def test_only_who_shows_the_token_may_change_things(self):
        server = self.belfryd().start()

        async def capabilities(token):
            async with live.Viewer(server, token) as viewer:
                return viewer.welcome["capabilities"]
        self.assertEqual(asyncio.run(capabilities(None)), [])
        self.assertIn("editLayouts", asyncio.run(capabilities(server.token)))

    def test_pages_of_other_sites_and_other_names_are_kept_out(self):
        server = self.belfryd().start()
        self.assertEqual(belfry.request("GET", server.url + "/api/v1/query?query=up", headers={"Host": "evil.example"}).status, 403)
        foreign = belfry.request("GET", server.url + "/api/v1/query?query=up", headers={"Origin": "https://evil.example"})
        self.assertEqual(foreign.status, 403)


if __name__ == "__main__":
    belfry.main()
