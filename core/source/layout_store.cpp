// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/layout_store.h"

#include "state/layout_repository.h"
#include "state/state_database.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

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
    return {record.id,    record.name, quint64(record.version), {}, record.updated, record.author,
            record.label, record.note};
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

} // namespace

LayoutStore::LayoutStore(QString stateFile, const Clock &clock, Validate validate)
    : StateWorker(std::move(stateFile)), m_clock(clock), m_validate(std::move(validate))
{
}

QFuture<Result<std::vector<StoredLayout>>> LayoutStore::list()
{
    return run<std::vector<StoredLayout>>([this](StateDatabase &database) { return listed(database); });
}

/// By name and id, as the repository sorts them.
Result<std::vector<StoredLayout>> LayoutStore::listed(StateDatabase &database) const
{
    Result<std::vector<StoredLayout>> all = LayoutRepository(database, m_clock).list().map(withoutDocuments);
    if (!all || m_provided.empty())
        return all;
    std::erase_if(*all, [this](const StoredLayout &layout) { return provided(layout.id) != nullptr; });
    for (StoredLayout layout : m_provided) {
        layout.document = {};
        all->push_back(std::move(layout));
    }
    std::sort(all->begin(), all->end(), [](const StoredLayout &a, const StoredLayout &b) {
        return std::pair(a.name.toUtf8(), a.id.toUtf8()) < std::pair(b.name.toUtf8(), b.id.toUtf8());
    });
    return all;
}

QFuture<Result<StoredLayout>> LayoutStore::get(const QString &id)
{
    return run<StoredLayout>([this, id](StateDatabase &database) -> Result<StoredLayout> {
        if (const StoredLayout *layout = provided(id))
            return *layout;
        return LayoutRepository(database, m_clock).get(id).map(withDocument);
    });
}

QFuture<Result<StoredLayout>> LayoutStore::put(const QString &id, const QJsonObject &document, quint64 ifVersion,
                                               const QString &author)
{
    return run<StoredLayout>([this, id, document, ifVersion, author](StateDatabase &database) {
        return write(database, id, document, ifVersion, author);
    });
}

QFuture<Result<StoredLayout>> LayoutStore::create(const QString &id, const QJsonObject &document, const QString &author)
{
    return run<StoredLayout>([this, id, document, author](StateDatabase &database) -> Result<StoredLayout> {
        if (provided(id))
            return failure(QStringLiteral("there is a layout \"%1\" already").arg(id), ErrorKind::Conflict);
        if (!id.isEmpty())
            return write(database, id, document, 0, author);
        const LayoutRepository layouts(database, m_clock);
        const Result<QString> fresh = freshId(layouts, document.value(QLatin1String("name")).toString());
        return fresh ? write(database, *fresh, document, 0, author) : tl::unexpected(fresh.error());
    });
}

/// The first of NAME, NAME-2, NAME-3 … that was never used, so that it has no history of another.
Result<QString> LayoutStore::freshId(const LayoutRepository &layouts, const QString &name) const
{
    const QString base = idFromName(name);
    for (int i = 1;; ++i) {
        QString id = i == 1 ? base : base + u'-' + QString::number(i);
        const Result<bool> known = layouts.isKnown(id);
        if (!known)
            return tl::unexpected(known.error());
        if (!*known && !provided(id))
            return id;
    }
}

QFuture<Result<StoredLayout>> LayoutStore::putIfAbsent(const QString &id, const QJsonObject &document)
{
    return run<StoredLayout>([this, id, document](StateDatabase &database) -> Result<StoredLayout> {
        if (const StoredLayout *layout = provided(id))
            return *layout;
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
        if (const auto changeable = checkChangeable(id); !changeable)
            return tl::unexpected(changeable.error());
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
    return run<std::vector<StoredLayout>>([this, id](StateDatabase &database) -> Result<std::vector<StoredLayout>> {
        if (const StoredLayout *layout = provided(id)) {
            StoredLayout only = *layout;
            only.document = {};
            return std::vector<StoredLayout>{std::move(only)};
        }
        return LayoutRepository(database, m_clock).versions(id).map(withoutDocuments);
    });
}

QFuture<Result<StoredLayout>> LayoutStore::version(const QString &id, quint64 version)
{
    return run<StoredLayout>([this, id, version](StateDatabase &database) -> Result<StoredLayout> {
        const StoredLayout *layout = provided(id);
        if (layout && layout->version == version)
            return *layout;
        return LayoutRepository(database, m_clock).version(id, std::int64_t(version)).map(withDocument);
    });
}

QFuture<Result<StoredLayout>> LayoutStore::nameVersion(const QString &id, quint64 version, const QString &label,
                                                       const QString &note)
{
    return run<StoredLayout>([this, id, version, label, note](StateDatabase &database) -> Result<StoredLayout> {
        if (const auto changeable = checkChangeable(id); !changeable)
            return tl::unexpected(changeable.error());
        return LayoutRepository(database, m_clock)
            .nameVersion(id, std::int64_t(version), label, note)
            .map(withoutDocument);
    });
}

void LayoutStore::provide(std::vector<StoredLayout> layouts)
{
    QMetaObject::invokeMethod(
        this,
        [this, layouts = std::move(layouts)]() mutable {
            m_provided.swap(layouts);
            for (const StoredLayout &layout : m_provided)
                Q_EMIT changed(layout.id, layout.version);
            for (const StoredLayout &before : layouts) {
                if (!provided(before.id))
                    Q_EMIT changed(before.id, 0);
            }
        },
        Qt::QueuedConnection);
}

const StoredLayout *LayoutStore::provided(const QString &id) const
{
    const auto it =
        std::find_if(m_provided.begin(), m_provided.end(), [&](const StoredLayout &each) { return each.id == id; });
    return it == m_provided.end() ? nullptr : &*it;
}

Result<void> LayoutStore::checkChangeable(const QString &id) const
{
    const StoredLayout *layout = provided(id);
    if (!layout)
        return {};
    return failure(QStringLiteral("layout \"%1\" comes from %2; copy it to change it").arg(id, layout->origin),
                   ErrorKind::Forbidden);
}

Result<StoredLayout> LayoutStore::write(StateDatabase &database, const QString &id, const QJsonObject &document,
                                        quint64 ifVersion, const QString &author)
{
    const Result<void> right =
        checkId(id).and_then([&] { return checkChangeable(id); }).and_then([&] { return m_validate(document); });
    if (!right)
        return tl::unexpected(right.error());
    const QString name = document.value(QLatin1String("name")).toString(id);
    const QByteArray json = QJsonDocument(document).toJson(QJsonDocument::Compact);
    const Result<LayoutRecord> record =
        LayoutRepository(database, m_clock).put(id, name, json, std::int64_t(ifVersion), author);
    if (!record)
        return tl::unexpected(record.error());
    StoredLayout layout = withoutDocument(*record);
    layout.document = document;
    Q_EMIT changed(layout.id, layout.version);
    return layout;
}

} // namespace belfry

#include "moc_layout_store.cpp"
