// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/layout_import.h"

#include "base/when_done.h"
#include "dashboard/json_fields.h"
#include "dashboard/layout_json.h"
#include "dashboard/layout_words.h"
#include "models/app_model.h"
#include "models/layout_diff_model.h"
#include "translations/messages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

namespace belfry {

namespace {

constexpr qint64 kMostBytes = 32LL * 1024 * 1024;

QString pathOf(const QString &file)
{
    const QString text = file.trimmed();
    if (text.startsWith(QLatin1String("file:")))
        return QUrl(text).toLocalFile();
    return text.startsWith(QLatin1String("~/")) ? QDir::homePath() + text.mid(1) : text;
}

Result<ImportedLayout> importFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(LayoutImport::tr("%1 can't be read: %2").arg(path, file.errorString()), ErrorKind::NotFound);
    if (file.size() > kMostBytes)
        return failure(LayoutImport::tr("%1 is too large for a dashboard").arg(path), ErrorKind::TooLarge);
    return parseJsonObject(file.readAll()).and_then(importLayout);
}

QFuture<Result<ImportedLayout>> importInPool(const QString &path)
{
    auto promise = std::make_shared<QPromise<Result<ImportedLayout>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, path] {
        promise->addResult(importFile(path));
        promise->finish();
    });
    return future;
}

} // namespace

AppModel *LayoutImport::app() const
{
    return m_app;
}

void LayoutImport::setApp(AppModel *app)
{
    if (m_app == app)
        return;
    m_app = app;
    Q_EMIT appChanged();
}

QString LayoutImport::name() const
{
    if (!m_layout)
        return {};
    return m_layout->name.isEmpty() ? QFileInfo(m_fileName).completeBaseName() : m_layout->name;
}

QString LayoutImport::summary() const
{
    if (!m_layout)
        return {};
    int widgets = 0;
    for (const Page &page : m_layout->pages)
        widgets += int(page.widgets.size());
    return tr("%n page(s)", nullptr, int(m_layout->pages.size())) + QStringLiteral(", ") +
           tr("%n widget(s)", nullptr, widgets) + QStringLiteral(", ") +
           tr("%n variable(s)", nullptr, int(m_layout->variables.size()));
}

QVariantList LayoutImport::pages() const
{
    QVariantList pages;
    for (const Page &page : m_layout ? m_layout->pages : std::vector<Page>())
        pages.append(
            QVariantMap{{QStringLiteral("title"), shownName(page)}, {QStringLiteral("tiles"), miniatureOf(page)}});
    return pages;
}

void LayoutImport::read(const QString &file)
{
    reset();
    const QString path = pathOf(file);
    m_fileName = QFileInfo(path).fileName();
    m_busy = true;
    Q_EMIT changed();
    whenDone(importInPool(path), this, [this, generation = m_generation](const Result<ImportedLayout> &imported) {
        if (generation == m_generation)
            onRead(imported);
    });
}

void LayoutImport::onRead(const Result<ImportedLayout> &imported)
{
    m_busy = false;
    if (imported) {
        m_layout = imported->layout;
        m_remarks.setRemarks(imported->remarks);
    } else {
        Error error = imported.error();
        error.place.file = m_fileName;
        m_failure = shownMessage(error.toString());
    }
    Q_EMIT changed();
}

void LayoutImport::store()
{
    if (!m_layout || !m_app || m_busy)
        return;
    m_busy = true;
    m_failure.clear();
    Q_EMIT changed();
    Layout layout = *m_layout;
    layout.name = name();
    whenDone(m_app->source().layouts().create({}, writeLayout(layout)), this,
             [this, generation = m_generation](const Result<StoredLayout> &stored) {
                 if (generation != m_generation)
                     return;
                 m_busy = false;
                 m_failure = stored ? QString() : shownMessage(stored.error().toString());
                 Q_EMIT changed();
                 if (stored)
                     Q_EMIT this->stored(stored->id);
             });
}

QString LayoutImport::addTo(LayoutModel *layout) const
{
    return m_layout ? layout->addPages(*m_layout, name()) : QString();
}

QString LayoutImport::replace(LayoutModel *layout) const
{
    if (!m_layout)
        return {};
    Layout named = *m_layout;
    named.name = name();
    return layout->replace(named, tr("Import %1").arg(m_fileName));
}

void LayoutImport::reset()
{
    ++m_generation;
    m_busy = false;
    m_failure.clear();
    m_layout.reset();
    m_remarks.setRemarks({});
    Q_EMIT changed();
}

} // namespace belfry
