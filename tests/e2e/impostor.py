#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that claims to be Belfry on a port that Belfry had, and prints whatever it is told.

usage: impostor.py PORT
"""
import asyncio
import sys

import websockets


async def answer(path, headers):
    print("request", path, dict(headers.raw_items()), flush=True)
    if headers.get("Upgrade"):
        return None
    return 200, [("Content-Type", "application/json")], b'{"name": "belfry"}'


async def listen(connection):
    async for message in connection:
        print("message", message, flush=True)


async def main():
    async with websockets.serve(listen, "127.0.0.1", int(sys.argv[1]), process_request=answer,
                                subprotocols=["belfry.v1.json"]):
        print("ready", flush=True)
        await asyncio.Future()


asyncio.run(main())
