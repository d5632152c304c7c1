// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/metadata.h"
#include "query/value.h"

#include <QByteArray>
#include <QJsonObject>

#include <string>
#include <utility>
#include <vector>

namespace belfry {

/// Reads what Prometheus's HTTP API answers to query and query_range. An answer of another shape is an error of kind
/// Internal, because then the other side is no Belfry or a broken one.
Result<QueryResultPtr> parseQueryAnswer(const QByteArray &body);
/// The same of metadata: sorted by name, of each metric the first entry.
Result<std::vector<std::pair<std::string, Metadata>>> parseMetadataAnswer(const QByteArray &body);
/// The same of labels and label values.
Result<std::vector<std::string>> parseNamesAnswer(const QByteArray &body);

/// Names and their values, as all of the API has labels.
LabelsPtr labelsFromJson(const QJsonObject &object);

} // namespace belfry
