# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A viewer that shares no code with Belfry: Debian's python3-websockets on the stream."""
import asyncio
import json

import websockets

SUBPROTOCOL = "belfry.v1.json"


class Viewer:
    """One connection; use it as `async with Viewer(server) as viewer`."""

    def __init__(self, server, token=None, timeout=30):
        self.server, self.token, self.timeout = server, token, timeout
        self.welcome = None

    async def __aenter__(self):
        self.socket = await websockets.connect(self.server.ws_url, subprotocols=[SUBPROTOCOL], max_size=2 ** 25)
        hello = {"type": "hello", "version": 1, "client": "python"}
        if self.token:
            hello["token"] = self.token
        await self.send(hello)
        self.welcome = await self.expect("welcome")
        return self

    async def __aexit__(self, *_):
        await self.socket.close()

    async def send(self, message):
        await self.socket.send(message if isinstance(message, str) else json.dumps(message))

    async def receive(self):
        return json.loads(await asyncio.wait_for(self.socket.recv(), self.timeout))

    async def expect(self, kind, **fields):
        """The next message of this type with these fields; others are passed over."""
        while True:
            message = await self.receive()
            if message["type"] == kind and all(message.get(k) == v for k, v in fields.items()):
                return message

    async def subscribe(self, request, query, step=1000, **more):
        await self.send({"type": "subscribe", "id": request, "query": query, "step": step, **more})
        return await self.expect("subscribed", id=request)

    async def points(self, channel, enough):
        """Points of a channel until enough(list of points) says so."""
        got = []
        while not enough(got):
            got.append(await self.expect("points", channel=channel))
        return got
