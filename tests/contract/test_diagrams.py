#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sequence diagrams of docs/protocol.md: their messages and fields are those of asyncapi.yaml, and a viewer goes
through every path of them with a running belfryd."""
import asyncio
import itertools
import json
import pathlib
import re
import socket
import sys
import time

import websockets

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/e2e"))
import belfry
import live
from stream_contract import DOCUMENT, Stream

PAGE = (ROOT / "docs/protocol.md").read_text()
ARROW = re.compile(r"([VS])(->>|-->>|--x)([VS]): (.+)")
MESSAGE = re.compile(r"(\w+)(?: \{([\w, ]+)\})?")
ANOTHER = re.compile(r"participant [VS] as \w+|Note over [VS]: [^;#]+")
LARGE = 11_000 # points of a history
MEGABYTES = '{__name__=~"node_memory_.+"}' # so many of them: some fifty series, mostly of null
TOO_MUCH = '{__name__=~"node_.+"}'
# What a path needs beside the usual, by the last words it has.
SITUATIONS = {
    "the headers are wrong": {"origin": "http://elsewhere.example"},
    "a token is missing or wrong": {"token": "wrong"},
    "it can't": {"query": TOO_MUCH, "maxPoints": LARGE, "from": 1000 * (int(time.time()) - LARGE)},
}


def paths(lines):
    """Every way through a diagram: lists of arrows and notes, and the words of its alternatives."""
    def block(words):
        branches, current = [], [words]
        for line in lines:
            kind, _, text = line.partition(" ")
            if kind in ("loop", "alt", "opt"):
                current.append(block(text) + ([("", [])] if kind == "opt" else []))
            elif kind == "else":
                branches.append((current[0], ways(current[1:])))
                current = [text]
            elif kind == "end":
                break
            else:
                current.append(line)
        return branches + [(current[0], ways(current[1:]))]

    def ways(steps):
        return [[*itertools.chain(*way)] for way in itertools.product(*map(choices, steps))]

    def choices(step):
        if isinstance(step, str):
            return [[step]]
        return [[("words", words), *way] for words, inside in step for way in (inside or [[]])]

    lines = iter(lines)
    return block("")[0][1]


class Diagram:
    def __init__(self, text):
        first, *lines = [line.strip() for line in text.strip().splitlines()]
        assert first == "sequenceDiagram", first
        self.lines = lines

    def paths(self):
        for way in paths(self.lines):
            words = [step[1] for step in way if isinstance(step, tuple) and step[1]]
            yield words, [step for step in way if isinstance(step, str)]


DIAGRAMS = {heading: Diagram(text) for heading, text in re.findall(
    r"^## ([^\n]+)$(?:(?!^## ).)*?```mermaid\n(.*?)```", PAGE, re.S | re.M)}


class Player:
    """A viewer that does what a diagram says of it, and expects of the server what it says of that."""

    def __init__(self, server, situation):
        self.server = server
        self.values = {"version": 1, "client": "diagram", "token": server.token, "query": "node_load1", "step": 1000,
                       "historyMs": 60_000, "maxPoints": 600, "id": 0, "from": 1000 * int(time.time()), **situation}
        self.ids = itertools.count(1)
        self.socket, self.status = None, None
        self.load_ids, self.load_channels = set(), set() # of what is only there to be much

    async def connect(self):
        plain = socket.socket()
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096) # so that little is on its way
        host, port = self.server.listen.split(":")
        plain.connect((host, int(port)))
        try:
            self.socket = await websockets.connect(
                self.server.ws_url, sock=plain, subprotocols=[live.SUBPROTOCOL], max_size=2 ** 25, max_queue=1,
                ping_interval=None, origin=self.values.get("origin"))
            self.status = 101
        except websockets.InvalidStatusCode as refusal:
            self.status = refusal.status_code

    async def say(self, kind, fields):
        if kind == "subscribe":
            self.values["id"] = next(self.ids)
        await self.socket.send(json.dumps({"type": kind, **{field: self.values[field] for field in fields}}))

    async def hear(self, kind, fields):
        """The next message of that kind; between there may be points."""
        while True:
            message = json.loads(await asyncio.wait_for(self.socket.recv(), belfry.PATIENCE))
            if self.is_load(message):
                continue
            if message["type"] == kind:
                break
            assert message["type"] in ("points", "series"), (kind, message)
        assert set(fields) <= set(message), (fields, message)
        if kind == "welcome":
            self.values["epoch"] = message["epoch"]
        elif kind == "gap":
            self.values["from"] = message["from"]

    def is_load(self, message):
        if message.get("id") in self.load_ids:
            self.load_channels.add(message["channel"])
        return message.get("channel") in self.load_channels

    async def see_the_end(self, code):
        if code == 1001:
            await asyncio.to_thread(self.server.stop)
        elif code == 4413:
            await self.ask_for_megabytes(8)
        try:
            while True:
                await asyncio.wait_for(self.socket.recv(), belfry.PATIENCE)
        except websockets.ConnectionClosed as end:
            # Who doesn't read may find the end alone.
            assert end.code == code or (code == 4413 and end.code == 1006), end
        if code == 4413:
            sent_away = lambda: self.server.value('belfry_server_rejected_total{reason="session"}')
            await asyncio.to_thread(belfry.wait_until, "the server to have sent it away", sent_away)
        elif code == 1001:
            await asyncio.to_thread(self.server.start)

    async def ask_for_megabytes(self, times):
        for _ in range(times):
            self.load_ids.add(number := next(self.ids))
            await self.socket.send(json.dumps({
                "type": "subscribe", "id": number, "query": MEGABYTES, "step": 1000,
                "historyMs": 1000 * (LARGE - 1), "maxPoints": LARGE}))

    async def note(self, text):
        if not text.startswith("more than 256 KiB wait"):
            return
        while not self.server.value("belfry_server_conflated_points_total"): # the kernel takes some, too
            sent = self.bytes_sent()
            await self.ask_for_megabytes(1)
            await asyncio.to_thread(belfry.wait_until, "a megabyte on its way", lambda: self.bytes_sent() > sent + 1e6)

    def bytes_sent(self):
        return self.server.value("belfry_server_sent_bytes_total")

    async def take(self, step):
        if step.startswith("Note over "):
            await self.note(step.partition(": ")[2])
        if not (arrow := ARROW.fullmatch(step)):
            return
        sender, line, _, text = arrow.groups()
        kind, fields = MESSAGE.match(text).groups()
        fields = (fields or "").replace(" ", "").split(",") if fields else []
        if text.startswith("GET /live"):
            await self.connect()
        elif text.startswith("HTTP "):
            assert str(self.status) in re.findall(r"\d+", text), (self.status, text)
        elif line == "--x":
            await self.see_the_end(int(text.split()[1]))
        else:
            await (self.say if sender == "V" else self.hear)(kind, fields)

    async def play(self, steps):
        if not any("hello" in step for step in steps) and not any("HTTP" in step for step in steps):
            await self.arrive()
        elif steps[-1].startswith("S->>V: points"): # it was there before
            await self.arrive()
        if any("stops reading" in step for step in steps):
            await self.say("subscribe", ["id", "query", "step"])
            await self.hear("subscribed", ["channel"])
        for step in steps:
            await self.take(step)
        if self.socket:
            await self.socket.close()

    async def arrive(self):
        await self.connect()
        await self.say("hello", ["version"])
        await self.hear("welcome", [])


class DiagramsTest(belfry.BelfryTest):
    def test_they_name_real_messages(self):
        stream = Stream(DOCUMENT.read_text())
        from_client, from_server = stream.directions()
        codes = re.findall(r"^\| (\d{4}) \|", PAGE, re.M)
        self.assertEqual(len(DIAGRAMS), PAGE.count("```mermaid"))
        for heading, diagram in DIAGRAMS.items():
            steps = [line for line in diagram.lines if not re.match(r"(loop|alt|opt|else|end)\b", line)]
            for step in steps:
                with self.subTest(heading, step=step):
                    arrow = ARROW.fullmatch(step)
                    if not arrow:
                        self.assertRegex(step, f"^({ANOTHER.pattern})$")
                        continue
                    sender, line, receiver, text = arrow.groups()
                    self.assertNotEqual(sender, receiver)
                    if line == "--x":
                        self.assertIn(text.removeprefix("close "), codes)
                    elif not text.startswith(("GET /live", "HTTP ")):
                        kind, fields = MESSAGE.fullmatch(text).groups()
                        self.assertIn(kind, from_client if sender == "V" else from_server)
                        known = stream.document["components"]["schemas"][kind]["properties"]
                        self.assertLessEqual(set((fields or "type").split(", ")), set(known))

    def test_they_happen(self):
        for heading, diagram in DIAGRAMS.items():
            for words, steps in diagram.paths():
                with self.subTest(heading, path=words):
                    server = belfry.Belfryd(self.folder, name=f"{heading} {len(list(self.folder.iterdir()))}").start()
                    try:
                        server.wait_for_ticks(2)
                        situation = next((SITUATIONS[each] for each in words if each in SITUATIONS), {})
                        asyncio.run(Player(server, situation).play(steps))
                    finally:
                        server.kill()


if __name__ == "__main__":
    belfry.main()
