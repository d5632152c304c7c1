// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import Belfry.Widgets

// An alert with all that is known about it.
AlertRow {
    id: row

    required property string description

    detail: row.description
}
