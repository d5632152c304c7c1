# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where recordings of real hosts lie: data directories of a belfryd, in the repository, made by ./dev record, or named
in the environment."""
import os
import pathlib

KEPT = pathlib.Path(__file__).resolve().parent.parent / "fixtures" / "recordings"


def recordings(out):
    """Those that BELFRY_RECORDINGS names (with : between them), else the repository's and those of ./dev record."""
    named = os.environ.get("BELFRY_RECORDINGS")
    kept = sorted(KEPT.glob("*/")) + sorted(pathlib.Path(out, "recordings").glob("*/"))
    folders = named.split(":") if named else kept
    return [str(folder) for folder in folders if (pathlib.Path(folder) / "history").is_dir()]
