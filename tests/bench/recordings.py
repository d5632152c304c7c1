# SPDX-FileCopyrightText: 2026 The Belfry authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where recordings of real hosts lie: data directories of a belfryd, made by ./dev record or named in the environment."""
import os
import pathlib


def recordings(out):
    """Those that BELFRY_RECORDINGS names (with : between them), else those of ./dev record; perhaps none."""
    named = os.environ.get("BELFRY_RECORDINGS")
    folders = named.split(":") if named else sorted(pathlib.Path(out, "recordings").glob("*/"))
    return [str(folder) for folder in folders if (pathlib.Path(folder) / "history").is_dir()]
