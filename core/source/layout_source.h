// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "source/connection.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>

#include <vector>

namespace belfry {

/// A stored layout document with its version, which is also its ETag.
struct StoredLayout {
    QString id; ///< "default", or chosen by its creator: [a-z0-9-]{1,64}
    QString name;
    quint64 version = 0; ///< grows by one with every change
    QJsonObject document;
};

/// Layout documents. They belong to the server; every viewer sees the same ones.
class LayoutSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Without documents.
    virtual QFuture<Result<std::vector<StoredLayout>>> list() = 0;
    virtual QFuture<Result<StoredLayout>> get(const QString &id) = 0;
    /// Replaces or creates. `ifVersion` must be the stored version (0: must not exist yet), else
    /// ErrorKind::Conflict. An invalid document is refused with a JSON pointer and nothing changes.
    virtual QFuture<Result<StoredLayout>> put(const QString &id, const QJsonObject &document, quint64 ifVersion) = 0;

Q_SIGNALS:
    /// Somebody (this viewer too) stored a new version.
    void changed(const QString &id, quint64 version);
};

} // namespace belfry
