// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace belfry {

namespace {

const QString kWidgetsMime = QStringLiteral("application/vnd.belfry.widgets+json");

} // namespace

void Clipboard::copy(const QImage &picture, const QString &csv, const QString &widgets) const
{
    auto *data = new QMimeData; // the clipboard takes it
    data->setImageData(picture);
    if (!csv.isEmpty()) {
        data->setText(csv);
        data->setData(QStringLiteral("text/csv"), csv.toUtf8());
    }
    if (!widgets.isEmpty())
        data->setData(kWidgetsMime, widgets.toUtf8());
    QGuiApplication::clipboard()->setMimeData(data);
}

void Clipboard::copyText(const QString &text) const
{
    QGuiApplication::clipboard()->setText(text);
}

void Clipboard::copyWidgets(const QString &widgets) const
{
    auto *data = new QMimeData; // the clipboard takes it
    data->setText(widgets);
    data->setData(kWidgetsMime, widgets.toUtf8());
    QGuiApplication::clipboard()->setMimeData(data);
}

QString Clipboard::widgets() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr)
        return {};
    return data->hasFormat(kWidgetsMime) ? QString::fromUtf8(data->data(kWidgetsMime)) : data->text();
}

} // namespace belfry

#include "moc_clipboard.cpp"
