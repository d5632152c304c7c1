// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout_editor.h"

#include <QJsonObject>

namespace belfry {

/// What a LayoutEditor can undo and redo, as a document that outlives the program:
///
///   {"version": 1, "newest": LAYOUT, "undone": N, "steps": [{"text": "Move CPU", "patch": [...]}, ...]}
///
/// Steps go from the newest to the oldest; the patch of each (RFC 6902) makes the layout before it of the one after it.
/// The first N of them are undone. What was written once is remembered in the editor's steps, so that an edit costs its
/// own step.
QJsonObject writeEditHistory(LayoutEditor &editor);

/// Goes on with a history, if the editor's layout is on its way: at its end, or at any other place, as a program that
/// was killed may have written the history before the layout was stored or after. False, and nothing changes, if it
/// isn't: then somebody else has changed the layout. A broken step ends what can be undone.
bool resumeEditHistory(LayoutEditor &editor, const QJsonObject &history);

} // namespace belfry
