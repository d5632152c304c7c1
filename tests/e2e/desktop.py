# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop program from outside: what it logs, which threads and files it has, and a person's mouse."""
import contextlib
import os
import pathlib
import re
import subprocess

import belfry

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


class Desktop(belfry.Program):
    """A running `belfry`; its log is in `err`."""

    def __init__(self, *options, env=None):
        super().__init__([belfry.BIN / "belfry", *options], env={**OFFSCREEN, **(env or {})})

    def expect_log(self, pattern, times=1):
        """The match of the line that is the `times`-th to match."""
        def find():
            found = [m for line in list(self.err) if (m := re.search(pattern, line))]
            if len(found) < times and not self.running():
                self.finish()
                raise RuntimeError(f"{self.arguments} ended with {self.process.returncode}: {self.err}")
            return found[times - 1] if len(found) >= times else None
        try:
            return belfry.wait_until(f"{pattern!r} in the log", find)
        except AssertionError as error:
            raise AssertionError(f"{error}; the log: {self.err}") from error

    def shows_data(self):
        """Waits for the first frame with data; how long it took, in milliseconds."""
        return int(self.expect_log(r"first frame with data (\d+) ms after the start")[1])


def threads(pid):
    """The names of a process's threads."""
    names = set()
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        with contextlib.suppress(FileNotFoundError):
            names.add((task / "comm").read_text().strip())
    return names


def open_files(pid):
    """What the descriptors of a process lead to."""
    files = set()
    for descriptor in pathlib.Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):
            files.add(os.readlink(descriptor))
    return files


class Screen:
    """An X server without a screen, and a mouse to go with it."""

    def __init__(self):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()  # the end of the file, should Xvfb end
        if not number:
            raise RuntimeError("Xvfb doesn't start")
        self.env = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}", "WAYLAND_DISPLAY": ""}

    def mouse(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env={**os.environ, **self.env}, check=True, timeout=belfry.PATIENCE)

    def click(self, place):
        self.mouse("mousemove", *place, "click", 1)

    def key(self, combination):
        """Presses keys in Belfry's window, as xdotool spells them: alt+2. Nobody else here gives a window the focus."""
        self.mouse("search", "--sync", "--onlyvisible", "--name", "Belfry$", "windowfocus", "--sync", "key", combination)

    def drag(self, start, end, steps=10):
        """Presses at `start`, moves to `end` and lets go."""
        self.mouse("mousemove", *start, "mousedown", 1)
        for i in range(1, steps + 1):
            self.mouse("mousemove", *(a + (b - a) * i // steps for a, b in zip(start, end)))
        self.mouse("mouseup", 1)

    def end(self):
        self.server.kill()
        self.server.wait()


class WaylandScreen(Screen):
    """The same with a Wayland compositor on it, which shows a program on the whole of it, without a frame."""

    def __init__(self, folder):
        super().__init__()
        folder.mkdir(mode=0o700)
        self.compositor = subprocess.Popen(
            ["weston", "--backend=x11-backend.so", "--use-pixman", "--shell=kiosk-shell.so", "--width=1280",
             "--height=900", "--socket=screen", "--no-config", "--idle-time=0", "--log=/dev/null"],
            env={**os.environ, **self.env, "XDG_RUNTIME_DIR": str(folder)},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        belfry.wait_until("weston's socket", lambda: (folder / "screen").exists())
        self.x_env = self.env
        self.env = {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": str(folder / "screen"),
                    "XDG_RUNTIME_DIR": str(folder), "DISPLAY": ""}

    def mouse(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env={**os.environ, **self.x_env}, check=True,
                       timeout=belfry.PATIENCE)

    def end(self):
        self.compositor.kill()
        self.compositor.wait()
        super().end()
