// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QJsonObject>

namespace belfry {

/// Nothing if the document is a right layout, else an error with a JSON pointer.
Result<void> checkLayout(const QJsonObject &document);

/// The layout that a fresh Belfry starts with.
Result<QJsonObject> defaultLayoutDocument();

} // namespace belfry
