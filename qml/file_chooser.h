// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

class QFileDialog;

namespace belfry {

/// The system's dialog to choose a JSON file, to be read or to be written. GUI thread.
class FileChooser : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed FINAL)
    Q_PROPERTY(bool writes MEMBER m_writes NOTIFY changed FINAL)
    /// What is proposed; only a file that is written has such a name.
    Q_PROPERTY(QString fileName MEMBER m_fileName NOTIFY changed FINAL)

public:
    using QObject::QObject;
    ~FileChooser() override;

    Q_INVOKABLE void open();

Q_SIGNALS:
    void changed();
    void chosen(const QUrl &file);

private:
    QString m_title;
    QString m_fileName;
    bool m_writes = false;
    QPointer<QFileDialog> m_dialog;
};

} // namespace belfry
