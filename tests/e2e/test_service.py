#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""belfryd as systemd sees it: readiness, watchdog, reload, end, and lines for the journal."""
import socket

import belfry


class Service(belfry.BelfryTest):
    def setUp(self):
        super().setUp()
        self.notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.addCleanup(self.notify.close)
        path = str(self.folder / "notify")
        self.notify.bind(path)
        self.notify.settimeout(belfry.PATIENCE)
        self.env = {"NOTIFY_SOCKET": path, "WATCHDOG_USEC": "400000", "JOURNAL_STREAM": "8:1"}

    def expect(self, line):
        """The first message with this line; those before it are passed over."""
        while True:
            message = self.notify.recv(4096).decode()
            if any(each.startswith(line) for each in message.splitlines()):
                return message

    def test_tells_how_it_does(self):
        server = self.belfryd().start(self.env)
        self.assertIn(server.url, self.expect("READY=1"))
        self.expect("WATCHDOG=1")
        self.expect("WATCHDOG=1")
        server.reload()
        self.assertIn("MONOTONIC_USEC=", self.expect("RELOADING=1"))
        self.expect("READY=1")
        self.assertEqual(server.stop(), 0)
        self.expect("STOPPING=1")

    def test_lines_for_the_journal_carry_their_priority(self):
        server = self.belfryd().start(self.env)
        line = belfry.wait_until("a line", lambda: server.program.err)[0]
        self.assertRegex(line, r"^<[2-7]>belfry\.\w+: ")

    def test_help_and_version(self):
        for name in ("belfryd", "belfryctl"):
            for option, expected in (("--version", r"^\d+\.\d+\.\d+$"), ("--help", r"(?m)^Usage: ")):
                program = self.program(belfry.BIN / name, option)
                self.assertEqual(program.finish(), 0, (name, option))
                self.assertRegex("\n".join(program.out), expected)
            self.assertEqual(self.program(belfry.BIN / name, "--nonsense").finish(), 2)


if __name__ == "__main__":
    belfry.main()
