#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop as a screen reader has it: over AT-SPI, with Debian's own client for it."""
import os
import pathlib
import subprocess
import sys

import belfry
import desktop

READER = pathlib.Path(__file__).with_name("at_spi_reader.py")


class Reader:
    """Asks for the tree, and hears what is announced, in a process of its own."""

    def __init__(self, env):
        self.process = subprocess.Popen([sys.executable, "-B", READER], env={**os.environ, **env}, text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.alerts = []
        self.until("ready")

    def until(self, word):
        """The nodes that come before a line that begins so; alerts are kept."""
        found = []
        for line in self.process.stdout:
            kind, *words = line.rstrip("\n").split("\t")
            if kind == "alert":
                self.alerts.append(words[0])
            if kind == word:
                return found
            found.append(words)
        raise AssertionError(f"the reader ended before {word!r}")

    def tree(self):
        """What is shown: [role, name, focusable, focused]."""
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return [[role, name, can == "True", has == "True"]
                for role, name, can, has in (each for each in self.until("end") if len(each) == 4)]

    def end(self):
        self.process.stdin.close()
        self.process.wait(belfry.PATIENCE)
        self.process.stdout.close()


class ScreenReader(belfry.BelfryTest):
    def setUp(self):
        super().setUp()
        screen = desktop.Screen()
        self.addCleanup(screen.end)
        self.screen = screen
        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"], text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ, **screen.env})
        self.addCleanup(bus.stdout.close)
        self.addCleanup(belfry.end_process, bus)
        run = self.folder / "run"
        run.mkdir(mode=0o700)
        self.env = {**screen.env, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(), "XDG_RUNTIME_DIR": str(run),
                    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QUICK_BACKEND": "software"}
        self.program = desktop.Desktop("--config", self.folder / "config", "--data", self.folder / "data",
                                       "--listen", "127.0.0.1:0", "--size", "1280x900", env=self.env)
        self.addCleanup(self.program.kill)
        self.program.shows_data()
        self.reader = Reader(self.env)
        self.addCleanup(self.reader.end)

    def until_shown(self, *wanted):
        """The tree once all of these names are in it."""
        def shown():
            tree = self.reader.tree()
            names = {name for _, name, _, _ in tree}
            return tree if set(wanted) <= names else None
        return belfry.wait_until(f"{wanted} in the tree", shown)

    def judge(self, tree):
        """That everything that is shown has a role, and whatever takes the focus a name."""
        for role, name, focusable, _ in tree:
            self.assertNotIn(role, ("unknown", "invalid", "redundant object"), name)
            self.assertFalse(focusable and not name, f"a {role} without a name")

    def test_the_window_and_its_dialogs(self):
        self.until_shown("Skip")  # the tour of the first start
        self.screen.key("Escape")
        tree = self.until_shown("Overview", "CPU by mode", "Legend", "Settings", "Edit")
        self.judge(tree)
        for role, name in (("push button", "CPU"), ("panel", "CPU by mode"), ("list", "Legend"), ("status bar", "Status")):
            self.assertIn([role, name], [each[:2] for each in tree])
        self.screen.key("e")
        self.judge(self.until_shown("Done", "Resize CPU"))
        self.screen.key("e")
        self.until_shown("Edit")
        for keys, shown in (("ctrl+k", "Go to"), ("ctrl+shift+m", "Metrics"), ("F1", "Keyboard shortcuts"),
                            ("ctrl+e", "Export"), ("n", "Note")):
            self.screen.key(keys)
            tree = self.until_shown(shown)
            self.judge(tree)
            self.assertIn(["dialog", shown], [each[:2] for each in tree])
            self.screen.key("Escape")
            belfry.wait_until(f"{shown} to be gone", lambda: shown not in {each[1] for each in self.reader.tree()})

    def test_what_was_done_is_announced(self):
        self.until_shown("Skip")
        self.screen.key("Escape")
        self.until_shown("Overview")
        self.screen.key("n")
        self.until_shown("Write")
        self.screen.mouse("type", "Deployed")
        self.screen.mouse("key", "Return")

        def heard():
            self.reader.tree()
            return "Noted: Deployed" in self.reader.alerts
        belfry.wait_until("the announcement", heard)


if __name__ == "__main__":
    belfry.main()
