// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QVariantMap>

namespace belfry {

/// For QML tests: what is outside of the program's window, which are the clipboard, files, the file manager that drops
/// them, and the system's dialogs.
class Outside : public QObject
{
    Q_OBJECT

public:
    /// { picture: whether it has one, text, widgets: those in Belfry's own format }.
    Q_INVOKABLE QVariantMap clipboard() const;
    Q_INVOKABLE QStringList clipboardFormats() const;
    Q_INVOKABLE QString clipboardText(const QString &format) const;
    Q_INVOKABLE void putOnClipboard(const QString &text) const;
    Q_INVOKABLE void clearClipboard() const;

    /// The path of a file of that name; gone after the tests. Empty if it can't be written.
    Q_INVOKABLE QString textFile(const QString &name, const QString &text) const;
    Q_INVOKABLE QString pictureFile(const QString &name) const;
    /// Onto that point of the window, or its middle.
    Q_INVOKABLE void drop(const QString &path, QQuickWindow *window, int x = -1, int y = -1) const;

    /// Answers the dialog that asks for a file; false while there is none.
    Q_INVOKABLE bool answerDialog(const QString &path) const;
    /// Closes whatever dialog of the system's kind is open; its class, or nothing while there is none.
    Q_INVOKABLE QString dismissDialog() const;

private:
    QTemporaryDir m_folder;
};

} // namespace belfry
