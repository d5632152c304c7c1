// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// A dialog that is made when it is first needed.
Loader {
    id: lazy

    default property alias dialog: lazy.sourceComponent
    readonly property bool shown: item !== null && item.visible // qmllint disable type

    // The dialog itself, as `item` is an Item to the compiler.
    function made(): var {
        active = true;
        return item;
    }
    // It is made anew when it is needed again, in another language perhaps.
    function forget() {
        if (!shown)
            active = false;
    }

    active: false
}
