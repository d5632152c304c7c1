#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command of docs/integration.md succeeds, and says something."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/e2e"))
import belfry

PAGE = (ROOT / "docs/integration.md").read_text()
ENDLESS = re.compile(r"^(python3|node) ")


class IntegrationPageTest(belfry.BelfryTest):
    def setUp(self):
        super().setUp()
        self.server = self.belfryd().start()
        self.server.wait_for_ticks(3)
        belfry.wait_until("health to be judged", lambda: self.server.get("/api/belfry/v1/health").status == 200)
        for name, text in re.findall(r"^```yaml (\S+)\n(.*?)^```", PAGE, re.S | re.M):
            (self.folder / name).write_text(text)

    def commands(self):
        for block in re.findall(r"^```sh\n(.*?)^```", PAGE, re.S | re.M):
            yield from block.splitlines()

    def run_one(self, command):
        known = f'belfryctl() {{ "{belfry.BIN}/belfryctl" --data "{self.server.data}" "$@"; }}\n'
        if "--data" in command:
            known = f'belfryctl() {{ "{belfry.BIN}/belfryctl" "$@"; }}\n'
        variables = {"BELFRY": self.server.url, "TOKEN": self.server.token, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
                     **{name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}}
        return subprocess.run(["bash", "-o", "pipefail", "-c", known + command.replace("curl -s ", "curl -sS --fail-with-body ")],
                              cwd=self.folder, env=variables, capture_output=True, text=True, timeout=60)

    def test_every_command_succeeds(self):
        commands = [line for line in self.commands() if not ENDLESS.match(line) and not line.startswith("BELFRY=")]
        self.assertGreater(len(commands), 20)
        for command in commands:
            program = command.split()[0]
            if program in ("amtool", "promtool") and not shutil.which(program):
                continue
            with self.subTest(command):
                run = self.run_one(command)
                self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
                if not re.search(r"--output|import|revoke", command):
                    self.assertTrue(run.stdout.strip())

    def test_rules_to_watch_belfry_by_can_be_evaluated(self):
        rows = re.findall(r"^\| (`.*`) \| [^|]+ \|$", PAGE[PAGE.index("## Who watches Belfry"):], re.M)
        self.assertGreater(len(rows), 8)
        names = {name for name in self.server.get("/api/v1/label/__name__/values").json()["data"]}
        for expr in re.findall(r"`([^`]*)`", " ".join(rows)):
            with self.subTest(expr):
                self.server.query(expr)
                metric, = re.findall(r"\b(?:belfry|process)_\w+", expr)
                if not re.search("rejected|certificate", metric): # there once there is a reason
                    self.assertIn(metric, names)


if __name__ == "__main__":
    belfry.main()
