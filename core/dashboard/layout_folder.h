// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace belfry {

/// A layout that lies in a file.
struct LayoutFile {
    QString id; ///< the file's name without ".json"
    QString path;
    QString name; ///< the layout's, or the id
    QJsonObject document;
    quint64 version = 0; ///< when it was changed, in ms since 1970; always grows as the document changes
    qint64 changed = 0;
};

/// The layouts of a folder of JSON files (dashboards.d). What is broken is an error with its file and its place in it,
/// and leaves the layout as it was read last. One thread.
class LayoutFolder
{
public:
    explicit LayoutFolder(QString folder) : m_folder(std::move(folder)) {}

    /// Reads all files.
    std::vector<Error> read();
    const std::vector<LayoutFile> &layouts() const { return m_layouts; }

private:
    Result<LayoutFile> readFile(const QString &path, const QString &id) const;
    const LayoutFile *find(const QString &id) const;

    const QString m_folder;
    std::vector<LayoutFile> m_layouts; ///< by id
};

} // namespace belfry
