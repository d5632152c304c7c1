// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runtime/layout_documents.h"

#include "dashboard/layout_json.h"
#include "dashboard/layout_words.h"

namespace belfry {

Result<void> checkLayout(const QJsonObject &document)
{
    if (const auto layout = readLayout(document); !layout)
        return tl::unexpected(layout.error());
    return {};
}

Result<QJsonObject> defaultLayoutDocument()
{
    return defaultLayout().map(writeLayout);
}

std::optional<QJsonObject> markedDefaultLayout(const QJsonObject &document)
{
    const Result<Layout> shipped = defaultLayout();
    Result<Layout> layout = readLayout(document);
    if (!shipped || !layout)
        return std::nullopt;
    const std::optional<Layout> marked = withMarksOf(*shipped, std::move(*layout));
    return marked ? std::optional(writeLayout(*marked)) : std::nullopt;
}

} // namespace belfry
