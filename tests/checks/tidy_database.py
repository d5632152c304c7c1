#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidy_database.py COMPILE_COMMANDS OUT_DIR: writes OUT_DIR/compile_commands.json as clang can use it.

No launcher, no flags that only g++ knows. g++'s precompiled headers are unreadable to clang, which would pick them
up because they lie beside their source, so that source is copied away from them.
"""
import hashlib
import json
import pathlib
import re
import shutil
import sys

GCC_ONLY = re.compile(r"-Winvalid-pch|-fpch-preprocess|-fprofile-update=\S+|-fuse-ld=\S+")
PCH = re.compile(r"-include (\S+cmake_pch\.hxx)")


def main(database: str, out: pathlib.Path) -> None:
    entries = []
    for entry in json.load(open(database)):
        if "_autogen" in entry["file"] or "/build/" in entry["file"]:
            continue
        command = re.sub(r"^\S*ccache\s+", "", GCC_ONLY.sub("", entry["command"]))
        if pch := PCH.search(command):
            copy = out / (hashlib.sha1(pch.group(1).encode()).hexdigest()[:12] + ".hxx")
            shutil.copyfile(pch.group(1), copy)
            command = command.replace(pch.group(0), f"-include {copy.resolve()}")
        entries.append({**entry, "command": command})
    (out / "compile_commands.json").write_text(json.dumps(entries))


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
