// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonValue>

namespace belfry {

/// JSON Merge Patch (RFC 7396): members of the patch replace those of the target, null removes them, everything that
/// isn't an object replaces as a whole.
QJsonValue mergePatch(const QJsonValue &target, const QJsonValue &patch);

/// A JSON Patch (RFC 6902) of add, remove and replace that makes `to` of `from`; empty if they are equal. In arrays
/// what is the same at both ends stays; objects in between that keep their "id" are compared with themselves.
QJsonArray jsonDiff(const QJsonValue &from, const QJsonValue &to);
/// What such a patch makes of a value; its operations are done in order. ErrorKind::Invalid for an operation that it
/// doesn't know, or a place that isn't there, with its number.
Result<QJsonValue> applyJsonPatch(QJsonValue target, const QJsonArray &patch);

} // namespace belfry
