// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runtime/layout_documents.h"

#include "dashboard/layout_json.h"

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

} // namespace belfry
