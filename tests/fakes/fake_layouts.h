// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/finished.h"
#include "source/layout_source.h"

#include <QMap>

#include <functional>
#include <optional>

namespace belfry {

/// Keeps layouts like a server: versions grow by one, a wrong version is a conflict. Documents aren't checked.
class FakeLayouts : public LayoutSource
{
public:
    QMap<QString, StoredLayout> stored;
    QMap<QString, StoredLayout> trash;
    QMap<QString, QList<StoredLayout>> past; ///< all versions, the oldest first
    int gets = 0;
    int puts = 0;
    /// Set: get() and put() answer with it and nothing changes.
    std::optional<Error> failure;
    /// While true, put() answers only at release().
    bool hold = false;

    QFuture<Result<std::vector<StoredLayout>>> list() override
    {
        std::vector<StoredLayout> all;
        for (StoredLayout each : stored) {
            each.document = {};
            all.push_back(each);
        }
        return finished<std::vector<StoredLayout>>(all);
    }

    QFuture<Result<StoredLayout>> get(const QString &id) override
    {
        ++gets;
        if (failure)
            return finished<StoredLayout>(tl::unexpected<Error>(*failure));
        if (!stored.contains(id))
            return finished<StoredLayout>(failure_(QStringLiteral("no layout ") + id, ErrorKind::NotFound));
        return finished<StoredLayout>(stored.value(id));
    }

    QFuture<Result<StoredLayout>> put(const QString &id, const QJsonObject &document, quint64 ifVersion,
                                      const QString &author = {}) override
    {
        ++puts;
        if (!hold)
            return finished<StoredLayout>(store(id, document, ifVersion, author));
        QPromise<Result<StoredLayout>> promise;
        promise.start();
        auto future = promise.future();
        m_held.push_back([this, id, document, ifVersion, author,
                          shared = std::make_shared<QPromise<Result<StoredLayout>>>(std::move(promise))] {
            shared->addResult(store(id, document, ifVersion, author));
            shared->finish();
        });
        return future;
    }

    QFuture<Result<StoredLayout>> create(const QString &id, const QJsonObject &document,
                                         const QString &author = {}) override
    {
        QString free = id.isEmpty() ? QStringLiteral("layout") : id;
        for (int number = 2; id.isEmpty() && stored.contains(free); ++number)
            free = QStringLiteral("layout-%1").arg(number);
        return put(free, document, 0, author);
    }
    QFuture<Result<StoredLayout>> remove(const QString &id, quint64 ifVersion) override
    {
        if (stored.value(id).version != ifVersion || ifVersion == 0)
            return finished<StoredLayout>(failure_(QStringLiteral("another version"), ErrorKind::Conflict));
        trash.insert(id, stored.take(id));
        Q_EMIT
        changed(id, 0);
        return finished<StoredLayout>(trash.value(id));
    }
    QFuture<Result<std::vector<StoredLayout>>> removed() override
    {
        return finished<std::vector<StoredLayout>>(std::vector<StoredLayout>(trash.begin(), trash.end()));
    }
    QFuture<Result<StoredLayout>> restore(const QString &id) override
    {
        if (!trash.contains(id))
            return finished<StoredLayout>(failure_(QStringLiteral("not removed"), ErrorKind::Conflict));
        StoredLayout layout = trash.take(id);
        ++layout.version;
        stored.insert(id, layout);
        Q_EMIT
        changed(id, layout.version);
        return finished<StoredLayout>(layout);
    }
    QFuture<Result<std::vector<StoredLayout>>> versions(const QString &id) override
    {
        std::vector<StoredLayout> all;
        for (StoredLayout each : past.value(id)) {
            each.document = {};
            all.insert(all.begin(), each);
        }
        return finished<std::vector<StoredLayout>>(all);
    }
    QFuture<Result<StoredLayout>> version(const QString &id, quint64 version) override
    {
        for (const StoredLayout &each : past.value(id)) {
            if (each.version == version)
                return finished<StoredLayout>(each);
        }
        return finished<StoredLayout>(failure_(QStringLiteral("no such version"), ErrorKind::NotFound));
    }
    QFuture<Result<StoredLayout>> nameVersion(const QString &id, quint64 version, const QString &label,
                                              const QString &note) override
    {
        for (StoredLayout &each : past[id]) {
            if (each.version != version)
                continue;
            each.label = label;
            each.note = note;
            return finished<StoredLayout>(each);
        }
        return finished<StoredLayout>(failure_(QStringLiteral("no such version"), ErrorKind::NotFound));
    }

    /// Lets held puts happen, in order.
    void release()
    {
        hold = false;
        for (const auto &each : std::exchange(m_held, {}))
            each();
    }

    /// As another viewer would.
    void storeElsewhere(const QString &id, const QJsonObject &document)
    {
        (void)store(id, document, stored.value(id).version);
    }

private:
    static tl::unexpected<Error> failure_(const QString &message, ErrorKind kind)
    {
        return belfry::failure(message, kind);
    }

    Result<StoredLayout> store(const QString &id, const QJsonObject &document, quint64 ifVersion,
                               const QString &author = {})
    {
        if (failure)
            return tl::unexpected<Error>(*failure);
        StoredLayout layout = stored.value(id);
        if (layout.version != ifVersion)
            return failure_(QStringLiteral("version %1 is stored").arg(layout.version), ErrorKind::Conflict);
        layout.id = id;
        layout.name = document.value(QLatin1String("name")).toString();
        layout.version = ifVersion + 1;
        layout.document = document;
        layout.author = author;
        layout.updated = layout.version == 1 ? 1'700'000'000'000 : layout.updated + 60'000;
        past[id].append(layout);
        stored.insert(id, layout);
        Q_EMIT
        changed(id, layout.version);
        return layout;
    }

    std::vector<std::function<void()>> m_held;
};

} // namespace belfry
