// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outside.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>

namespace belfry {

namespace {

QDialog *openDialog()
{
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget *widget : widgets) {
        if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

QVariantMap Outside::clipboard() const
{
    const QMimeData nothing;
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        data = &nothing;
    return {{QStringLiteral("picture"), data->hasImage()},
            {QStringLiteral("text"), data->text()},
            {QStringLiteral("widgets"), clipboardText(QStringLiteral("application/vnd.belfry.widgets+json"))}};
}

QStringList Outside::clipboardFormats() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data->hasImage() ? QStringList{QStringLiteral("image")} + data->formats() : data->formats();
}

QString Outside::clipboardText(const QString &format) const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return data ? QString::fromUtf8(data->data(format)) : QString();
}

void Outside::putOnClipboard(const QString &text) const
{
    QGuiApplication::clipboard()->setText(text);
}

void Outside::clearClipboard() const
{
    QGuiApplication::clipboard()->clear();
}

QString Outside::textFile(const QString &name, const QString &text) const
{
    QFile file(m_folder.filePath(name));
    const QByteArray bytes = text.toUtf8();
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
    return written ? file.fileName() : QString();
}

QString Outside::pictureFile(const QString &name) const
{
    QImage image(4, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString path = m_folder.filePath(name);
    return image.save(path) ? path : QString();
}

void Outside::drop(const QString &path, QQuickWindow *window, int x, int y) const
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint at = x < 0 ? QPoint(window->width() / 2, window->height() / 2) : QPoint(x, y);
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &enter);
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &move);
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &drop);
}

bool Outside::answerDialog(const QString &path) const
{
    auto *dialog = qobject_cast<QFileDialog *>(openDialog());
    if (!dialog)
        return false;
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->findChild<QLineEdit *>()->setText(path); // selectFile() leaves what has the focus alone
    QMetaObject::invokeMethod(dialog, "accept");
    return true;
}

QString Outside::dismissDialog() const
{
    QDialog *dialog = openDialog();
    if (!dialog)
        return {};
    const QString kind = QString::fromLatin1(dialog->metaObject()->className());
    dialog->reject();
    return kind;
}

} // namespace belfry

#include "moc_outside.cpp"
