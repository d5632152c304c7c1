// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

class QFileDialog;
class QWindow;

namespace belfry {

/// Asks for a file that is there, by the desktop's own dialog where it has one. The window is blocked meanwhile, the
/// program isn't. The application must be a QApplication.
class FileChooser : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString title MEMBER m_title NOTIFY titleChanged FINAL)
    /// "Pictures (*.png *.jpg)"
    Q_PROPERTY(QStringList nameFilters MEMBER m_nameFilters NOTIFY nameFiltersChanged FINAL)

public:
    using QObject::QObject;
    ~FileChooser() override;

    /// Before `window`. Nothing happens while it is open.
    Q_INVOKABLE void open(QWindow *window);

Q_SIGNALS:
    void titleChanged();
    void nameFiltersChanged();
    void chosen(const QUrl &file);

private:
    QString m_title;
    QStringList m_nameFilters;
    QPointer<QFileDialog> m_dialog;
};

} // namespace belfry
