#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""belfryctl doctor looks after data directories, of a running daemon and of a damaged one."""
import json
import sqlite3

import belfry

CONFIG = """collect: {interval: 100ms}
storage: {seal_interval: 1s}
rules: {defaults: false}
"""


class Doctor(belfry.BelfryTest):
    def sealed(self):
        """A daemon with a few sealed blocks."""
        server = self.belfryd(config=CONFIG).start()
        belfry.wait_until("sealed blocks", lambda: (server.value("belfry_store_chunks") or 0) >= 3)
        return server

    def doctor(self, server, *arguments):
        done = belfry.ctl(server, "doctor", "--json", *arguments)
        return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr

    def test_a_running_one_is_sound_and_left_alone(self):
        server = self.sealed()
        code, report = self.doctor(server)
        self.assertEqual(code, 0, report)
        self.assertTrue(report["sound"])
        lock = [finding for finding in report["findings"] if finding["what"] == "lock"]
        self.assertIn(str(server.program.process.pid), lock[0]["details"])
        code, message = self.doctor(server, "--repair")
        self.assertEqual(code, 5, message)
        self.assertIn(str(server.program.process.pid), message)
        self.assertIn(str(server.data), message)
        server.wait_for_ticks(1)

    def test_damage_is_found_set_aside_and_the_rest_served(self):
        server = self.sealed()
        before = server.ticks()
        server.stop()
        with sqlite3.connect(server.data / "history" / "history.db") as db:
            page, = db.execute("SELECT min(id) FROM pages").fetchone()
            db.execute("UPDATE pages SET data = zeroblob(length(data)) WHERE id = ?", [page])
        state = server.data / "state.db"
        state.write_bytes(state.read_bytes()[:-2048] + bytes(2048))

        code, report = self.doctor(server)
        self.assertEqual(code, 1)
        self.assertFalse(report["sound"])
        damaged = {finding["what"]: finding for finding in report["findings"] if finding["state"] == "damaged"}
        self.assertEqual(set(damaged), {f"page {page}", "state"})
        self.assertEqual(damaged[f"page {page}"]["from"] / 1000, before[0])
        table = belfry.ctl(server, "doctor").stdout
        self.assertRegex(table, rf"damaged +page {page} ")
        self.assertIn("--repair", table)

        code, report = self.doctor(server, "--repair")
        self.assertEqual(code, 0, report)
        code, report = self.doctor(server)
        self.assertEqual((code, report["sound"]), (0, True), report)
        self.assertTrue(list((server.data / "history").glob("history.db.damaged-*")))
        self.assertTrue(list(server.data.glob("state.db.damaged-*")))
        server.start()
        lost_until = damaged[f"page {page}"]["to"] / 1000
        self.assertEqual([t for t in server.ticks() if t <= before[-1]], [t for t in before if t > lost_until])
        self.assertTrue(server.get("/api/belfry/v1/layouts").json(), "layouts survive")

    def test_there_must_be_data(self):
        server = self.belfryd()
        done = belfry.ctl(server, "doctor")
        self.assertEqual(done.returncode, 5)
        self.assertIn(str(server.data), done.stderr)


if __name__ == "__main__":
    belfry.main()
