#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""watch.py [URL [QUERY]]: prints each new value of a PromQL query as it is measured.

Needs python3-websockets. The protocol is docs/protocol.md; a token, if the server wants one, is in BELFRY_TOKEN.
"""
import asyncio
import json
import os
import sys

import websockets


def show(message, names):
    """One line for each series of an evaluation; a value is a number, "NaN", "+Inf", "-Inf", or null where it is missing."""
    for name, value in zip(names, message["values"]):
        if value is not None:
            print(message["t"], name, value, flush=True)


async def watch(url, query):
    async with websockets.connect(url, subprotocols=["belfry.v1.json"], max_size=2 ** 24) as socket:
        hello = {"type": "hello", "version": 1, "client": "watch.py"}
        if "BELFRY_TOKEN" in os.environ:
            hello["token"] = os.environ["BELFRY_TOKEN"]
        await socket.send(json.dumps(hello))
        # One evaluation a second, and what there was in the last ten.
        await socket.send(json.dumps({"type": "subscribe", "id": 1, "query": query, "step": 1000, "historyMs": 10000}))
        names = []
        async for text in socket:
            message = json.loads(text)
            if message["type"] == "welcome":
                print("watching", query, "on", message["host"], file=sys.stderr)
            elif message["type"] == "series":  # names the values of the points that follow
                names = [json.dumps(ref["labels"]) for ref in message["refs"]]
            elif message["type"] == "points":
                show(message, names)
            elif message["type"] == "error":
                place = message.get("place", {})
                sys.exit(f"{message['message']} (line {place.get('line', '?')}, column {place.get('column', '?')})")


if __name__ == "__main__":
    server, expression = (sys.argv[1:] + ["ws://127.0.0.1:9909/live", "node_load1"][len(sys.argv) - 1:])[:2]
    try:
        asyncio.run(watch(server, expression))
    except KeyboardInterrupt:
        pass
