// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/own_layouts.h"

#include "dashboard/layout_json.h"
#include "fleet/whole_file.h"

#include <QFile>
#include <QJsonDocument>

namespace belfry {

namespace {

const QString kCompare = QStringLiteral("compare");

template<typename T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

template<typename T>
QFuture<Result<T>> onlyOne()
{
    return ready<T>(failure(QStringLiteral("there is only the layout \"%1\" here").arg(kCompare), ErrorKind::NotFound));
}

} // namespace

Result<StoredLayout> OwnLayouts::read() const
{
    const auto stored = [this](const Result<Layout> &layout) -> Result<StoredLayout> {
        if (!layout)
            return tl::unexpected(layout.error());
        return StoredLayout{kCompare, layout->name, m_version, writeLayout(*layout), 0};
    };
    if (!m_unkept.isEmpty())
        return stored(readLayout(m_unkept));
    QFile file(m_file);
    if (m_file.isEmpty() || !file.exists())
        return stored(compareLayout());
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.errorString(), ErrorKind::Unavailable, {m_file, 0, 0, {}});
    Result<Layout> layout = readLayout(file.readAll());
    if (!layout)
        layout.error().place.file = m_file;
    return stored(layout);
}

QFuture<Result<StoredLayout>> OwnLayouts::get(const QString &id)
{
    return id == kCompare ? ready(read()) : onlyOne<StoredLayout>();
}

Result<StoredLayout> OwnLayouts::store(const QJsonObject &document, quint64 ifVersion)
{
    if (ifVersion != m_version)
        return failure(QStringLiteral("version %1 is stored").arg(m_version), ErrorKind::Conflict);
    if (auto old = read(); !old) // never over what can't be read
        return old;
    const Result<Layout> layout = readLayout(document);
    if (!layout)
        return tl::unexpected(layout.error());
    if (m_file.isEmpty()) {
        m_unkept = document;
    } else if (auto kept = writeWholeFile(m_file, QJsonDocument(document).toJson(), ReadableBy::Anybody); !kept) {
        return tl::unexpected(kept.error());
    }
    return StoredLayout{kCompare, layout->name, ++m_version, document, 0};
}

QFuture<Result<StoredLayout>> OwnLayouts::put(const QString &id, const QJsonObject &document, quint64 ifVersion,
                                              const QString &)
{
    if (id != kCompare)
        return onlyOne<StoredLayout>();
    const Result<StoredLayout> stored = store(document, ifVersion);
    if (stored)
        Q_EMIT changed(id, stored->version);
    return ready(stored);
}

QFuture<Result<std::vector<StoredLayout>>> OwnLayouts::list()
{
    const Result<StoredLayout> only = read();
    return ready<std::vector<StoredLayout>>(only ? Result<std::vector<StoredLayout>>({*only})
                                                 : tl::unexpected(only.error()));
}

QFuture<Result<StoredLayout>> OwnLayouts::create(const QString &, const QJsonObject &, const QString &)
{
    return onlyOne<StoredLayout>();
}

QFuture<Result<StoredLayout>> OwnLayouts::remove(const QString &, quint64)
{
    return onlyOne<StoredLayout>();
}

QFuture<Result<std::vector<StoredLayout>>> OwnLayouts::removed()
{
    return ready<std::vector<StoredLayout>>({});
}

QFuture<Result<StoredLayout>> OwnLayouts::restore(const QString &)
{
    return onlyOne<StoredLayout>();
}

QFuture<Result<std::vector<StoredLayout>>> OwnLayouts::versions(const QString &)
{
    return list();
}

QFuture<Result<StoredLayout>> OwnLayouts::version(const QString &id, quint64 version)
{
    return version == m_version ? get(id) : onlyOne<StoredLayout>();
}

QFuture<Result<StoredLayout>> OwnLayouts::nameVersion(const QString &, quint64, const QString &, const QString &)
{
    return onlyOne<StoredLayout>();
}

} // namespace belfry

#include "moc_own_layouts.cpp"
