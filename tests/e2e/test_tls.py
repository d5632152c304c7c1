#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""TLS: HTTP and the stream, new certificates without a break, certificates of clients."""
import asyncio
import json
import shutil
import socket
import ssl
import subprocess
import urllib.error
import urllib.request
import warnings

import websockets

import belfry
import live
from tls_files import Authority


def config(certificate, key, client_ca=None):
    more = f", client_ca: {client_ca}" if client_ca else ""
    return f"server: {{tls: {{certificate: {certificate}, key: {key}{more}}}}}\n"


class TlsViewer(live.Viewer):
    def __init__(self, server, context):
        super().__init__(server)
        self.context = context

    async def __aenter__(self):
        uri = self.server.url.replace("https://", "wss://") + "/live"
        self.socket = await websockets.connect(uri, ssl=self.context, subprotocols=[live.SUBPROTOCOL], max_size=2 ** 25)
        await self.send({"type": "hello", "version": 1, "client": "python"})
        self.welcome = await self.expect("welcome")
        return self


def get(server, path, context):
    with urllib.request.urlopen(server.url + path, context=context, timeout=10) as reply:
        return json.loads(reply.read())


def shown(server, context):
    """The certificate that a new connection is shown."""
    host, port = server.listen.split(":")
    with socket.create_connection((host, int(port)), 10) as plain:
        with context.wrap_socket(plain, server_hostname="localhost") as secure:
            return secure.getpeercert(True)


def run_ctl(*arguments):
    return subprocess.run([str(belfry.BIN / "belfryctl"), *map(str, arguments)], capture_output=True, text=True,
                          timeout=belfry.PATIENCE, stdin=subprocess.DEVNULL)


def frame(message):
    """A masked text frame, with a mask of zeros."""
    payload = json.dumps(message).encode()
    length = bytes([0x80 | len(payload)]) if len(payload) < 126 else b"\xfe" + len(payload).to_bytes(2, "big")
    return b"\x81" + length + bytes(4) + payload


class Tls(belfry.BelfryTest):
    def setUp(self):
        super().setUp()
        self.authority = Authority(self.folder / "ca")
        self.certificate, self.key = self.authority.issue("server")

    def test_http_and_the_stream(self):
        server = self.belfryd(config=config(self.certificate, self.key)).start()
        self.assertTrue(server.url.startswith("https://"))
        context = self.authority.context()
        self.assertEqual(get(server, "/api/belfry/v1/identity", context)["name"], "belfry")

        async def watch():
            async with TlsViewer(server, context) as viewer:
                # A history is larger than a TLS record, and points come one by one.
                await viewer.send({"type": "subscribe", "id": 1, "query": '{__name__=~"node_.+"}', "historyMs": 600000})
                history = await viewer.expect("history")
                points = await viewer.points(history["channel"], lambda p: len(p) == 3)
                return history, points
        belfry.wait_until("a tick", lambda: get(server, "/api/v1/query?query=node_load1", context)["data"]["result"])
        history, points = asyncio.run(watch())
        self.assertGreater(len(json.dumps(history)), 20_000)
        self.assertEqual([p["offset"] for p in points], list(range(points[0]["offset"], points[0]["offset"] + 3)))

    def test_a_stranger_is_not_believed_and_old_versions_are_not_spoken(self):
        server = self.belfryd(config=config(self.certificate, self.key)).start()
        stranger = Authority(self.folder / "other")
        with self.assertRaises(urllib.error.URLError):
            get(server, "/", stranger.context())
        old = self.authority.context()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
        old.set_ciphers("ALL:@SECLEVEL=0")
        with self.assertRaises(ssl.SSLError):
            shown(server, old)

    def test_a_new_certificate_is_shown_without_a_break(self):
        server = self.belfryd(config=config(self.certificate, self.key)).start()
        context = self.authority.context()
        first = shown(server, context)
        new = self.authority.issue("new")

        async def scenario():
            async with TlsViewer(server, context) as viewer:
                channel = (await viewer.subscribe(1, "node_load1"))["channel"]
                # Broken: the key is of another certificate.
                shutil.copy(new[1], self.key)
                server.reload()
                await asyncio.to_thread(belfry.wait_until, "a complaint", lambda: any(
                    "kept the old certificate" in line for line in server.program.err))
                self.assertEqual(await asyncio.to_thread(shown, server, context), first)
                # And whole again, noticed without a signal.
                shutil.copy(new[0], self.certificate)
                await asyncio.to_thread(belfry.wait_until, "the new certificate",
                                        lambda: shown(server, context) != first)
                await viewer.points(channel, lambda p: len(p) == 2)
        asyncio.run(scenario())

    def test_clients_show_a_certificate_where_it_is_wanted(self):
        server = self.belfryd(config=config(self.certificate, self.key, self.authority.file)).start()
        own = self.authority.issue("client", "laptop")
        self.assertEqual(get(server, "/api/belfry/v1/identity", self.authority.context(own))["name"], "belfry")
        with self.assertRaises(OSError):
            get(server, "/api/belfry/v1/identity", self.authority.context())
        foreign = Authority(self.folder / "other").issue("client")
        with self.assertRaises(OSError):
            get(server, "/api/belfry/v1/identity", self.authority.context(foreign))

        done = run_ctl("--server", server.url, "--ca", self.authority.file, "--cert", own[0], "--key", own[1], "health")
        self.assertIn(done.returncode, (0, 1), done.stderr)  # 1: not judged yet
        self.assertNotIn("can't be reached", done.stderr)
        self.assertEqual(run_ctl("--server", server.url, "--ca", self.authority.file, "health").returncode, 6)
        # Programs of this machine come in as ever.
        self.assertEqual(belfry.ctl(server, "layout", "list").returncode, 0)

    def test_our_own_client_verifies(self):
        server = self.belfryd(config=config(self.certificate, self.key)).start()
        self.assertEqual(run_ctl("--server", server.url, "layout", "list").returncode, 6)
        done = run_ctl("--server", server.url, "--ca", self.authority.file, "layout", "list")
        self.assertEqual(done.returncode, 0, done.stderr)
        seen = run_ctl("--server", server.url, "--ca", self.authority.file, "watch", "node_load1", "--count", "1")
        self.assertEqual(seen.returncode, 0, seen.stderr)
        self.assertIn("node_load1", seen.stdout)

    def test_who_does_not_read_gets_the_newest_once_it_does(self):
        """What waits to be sent is counted where it waits: behind the encryption, where there is one."""
        server = self.belfryd(config=config(self.certificate, self.key)).start()
        for wrap in (True, False):
            with self.subTest(encrypted=wrap):
                self.read_late(server, wrap)

    def read_late(self, server, encrypted):
        context = self.authority.context()
        host, port = server.listen.split(":")
        plain = socket.socket()
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        plain.settimeout(30)
        plain.connect((host, int(port)))
        with context.wrap_socket(plain, server_hostname="localhost") if encrypted else plain as viewer:
            viewer.sendall(b"GET /live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                           b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                           b"Sec-WebSocket-Protocol: belfry.v1.json\r\n\r\n")
            self.assertIn(b"101", viewer.recv(4096).split(b"\r\n")[0])
            viewer.sendall(frame({"type": "hello", "version": 1}))
            for number in range(1, 151):
                viewer.sendall(frame({"type": "subscribe", "id": number, "query": f'{{__name__=~"node_.+"}} > -{number}'}))

            def left_out_so_far():
                answer = get(server, "/api/v1/query?query=belfry_server_conflated_points_total", context)
                return sum(float(s["value"][1]) for s in answer["data"]["result"])
            before = left_out_so_far()
            belfry.wait_until("points left out, over several ticks", lambda: left_out_so_far() > before + 1000)
            viewer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
            received, piece = b"", b"begin"
            while piece and b"slow_viewer" not in received:
                piece = viewer.recv(65536)
                received = received[-20:] + piece
            self.assertIn(b"slow_viewer", received)
        self.assertEqual(get(server, "/api/belfry/v1/identity", context)["name"], "belfry")

    def test_a_broken_configuration_does_not_start(self):
        for what, certificate, key, said in (("no file", self.folder / "none", self.key, "none"),
                                             ("no certificate", self.key, self.key, "no certificate"),
                                             ("another key", self.certificate, self.authority.key, "key")):
            with self.subTest(what):
                server = self.belfryd(config=config(certificate, key), name=what.replace(" ", "-"))
                program = self.program(*server.arguments())
                self.assertEqual(program.finish(), 4)
                self.assertIn(said, " ".join(program.err))

    def test_a_client_that_never_speaks_is_let_go(self):
        server = self.belfryd(config=config(self.certificate, self.key)).start()
        host, port = server.listen.split(":")
        with socket.create_connection((host, int(port)), 30) as silent:
            self.assertEqual(silent.recv(1), b"")  # after 10 s


if __name__ == "__main__":
    belfry.main()
