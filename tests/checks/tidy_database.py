#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tidy_database.py COMPILE_COMMANDS OUT_DIR: writes OUT_DIR/compile_commands.json as clang can use it.

No launcher, no flags that only g++ knows, and an entry for each file of those that are compiled as one. g++'s precompiled headers are unreadable to clang, which would pick them
up because they lie beside their source, so that source is copied away from them.
"""
import hashlib
import json
import pathlib
import re
import shutil
import sys

GCC_ONLY = re.compile(r"-Winvalid-pch|-Wno-subobject-linkage|-Wno-tsan|-fpch-preprocess|-fprofile-update=\S+|-fuse-ld=\S+")
PCH = re.compile(r"-include (\S+cmake_pch\.hxx)")
UNITED = re.compile(r'^#include "([^"]+\.cpp)"', re.MULTILINE)


def files_of(source: str) -> list[str]:
    """The files that are compiled with this one: itself, or those that a unity file of CMake's includes."""
    if "/Unity/unity_" not in source:
        return [source]
    return UNITED.findall(pathlib.Path(source).read_text())


def main(database: str, out: pathlib.Path) -> None:
    entries = []
    for entry in json.load(open(database)):
        command = re.sub(r"^\S*ccache\s+", "", GCC_ONLY.sub("", entry["command"]))
        if pch := PCH.search(command):
            copy = out / (hashlib.sha1(pch.group(1).encode()).hexdigest()[:12] + ".hxx")
            shutil.copyfile(pch.group(1), copy)
            command = command.replace(pch.group(0), f"-include {copy.resolve()}")
        for file in files_of(entry["file"]):
            if "_autogen" not in file and "/build/" not in file:
                entries.append({**entry, "file": file, "command": command.replace(entry["file"], file)})
    (out / "compile_commands.json").write_text(json.dumps(entries))


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]))
