# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What asyncapi.yaml says of the stream's messages."""
import pathlib

from contract import Contract

DOCUMENT = pathlib.Path(__file__).resolve().parents[2] / "resources/api/asyncapi.yaml"


class Stream(Contract):
    def directions(self):
        """Names of the messages from the client and from the server."""
        for operation in ("listen", "tell"):
            yield [ref["$ref"].rsplit("/", 1)[1] for ref in self.document["operations"][operation]["messages"]]

    def faults(self, message):
        schema = self.document["components"]["schemas"].get(message["type"])
        if schema is None:
            return ["a message that isn't described"]
        return [f"{error.json_path}: {error.message[:300]}" for error in self.validator(schema).iter_errors(message)]
