// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/layout_store.h"

#include "state/layout_repository.h"
#include "state/state_database.h"

#include <QJsonDocument>
#include <QPromise>
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
    return {record.id, record.name, quint64(record.version), {}};
}

} // namespace

LayoutStore::LayoutStore(QString stateFile, const Clock &clock, Validate validate)
    : m_stateFile(std::move(stateFile)), m_clock(clock), m_validate(std::move(validate))
{
}

LayoutStore::~LayoutStore() = default;

template<typename T, typename Work>
QFuture<Result<T>> LayoutStore::run(Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    QMetaObject::invokeMethod(
        this,
        [promise, work = std::move(work)] {
            promise->addResult(work());
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

Result<LayoutRepository *> LayoutStore::repository()
{
    if (m_repository)
        return m_repository.get();
    Result<std::unique_ptr<StateDatabase>> database = StateDatabase::open(m_stateFile);
    if (!database)
        return tl::unexpected(database.error());
    m_database = std::move(*database);
    m_repository = std::make_unique<LayoutRepository>(*m_database, m_clock);
    return m_repository.get();
}

QFuture<Result<std::vector<StoredLayout>>> LayoutStore::list()
{
    return run<std::vector<StoredLayout>>([this]() -> Result<std::vector<StoredLayout>> {
        const Result<LayoutRepository *> layouts = repository();
        if (!layouts)
            return tl::unexpected(layouts.error());
        const Result<std::vector<LayoutRecord>> records = (*layouts)->list();
        if (!records)
            return tl::unexpected(records.error());
        std::vector<StoredLayout> list;
        for (const LayoutRecord &record : *records)
            list.push_back(withoutDocument(record));
        return list;
    });
}

QFuture<Result<StoredLayout>> LayoutStore::get(const QString &id)
{
    return run<StoredLayout>([this, id] { return read(id); });
}

QFuture<Result<StoredLayout>> LayoutStore::put(const QString &id, const QJsonObject &document, quint64 ifVersion)
{
    return run<StoredLayout>([this, id, document, ifVersion] { return write(id, document, ifVersion); });
}

QFuture<Result<StoredLayout>> LayoutStore::putIfAbsent(const QString &id, const QJsonObject &document)
{
    return run<StoredLayout>([this, id, document] {
        Result<StoredLayout> stored = read(id);
        if (stored || stored.error().kind != ErrorKind::NotFound)
            return stored;
        return write(id, document, 0);
    });
}

Result<StoredLayout> LayoutStore::read(const QString &id)
{
    const Result<LayoutRepository *> layouts = repository();
    if (!layouts)
        return tl::unexpected(layouts.error());
    const Result<LayoutRecord> record = (*layouts)->get(id);
    if (!record)
        return tl::unexpected(record.error());
    StoredLayout layout = withoutDocument(*record);
    layout.document = QJsonDocument::fromJson(record->document).object();
    return layout;
}

Result<StoredLayout> LayoutStore::write(const QString &id, const QJsonObject &document, quint64 ifVersion)
{
    const Result<LayoutRepository *> layouts = repository();
    if (!layouts)
        return tl::unexpected(layouts.error());
    if (const Result<void> right = checkId(id).and_then([&] { return m_validate(document); }); !right)
        return tl::unexpected(right.error());
    const QString name = document.value(QLatin1String("name")).toString(id);
    const QByteArray json = QJsonDocument(document).toJson(QJsonDocument::Compact);
    const Result<LayoutRecord> record = (*layouts)->put(id, name, json, std::int64_t(ifVersion));
    if (!record)
        return tl::unexpected(record.error());
    StoredLayout layout = withoutDocument(*record);
    layout.document = document;
    Q_EMIT changed(layout.id, layout.version);
    return layout;
}

} // namespace belfry

#include "moc_layout_store.cpp"
