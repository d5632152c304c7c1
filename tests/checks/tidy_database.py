#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints a compile_commands.json that clang can use: no launcher, no g++ precompiled headers, no g++-only flags."""
import json
import re
import sys

DROP = re.compile(r"-Winvalid-pch|-fpch-preprocess|-fprofile-update=\S+|-fuse-ld=\S+|-include \S+cmake_pch\.hxx")

entries = []
for entry in json.load(open(sys.argv[1])):
    if "/build/" in entry["file"] or "_autogen" in entry["file"]:
        continue
    command = DROP.sub("", entry["command"])
    # What the precompiled header brought, so that a file which leans on it is read the same way.
    pch = re.search(r"-include (\S+cmake_pch\.hxx)", entry["command"])
    if pch:
        command = command.replace(" -c ", f" -include {pch.group(1)} -c ")
    command = re.sub(r"^\S*ccache\s+", "", command)
    entries.append({**entry, "command": command})
json.dump(entries, sys.stdout)
