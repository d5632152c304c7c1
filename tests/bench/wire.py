#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How many bytes a page costs on the wire: the overview of the default layout in CBOR with changes, single precision
and compression, beside the same points in JSON that name their labels each time.

usage: wire.py OUT [SECONDS]
"""
import asyncio
import json
import pathlib
import struct
import sys
import tempfile

import websockets

import servers

SECONDS = 60
CBOR_HELLO = b"\xa3dtypeehellogversion\x01hcompress\x82dzstdgdeflate"
ARRAY_OF_ANY, MAP_OF_ANY = 0x9F, 0xBF


def text(word):
    return bytes([0x60 + len(word)]) + word.encode() if len(word) < 24 else bytes([0x78, len(word)]) + word.encode()


def cbor_map(fields):
    """A map of texts, small numbers and truths, as a client needs it."""
    out = bytes([0xA0 + len(fields)])
    for key, value in fields.items():
        out += text(key)
        if value is True:
            out += b"\xf5"
        elif isinstance(value, int):
            out += struct.pack(">BI", 0x1A, value)
        else:
            out += text(value)
    return out


SUBSCRIBE = {"type": "subscribe", "id": 1, "layout": "default", "page": "overview", "historyMs": 1000}


async def watch_cbor(url, seconds):
    """Bytes and number of the messages that come every second."""
    size = count = 0
    async with websockets.connect(url, subprotocols=["belfry.v1.cbor"], max_size=None, compression=None) as stream:
        await stream.send(CBOR_HELLO)
        await stream.send(cbor_map({**SUBSCRIBE, "delta": True, "precision": "single"}))
        end = asyncio.get_running_loop().time() + seconds
        while (left := end - asyncio.get_running_loop().time()) > 0:
            try:
                message = await asyncio.wait_for(stream.recv(), left)
            except asyncio.TimeoutError:
                break
            # What isn't a point says once what the points are of.
            if message[0] & 0xE0 == 0x80 or message[0] in (0x78, 0x28):
                size, count = size + len(message), count + 1
    return size, count


def with_labels(points, series):
    named = [{"labels": labels, "value": value} for labels, value in zip(series, points["values"])]
    return len(json.dumps({"query": points["channel"], "t": points["t"], "series": named}, separators=(",", ":")))


def single(value):
    return struct.unpack("f", struct.pack("f", value))[0] if isinstance(value, (int, float)) else value


async def watch_json(url, seconds):
    """What naming the labels each time would cost, what JSON costs, and how many values changed."""
    named = plain = changed = values = 0
    series, last = {}, {}
    async with websockets.connect(url, subprotocols=["belfry.v1.json"], max_size=None, compression=None) as stream:
        await stream.send(json.dumps({"type": "hello", "version": 1}))
        await stream.send(json.dumps(SUBSCRIBE))
        end = asyncio.get_running_loop().time() + seconds
        while (left := end - asyncio.get_running_loop().time()) > 0:
            try:
                received = await asyncio.wait_for(stream.recv(), left)
            except asyncio.TimeoutError:
                break
            message = json.loads(received)
            if message["type"] == "series":
                series[message["channel"]] = [ref["labels"] for ref in message["refs"]]
                last.pop(message["channel"], None)
            elif message["type"] == "points":
                channel, now = message["channel"], [single(value) for value in message["values"]]
                before = last.get(channel, [object()] * len(now))
                named += with_labels(message, series[channel])
                plain += len(received)
                values += len(now)
                changed += sum(a != b for a, b in zip(before, now))
                last[channel] = now
    return named, plain, values, changed


async def compare(url, seconds):
    (size, count), (named, plain, values, changed) = await asyncio.gather(watch_cbor(url, seconds), watch_json(url, seconds))
    print(f"{count} messages of {values} values, {changed} changed, in {seconds:.0f} s")
    print(f"JSON with labels {named} B, JSON {plain} B, CBOR with changes {size} B")
    print(f"{named / size:.1f} times smaller than JSON with labels; {(size - 20 * count) / changed:.2f} B a changed value "
          f"beside 20 a message, {size / count:.0f} B a message in all")


def main():
    out = pathlib.Path(sys.argv[1])
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else SECONDS
    with tempfile.TemporaryDirectory(dir=out) as folder, servers.belfryd(out, folder) as server:
        asyncio.run(compare(server.ws_url, seconds))


if __name__ == "__main__":
    main()
