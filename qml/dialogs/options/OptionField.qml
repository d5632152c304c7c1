// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// What all fields of options have in common: they show `value`, and say what somebody makes of it. Null takes the
// option out of the layout, so that its preset holds.
Item {
    required property var option
    property var value
    property bool failed: false
    // How many queries the widget has.
    property int queryCount: 1

    // The value as a JavaScript array: what comes from C++ isn't one, and qmlcachegen 6.4 makes an empty list of
    // `value ?? []`.
    readonly property var list: value === undefined || value === null || typeof value !== "object" ? [] : Array.from(value)

    signal edited(var value)

    width: parent ? parent.width : 0
}
