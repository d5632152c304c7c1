// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMutex>
#include <QString>
#include <QStringList>

namespace belfry {

/// Collects every warning while it lives: QML's complaints, unknown icons, binding loops. One at a time.
class FailOnWarning
{
public:
    FailOnWarning()
    {
        current() = this;
        m_before = qInstallMessageHandler(&FailOnWarning::handle);
    }
    ~FailOnWarning()
    {
        qInstallMessageHandler(m_before);
        current() = nullptr;
    }
    FailOnWarning(const FailOnWarning &) = delete;
    FailOnWarning &operator=(const FailOnWarning &) = delete;

    QStringList messages() const { return m_messages; }

private:
    static FailOnWarning *&current()
    {
        static FailOnWarning *instance = nullptr;
        return instance;
    }
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
    {
        // The offscreen platform's own, about what it can't do.
        const bool ours = !text.contains(QLatin1String("This plugin does not support"));
        if (type != QtDebugMsg && type != QtInfoMsg && ours && current() != nullptr) {
            current()->m_messages.append(text);
        }
        if (current() != nullptr && current()->m_before != nullptr) {
            current()->m_before(type, context, text);
        }
    }

    QtMessageHandler m_before = nullptr;
    QStringList m_messages;
};

} // namespace belfry
