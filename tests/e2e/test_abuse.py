#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a client can do to a server that it shouldn't, each with a number; and that others are served meanwhile."""
import contextlib
import pathlib
import resource
import select
import socket
import time
import zlib

import belfry

HEAD = b"GET /api/belfry/v1/identity HTTP/1.1\r\nHost: localhost\r\n"
MIB = 1 << 20
WANTED_FILES = 5400


def memory(pid):
    """Resident bytes that are the process's own (PSS)."""
    text = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
    return next(int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("Pss:"))


def connect(server):
    host, port = server.listen.split(":")
    return socket.create_connection((host, int(port)), 30)


def answer_of(client):
    """The status line's number; 0 if the connection was closed without one."""
    received = b""
    with contextlib.suppress(ConnectionResetError):
        while b"\r\n" not in received:
            piece = client.recv(65536)
            if not piece:
                break
            received += piece
    return int(received.split()[1]) if received else 0


class Abuse(belfry.BelfryTest):
    def assert_serves(self, server):
        begin = time.monotonic()
        self.assertEqual(server.get("/api/belfry/v1/identity").status, 200)
        self.assertLess(time.monotonic() - begin, 2)

    def test_slowloris(self):
        """200 clients that send a byte a second are all let go when the request's 10 seconds are over."""
        server = self.belfryd().start()
        with contextlib.ExitStack() as stack:
            clients = [stack.enter_context(connect(server)) for _ in range(200)]
            begin = time.monotonic()
            for client in clients:
                client.sendall(HEAD + b"X: ")
            alive, statuses = set(clients), []
            while alive and time.monotonic() - begin < 20:
                for client in select.select(list(alive), [], [], 1)[0]:
                    statuses.append(answer_of(client))
                    alive.discard(client)
                self.assert_serves(server)
                for client in alive:
                    with contextlib.suppress(OSError):
                        client.sendall(b"x")
            took = time.monotonic() - begin
        self.assertFalse(alive)
        self.assertEqual(set(statuses), {408})
        self.assertGreater(took, 8)
        self.assertLess(took, 15)

    def test_a_body_of_100_mb_is_refused_by_its_head(self):
        server = self.belfryd().start()
        before = memory(server.program.process.pid)
        for head in (b"Content-Length: 104857600\r\n\r\n", b"Transfer-Encoding: chunked\r\n\r\n"):
            chunk = b"x" * MIB if b"Length" in head else b"100000\r\n" + b"x" * MIB + b"\r\n"
            with self.subTest(head), connect(server) as client:
                client.sendall(b"PUT /api/belfry/v1/layouts/default HTTP/1.1\r\nHost: localhost\r\n"
                               b"Authorization: Bearer " + server.token.encode() + b"\r\n" + head)
                client.setblocking(False)
                sent, pending = 0, chunk
                while not select.select([client], [], [], 0)[0] and sent < 100 * MIB:
                    if not select.select([], [client], [], 10)[1]:
                        break
                    try:
                        count = client.send(pending)
                    except OSError:
                        break
                    sent += count
                    pending = pending[count:] or chunk
                client.setblocking(True)
                client.settimeout(30)
                self.assertEqual(answer_of(client), 413)
                self.assertLess(sent, 32 * MIB)  # what both systems' buffers hold, and a moment of politeness
        if not belfry.SANITIZED:
            self.assertLess(memory(server.program.process.pid) - before, 16 * MIB)
        self.assert_serves(server)

    def test_headers_of_1_mb_are_refused(self):
        server = self.belfryd().start()
        for name, head in (("one", b"X: " + b"x" * MIB), ("many", b"X: y\r\n" * (MIB // 6)), ("a target", b"")):
            with self.subTest(name), connect(server) as client:
                begin = HEAD if head else b"GET /" + b"x" * MIB
                with contextlib.suppress(OSError):
                    client.sendall(begin + head)
                self.assertEqual(answer_of(client), 431)
        self.assert_serves(server)

    def test_a_body_is_not_unpacked(self):
        """A compression bomb stays the thousand bytes it is."""
        server = self.belfryd().start()
        bomb = zlib.compress(b"0" * (100 * MIB), 9)
        before = memory(server.program.process.pid)
        for coding in ("gzip", "deflate", "br", "zstd"):
            answer = server.put("/api/belfry/v1/layouts/default", bomb[:MIB // 2], Content_Encoding=coding, If_Match='"1"')
            self.assertEqual(answer.status, 415, coding)
        self.assertLess(memory(server.program.process.pid) - before, 16 * MIB)

    def test_5000_idle_connections(self):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if 0 <= soft < WANTED_FILES:  # beyond the hard limit as root only; an error says what is missing
            resource.setrlimit(resource.RLIMIT_NOFILE, (WANTED_FILES, hard if hard < 0 else max(hard, WANTED_FILES)))
        server = self.belfryd(config="server: {connections: 6000, connections_per_address: 6000}\n").start()
        server.wait_for_ticks(2)
        pid = server.program.process.pid
        before = memory(pid)
        with contextlib.ExitStack() as stack:
            for _ in range(5000):
                stack.enter_context(connect(server))
            belfry.wait_until("all of them", lambda: "belfry_server_connections" in server.get("/metrics").body.decode()
                              and (server.value("belfry_server_connections") or 0) >= 5000)
            each = (memory(pid) - before) / 5000
            self.assertLess(each, 32 * 1024)
            for _ in range(20):
                self.assert_serves(server)
            ticks = server.ticks()
            belfry.wait_until("further ticks", lambda: server.ticks()[-1] > ticks[-1] + 2)
        print(f"\n{each / 1024:.1f} KiB for an idle connection")
        belfry.wait_until("none of them", lambda: server.value("belfry_server_connections") in range(10))


if __name__ == "__main__":
    belfry.main()
