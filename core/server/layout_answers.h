// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http_call.h"
#include "server/server_context.h"
#include "source/layout_source.h"

#include <functional>

/// What the routes of layouts share.
namespace belfry::rest {

/// The document with its version as the ETag; `?download` makes a file of it.
HttpResponse layoutDocument(const HttpCall &call, const StoredLayout &layout, int status = 200);
/// Name and version without the document, for whoever has it or will ask for it; Location says where.
HttpResponse layoutSummary(const StoredLayout &layout, int status);
/// What couldn't be done with a layout; what isn't a layout is 422, with the place.
HttpResponse layoutProblem(const HttpCall &call, const Error &error);
/// The same; a conflict is 412 with the version that is there now.
HttpAnswer layoutConflict(ServerContext &context, const HttpCallPtr &call, const Error &error);

/// Lets `change` have the version that must be stored for it to happen, by If-Match; answers 428 without the header,
/// 412 if it names none that is there, 400 if it isn't one. With If-None-Match: * the version is 0, where `mayCreate`.
enum class Creation { Allowed, Refused };
HttpAnswer ifVersion(ServerContext &context, const HttpCallPtr &call, Creation creation,
                     const std::function<HttpAnswer(quint64 version)> &change);

} // namespace belfry::rest
