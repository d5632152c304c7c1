// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/edit_history_file.h"

#include "base/logging.h"
#include "base/whole_file.h"
#include "dashboard/edit_history.h"
#include "dashboard/json_fields.h"

#include <QFile>
#include <QJsonDocument>
#include <QPromise>

#include <memory>

namespace belfry {

namespace {

constexpr qint64 kMostBytes = 16LL * 1024 * 1024;

} // namespace

EditHistoryFile::EditHistoryFile(QString path) : m_path(std::move(path))
{
    m_writer.setMaxThreadCount(1);
}

EditHistoryFile::~EditHistoryFile()
{
    m_writer.waitForDone();
}

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

QFuture<Result<void>> EditHistoryFile::write(const LayoutEditor &editor)
{
    if (m_path.isEmpty())
        return QtFuture::makeReadyFuture(Result<void>());
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto future = promise->future();
    ++m_waiting;
    m_writer.start([this, promise, editor] {
        Result<void> written;
        if (--m_waiting == 0)
            written = writeWholeFile(m_path, QJsonDocument(writeEditHistory(editor)).toJson(QJsonDocument::Compact),
                                     ReadableBy::Owner);
        if (!written)
            qCWarning(lcDashboard).noquote() << "undo will not survive a restart:" << written.error().toString();
        promise->addResult(written);
        promise->finish();
    });
    return future;
}

} // namespace belfry
