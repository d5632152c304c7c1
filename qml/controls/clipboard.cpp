// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace belfry {

void Clipboard::copy(const QImage &picture, const QString &csv) const
{
    auto *data = new QMimeData; // the clipboard takes it
    data->setImageData(picture);
    if (!csv.isEmpty()) {
        data->setText(csv);
        data->setData(QStringLiteral("text/csv"), csv.toUtf8());
    }
    QGuiApplication::clipboard()->setMimeData(data);
}

void Clipboard::copyText(const QString &text) const
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace belfry

#include "moc_clipboard.cpp"
