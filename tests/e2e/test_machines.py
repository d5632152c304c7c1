#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One desktop and several machines: a belfryd that it was started for, another that it remembers."""
import json
import urllib.request

import belfry
import desktop
from tls_files import Authority


class MachinesTest(belfry.BelfryTest):
    def setUp(self):
        super().setUp()
        self.data = self.folder / "viewer"
        self.data.mkdir()
        (self.data / "window.ini").touch()  # whoever comes the first time is shown around
        self.screen = desktop.Screen()
        self.addCleanup(self.screen.end)

    def remember(self, *machines, **more):
        document = {"version": 1, "machines": [{"address": address, "name": name, **more} for address, name in machines]}
        (self.data / "machines.json").write_text(json.dumps(document))

    def desktop(self, first, *options):
        """A desktop that shows `first` and remembers what this viewer remembers."""
        program = desktop.Desktop("--config", self.folder / "config", "--data", self.data, "--connect", "ws://" + first.listen,
                                  "--size", "1280x900", *options, env=self.screen.env)
        self.addCleanup(program.kill)
        return program

    def viewers(self, server):
        return server.get("/api/belfry/v1/hosts").json()["hosts"][0]["viewers"]

    def queries(self, server):
        """How many live queries it evaluates for viewers; nothing before its first tick."""
        for line in server.get("/metrics").body.decode().splitlines():
            if line.startswith("belfry_server_channels "):
                return float(line.split()[-1])
        return None

    def test_two_machines_in_one_window(self):
        one, two = self.belfryd(name="one").start(), self.belfryd(name="two").start()
        one.wait_for_ticks(2)
        self.remember(("ws://" + two.listen, "second"))
        program = self.desktop(one)
        program.shows_data()
        belfry.wait_until("the desktop at both", lambda: self.viewers(one) == 1 and self.viewers(two) == 1)
        self.assertEqual(self.queries(two), 0, "it isn't shown")
        self.screen.key("alt+2")
        belfry.wait_until("queries of the second", lambda: self.queries(two) > 5)
        belfry.wait_until("no queries of the first", lambda: self.queries(one) == 0)

        # One is gone, and the other goes on; then it is back.
        two.kill()
        self.screen.key("alt+1")
        belfry.wait_until("queries of the first", lambda: self.queries(one) > 5)
        two.start()
        belfry.wait_until("the desktop back at the second", lambda: self.viewers(two) == 1)
        self.screen.key("alt+2")
        belfry.wait_until("queries of the second", lambda: self.queries(two) > 5)
        self.assertEqual(program.terminate(), 0)

    def test_machines_are_compared(self):
        one, two = self.belfryd(name="one").start(), self.belfryd(name="two").start()
        self.remember(("ws://" + two.listen, "second"))
        program = self.desktop(one, "--page", "compare")
        program.shows_data()
        belfry.wait_until("six queries of both", lambda: self.queries(one) == self.queries(two) == 6)
        two.kill()
        two.start()
        belfry.wait_until("six queries of the one that is back", lambda: self.queries(two) == 6)
        self.screen.key("alt+1")
        belfry.wait_until("queries of the first alone", lambda: self.queries(one) > 6 and self.queries(two) == 0)
        self.assertEqual(program.terminate(), 0)

    def test_a_machine_with_a_certificate_of_its_own_authority(self):
        authority = Authority(self.folder / "ca")
        certificate, key = authority.issue("server")
        one = self.belfryd(name="one").start()
        two = self.belfryd(name="two", config=f"server: {{tls: {{certificate: {certificate}, key: {key}}}}}\n").start()
        done = belfry.ctl(two, "token", "create", "--role", "viewer")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.remember(("wss://" + two.listen, "second"), token=done.stdout.strip(), authority=str(authority.file))
        program = self.desktop(one)
        program.shows_data()
        context = authority.context()

        def viewers():
            with urllib.request.urlopen(two.url + "/api/belfry/v1/hosts", context=context, timeout=10) as reply:
                return json.loads(reply.read())["hosts"][0]["viewers"]
        belfry.wait_until("the desktop at the second", lambda: viewers() == 1)
        self.assertEqual(program.terminate(), 0)
        # Nobody vouches for it any more.
        self.remember(("wss://" + two.listen, "second"), token=done.stdout.strip())
        program = self.desktop(one)
        program.shows_data()
        self.assertEqual(viewers(), 0)
        self.assertEqual(program.terminate(), 0)

    def test_a_damaged_file_is_told_and_kept(self):
        server = self.belfryd().start()
        (self.data / "machines.json").write_text("{\n  oops")
        program = self.desktop(server)
        program.shows_data()
        self.assertEqual(program.terminate(), 0)
        self.assertEqual((self.data / "machines.json").read_text(), "{\n  oops")


if __name__ == "__main__":
    belfry.main()
