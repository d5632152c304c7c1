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

/// Asks for a file, by the desktop's own dialog where it has one: one that is there, or one to write. The window is
/// blocked meanwhile, the program isn't. The application must be a QApplication.
class FileChooser : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString title MEMBER m_title NOTIFY titleChanged FINAL)
    /// "Pictures (*.png *.jpg)"
    Q_PROPERTY(QStringList nameFilters MEMBER m_nameFilters NOTIFY nameFiltersChanged FINAL)
    Q_PROPERTY(bool writes MEMBER m_writes NOTIFY writesChanged FINAL)
    /// What is proposed for a file to write; its suffix is added to names that have none.
    Q_PROPERTY(QString fileName MEMBER m_fileName NOTIFY fileNameChanged FINAL)

public:
    using QObject::QObject;
    ~FileChooser() override;

    /// Before `window`. Nothing happens while it is open.
    Q_INVOKABLE void open(QWindow *window);

Q_SIGNALS:
    void titleChanged();
    void nameFiltersChanged();
    void writesChanged();
    void fileNameChanged();
    void chosen(const QUrl &file);

private:
    QString m_title;
    QStringList m_nameFilters;
    QString m_fileName;
    bool m_writes = false;
    QPointer<QFileDialog> m_dialog;
};

} // namespace belfry
