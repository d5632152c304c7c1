// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/edit_history_file.h"

#include "base/logging.h"
#include "dashboard/edit_history.h"
#include "dashboard/json_fields.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace belfry {

namespace {

constexpr qint64 kMostBytes = 16LL * 1024 * 1024;

/// The history, without its oldest steps where it would be longer than what is read again.
QByteArray textOf(QJsonObject history)
{
    QByteArray text = QJsonDocument(history).toJson(QJsonDocument::Compact);
    while (text.size() > kMostBytes && !history.value(QLatin1String("steps")).toArray().isEmpty()) {
        QJsonArray steps = history.value(QLatin1String("steps")).toArray();
        for (qsizetype rest = steps.size() / 2; steps.size() > rest;)
            steps.removeLast();
        history.insert(QStringLiteral("steps"), steps);
        text = QJsonDocument(history).toJson(QJsonDocument::Compact);
    }
    return text;
}

} // namespace

void EditHistoryFile::resume(LayoutEditor &editor) const
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return; // none yet
    const auto history = parseJsonObject(file.read(kMostBytes));
    if (history)
        resumeEditHistory(editor, *history);
    else
        qCWarning(lcDashboard).noquote() << "nothing can be undone:" << m_path << history.error().toString();
}

Result<void> EditHistoryFile::write(LayoutEditor &editor) const
{
    if (m_path.isEmpty())
        return {};
    const QByteArray bytes = textOf(writeEditHistory(editor));
    QDir().mkpath(QFileInfo(m_path).path());
    QFile next(m_path + QStringLiteral(".next"));
    const bool isWritten =
        next.open(QIODevice::WriteOnly | QIODevice::Truncate) && next.write(bytes) == bytes.size() && next.flush();
    next.close();
    if (!isWritten ||
        std::rename(QFile::encodeName(next.fileName()).constData(), QFile::encodeName(m_path).constData()) != 0)
        return failure(QStringLiteral("what was edited can't be undone after a restart: %1")
                           .arg(isWritten ? qt_error_string() : next.errorString()),
                       ErrorKind::Unavailable, {m_path, 0, 0, {}});
    return {};
}

} // namespace belfry
