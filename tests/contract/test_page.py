#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command of docs/api.md does what it is there to show."""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/e2e"))
import belfry
from test_contract import BASE, CONFIG, RULES


class ApiPageTest(belfry.BelfryTest):
    def test_every_example_succeeds(self):
        page = (ROOT / "docs/api.md").read_text()
        commands = []
        for block in re.findall(r"```sh\n(.*?)```", page, re.S):
            commands += [c for c in block.replace("\\\n", " ").splitlines() if c.startswith("curl ")]
        self.assertGreater(len(commands), 20)
        server = self.belfryd(config=CONFIG, rules=RULES).start()
        fingerprint = belfry.wait_until("the alert to fire", lambda: server.get(BASE + "/alerts", state="firing").json()
                                        ["alerts"])[0]["alert"]["fingerprint"]
        belfry.wait_until("health to be judged", lambda: server.get(BASE + "/health").status == 200)
        for expr in set(re.findall(r'"query":"([^"]+)"', page)):
            belfry.wait_until(f"{expr} to have series", lambda expr=expr: server.query(expr))
        done = belfry.ctl(server, "token", "pair")
        self.assertEqual(done.returncode, 0, done.stderr)
        code = done.stdout.strip()
        variables = {"BELFRY": server.url + BASE, "TOKEN": server.token, "PATH": "/usr/bin:/bin"}
        child = subprocess.Popen(["sleep", "600"])
        self.addCleanup(belfry.end_process, child)
        start = str(belfry.start_ticks(child.pid))
        for command in commands:
            with self.subTest(command):
                command = command.replace("e42e84d7a7c37f6f", fingerprint).replace("K7QX-2M9D", code).replace("4711", str(child.pid)).replace("8123456", start).replace("curl -s", "curl -sS --fail-with-body", 1)
                run = subprocess.run(["bash", "-c", command], cwd=self.folder, env=variables, capture_output=True, text=True)
                self.assertEqual(run.returncode, 0, run.stdout + run.stderr)


if __name__ == "__main__":
    belfry.main()
