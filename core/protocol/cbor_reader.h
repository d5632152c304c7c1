// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace belfry::wire {

/// A message in CBOR as the JSON object it stands for, so that one reader serves both: arrays of compact_form.h get
/// their field names, NaN and the infinities their words. Errors name the byte, or the place as a JSON pointer.
Result<QJsonObject> cborToObject(const QByteArray &bytes);

} // namespace belfry::wire
