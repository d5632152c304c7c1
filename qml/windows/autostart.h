// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// Whether Belfry starts when the person logs in: a desktop entry in the autostart folder of the XDG configuration,
/// written and removed.
class Autostart : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool enabled READ isEnabled WRITE setEnabled NOTIFY changed FINAL)
    /// Why it isn't as it was wanted; empty if it is.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    using QObject::QObject;

    /// Read from the file: another program may have changed it.
    bool isEnabled() const;
    void setEnabled(bool enabled);
    QString problem() const { return m_problem; }
    static QString file();

Q_SIGNALS:
    void changed();

private:
    QString m_problem;
};

/// A word of the key Exec of a desktop entry.
QString execQuoted(const QString &word);

} // namespace belfry
