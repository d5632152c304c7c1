// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_import.h"

#include "dashboard/json_fields.h"
#include "dashboard/layout_json.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

bool isLayoutDocument(const QJsonObject &document)
{
    return document.contains(QLatin1String("pages"));
}

Result<ImportedLayout> readLayoutDocument(const QJsonObject &document)
{
    return readLayout(document).map([](Layout layout) { return ImportedLayout{std::move(layout), {}}; });
}

constexpr std::array kFormats{ImportFormat{"Belfry", isLayoutDocument, readLayoutDocument}};

} // namespace

std::span<const ImportFormat> importFormats()
{
    return kFormats;
}

Result<ImportedLayout> importLayout(const QByteArray &text)
{
    const Result<QJsonObject> document = parseJsonObject(text);
    if (!document)
        return tl::unexpected(document.error());
    const auto format = std::find_if(kFormats.begin(), kFormats.end(),
                                     [&](const ImportFormat &each) { return each.isOurs(*document); });
    return format == kFormats.end() ? readLayoutDocument(*document) : format->read(*document);
}

} // namespace belfry
