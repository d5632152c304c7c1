// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Controls

UiText {
    size: Theme.captionSize
    color: Theme.text2
}
