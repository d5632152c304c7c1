// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/layout_files.h"

#include "dashboard/layout_json.h"
#include "dashboard/layout_templates.h"
#include "dashboard/operation.h"
#include "models/layout_model.h"
#include "translations/messages.h"

#include <QJsonDocument>
#include <QSaveFile>

namespace belfry {

namespace {

QString writeFile(const Layout &layout, const QUrl &url)
{
    QSaveFile file(url.toLocalFile());
    const QByteArray text = QJsonDocument(writeLayout(layout)).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return LayoutFiles::tr("%1 can't be written: %2").arg(file.fileName(), file.errorString());
}

} // namespace

QString LayoutFiles::exportLayout(LayoutModel *layout, const QUrl &file) const
{
    return writeFile(layout->layout(), file);
}

QString LayoutFiles::exportPage(LayoutModel *layout, const QString &page, const QUrl &file) const
{
    const Result<Layout> alone = pageAlone(layout->layout(), page);
    return alone ? writeFile(*alone, file) : shownMessage(alone.error().toString());
}

QString LayoutFiles::fileNameFor(const QString &title) const
{
    return freeId(title, {}) + QStringLiteral(".json");
}

} // namespace belfry

#include "moc_layout_files.cpp"
