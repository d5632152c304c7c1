// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/layout_source.h"

namespace belfry {

/// The one layout that is the viewer's and no server's: the pages that compare machines, "compare". Kept as a layout
/// document in a file, written whole or not at all; until somebody changes something it is the one that comes with
/// Belfry. A file that is no layout is an error with its place, and stays as it is.
class OwnLayouts final : public LayoutSource
{
    Q_OBJECT

public:
    /// Nothing is kept without a file.
    explicit OwnLayouts(QString file) : m_file(std::move(file)) {}

    QFuture<Result<std::vector<StoredLayout>>> list() override;
    QFuture<Result<StoredLayout>> get(const QString &id) override;
    QFuture<Result<StoredLayout>> put(const QString &id, const QJsonObject &document, quint64 ifVersion,
                                      const QString &author) override;
    /// There is the one, and it stays; its past isn't kept.
    QFuture<Result<StoredLayout>> create(const QString &id, const QJsonObject &document,
                                         const QString &author) override;
    QFuture<Result<StoredLayout>> remove(const QString &id, quint64 ifVersion) override;
    QFuture<Result<std::vector<StoredLayout>>> removed() override;
    QFuture<Result<StoredLayout>> restore(const QString &id) override;
    QFuture<Result<std::vector<StoredLayout>>> versions(const QString &id) override;
    QFuture<Result<StoredLayout>> version(const QString &id, quint64 version) override;
    QFuture<Result<StoredLayout>> nameVersion(const QString &id, quint64 version, const QString &label,
                                              const QString &note) override;

private:
    Result<StoredLayout> read() const;
    Result<StoredLayout> store(const QJsonObject &document, quint64 ifVersion);

    const QString m_file;
    quint64 m_version = 1; ///< of this run
    QJsonObject m_unkept;  ///< what would be in the file if there was one
};

} // namespace belfry
