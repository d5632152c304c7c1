# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The servers that benchmarks set side by side, each with its own defaults on a folder and a free port of its own."""
import contextlib
import json
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request


def cpu_seconds(pid):
    """CPU time of another process, all its threads, to the nanosecond: its CPU-time clock (clock_getcpuclockid(3))."""
    return time.clock_gettime((~pid << 3) | 2)


def read_until(stream, pattern):
    for line in stream:
        if found := re.search(pattern, line):
            return found.group(1)
    sys.exit(f"bench: the program ended before it said {pattern}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(url, timeout=300):
    with urllib.request.urlopen(url, timeout=timeout) as answer:
        return answer.read()


def disk_bytes(folder):
    """Bytes of the files below a folder, as long as they are, whatever the file system makes of them."""
    return sum(path.stat().st_size for path in pathlib.Path(folder).rglob("*") if path.is_file())


def wait_ready(url, process, seconds=120):
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        try:
            get(url, 5)
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.02)
    sys.exit(f"bench: {process.args[0]} doesn't answer at {url}")


class Server:
    """A running server: its name, process id, base URL, and folder."""

    def __init__(self, name, process, url, folder):
        self.name, self.process, self.url, self.folder = name, process, url, pathlib.Path(folder)

    @property
    def pid(self):
        return self.process.pid

    @property
    def ws_url(self):
        return self.url.replace("http", "ws", 1) + "/live"

    def cpu(self):
        return cpu_seconds(self.pid)

    def query(self, path, parameters):
        return get(f"{self.url}/api/v1/{path}?{urllib.parse.urlencode(parameters)}")


@contextlib.contextmanager
def running(name, arguments, url, ready, folder, **options):
    with open(pathlib.Path(folder) / f"{name}.log", "w") as log:
        process = subprocess.Popen([str(a) for a in arguments], stdout=log, stderr=log, **options)
        try:
            wait_ready(url + ready, process)
            yield Server(name, process, url, folder)
        finally:
            process.terminate()
            process.wait()


def prometheus(folder):
    """Prometheus that takes remote write; its configuration is empty, so it scrapes nothing."""
    data = pathlib.Path(folder) / "prometheus"
    data.mkdir(exist_ok=True)
    config = data / "prometheus.yml"
    config.write_text("global: {}\n")
    port = free_port()
    return running("prometheus", [program("prometheus"), f"--config.file={config}", f"--storage.tsdb.path={data / 'data'}",
                                  f"--web.listen-address=127.0.0.1:{port}", "--web.enable-remote-write-receiver",
                                  "--web.enable-admin-api", "--log.level=warn"],
                   f"http://127.0.0.1:{port}", "/-/ready", folder)


def victoria_metrics(folder, months=2):
    """VictoriaMetrics, whose default retention of a month would refuse the first day of a month that ends now."""
    data = pathlib.Path(folder) / "victoria-metrics"
    port = free_port()
    return running("victoria-metrics", [program("victoria-metrics"), f"-storageDataPath={data}", f"-retentionPeriod={months}",
                                        f"-httpListenAddr=127.0.0.1:{port}", "-loggerLevel=WARN"],
                   f"http://127.0.0.1:{port}", "/health", folder)


def faster(speed, seal_seconds=900):
    """The configuration of a belfryd that runs `speed` times as fast as usual; it seals each `seal_seconds` of its own."""
    ms = 1000 / speed
    return (f"collect: {{interval: {ms:.0f}ms}}\n"
            f"storage: {{sync_interval: {10 * ms:.0f}ms, seal_interval: {seal_seconds / speed:.0f}s}}\n")


@contextlib.contextmanager
def belfryd(out, folder, configuration=""):
    """belfryd on the data directory `folder`/belfry, with no configuration unless there is one."""
    config = pathlib.Path(folder) / "config"
    config.mkdir(parents=True, exist_ok=True)
    if configuration:
        (config / "belfry.yaml").write_text(configuration)
    process = subprocess.Popen([f"{out}/bin/belfryd", "--config", config, "--data", pathlib.Path(folder) / "belfry",
                                "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        url = read_until(process.stdout, r"listening on (http://\S+)").rstrip("/")
        wait_ready(f"{url}/api/v1/status/buildinfo", process)
        yield Server("belfryd", process, url, folder)
    finally:
        process.terminate()
        process.wait()


def program(name):
    found = shutil.which(name)
    if not found:
        sys.exit(f"bench: {name} isn't installed; ./dev bench installs it")
    return found


def feed(out, sources, *options):
    """Runs feed_samples; what it printed, as a dictionary."""
    done = subprocess.run([f"{out}/bench/feed_samples", *options, *sources], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)
