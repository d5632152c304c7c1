#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What fuzzing starts from: every example of docs/protocol.md in JSON and CBOR, whole and cut in half, those of the
server compressed too, and some HTTP requests.

usage: seeds.py OUT     makes OUT/client_message, OUT/server_message and OUT/http
"""
import json
import pathlib
import re
import struct
import sys
import zlib

DOCUMENT = pathlib.Path(__file__).resolve().parents[2] / "docs" / "protocol.md"
HOST = b"Host: localhost\r\n"
REQUESTS = [
    b"GET / HTTP/1.1\r\n" + HOST + b"\r\n",
    b"HEAD /metrics?a=%20b+c&a=%zz HTTP/1.0\r\n\r\n",
    b"POST /api/v1/query HTTP/1.1\r\n" + HOST + b"Content-Type: application/x-www-form-urlencoded\r\n"
    b"Content-Length: 8\r\n\r\nquery=up",
    b"PUT /a HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n4;x=y\r\nabcd\r\n0\r\nTrailer: t\r\n\r\nGET /",
    b"PUT /a HTTP/1.1\r\n" + HOST + b"Expect: 100-continue\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
    b"GET /live HTTP/1.1\r\n" + HOST + b"Connection: keep-alive, Upgrade\r\nUpgrade: websocket\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n\x81\x80mask",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"GET /" + b"x" * 2000,
    b"GET / HTTP/1.1\r\nHost : localhost\r\nX: a\r\n b\r\n\r\n",
]


def examples(side):
    text = DOCUMENT.read_text()
    blocks = re.findall(rf"```json {side}\n(.*?)```", text, re.S)
    return [line.encode() for block in blocks for line in block.splitlines() if line]


def head(kind, number):
    """The first bytes of a CBOR item: its kind, and a length or value."""
    if number < 24:
        return bytes([kind << 5 | number])
    return bytes([kind << 5 | 25]) + struct.pack(">H", number) if number < 65536 else bytes([kind << 5 | 27]) + struct.pack(">Q", number)


def cbor(value):
    if value is None or isinstance(value, bool):
        return {None: b"\xf6", True: b"\xf5", False: b"\xf4"}[value]
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, float):
        return b"\xfb" + struct.pack(">d", value)
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(cbor, value))
    return head(5, len(value)) + b"".join(cbor(key) + cbor(field) for key, field in value.items())


COMPACT = [[1, 12, 341, 1764000001000, [0.5, None]], [2, 12, [0, 1.5, 2, None]], [2, 12, [], 5000],
           [3, [1, 12, 341, 1764000001000, [0.5]], [2, 12, [0, 2]]]]


def write(folder, seeds):
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("seed-*"):
        old.unlink()
    for number, seed in enumerate(seeds):
        (folder / f"seed-{number:03}").write_bytes(seed)
    return len(seeds)


def main():
    out = pathlib.Path(sys.argv[1])
    for side in ("client", "server"):
        whole = examples(side)
        whole += [cbor(json.loads(line)) for line in whole]
        if side == "server":
            whole += [cbor(message) for message in COMPACT] + [zlib.compress(line) for line in whole]
        count = write(out / f"{side}_message", whole + [line[:len(line) // 2] for line in whole])
        if count < 16:
            sys.exit(f"seeds: only {count} examples of the {side} in {DOCUMENT}")
    write(out / "http", REQUESTS)


if __name__ == "__main__":
    main()
