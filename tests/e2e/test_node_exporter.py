#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""belfryd's /metrics beside Debian's node_exporter: same label sets, types and help, counters between two reads."""
import pathlib
import shutil
import subprocess
import sys
import unittest

import belfry

COMPARE = pathlib.Path(__file__).with_name("compare_node_exporter.py")


@unittest.skipUnless(shutil.which("prometheus-node-exporter"), "needs Debian's package prometheus-node-exporter")
class NodeExporter(belfry.BelfryTest):
    def test_what_both_have_is_the_same(self):
        server = self.belfryd().start()
        # Until the file systems are there: they are looked at beside the ticks.
        belfry.wait_until("file systems", lambda: server.query("node_filesystem_size_bytes"))
        belfry.wait_until("interfaces", lambda: server.query("node_network_up"))
        done = subprocess.run([sys.executable, COMPARE, "--belfry", server.url], capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertGreater(int(done.stdout.splitlines()[-1].split()[0]), 150, done.stdout)


if __name__ == "__main__":
    belfry.main()
