# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the real programs, each with directories and a port of its own, and asks them things.

No test sleeps for a guessed time: `wait_until` polls a condition up to a deadline and says what it saw last.
"""
import contextlib
import gzip
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request

BIN = pathlib.Path(os.environ.get("BELFRY_BIN", pathlib.Path(__file__).resolve().parents[2] / "build" / "bin"))
PATIENCE = float(os.environ.get("BELFRY_PATIENCE", "30"))
SANITIZED = "BELFRY_SANITIZED" in os.environ  # which keeps memory that was freed


def wait_until(what, condition, timeout=PATIENCE, pause=0.05):
    """The first true value of condition(), asked again and again; fails with `what` after `timeout` seconds."""
    deadline = time.monotonic() + timeout
    last = None
    while time.monotonic() < deadline:
        try:
            last = condition()
        except (OSError, AssertionError) as error:
            last, value = error, None
        else:
            value = last
        if value:
            return value
        time.sleep(pause)
    raise AssertionError(f"not within {timeout:g} s: {what}; last seen: {last!r}")


def start_ticks(pid):
    """When a process began, in clock ticks since boot."""
    return int(pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19])


def end_process(child):
    """A child of the test's own that may have ended."""
    child.kill()
    child.wait()


class HttpAnswer:
    def __init__(self, status, headers, body):
        self.status, self.headers = status, headers
        self.body = gzip.decompress(body) if headers.get("Content-Encoding") == "gzip" and body else body

    def json(self):
        return json.loads(self.body)


def request(method, url, body=None, headers=None, timeout=10):
    """Any answer, errors too, as an HttpAnswer; raises OSError if there is none."""
    call = urllib.request.Request(url, data=body, method=method, headers=headers or {})
    try:
        with urllib.request.urlopen(call, timeout=timeout) as reply:
            return HttpAnswer(reply.status, reply.headers, reply.read())
    except urllib.error.HTTPError as error:
        with error:
            return HttpAnswer(error.code, error.headers, error.read())


class Program:
    """A process whose output is collected line by line."""

    def __init__(self, arguments, env=None):
        self.arguments = [str(a) for a in arguments]
        self.process = subprocess.Popen(self.arguments, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True, env={**os.environ, **(env or {})})
        self.out, self.err = [], []
        self._readers = [threading.Thread(target=self._read, args=pair, daemon=True)
                         for pair in ((self.process.stdout, self.out), (self.process.stderr, self.err))]
        for reader in self._readers:
            reader.start()

    @staticmethod
    def _read(stream, lines):
        for line in stream:
            lines.append(line.rstrip("\n"))

    def running(self):
        return self.process.poll() is None

    def expect_line(self, start, timeout=PATIENCE):
        """The first line of standard output that starts with `start`."""
        def find():
            for line in list(self.out):
                if line.startswith(start):
                    return line
            if not self.running():
                self.finish()
                raise RuntimeError(f"{self.arguments} ended with {self.process.returncode}: {self.err}")
            return None
        return wait_until(f"a line that starts with {start!r} from {self.arguments[0]}; stderr: {self.err}", find, timeout)

    def finish(self, timeout=PATIENCE):
        code = self.process.wait(timeout)
        for reader in self._readers:
            reader.join(timeout)
        self.process.stdout.close()
        self.process.stderr.close()
        return code

    def terminate(self, timeout=PATIENCE):
        """SIGTERM and the exit code."""
        if self.running():
            self.process.send_signal(signal.SIGTERM)
        return self.finish(timeout)

    def kill(self):
        if self.running():
            self.process.kill()
        return self.finish()


class Belfryd:
    """A belfryd with configuration and data of its own; restarts keep both, and its port."""

    def __init__(self, folder, config="", rules=None, name="belfryd"):
        self.folder = pathlib.Path(folder) / name
        self.config, self.data = self.folder / "config", self.folder / "data"
        (self.config / "rules.d").mkdir(parents=True)
        self.data.mkdir()
        self.listen = "127.0.0.1:0"
        if config:
            (self.config / "belfry.yaml").write_text(config)
        if rules:
            self.write_rules(rules)
        self.program, self.url = None, None

    def write_rules(self, text, name="test.yaml"):
        (self.config / "rules.d" / name).write_text(text)

    def arguments(self):
        return [BIN / "belfryd", "--config", self.config, "--data", self.data, "--listen", self.listen]

    def start(self, env=None):
        self.program = Program(self.arguments(), env)
        self.url = self.program.expect_line("listening on ").split()[-1].rstrip("/")
        self.listen = urllib.parse.urlsplit(self.url).netloc
        return self

    def stop(self):
        code, self.program = self.program.terminate(), None
        return code

    def kill(self):
        """kill -9, as a crash."""
        self.program.kill()
        self.program = None

    def reload(self):
        self.program.process.send_signal(signal.SIGHUP)

    @property
    def ws_url(self):
        return "ws://" + self.listen + "/live"

    @property
    def token(self):
        return (self.data / "run" / "token").read_text().strip()

    def get(self, path, **parameters):
        query = "?" + urllib.parse.urlencode(parameters) if parameters else ""
        return request("GET", self.url + path + query)

    def put(self, path, document, **headers):
        body = document if isinstance(document, bytes) else json.dumps(document).encode()
        return request("PUT", self.url + path, body, {"Content-Type": "application/json",
                       "Authorization": "Bearer " + self.token, **{k.replace("_", "-"): v for k, v in headers.items()}})

    def query(self, expr, **parameters):
        """The result of an instant query, checked to have succeeded."""
        answer = self.get("/api/v1/query", query=expr, **parameters)
        assert answer.status == 200, (answer.status, answer.body)
        return answer.json()["data"]["result"]

    def value(self, expr):
        """The value of the only series, or None if there is none."""
        result = self.query(expr)
        assert len(result) <= 1, result
        return float(result[0]["value"][1]) if result else None

    def query_range(self, expr, start, end, step):
        answer = self.get("/api/v1/query_range", query=expr, start=start, end=end, step=step)
        assert answer.status == 200, (answer.status, answer.body)
        return answer.json()["data"]["result"]

    def ticks(self):
        """Times of the stored ticks of the last ten minutes, in seconds, ascending."""
        result = self.query("node_load1[10m]")
        return [point[0] for point in result[0]["values"]] if result else []

    def wait_for_ticks(self, count):
        return wait_until(f"{count} ticks", lambda: self.ticks() if len(self.ticks()) >= count else None)


def ctl(server, *arguments, timeout=PATIENCE):
    """Runs belfryctl against a Belfryd; returns the finished process with text output."""
    return subprocess.run([str(BIN / "belfryctl"), "--data", str(server.data), *map(str, arguments)],
                          capture_output=True, text=True, timeout=timeout, stdin=subprocess.DEVNULL)


@contextlib.contextmanager
def cpu_load(processes=None):
    """Keeps the processor busy with that many processes (default: one per core)."""
    count = processes or os.cpu_count() or 1
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
        for process in busy:
            process.wait()


class BelfryTest(unittest.TestCase):
    """A folder for each test, and an end for every program it started."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="belfry-e2e-"))
        self.addCleanup(shutil.rmtree, self.folder, True)

    def belfryd(self, **options):
        server = Belfryd(self.folder, **options)

        def end():
            if server.program:
                server.program.kill()
        self.addCleanup(end)
        return server

    def program(self, *arguments, **options):
        program = Program(arguments, **options)
        self.addCleanup(program.kill)
        return program


def main():
    unittest.main(verbosity=2)
