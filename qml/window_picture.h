// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

class QQuickItem;
class QQuickWindow;

namespace belfry {

/// Waits until every widget of a window shows data (or 20 s have passed), and can then save what is to be seen.
class WindowPicture : public QObject
{
    Q_OBJECT

public:
    explicit WindowPicture(QQuickWindow &window, QObject *parent = nullptr);

    /// A PNG; false if it can't be written.
    bool save(const QString &path) const;

Q_SIGNALS:
    /// Once: after the first frame in which no widget is loading. `hasData`: one shows something.
    void ready(bool hasData);

private:
    void look();

    QQuickWindow &m_window;
    QElapsedTimer m_since;
    bool m_done = false;
};

} // namespace belfry
