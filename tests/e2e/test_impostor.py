#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A port that Belfry had is free for everybody: whoever takes it must not be told the token."""
import os
import pathlib
import re
import subprocess
import sys
import unittest
import urllib.parse

import belfry
import desktop

NOBODY = 65534
AS_NOBODY = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
PROGRAM = pathlib.Path(__file__).resolve().parent / "impostor.py"


def nobody_runs_python():
    """Not in a root that only root may pass, as some ways to make a chroot leave it."""
    return subprocess.run([*AS_NOBODY, sys.executable, "-c", ""], cwd="/", capture_output=True, check=False).returncode == 0


@unittest.skipIf(os.geteuid() != 0, "only root can start a program as another user")
@unittest.skipUnless(os.geteuid() != 0 or nobody_runs_python(), "another user can't run programs here")
class ImpostorTest(belfry.BelfryTest):
    def setUp(self):
        super().setUp()
        self.server = self.belfryd().start()
        self.server.wait_for_ticks(1)
        self.token = self.server.token

    def die_and_be_followed(self):
        """belfryd is killed, which leaves its address and token, and another user's program takes its port."""
        port = urllib.parse.urlsplit(self.server.url).port
        self.server.kill()
        impostor = self.program(*AS_NOBODY, sys.executable, "-c", PROGRAM.read_text(), str(port))
        impostor.expect_line("ready")
        return impostor

    def desktop(self):
        program = desktop.Desktop("--config", self.server.config, "--data", self.server.data)
        self.addCleanup(program.kill)
        return program

    def test_a_desktop_that_starts_does_without_it(self):
        impostor = self.die_and_be_followed()
        program = self.desktop()
        program.expect_log(r"listening on (http://\S+)")
        program.shows_data()
        self.assertEqual(impostor.out, ["ready"])

    def test_a_desktop_that_was_attached_waits_for_the_real_one(self):
        program = self.desktop()
        program.shows_data()
        impostor = self.die_and_be_followed()
        program.expect_log(f"no connection to ws://{self.server.listen}")
        self.server.listen = "127.0.0.1:0"
        self.server.start()
        program.expect_log(f"connected: ws://{self.server.listen}$")
        self.assertEqual(impostor.out, ["ready"])

    def test_belfryctl_doesnt_ask_it(self):
        impostor = self.die_and_be_followed()
        done = belfry.ctl(self.server, "layout", "get", "default")
        self.assertEqual(done.returncode, 6)
        self.assertRegex(done.stderr, r"belfryctl: 127\.0\.0\.1:\d+ can't be reached: no process of user 0 serves there")
        self.assertEqual(impostor.out, ["ready"])

    def test_a_stream_to_it_is_closed_before_a_word_is_said(self):
        impostor = self.die_and_be_followed()
        watch = self.program(belfry.BIN / "belfryctl", "--data", self.server.data, "watch", "node_load1")
        belfry.wait_until("the reason", lambda: re.search("another user's program answers there", "\n".join(watch.err)))
        told = "\n".join(impostor.out)
        self.assertIn("request /live", told)
        self.assertNotIn("message", told)
        self.assertNotIn(self.token, told)


if __name__ == "__main__":
    belfry.main()
