#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""coverage_by_folder.py SUMMARY: lines that tests run, by folder, of a gcovr --json-summary. Fails when a part of the
dashboard has less than 90 % of its lines covered."""
import collections
import json
import sys

LEAST = 90
DASHBOARD = {"core/dashboard", "core/source", "core/protocol", "core/server", "core/remote", "core/models", "widgets"}


def part(path: str) -> str:
    folders = path.split("/")
    return "/".join(folders[:2]) if folders[0] in ("core", "app") else folders[0]


def main() -> int:
    with open(sys.argv[1], encoding="utf-8") as file:
        files = json.load(file)["files"]
    lines, covered = collections.Counter(), collections.Counter()
    for each in files:
        lines[part(each["filename"])] += each["line_total"]
        covered[part(each["filename"])] += each["line_covered"]
    failed = False
    for name in sorted(lines):
        if not lines[name]:
            continue
        percent = 100 * covered[name] / lines[name]
        low = name in DASHBOARD and percent < LEAST
        failed |= low
        print(f"{name:20} {percent:6.1f} %  of {lines[name]:6} lines{f'  below {LEAST} %' if low else ''}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
