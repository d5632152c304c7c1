// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Controls
import Belfry.Theme
import Belfry.App

// Why what stands above it wasn't taken. When it appears, the keyboard's focus goes there.
FormRow {
    id: row

    required property list<string> fields
    // { field, why }; `why` is empty if all was taken.
    required property var refused

    visible: refused.why.length > 0 && fields.includes(refused.field)
    onVisibleChanged: {
        if (visible && refused.field.length > 0)
            nextItemInFocusChain(false).forceActiveFocus(Qt.TabFocusReason);
    }

    CaptionText {
        width: parent.width
        color: Theme.critical
        wrapMode: Text.Wrap
        text: row.visible ? row.refused.why : ""
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
