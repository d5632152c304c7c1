// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/layout_store.h"

#include "state/layout_repository.h"
#include "state/state_database.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace belfry {

namespace {

Result<void> checkId(const QString &id)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9-]{1,64}\\z"));
    if (pattern.match(id).hasMatch())
        return {};
    return failure(QStringLiteral("a layout's id is 1 to 64 of the characters a-z, 0-9 and -"));
}

StoredLayout withoutDocument(const LayoutRecord &record)
{
    return {record.id, record.name, quint64(record.version), {}, record.updated};
}

StoredLayout withDocument(const LayoutRecord &record)
{
    StoredLayout layout = withoutDocument(record);
    layout.document = QJsonDocument::fromJson(record.document).object();
    return layout;
}

std::vector<StoredLayout> withoutDocuments(const std::vector<LayoutRecord> &records)
{
    std::vector<StoredLayout> list;
    list.reserve(records.size());
    for (const LayoutRecord &record : records)
        list.push_back(withoutDocument(record));
    return list;
}

/// "Café: CPU & Disks" → "caf-cpu-disks"; "layout" where nothing is left.
QString idFromName(const QString &name)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString id = name.toLower().replace(others, QStringLiteral("-")).left(56);
    while (id.startsWith(u'-'))
        id.remove(0, 1);
    while (id.endsWith(u'-'))
        id.chop(1);
    return id.isEmpty() ? QStringLiteral("layout") : id;
}

/// The first of NAME, NAME-2, NAME-3 … that was never used, so that it has no history of another.
Result<QString> freshId(const LayoutRepository &layouts, const QString &name)
{
    const QString base = idFromName(name);
    for (int i = 1;; ++i) {
        QString id = i == 1 ? base : base + u'-' + QString::number(i);
        const Result<bool> known = layouts.isKnown(id);
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            return id;
    }
}

} // namespace

LayoutStore::LayoutStore(QString stateFile, const Clock &clock, Validate validate)
    : StateWorker(std::move(stateFile)), m_clock(clock), m_validate(std::move(validate))
{
}

QFuture<Result<std::vector<StoredLayout>>> LayoutStore::list()
{
    return run<std::vector<StoredLayout>>(
        [this](StateDatabase &database) { return LayoutRepository(database, m_clock).list().map(withoutDocuments); });
}

QFuture<Result<StoredLayout>> LayoutStore::get(const QString &id)
{
    return run<StoredLayout>(
        [this, id](StateDatabase &database) { return LayoutRepository(database, m_clock).get(id).map(withDocument); });
}

QFuture<Result<StoredLayout>> LayoutStore::put(const QString &id, const QJsonObject &document, quint64 ifVersion)
{
    return run<StoredLayout>(
        [this, id, document, ifVersion](StateDatabase &database) { return write(database, id, document, ifVersion); });
}

QFuture<Result<StoredLayout>> LayoutStore::create(const QString &id, const QJsonObject &document)
{
    return run<StoredLayout>([this, id, document](StateDatabase &database) -> Result<StoredLayout> {
        if (!id.isEmpty())
            return write(database, id, document, 0);
        const LayoutRepository layouts(database, m_clock);
        const Result<QString> fresh = freshId(layouts, document.value(QLatin1String("name")).toString());
        return fresh ? write(database, *fresh, document, 0) : tl::unexpected(fresh.error());
    });
}

QFuture<Result<StoredLayout>> LayoutStore::putIfAbsent(const QString &id, const QJsonObject &document)
{
    return run<StoredLayout>([this, id, document](StateDatabase &database) -> Result<StoredLayout> {
        const LayoutRepository layouts(database, m_clock);
        const Result<bool> known = layouts.isKnown(id);
        if (!known)
            return tl::unexpected(known.error());
        return *known ? layouts.get(id).map(withDocument) : write(database, id, document, 0);
    });
}

QFuture<Result<StoredLayout>> LayoutStore::remove(const QString &id, quint64 ifVersion)
{
    return run<StoredLayout>([this, id, ifVersion](StateDatabase &database) -> Result<StoredLayout> {
        LayoutRepository layouts(database, m_clock);
        const Result<LayoutRecord> record = layouts.get(id);
        if (!record)
            return tl::unexpected(record.error());
        if (const auto removed = layouts.remove(id, std::int64_t(ifVersion)); !removed)
            return tl::unexpected(removed.error());
        Q_EMIT changed(id, 0);
        return withoutDocument(*record);
    });
}

QFuture<Result<std::vector<StoredLayout>>> LayoutStore::removed()
{
    return run<std::vector<StoredLayout>>([this](StateDatabase &database) {
        return LayoutRepository(database, m_clock).removed().map(withoutDocuments);
    });
}

QFuture<Result<StoredLayout>> LayoutStore::restore(const QString &id)
{
    return run<StoredLayout>([this, id](StateDatabase &database) {
        Result<StoredLayout> restored = LayoutRepository(database, m_clock).restore(id).map(withDocument);
        if (restored)
            Q_EMIT changed(id, restored->version);
        return restored;
    });
}

QFuture<Result<std::vector<StoredLayout>>> LayoutStore::versions(const QString &id)
{
    return run<std::vector<StoredLayout>>([this, id](StateDatabase &database) {
        return LayoutRepository(database, m_clock).versions(id).map(withoutDocuments);
    });
}

QFuture<Result<StoredLayout>> LayoutStore::version(const QString &id, quint64 version)
{
    return run<StoredLayout>([this, id, version](StateDatabase &database) {
        return LayoutRepository(database, m_clock).version(id, std::int64_t(version)).map(withDocument);
    });
}

Result<StoredLayout> LayoutStore::write(StateDatabase &database, const QString &id, const QJsonObject &document,
                                        quint64 ifVersion)
{
    if (const Result<void> right = checkId(id).and_then([&] { return m_validate(document); }); !right)
        return tl::unexpected(right.error());
    const QString name = document.value(QLatin1String("name")).toString(id);
    const QByteArray json = QJsonDocument(document).toJson(QJsonDocument::Compact);
    const Result<LayoutRecord> record =
        LayoutRepository(database, m_clock).put(id, name, json, std::int64_t(ifVersion));
    if (!record)
        return tl::unexpected(record.error());
    StoredLayout layout = withoutDocument(*record);
    layout.document = document;
    Q_EMIT changed(layout.id, layout.version);
    return layout;
}

} // namespace belfry

#include "moc_layout_store.cpp"
