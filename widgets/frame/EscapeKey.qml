// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Inside a component qmllint 6.4 calls the ids of the same file unqualified (it predates ComponentBehavior).

import QtQuick

// Escape, for as long as something is held: a page has hundreds of things that can be, and a shortcut each would cost.
Loader {
    id: key

    property bool held: false

    signal pressed

    active: held
    // In an item, since the Loader of Qt 6.4 keeps anything else until it goes itself: the second shortcut would be
    // ambiguous, and Escape do nothing.
    // qmllint disable unqualified
    sourceComponent: Item {
        Shortcut {
            sequences: ["Escape"]
            onActivated: key.pressed()
        }
    }
    // qmllint enable unqualified
}
