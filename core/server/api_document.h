// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

namespace belfry {

/// The descriptions of what is served, in resources/api.
enum class ApiDocument {
    OpenApi,  ///< /api/belfry/v1: openapi.yaml
    AsyncApi, ///< the stream: asyncapi.yaml
};

/// As it is written.
Result<QByteArray> apiDocument(ApiDocument document);
/// The same as JSON.
Result<QByteArray> apiDocumentAsJson(ApiDocument document);

} // namespace belfry
