// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/layout_files.h"

#include "dashboard/layout_json.h"
#include "dashboard/operation.h"
#include "models/layout_diff_model.h"
#include "models/layout_model.h"
#include "models/layouts_model.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace belfry {

namespace {

constexpr qint64 kLargestImport = 16LL * 1024 * 1024;

QString writeFile(const Layout &layout, const QUrl &url)
{
    QSaveFile file(url.toLocalFile());
    const QByteArray text = QJsonDocument(writeLayout(layout)).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return LayoutFiles::tr("%1 can't be written: %2").arg(file.fileName(), file.errorString());
}

/// Its text, or why not.
Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.errorString(), ErrorKind::Unavailable);
    if (file.size() > kLargestImport)
        return failure(QStringLiteral("expected at most 16 MiB"), ErrorKind::TooLarge);
    return file.readAll();
}

} // namespace

QString LayoutFiles::exportLayout(LayoutModel *layout, const QUrl &file) const
{
    return writeFile(layout->layout(), file);
}

QString LayoutFiles::exportPage(LayoutModel *layout, const QString &page, const QUrl &file) const
{
    const Page *only = layout->layout().find(page);
    if (!only)
        return tr("There is no page \"%1\"").arg(page);
    Layout alone = layout->layout(); // with what pages refer to
    alone.name = only->title.isEmpty() ? only->id : only->title;
    alone.pages = {Page(*only)};
    return writeFile(alone, file);
}

QString LayoutFiles::fileNameFor(const QString &title) const
{
    return freeId(title, {}) + QStringLiteral(".json");
}

void LayoutFiles::read(const QUrl &file)
{
    const QString path = file.toLocalFile();
    m_fileName = QFileInfo(path).fileName();
    Result<ImportedLayout> imported = readWhole(path).and_then(importLayout);
    m_imported = imported ? std::move(*imported) : ImportedLayout{};
    m_problem.clear();
    if (!imported) {
        Error error = imported.error();
        error.place.file = m_fileName;
        m_problem = error.toString();
    }
    Q_EMIT changed();
}

QString LayoutFiles::name() const
{
    const QString &name = m_imported.layout.name;
    return name.isEmpty() ? QFileInfo(m_fileName).completeBaseName() : name;
}

QVariantList LayoutFiles::pages() const
{
    QVariantList pages;
    for (const Page &page : m_imported.layout.pages)
        pages.append(QVariantMap{{QStringLiteral("title"), page.title.isEmpty() ? page.id : page.title},
                                 {QStringLiteral("tiles"), miniatureOf(page)}});
    return pages;
}

void LayoutFiles::storeIn(LayoutsModel *layouts) const
{
    Layout layout = m_imported.layout;
    layout.name = name();
    layouts->store(writeLayout(layout));
}

QString LayoutFiles::addTo(LayoutModel *layout) const
{
    return layout->addPages(m_imported.layout.pages, name());
}

QString LayoutFiles::replace(LayoutModel *layout) const
{
    return layout->replace(m_imported.layout, tr("Import %1").arg(m_fileName));
}

} // namespace belfry

#include "moc_layout_files.cpp"
