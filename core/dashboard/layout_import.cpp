// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_import.h"

#include "dashboard/grafana/grafana_import.h"
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
    return readLayout(document).map([](const Layout &layout) { return ImportedLayout{layout, {}}; });
}

constexpr std::array kFormats{ImportFormat{"belfry", isLayoutDocument, readLayoutDocument},
                              ImportFormat{"grafana", isGrafanaDashboard, importGrafana}};

} // namespace

std::span<const ImportFormat> importFormats()
{
    return kFormats;
}

const ImportFormat *findImportFormat(QStringView id)
{
    const auto format = std::find_if(kFormats.begin(), kFormats.end(),
                                     [&](const ImportFormat &each) { return id == QLatin1String(each.id); });
    return format == kFormats.end() ? nullptr : format;
}

Result<ImportedLayout> importLayout(const QJsonObject &document)
{
    const auto format =
        std::find_if(kFormats.begin(), kFormats.end(), [&](const ImportFormat &each) { return each.isOurs(document); });
    return format == kFormats.end() ? kFormats.front().read(document) : format->read(document);
}

} // namespace belfry
