// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_folder.h"

#include "dashboard/json_fields.h"
#include "dashboard/layout_json.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace belfry {

namespace {

constexpr qint64 kLargestFile = 16LL * 1024 * 1024;

tl::unexpected<Error> inFile(Error error, const QString &path)
{
    error.place.file = path;
    return tl::unexpected(std::move(error));
}

} // namespace

std::vector<Error> LayoutFolder::read()
{
    std::vector<Error> errors;
    std::vector<LayoutFile> layouts;
    const QDir folder(m_folder);
    const QFileInfoList files = folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const QString id = file.completeBaseName();
        Result<LayoutFile> layout = readFile(file.filePath(), id);
        if (layout) {
            layouts.push_back(std::move(*layout));
            continue;
        }
        errors.push_back(layout.error());
        if (const LayoutFile *before = find(id))
            layouts.push_back(*before);
    }
    m_layouts = std::move(layouts);
    return errors;
}

Result<LayoutFile> LayoutFolder::readFile(const QString &path, const QString &id) const
{
    static const QRegularExpression ids(QStringLiteral("\\A[a-z0-9-]{1,64}\\z"));
    if (!ids.match(id).hasMatch())
        return inFile({QStringLiteral("a layout's file is called by its id: 1 to 64 of a-z, 0-9 and -, and .json"),
                       ErrorKind::Invalid,
                       {}},
                      path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return inFile({file.errorString(), ErrorKind::Unavailable, {}}, path);
    const Result<QJsonObject> document = parseJsonObject(file.read(kLargestFile));
    if (!document)
        return inFile(document.error(), path);
    const Result<Layout> layout = readLayout(*document);
    if (!layout)
        return inFile(layout.error(), path);
    const qint64 changed = QFileInfo(file).lastModified().toMSecsSinceEpoch();
    const LayoutFile *before = find(id);
    const bool isSame = before && before->document == *document;
    const quint64 version = isSame ? before->version : std::max(quint64(changed), before ? before->version + 1 : 1);
    return LayoutFile{id, path, layout->name.isEmpty() ? id : layout->name, *document, version, changed};
}

const LayoutFile *LayoutFolder::find(const QString &id) const
{
    const auto it =
        std::find_if(m_layouts.begin(), m_layouts.end(), [&](const LayoutFile &each) { return each.id == id; });
    return it == m_layouts.end() ? nullptr : &*it;
}

} // namespace belfry
