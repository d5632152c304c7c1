// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/sample.h"
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
    Timestamp updated = 0; ///< when this version was stored; of a removed layout, when it was removed
    QString author{};      ///< who stored this version; empty: not known
    QString label{};       ///< what somebody calls this version; empty: nothing
    QString note{};        ///< and why
    QString origin{};      ///< the file that it comes from, which alone can change it; empty: it can be changed here
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
    /// ErrorKind::Conflict. An invalid document is refused with a JSON pointer and nothing changes. What comes from a
    /// file is ErrorKind::Forbidden. `author` is who does it; empty: whoever the source is for.
    virtual QFuture<Result<StoredLayout>> put(const QString &id, const QJsonObject &document, quint64 ifVersion,
                                              const QString &author = {}) = 0;
    /// Stores a new layout. An empty id is chosen by the document's name; one that is there is ErrorKind::Conflict.
    virtual QFuture<Result<StoredLayout>> create(const QString &id, const QJsonObject &document,
                                                 const QString &author = {}) = 0;
    /// Answers what was removed, without its document. `ifVersion` must be the stored version, else
    /// ErrorKind::Conflict.
    virtual QFuture<Result<StoredLayout>> remove(const QString &id, quint64 ifVersion) = 0;

    /// Removed layouts that restore() brings back, the last removed first, without documents.
    virtual QFuture<Result<std::vector<StoredLayout>>> removed() = 0;
    /// The last version of a removed layout as a new one. ErrorKind::Conflict if it isn't removed.
    virtual QFuture<Result<StoredLayout>> restore(const QString &id) = 0;
    /// The versions that are kept, newest first, without documents; of removed layouts too.
    virtual QFuture<Result<std::vector<StoredLayout>>> versions(const QString &id) = 0;
    virtual QFuture<Result<StoredLayout>> version(const QString &id, quint64 version) = 0;
    /// Gives a version a name, which keeps it for ever, or takes it away. Answers without the document.
    virtual QFuture<Result<StoredLayout>> nameVersion(const QString &id, quint64 version, const QString &label,
                                                      const QString &note) = 0;

Q_SIGNALS:
    /// Somebody (this viewer too) stored a new version, or removed the layout: then `version` is 0.
    void changed(const QString &id, quint64 version);
};

} // namespace belfry
