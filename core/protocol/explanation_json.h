// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "protocol/writer.h"
#include "source/explain_source.h"

#include <QByteArray>
#include <QJsonObject>

/// The notation of explanations in REST: what is asked, and what is answered.
namespace belfry::wire {

/// The body of a request. What has its default is left out.
QJsonObject explainBody(const MovementQuery &query);

void write(Writer &out, const Explanation &explanation);
/// ErrorKind::Internal for an answer of another shape.
Result<ExplanationPtr> readExplanation(const QByteArray &json);

} // namespace belfry::wire
