#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""History survives kill -9, and the time in between stays an honest gap."""
import json
import time

import belfry

GAP = 4


class Restart(belfry.BelfryTest):
    def test_history_is_there_after_a_crash_with_an_honest_gap(self):
        server = self.belfryd().start()
        before = server.wait_for_ticks(4)
        server.kill()
        killed = time.time()
        belfry.wait_until("a gap worth seeing", lambda: time.time() > killed + GAP, timeout=GAP + 5)
        server.start()

        after = belfry.wait_until("ticks of the second life",
                                  lambda: [t for t in server.ticks() if t > killed + GAP - 1][2:] and server.ticks())
        self.assertEqual(after[:len(before)], before, "what was seen before the crash is gone")
        last = max(t for t in after if t <= killed)
        first = min(t for t in after if t > killed)
        self.assertGreaterEqual(first - last, GAP - 1)

        drawn = server.query_range("node_load1", last - 1, first, 1)
        times = [point[0] for series in drawn for point in series["values"]]
        painted = [t for t in times if last + 1 <= t < first]
        self.assertEqual(painted, [], f"points in the gap between {last} and {first}")
        self.assertIn(last, times)
        self.assertIn(first, times)

    def test_a_clean_stop_loses_nothing(self):
        server = self.belfryd().start()
        server.wait_for_ticks(3)
        before = server.ticks()
        began = time.monotonic()
        self.assertEqual(server.stop(), 0)
        self.assertLess(time.monotonic() - began, 20 if belfry.SANITIZED else 5)
        server.start()
        self.assertEqual(server.ticks()[:len(before)], before)

    def test_a_second_one_on_the_same_data_is_told_so(self):
        server = self.belfryd().start()
        other = self.program(*server.arguments())
        self.assertEqual(other.finish(), 5, other.err)
        self.assertIn(str(server.program.process.pid), " ".join(other.err), "whoever has it is named")
        server.wait_for_ticks(1)

    def test_a_taken_port_is_told(self):
        server = self.belfryd().start()
        other = self.belfryd(name="other")
        other.listen = server.listen
        program = self.program(*other.arguments())
        self.assertEqual(program.finish(), 4, program.err)
        self.assertIn(server.listen, " ".join(program.err))

    def test_the_run_directory_names_a_living_server_only(self):
        server = self.belfryd().start()
        run = server.data / "run"
        self.assertEqual((run / "address").read_text().strip(), server.url)
        self.assertEqual((run / "token").stat().st_mode & 0o777, 0o600)
        identity = json.loads(server.get("/api/belfry/v1/identity").body)
        self.assertTrue(identity["version"])
        server.stop()
        self.assertFalse((run / "address").exists())
        self.assertFalse((run / "token").exists())


if __name__ == "__main__":
    belfry.main()
